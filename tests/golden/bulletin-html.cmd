wpc bulletin 2016-03 --data "$SAMPLE" --today 2016-04-20 -o x.html && cat x.html
