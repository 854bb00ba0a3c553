wpc due: obligations by day. By hand: tasks hold 42 dated obligations (29 due,
13 target), 23 of them (21 due, 2 target) on or before 2017-12-31 and 5 on or
before 2017-12-30; plans 13 on or before 2017-12-31, one later, one undated.

    $ wpc due --type task --all -f tsv | tail -n +2 | cut -f3 | sort | uniq -c | tr -s ' '
     29 due
     13 target
    $ wpc due --type task --before 2017-12-31 -f tsv | tail -n +2 | cut -f3 | sort | uniq -c | tr -s ' '
     21 due
     2 target
    $ wpc due --type task --before 2017-12-30 -f tsv | tail -n +2 | wc -l
    5
    $ wpc due --type plan --before 2017-12-31 -f tsv | tail -n +2 | wc -l
    13
    $ wpc due --type plan --after 2018-01-01 --columns id,date,words
    编号  时限        时限原文
    P9.1  2018-06-30  2018年6月底前
    $ wpc list --type plan --status undated --columns id,title
    编号  简称
    P10   水量调度方案

The day named counts itself; a shorthand is its last day.

    $ wpc due --type task --before 2017 -f tsv | tail -n +2 | wc -l
    23
    $ wpc due --type task --before 2017年底 -f tsv | tail -n +2 | wc -l
    23
    $ wpc due --type task --before 2015 --columns id,date,days,regions,class,text
    编号   时限         余/超  盟市  类别      要求
    T37.1  2015-12-31  超85天        旗县      县级及以上城市应于2015年底前全面实行居民阶梯水价制度，具备条件的建制镇也要积极推进
    T57.1  2015-12-31  超85天                  2015年底前，完成国控重点污染源及排污权有偿使用和交易试点地区污染源排污许可证的核发工作
    T65.2  2015-12-31  超85天        地级城市  地级城市建成区应于2015年底前完成水体排查，公布黑臭水体名称、责任人及达标期限
    T67.1  2015-12-31  超85天        各地区    各地区是实施本行动计划的主体，要于2015年底前分别制定并公布水污染防治工作方案，报上一级人民政府备案

T15 gives two days, T65 four; T8's second reaches thirteen regions.

    $ wpc due --all 港口 --type task --columns id,date,words
    编号   时限        时限原文
    T15.1  2017-12-31  2017年底前
    T14.2  2020-12-31  2020年底前
    T15.2  2020-12-31  2020年底前
    $ wpc due --all 黑臭水体名称 --type task --columns id,kind,date,regions,class,words
    编号   种类  时限        盟市  类别      时限原文
    T65.2  时限  2015-12-31        地级城市  2015年底前
    T65.3  时限  2017-12-31        地级城市  2017年底前
    T65.5  时限  2017-12-31        地级城市  2017年底前
    T65.4  时限  2020-12-31        地级城市  2020年底前
    $ wpc due --all 初期雨水 --columns id,kind,date,regions,class,text
    编号  种类  时限        盟市                                                                                                                                类别    要求
    T8.1  目标  2017-12-31  呼和浩特市                                                                                                                                  到2017年，呼和浩特市建成区污水基本实现全收集、全处理
    T8.2  时限  2020-12-31  包头市、呼伦贝尔市、兴安盟、通辽市、赤峰市、锡林郭勒盟、乌兰察布市、鄂尔多斯市、巴彦淖尔市、乌海市、阿拉善盟、满洲里市、二连浩特市  各地区  其他地区建成区于2020年底前基本实现

Without dates: what is past, and the next 30 days.

    $ wpc due --lead 水利厅
    $ wpc due --type plan --columns id,date,days
    编号   时限          余/超
    P1.1   2015-10-31  超146天
    P2.1   2015-10-31  超146天
    P3.1   2015-10-31  超146天
    P4.1   2015-10-31  超146天
    P5.1   2015-10-31  超146天
    P6.1   2015-10-31  超146天
    P7.1   2015-10-31  超146天
    P11.1  2015-10-31  超146天
    P14.1  2015-10-31  超146天
    P8.1   2015-12-31   超85天
    P15.1  2015-12-31   超85天
    $ wpc due --type plan --columns id,date,days --today 2015-10-20 --lang en
    id     date        days
    P1.1   2015-10-31   +11
    P2.1   2015-10-31   +11
    P3.1   2015-10-31   +11
    P4.1   2015-10-31   +11
    P5.1   2015-10-31   +11
    P6.1   2015-10-31   +11
    P7.1   2015-10-31   +11
    P11.1  2015-10-31   +11
    P14.1  2015-10-31   +11

