wpc list: items by lead, deadline, region. Counts were made by hand in the
notice: 环保厅 leads 34 tasks and 5 plans, stands first in 32 tasks and 5 plans,
alone in 28 tasks.

    $ wpc list --lead 环保厅 -f tsv | tail -n +2 | cut -f2 | sort | uniq -c | tr -s ' '
     5 plan
     34 task
    $ wpc list --lead-first 环保厅 --type task -f tsv | tail -n +2 | wc -l
    32
    $ wpc list --lead-sole 环保厅 --type task -f tsv | tail -n +2 | wc -l
    28

An alias is the same unit; a name in either role is --unit.

    $ wpc list --lead 环境保护厅 -f tsv | tail -n +2 | wc -l
    39
    $ wpc list --lead 住建厅 --type plan
    灯  编号  时限        牵头单位        盟市  类别      简称
    灰  P4    2015-10-31  住房城乡建设厅        地级城市  整治黑臭水体
    $ wpc list --lead 林业厅
    灯  编号  时限        牵头单位        盟市  类别  简称
    灰  T66   2017-12-31  环保厅、林业厅              加强河湖水生态保护
    $ wpc list --unit 林业厅 -f tsv --columns id,lead,participants
    id	lead	participants
    T62	环保厅	外事办、发展改革委、财政厅、水利厅、林业厅
    T66	环保厅、林业厅	财政厅、国土资源厅、住房城乡建设厅、水利厅、农牧业厅

18 lead units among the tasks, 18 tasks with several leads.

    $ wpc list --type task -f tsv --columns lead | tail -n +2 | sed 's/、/\n/g' | sort -u | wc -l
    18
    $ wpc list --type task -f tsv --columns lead | grep -c 、
    18

A list is either; different options must all hold; --not- excludes.

    $ wpc list --lead 林业厅、法制办 --columns id,lead
    编号  牵头单位
    T45   法制办
    T66   环保厅、林业厅
    $ wpc list -l 林业厅 -l 法制办 --columns id
    编号
    T45
    T66
    $ wpc list --lead 环保厅 --lead 林业厅 --participant 国资委 --columns id
    编号
    T69
    $ wpc list --lead 财政厅 --not-lead 环保厅 --not-lead-sole 财政厅 --columns id,lead
    编号  牵头单位
    T36   发展改革委、财政厅
    T38   发展改革委、财政厅
    T39   财政厅、国税局、地税局
    T40   人民银行呼和浩特中心支行、发展改革委、财政厅、金融办
    T71   财政厅、发展改革委

The city that the bank's branch is named after is not named (T40, T43).

    $ wpc list --region 呼和浩特市 --named --columns id,regions,class,title
    编号  盟市  类别      简称
    T8          各地区    全面加强配套管网建设
    T65         地级城市  整治城市黑臭水体
    P4          地级城市  整治黑臭水体
    $ wpc list --region 呼市 --named --columns id
    编号
    T8
    T65
    P4
    $ wpc list --region 巴彦淖尔市 --named

Words are searched in texts and titles, whatever the width of their letters.

    $ wpc list 黑臭水体 --columns id,title
    编号  简称
    T40   引导社会资本投入
    T65   整治城市黑臭水体
    P4    整治黑臭水体
    $ wpc list ＰＰＰ --columns id
    编号
    T40

Sections, by number or by words of the heading.

    $ wpc list --section 三（九） --columns id,title
    编号  简称
    T73   公布本行政区域内水环境质量状况
    T74   加强社会监督
    T75   构建全民行动格局
    $ wpc list --section 科技引领 --columns id,title
    编号  简称
    T33   加快技术成果推广应用
    T34   整合科技资源
    T35   规范环保产业市场
    T36   加快发展环保服务业

Days: an item counts when one of its obligations falls there.

    $ wpc list --before 2015-12-31 --columns id,due,title
    编号  时限        简称
    T37   2015-12-31  加快水价改革
    T57   2015-12-31  依法核发排污许可证
    T65   2015-12-31  整治城市黑臭水体
    T67   2015-12-31  制定并公布水污染防治工作方案
    P1    2015-10-31  十大重点行业专项治理方案（自治区）
    P2    2015-10-31  十大重点行业专项治理方案（各地区）
    P3    2015-10-31  “十小”企业清单
    P4    2015-10-31  整治黑臭水体
    P5    2015-10-31  全区农业面源污染综合防治方案
    P6    2015-10-31  全区港口、码头、装卸站污染防治方案
    P7    2015-10-31  年度落后产能淘汰方案
    P8    2015-12-31  水污染物削减方案
    P11   2015-10-31  水质达标方案
    P14   2015-10-31  水污染防治工作方案（各地区）
    P15   2015-12-31  水污染防治工作方案（自治区）
    $ wpc list --status undated --lead 水利厅 --columns id,title
    编号  简称
    T12   调整种植业结构与布局
    T23   不得批准其新增取水许可
    T30   完善水资源保护考核评价体系
    T31   加强江河湖库水量调度管理
    T32   科学确定生态流量
    P10   水量调度方案
    $ wpc list --after 2018 --before 2018 --columns id,due,title
    编号  时限        简称
    P9    2018-06-30  地面沉降区等区域地下水压采方案

A period finds what recurs in it, too: T65 by the half year, from the first half
that begins after the notice.

    $ wpc list --period 2016Q2 --columns id,title
    编号  简称
    T58   全过程监管饮用水安全
    T65   整治城市黑臭水体
    $ wpc list --period 2015H2 --kind every --columns id
    $ wpc list --period 2016H1 --kind every --columns id
    编号
    T58
    T65

