wpc list --type all -f json --lang en