A region sees what names it or addresses a class it belongs to.

    $ wpc due --region 二连浩特市 --before 2017 --columns id,date,regions,class
    编号   时限        盟市  类别
    P2.1   2015-10-31        各地区
    P3.1   2015-10-31        各地区
    P11.1  2015-10-31        各地区
    P14.1  2015-10-31        各地区
    T37.1  2015-12-31        旗县
    T65.2  2015-12-31        地级城市
    T67.1  2015-12-31        各地区
    T65.3  2017-12-31        地级城市
    T65.5  2017-12-31        地级城市
    $ wpc due --region 呼和浩特市 --named --all --columns id,date,text
    编号   时限        要求
    T8.1   2017-12-31  到2017年，呼和浩特市建成区污水基本实现全收集、全处理
    T65.5  2017-12-31  2017年底前，呼和浩特市建成区要基本消除黑臭水体，其它地级城市建成区完成整治目标的70%

Recurring duties are listed by period when asked for.

    $ wpc due --kind every --period 2016Q1 --columns id,period,date,words,text
    编号   周期    时限        时限原文  要求
    T58.2  2016Q1  2016-04-15  每季度    地级城市自2016年起每季度向社会公开
    $ wpc due --period 2016Q1 --columns id,period,date
    编号   周期    时限
    T58.2  2016Q1  2016-04-15
    $ mkdir endless && printf '序号\t牵头单位\t主要工作\n1\t甲厅\t自2016年起每季度报告。\n' > endless/tasks.tsv
    $ wpc due --data endless --period 2016Q3 -f tsv --columns id,period,date
    id	period	date
    T1.1	2016Q3	2016-10-15

Where no end is told, the tenth year after the first is the last: 44 quarters.

    $ wpc due --data endless --kind every --after 2026-10 -f tsv --columns period,date
    period	date
    2026Q3	2026-10-15
    2026Q4	2027-01-15
    $ wpc due --data endless --kind every --all -f tsv --columns period | sed 1d | wc -l
    44
    $ wpc due --kind from --all --columns id,date,words
    编号   时限        时限原文
    T16.1  2015-01-01  自2015年起
    T10.2  2016-01-01  自2016年起
    T52.1  2016-01-01  自2016年起
    T22.1  2018-01-01  自2018年起
    T58.3  2018-01-01  自2018年起
    T14.1  2021-01-01  2021年起

On a terminal.

    % wpc due --lead 水利厅 --before 2018
    水利厅牵头，2018-12-31及以前（含当日）：共 2 个节点   今天 2016-03-25
    \e[1m灯  编号   时限          余/超  牵头单位            要求\e[0m
    \e[90m灰\e[0m  T25.1  2017-12-31  余646天  水利厅、国土资源厅  2017年底前，完成地下水禁采…
    \e[90m灰\e[0m  P9.1   2018-06-30  余827天  水利厅              方案于2018年6月底前完成
    不在此列：更晚到期 5 个。
    只列时限，未录进展：灯都是灰的。
    %100 wpc due --lead 交通运输厅 --all
    交通运输厅牵头：共 4 个节点   今天 2016-03-25
    \e[1m灯  编号   时限           余/超  牵头单位    要求\e[0m
    \e[90m灰\e[0m  P6.1   2015-10-31   超146天  交通运输厅  方案于2015年10月31日前完成
    \e[90m灰\e[0m  T15.1  2017-12-31   余646天  交通运输厅  位于内河的港口、码头、装卸站及船舶修造厂，分别于2017年…
    \e[90m灰\e[0m  T14.2  2020-12-31  余1742天  交通运输厅  其他船舶于2020年底前完成改造，经改造仍不能达到要求的，…
    \e[90m灰\e[0m  T15.2  2020-12-31  余1742天  交通运输厅  位于内河的港口、码头、装卸站及船舶修造厂，分别于2017年…
    只列时限，未录进展：灯都是灰的。
    % wpc due --lead 林业厅 --before 2016
    没有符合的；不限日期则有 1 个，最近的是 2017-12-31。
    % wpc due --lead 林业厅 --before 2016 --lang en
    nothing matches; without the dates: 1, the first on 2017-12-31.
