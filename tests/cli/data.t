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
    $ wpc list --data mine/tasks.tsv -n 2 --columns id,due,title
    编号  时限        简称
    T1                全面排查装备水平低、环保设施差的小型工业企业。
    T2    2016-12-31  取缔“十小”企业。2016年底前，按照水污染防治法律法规要求，全部取缔不符合国家产业政策的小型造纸、制革、印染、染料、炼焦、炼硫、炼砷、炼油、电镀、农药等严重污染水环境的生产项目。
    $ rm mine/tasks.tsv && wpc list --data mine
    wpc: 没有这个文件：mine/tasks.tsv；建台账：wpc init 文件夹 --from 通知
    [5]

A table as a spreadsheet saved it says the same.

    $ cp -r "$DATA" crlf && sed -i 's/$/\r/' crlf/tasks.tsv && printf '\357\273\277' | cat - crlf/tasks.tsv > t && mv t crlf/tasks.tsv && wpc list --data crlf -f tsv > a; wpc list -f tsv > b; cmp a b && echo same
    same

A number may have blanks of any width about it, and so may a unit's other names.

    $ mkdir wide && printf '序号\t牵头单位\t参与单位\t主要工作\n　1 \t甲办公室\t\t一\n 2\t乙厅\t\t二\n' > wide/tasks.tsv && printf '名称\t别名\n甲办\t甲公室 、　甲办公室　\n乙厅\t\n' > wide/units.tsv && wpc list --lead 甲办 --data wide -f tsv --columns id,lead
    id	lead
    T1	甲办公室

A file whose places 32 bits cannot tell is refused at once.

    $ cp -r "$DATA" huge && truncate -s 4G huge/tasks.tsv && wpc list --data huge
    wpc: 文件有 4 GiB 或更大，不能一次读入，请拆开：huge/tasks.tsv
    [3]
    $ wpc check --data huge 2>&1 | head -1
    错误：文件有 4 GiB 或更大，不能一次读入，请拆开：huge/tasks.tsv
    $ truncate -s 5G huge.txt && wpc extract huge.txt
    wpc: 文件有 4 GiB 或更大，不能一次读入，请拆开：huge.txt
    [3]

A table too big to be read whole says what a small one says of the same rows, and
of its faults what any table says.

    $ cp -r "$DATA" big && rm -f big/obligations.tsv && head -1 big/tasks.tsv > t && for i in $(seq 0 29); do tail -n +2 big/tasks.tsv | awk -F '\t' -v OFS='\t' -v i=$i '{$1 += 75 * i; print}'; done >> t && mv t big/tasks.tsv && wpc list --data big --type task --lead 环保厅 --columns lead,due,text -f tsv | tail -n +2 | sort | uniq -c | awk '$1 % 30 {print}' | wc -l
    0
    $ wpc due --data big --before 2017-12-31 --columns date,lead -f tsv | sort -u > a; wpc due --before 2017-12-31 --columns date,lead -f tsv | sort -u > b; cmp a b && echo same
    same
    $ cp -r "$DATA" small && rm small/obligations.tsv small/titles.tsv && for q in 'list --lead 环保厅 --columns id,lead' 'list --columns id,participants,text' 'due --all --columns id,date' 'due --all --columns item,date,lead' 'due --all --columns id,item'; do for f in tsv csv json; do wpc $q --type task --data small -f $f | grep T | sed 's/,$//' > a; wpc $q --type task --data big -f $f | awk 'match($0, /T[0-9]+/) {n = substr($0, RSTART + 1, RLENGTH - 1) - 75} n > 0 && n <= 75 {gsub("T" n + 75, "T" n); sub(/,$/, ""); print}' > b; cmp a b && wc -l < a; done; done | uniq -c
          3 34
          3 75
          9 42
    $ wpc list --data big --type task --columns id,title -f tsv -n 77 | sed -n '2p;$p'
    T1	环保设施差的小型工业企业
    T77\t
    % wpc list --data big --lead 环保厅 --columns id,lead -f tsv -n 2
    id	lead
    T1	环保厅
    T2	环保厅、经济和信息化委

