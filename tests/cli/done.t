wpc done: a claim, which waits for the coordinator.

    $ mkdir $DATA/journal
    ! WPC_OFFICE=包头市
    $ wpc done
    wpc: done 后面要写编号，例如 wpc done T65
    [2]
    $ wpc done T65.2 --on 2016-03-20 --evidence https://example.org/b
    [0-9a-f]{8}  T65.2/包头市  申请销号：待审核 (re)
    $ wpc done T65.2
    wpc: T65.2/包头市 已经申请过，尚未审核（([0-9a-f]{8})）：要改先 wpc undo \1 (re)
    [4]
    $ wpc done T58.2 --period 2016Q1
    [0-9a-f]{8}  T58.2/包头市/2016Q1  申请销号：待审核 (re)
    $ wpc done T65.2 -r 乌海
    wpc: 包头市不能填报 T65.2/乌海市：由乌海市负责，包头市既不牵头，也不参与
    [4]

A claim waits, however late it is looked at, and is not overdue meanwhile.

    $ wpc overdue -r 包头 --today 2016-12-01 --columns id,status | grep -c T65.2
    0
    [1]
    $ wpc update T65.2 --percent 90
    [0-9a-f]{8}  T65.2/包头市  报进展 90%：待审核 (re)

The participants' word is shown and moves nothing.

    $ WPC_OFFICE=水利厅 wpc done T65.2/乌海
    [0-9a-f]{8}  T65.2/乌海市  申请销号：仅列示，不改变状态（不是首位牵头） (re)

Not applicable needs a reason; a conditional one says that nobody decided yet.

    $ wpc done T65.3 --not-applicable
    wpc: done --not-applicable 还要写明 --reason
    [2]
    $ wpc done T65.3 --not-applicable --reason 无黑臭水体
    [0-9a-f]{8}  T65.3/包头市  申请不适用：待审核 (re)
    $ WPC_OFFICE=领导小组办公室 wpc approve T65.3/包头
    [0-9a-f]{8}  T65.3/包头市  同意不适用：不适用 (re)
    $ wpc done P11
    [0-9a-f]{8}  P11.1/包头市  申请销号：待审核（待认定是否适用） (re)

With review = off a claim is final.

    $ sed -i 's/^review = .*/review = off/' $DATA/wpc.conf
    $ WPC_OFFICE=环保厅 wpc done T2
    [0-9a-f]{8}  T2.1  申请销号：已完成（自报） (re)
    $ wpc due --all --columns id,status -f tsv | grep 'T2\.1'
    T2.1	done
