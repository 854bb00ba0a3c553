Where the tables are found, and what is said when they are faulty.

    $ unset WPC_DATA; wpc list
    wpc: 找不到台账：用 --data 文件夹 或 WPC_DATA 指明，或到含 wpc.conf 的文件夹中运行
    [5]
    $ wpc list --data nowhere
    wpc: 没有这个台账文件夹：nowhere
    [5]
    $ cp -r "$DATA" mine && cd mine && unset WPC_DATA && wpc list --lead 林业厅 --columns id
    编号
    T66
    $ cd mine && mkdir -p deep/er && cd deep/er && unset WPC_DATA && wpc list --lead 林业厅 --columns id
    编号
    T66
    $ wpc list --data mine/tasks.tsv
    wpc: 台账应是文件夹：mine/tasks.tsv
    [3]
    $ rm mine/tasks.tsv && wpc list --data mine
    wpc: 没有这个文件：mine/tasks.tsv
    mine/titles.tsv:2:1: 没有编号为“T1”的事项
    mine/titles.tsv:3:1: 没有编号为“T2”的事项
    mine/titles.tsv:4:1: 没有编号为“T3”的事项
    mine/titles.tsv:5:1: 没有编号为“T4”的事项
    mine/titles.tsv:6:1: 没有编号为“T5”的事项
    mine/titles.tsv:7:1: 没有编号为“T6”的事项
    mine/titles.tsv:8:1: 没有编号为“T7”的事项
    mine/titles.tsv:9:1: 没有编号为“T8”的事项
    mine/titles.tsv:10:1: 没有编号为“T9”的事项
    mine/titles.tsv:11:1: 没有编号为“T10”的事项
    mine/titles.tsv:12:1: 没有编号为“T11”的事项
    mine/titles.tsv:13:1: 没有编号为“T12”的事项
    mine/titles.tsv:14:1: 没有编号为“T13”的事项
    mine/titles.tsv:15:1: 没有编号为“T14”的事项
    mine/titles.tsv:16:1: 没有编号为“T15”的事项
    mine/titles.tsv:17:1: 没有编号为“T16”的事项
    mine/titles.tsv:18:1: 没有编号为“T17”的事项
    mine/titles.tsv:19:1: 没有编号为“T18”的事项
    mine/titles.tsv:20:1: 没有编号为“T19”的事项
    mine/titles.tsv:21:1: 没有编号为“T20”的事项
    mine/titles.tsv:22:1: 没有编号为“T21”的事项
    mine/titles.tsv:23:1: 没有编号为“T22”的事项
    mine/titles.tsv:24:1: 没有编号为“T23”的事项
    mine/titles.tsv:25:1: 没有编号为“T24”的事项
    mine/titles.tsv:26:1: 没有编号为“T25”的事项
    mine/titles.tsv:27:1: 没有编号为“T26”的事项
    mine/titles.tsv:28:1: 没有编号为“T27”的事项
    mine/titles.tsv:29:1: 没有编号为“T28”的事项
    mine/titles.tsv:30:1: 没有编号为“T29”的事项
    mine/titles.tsv:31:1: 没有编号为“T30”的事项
    mine/titles.tsv:32:1: 没有编号为“T31”的事项
    mine/titles.tsv:33:1: 没有编号为“T32”的事项
    mine/titles.tsv:34:1: 没有编号为“T33”的事项
    mine/titles.tsv:35:1: 没有编号为“T34”的事项
    mine/titles.tsv:36:1: 没有编号为“T35”的事项
    mine/titles.tsv:37:1: 没有编号为“T36”的事项
    mine/titles.tsv:38:1: 没有编号为“T37”的事项
    mine/titles.tsv:39:1: 没有编号为“T38”的事项
    mine/titles.tsv:40:1: 没有编号为“T39”的事项
    mine/titles.tsv:41:1: 没有编号为“T40”的事项
    mine/titles.tsv:42:1: 没有编号为“T41”的事项
    mine/titles.tsv:43:1: 没有编号为“T42”的事项
    mine/titles.tsv:44:1: 没有编号为“T43”的事项
    mine/titles.tsv:45:1: 没有编号为“T44”的事项
    mine/titles.tsv:46:1: 没有编号为“T45”的事项
    mine/titles.tsv:47:1: 没有编号为“T46”的事项
    mine/titles.tsv:48:1: 没有编号为“T47”的事项
    mine/titles.tsv:49:1: 没有编号为“T48”的事项
    mine/titles.tsv:50:1: 没有编号为“T49”的事项
    mine/titles.tsv:51:1: 没有编号为“T50”的事项
    mine/titles.tsv:52:1: 没有编号为“T51”的事项
    mine/titles.tsv:53:1: 没有编号为“T52”的事项
    mine/titles.tsv:54:1: 没有编号为“T53”的事项
    mine/titles.tsv:55:1: 没有编号为“T54”的事项
    mine/titles.tsv:56:1: 没有编号为“T55”的事项
    mine/titles.tsv:57:1: 没有编号为“T56”的事项
    mine/titles.tsv:58:1: 没有编号为“T57”的事项
    mine/titles.tsv:59:1: 没有编号为“T58”的事项
    mine/titles.tsv:60:1: 没有编号为“T59”的事项
    mine/titles.tsv:61:1: 没有编号为“T60”的事项
    mine/titles.tsv:62:1: 没有编号为“T61”的事项
    mine/titles.tsv:63:1: 没有编号为“T62”的事项
    mine/titles.tsv:64:1: 没有编号为“T63”的事项
    mine/titles.tsv:65:1: 没有编号为“T64”的事项
    mine/titles.tsv:66:1: 没有编号为“T65”的事项
    mine/titles.tsv:67:1: 没有编号为“T66”的事项
    mine/titles.tsv:68:1: 没有编号为“T67”的事项
    mine/titles.tsv:69:1: 没有编号为“T68”的事项
    mine/titles.tsv:70:1: 没有编号为“T69”的事项
    mine/titles.tsv:71:1: 没有编号为“T70”的事项
    mine/titles.tsv:72:1: 没有编号为“T71”的事项
    mine/titles.tsv:73:1: 没有编号为“T72”的事项
    mine/titles.tsv:74:1: 没有编号为“T73”的事项
    mine/titles.tsv:75:1: 没有编号为“T74”的事项
    mine/titles.tsv:76:1: 没有编号为“T75”的事项
    mine/sections.tsv:2:16: 没有编号为“T1-T15”的事项
    mine/sections.tsv:3:19: 没有编号为“T16-T23”的事项
    mine/sections.tsv:4:16: 没有编号为“T24-T32”的事项
    mine/sections.tsv:5:16: 没有编号为“T53-T57”的事项
    mine/sections.tsv:6:15: 没有编号为“T45-T52”的事项
    mine/sections.tsv:7:16: 没有编号为“T58-T66”的事项
    mine/sections.tsv:8:17: 没有编号为“T37-T44”的事项
    mine/sections.tsv:9:17: 没有编号为“T33-T36”的事项
    mine/sections.tsv:10:18: 没有编号为“T73-T75”的事项
    mine/sections.tsv:11:20: 没有编号为“T67-T69”的事项
    mine/sections.tsv:14:20: 没有编号为“T70-T72”的事项
    [5]

