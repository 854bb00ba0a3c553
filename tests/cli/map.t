wpc map: every item in every region. By hand, from tests/sample/README.md as of
2016-04-20: 自治区本级 has 4 red (T11 T2 T3 T9), 2 yellow (T12: 农业厅 is silent;
T6 waits for its figure), 3 blue and T10 undated; 北原盟 is red in P2 alone, 南滨市
in P2 and in T8, whose first quarter it missed. T8 of the others is green: their
second quarter runs. T7.1 waits for somebody to say whom it concerns: grey.

    ! WPC_TODAY=2016-04-20
    ! WPC_DATA=$SAMPLE
    % wpc map
    清水行动台账（示例，单位和进展均为虚构）   截至 2016-04-20   共 14 项

                                  本 东 西 北 南
                                  级 湖 岭 原 滨
    一  控制污染排放
    T1 入河排污口排查              \e[90m-\e[0m \e[34m蓝\e[0m \e[34m蓝\e[0m \e[90m灰\e[0m \e[32m绿\e[0m
    T4 农业面源污染               \e[34m蓝\e[0m \e[32m绿\e[0m \e[32m绿\e[0m \e[32m绿\e[0m \e[33m黄\e[0m
    T5 水质监测平台               \e[34m蓝\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m
    T11 黑臭水体清单              \e[31m红\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m
    T12 化肥与农药                \e[33m黄\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m
    P1 河流断面达标方案           \e[34m蓝\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m
    二  节约保护水资源
    T2 备用水源方案               \e[31m红\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m
    T6 灌溉用水效率               \e[33m黄\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m
    T7 再生水利用                  \e[90m-\e[0m \e[90m灰\e[0m \e[34m蓝\e[0m \e[90m灰\e[0m \e[90m灰\e[0m
    T10 水价改革                  \e[90m灰\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m
    三  公开与保障
    T3 管网普查                   \e[31m红\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m
    T8 饮用水水质公开              \e[90m-\e[0m \e[32m绿\e[0m \e[32m绿\e[0m \e[32m绿\e[0m \e[31m红\e[0m
    T9 养殖治理进度               \e[31m红\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m
    P2 清水行动实施方案（各地区）  \e[90m-\e[0m \e[34m蓝\e[0m \e[32m绿\e[0m \e[31m红\e[0m \e[31m红\e[0m
    红 7                           4  0  0  1  2
    黄 3                           2  0  0  0  1
    绿 8                           0  2  3  2  1
    蓝 7                           3  2  2  0  0
    灰 5                           1  1  0  2  1

    红 逾期未办结
    黄 临期、待考核或本期未报
    绿 未到期或待审核
    蓝 已销号
    灰 无时限、待认定或不适用
    - 没有要求
    一格取该事项在该地最差的一盏灯；按原时限，以销号为准。
    $ wpc map --region 西岭市 --kind due | sed '/^$/,$!d' | head -12
    ^$ (re)
                                  西
                                  岭
    一  控制污染排放
    T1 入河排污口排查             蓝
    T4 农业面源污染               绿
    二  节约保护水资源
    T7 再生水利用                 蓝
    三  公开与保障
    P2 清水行动实施方案（各地区） 绿
    绿 2                           2
    蓝 2                           2

Nothing but the cells that the filters find: red ones, those of some days, those
of periods.

    $ wpc map --status red -f tsv --columns item,region,status,next
    item	region	status	next
    T11	自治区本级	active	2016-03-15
    T2	自治区本级	open	2016-03-31
    T3	自治区本级	open	2016-03-31
    T8	南滨市	open	2016-04-15
    T9	自治区本级	open	2016-03-15
    P2	北原盟	open	2016-03-31
    P2	南滨市	blocked	2016-03-31
    $ wpc map --period 2016Q1 --region 南滨市 --kind every -f tsv --columns item,region,light,next,done,cells
    item	region	light	next	done	cells
    T8	南滨市	red	2016-04-15	0	1
    $ wpc map --before 2015-12-31 -f tsv --columns item,region,light
    item	region	light
    T1	东湖市	blue
    T1	西岭市	blue
    T1	北原盟	grey
    T1	南滨市	green
    P1	自治区本级	blue
    T9	自治区本级	blue
    $ wpc map --lead 城建厅 --not-region 本级 -f csv
    item,region,light,status,next,done,cells,marks,section,title\r
    T7,东湖市,grey,open,,0,0,conditional,二节约保护水资源,再生水利用\r
    T7,西岭市,blue,done,,1,1,conditional、done-late,二节约保护水资源,再生水利用\r
    T7,北原盟,grey,open,,0,0,conditional,二节约保护水资源,再生水利用\r
    T7,南滨市,grey,open,,0,0,conditional,二节约保护水资源,再生水利用\r
    $ wpc map --region 西岭市 --named -f tsv --columns item,light
    item	light
    T7	blue
    $ wpc map --type indicator -f tsv --columns item,region,light,next,title
    item	region	light	next	title
    I1	自治区本级	red	2015-12-31	水质优良比例
    I2	自治区本级	green	2016-12-31	水质优良比例
    I3	自治区本级	green	2016-12-31	管网漏损率
    $ wpc map T99 ; wpc map -f json 没有这样的事
    []
    % wpc map 没有这样的事
    没有符合的。
    $ wpc map --lead 水务厅 --fail-if-any -o map.svg; echo $?; head -c 38 map.svg
    1
    <?xml version="1.0" encoding="UTF-8"?> (no-eol)
    $ wpc map -f html --lang en --lead 水务厅 | grep -c '<td'
    9

On a narrow terminal the regions stand in several blocks; colours beside letters.

    %30 wpc map --section 三
    清水行动台账（示例，单位和进展均为虚构）   截至 2016-04-20   部分三   共 4 项

                       本 东 西 北
                       级 湖 岭 原
    三  公开与保障
    T3 管网普查        \e[31m红\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m
    T8 饮用水水质公开   \e[90m-\e[0m \e[32m绿\e[0m \e[32m绿\e[0m \e[32m绿\e[0m
    T9 养殖治理进度    \e[31m红\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m
    P2 清水行动实施方…  \e[90m-\e[0m \e[34m蓝\e[0m \e[32m绿\e[0m \e[31m红\e[0m
    红 5                2  0  0  1
    绿 4                0  1  2  1
    蓝 1                0  1  0  0

                       南
                       滨
    三  公开与保障
    T3 管网普查         \e[90m-\e[0m
    T8 饮用水水质公开  \e[31m红\e[0m
    T9 养殖治理进度     \e[90m-\e[0m
    P2 清水行动实施方… \e[31m红\e[0m
    红 5                2
    绿 4                0
    蓝 1                0

    红 逾期未办结
    黄 临期、待考核或本期未报
    绿 未到期或待审核
    蓝 已销号
    灰 无时限、待认定或不适用
    - 没有要求，或不在所问之列
    一格取该事项在该地最差的一盏灯；按原时限，以销号为准。
    $ wpc map --color always 平台 | grep T5
    T5 水质监测平台    \e[34m蓝\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m  \e[90m-\e[0m
    $ wpc map --lang en --section 二
    清水行动台账（示例，单位和进展均为虚构）   as of 2016-04-20   section 二   items: 4

                       本 东 西 北 南
                       级 湖 岭 原 滨
    二  节约保护水资源
    T2 备用水源方案     R  -  -  -  -
    T6 灌溉用水效率     Y  -  -  -  -
    T7 再生水利用       -  o  B  o  o
    T10 水价改革        o  -  -  -  -
    R 1                 1  0  0  0  0
    Y 1                 1  0  0  0  0
    B 1                 0  0  1  0  0
    o 4                 1  1  0  1  1

    R overdue
    Y due soon, to be assessed, or silent
    G not due yet, or claimed
    B done
    o undated, conditional or not applicable
    - nothing is asked, or not of what was asked for
    A cell shows the worst light of the item in that region, by the original days.

Without a journal all that is asked is grey.

    $ rm -r $SAMPLE/journal; wpc map --section 一
    清水行动台账（示例，单位和进展均为虚构）   截至 2016-04-20   部分一   共 6 项

                        本 东 西 北 南
                        级 湖 岭 原 滨
    一  控制污染排放
    T1 入河排污口排查    - 灰 灰 灰 灰
    T4 农业面源污染     灰 灰 灰 灰 灰
    T5 水质监测平台     灰  -  -  -  -
    T11 黑臭水体清单    灰  -  -  -  -
    T12 化肥与农药      灰  -  -  -  -
    P1 河流断面达标方案 灰  -  -  -  -
    灰 13                5  2  2  2  2

    灰 有要求，未录进展
    - 没有要求，或不在所问之列
    只列时限，未录进展：灯都是灰的。

A map has no columns to choose, and an ending that it does not know is refused.

    $ wpc map --columns item
    wpc: --columns 只用于列成行的格式，table 不是
    [2]
    $ wpc map -o map.svg --sort item
    wpc: --sort 只用于列成行的格式，svg 不是
    [2]
    $ wpc map -o map.svg -n 3
    wpc: --limit 只用于列成行的格式，svg 不是
    [2]
    $ wpc map -o map.doc
    wpc: 看不出“map.doc”是哪种格式：用 -f 写明，或以 .txt .tsv .csv .json .md .html .svg 结尾
    [2]
    $ wpc map -f svgz
    wpc: 没有“svgz”这种格式；有 table tsv csv json markdown html svg
    [2]
    $ wpc map --help | grep -A1 -e '--format'
      -f, --format 格式         格式：table tsv csv json markdown html svg
      -o, --output 文件         写入文件，格式由结尾定：.txt .tsv .csv .json .md
    $ wpc --completion bash | grep -F -e ' map) COMPREPLY=($(compgen -W "table' -e ' *) COMPREPLY=($(compgen -W "table'
            map) COMPREPLY=($(compgen -W "table tsv csv json markdown html svg" -- "$cur")) ;;
            *) COMPREPLY=($(compgen -W "table tsv csv json markdown html" -- "$cur")) ;;
    $ wpc --completion fish | grep 'from map.* -l format'
    complete -c wpc -n '__fish_seen_subcommand_from map' -l format -s f -x -a 'table tsv csv json markdown html svg' -d '格式'
