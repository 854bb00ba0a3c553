doc/cron/wpc-daily and wpc-monthly, run as cron runs them: no environment, the C locale, no
terminal, the working folder /.

    $ cat >cron <<'END'
    > #!/bin/sh
    > script=$1 today=$2; shift 2
    > set -- "$(dirname "$JOURNAL")/../../doc/cron/$script" "$@"
    > wpc=$(command -v wpc)
    > cd / && exec env -i HOME=/ LOGNAME=wpc SHELL=/bin/sh PATH=/usr/bin:/bin \
    >     WPC="${WPC:-$wpc}" WPC_TODAY="$today" $MORE "$@" </dev/null
    > END
    $ printf '#!/bin/sh\nexec ./cron wpc-daily "$1" "$SAMPLE"\n' >daily; chmod +x cron daily

By hand, from tests/sample/README.md: on 2016-04-20, a Wednesday, T11.1 T2.1 T3.1 P2.1 and, of the
duties that recur, T9.1 of 02 and 03 and T8.1 of 2016Q1 are overdue; of what waits the requests
of 02-10, 02-20, 03-31 and 04-05 are older than 5 days. The first run tells all of it, the
second nothing, and so does the next day.

    $ ./daily 2016-04-20
    截至2016年4月20日，$SAMPLE：

    全部逾期 8 项：
      2016-03-15  T9.1/2016-02  农业厅  养殖治理进度：每月公布养殖污染治理进度
      2016-03-15  T11.1  城建厅  2016年3月15日前，报送黑臭水体清单
      2016-03-31  T2.1  水务厅、城建厅  备用水源方案：2016年3月底前，制定城市备用水源建设方案
      2016-03-31  T3.1  城建厅  2016年3月底前完成管网普查
      2016-03-31  P2.1  各地区  清水行动实施方案（各地区）：2016年3月31日前完成
      2016-04-15  T8.1/2016Q1  环境厅  饮用水水质公开：自2016年起，各地区每季度向社会公开饮用水水质
      2016-04-15  T9.1/2016-03  农业厅  养殖治理进度：每月公布养殖污染治理进度
      2015-12-31  I1  （无牵头单位）  到2015年，全区水质优良比例≥60%

    待审核超过5天 5 项：
      已等70天  T1.1/南滨市  南滨市  申请销号
      已等70天  T9.1/2016-01  农业厅  申请销号
      已等60天  T4.2/西岭市  西岭市  申请销号
      已等20天  P2.1/西岭市  西岭市  申请销号
      已等15天  T2.1  水务厅  申请延期
    ^$ (re)
    $ ./daily 2016-04-20
    $ ./daily 2016-04-21
    $ ls -A $SAMPLE/.daily; cat $SAMPLE/.daily/.gitignore
    .gitignore
    day
    due
    lock
    overdue
    waiting
    week
    *

On a Monday all that is overdue; one that was missed is made up for.

    $ ./daily 2016-04-25
    截至2016年4月25日，$SAMPLE：

    全部逾期 8 项：
      2016-03-15  T9.1/2016-02  农业厅  养殖治理进度：每月公布养殖污染治理进度
      2016-03-15  T11.1  城建厅  2016年3月15日前，报送黑臭水体清单
      2016-03-31  T2.1  水务厅、城建厅  备用水源方案：2016年3月底前，制定城市备用水源建设方案
      2016-03-31  T3.1  城建厅  2016年3月底前完成管网普查
      2016-03-31  P2.1  各地区  清水行动实施方案（各地区）：2016年3月31日前完成
      2016-04-15  T8.1/2016Q1  环境厅  饮用水水质公开：自2016年起，各地区每季度向社会公开饮用水水质
      2016-04-15  T9.1/2016-03  农业厅  养殖治理进度：每月公布养殖污染治理进度
      2015-12-31  I1  （无牵头单位）  到2015年，全区水质优良比例≥60%
    ^$ (re)
    $ ./daily 2016-04-26
    $ ./daily 2016-05-03 | sed -n 1,4p
    截至2016年5月3日，$SAMPLE：

    全部逾期 8 项：
      2016-03-15  T9.1/2016-02  农业厅  养殖治理进度：每月公布养殖污染治理进度

