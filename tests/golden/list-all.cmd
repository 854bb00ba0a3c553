wpc list --type all -f tsv
