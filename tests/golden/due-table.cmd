wpc due --before 2017-12-31 -f table
