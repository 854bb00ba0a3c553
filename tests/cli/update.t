wpc update: what has been done since. Ids differ with the clock, so they stand
as expressions.

Without a journal nothing can be written; who speaks must be known, and be
somebody of the plan.

    $ wpc update T2 --percent 10 --office 环保厅
    $DATA: 这里还没有流水：请先运行 wpc init
    [4]
    $ mkdir $DATA/journal
    $ wpc update T2 --percent 10
    wpc: 不知道是哪个单位在填报：写 --office 单位，或设 WPC_OFFICE，或在 wpc.conf 中写 office = 单位
    [2]
    $ wpc update T2 --percent 10 --office 环保居 --lang en
    wpc: no unit is called "环保居"; nearest: 环保厅、环境保护厅、自治区环保厅
    [2]

A lead reports on its own item; one obligation goes without saying, and width
does not matter.

    ! WPC_OFFICE=环保厅
    ! WPC_ACTOR=张三
    $ wpc update Ｔ２ --percent ６０% --note 已印发方案
    [0-9a-f]{8}  T2.1  报进展 60%：推进中 (re)
    $ cut -f 3- $DATA/journal/环保厅.tsv
    at	on	by	office	actor	act	item	region	period	value	ref	doc	evidence	note
    2016-03-25T\d\d:\d\d:\d\d\+08:00	2016-03-25	环保厅	环保厅	张三	progress	T2.1			60				已印发方案 (re)
    $ wpc update T2 --blocked --on 2016-03-20 --actor 李四
    [0-9a-f]{8}  T2.1  报受阻：推进中 (re)
    $ wpc update T2 --blocked --on 3月20日
    wpc: --on 要写明一天，如 2016-03-24，这里是“3月20日”
    [2]
    $ wpc update T2 --blocked --on 2016-03-26
    wpc: --on 2016-03-26 晚于今天（2016-03-25）：还没有发生的事不能填
    [2]
    $ wpc update T2 --blocked --known-at 2016-03-01
    wpc: --known-at 只用于查看，update 不能用
    [2]

(The second report is about an earlier day, so the first one still holds.)

What is none, and what does not go together:

    $ wpc update T8 --percent 10
    wpc: T8 有 2 个节点，请写明是哪一个：T8.1、T8.2
    [2]
    $ wpc update T99 --percent 10
    wpc: 没有编号为“T99”的事项或节点；任务 T1–T75，方案 P1–P15
    [2]
    $ wpc update T2 --percent 101
    wpc: --percent 的值不能是“101”：0 到 100 的整数
    [2]
    $ wpc update T2 --percent 1.5 --lang en
    wpc: --percent cannot be "1.5": a whole number from 0 to 100
    [2]
    $ wpc update T2 --value 5
    wpc: T2.1 不是指标或目标，不能填 --value
    [2]
    $ wpc update T2 --value 5 --percent 3
    wpc: --value 不能和 --percent 一起写
    [2]
    $ wpc update T2
    wpc: 没有写进展：--percent --blocked --value --note --evidence --no-change 至少一个
    [2]
    $ wpc update --percent 3
    wpc: update 后面要写编号，例如 wpc update T65
    [2]
    $ wpc update T2/包头 --percent 3
    wpc: T2.1 不分盟市，不要写包头市
    [2]
    $ wpc update T2 --period 2016 --percent 3
    wpc: T2.1 不是定期事项，不要写周期“2016”
    [2]

Regions: to be named, by their own offices not; -r all writes a line each, and
all or none.

    $ wpc update T65.2 --percent 10 --office 住房城乡建设厅
    wpc: T65.2 分到盟市，请用 -r 写明：呼和浩特市、包头市、呼伦贝尔市、兴安盟、通辽市、赤峰市、锡林郭勒盟、乌兰察布市、鄂尔多斯市、巴彦淖尔市、乌海市、阿拉善盟、满洲里市、二连浩特市（或 -r all，各记一行）
    [2]
    $ wpc update T8.1 --percent 10 -r 包头 --office 住房城乡建设厅
    wpc: T8.1 不涉及包头市；有 呼和浩特市
    [2]
    $ wpc update T65.2 -r 包头、火星 --percent 1 --office 住房城乡建设厅
    wpc: 没有“火星”这个盟市
    [2]
    $ wpc update T65.2/包头 -r 乌海 --percent 1 --office 住房城乡建设厅
    wpc: 盟市或周期写了两遍：“T65.2/包头市”已写在编号里
    [2]
    $ WPC_OFFICE=住房城乡建设厅 wpc update T65.2 -r all --percent 10 --dry-run | tail -2
    未写入  T65.2/满洲里市  报进展 10%：推进中
    未写入  T65.2/二连浩特市  报进展 10%：推进中
    $ test -e $DATA/journal/住房城乡建设厅.tsv
    [1]
    $ WPC_OFFICE=住房城乡建设厅 wpc update T65.2 -r all --percent 10 | wc -l
    14
    $ wc -l <$DATA/journal/住房城乡建设厅.tsv
    15
    $ WPC_OFFICE=包头 wpc update T65.2 --blocked
    [0-9a-f]{8}  T65.2/包头市  报受阻：受阻 (re)
    $ wpc update T65.2/锡盟 --percent 20 --office 锡林郭勒盟
    [0-9a-f]{8}  T65.2/锡林郭勒盟  报进展 20%：推进中（环保厅代锡林郭勒盟录） (re)

