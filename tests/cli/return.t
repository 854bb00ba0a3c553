wpc return: a claim goes back, or what was closed is reopened.

    $ mkdir $DATA/journal
    $ WPC_OFFICE=包头市 wpc done T65.2
    [0-9a-f]{8}  T65.2/包头市  申请销号：待审核 (re)
    ! WPC_OFFICE=领导小组办公室
    $ wpc return T65.2/包头
    wpc: return 还要写明 --reason
    [2]
    $ WPC_OFFICE=水利厅 wpc return T65.2/包头 --reason 缺材料
    wpc: 只有领导小组办公室可以退回，水利厅不能
    [4]
    $ wpc return T65.2/包头 --reason 缺材料
    [0-9a-f]{8}  T65.2/包头市  退回：推进中 (re)
    $ wpc return $(sed -n 2p $DATA/journal/包头市.tsv | cut -c 1-8) --reason 缺材料
    wpc: [0-9a-f]{8}（T65.2/包头市 申请销号） 早已退回（[0-9a-f]{8}） (re)
    [4]
    $ wpc return T65.2/包头 --reason 缺材料
    wpc: T65.2/包头 没有什么可以退回
    [4]

Claimed again and approved; then only with a document, by the claim, the
approval or the cell.

    $ WPC_OFFICE=包头市 wpc done T65.2
    [0-9a-f]{8}  T65.2/包头市  申请销号：待审核 (re)
    $ wpc approve T65.2/包头
    [0-9a-f]{8}  T65.2/包头市  销号：已销号 (re)
    $ WPC_OFFICE=包头市 wpc done T65.2
    wpc: T65.2/包头市 已销号（[0-9a-f]{8}）：只有领导小组办公室可以带文号退回，恢复办理 (re)
    [4]
    $ wpc return T65.2/包头 --reason 复查未通过
    wpc: [0-9a-f]{8}（T65.2/包头市 申请销号） 已经同意：退回（恢复办理）要写 --doc 文号 (re)
    [4]
    $ WPC_OFFICE=水利厅 wpc return T65.2/包头 --reason 复查未通过 --doc 9号
    wpc: 只有领导小组办公室可以退回，水利厅不能
    [4]
    $ wpc return $(tail -1 $DATA/journal/水污染防治工作领导小组办公室.tsv | cut -c 1-8) --reason 复查未通过 --doc 9号
    [0-9a-f]{8}  T65.2/包头市  恢复办理：推进中 (re)

The approval counted till then, and the log says that it was taken back.

    $ wpc log T65.2/包头 -f tsv --columns means,effect | tail -n 3
    done	returned
    approve	returned
    reopen	counts

A request to defer is declined the same way.

    $ WPC_OFFICE=住房城乡建设厅 wpc defer P4 --to 2016-06-30 --reason 停工 --doc 12号
    [0-9a-f]{8}  P4.1  申请延期至 2016-06-30：延期待批（逾期后申请） (re)
    $ wpc return P4 --reason 理由不足
    [0-9a-f]{8}  P4.1  不同意延期：时限仍为 2015-10-31 (re)
