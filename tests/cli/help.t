wpc help, version, completion, and the road that all commands share.

    $ wpc help
    wpc 读政府行动方案的任务分解表：谁牵头、何时到期、涉及哪些盟市。

    用法：wpc [命令] [选项]        不带命令：概览

    查
      list        列出事项：按牵头单位、时限、盟市等筛选
      show        看一项的原文、单位和各节点
      due         列出到期的节点：默认为已逾期和今后 30 天的
      overdue     列出已过时限的节点
      report      分类计数和办结率：按牵头单位、盟市、年度、状态等
      map         一览：事项 × 盟市，一格一盏灯；可上墙
      log         逐条列出记录：谁、何时、报了什么、结果如何

    报
      update      报进展：百分比、受阻、实际值、佐证
      done        申请销号，或申请不适用
      defer       申请延期
      undo        撤回本单位写的一条记录

    办
      approve     同意：销号、延期、不适用
      return      退回申请；带文号的恢复办理
      adjust      按文件调整牵头、时限、目标或范围
      collect     收入别的单位的记录：从拷来的文件、U 盘或克隆
      remind      拟提醒、催办、督办函件，发出工作提醒
      review      列出待办：待审核、延期申请、待认定、不一致、未报送
      bulletin    一个月（季）的通报，以及封账

    管
      check       查台账：列数、编码、单位、引文、前后不一，查流水
      extract     读一段话：时限、目标、定期、盟市、单位
      init        从通知建台账；冻结读出的节点
      help        命令一览，或一个命令的说明

    例子
      wpc list --lead 环保厅               环保厅牵头的任务和方案
      wpc due --before 2017-12-31          到那天（含当日）该完成什么
      wpc show T65                         一项的原文和节点

      wpc help 命令                        一个命令的全部选项
      wpc --version                        版本
      wpc --completion bash|zsh|fish       补全脚本

    退出码：0 办成 · 1 条件成立（--fail-if-any） · 2 用法 · 3 数据 · 4 不准 · 5 系统
    $ wpc help --lang en
    wpc reads the task tables of a government action plan: who leads, what is
    due when, which regions.

    usage: wpc [command] [options]        no command: the overview

    See
      list        list items by lead, deadline, region and more
      show        one item: its text, units and obligations
      due         obligations by day: overdue and the next 30 days
      overdue     obligations whose day is past
      report      counts and rates by lead, region, year, status and more
      map         items by region, a light in each cell; for the wall
      log         the events: who wrote what, when, and what came of it

    Report
      update      report progress: percent, blocked, figures, evidence
      done        claim that it is done, or does not apply
      defer       ask for more time
      undo        take back an event of one's own

    Office
      approve     approve claims and requests
      return      send a claim back; with a document, reopen
      adjust      change lead, day, target or reach by a document
      collect     take over journals from a copy, a stick or a clone
      remind      draft reminders and urging letters; send reminders
      review      what waits: claims, requests, conditions, clashes, silence
      bulletin    the bulletin of a month or quarter, and its closing

    Keep
      check       check the workspace: tables, names, quotations, journals
      extract     read prose: dates, recurrences, regions, units
      init        make a workspace of a notice; freeze what was read
      help        the commands, or one of them

    Examples
      wpc list --lead 环保厅               what 环保厅 leads
      wpc due --before 2017-12-31          due on or before that day
      wpc show T65                         one item, its text and days

      wpc help COMMAND                     all options of a command
      wpc --version                        the version
      wpc --completion bash|zsh|fish       a completion script

    Exit: 0 done · 1 the condition holds · 2 usage · 3 data · 4 refused · 5 system
    $ wpc help due
    用法：wpc due [选项] [要找的词]…

    列出到期的节点：默认为已逾期和今后 30 天的

    --before 含当日；写 2017、2017-12、2017年底 都按其最后一天；文件改了时限的按新
    时限。默认列时限和目标；--kind every 列定期事项的各期，--kind from 列起始。
      wpc due --before 2017-12-31
      wpc due --lead 水利厅 --before 2018
      wpc due --kind every --period 2016Q1

    选项
      -a, --all                 全部节点，不限日期；已销号的也列

    筛选
      -l, --lead 单位           由它牵头（含共同牵头）
          --lead-first 单位     首位牵头
          --lead-sole 单位      独家牵头
      -p, --participant 单位    它参与
      -u, --unit 单位           牵头或参与
      -r, --region 盟市         点到它或它所属的一类；“本级”为未点盟市的
          --named               与 --region 同用：只要点名的
          --section 部分        通知的部分，如 三（一）
          --type 类型           task任务 plan方案 duty地区任务 indicator指标 all
          --kind 种类           due时限 target目标 every定期 from起始 all
          --status 状态         状态：无记录 推进中 受阻 待审核 已销号 不适用；标
                                记：逾期 临期 无时限 待认定 待考核 逾期完成 已批延
                                期 延期待批 逾期后申请 本期未报 补报 报送不一致 已
                                退回 自报 自审 初审通过 代录 已撤销 已有实际值；
                                灯：红 黄 绿 蓝 灰
          --before 日期         这一天及以前
          --after 日期          这一天及以后
          --period 周期         落在此周期内：2016-03 2016Q1 2016H1 2016
          --not-lead 单位       排除：以下 --not-… 与上面各项相反
          --not-lead-first 单位
          --not-lead-sole 单位
          --not-participant 单位
          --not-unit 单位
          --not-region 盟市
          --not-section 部分
          --not-type 类型
          --not-kind 种类
          --not-status 状态

    输出
      -f, --format 格式         格式：table tsv csv json markdown html
      -o, --output 文件         写入文件，格式由结尾定：.txt .tsv .csv .json .md
                                .html
          --columns 列,列       要哪些列，按此顺序
          --sort 列,-列         按列排序，前加 - 为倒序
      -n, --limit 行数          至多几行
          --color 何时          颜色：auto always never
          --ambiguous 宽度      “”—…Ⅲ等的宽度：narrow wide（或 $WPC_AMBIGUOUS）
          --width 列数          终端宽度
          --bom                 csv 前加字节顺序标记，便于表格软件识别
          --spreadsheet         使以 = + - @ 开头的单元格不被当作公式
          --fail-if-any         有结果时以 1 退出，供脚本判断

    通用选项
          --data 文件夹         台账所在的文件夹（或 $WPC_DATA）
          --today 日期          按这一天回答（或 $WPC_TODAY）；默认为北京时间今天
          --known-at 日期       只看这一天及以前写下的记录
          --lang zh|en          语言（或 $WPC_LANG）
      -h, --help                说明
    $ wpc due --help --lang en
    usage: wpc due [options] [WORD]…

    obligations by day: overdue and the next 30 days

    --before counts its own day; 2017, 2017-12 and 2017年底 mean their last day; a
    limit that a document moved is the new one. Kinds due and target unless --kind
    asks for more; --kind every lists the periods of duties that recur.
      wpc due --before 2017-12-31
      wpc due --lead 水利厅 --before 2018
      wpc due --kind every --period 2016Q1

    Options
      -a, --all                 every obligation whatever its day, those done too

    Filters
      -l, --lead UNIT           led by it, alone or jointly
          --lead-first UNIT     named first among the leads
          --lead-sole UNIT      the only lead
      -p, --participant UNIT    it takes part
      -u, --unit UNIT           in any role
      -r, --region REGION       names it or a class it belongs to
          --named               with --region: only what names it
          --section SECTION     a section of the notice
          --type TYPE           task plan duty indicator all
          --kind KIND           due target every from all
          --status STATUS       open active blocked claimed done exempt; overdue
                                soon undated conditional to-assess done-late
                                deferred defer-asked defer-late silent backdated
                                clash returned self-reported self-reviewed
                                first-review on-behalf cancelled figure; red yellow
                                green blue grey
          --before DATE         on or before
          --after DATE          on or after
          --period PERIOD       within it: 2016-03 2016Q1 2016H1 2016
          --not-lead UNIT       exclude; so do all --not-…
          --not-lead-first UNIT
          --not-lead-sole UNIT
          --not-participant UNIT
          --not-unit UNIT
          --not-region REGION
          --not-section SECTION
          --not-type TYPE
          --not-kind KIND
          --not-status STATUS

    Output
      -f, --format FORMAT       format: table tsv csv json markdown html
      -o, --output FILE         write to a file; its ending names the format: .txt
                                .tsv .csv .json .md .html
          --columns COLUMN,…    which columns, in this order
          --sort COLUMN,…       sort by columns; - before one reverses it
      -n, --limit N             at most so many rows
          --color WHEN          colour: auto always never
          --ambiguous WIDTH     width of “”—…Ⅲ: narrow wide (or $WPC_AMBIGUOUS)
          --width N             columns of the terminal
          --bom                 csv: a byte order mark for spreadsheets
          --spreadsheet         make = + - @ cells harmless
          --fail-if-any         exit 1 when there is any row

    Options of every command
          --data FOLDER         the workspace (or $WPC_DATA)
          --today DATE          answer as of this day (or $WPC_TODAY); default:
                                today in China
          --known-at DATE       only what was written by that day
          --lang zh|en          language (or $WPC_LANG)
      -h, --help                help
    $ wpc help nothing
    wpc: 没有“nothing”这个命令；相近：init、bulletin（wpc help 列出全部）
    [2]
    $ wpc lst
    wpc: 没有“lst”这个命令；相近：list、adjust、collect（wpc help 列出全部）
    [2]
    $ wpc --version
    wpc 1.0.0
    $ wpc --help | head -1
    wpc 读政府行动方案的任务分解表：谁牵头、何时到期、涉及哪些盟市。
    $ for shell in bash zsh fish; do wpc --completion $shell | head -1; done
    # bash completion for wpc
    #compdef wpc
    # fish completion for wpc
    $ wpc --completion bash | bash -n && echo well formed
    well formed
    $ wpc --completion tcsh
    wpc: --completion 只能是 bash zsh fish，这里是“tcsh”
    [2]
    $ wpc help zzzz
    wpc: 没有“zzzz”这个命令（wpc help 列出全部）
    [2]
    $ wpc list -帮
    wpc: 没有 -帮 这个选项（wpc help 命令名 列出全部）
    [2]
    $ wpc list --after 2017 --before 2016
    wpc: --after 2017-01-01 晚于 --before 2016-12-31：中间一天也没有
    [2]
    $ wpc due --after today --before 2016-12-31 --today 2017-06-30 -f tsv --columns id
    id
    $ wpc list --after 2017-12-31 --before 2017-12-31 -f tsv --columns id | wc -l
    [1-9][0-9]* (re)
    $ wpc list --today 2016
    wpc: --today 要写明一天，如 2016-03-24，这里是“2016”
    [2]
    $ WPC_TODAY=2016 wpc list --lang en
    wpc: WPC_TODAY wants one day, as 2016-03-24; this is "2016"
    [2]