Who may: other leads and participants are recorded and move nothing; who has no
part in it is refused, and so is who speaks for another.

    $ WPC_OFFICE=水利厅 wpc update T65.2/乌海 --percent 90
    [0-9a-f]{8}  T65.2/乌海市  报进展 90%：仅列示，不改变状态（不是首位牵头） (re)
    $ WPC_OFFICE=林业厅 wpc update T65.2/乌海 --percent 90
    wpc: 林业厅不能填报 T65.2/乌海市：由乌海市负责，林业厅既不牵头，也不参与
    [4]
    $ WPC_OFFICE=包头市 wpc update P11/乌海 --percent 90
    wpc: 包头市不能填报 P11.1/乌海市：由乌海市负责，包头市既不牵头，也不参与
    [4]
    $ WPC_OFFICE=水利厅 wpc update T65.2/包头 --percent 90 --office 包头市
    wpc: 水利厅不能替包头市填报：只有领导小组办公室可以代录（若这里就是包头市，请设 WPC_OFFICE=包头市）
    [4]

Recurring duties want a period; irregular ones take any label. Figures are for
indicators and targets.

    $ wpc update T65.1 --note 已公布
    wpc: T65.1 按期填报，请写明哪一期：2016H1 至 2020H2，如 T65.1/2016H1
    [2]
    $ wpc update T65.1 --period 2015H1 --note 已公布
    wpc: T65.1 按期填报，请写明哪一期：2016H1 至 2020H2，如 T65.1/2016H1
    [2]
    $ WPC_OFFICE=住房城乡建设厅 wpc update T65.1 --period 2016H1 --percent 50
    [0-9a-f]{8}  T65.1/2016H1  报进展 50%：推进中 (re)
    $ wpc update T60.1/第一次调查 --percent 100
    [0-9a-f]{8}  T60.1/第一次调查  报进展 100%：推进中 (re)
    $ wpc update I1 --value 61.5 --office 领导小组办公室
    [0-9a-f]{8}  I1  实际值 61.5：推进中 (re)
    $ wpc update I1 --value 61.5.1 --office 领导小组办公室
    wpc: --value 的值不能是“61.5.1”：写作 64 或 81.8
    [2]

Nothing new: one line for the unit. A remark without an id is the unit's.

    $ WPC_OFFICE=财政厅 wpc update --no-change
    [0-9a-f]{8}  零报告：财政厅 (re)
    $ WPC_OFFICE=财政厅 wpc update T1 --no-change
    wpc: --no-change 不能和 T1 一起写
    [2]
    $ wpc update --note "两行
    > 备注	其二" --lang en
    [0-9a-f]{8}  note; 环保厅 (re)
    $ tail -1 $DATA/journal/环保厅.tsv | cut -f 16
    两行\n备注\\t其二

Evidence: a file is copied into the workspace under its digest, once; an address
on the web stands as it is.

    $ printf 'abc' >'方案 一.txt'
    $ wpc update T2 --evidence '方案 一.txt' --evidence https://example.org/a --dry-run
    未写入  T2.1  报进展：推进中
    $ test -e $DATA/evidence
    [1]
    $ wpc update T2 --evidence '方案 一.txt' --evidence https://example.org/a
    [0-9a-f]{8}  T2.1  报进展：推进中 (re)
    $ wpc update T2 --evidence '方案 一.txt'
    [0-9a-f]{8}  T2.1  报进展：推进中 (re)
    $ tail -2 $DATA/journal/环保厅.tsv | cut -f 15
    evidence/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad-方案_一.txt ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 3\nhttps://example.org/a
    evidence/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad-方案_一.txt ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 3
    $ ls $DATA/evidence
    ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad-方案_一.txt
    $ wpc update T2 --evidence nowhere.pdf
    wpc: 没有这个文件：nowhere.pdf
    [5]

What is written later is later, within one second too: five reports in a row
leave the last one standing.

    $ for n in 10 20 30 40 50; do wpc update T2 --percent $n --office 环保厅 >out; done; cut -d' ' -f2- out
     T2.1  报进展 50%：推进中
