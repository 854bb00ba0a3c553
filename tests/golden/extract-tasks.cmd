cut -f4 "$DATA/tasks.tsv" | wpc extract -f tsv
