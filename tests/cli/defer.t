wpc defer: a unit asks for more time; the original day stays.

    $ mkdir $DATA/journal
    ! WPC_OFFICE=水利厅
    $ wpc defer P9 --to 2018-12-31
    wpc: defer 还要写明 --reason --doc
    [2]
    $ wpc defer P9 --to 2018-02-30 --reason 机构调整 --doc 内水〔2016〕3号
    wpc: “2018-02-30”不是日期；写作 2017-12-31、2017-12、2017、2017Q3、2017年底、today、+30d
    [2]
    $ wpc defer P9 --to 2018-06-30 --reason 机构调整 --doc 内水〔2016〕3号
    wpc: --to 2018-06-30 不晚于现在的时限 2018-06-30：这不是延期
    [2]
    $ wpc defer P10 --to 2018 --reason 机构调整 --doc 内水〔2016〕3号
    wpc: P10 没有时限，谈不上延期
    [4]
    $ wpc defer P9 --to 2018 --reason 机构调整 --doc 内水〔2016〕3号
    [0-9a-f]{8}  P9.1  申请延期至 2018-12-31：延期待批 (re)
    $ wpc defer P9 --to 2019 --reason 机构调整 --doc 内水〔2016〕4号
    wpc: P9.1 已经申请过，尚未审核（([0-9a-f]{8})）：要改先 wpc undo \1 (re)
    [4]
    $ wpc approve P9 --office 领导小组办公室
    wpc: 水利厅不能替水污染防治工作领导小组办公室填报：只有领导小组办公室可以代录（若这里就是水污染防治工作领导小组办公室，请设 WPC_OFFICE=水污染防治工作领导小组办公室）
    [4]

The office may grant less. Light and headline go by the original day.

    $ WPC_OFFICE=领导小组办公室 wpc approve P9 --to 2018-09-30
    [0-9a-f]{8}  P9.1  同意延期至 2018-09-30：原时限 2018-06-30 不变，标已批延期 (re)
    $ wpc overdue --today 2018-08-01 --columns id,date,light -f tsv | grep P9
    P9.1	2018-06-30	red
    $ wpc defer P9 --to 2018-09-30 --reason 又一次 --doc 内水〔2018〕1号
    wpc: --to 2018-09-30 不晚于现在的时限 2018-09-30：这不是延期
    [2]
    $ wpc defer P9 --to 2018-10-31 --reason 又一次 --doc 内水〔2018〕1号 --today 2018-10-10
    [0-9a-f]{8}  P9.1  申请延期至 2018-10-31：延期待批（逾期后申请） (re)
    $ WPC_OFFICE=领导小组办公室 wpc approve P9 --to 2018-10-20 --today 2018-10-11
    [0-9a-f]{8}  P9.1  同意延期至 2018-10-20：原时限 2018-06-30 不变，标已批延期 (re)

A day is for deferrals alone; what is closed is not deferred.

    $ wpc done P9 --today 2018-10-15
    [0-9a-f]{8}  P9.1  申请销号：待审核 (re)
    $ WPC_OFFICE=领导小组办公室 wpc approve P9 --to 2018-10-20 --today 2018-10-16
    wpc: [0-9a-f]{8}（P9.1 申请销号） 不是延期申请，不能写 --to (re)
    [2]
    $ WPC_OFFICE=领导小组办公室 wpc approve P9 --today 2018-10-16
    [0-9a-f]{8}  P9.1  销号：已销号 (re)
    $ wpc defer P9 --to 2019 --reason 又一次 --doc 内水〔2018〕2号 --today 2018-10-17
    wpc: P9.1 已销号（[0-9a-f]{8}）：只有领导小组办公室可以带文号退回，恢复办理 (re)
    [4]

A claim and a request in one cell: which is meant must be said.

    $ wpc defer T25 --to 2018 --reason 停工 --doc 内水〔2016〕5号
    [0-9a-f]{8}  T25.1  申请延期至 2018-12-31：延期待批 (re)
    $ wpc done T25
    [0-9a-f]{8}  T25.1  申请销号：待审核 (re)
    $ WPC_OFFICE=领导小组办公室 wpc approve T25
    wpc: “T25.1”有好几条，请写明是哪一条：[0-9a-f]{8}（T25.1 申请延期）、[0-9a-f]{8}（T25.1 申请销号） (re)
    [2]