T9.1 of 2016-04 is due on 05-15: within 7 days from 05-08 on, overdue from 05-16 on. A run after
days without one tells both what entered and what became overdue since; 05-09 was a Monday.

    $ ./daily 2016-05-10 | sed -n '/即将\|内到期/,$p'
    7天内到期（新进入） 1 项：
      2016-05-15  T9.1/2016-04  农业厅  养殖治理进度：每月公布养殖污染治理进度
    ^$ (re)
    $ ./daily 2016-05-11
    $ ./daily 2016-05-17 | sed -n '1,3p;/新逾期/,$p'
    截至2016年5月17日，$SAMPLE：

    全部逾期 9 项：
    新逾期 1 项：
      2016-05-15  T9.1/2016-04  农业厅  养殖治理进度：每月公布养殖污染治理进度
    ^$ (re)

A claim of 05-17 has waited for more than 5 days on 05-23, a Monday.

    $ WPC_OFFICE=水务厅 wpc done T2.1 --data $SAMPLE --today 2016-05-17 >/dev/null
    $ ./daily 2016-05-18
    $ ./daily 2016-05-22
    $ ./daily 2016-05-23 | sed -n '/待审核/,$p'
    待审核超过5天 1 项：
      已等6天  T2.1  水务厅  申请销号
    ^$ (re)

Damaged data: the fault, and nothing else; once a day. What was new meanwhile comes after.

    $ cp $SAMPLE/tasks.tsv tasks; printf '1\t城建厅\n' >>$SAMPLE/tasks.tsv
    $ MORE=WPC_SEND=yes ./daily 2016-05-24
    台账有错误，今天不提醒（$SAMPLE）：

    $SAMPLE/tasks.tsv:14:6: 错误：这一行有 2 列，表头有 4 列：请核对是否多了或少了制表符
    错误 1，提示 2。
    [1]
    $ MORE=WPC_SEND=yes ./daily 2016-05-24
    $ cp tasks $SAMPLE/tasks.tsv; cp $SAMPLE/journal/水务厅.tsv journal
    $ printf '<<<<<<< HEAD\n=======\n>>>>>>> other\n' >>$SAMPLE/journal/水务厅.tsv; ./daily 2016-05-25
    台账有错误，今天不提醒（$SAMPLE）：

    $SAMPLE/journal/水务厅.tsv:5: 错误：这里有合并冲突标记：请先在 git 中解决（两边的记录都保留），再运行 wpc
    错误 1，提示 3。
    [1]
    $ cp journal $SAMPLE/journal/水务厅.tsv; ./daily 2016-05-26

What else can go wrong.

    $ WPC=/nonexistent ./daily 2016-05-27
    wpc-daily: 没有这个程序：/nonexistent
    [5]
    $ flock $SAMPLE/.daily/lock ./daily 2016-05-28
    $ ./cron wpc-daily 2016-05-28 sample
    wpc-daily: 用法：wpc-daily 台账的绝对路径 [状态文件夹的绝对路径]
    [2]
    $ ./cron wpc-daily 2016-05-28 /nonexistent
    wpc-daily: 没有这个文件夹：/nonexistent
    [5]
    $ ./cron wpc-daily today $SAMPLE
    wpc-daily: WPC_TODAY 应写作 2016-03-25：today
    [2]
    $ ./cron wpc-daily 2016-04-20 $SAMPLE $PWD/state | sed -n 1,3p; ls state
    截至2016年4月20日，$SAMPLE：

    全部逾期 8 项：
    day
    due
    lock
    overdue
    waiting
    week

Reminders go out only where WPC_SEND says so: 2016-06-06 is a Monday, reports of 2016-05 were due
by 06-05.

    $ printf '#!/bin/sh\necho "$@" >>"${0%%/*}/sent"\n' >post; chmod +x post
    $ printf 'sendmail = %s/post\noffice = 清水办\n' "$PWD" >>$SAMPLE/wpc.conf
    $ ./daily 2016-06-06 >/dev/null; test ! -e sent
    $ MORE=WPC_SEND=yes ./daily 2016-06-07 | grep 已发
    已发  水务厅  shuiwu@example.org  工作提醒（2016年6月7日）：待报实际值1项
    已发  城建厅  chengjian@example.org  工作提醒（2016年6月7日）：即将到期1项、本期未报
    已发  农业厅  nongye@example.org  工作提醒（2016年6月7日）：即将到期1项、本期未报
    已发  东湖市  donghu@example.org  工作提醒（2016年6月7日）：本期未报
    已发  西岭市  xiling@example.org  工作提醒（2016年6月7日）：本期未报
    已发  北原盟  beiyuan@example.org  工作提醒（2016年6月7日）：本期未报
    已发  南滨市  nanbin@example.org  工作提醒（2016年6月7日）：本期未报
    $ MORE=WPC_SEND=yes ./daily 2016-06-08; wc -l <sent
    截至2016年6月8日，$SAMPLE：

    7天内到期（新进入） 1 项：
      2016-06-15  T9.1/2016-05  农业厅  养殖治理进度：每月公布养殖污染治理进度

    已发  农业厅  nongye@example.org  工作提醒（2016年6月8日）：即将到期1项
    8

