Bare wpc, due and list in a workspace with a journal. All progress here is
invented.

    $ $JOURNAL $DATA <<'END'
    > 2015-10-20 环保厅 done P1.1 #a
    > 2015-10-25 环保厅 approve @a
    > 2016-01-10 住房城乡建设厅 done P4.1 #b
    > 2016-03-01 环保厅 approve @b
    > 2015-12-20 通辽市 done T65.2/通辽市 #c
    > 2016-01-04 环保厅 approve @c
    > 2016-03-02 包头市 done T65.2/包头市
    > 2016-03-03 呼和浩特市 defer T65.2/呼和浩特市 value=2016-06-30
    > 2016-03-09 农牧业厅 exempt P5.1 #d
    > 2016-03-10 环保厅 approve @d
    > 2016-03-11 水利厅 progress T25.1 value=30
    > END

By hand: 15 days are past. P5 is 不适用, P11 待认定, so 13 have fallen due; P1 and
P4 are 销号, the other 11 have somebody overdue. 27 offices are due; heard of February or later are 包头
and 呼和浩特, 农牧业厅 whose P5 is closed but who has more, and 水利厅.

    $ wpc
    落实《水污染防治行动计划》台账（内蒙古自治区）    今天 2016-03-25
    任务 75  方案 15  时限和目标 56 个（已到期 13：销号 2，逾期 11）  本期报送 4/27
    逾期 11 个（按原时限）
      红  P2.1    2015-10-31   超146天  各地区            缺14 盟市  十大重点行业专项治理方案（各地区）
      红  P3.1    2015-10-31   超146天  经济和信息化委等  缺14 盟市  “十小”企业清单
      红  P6.1    2015-10-31   超146天  交通运输厅                   全区港口、码头、装卸站污染防治方案
      红  P7.1    2015-10-31   超146天  经济和信息化委               年度落后产能淘汰方案
      红  P14.1   2015-10-31   超146天  各地区            缺14 盟市  水污染防治工作方案（各地区）
      …… 另有 6 个
    30 天内到期 1 个
      黄  T58.2   2016-04-15    余21天  卫生计生委等      缺14 盟市  全过程监管饮用水安全
    待办  待审核 1 件，延期申请 1 件；本期未报送 23 家：环保厅、经济和信息化委、住房城乡建设厅等

      wpc due       逐个看到期、逾期        wpc review   处理待审核、未报送
      wpc show T1   看一项的原文和经过      wpc help     全部命令
    $ wpc --lang en --today 2016-03-04 --known-at 2016-02-01
    落实《水污染防治行动计划》台账（内蒙古自治区）    as of 2016-03-04   known at 2016-02-01
    tasks: 75, plans: 15, obligations with a day: 56 (past 14: done 1, overdue 12)  reported 1/27
    overdue: 12 (by the plan's own days)
      red  P2.1    2015-10-31  -125 days  各地区            14 missing  十大重点行业专项治理方案（各地区）
      red  P3.1    2015-10-31  -125 days  经济和信息化委 …  14 missing  “十小”企业清单
      red  P5.1    2015-10-31  -125 days  农牧业厅                     全区农业面源污染综合防治方案
      red  P6.1    2015-10-31  -125 days  交通运输厅                   全区港口、码头、装卸站污染防治方案
      red  P7.1    2015-10-31  -125 days  经济和信息化委               年度落后产能淘汰方案
      … 7 more
    waiting: claims 1, requests to defer 0; silent this cycle: 26: 环保厅、经济和信息化委、农牧业厅 …

      wpc due       what is due             wpc review   what waits
      wpc show T1   one item, whole         wpc help     all commands

P1, P4 and P5 are closed and left out; P4 was claimed 71 days late.

    % wpc due --type plan
    类型方案：共 8 个节点   今天 2016-03-25
    \e[1m灯  编号   时限          余/超  销号  状态    牵头单位    类别    要求\e[0m
    \e[31m红\e[0m  P2.1   2015-10-31  超146天  0/14  无记录  各地区      各地区  治理方案于201…
    \e[31m红\e[0m  P3.1   2015-10-31  超146天  0/14  无记录  经济和信…   各地区  “十小”企业清…
    \e[31m红\e[0m  P6.1   2015-10-31  超146天   0/1  无记录  交通运输厅          方案于2015年1…
    \e[31m红\e[0m  P7.1   2015-10-31  超146天   0/1  无记录  经济和信…           方案于2015年1…
    \e[90m灰\e[0m  P11.1  2015-10-31  超146天   0/0  无记录  各地区      各地区  达标方案于201…
    \e[31m红\e[0m  P14.1  2015-10-31  超146天  0/14  无记录  各地区      各地区  工作方案于201…
    \e[31m红\e[0m  P8.1   2015-12-31   超85天   0/1  无记录  环保厅              削减方案于201…
    \e[31m红\e[0m  P15.1  2015-12-31   超85天   0/1  无记录  环保厅              2015年底前完成
    不在此列：已销号或不适用 3 个（--all）。
    $ wpc due --type plan --all --before 2015-10-31 -f tsv --columns id,status,light,done,cells,marks
    id	status	light	done	cells	marks
    P1.1	done	blue	1	1	self-reviewed
    P2.1	open	red	0	14	overdue、silent
    P3.1	open	red	0	14	overdue、silent
    P4.1	done	blue	1	1	done-late
    P5.1	exempt	grey	0	0\t
    P6.1	open	red	0	1	overdue、silent
    P7.1	open	red	0	1	overdue、silent
    P11.1	open	grey	0	0	conditional
    P14.1	open	red	0	14	overdue、silent
    $ wpc list 黑臭 -f json --columns id,status,light,done,cells,marks
    [
    {"id":"T40","status":"open","light":"grey","done":0,"cells":1,"marks":null},
    {"id":"T65","status":"active","light":"red","done":1,"cells":57,"marks":"overdue、done-late、defer-asked、defer-late、silent"},
    {"id":"P4","status":"done","light":"blue","done":1,"cells":1,"marks":"done-late"}
    ]
    % wpc list --lead 水利厅 --kind due --today 2016-03-24 --known-at 2016-03-01
    水利厅牵头，种类时限：共 3 项   截至 2016-03-24   已知至 2016-03-01
    \e[1m灯  编号  时限        销号  状态    牵头单位      盟市          简称\e[0m
    \e[33m黄\e[0m  T25   2017-12-31   0/1  无记录  水利厅、国…                 严控地下水超采
    \e[33m黄\e[0m  T59   2020-12-31   0/8  无记录  水利厅、环…   呼伦贝尔市…   饮用水水源规范…
    \e[33m黄\e[0m  P9    2018-06-30   0/1  无记录  水利厅                      地面沉降区等区…

What a status, mark or light asks for.

    $ for s in 逾期 临期 待考核 逾期完成 已批延期 延期待批 逾期后申请 本期未报 补报 报送不一致 待审核 已销号 不适用 推进中 受阻 已退回 自报 自审 初审通过 代录 已撤销 已有实际值 红 黄 绿 蓝 灰; do
    > echo "$s $(wpc due --all --kind all --status $s -f tsv | tail -n +2 | cut -f1 | sort -u | wc -l)"; done
    逾期 11
    临期 1
    待考核 0
    逾期完成 2
    已批延期 0
    延期待批 1
    逾期后申请 1
    本期未报 46
    补报 0
    报送不一致 0
    待审核 0
    已销号 2
    不适用 1
    推进中 2
    受阻 0
    已退回 0
    自报 0
    自审 1
    初审通过 0
    代录 0
    已撤销 0
    已有实际值 0
    红 11
    黄 35
    绿 8
    蓝 2
    灰 19
    $ wpc due --all --status defer-late -f tsv --columns id,marks
    id	marks
    T65.2	overdue、done-late、defer-asked、defer-late、silent
    $ wpc overdue --region 通辽 -f tsv --columns id,done,cells
    id	done	cells
    P2.1	0	1
    P3.1	0	1
    P14.1	0	1
    T37.1	0	1
    T67.1	0	1
    $ wpc due --status 逾其
    wpc: 没有“逾其”这种状态；相近：逾期、逾期完成
    [2]
