wpc remind: who is reminded of what, at which stage, and what goes out.

Without a journal there is nothing to go by.

    $ wpc remind
    $DATA: 这里还没有流水：请先运行 wpc init
    [4]
    $ wpc remind --send
    $DATA: 这里还没有流水：请先运行 wpc init
    [4]

By hand, from tests/sample/README.md, on 2016-04-20. Late: T2.1 (03-31, 20 days; 1 + 7 × 2 = 15
is its stage; asked to be deferred after the day), T11.1 (03-15, 36 days: 督办单; sent back),
T9.1 of 2016-02 (due 03-15: 36 days) and 2016-03 (04-15: 5 days), P2.1 of 北原盟 and 南滨市 (20
days), T8.1 of 南滨市 (04-15). Due soon: T9.1 of 2016-04 (05-15, 25 days off). Silent: 农业厅
and 南滨市. T3.1 was deferred to 06-30; T1.1 of 南滨市, P2.1 of 西岭市 and T9.1 of 2016-01 wait
for review; T7.1 is conditional, T12.2 cancelled; the figure of T6.1 may come till 06-29.

    ! WPC_DATA=$SAMPLE
    ! WPC_TODAY=2016-04-20
    $ wpc remind -f table
    致      函件      事由        时限         余/超  分解项              要求
    水务厅  催办单    逾期未办结  2016-03-31  超20天  T2.1                备用水源方案：2016年3月底前，制定城市备用水源建设方案
    城建厅  督办单    逾期未办结  2016-03-15  超36天  T11.1               2016年3月15日前，报送黑臭水体清单
    农业厅  工作提醒  即将到期    2016-05-15  余25天  T9.1/2016-04        养殖治理进度：每月公布养殖污染治理进度
    农业厅  工作提醒  本期未报    2016-04-05  超15天  2016-03
    农业厅  催办单    逾期未办结  2016-04-15   超5天  T9.1/2016-03        养殖治理进度：每月公布养殖污染治理进度
    农业厅  督办单    逾期未办结  2016-03-15  超36天  T9.1/2016-02        养殖治理进度：每月公布养殖污染治理进度
    北原盟  催办单    逾期未办结  2016-03-31  超20天  P2.1/北原盟         清水行动实施方案（各地区）：2016年3月31日前完成
    南滨市  工作提醒  本期未报    2016-04-05  超15天  2016-03
    南滨市  催办单    逾期未办结  2016-03-31  超20天  P2.1/南滨市         清水行动实施方案（各地区）：2016年3月31日前完成
    南滨市  催办单    逾期未办结  2016-04-15   超5天  T8.1/南滨市/2016Q1  饮用水水质公开：自2016年起，各地区每季度向社会公开饮用水水质
    %100 wpc remind
    \e[1m致      函件      事由        时限         余/超  分解项              要求\e[0m
    水务厅  催办单    逾期未办结  2016-03-31  超20天  T2.1                备用水源方案：2016年3月底前，…
    城建厅  督办单    逾期未办结  2016-03-15  超36天  T11.1               2016年3月15日前，报送黑臭水体…
    农业厅  工作提醒  即将到期    2016-05-15  余25天  T9.1/2016-04        养殖治理进度：每月公布养殖污…
    农业厅  工作提醒  本期未报    2016-04-05  超15天  2016-03
    农业厅  催办单    逾期未办结  2016-04-15   超5天  T9.1/2016-03        养殖治理进度：每月公布养殖污…
    农业厅  督办单    逾期未办结  2016-03-15  超36天  T9.1/2016-02        养殖治理进度：每月公布养殖污…
    北原盟  催办单    逾期未办结  2016-03-31  超20天  P2.1/北原盟         清水行动实施方案（各地区）：2…
    南滨市  工作提醒  本期未报    2016-04-05  超15天  2016-03
    南滨市  催办单    逾期未办结  2016-03-31  超20天  P2.1/南滨市         清水行动实施方案（各地区）：2…
    南滨市  催办单    逾期未办结  2016-04-15   超5天  T8.1/南滨市/2016Q1  饮用水水质公开：自2016年起，…
    函件8份：工作提醒2、催办单4、督办单2
    另有1项到期或逾期，units.tsv、regions.tsv 中没有负责的单位，未列：I1
    看函件 wpc remind -f text    存盘 wpc remind -o 文件夹/
    发工作提醒 wpc remind --send

T11.1 was sent back on 03-14. When it is urged after that, its return is answered for, and no
reminder of it follows.

    $ cp -r $SAMPLE issued; WPC_DATA=$PWD/issued wpc remind --issued --to 城建厅 --doc 示例催〔2016〕1号 --office 清水办
    已记录  致城建厅的督办单已印发，1项  示例催〔2016〕1号
    $ wpc remind --data issued --to 城建厅
    $ rm -r issued

And all of it for a machine:

    $ wpc remind -f tsv
    to	level	stage	days	what	address	due	original	text	mail	copies	reason	sent
    水务厅	urge	15	20	late	T2.1	2016-03-31		2016年3月底前，制定城市备用水源建设方案	shuiwu@example.org	城建厅	\t
    城建厅	supervise	36	36	late	T11.1	2016-03-15		2016年3月15日前，报送黑臭水体清单	chengjian@example.org		示例：清单缺责任人\t
    农业厅	remind	-30	-25	due	T9.1/2016-04	2016-05-15		每月公布养殖污染治理进度	nongye@example.org		\t
    农业厅	remind	15	15	report	2016-03	2016-04-05			nongye@example.org		\t
    农业厅	urge	1	5	late	T9.1/2016-03	2016-04-15		每月公布养殖污染治理进度	nongye@example.org		\t
    农业厅	supervise	36	36	late	T9.1/2016-02	2016-03-15		每月公布养殖污染治理进度	nongye@example.org		\t
    北原盟	urge	15	20	late	P2.1/北原盟	2016-03-31		2016年3月31日前完成	beiyuan@example.org		\t
    南滨市	remind	15	15	report	2016-03	2016-04-05			nanbin@example.org		\t
    南滨市	urge	15	20	late	P2.1/南滨市	2016-03-31		2016年3月31日前完成	nanbin@example.org	环境厅	\t
    南滨市	urge	1	5	late	T8.1/南滨市/2016Q1	2016-04-15		自2016年起，各地区每季度向社会公开饮用水水质	nanbin@example.org	环境厅	\t
    $ wpc remind --level 督办单 -f json
    [
    {"to":"城建厅","level":"supervise","stage":36,"days":36,"what":"late","address":"T11.1","due":"2016-03-15","original":null,"text":"2016年3月15日前，报送黑臭水体清单","mail":"chengjian@example.org","copies":null,"reason":"示例：清单缺责任人","sent":null},
    {"to":"农业厅","level":"supervise","stage":36,"days":36,"what":"late","address":"T9.1/2016-02","due":"2016-03-15","original":null,"text":"每月公布养殖污染治理进度","mail":"nongye@example.org","copies":null,"reason":null,"sent":null}
    ]
    $ wpc remind --to 水务厅
                                       催办单

                               （文号：____________）

    示例自治区水务厅：

        据清水行动台账（示例，单位和进展均为虚构）记录，截至2016年4月20日，你单
    位负责的下列事项已过时限，尚未办结，现予催办。

    一、逾期未办结（1项）

        1．备用水源方案：2016年3月底前，制定城市备用水源建设方案（T2.1）。时限
    2016年3月31日，已逾期20天；延期申请于时限以后提出，批准以前仍按原时限。

        请于____月____日前书面报送办理情况、未按期办结的原因和下一步安排；已经办
    结的，请尽快申请销号。

        特此催办。

                                            示例自治区清水行动领导小组办公室
                                                               2016年4月20日

    抄送：示例自治区城市建设厅。

Filters hold, and a report is owed by whoever answers for something found.

    $ wpc remind --region 南滨市 -f table
    致      函件      事由        时限         余/超  分解项              要求
    南滨市  工作提醒  本期未报    2016-04-05  超15天  2016-03
    南滨市  催办单    逾期未办结  2016-03-31  超20天  P2.1/南滨市         清水行动实施方案（各地区）：2016年3月31日前完成
    南滨市  催办单    逾期未办结  2016-04-15   超5天  T8.1/南滨市/2016Q1  饮用水水质公开：自2016年起，各地区每季度向社会公开饮用水水质
    $ wpc remind --lead 农业厅 --stage -30 --stage 36 -f table
    致      函件      事由        时限         余/超  分解项        要求
    农业厅  工作提醒  即将到期    2016-05-15  余25天  T9.1/2016-04  养殖治理进度：每月公布养殖污染治理进度
    农业厅  督办单    逾期未办结  2016-03-15  超36天  T9.1/2016-02  养殖治理进度：每月公布养殖污染治理进度
    $ wpc remind --to 环境厅
    $ wpc remind --to 水利厅
    wpc: 没有“水利厅”这个单位；相近：水务厅、示例自治区水务厅。全部单位：wpc report --by unit
    [2]
    $ wpc remind --stage soon
    wpc: --stage 要一个整数：到期以前为负，如 -7；以后为正，这里是“soon”
    [2]
    $ wpc remind --level 通知
    wpc: --level 只能是 remind urge supervise，这里是“通知”
    [2]
    $ wpc remind --fail-if-any -f csv --to 水务厅 | head -1
    to,level,stage,days,what,address,due,original,text,mail,copies,reason,sent\r

A claim, a day later: nothing more is asked of the unit.

    $ WPC_OFFICE=水务厅 wpc done T2.1 >/dev/null && wpc remind --to 水务厅
    $ WPC_OFFICE=水务厅 wpc undo $(wpc log T2.1 --act done -f tsv --columns id | tail -1) >/dev/null

A 中央驻区 unit is asked, and regions are addressed as regions.tsv says.

    $ WPC_OFFICE=清水办 wpc adjust T11.1 --lead 税务局 --doc 示例清水办〔2016〕6号 >/dev/null
    $ wpc remind --to 税务局
                                       商请函

    示例自治区税务局：

        据清水行动台账（示例，单位和进展均为虚构）记录，截至2016年4月20日，贵单
    位负责的下列事项需要办理或者报送，商请予以支持。

    一、本期未报

        2016年3月的进展应于2016年4月5日前报送，至今没有收到；没有新进展的，也请
    作零报告。

        商请按时限办理，及时反馈进展；已经办结的，请告知；确需延期的，请在时限以
    前函告理由、目前进展和拟延至的日期。

        特此函商，请予支持为盼。

                                            示例自治区清水行动领导小组办公室
                                                               2016年4月20日

    ============================================================================

                                       商请函

                               （文号：____________）

    示例自治区税务局：

        据清水行动台账（示例，单位和进展均为虚构）记录，截至2016年4月20日，贵单
    位负责的下列事项逾期较久，仍未办结，商请抓紧办理。

    一、逾期未办结（1项）

        1．2016年3月15日前，报送黑臭水体清单（T11.1）。时限2016年3月15日，已逾期
    36天；销号申请曾于2016年3月14日退回，理由：示例：清单缺责任人。

        商请于____月____日前函告办理情况和下一步安排；已经办结的，请告知。

        特此函商，请予支持为盼。

                                            示例自治区清水行动领导小组办公室
                                                               2016年4月20日

    抄送：示例自治区城市建设厅。
    $ wpc remind --to 北原盟 | sed -n 1,10p
                                       催办单

                               （文号：____________）

    北原盟行政公署：

        据清水行动台账（示例，单位和进展均为虚构）记录，截至2016年4月20日，你盟
    负责的下列事项已过时限，尚未办结，现予催办。

    一、逾期未办结（1项）
    $ WPC_OFFICE=清水办 wpc adjust T11.1 --lead 城建厅 --doc 示例清水办〔2016〕7号 >/dev/null

Files: a folder of drafts, an mbox, a maildir.

    $ wpc remind -o drafts/ && ls drafts
    2016-04-20-01-水务厅-催办单.eml
    2016-04-20-01-水务厅-催办单.html
    2016-04-20-01-水务厅-催办单.txt
    2016-04-20-02-城建厅-督办单.eml
    2016-04-20-02-城建厅-督办单.html
    2016-04-20-02-城建厅-督办单.txt
    2016-04-20-03-农业厅-工作提醒.eml
    2016-04-20-03-农业厅-工作提醒.html
    2016-04-20-03-农业厅-工作提醒.txt
    2016-04-20-04-农业厅-催办单.eml
    2016-04-20-04-农业厅-催办单.html
    2016-04-20-04-农业厅-催办单.txt
    2016-04-20-05-农业厅-督办单.eml
    2016-04-20-05-农业厅-督办单.html
    2016-04-20-05-农业厅-督办单.txt
    2016-04-20-06-北原盟-催办单.eml
    2016-04-20-06-北原盟-催办单.html
    2016-04-20-06-北原盟-催办单.txt
    2016-04-20-07-南滨市-工作提醒.eml
    2016-04-20-07-南滨市-工作提醒.html
    2016-04-20-07-南滨市-工作提醒.txt
    2016-04-20-08-南滨市-催办单.eml
    2016-04-20-08-南滨市-催办单.html
    2016-04-20-08-南滨市-催办单.txt
    $ wpc remind -o drafts --level remind && ls drafts | wc -l
    30
    $ sed -n 1,10p drafts/2016-04-20-01-水务厅-催办单.eml | tr -d '\r'
    Date: Wed, 20 Apr 2016 00:00:00 +0800
    From: =?UTF-8?B?5riF5rC05Yqe?= <qingshuiban@example.org>
    To: =?UTF-8?B?56S65L6L6Ieq5rK75Yy65rC05Yqh5Y6F?= <shuiwu@example.org>
    Cc: =?UTF-8?B?56S65L6L6Ieq5rK75Yy65Z+O5biC5bu66K6+5Y6F?=
     <chengjian@example.org>
    Subject: =?UTF-8?B?5YKs5Yqe5Y2V77yIMjAxNuW5tDTmnIgyMOaXpe+8ie+8mumAvg==?=
     =?UTF-8?B?5pyf5pyq5Yqe57uTMemhuQ==?=
    Message-ID: <c3b54b6f5ac1a56d63288dc1@example.org>
    Auto-Submitted: auto-generated
    X-Unsent: 1
    $ cmp drafts/2016-04-20-01-水务厅-催办单.txt - <<END
    > $(wpc remind --to 水务厅)
    > END
    $ wpc remind -o all.mbox && grep -c '^From ' all.mbox
    8
    $ wpc remind -o box.maildir/ && wpc remind -o box.maildir && ls box.maildir && ls box.maildir/new | wc -l
    cur
    new
    tmp
    8
    $ wpc remind -o all.pdf
    wpc: 看不出“all.pdf”是哪种格式：用 -f 写明，或以 .txt .tsv .csv .json .md .html .mbox 结尾
    [2]
    $ wpc remind -o drafts -f text
    wpc: -o 不能和 -f 一起写
    [2]

Sending: only reminders, by the coordinator, through the program of wpc.conf.

    $ cat >post <<'END'
    > #!/bin/sh
    > echo "$@" >>"${0%/*}/sent"
    > cat >"${0%/*}/letter"
    > exit ${POST:-0}
    > END
    $ chmod +x post; echo "sendmail = $PWD/post" >>$SAMPLE/wpc.conf
    $ wpc remind --send
    wpc: 不知道是哪个单位在填报：写 --office 单位，或设 WPC_OFFICE，或在 wpc.conf 中写 office = 单位
    [2]
    $ WPC_OFFICE=农业厅 wpc remind --send
    wpc: 只有清水办可以发函，农业厅不能
    [4]
    ! WPC_OFFICE=清水办
    $ wpc remind --send --level urge
    wpc: 催办单、督办单只拟稿：--send 只发工作提醒；印发以后用 wpc remind --issued --to 单位 --doc 文号 记录
    [4]
    $ wpc remind --send --issued
    wpc: --send 不能和 --issued 一起写
    [2]
    $ wpc remind --send -o x.txt
    wpc: --send 不能和 -o 一起写
    [2]
    $ wpc remind --send --dry-run; test ! -e sent
    未发  农业厅  nongye@example.org  工作提醒（2016年4月20日）：即将到期1项、本期未报
    未发  南滨市  nanbin@example.org  工作提醒（2016年4月20日）：本期未报

The program says to try later, refuses, or is not there: nothing is recorded.

    $ POST=75 wpc remind --send --to 农业厅
    wpc: 致农业厅的信没有发出：$TMP/desk/post 说以后再试（退出码 75）；没有记为已发，下次再发
    [5]
    $ POST=1 wpc remind --send --to 农业厅
    wpc: 致农业厅的信没有发出：$TMP/desk/post 退出码 1；没有记为已发
    [5]
    $ cp $SAMPLE/wpc.conf conf; sed -i 's|/post|/nobody|' $SAMPLE/wpc.conf; wpc remind --send --to 农业厅
    wpc: 致农业厅的信没有发出：不能运行 $TMP/desk/nobody（wpc.conf 的 sendmail 应为发信程序的绝对路径）
    [5]
    $ cp conf $SAMPLE/wpc.conf; wpc log --act sent

One that hangs is not waited for: nobody knows whether the letter went, and the
other letters are left for the next run.

    $ printf '#!/bin/sh\nsleep 1000\n' >hang; chmod +x hang; cp -R $SAMPLE slow
    $ sed -i "s|^sendmail.*|sendmail = $PWD/hang|" slow/wpc.conf; echo 'sendmail_seconds = 1' >>slow/wpc.conf
    $ wpc remind --send --data slow
    wpc: 致农业厅的信是否发出不明：$TMP/desk/hang 过了 1 秒还没有结束（wpc.conf 的 sendmail_seconds），已终止；已记为已发，不再发，其余的信下次再发。查明没有发出的，撤回该记录（wpc log --act sent，wpc undo 记录）后再发
    [5]
    $ wpc log --data slow --act sent -f tsv --columns value,note | sed 's/ <.*//'
    value	note
    remind -30 2016-05-15 农业厅	是否发出不明 nongye@example.org
    remind 15 2016-04-05 农业厅	是否发出不明 nongye@example.org
    $ wpc remind --send --dry-run --data slow
    未发  南滨市  nanbin@example.org  工作提醒（2016年4月20日）：本期未报

An address that cannot be used, and none at all.

    $ cp $SAMPLE/regions.tsv regions; sed -i 's/nanbin@/南滨@/' $SAMPLE/regions.tsv; wpc remind --send --to 南滨市
    wpc: 南滨市的邮箱“南滨@example.org”不能用：只收 名字@域名，名字限英文字母、数字和 . _ + - 等符号
    [3]
    $ sed -i 's/南滨@example.org//' $SAMPLE/regions.tsv; wpc remind --send --to 南滨市
    wpc: 南滨市没有邮箱，信没有发：在 regions.tsv 中补上，或用 -o 存成文件送交
    $ cp regions $SAMPLE/regions.tsv; rm sent

They go once.

    $ wpc remind --send
    已发  农业厅  nongye@example.org  工作提醒（2016年4月20日）：即将到期1项、本期未报
    已发  南滨市  nanbin@example.org  工作提醒（2016年4月20日）：本期未报
    $ wpc remind --send
    $ cat sent; tr -d '\r' <letter | cmp - letter && sed -n 2,6p letter
    -i -f qingshuiban@example.org -- nongye@example.org
    -i -f qingshuiban@example.org -- nanbin@example.org
    From: =?UTF-8?B?5riF5rC05Yqe?= <qingshuiban@example.org>
    To: =?UTF-8?B?5Y2X5ruo5biC5Lq65rCR5pS/5bqc?= <nanbin@example.org>
    Subject: =?UTF-8?B?5bel5L2c5o+Q6YaS77yIMjAxNuW5tDTmnIgyMOaXpe+8ie+8mg==?=
     =?UTF-8?B?5pys5pyf5pyq5oql?=
    Message-ID: <c49624591cb7d87188d16404@example.org>
    $ wpc log --act sent --columns on,office,item,period,value,note -f tsv
    on	office	item	period	value	note
    2016-04-20	清水办	T9.1	2016-04	remind -30 2016-05-15 农业厅	nongye@example.org <74ebf8bf473afcdfbd12a9b9@example.org>
    2016-04-20	清水办		2016-03	remind 15 2016-04-05 农业厅	nongye@example.org <74ebf8bf473afcdfbd12a9b9@example.org>
    2016-04-20	清水办		2016-03	remind 15 2016-04-05 南滨市	nanbin@example.org <c49624591cb7d87188d16404@example.org>
    $ wpc log --act sent | sed 's/^[0-9a-f]* *//;1d'
    04-20  清水办  已发函    T9.1        2016-04  仅记录  工作提醒，致农业厅，2016-05-15前30天；nongye@example.org <74ebf8bf473afcdfbd12a9b9@example.org>
    04-20  清水办  已发函                2016-03  仅记录  工作提醒，致农业厅，2016-04-05后15天；nongye@example.org <74ebf8bf473afcdfbd12a9b9@example.org>
    04-20  清水办  已发函                2016-03  仅记录  工作提醒，致南滨市，2016-04-05后15天；nanbin@example.org <c49624591cb7d87188d16404@example.org>
    $ wpc log --act sent --lang en --limit 1 | tail -1 | sed 's/^[0-9a-f]* *//'
    04-20    清水办  sent                2016-03  recorded  reminder to 南滨市, 2016-04-05 plus 15; nanbin@example.org <c49624591cb7d87188d16404@example.org>
    $ wpc remind --level remind
    $ wpc remind --level remind --all -f tsv --columns to,stage,sent
    to	stage	sent
    农业厅	-30	2016-04-20
    农业厅	15	2016-04-20
    南滨市	15	2016-04-20
    $ wpc check | tail -1
    错误 0，提示 3。

Two runs at once: the second waits, and finds that nothing is left.

    $ mv post plain; mkfifo done; cat >post <<'END'
    > #!/bin/sh
    > cd "${0%/*}" && cat >>both
    > if mkdir once 2>/dev/null
    > then { wpc remind --send --today 2016-04-26 >second 2>&1; echo $? >done; } 2>/dev/null &
    > fi
    > END
    $ chmod +x post; wpc undo $(wpc log --act sent -f tsv --columns id | tail -3 | sed 1q) >/dev/null
    $ wpc remind --send; cat done second; grep -c ^Subject: both
    已发  农业厅  nongye@example.org  工作提醒（2016年4月20日）：即将到期1项
    0
    1
    $ mv plain post

The next stage is another letter: 2016-04-27 is 22 days after 04-05.

    $ wpc remind --send --today 2016-04-26
    $ wpc remind --send --today 2016-04-27
    已发  农业厅  nongye@example.org  工作提醒（2016年4月27日）：本期未报
    已发  南滨市  nanbin@example.org  工作提醒（2016年4月27日）：本期未报
    $ wpc undo $(wpc log --act sent -f tsv --columns id --today 2016-04-27 | tail -1) --today 2016-04-27 | sed 's/^[0-9a-f]*//;s/[0-9a-f]\{8\}/ID/'
      撤回 已发函 ID

The program is killed: nobody knows, so it does not go again, and it is said.

    $ cat >post <<'END'
    > #!/bin/sh
    > kill -9 $$
    > END
    $ wpc remind --send --today 2016-04-28
    wpc: 致南滨市的信是否发出不明：$TMP/desk/post 被信号 9 终止；已记为已发，不再发。查明没有发出的，撤回该记录（wpc log --act sent，wpc undo 记录）后再发
    [5]
    $ wpc remind --send --today 2016-04-28
    $ wpc log --act sent --columns value,note --limit 1 --today 2016-04-28 -f tsv | tail -1
    remind 22 2016-04-05 南滨市	是否发出不明 nanbin@example.org <95b4f56d77dd3bd5dd1c96b5@example.org>

The run was cut off while a letter was on its way.

    $ printf 'T9.1\t\t2016-05\tremind -30 2016-06-15 农业厅\tnongye@example.org <x@example.org>\nend\n' >$SAMPLE/journal/.sending.lock
    $ printf '#!/bin/sh\nexit 0\n' >post; wpc remind --send --today 2016-05-16 --to 农业厅
    已发  农业厅  nongye@example.org  工作提醒（2016年5月16日）：本期未报
    wpc: 上次发信中断，致农业厅的信是否发出不明：已记为已发，不再发。查明没有发出的，撤回该记录（wpc log --act sent，wpc undo 记录）后再发
    [5]
    $ wpc remind --send --today 2016-05-16 --to 农业厅
    $ wpc remind --to 农业厅 --stage -30 --today 2016-05-16

What was noted half had not begun to go.

    $ printf 'T9.1\t\t2016-05\trem' >$SAMPLE/journal/.sending.lock; wpc remind --send --today 2016-05-16 --to 农业厅; wc -c <$SAMPLE/journal/.sending.lock
    0

Papers that went out are recorded by hand; twice urged is a 督办单.

    $ wpc remind --issued --to 水务厅
    wpc: remind --issued 还要写明 --doc
    [2]
    $ wpc remind --issued --to 水务厅 --doc 示例清水办〔2016〕8号 --dry-run
    未写入  致水务厅的催办单已印发，1项  示例清水办〔2016〕8号
    $ wpc remind --issued --to 水务厅 --doc 示例清水办〔2016〕8号
    已记录  致水务厅的催办单已印发，1项  示例清水办〔2016〕8号
    $ wpc remind --issued --to 水务厅 --doc 示例清水办〔2016〕8号
    wpc: 水务厅没有待发的函件，不能记为已印发（看全部：wpc remind --all）
    [4]
    $ wpc remind --to 水务厅 --today 2016-04-22 -f table --columns level,days,stage
    函件     余/超  提醒日
    催办单  超22天      22
    $ wpc remind --issued --to 水务厅 --doc 示例清水办〔2016〕9号 --today 2016-04-22
    已记录  致水务厅的催办单已印发，1项  示例清水办〔2016〕9号
    $ wpc remind --to 水务厅 --today 2016-04-29 -f table --columns level,days,stage
    函件     余/超  提醒日
    督办单  超29天      29
    $ wpc remind --to 水务厅 --today 2016-04-29 --lang en -f table
    to      letter       what     due         days  address  text
    水务厅  supervision  overdue  2016-03-31   +29  T2.1     备用水源方案：2016年3月底前，制定城市备用水源建设方案

Other stages and levels.

    $ printf 'remind_stages = -100\nremind_every = 0\nurge_days = 0\nsupervise_days = 0\nsupervise_after = 0\n' >>$SAMPLE/wpc.conf
    $ wpc remind --lead 城建厅 -f table
    致      函件      事由        时限         余/超  分解项  要求
    水务厅  工作提醒  逾期未办结  2016-03-31  超20天  T2.1    备用水源方案：2016年3月底前，制定城市备用水源建设方案
    城建厅  工作提醒  逾期未办结  2016-03-15  超36天  T11.1   2016年3月15日前，报送黑臭水体清单
    城建厅  工作提醒  即将到期    2016-06-30  余71天  T3.1    2016年3月底前完成管网普查
