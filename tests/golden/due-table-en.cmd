wpc due --before 2017-12-31 --lang en -f table
