wpc due --before 2016-12-31 --today 2016-03-25 -f html
