wpc list --lead 水利厅 -f table --color always --width 60
