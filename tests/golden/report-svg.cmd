WPC_DATA=$SAMPLE wpc report --today 2016-04-20 -f svg
