Indicators: what a number must come to, what it came to, and what is missing.
The plan's targets are printed; by hand: 61.5 is 1.5 better than 60; 13 is 2 more
than the 11 of the document, which stands in place of the 12 of the plan.

    ! WPC_TODAY=2016-04-20
    ! WPC_DATA=$SAMPLE
    ! WPC_ACTOR=张三
    $ wpc list --type indicator
    灯  编号  范围  目标年  基准年  目标   最新  截至        差    标记              简称
    红  I1    全区    2015          ≥60%  61.5%  2016-03-20  达标  逾期、已有实际值  水质优良比例
    绿  I2    全区    2016          ≥62%                                             水质优良比例
    绿  I3    全区    2016          ≤12%                                             管网漏损率
    $ wpc adjust I3 --value 11 --doc 示例政办发〔2016〕9号 --office 清水办 | cut -c9-
      I3  目标值改为 11：示例政办发〔2016〕9号
    $ wpc update I3 --value 13 --office 清水办 | cut -c9-
      I3  实际值 13：推进中
    $ wpc list --type indicator
    灯  编号  范围  目标年  基准年  目标   最新  截至        差    标记              简称
    红  I1    全区    2015          ≥60%  61.5%  2016-03-20  达标  逾期、已有实际值  水质优良比例
    绿  I2    全区    2016          ≥62%                                             水质优良比例
    绿  I3    全区    2016          ≤11%    13%  2016-04-20  差2   已有实际值        管网漏损率
    $ wpc list --type indicator -f tsv --columns id,due,range,direction,target,about,unit,base,year,actual,actual_on,gap,met
    id	due	range	direction	target	about	unit	base	year	actual	actual_on	gap	met
    I1	2015-12-31	全区	>=	60	no	%		2015	61.5	2016-03-20	0	yes
    I2	2016-12-31	全区	>=	62	no	%		2016			\t
    I3	2016-12-31	全区	<=	11	no	%		2016	13	2016-04-20	2	no
    $ wpc list --type indicator --known-at 2016-04-19 --columns id,target,actual,gap
    编号  目标   最新  差
    I1    ≥60%  61.5%  达标
    I2    ≥62%
    I3    ≤12%

