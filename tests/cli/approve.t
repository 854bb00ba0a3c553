wpc approve: the coordinator agrees. An event goes by the first digits of its
id or by its cell.

    $ mkdir $DATA/journal
    $ for r in 包头市 乌海市 赤峰市; do WPC_OFFICE=$r wpc done T65.2; done
    [0-9a-f]{8}  T65.2/包头市  申请销号：待审核 (re)
    [0-9a-f]{8}  T65.2/乌海市  申请销号：待审核 (re)
    [0-9a-f]{8}  T65.2/赤峰市  申请销号：待审核 (re)

Nobody else may, not even for himself, and the journal of another does not help.

    $ WPC_OFFICE=包头市 wpc approve T65.2/包头市
    wpc: 只有领导小组办公室可以同意，包头市不能
    [4]
    $ WPC_OFFICE=住房城乡建设厅 wpc approve T65.2/包头市 --lang en
    wpc: only 领导小组办公室 may approve; 住房城乡建设厅 may not
    [4]
    ! WPC_OFFICE=领导小组办公室
    $ wpc approve T65.2
    wpc: T65.2 分到盟市，请用 -r 写明：呼和浩特市、包头市、呼伦贝尔市、兴安盟、通辽市、赤峰市、锡林郭勒盟、乌兰察布市、鄂尔多斯市、巴彦淖尔市、乌海市、阿拉善盟、满洲里市、二连浩特市（或 -r all，各记一行）
    [2]
    $ wpc approve T65.2/通辽
    wpc: T65.2/通辽 没有什么可以同意
    [4]

All or none: the second one has nothing to approve, so the first is not either.

    $ wpc approve T65.2/包头 T65.2/通辽
    wpc: T65.2/通辽 没有什么可以同意
    [4]
    $ ls $DATA/journal
    乌海市.tsv
    包头市.tsv
    赤峰市.tsv
    $ wpc approve $(tail -1 $DATA/journal/包头市.tsv | cut -c 1-6) T65.2/乌海 --dry-run
    未写入  T65.2/包头市  销号：已销号
    未写入  T65.2/乌海市  销号：已销号
    $ wpc approve $(tail -1 $DATA/journal/包头市.tsv | cut -c 1-6) T65.2/乌海
    [0-9a-f]{8}  T65.2/包头市  销号：已销号 (re)
    [0-9a-f]{8}  T65.2/乌海市  销号：已销号 (re)
    $ wpc approve T65.2 -r all
    [0-9a-f]{8}  T65.2/赤峰市  销号：已销号 (re)

Once is enough; a report is no claim; what is none is none.

    $ wpc approve $(tail -1 $DATA/journal/包头市.tsv | cut -c 1-8)
    wpc: [0-9a-f]{8}（T65.2/包头市 申请销号） 早已同意（[0-9a-f]{8}） (re)
    [4]
    $ WPC_OFFICE=环保厅 wpc update T2 --percent 10
    [0-9a-f]{8}  T2.1  报进展 10%：推进中 (re)
    $ wpc approve $(tail -1 $DATA/journal/环保厅.tsv | cut -c 1-8)
    wpc: [0-9a-f]{8}（T2.1 报进展） 没有什么可以同意 (re)
    [4]
    $ wpc approve 123
    wpc: 没有编号以“123”开头的记录（至少写4位），也没有这个事项：wpc log 列出全部记录
    [2]
    $ wpc approve 0123456789abcdef0123
    wpc: 没有编号以“0123456789abcdef0123”开头的记录（至少写4位），也没有这个事项：wpc log 列出全部记录
    [2]

What an office without the right to it claimed cannot be approved.

    $ WPC_OFFICE=水利厅 wpc done T65.2/通辽
    [0-9a-f]{8}  T65.2/通辽市  申请销号：仅列示，不改变状态（不是首位牵头） (re)
    $ wpc approve $(tail -1 $DATA/journal/水利厅.tsv | cut -c 1-8)
    wpc: [0-9a-f]{8}（T65.2/通辽市 申请销号） 的填报单位无权填报，只列示，不能同意 (re)
    [4]

A day that is not later is no deferral, whoever names it.

    $ WPC_OFFICE=呼和浩特市 wpc defer T65.3 --to 2018-12-31 --reason 汛期 --doc 呼建〔2016〕1号
    [0-9a-f]{8}  T65.3/呼和浩特市  申请延期至 2018-12-31：延期待批 (re)
    $ wpc approve T65.3/呼和浩特市 --to 2017-12-31
    wpc: --to 2017-12-31 不晚于现在的时限 2017-12-31：这不是延期
    [2]

The label of an irregular duty is written as it was claimed.

    $ WPC_OFFICE=乌海市 wpc done T50.1/第一次会商
    [0-9a-f]{8}  T50.1/乌海市/第一次会商  申请销号：待审核 (re)
    $ wpc approve $(tail -1 $DATA/journal/乌海市.tsv | cut -c 1-8)
    [0-9a-f]{8}  T50.1/乌海市/第一次会商  销号：记一次，定期事项继续 (re)
    $ tail -1 $DATA/journal/水污染防治工作领导小组办公室.tsv | cut -f 9-11
    T50.1	乌海市	第一次会商

The unit where the coordinator sits approves its own too: 自审.

    $ WPC_OFFICE=环保厅 wpc done T2
    [0-9a-f]{8}  T2.1  申请销号：待审核 (re)
    $ WPC_OFFICE=环保厅 wpc approve T2
    [0-9a-f]{8}  T2.1  销号：已销号（自审） (re)

With lead+office a lead's approval is a pass, once, and the coordinator's closes.

    $ sed -i 's/^review = .*/review = lead+office/' $DATA/wpc.conf
    $ WPC_OFFICE=通辽市 wpc done T65.2
    [0-9a-f]{8}  T65.2/通辽市  申请销号：待审核 (re)
    $ WPC_OFFICE=住房城乡建设厅 wpc approve T65.2/通辽
    [0-9a-f]{8}  T65.2/通辽市  初审通过：初审通过，待办公室审核 (re)
    $ WPC_OFFICE=水利厅 wpc approve T65.2/通辽
    wpc: 只有领导小组办公室可以同意，水利厅不能
    [4]
    $ wpc approve T65.2/通辽
    [0-9a-f]{8}  T65.2/通辽市  销号：已销号 (re)

A duty without a period of its own goes on: one time is granted, the next may be
claimed.

    $ WPC_OFFICE=乌海市 wpc done T50.1/第二次会商
    [0-9a-f]{8}  T50.1/乌海市/第二次会商  申请销号：待审核 (re)
    $ wpc approve T50.1/乌海市
    [0-9a-f]{8}  T50.1/乌海市/第二次会商  销号：记一次，定期事项继续 (re)
    $ wpc show T50 -f tsv --columns id,status,done,cells
    id	status	done	cells
    T50.1	active	0	14