A table as a spreadsheet saved it says the same.

    $ cp -r "$DATA" crlf && sed -i 's/$/\r/' crlf/tasks.tsv && printf '\357\273\277' | cat - crlf/tasks.tsv > t && mv t crlf/tasks.tsv && wpc list --data crlf -f tsv > a; wpc list -f tsv > b; cmp a b && echo same
    same

Every fault at once, with line and column.

    $ mkdir bad && printf '序号\t牵头单位\t参与单位\t主要工作\n1\t甲厅\t\t一\n1\t甲厅\t\t二\nx\t甲厅\t\t三\n4\t甲厅\n5\t"甲厅\t\t五\n' > bad/tasks.tsv && wpc list --data bad
    bad/tasks.tsv:3:1: 序号1重复
    bad/tasks.tsv:4:1: 序号应是从1起的整数，这里是“x”
    bad/tasks.tsv:5:5: 这一行有 2 列，表头有 4 列：请核对是否多了或少了制表符
    bad/tasks.tsv:6:3: 这个单元格以英文引号开头，却没有收尾的引号：请补上；如果引号是正文，请用引号括起整个单元格，其中的每个引号写两遍
    [3]
    $ wpc check --data bad
    bad/tasks.tsv:3:1: 错误：序号1重复
    bad/tasks.tsv:4:1: 错误：序号应是从1起的整数，这里是“x”
    bad/tasks.tsv:5:5: 错误：这一行有 2 列，表头有 4 列：请核对是否多了或少了制表符
    bad/tasks.tsv:6:3: 错误：这个单元格以英文引号开头，却没有收尾的引号：请补上；如果引号是正文，请用引号括起整个单元格，其中的每个引号写两遍
    bad/tasks.tsv:2:7: 提示：T1 没有时限、目标或定期要求
    错误 4，提示 1。
    [1]
    $ printf 'format = 1\nissued = 2015-13-01\ncolour = red\n' > bad/wpc.conf && wpc list --data bad
    bad/wpc.conf:2:10: “issued”应为日期，写作 2015-12-31，这里是“2015-13-01”
    bad/wpc.conf:3:1: 没有“colour”这一项设置；有 format、title、issued、ends、coordinator、host、review、soon_days、grace_days、target_grace_days、cycle、report_day、office
    bad/tasks.tsv:3:1: 序号1重复
    bad/tasks.tsv:4:1: 序号应是从1起的整数，这里是“x”
    bad/tasks.tsv:5:5: 这一行有 2 列，表头有 4 列：请核对是否多了或少了制表符
    bad/tasks.tsv:6:3: 这个单元格以英文引号开头，却没有收尾的引号：请补上；如果引号是正文，请用引号括起整个单元格，其中的每个引号写两遍
    [3]