Where no two rows are alike, texts that nobody asks for pass away, and the days in
them are read before. That changes no answer; each row of the plan has 80 like it.

    $ cp -r small many && awk -F '\t' -v OFS='\t' 'NR == 1 {print} NR > 1 {row[NR] = $0} END {for (i = 0; i < 80; i++) for (k = 2; k <= NR; k++) {$0 = row[k]; $1 += 75 * i; $4 = sprintf("%c%c县，%s", 65 + i / 9, 65 + i % 9, $4); print}}' small/tasks.tsv > many/tasks.tsv && for q in 'due --all' 'due --before 2017 --lead 环保厅' 'due --all --region 呼和浩特市' 'due --all --kind target' 'due --section 切实加强水环境管理 --all'; do for d in small many; do wpc $q --data $d --type task --columns id,date -f tsv > a; wpc $q --data $d --type task --columns id,date,text -f tsv | cut -f 1,2 > b; cmp a b && grep -c ^T a; done; done
    42
    3360
    10
    800
    11
    880
    13
    1040
    3
    3
    $ for q in --lead=水利厅 --before=2017 --region=呼和浩特市 黑臭; do for d in small many; do wpc list $q --data $d --columns id,lead -f tsv > a; wpc list $q --data $d --columns id,lead,text -f tsv | cut -f 1,2 > b; cmp a b && grep -c ^T a; done; done
    11
    880
    19
    1520
    26
    2080
    2
    160
    $ wpc due --data many --all --columns id,date -f json | grep -c '"T'; cp "$DATA"/obligations.tsv many/ && wpc due --data many --type task --all --columns id,date -f tsv | tail -n +2 > a; wpc due --type task --all --columns id,date -f tsv | tail -n +2 | cmp - a && wc -l < a
    3360
    42
    $ rm many/obligations.tsv; printf '6001\t甲厅\n' >> many/tasks.tsv; wpc due --data many --columns id,date
    many/tasks.tsv:6002:8: 这一行有 2 列，表头有 4 列：请核对是否多了或少了制表符
    [3]
    $ printf '2251\t甲厅\n' >> big/tasks.tsv && wpc list --data big
    big/tasks.tsv:2252:8: 这一行有 2 列，表头有 4 列：请核对是否多了或少了制表符
    [3]

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
    $ mkdir twice && printf '序号\t牵头单位\t主要工作\n12\t甲厅\t一\n3\t甲厅\t二\n012\t甲厅\t三\n+3\t甲厅\t四\n' > twice/tasks.tsv && wpc list --data twice
    twice/tasks.tsv:4:1: 序号012重复
    twice/tasks.tsv:5:1: 序号+3重复
    [3]
    $ printf 'format = 1\nissued = 2015-13-01\ncolour = red\n' > bad/wpc.conf && wpc list --data bad
    bad/wpc.conf:2:10: “issued”应为日期，写作 2015-12-31，这里是“2015-13-01”
    bad/wpc.conf:3:1: 没有“colour”这一项设置；有 format、title、issued、ends、coordinator、host、review、soon_days、grace_days、target_grace_days、cycle、report_day、office、mail_from、sendmail、sendmail_seconds、remind_stages、remind_every、urge_days、supervise_days、supervise_after
    bad/tasks.tsv:3:1: 序号1重复
    bad/tasks.tsv:4:1: 序号应是从1起的整数，这里是“x”
    bad/tasks.tsv:5:5: 这一行有 2 列，表头有 4 列：请核对是否多了或少了制表符
    bad/tasks.tsv:6:3: 这个单元格以英文引号开头，却没有收尾的引号：请补上；如果引号是正文，请用引号括起整个单元格，其中的每个引号写两遍
    [3]

A question that shows and asks nothing of a table that only refers to items does
not read it, and so does not tell its faults. Whatever needs the table does.

    $ cp -r "$DATA" faulty && printf 'T999\t无此事项\t\n' >> faulty/titles.tsv && printf 'T998.1\tdue\t2017-12-31\t\t\t\t\t\t\t\t\t\n' >> faulty/obligations.tsv && printf '九\t无此章节\tT997\n' >> faulty/sections.tsv
    $ wpc list --data faulty --lead 教育厅 --columns id,lead -f tsv
    id	lead
    $ wpc list --data faulty --lead 体育局,农牧业厅 --columns id,title -f tsv | head -1
    faulty/titles.tsv:109:1: 没有编号为“T999”的事项
    $ wpc list --data faulty --columns id,section -f tsv; wpc list --data faulty --columns id,regions -f tsv
    faulty/sections.tsv:15:8: 没有编号为“T997”的事项
    faulty/obligations.tsv:81:1: 没有编号为“T998”的事项
    [3]
    $ wpc list --data faulty --columns id -f tsv 黑臭; wpc list --data faulty --columns id -f tsv --before 2017; wpc due --data faulty --columns id,date -f tsv
    faulty/titles.tsv:109:1: 没有编号为“T999”的事项
    faulty/obligations.tsv:81:1: 没有编号为“T998”的事项
    faulty/obligations.tsv:81:1: 没有编号为“T998”的事项
    [3]
    $ wpc list --data faulty -f tsv
    faulty/titles.tsv:109:1: 没有编号为“T999”的事项
    faulty/sections.tsv:15:8: 没有编号为“T997”的事项
    faulty/obligations.tsv:81:1: 没有编号为“T998”的事项
    [3]

So it is with a journal, whose events speak of items and obligations alone.

    $ cp -r $SAMPLE told && printf 'T999\t无此事项\t\n' >> told/titles.tsv && printf '九\t无此章节\tT997\n' >> told/sections.tsv
    $ wpc report --data told --by status -f tsv > a && wpc report --data $SAMPLE --by status -f tsv > b && cmp a b && wpc list --data told --columns id,status -f tsv | wc -l
    15
    $ wpc report --data told --by section -f tsv; wpc report --data told --by status,section -f tsv; wpc report --data told --by status -f tsv 管网
    told/sections.tsv:5:8: 没有编号为“T997”的事项
    told/sections.tsv:5:8: 没有编号为“T997”的事项
    told/titles.tsv:14:1: 没有编号为“T999”的事项
    [3]
    $ wpc report --data told --why done -f tsv
    told/titles.tsv:14:1: 没有编号为“T999”的事项
    told/sections.tsv:5:8: 没有编号为“T997”的事项
    [3]
    $ printf 'T998.1\tdue\t2017-12-31\t\t\t\t\t\t\t\t\t\n' >> told/obligations.tsv
    $ wpc report --data told --by status -f tsv; wpc list --data told --columns id,lead -f tsv
    told/obligations.tsv:19:1: 没有编号为“T998”的事项
    told/obligations.tsv:19:1: 没有编号为“T998”的事项
    [3]
