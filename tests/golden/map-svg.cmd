wpc map --data "$SAMPLE" --today 2016-04-20 -f svg --lang en
