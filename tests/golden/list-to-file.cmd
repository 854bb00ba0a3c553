wpc list --lead 林业厅 -o out.json && cat out.json
