wpc undo: an office takes back what it wrote; the lines stay.

    $ mkdir $DATA/journal
    ! WPC_OFFICE=包头市
    $ wpc done T65.2
    [0-9a-f]{8}  T65.2/包头市  申请销号：待审核 (re)
    $ wpc undo T65.2
    [0-9a-f]{8}  T65.2/包头市  撤回 申请销号 [0-9a-f]{8}：无记录 (re)
    $ wpc undo T65.2
    wpc: T65.2 没有什么可以撤回
    [4]
    $ wpc undo $(sed -n 2p $DATA/journal/包头市.tsv | cut -c 1-8)
    wpc: [0-9a-f]{8}（T65.2/包头市 申请销号） 已被撤回，或不起作用 (re)
    [4]

Taking back may be taken back.

    $ wpc undo $(sed -n 3p $DATA/journal/包头市.tsv | cut -c 1-8)
    [0-9a-f]{8}  T65.2/包头市  取消 撤回 [0-9a-f]{8}：待审核 (re)
    $ wc -l <$DATA/journal/包头市.tsv
    4

Only one's own, and nothing that was approved.

    $ WPC_OFFICE=乌海市 wpc undo $(sed -n 2p $DATA/journal/包头市.tsv | cut -c 1-8)
    wpc: [0-9a-f]{8}（T65.2/包头市 申请销号） 是包头市写的，乌海市不能撤回 (re)
    [4]
    $ WPC_OFFICE=领导小组办公室 wpc approve T65.2/包头
    [0-9a-f]{8}  T65.2/包头市  销号：已销号 (re)
    $ wpc undo T65.2
    wpc: ([0-9a-f]{8}) 已经同意，不能撤回：只有领导小组办公室可以带文号退回（wpc return \1 --doc 文号） (re)
    [4]
    $ WPC_OFFICE=领导小组办公室 wpc undo T65.2/包头
    wpc: ([0-9a-f]{8}) 已经同意，不能撤回：只有领导小组办公室可以带文号退回（wpc return \1 --doc 文号） (re)
    [4]

An id of which too little is written is of several: they are listed.

    $ i=0; while [ $i -lt 2000 ]; do set -- "$@" T65.3; i=$((i+1)); done; wpc update "$@" --percent 1 | wc -l
    2000
    $ wpc undo $(cut -c 1-4 $DATA/journal/包头市.tsv | sort | uniq -d | head -1)
    wpc: “[0-9a-f]{4}”有好几条，请写明是哪一条：[0-9a-f]{8}（.*）、[0-9a-f]{8}（.*） (re)
    [2]
