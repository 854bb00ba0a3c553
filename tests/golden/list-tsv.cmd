wpc list --lead 环保厅 --before 2017-12-31 -f tsv
