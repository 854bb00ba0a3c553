wpc overdue --today 2021-01-01 -f markdown