Words that many people try are none of the commands: what serves is told.

    $ wpc form
    wpc: 没有“form”这个命令。给单位填的表：wpc due --unit 单位 --all -o 填报.csv --bom（盟市用 --region）；一家一份的函：wpc remind -o 函件/
    [2]
    $ wpc help publish
    wpc: 没有“publish”这个命令。公开的网页：wpc map -o 一览.html、wpc list -o 任务.html、wpc bulletin 2016-03 -o 通报.html
    [2]
    $ wpc assess --lang en
    wpc: 没有“assess”这个命令。不评分、不定等；年度考核用的数字：wpc report --by region --before 2016-12-31、wpc list --type indicator
    [2]
    $ WPC_LANG=en wpc indicators
    wpc: no command "indicators": indicators are wpc list --type indicator
    [2]
    $ wpc help list extra
    wpc: 没有“extra”这个命令；相近：extract、report、return（wpc help 列出全部）
    [2]
    $ wpc list --lang fr
    wpc: --lang 只能是 zh en，这里是“fr”
    [2]
    $ wpc list --today 昨天
    wpc: --today 要写明一天，如 2016-03-24，这里是“昨天”
    [2]
    $ wpc list -f xls
    wpc: 没有“xls”这种格式；有 table tsv csv json markdown html
    [2]
    $ wpc list -o out.xyz
    wpc: 看不出“out.xyz”是哪种格式：用 -f 写明，或以 .txt .tsv .csv .json .md .html 结尾
    [2]
    $ wpc list -o out.csv --lead 林业厅 && cut -d, -f1 out.csv
    id
    T66
    $ wpc list -o out.html --lead 林业厅 --today 2016-03-25 && grep -E '<(h1|p)[ >]|T66' out.html
    <h1>落实《水污染防治行动计划》台账（内蒙古自治区）</h1>
    <p>林业厅牵头：共 1 项   今天 2016-03-25</p>
    <tr><td class="o">灰</td><td>T66</td><td class="whole">2017-12-31</td><td>环保厅、林业厅</td><td></td><td></td><td class="prose">加强河湖水生态保护</td></tr>
    <p class="note">只列时限，未录进展：灯都是灰的。</p>
    $ wpc due --before 2001 -f html | grep '<p>'
    <p>没有符合的；不限日期则有 56 个，最近的是 2015-10-31。</p>
    $ mkfifo pipe; timeout 5 cat pipe > got & wpc list -o pipe -f tsv --columns id --lead 林业厅; wait; test -p pipe && cat got
    id
    T66
    $ wpc list -o nowhere/out.csv --lead 林业厅
    wpc: 没有这个文件所在的文件夹，未写成：nowhere/out.csv
    [5]

A link to a file stays a link.

    $ touch real.csv && ln -s real.csv link.csv && wpc list --lead 林业厅 -o link.csv --columns id && readlink link.csv && cat real.csv
    real.csv
    id\r
    T66\r
