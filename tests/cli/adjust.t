wpc adjust: the coordinator records what a document changed.

    $ mkdir $DATA/journal
    $ WPC_OFFICE=水利厅 wpc adjust T2 --lead 水利厅 --doc 30号
    wpc: 只有领导小组办公室可以调整，水利厅不能
    [4]
    ! WPC_OFFICE=领导小组办公室
    $ wpc adjust T2 --lead 水利厅
    wpc: adjust 还要写明 --doc
    [2]
    $ wpc adjust T2 --doc 30号
    wpc: adjust 还要写明 --lead | --to | --value | --cancel | --applies
    [2]
    $ wpc adjust T2 --cancel --to 2017 --doc 30号
    wpc: adjust 只能写一个：--lead | --to | --value | --cancel | --applies
    [2]

The lead is the item's. From now on the new one speaks for it, no longer the old
one, who still takes part.

    $ wpc adjust T8.2 --lead 水利厅 --doc 30号
    wpc: --lead 按整项写：T8
    [2]
    $ wpc adjust T2 --lead 火星厅 --doc 30号
    wpc: 没有“火星厅”这个单位。全部单位：wpc report --by unit
    [2]
    $ wpc adjust T2 --lead 水利厅 --doc 30号
    [0-9a-f]{8}  T2  首位牵头改为水利厅：30号 (re)
    $ wpc list --lead 水利厅 -f tsv --columns id,lead | grep '^T2\b'; wpc due --lead-first 水利厅 --all -f markdown --columns id,lead | grep 'T2[.]'
    T2	水利厅、经济和信息化委
    | T2.1 | 环保厅、经济和信息化委→水利厅 |
    $ wpc list --lead 环保厅 -f tsv --columns id | grep -c '^T2$'; wpc list --lead-sole 水利厅 -f tsv --columns id | grep -c '^T2$'; wpc list --lead 水利厅 --not-lead 水利厅 -f tsv --columns id
    1
    0
    id
    $ wpc list --lead 水利厅 --today 2016-03-24 -f tsv --columns id | grep -c '^T2$'; wpc show T2 | grep ^牵头
    0
    牵头  环保厅、经济和信息化委；现由水利厅牵头（依文件调整）
    $ WPC_OFFICE=水利厅 wpc update T2 --percent 5
    [0-9a-f]{8}  T2.1  报进展 5%：推进中 (re)
    $ WPC_OFFICE=环保厅 wpc update T2 --percent 50
    [0-9a-f]{8}  T2.1  报进展 50%：仅列示，不改变状态（不是首位牵头） (re)

Days and targets are one obligation's, for one region or all; what does not
apply is not counted.

    $ wpc adjust T8 --to 2018 --doc 责任书
    wpc: T8 有 2 个节点，请写明是哪一个：T8.1、T8.2
    [2]
    $ wpc adjust T65.2 -r 包头 --to 2016-12-31 --doc 责任书
    [0-9a-f]{8}  T65.2/包头市  时限改为 2016-12-31：责任书 (re)
    $ wpc adjust T65.2/包头/2016Q1 --to 2016 --doc 责任书
    wpc: T65.2 不是定期事项，不要写周期“2016Q1”
    [2]
    $ WPC_OFFICE=包头市 wpc defer T65.2 --to 2016-12-31 --reason 停工 --doc 1号
    wpc: --to 2016-12-31 不晚于现在的时限 2016-12-31：这不是延期
    [2]
    $ wpc adjust I1 --value 70 --doc 责任书
    [0-9a-f]{8}  I1  目标值改为 70：责任书 (re)
    $ wpc adjust I1 --value 七十 --doc 责任书
    wpc: --value 的值不能是“七十”：写作 64 或 81.8
    [2]
    $ wpc adjust T2 --value 70 --doc 责任书
    wpc: T2.1 不是指标或目标，不能填 --value
    [2]
    $ wpc adjust P11/乌海 --applies no --doc 3号
    [0-9a-f]{8}  P11.1/乌海市  认定不适用：3号 (re)
    $ wpc adjust P11 -r 包头 --applies 是 --doc 3号
    [0-9a-f]{8}  P11.1/包头市  认定适用：3号 (re)
    $ wpc adjust P11 -r 包头 --applies 也许 --doc 3号
    wpc: --applies 只能是 yes no，这里是“也许”
    [2]
    $ wpc adjust T8.1/包头 --cancel --doc 3号
    wpc: T8.1 不涉及包头市；有 呼和浩特市
    [2]
    $ wpc adjust P1 --cancel --doc 3号
    [0-9a-f]{8}  P1.1  撤销：3号 (re)
    $ wpc undo P1
    [0-9a-f]{8}  P1.1  撤回 调整 [0-9a-f]{8}：无记录 (re)

A period that is asked for sooner is due sooner, by whatever else is asked.

    $ wpc due --kind every --before 2016-04-01 -f tsv --columns id,period,date
    id	period	date
    $ wpc adjust T58.2/2016Q1 --to 2016-03-31 --doc 3号
    [0-9a-f]{8}  T58.2/2016Q1  时限改为 2016-03-31：3号 (re)
    $ wpc due --kind every --before 2016-04-01 -f tsv --columns id,period,date
    id	period	date
    T58.2	2016Q1	2016-03-31
    $ wpc due --kind every --before 2016-04-01 --period 2016Q1 -f tsv --columns id
    id
    T58.2
    $ wpc due --kind every --after 2016-04-01 --period 2016Q1 -f tsv --columns id
    id
