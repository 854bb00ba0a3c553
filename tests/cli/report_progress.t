wpc report in a workspace with journals. All of it is invented; every figure is
counted by hand in tests/sample/README.md.

    ! WPC_DATA=$SAMPLE
    ! WPC_TODAY=2016-04-20
    % wpc report
    按牵头单位   截至 2016-04-20
    \e[1m牵头单位      事项  首位  节点  到期  销号  待审  逾期  到期办结率  本期报送\e[0m
    环境厅*          4     4     3     3     2     1     0       66.7%  —
    水务厅           4     3     4     3     1     0     1       33.3%  已报
    城建厅           4     3     6     5     2     0     3       40.0%  已报
    农业厅           3     3     4     1     1     0     0      100.0%  未报
    各地区           1     1     1     1     0     0     1        0.0%  3/4
    合计（去重）    14    14    15    11     5     1     4       45.5%  5/7
    各行相加 16 项次，合 14 项：2 项分属几行，各计一次。节点相加 18 个次，合 15 个。
    到期 11 个：销号 5，待审 1，逾期 4，待考核 1。
    * 办公室设在该单位，其中自审 2 个。
    到期办结率=到期节点中已销号的÷到期节点（按原时限）。
    到期指原时限在截至日当日或以前；各盟市都销号才算销号；待认定的不计；分母为 0 记
    “—”。
    %70 wpc report --by lead
    按牵头单位   截至 2016-04-20
    \e[1m牵头单位      事项  节点  到期  销号  待审  逾期  到期办结率  报送\e[0m
    环境厅*          4     3     3     2     1     0       66.7%  —
    水务厅           4     4     3     1     0     1       33.3%  已报
    城建厅           4     6     5     2     0     3       40.0%  已报
    农业厅           3     4     1     1     0     0      100.0%  未报
    各地区           1     1     1     0     0     1        0.0%  3/4
    合计（去重）    14    15    11     5     1     4       45.5%  5/7
    各行相加 16 项次，合 14 项：2 项分属几行，各计一次。节点相加 18 个次，
    合 15 个。
    到期 11 个：销号 5，待审 1，逾期 4，待考核 1。
    * 办公室设在该单位，其中自审 2 个。
    到期办结率=到期节点中已销号的÷到期节点（按原时限）。
    到期指原时限在截至日当日或以前；各盟市都销号才算销号；待认定的不计；分
    母为 0 记“—”。
    %100 wpc report --by lead
    按牵头单位   截至 2016-04-20
    \e[1m牵头单位      事项  首位  节点  到期  销号  待审  逾期  到期办结率  本期报送  到期办结\e[0m
    环境厅*          4     4     3     3     2     1     0       66.7%  —         █████████████
    水务厅           4     3     4     3     1     0     1       33.3%  已报      ███████
    城建厅           4     3     6     5     2     0     3       40.0%  已报      ████████
    农业厅           3     3     4     1     1     0     0      100.0%  未报      ████████████████████
    各地区           1     1     1     1     0     0     1        0.0%  3/4
    合计（去重）    14    14    15    11     5     1     4       45.5%  5/7       █████████
    各行相加 16 项次，合 14 项：2 项分属几行，各计一次。节点相加 18 个次，合 15 个。
    到期 11 个：销号 5，待审 1，逾期 4，待考核 1。
    * 办公室设在该单位，其中自审 2 个。
    到期办结率=到期节点中已销号的÷到期节点（按原时限）。
    到期指原时限在截至日当日或以前；各盟市都销号才算销号；待认定的不计；分母为 0 记“—”。
    %120 wpc report --by section --lang en --ambiguous wide
    by section   as of 2016-04-20
    \e[1msection            items  dated  fallen  closed  claimed  overdue  closed rate  on-time rate  closed\e[0m
    控制污染排放           6      8       5       3        1        1        60.0%         40.0%  ############
    节约保护水资源         4      4       3       1        0        1        33.3%          0.0%  #######
    公开与保障             4      3       3       1        0        2        33.3%          0.0%  #######
    total (each once)     14     15      11       5        1        4        45.5%         18.2%  #########
    fallen due 11: closed 5, claimed 1, overdue 4, to assess 1.
    closed rate = done of those fallen due / fallen due, by the original day.
    on-time rate = done by the original day and not backdated / fallen due.
    fallen due: the original day is today or before; done when all regions are; what may not apply counts nowhere; a
    denominator of 0 prints —.
    % wpc report --by region
    按盟市   截至 2016-04-20
    \e[1m盟市          节点  到期  销号  待审  逾期  到期办结率  公开完成率  本期报送\e[0m
    东湖市           4     2     2     0     0      100.0%      100.0%  已报
    西岭市           5     3     2     1     0       66.7%      100.0%  已报
    北原盟           4     1     0     0     1        0.0%      100.0%  已报
    南滨市           4     2     0     1     1        0.0%        0.0%  未报
    自治区本级      10     8     4     0     3       50.0%       40.0%  —
    合计（去重）    15    11     5     1     4       45.5%       55.6%  5/7
    各行相加 29 项次，合 14 项：5 项分属几行，各计一次。节点相加 27 个次，合 15 个。
    到期 11 个：销号 5，待审 1，逾期 4，待考核 1。
    到期办结率=到期节点中已销号的÷到期节点（按原时限）。
    公开完成率=定期事项已完成期次÷应完成期次（含宽限期，逐盟市计）。
    到期指原时限在截至日当日或以前；各盟市都销号才算销号；待认定的不计；分母为 0 记
    “—”。
    % wpc report --by lead --by status
    按牵头单位 × 状态   截至 2016-04-20   节点
    \e[1m牵头单位      无记录  推进中  受阻  待审核  已销号  不适用  待认定  合计\e[0m
    环境厅             0       0     0       1       2       0       0     3
    水务厅             2       1     0       0       1       0       0     4
    城建厅             2       1     0       0       2       0       1     6
    农业厅             1       1     0       0       1       1       0     4
    各地区             0       0     1       0       0       0       0     1
    合计（去重）       4       2     1       1       5       1       1    15
    各行相加 16 项次，合 14 项：2 项分属几行，各计一次。节点相加 18 个次，合 15 个。
    $ wpc report --by region --by lead --measure overdue
    盟市          水务厅  城建厅  各地区  合计
    北原盟             0       0       1     1
    南滨市             0       0       1     1
    自治区本级         1       3       0     3
    合计（去重）       1       3       1     4
    $ wpc report --by status
    状态          事项  节点  到期  销号  待审  逾期  到期办结率  按期办结率
    无记录           4     4     3     0     0     2        0.0%        0.0%
    推进中           5     2     1     0     0     1        0.0%        0.0%
    受阻             1     1     1     0     0     1        0.0%        0.0%
    待审核           1     1     1     0     1     0        0.0%        0.0%
    已销号           5     5     5     5     0     0      100.0%       40.0%
    不适用           1     1     0     0     0     0           —           —
    待认定           1     1     0     0     0     0           —           —
    合计（去重）    14    15    11     5     1     4       45.5%       18.2%
    $ wpc report --by year
    年度          事项  节点  到期  销号  待审  逾期  到期办结率  按期办结率
    无日期           2     0     0     0     0     0           —           —
    2015             2     2     2     1     1     0       50.0%       50.0%
    2016             9    13     9     4     0     4       44.4%       11.1%
    合计（去重）    14    15    11     5     1     4       45.5%       18.2%
    $ wpc report --by month --columns group,dated,fallen,periods_fallen,periods_done,published_rate
    月份          节点  到期  应完成期次  已完成期次  公开完成率
    无日期           0     0           0           0           —
    2015-12          2     2           1           1      100.0%
    2016-01          3     2           1           1      100.0%
    2016-02          2     2           1           0        0.0%
    2016-03          5     5           1           0        0.0%
    2016-04          0     0           5           3       60.0%
    2016-06          1     0           0           0           —
    2016-09          1     0           0           0           —
    2016-12          1     0           0           0           —
    合计（去重）    15    11           9           5       55.6%
    $ wpc report --by kind --columns group,dated,done_rate,on_time_rate,on_time_approved_rate
    种类          节点  办结率  按期办结率  按期办结率（批准时限）
    时限            14   41.7%       20.0%                   33.3%
    目标             1    0.0%        0.0%                    0.0%
    定期             0       —           —                       —
    合计（去重）    15   38.5%       18.2%                   30.0%
    $ wpc report -f tsv
    group	code	items	first	sole	tasks	plans	dated	due	target	every	from	past	undated	full	also	kind	exempt	conditional	done	reported	fallen	fallen_done	claimed	overdue	to_assess	fallen_open	on_time	fallen_approved	on_time_approved	deferred	self_reviewed	periods_fallen	periods_done	offices_due	offices_heard	done_rate	fallen_done_rate	on_time_rate	on_time_approved_rate	published_rate	heard_rate	heard	group2	code2
    环境厅		4	4	4	3	1	3	3	0	1	0	3	1	示例自治区环境厅	环境保护厅	政府部门	0	0	2	3	3	2	1	0	0	0	1	3	1	0	2	4	3	0	0	66.7	66.7	33.3	33.3	75.0			\t
    水务厅		4	3	2	4	0	4	3	1	0	0	3	1	示例自治区水务厅	水务	政府部门	0	0	1	1	3	1	0	1	1	0	1	3	1	0	0	0	0	1	1	25.0	33.3	33.3	33.3		100.0	1/1	\t
    城建厅		4	3	3	4	0	6	6	0	0	0	5	0	示例自治区城市建设厅	城市建设厅	政府部门	0	1	2	2	5	2	0	3	0	0	0	4	1	2	0	0	0	1	1	40.0	40.0	0.0	25.0		100.0	1/1	\t
    农业厅		3	3	2	3	0	4	4	0	1	0	2	1	示例自治区农业厅		政府部门	1	0	1	1	1	1	0	0	0	0	1	1	1	0	0	5	2	1	0	33.3	100.0	100.0	100.0	40.0	0.0	0/1	\t
    各地区		1	1	1	0	1	1	1	0	0	0	1	0				0	0	0	0	1	0	0	1	0	0	0	1	0	0	0	0	0	4	3	0.0	0.0	0.0	0.0		75.0	3/4	\t
    total		14	14	12	12	2	15	14	1	2	0	12	3				1	1	5	6	11	5	1	4	1	0	2	10	3	2	2	9	5	7	5	38.5	45.5	18.2	30.0	55.6	71.4	5/7	\t
    $ wpc report --by light --by region -f tsv --columns group,group2,dated
    group	group2	dated
    红	北原盟	1
    红	南滨市	1
    红	自治区本级	3
    黄	南滨市	1
    黄	自治区本级	2
    绿	东湖市	1
    绿	西岭市	2
    绿	北原盟	1
    绿	南滨市	1
    绿	自治区本级	0
    蓝	东湖市	2
    蓝	西岭市	2
    蓝	北原盟	0
    蓝	自治区本级	4
    灰	东湖市	1
    灰	西岭市	1
    灰	北原盟	2
    灰	南滨市	1
    灰	自治区本级	1
    total		15

Filters, sorting and limits: the total stays.

    $ wpc report --sort -overdue,group --limit 2 --columns group,overdue
    牵头单位      逾期
    城建厅           3
    各地区           1
    合计（去重）     4
    $ wpc report --by lead --region 西岭市 --columns group,dated,fallen,fallen_done,claimed,heard
    牵头单位      节点  到期  销号  待审  本期报送
    环境厅*          1     1     1     0  —
    水务厅           1     0     0     0  —
    城建厅           2     1     1     0  —
    农业厅           1     0     0     0  —
    各地区           1     1     0     1  已报
    合计（去重）     5     3     2     1  1/1
    $ wpc report --by section --status overdue --columns group,code,items,dated,overdue
    部分            代码  事项  节点  逾期
    控制污染排放    一       1     1     1
    节约保护水资源  二       1     1     1
    公开与保障      三       4     2     2
    合计（去重）             6     4     4
    $ wpc report --by lead --period 2016-03 --columns group,dated,fallen,overdue
    牵头单位      节点  到期  逾期
    环境厅*          0     0     0
    水务厅           2     2     1
    城建厅           3     3     3
    农业厅           0     0     0
    各地区           1     1     1
    合计（去重）     5     5     4
    $ wpc report --by region --kind every --period 2016Q1 --columns group,periods_fallen,periods_done
    盟市          应完成期次  已完成期次
    东湖市                 1           1
    西岭市                 1           1
    北原盟                 1           1
    南滨市                 1           0
    自治区本级             3           0
    合计（去重）           7           3
    $ wpc report --known-at 2016-03-31 --by type --columns group,dated,done,claimed,on_time
    类型          节点  已销号  待审  按期
    任务            13       3     1     1
    方案             2       1     0     1
    合计（去重）    15       4     1     2
    $ wpc report --lead 清水办 -f json
    []
    $ wpc report --sort none
    wpc: 没有“none”这一列；有 group code items first sole tasks plans dated due target every from past undated full also kind exempt conditional done reported fallen fallen_done claimed overdue to_assess fallen_open on_time fallen_approved on_time_approved deferred self_reviewed periods_fallen periods_done offices_due offices_heard done_rate fallen_done_rate on_time_rate on_time_approved_rate published_rate heard_rate heard group2 code2
    [2]
    $ wpc report --by lead --by region --by year
    wpc: --by 至多两个不同的维度，“year”是多出来的
    [2]
    $ wpc report --by lead --by lead
    wpc: --by 至多两个不同的维度，“lead”是多出来的
    [2]
    $ wpc report --by lead --by status --measure heard
    wpc: --measure 只能是 items first sole tasks plans dated due target every from past undated exempt conditional done reported fallen fallen_done claimed overdue to_assess fallen_open on_time fallen_approved on_time_approved deferred self_reviewed periods_fallen periods_done offices_due offices_heard done_rate fallen_done_rate on_time_rate on_time_approved_rate published_rate heard_rate，这里是“heard”
    [2]
    % wpc report --lang en --by lead --by light --limit 2
    by lead × light   as of 2016-04-20   dated
    \e[1mlead               red  yellow  green  blue  grey  total\e[0m
    环境厅               0       0      1     2     0      3
    水务厅               1       2      0     1     0      4
    total (each once)    4       3      1     5     2     15
    the rows add up to 16, all items to 14: counted in several rows, 2. Obligations:
    18, all of them 15.
    % wpc report --lang en --today 2016-01-05
    by lead   as of 2016-01-05
    \e[1mlead               items  dated  fallen  closed  claimed  overdue  closed rate\e[0m
    环境厅*                4      3       2       0        1        1         0.0%
    水务厅                 4      4       0       0        0        0            —
    城建厅                 4      6       0       0        0        0            —
    农业厅                 3      4       0       0        0        0            —
    各地区                 1      1       0       0        0        0            —
    total (each once)     14     15       2       0        1        1         0.0%
    terminal too narrow, not shown: this cycle
    the rows add up to 16, all items to 14: counted in several rows, 2. Obligations:
    18, all of them 15.
    fallen due 2: claimed 1, overdue 1.
    * the coordinator sits there; reviewed by itself: 0.
    closed rate = done of those fallen due / fallen due, by the original day.
    fallen due: the original day is today or before; done when all regions are; what
    may not apply counts nowhere; a denominator of 0 prints —.

    $ wpc report --type indicator --columns group,items,dated
    牵头单位      事项  节点
    合计（去重）     3     0
    $ wpc report --type all --by type --columns group,items,dated,heard
    类型          事项  节点  本期报送
    任务            12    13
    方案             2     2
    地区任务         1     0
    指标             3     0
    合计（去重）    18    15  5/7
    $ wpc report --kind every
    牵头单位      事项  定期  应完成期次  已完成期次  公开完成率
    环境厅*          1     1           4           3       75.0%
    农业厅           1     1           5           2       40.0%
    合计（去重）     2     2           9           5       55.6%
    % wpc report --lead 清水办
    按牵头单位   截至 2016-04-20   清水办牵头：没有符合的。
    $ wpc report --lead 水务厅 --why overdue --fail-if-any --columns id
    编号
    T2.1
    [1]
    $ wpc report --lead 农业厅 --why overdue --fail-if-any
    % wpc report --lead 农业厅 --why overdue
    截至 2016-04-20   农业厅牵头：没有符合的。
    $ wpc report --data $DATA --region 乌海市 --why past -f tsv --columns id,date,cells,events,basis
    id	date	cells	events	basis
    T37.1	2015-12-31		\t
    T65.2	2015-12-31		\t
    T67.1	2015-12-31		\t
    P2.1	2015-10-31		\t
    P3.1	2015-10-31		\t
    P14.1	2015-10-31		\t

What a figure counts: as many lines as it says, each with what it rests on.

    % wpc report --why 逾期
    截至 2016-04-20   逾期：4 条
    \e[1m编号   原时限      批准时限    状态    分解项          依据\e[0m
    T2.1   2016-03-31              无记录                  04-05 水务厅 申请延期 f1…
    T3.1   2016-03-31  2016-06-30  无记录                  03-10 城建厅 申请延期 74…
    T11.1  2016-03-15              推进中                  03-10 城建厅 申请销号 1b…
    P2.1   2016-03-31              受阻    北原盟、南滨市  02-16 南滨市 报受阻 6a58…
    $ wpc report --by region --why overdue
    名称        编号   原时限      批准时限    状态    分解项  依据
    北原盟      P2.1   2016-03-31              无记录  北原盟  没有记录
    南滨市      P2.1   2016-03-31              受阻    南滨市  02-16 南滨市 报受阻 6a5876
    自治区本级  T2.1   2016-03-31              无记录          04-05 水务厅 申请延期 f11864
    自治区本级  T3.1   2016-03-31  2016-06-30  无记录          03-10 城建厅 申请延期 741203；03-20 清水办 同意延期 9a28af
    自治区本级  T11.1  2016-03-15              推进中          03-10 城建厅 申请销号 1b2062；03-14 清水办 退回 fffc16
    $ wpc report --why on_time_approved_rate
    编号   原时限      批准时限    状态    计入      标记                        分解项                          依据
    T1.1   2015-12-31              待审核  分母      逾期完成                    东湖市、西岭市、南滨市          2015-12-18 东湖市 报进展 960158；2015-12-20 东湖市 申请销号 625e94；2015-12-28 清水办 销号 9c0e33；01-20 西岭市 申请销号 8003fb；01-26 清水办 销号 bda4c1；02-10 南滨市 申请销号 f7d803
    T2.1   2016-03-31              无记录  分母      逾期、延期待批、逾期后申请                                  04-05 水务厅 申请延期 f11864
    T3.2   2016-01-31  2016-03-15  已销号  分子分母  逾期完成、已批延期                                          01-20 城建厅 申请延期 032c10；01-22 清水办 同意延期 cc5db9；03-10 城建厅 申请销号 40789c；03-16 清水办 销号 0c1628
    T4.1   2016-02-29              已销号  分子分母                                                              02-25 农业厅 申请销号 633e5d；03-02 清水办 销号 84b8d7
    T5.1   2016-01-31              已销号  分母      补报、自审                                                  01-25 环境厅 申请销号 b42d5a；04-06 清水办 销号 e01591
    T6.1   2016-03-31              无记录  分母      待考核                                                      没有记录
    T7.2   2016-02-29              已销号  分母      逾期完成                    西岭市                          03-10 西岭市 申请销号 7abe77；03-18 清水办 销号 d103be
    T11.1  2016-03-15              推进中  分母      逾期、已退回                                                03-10 城建厅 申请销号 1b2062；03-14 清水办 退回 fffc16
    P1.1   2015-12-31              已销号  分子分母  自审                                                        2015-12-30 环境厅 申请销号 e807c4；01-12 清水办 销号 e75260
    P2.1   2016-03-31              受阻    分母      逾期、本期未报              东湖市、西岭市、北原盟、南滨市  03-28 东湖市 申请销号 b87cf0；04-04 清水办 销号 9c41b1；03-31 西岭市 申请销号 e1d03e；02-16 南滨市 报受阻 6a5876
    $ wpc report --lead 农业厅 --why published_rate
    编号          原时限      批准时限  状态    计入      标记            分解项  依据
    T9.1/2015-11  2015-12-15            已销号  分子分母                          2015-12-10 农业厅 申请销号 4c4939；2015-12-11 清水办 销号 214447
    T9.1/2015-12  2016-01-15            已销号  分子分母                          01-12 农业厅 申请销号 bd605c；01-13 清水办 销号 43bf7d
    T9.1/2016-01  2016-02-15            待审核  分母                              02-10 农业厅 申请销号 7ae494
    T9.1/2016-02  2016-03-15            无记录  分母      逾期、本期未报          没有记录
    T9.1/2016-03  2016-04-15            无记录  分母      逾期、本期未报          没有记录
    $ wpc report --by lead --by status --why undated -f tsv --columns group,group2,id,counts
    group	group2	id	counts
    环境厅	推进中	T8\t
    水务厅	推进中	T10\t
    农业厅	推进中	T9\t
    $ wpc report --why 销号 -f tsv
    group	group2	id	date	approved	status	light	marks	counts	cells	events	days	files	basis
    		T3.2	2016-01-31	2016-03-15	done	blue	done-late、deferred		T3.2	032c10a55c911a748a0a、cc5db977a98bf79bffe3、40789cbae37d5b2bdf74、0c162876e5b60f0a4bea	2016-01-20、2016-01-22、2016-03-10、2016-03-16	journal/城建厅.tsv、journal/清水办.tsv、journal/城建厅.tsv、journal/清水办.tsv	01-20 城建厅 申请延期 032c10；01-22 清水办 同意延期 cc5db9；03-10 城建厅 申请销号 40789c；03-16 清水办 销号 0c1628
    		T4.1	2016-02-29		done	blue			T4.1	633e5d736f5dff5890ee、84b8d787448dd6a03811	2016-02-25、2016-03-02	journal/农业厅.tsv、journal/清水办.tsv	02-25 农业厅 申请销号 633e5d；03-02 清水办 销号 84b8d7
    		T5.1	2016-01-31		done	blue	backdated、self-reviewed		T5.1	b42d5ad877f5cc1f9f77、e015912650630b58791b	2016-01-25、2016-04-06	journal/环境厅.tsv、journal/清水办.tsv	01-25 环境厅 申请销号 b42d5a；04-06 清水办 销号 e01591
    		T7.2	2016-02-29		done	blue	done-late		T7.2/西岭市	7abe777298430ecf9134、d103bed5b4c8e9421425	2016-03-10、2016-03-18	journal/西岭市.tsv、journal/清水办.tsv	03-10 西岭市 申请销号 7abe77；03-18 清水办 销号 d103be
    		P1.1	2015-12-31		done	blue	self-reviewed		P1.1	e807c4fe0d39b7fa3462、e75260f02eef43cc17bd	2015-12-30、2016-01-12	journal/环境厅.tsv、journal/清水办.tsv	2015-12-30 环境厅 申请销号 e807c4；01-12 清水办 销号 e75260
    $ wpc report --why done_rate -f tsv --columns id,counts | cut -f2 | sort | uniq -c
          1 counts
          5 part
          8 whole
    $ wpc report --by lead --why heard
    名称    编号    原时限  批准时限  状态  分解项  依据
    水务厅  水务厅                    已报          04-05 水务厅 申请延期 f11864；04-08 水务厅 报进展 80c7f0
    城建厅  城建厅                    已报          03-10 城建厅 申请销号 40789c；03-10 城建厅 申请延期 741203；03-10 城建厅 申请销号 1b2062
    农业厅  农业厅                    未报          没有记录
    各地区  东湖市                    已报          03-28 东湖市 申请销号 b87cf0；04-10 东湖市 申请销号 456a83
    各地区  西岭市                    已报          03-10 西岭市 申请销号 7abe77；03-31 西岭市 申请销号 e1d03e；04-14 西岭市 申请销号 2832cf
    各地区  北原盟                    已报          04-18 北原盟 申请销号 74d6ee
    各地区  南滨市                    未报          没有记录
    $ wpc report --why heard_rate
    编号    原时限  批准时限  状态  计入      标记  分解项  依据
    水务厅                    已报  分子分母                04-05 水务厅 申请延期 f11864；04-08 水务厅 报进展 80c7f0
    城建厅                    已报  分子分母                03-10 城建厅 申请销号 40789c；03-10 城建厅 申请延期 741203；03-10 城建厅 申请销号 1b2062
    农业厅                    未报  分母                    没有记录
    东湖市                    已报  分子分母                03-28 东湖市 申请销号 b87cf0；04-10 东湖市 申请销号 456a83
    西岭市                    已报  分子分母                03-10 西岭市 申请销号 7abe77；03-31 西岭市 申请销号 e1d03e；04-14 西岭市 申请销号 2832cf
    北原盟                    已报  分子分母                04-18 北原盟 申请销号 74d6ee
    南滨市                    未报  分母                    没有记录
    $ wpc report --why code
    wpc: --why 只能是 items first sole tasks plans dated due target every from past undated exempt conditional done reported fallen fallen_done claimed overdue to_assess fallen_open on_time fallen_approved on_time_approved deferred self_reviewed periods_fallen periods_done offices_due offices_heard done_rate fallen_done_rate on_time_rate on_time_approved_rate published_rate heard_rate heard，这里是“code”
    [2]
    $ cut -f1,4 $SAMPLE/journal/城建厅.tsv | grep 40789cbae37d5b2bdf74
    40789cbae37d5b2bdf74	2016-03-10
    $ cat >adds-up <<'EOF'
    >   case "$2" in '') sum=$(wpc report -f tsv --columns $1 | tail -n 1) ;; *) sum=$(wpc report --by $2 -f tsv --columns $1 | sed '1d;$d' | awk '{n += $1} END {print n + 0}') ;; esac
    >   [ "$sum" = "$(wpc report ${2:+--by $2} --why $1 -f tsv --columns id | tail -n +2 | wc -l)" ] || echo "$1 by $2: $sum"
    > EOF
    > for c in items tasks plans dated due target every past undated exempt conditional done reported; do sh adds-up $c ''; sh adds-up $c lead; done
    $ for c in fallen fallen_done claimed overdue to_assess fallen_open on_time fallen_approved on_time_approved deferred self_reviewed periods_fallen periods_done offices_due offices_heard; do sh adds-up $c ''; sh adds-up $c region; done
    $ for by in unit section type kind year month status light; do sh adds-up items $by; sh adds-up overdue $by; sh adds-up periods_done $by; done

The drawing: what it must hold is read by tests/interop/check_report.py.

    $ wpc report -o 进展.svg && head -n 2 进展.svg && wpc report -f svg | cmp - 进展.svg
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" xml:lang="zh-CN" width="960" height="726" viewBox="0 0 960 726" role="img" aria-labelledby="title">
    $ wpc report --by region --limit 3 -f svg
    wpc: --limit 只用于列成行的格式，svg 不是
    [2]
    $ wpc report --why overdue -f svg
    wpc: --why 只用于列成行的格式，svg 不是
    [2]
    $ wpc report -o x.png
    wpc: 看不出“x.png”是哪种格式：用 -f 写明，或以 .txt .tsv .csv .json .md .html .svg 结尾
    [2]

The same as list, due and overdue find.

    $ for f in '' '--before 2016-03' '--region 南滨市' '--lead 水务厅' '--status overdue' '--type plan' '--section 二' '--kind target' '--status done' 水; do
    >   [ "$(wpc report $f -f tsv --columns items,dated,overdue 2>/dev/null | tail -n 1)" = "$(wpc list $f -f tsv | tail -n +2 | wc -l)	$(wpc due --all $f -f tsv | tail -n +2 | wc -l)	$(wpc overdue $f -f tsv | tail -n +2 | wc -l)" ] && echo "same $f"; done
    same\x20
    same --before 2016-03
    same --region 南滨市
    same --lead 水务厅
    same --status overdue
    same --type plan
    same --section 二
    same --kind target
    same --status done
    same 水

What was taken back is behind no figure, nor is the taking back.

    $ cp -R $SAMPLE back; WPC_OFFICE=城建厅 wpc done T11 --data back --today 2016-04-20 >/dev/null; WPC_OFFICE=城建厅 wpc undo T11 --data back --today 2016-04-20 >/dev/null
    $ wpc report --why overdue --data back --today 2016-04-20 -f tsv --columns id,events >with; wpc report --why overdue --data $SAMPLE --today 2016-04-20 -f tsv --columns id,events | diff - with
