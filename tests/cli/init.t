wpc init: a workspace of a notice; the tables come byte for byte.

    $ wpc init mine --from "$DATA/notice.txt"
    mine/tasks.tsv
    mine/plans.tsv
    mine/regions.tsv
    mine/units.tsv
    mine/obligations.tsv
    mine/notice.txt
    mine/journal/.gitkeep
    mine/evidence/.gitkeep
    mine/.gitattributes
    mine/.gitignore
    mine/wpc.conf
    任务 75 项，方案 15 项，单位 31 个
    $ for t in tasks.tsv plans.tsv regions.tsv notice.txt; do cmp "$DATA/$t" mine/$t; done
    $ cat mine/.gitattributes mine/.gitignore mine/wpc.conf
    journal/*.tsv merge=union -text
    .*lock
    # 台账格式的版本
    format = 1
    # 台账的名称
    title = 内蒙古自治区落实《通知》工作任务分解表
    # 通知的成文日期
    issued = 2015-10-19
    # 行动计划本阶段的截止日期
    ends = 2020-12-31
    # 汇总、审核进展的单位，和它设在哪个单位
    # coordinator =
    # host =
    # 本机代表哪个单位填报
    # office =
    $ wpc due --data mine --before 2015-10-31 --columns id,date,lead -f tsv
    id	date	lead
    P1.1	2015-10-31	环保厅、经济和信息化委
    P2.1	2015-10-31	各地区
    P3.1	2015-10-31	经济和信息化委、各地区
    P4.1	2015-10-31	住房城乡建设厅
    P5.1	2015-10-31	农牧业厅
    P6.1	2015-10-31	交通运输厅
    P7.1	2015-10-31	经济和信息化委
    P11.1	2015-10-31	各地区
    P14.1	2015-10-31	各地区
    $ wpc check --data mine | tail -1
    错误 0，提示 50。

It is all or nothing, and never over a workspace.

    $ wpc init mine --from "$DATA/notice.txt"
    wpc: “mine”已是台账（有 wpc.conf），不覆盖
    [4]
    $ mkdir half && touch half/units.tsv && wpc init half --from "$DATA/notice.txt"; ls -A half
    wpc: 已经有了，不覆盖：half/units.tsv
    units.tsv
    $ wpc init dry --from "$DATA/notice.txt" --dry-run | tail -1; test -e dry || echo none
    任务 75 项，方案 15 项，单位 31 个（未写入）
    none
    $ wpc init
    wpc: 请写明台账文件夹：wpc init 文件夹 [--from 通知]
    [2]
    $ wpc init a b
    wpc: 多出了“b”：init 不接受它
    [2]
    $ echo 无 >none.txt && wpc init none --from none.txt
    wpc: 没有地区表，不认地区名称：可在通知旁边放一个 regions.tsv
    none.txt: 没有找到任务：既没有含牵头单位（或责任单位）和工作任务的表，也没有写明“A牵头，B配合”的段落
    [3]
    $ wpc init empty && wpc list --data empty
    empty/tasks.tsv
    empty/plans.tsv
    empty/regions.tsv
    empty/units.tsv
    empty/journal/.gitkeep
    empty/evidence/.gitkeep
    empty/.gitattributes
    empty/.gitignore
    empty/wpc.conf
    任务 0 项，方案 0 项，单位 0 个

Other cities' tables, and prose with attributions.

    $ printf '某市清单\n工作任务\t具体措施\t责任单位\t完成时限\n河道\t治理河道。\t水务局\t2018年底\n河道\t公布结果。\t水务局\t长期\n' >city.txt
    $ wpc init city --from city.txt | tail -1; cat city/tasks.tsv
    wpc: 没有地区表，不认地区名称：可在通知旁边放一个 regions.tsv
    任务 2 项，方案 0 项，单位 1 个
    序号	原列：工作任务	主要工作	牵头单位	时限要求
    1	河道	治理河道。	水务局	2018年底
    2	河道	公布结果。	水务局	长期
    $ wpc --data city.txt due --all -f tsv --columns id,date,lead,words
    id	date	lead	words
    T1.1	2018-12-31	水务局	2018年底
    wpc: 没有地区表，不认地区名称：可在通知旁边放一个 regions.tsv
    $ printf '某市方案\n序号\t主要任务\t具体举措\t责任分工\t\t完成时间节点\n\t\t\t牵头\t配合\t\n1\t河道\t治理河道。\t水务局\t财政局\t2018年6月底\n' >two.txt
    $ wpc --data two.txt due --all -f tsv --columns id,date,lead 2>none; wpc --data two.txt list -f tsv --columns id,lead,participants 2>none
    id	date	lead
    T1.1	2018-06-30	水务局
    id	lead	participants
    T1	水务局	财政局
    $ printf '序号\t工作任务\t责任单位\n1\t治理河道。\t水务局牵头，财政局、各县（市、区）配合\n2\t公布结果。\t财政局\n' >roles.txt
    $ wpc init roles --from roles.txt 2>none | tail -1; cut -f1 roles/units.tsv; wpc list --data roles -f tsv --columns id,lead,participants
    任务 2 项，方案 0 项，单位 2 个
    名称
    水务局
    财政局
    id	lead	participants
    T1	水务局	财政局、各县（市、区）
    T2	财政局\t
    $ wpc list --data roles --lead 财政局 -f tsv --columns id
    id
    T2
    $ printf '（一）排查。2018年底前完成。（水务局牵头，财政局等配合）\n2018年3月5日\n' >prose.txt
    $ wpc --data prose.txt show T1
    T1 \x20
    牵头  水务局
    参与  财政局等
    原文  （一）排查。2018年底前完成。
    .1    2018-12-31  时限  本级
          “2018年底前” 2018年底前完成
    wpc: 没有地区表，不认地区名称：可在通知旁边放一个 regions.tsv

A notice of plans alone, without a column of texts, is a workspace too.

    $ printf '制度建设计划表\n序号\t制度名称\t责任单位\t出台时间\n1\t管理办法\t财政局\t2020年9月\n' >plans.txt
    $ wpc init plans --from plans.txt >none 2>&1; wpc due --data plans --all -f tsv --columns id,date
    id	date
    P1.1	2020-09-30

Without a day of its own a list is of the year that its title names.

    $ printf '某市2021年重点工作任务清单\n序号\t工作任务\t责任单位\t完成时限\n1\t治理河道。\t水务局\t10月底前\n2\t公布结果。\t水务局\t2022年3月\n' >year.txt
    $ wpc init year --from year.txt >none 2>&1; wpc due --data year --all -f tsv --columns id,date
    id	date
    T1.1	2021-10-31
    T2.1	2022-03-31
    $ sed -i 's/2021年/2021—2023年/' year.txt; wpc --data year.txt due --all -f tsv --columns id,date 2>none
    id	date
    T2.1	2022-03-31

A notice is answered from directly.

    $ wpc --data "$DATA/notice.txt" due --before 2015-10-31 -f tsv --columns id,date | head -3
    id	date
    P1.1	2015-10-31
    P2.1	2015-10-31
    $ WPC_DATA="$DATA/notice.txt" wpc list --lead 财政厅 -f tsv --columns id
    id
    T36
    T38
    T39
    T40
    T41
    T44
    T71

Freezing keeps every line and every id; what a person wrote holds.

    $ cp -r "$DATA" kept && wpc init --freeze-only --data kept && cmp kept/obligations.tsv "$DATA/obligations.tsv"
    kept/obligations.tsv：79 行，其中新增 0 行
    $ sed -i '/^T2.1\t/s/2016-12-31/2016-06-30/; /^T5.1\t/s/\tdue\t/\tstruck\t/; /^T6.1\t/d' kept/obligations.tsv
    $ printf 'T1.m1\tdue\t2016-03-31\t\t\t包头市\t\t\t\t\t会议纪要\t人工\n' >>kept/obligations.tsv
    $ wpc due --data kept --all -f tsv --columns id,date,regions | grep -E '^(T1|T2|T5|T6)\.'
    T1.m1	2016-03-31	包头市
    T2.1	2016-06-30\t
    $ wpc init --freeze-only --dry-run kept
    kept/obligations.tsv：80 行，其中新增 1 行（未写入）
    $ wpc init --freeze-only kept
    kept/obligations.tsv：80 行，其中新增 1 行
    $ cut -f1-3 kept/obligations.tsv | grep -E '^(T1|T2|T5|T6)\.'
    T1.m1	due	2016-03-31
    T2.1	due	2016-06-30
    T5.1	struck	2017-12-31
    T6.1	due	2017-12-31
    $ wpc check --data kept | grep T2.1
    kept/obligations.tsv:3:27: 提示：T2.1：时限 2016-06-30“2016年底前” 现在的读法不同：时限 2016-12-31“2016年底前”
    $ printf 'T99.1\tdue\t2016-03-31\nT1.1\tdue\t明年\t\t\t某市\n' >bad && head -1 kept/obligations.tsv | cat - bad >new && mv new kept/obligations.tsv && wpc due --data kept
    kept/obligations.tsv:2:21: 这一行有 3 列，表头有 12 列：请核对是否多了或少了制表符
    kept/obligations.tsv:3:17: 这一行有 6 列，表头有 12 列：请核对是否多了或少了制表符
    [3]

Where the tables are there, only what reporting needs is added; once.

    $ cp -r "$DATA" tables && wpc init tables
    tables/journal/.gitkeep
    tables/evidence/.gitkeep
    tables/.gitattributes
    tables/.gitignore
    任务 75 项，方案 15 项，单位 33 个
    $ ls -A tables/journal tables/evidence
    tables/evidence:
    .gitkeep

    tables/journal:
    .gitkeep
    $ wpc init tables
    wpc: “tables”已是台账（有 wpc.conf），不覆盖
    [4]
    $ WPC_DATA=tables wpc due --type plan --before 2015-10-31 -n 2 --columns id,light,done
    编号  灯  销号
    P1.1  红   0/1
    P2.1  红  0/14
    $ cp -r "$DATA" broken && sed -i '3s/^2/x/' broken/tasks.tsv && wpc init broken; test -e broken/journal || echo none
    broken/tasks.tsv:3:1: 序号应是从1起的整数，这里是“x”
    none
