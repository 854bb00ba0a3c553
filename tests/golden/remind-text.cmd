wpc remind --data "$SAMPLE" --today 2016-04-20