What is none is refused with the nearest names.

    $ wpc list --lead 环保局
    wpc: 没有“环保局”这个单位；相近：环保厅、保监局、环境保护厅。全部单位：wpc report --by unit
    [2]
    $ wpc list --region 呼和市
    wpc: 没有“呼和市”这个盟市；相近：呼市、呼和浩特市、呼和浩特
    [2]
    $ wpc list --region 火星
    wpc: 没有“火星”这个盟市；有：呼和浩特市、包头市、呼伦贝尔市、兴安盟、通辽市、赤峰市、锡林郭勒盟、乌兰察布市、鄂尔多斯市、巴彦淖尔市、乌海市、阿拉善盟、满洲里市、二连浩特市
    [2]
    $ wpc list --section 十
    wpc: 没有“十”这一部分；有：全面控制污染物排放、切实推动经济结构转型升级、科学节约保护水资源、切实加强水环境管理、严格环境执法监管、全力保障水生态安全、充分发挥市场机制作用、强化科技引领支撑作用、强化公众参与和社会监督、加强组织领导，建立工作机制、细化目标任务，制定工作方案、围绕水质改善，筛选储备项目、严格目标考核，强化督查问责
    [2]
    $ wpc list --type 工程
    wpc: 没有“工程”这种事项；有 task任务、plan方案、duty地区任务、indicator指标
    [2]
    $ wpc list --status 早
    wpc: 没有“早”这种状态
    [2]
    $ wpc list --before 2017/12/31
    wpc: “2017/12/31”不是日期；写作 2017-12-31、2017-12、2017、2017Q3、2017年底、today、+30d
    [2]
    $ wpc list --columns id,name
    wpc: 没有“name”这一列；有 id type lead participants due light status section regions class title text done cells marks range direction target about unit base year actual actual_on gap met
    [2]
    $ wpc list --sort name
    wpc: 没有“name”这一列；有 id type lead participants due light status section regions class title text done cells marks range direction target about unit base year actual actual_on gap met
    [2]
    $ wpc list --led 环保厅
    wpc: 没有 --led 这个选项；相近：--lead、--named、--kind（wpc help 命令名 列出全部）
    [2]
    $ wpc list --le 环保厅
    wpc: --le 不唯一，可能是：--lead --lead-first --lead-sole
    [2]
    $ wpc list --lead
    wpc: --lead 后面要有一个值
    [2]
    $ wpc list --named=yes
    wpc: --named 不带值，这里写了“yes”
    [2]
    $ wpc list --lead 环保局 --lang en
    wpc: no unit is called "环保局"; nearest: 环保厅、保监局、环境保护厅
    [2]

Every fault of one line is told at once.

    $ wpc list --lead 环保局 --region 呼市区 --before 2017-13-01
    wpc: 没有“环保局”这个单位；相近：环保厅、保监局、环境保护厅。全部单位：wpc report --by unit
    wpc: 没有“呼市区”这个盟市；相近：呼市、呼和浩特市、呼伦贝尔市
    wpc: “2017-13-01”不是日期；写作 2017-12-31、2017-12、2017、2017Q3、2017年底、today、+30d
    [2]

Sorting, cutting, choosing.

    $ wpc list --lead 卫计委、法制办、科技厅 --sort -id --columns id,lead
    编号  牵头单位
    T58   卫生计生委、环保厅
    T45   法制办
    T34   科技厅
    T33   科技厅
    $ wpc list --lead 环保厅 --limit 2 --columns id
    编号
    T1
    T2
    $ wpc list --lead 环保厅 --limit 0
    wpc: --limit 要一个从1起的整数，这里是“0”
    [2]
    $ wpc list --lead 林业厅 --fail-if-any --columns id
    编号
    T66
    [1]
    $ wpc list 没有这样的词 --fail-if-any

On a terminal: what was asked, fitted to the width, and what there is besides.

    % wpc list --lead 林业厅、法制办
    林业厅、法制办牵头：共 2 项   今天 2016-03-25
    \e[1m灯  编号  时限        牵头单位        简称\e[0m
    \e[90m灰\e[0m  T45               法制办          健全法律规章
    \e[90m灰\e[0m  T66   2017-12-31  环保厅、林业厅  加强河湖水生态保护
    只列时限，未录进展：灯都是灰的。
    %60 wpc list --lead 交通运输厅 --before 2020
    交通运输厅牵头，2020-12-31及以前（含当日）：共 3 项   今天
    2016-03-25
    \e[1m灯  编号  时限        牵头单位    简称\e[0m
    \e[90m灰\e[0m  T14   2020-12-31  交通运输厅  依法强制报废超过使用年限…
    \e[90m灰\e[0m  T15   2017-12-31  交通运输厅  垃圾接收、转运及处理处置…
    \e[90m灰\e[0m  P6    2015-10-31  交通运输厅  全区港口、码头、装卸站污…
    只列时限，未录进展：灯都是灰的。
    % wpc list --region 乌海市 --named
    涉及乌海市（点名）：共 1 项   今天 2016-03-25
    \e[1m灯  编号  时限        牵头单位        盟市                  简称\e[0m
    \e[90m灰\e[0m  T59   2020-12-31  水利厅、环保厅  呼伦贝尔市、兴安盟…   饮用水水源规范化建设
    另有 56 项未点盟市，由自治区单位牵头：wpc list --region 本级
    只列时限，未录进展：灯都是灰的。
    % wpc list --lead 林业厅 --before 2016
    没有符合的；不限日期则有 1 个，最近的是 2017-12-31。
    % wpc list --lead 林业厅 --lang en --color never
    led by 林业厅: 1 item   today 2016-03-25
    light  id   due         lead            title
    grey   T66  2017-12-31  环保厅、林业厅  加强河湖水生态保护
    deadlines only, no progress recorded: every light is grey.
