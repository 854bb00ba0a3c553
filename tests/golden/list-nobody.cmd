wpc list --lead 没有这个厅