Indicators that are due, as `list` shows them: I1 is past, I2 and I3 come at the
year's end. Among other types they have no row, which a terminal is told.

    $ wpc overdue --type indicator --columns id,due,marks --fail-if-any
    编号  时限        标记
    I1    2015-12-31  逾期、已有实际值
    [1]
    $ wpc due --type 指标 --columns id,target
    编号  目标
    I1    ≥60%
    $ wpc due --type indicator --before 2016 --columns id,due -f tsv
    id	due
    I1	2015-12-31
    I2	2016-12-31
    I3	2016-12-31
    $ wpc due --type indicator --period 2015
    灯  编号  范围  目标年  基准年  目标   最新  截至        差    标记              简称
    红  I1    全区    2015          ≥60%  61.5%  2016-03-20  达标  逾期、已有实际值  水质优良比例
    % wpc overdue --type indicator 漏损 --columns id
    没有符合的；不限日期则有 1 个，最近的是 2016-12-31。
    % wpc overdue --type task,indicator 管网 --columns id
    类型任务、指标，含“管网”：共 1 个节点   今天 2016-04-20
    \e[1m编号\e[0m
    T3.1
    不在此列：已销号或不适用 1 个（--all）。
    指标不在此列：--type 指标。

A document gives a region a target of its own; its figure is the region's to tell.
Others are not broken down.

    $ wpc adjust I3 -r 东湖市 --value 9 --doc 示例政办发〔2016〕9号 --office 清水办 | cut -c9-
      I3/东湖市  目标值改为 9：示例政办发〔2016〕9号
    $ wpc update I3 -r 东湖市 --value 8.25 --office 东湖市 | cut -c9-
      I3/东湖市  实际值 8.25：该地自己的数
    $ wpc update I3 -r 西岭市 --value 8.25 --office 东湖市
    wpc: 东湖市不能填报 I3/西岭市：由西岭市负责，东湖市既不牵头，也不参与
    [4]
    $ wpc update I3 -r 东湖市 --percent 30 --office 东湖市
    wpc: I3 不分盟市，不要写东湖市
    [2]
    $ wpc done I3 -r 东湖市 --office 清水办
    wpc: I3 不分盟市，不要写东湖市
    [2]
    $ wpc list --type indicator --region 东湖市
    灯  编号  范围  目标年  基准年    目标   最新  截至        差    标记  简称
    灰  I1    全区    2015          未分解                                 水质优良比例
    灰  I2    全区    2016          未分解                                 水质优良比例
    灰  I3    全区    2016             ≤9%  8.25%  2016-04-20  达标        管网漏损率
    $ wpc list --type indicator --region 东湖市 -f csv --columns id,target,actual,gap,met
    id,target,actual,gap,met\r
    I1,,,,\r
    I2,,,,\r
    I3,9,8.25,0,yes\r
    $ wpc list --type indicator --region 东湖市 --named
    $ wpc show I3 | sed -E 's/[0-9a-f]{8}/EVENT/g'
    I3  管网漏损率
    牵头  （无）
    原文  到2016年，全区管网漏损率≤12%
    出处  虚构
    变更  04-20 I3 目标值改为11；示例政办发〔2016〕9号（记录 EVENT）
          04-20 I3/东湖市 目标值改为9；示例政办发〔2016〕9号（记录 EVENT）
    目标  ≤11%  2016-12-31  绿 推进中
          最新 13%，2016-04-20 清水办，差2
          东湖市 ≤9%，最新 8.25%，2016-04-20 东湖市，达标
    $ wpc show I3 --why --lang en | sed -E 's/[0-9a-f]{8}/EVENT/g'
    I3  管网漏损率
    lead  (none)
    text  到2016年，全区管网漏损率≤12%
    from  虚构
    since 04-20 I3 target: 11; 示例政办发〔2016〕9号 (event EVENT)
          04-20 I3/东湖市 target: 9; 示例政办发〔2016〕9号 (event EVENT)
    target ≤11% (EVENT)  2016-12-31  green active
          latest 13%, 2016-04-20 清水办, short by 2 (EVENT)
          东湖市 ≤9% (EVENT), latest 8.25%, 2016-04-20 东湖市, met (EVENT)
          light green: its day is ahead (day 2016-12-31): own units (04-20, event
          EVENT)
    $ wpc show I1 -f tsv --columns id,kind,date,target,actual,gap
    id	kind	date	target	actual	gap
    I1	target	2015-12-31	60	61.5	0
    $ wpc check | grep I3
    [1]

Of two documents the later day holds, whenever it was written; what is taken back
or was not the coordinator's to say changes nothing.

    $ wpc adjust I2 --value 63 --doc 示例1号 --on 2016-04-10 --office 清水办 | cut -c9-
      I2  目标值改为 63：示例1号
    $ wpc adjust I2 --value 65 --doc 示例2号 --on 2016-04-01 --office 清水办 | cut -c9-
      I2  目标值改为 65：示例2号
    $ wpc list --type indicator 优良 --columns id,target
    编号  目标
    I1    ≥60%
    I2    ≥63%
    $ wpc undo "$(wpc log I2 -f tsv --columns id,value | sed -n 's/\tvalue=63//p')" --office 清水办 | sed -E 's/[0-9a-f]{8}/EVENT/g'
    EVENT  I2  撤回 调整 EVENT：无记录
    $ wpc list --type indicator 优良 --columns id,target
    编号  目标
    I1    ≥60%
    I2    ≥65%
    $ wpc adjust I2 --value 1 --doc 示例3号 --office 水务厅
    wpc: 只有清水办可以调整，水务厅不能
    [4]
    $ wpc update I2 --value -1.5 --office 清水办 | cut -c9-
      I2  实际值 -1.5：推进中
    $ wpc list --type indicator 优良 --columns id,target,actual,gap,met
    编号  目标   最新  差      达标
    I1    ≥60%  61.5%  达标    是
    I2    ≥65%  -1.5%  差66.5  否

In the notice: 左右 is about so much, > is more than, and a fall is counted from a
year. Days find them.

    ! WPC_DATA=$DATA
    $ wpc list --type indicator 下降
    灯  编号  范围  目标年  基准年  目标  最新  截至  差  简称
    灰  I15   全区    2020    2013  ≥35%                  万元国内生产总值用水量比2013年下降
    灰  I16   全区    2020    2013  ≥30%                  万元工业增加值用水量比2013年下降
    $ wpc list --type indicator 饮用水水源 --columns id,range,year,target
    编号  范围      目标年      目标
    I4    地级城市    2020    >81.8%
    I5    城市        2030  ≥95%左右
    $ wpc list --type indicator --before 2017-12-31 --columns id,due,target
    编号  时限        目标
    I17   2017-12-31  ≤12%
    I20   2017-12-31  ≥70%
    $ wpc list --type indicator --kind due
    $ wpc show I5
    I5  集中式饮用水水源水质达到或优于Ⅲ类比例
    牵头  （无）
    原文  到2030年，城市集中式饮用水水源水质达到或优于Ⅲ类比例≥95%左右
    出处  正文二：总体为95%左右
    目标  ≥95%左右  2030-12-31
    $ wpc list --type task,indicator 利用率 -f tsv --columns id,target
    id	target
    T11\t
    T22\t
    I12	40
    I13	20

A lead in a column of its own: the indicator is his, to report and to be reminded of.

    $ cp -R $SAMPLE led && printf '\t牵头单位\n\t\n\t城建厅、水务厅\n\t\n' | paste -d '' $SAMPLE/indicators.tsv - >led/indicators.tsv
    $ sed -n 1p led/indicators.tsv | cut -f 10-
    出处	牵头单位
    ! WPC_DATA=led
    $ wpc check --today 2016-12-10 | tail -1
    错误 0，提示 3。
    $ wpc list --type indicator --lead 水务厅 -f tsv --columns id,lead
    id	lead
    I2	城建厅、水务厅
    $ wpc list --lead 城建厅 --type all -f tsv --columns id | grep I
    I2
    $ wpc show I2 | grep 牵头
    牵头  城建厅、水务厅
    $ WPC_OFFICE=城建厅 wpc update I2 --value 61 --today 2016-12-01 | cut -c 9-
      I2  实际值 61：推进中
    $ wpc remind --type indicator --today 2016-12-10 -f tsv --columns to,stage,what,address,due,copies
    to	stage	what	address	due	copies
    城建厅	-30	due	I2	2016-12-31	水务厅
    $ wpc report --by lead --type indicator --today 2016-12-10 -f tsv --columns group,items
    group	items
    水务厅	1
    城建厅	1
    total	3

Regions may lead one together: the first is written to, the other has a copy.

    $ printf '\t牵头单位\n\t\n\t\n\t东湖市、西岭市\n' | paste -d '' $SAMPLE/indicators.tsv - >led/indicators.tsv
    $ wpc remind --type indicator --today 2016-12-10 -f tsv --columns to,what,address,copies | grep I3
    东湖市	due	I3	西岭市
