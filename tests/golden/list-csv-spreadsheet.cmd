wpc list --lead 环保厅 --bom --spreadsheet -f csv
