A month's work: a league, a department and the office, from the day on which the
journal begins to the last approval.

    $ mkdir $DATA/journal
    $ wpc overdue --columns id -f tsv | grep -c -e T65.2 -e P4
    2

The league reports, asks for nothing, and claims; the department reports on its
item and records nothing new elsewhere.

    ! WPC_TODAY=2016-03-10
    $ WPC_OFFICE=锡盟 wpc update T65.2 --percent 80 --note 排查完成，待公布
    [0-9a-f]{8}  T65.2/锡林郭勒盟  报进展 80%：推进中 (re)
    $ WPC_OFFICE=住建厅 wpc defer P4 --to 2016-06-30 --reason 清单待核 --doc 内建〔2016〕12号
    [0-9a-f]{8}  P4.1  申请延期至 2016-06-30：延期待批（逾期后申请） (re)
    ! WPC_TODAY=2016-03-24
    $ WPC_OFFICE=锡盟 wpc done T65.2 --on 2016-03-22
    [0-9a-f]{8}  T65.2/锡林郭勒盟  申请销号：待审核 (re)
    $ WPC_OFFICE=林业厅 wpc update --no-change
    [0-9a-f]{8}  零报告：林业厅 (re)

The office looks, sends back, records for a league by telephone, and approves.

    ! WPC_TODAY=2016-03-25
    ! WPC_OFFICE=领导小组办公室
    $ wpc return T65.2/锡盟 --reason 未附公布网址
    [0-9a-f]{8}  T65.2/锡林郭勒盟  退回：推进中 (re)
    $ wpc done T65.2 -r 通辽 --office 通辽市 --note 电话报告
    [0-9a-f]{8}  T65.2/通辽市  申请销号：待审核（水污染防治工作领导小组办公室代通辽市录） (re)
    $ WPC_OFFICE=锡盟 wpc done T65.2 --evidence https://example.org/heichou
    [0-9a-f]{8}  T65.2/锡林郭勒盟  申请销号：待审核 (re)
    $ wpc approve P4 T65.2/锡盟 T65.2/通辽
    [0-9a-f]{8}  P4.1  同意延期至 2016-06-30：原时限 2015-10-31 不变，标已批延期 (re)
    [0-9a-f]{8}  T65.2/锡林郭勒盟  销号：已销号 (re)
    [0-9a-f]{8}  T65.2/通辽市  销号：已销号 (re)
    $ wpc due --all --columns id,done,cells -f tsv 2>&1 | head -1
    id	done	cells
    $ wpc due --all --columns id,done,cells -f tsv | grep T65.2
    T65.2	2	14
    $ wpc due --all --columns id,done,cells -f tsv --known-at 2016-03-24 | grep T65.2
    T65.2	0	14
