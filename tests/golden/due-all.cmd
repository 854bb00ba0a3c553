wpc due --all --kind all -f tsv
