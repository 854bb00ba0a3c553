The invented workspace of tests/sample: what its README counts by hand, and its
journals written anew.

    ! WPC_DATA=$SAMPLE
    ! WPC_TODAY=2016-04-20
    $ mkdir again && $JOURNAL again <$SAMPLE/story.txt && diff -r again/journal $SAMPLE/journal
    $ wpc init $SAMPLE --freeze-only
    $SAMPLE/obligations.tsv：17 行，其中新增 0 行
    $ wpc check
    $SAMPLE/tasks.tsv:11:16: 提示：T10 没有时限、目标或定期要求
    $SAMPLE/duties.tsv:2:7: 提示：D1 没有时限、目标或定期要求
    提示：T4.2/西岭市 报送不一致，须由人核定：wpc log T4.2/西岭市
    错误 0，提示 3。
    $ wpc due --all --before 2017 -f tsv --columns id,date,status,done,cells,marks
    id	date	status	done	cells	marks
    T1.1	2015-12-31	claimed	2	3	done-late
    P1.1	2015-12-31	done	1	1	self-reviewed
    T3.2	2016-01-31	done	1	1	done-late、deferred
    T5.1	2016-01-31	done	1	1	backdated、self-reviewed
    T7.1	2016-01-31	open	0	0	conditional
    T4.1	2016-02-29	done	1	1\t
    T7.2	2016-02-29	done	1	1	done-late
    T11.1	2016-03-15	active	0	1	overdue、returned
    T2.1	2016-03-31	open	0	1	overdue、defer-asked、defer-late
    T3.1	2016-03-31	open	0	1	overdue、deferred
    T6.1	2016-03-31	open	0	1	to-assess
    P2.1	2016-03-31	blocked	1	4	overdue、silent
    T12.2	2016-06-30	exempt	0	0	cancelled
    T12.1	2016-09-30	open	0	1	silent
    T4.2	2016-12-31	active	0	4	silent、clash

A document moved T12.1 from 2016-02-29 to 2016-09-30: it is asked for by that day,
in list and report as well. T3.2 of January is done, T3.1 of March is not.

    $ wpc due --before 2016-03 -f tsv --columns id | grep -c T12
    0
    [1]
    $ wpc due --after 2016-04-01 -f tsv --columns id,date,days
    id	date	days
    T12.1	2016-09-30	163
    T4.2	2016-12-31	255
    $ wpc list --before 2016-03 -f tsv --columns id,due | grep 'T3\|T12'
    T3	2016-03-31
    $ wpc report --before 2016-03 -f tsv --columns dated | tail -n 1
    12
    $ wpc due --before 2016-03 --all -f tsv --columns id | sed 1d | wc -l
    12
    $ wpc due --all --known-at 2016-02-14 -f tsv --columns id,date | grep T12.1
    T12.1	2016-02-29
    $ wpc due --all --kind every --before 2016-04-20 -f tsv --columns id,period,date,status,done,cells
    id	period	date	status	done	cells
    T9.1	2015-11	2015-12-15	done	1	1
    T9.1	2015-12	2016-01-15	done	1	1
    T9.1	2016-01	2016-02-15	claimed	0	1
    T9.1	2016-02	2016-03-15	open	0	1
    T8.1	2016Q1	2016-04-15	active	3	4
    T9.1	2016-03	2016-04-15	open	0	1
    $ wpc due --all --kind every --period 2016Q1 -f tsv --columns id,period,date
    id	period	date
    T9.1	2016-01	2016-02-15
    T9.1	2016-02	2016-03-15
    T8.1	2016Q1	2016-04-15
    T9.1	2016-03	2016-04-15
    $ wpc review | tail -n 2
    本期未报送 2 家（2016-03，应于 2016-04-05 前报送）：应报送 7 家，已报送 5 家
    农业厅、南滨市
    $ wpc
    清水行动台账（示例，单位和进展均为虚构）    今天 2016-04-20
    任务 12  方案 2  时限和目标 15 个（已到期 11：销号 5，逾期 4）  本期报送 5/7
    逾期 4 个，定期事项 3 期（按原时限）
      红  T9.1    2016-03-15    超36天  农业厅                       养殖治理进度
      红  T11.1   2016-03-15    超36天  城建厅                       黑臭水体清单
      红  T2.1    2016-03-31    超20天  水务厅等                     备用水源方案
      红  T3.1    2016-03-31    超20天  城建厅                       管网普查
      红  P2.1    2016-03-31    超20天  各地区            缺 3 盟市  清水行动实施方案（各地区）
      …… 另有 2 个
    30 天内到期 1 个
      黄  T9.1    2016-05-15    余25天  农业厅                       养殖治理进度
    待办  待审核 4 件，延期申请 1 件，报送不一致 1 件；本期未报送 2 家：农业厅、南滨市

      wpc due       逐个看到期、逾期        wpc review   处理待审核、未报送
      wpc show T1   看一项的原文和经过      wpc help     全部命令

A page says what it shows; .htm is a page as well.

    $ wpc review --today 2016-04-20 -o r.htm && grep -o '<p>[^<]*' r.htm
    <p>待审核 4 件，申请延期 1 件，待认定 1 件，报送不一致 1 件，未报送 2 家   截至 2016-04-20
    $ wpc review --region 北原 --lang en --today 2016-04-20 -f html | grep -o '<p>[^<]*'
    <p>region 北原: to be settled whether they apply: 1   as of 2016-04-20
    $ wpc show T3 T12 --today 2016-04-20 -f html | grep -o '<p>[^<]*'
    <p>T3 管网普查；T12 化肥与农药   截至 2016-04-20
    $ wpc show T3 --history --today 2016-04-20 -o h.htm && grep -o '<p>[^<]*' h.htm
    <p>T3 管网普查   截至 2016-04-20
    $ wpc show T10 --history --today 2015-12-01 -f html | grep -o '<p>[^<]*'
    <p>没有记录。
    $ wpc show T3 --today 2016-04-20 -f markdown --columns light,id,status,done
    | 灯 | 编号 | 状态 | 销号 |
    | --- | --- | --- | ---: |
    | 红 | T3.1 | 无记录 | 0/1 |
    | 蓝 | T3.2 | 已销号 | 1/1 |
    $ wpc map --today 2016-04-20 -o m.htm && wpc bulletin 2016-03 -o b.htm && head -c 15 m.htm b.htm | grep -c DOCTYPE
    2
