wpc report --by region -f svg