An indicator that somebody leads is told like the rest; of one that nobody leads no
letter tells, so this does.

    $ cp -R $SAMPLE led && printf '\t牵头单位\n\t\n\t城建厅\n\t\n' | paste -d '' $SAMPLE/indicators.tsv - >led/indicators.tsv
    $ ./cron wpc-daily 2016-12-26 $PWD/led $PWD/led-state | grep ' I'
      2015-12-31  I1  （无牵头单位）  到2015年，全区水质优良比例≥60%
      2016-12-31  I2  城建厅  到2016年，全区水质优良比例≥62%
      2016-12-31  I3  （无牵头单位）  到2016年，全区管网漏损率≤12%

The month before: its drafts, made once, whole or not at all. Silent are the offices that
the bulletin names: at the end of March 环境厅 had T5.1 to answer for too. Nothing is closed.

    $ printf '#!/bin/sh\nexec ./cron wpc-monthly "$1" "$SAMPLE" "$PWD/drafts"\n' >monthly; chmod +x monthly
    $ ./monthly 2016-04-20
    已拟 2016-03 的草稿，未报送 3 家：$TMP/desk/drafts/2016-03/
    $ ./monthly 2016-04-20; ls -A drafts drafts/2016-03; cat drafts/2016-03/未报送.tsv
    drafts:
    .lock
    2016-03

    drafts/2016-03:
    未报送.tsv
    通报.html
    通报.md
    office
    环境厅
    农业厅
    南滨市
    $ grep 未报送 drafts/2016-03/通报.md
    - 未报送3家：环境厅、农业厅、南滨市。
    $ sed -n 1p drafts/2016-03/通报.md; grep -c '<h1>' drafts/2016-03/通报.html
    # 2016年3月进展情况通报
    1
    $ ./cron wpc-monthly 2016-04-20 $SAMPLE $PWD/old 2016-02; cat old/2016-02/未报送.tsv
    已拟 2016-02 的草稿，未报送 2 家：$TMP/desk/old/2016-02/
    office
    环境厅
    北原盟
    $ ./monthly 2016-01-31; ls drafts
    已拟 2015-12 的草稿，未报送 2 家：$TMP/desk/drafts/2015-12/
    2015-12
    2016-03
    $ wpc log --data $SAMPLE --act close --today 2016-04-30
    $ printf '1\t城建厅\n' >>$SAMPLE/tasks.tsv; ./monthly 2016-05-06; ls -A drafts
    台账有错误，没有拟通报（$SAMPLE）：

    $SAMPLE/tasks.tsv:14:6: 错误：这一行有 2 列，表头有 4 列：请核对是否多了或少了制表符
    错误 1，提示 2。
    .lock
    2015-12
    2016-03
    $ ./cron wpc-monthly 2016-05-06 $SAMPLE drafts
    wpc-monthly: 用法：wpc-monthly 台账的绝对路径 存放草稿的绝对路径 [月份或季度]
    [2]
    $ ./cron wpc-monthly 2016-05-06 $SAMPLE $PWD/drafts 2016Q5
    wpc-monthly: 月份应写作 2016-03，季度 2016Q1：2016Q5
    [2]

By quarters where the cycle is the quarter: the one before today's, unless named.

    $ sed -i '$d' $SAMPLE/tasks.tsv; ./cron wpc-monthly 2016-05-06 $SAMPLE $PWD/drafts 2016Q1
    wpc: bulletin 后面要写月份，如 2016-03，这里是“2016Q1”
    [2]
    $ sed -i 's/^cycle = month/cycle = quarter/' $SAMPLE/wpc.conf; for day in 2016-04-06 2016-05-06 2016-01-06; do ./cron wpc-monthly $day $SAMPLE $PWD/quarters | sed 's/，.*//'; done; ls quarters
    已拟 2016Q1 的草稿
    已拟 2015Q4 的草稿
    2015Q4
    2016Q1
    $ ./cron wpc-monthly 2016-07-06 $SAMPLE $PWD/more 2016Q1 | sed 's/，.*//'; sed -n 1p more/2016Q1/通报.md
    已拟 2016Q1 的草稿
    # 2016年第一季度进展情况通报
