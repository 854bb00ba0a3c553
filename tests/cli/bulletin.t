wpc bulletin: what a month came to, and its closing. The workspace is that of
tests/sample; its story.txt tells what happened.

    ! WPC_DATA=$SAMPLE
    ! WPC_TODAY=2016-04-20

A period that is none, is not of the cycle, has not begun, or was before the
notice.

    $ wpc bulletin
    wpc: bulletin 还要写明 月份，如 2016-03
    [2]
    $ wpc bulletin 2016-13
    wpc: bulletin 后面要写月份，如 2016-03，这里是“2016-13”
    [2]
    $ wpc bulletin 2016Q1
    wpc: bulletin 后面要写月份，如 2016-03，这里是“2016Q1”
    [2]
    $ wpc bulletin 三月
    wpc: bulletin 后面要写月份，如 2016-03，这里是“三月”
    [2]
    $ wpc bulletin 2016-03 2016-04
    wpc: 多出了“2016-04”：bulletin 不接受它
    [2]
    $ wpc bulletin 2016-05
    wpc: 2016-05 还没有开始（今天是 2016-04-20）
    [2]
    $ wpc bulletin 2015-09
    wpc: 2015-09 时通知还没有印发（2015-10-20）
    [2]
    $ wpc bulletin 2016-03 -o 通报.doc
    wpc: 看不出“通报.doc”是哪种格式：用 -f 写明，或以 .txt .md .html 结尾
    [2]
    $ wpc bulletin 2016-03 --doc 5号
    wpc: --doc 只和 --close 一起写
    [2]
    $ wpc bulletin 2016-05 --lang en
    wpc: 2016-05 has not begun (today is 2016-04-20)
    [2]

Said as people say it; to a file by its ending, and the same on paper.

    $ wpc bulletin 2016年3月 | sed -n '1,/^二/p'
                                2016年3月进展情况通报

                       清水行动台账（示例，单位和进展均为虚构）
                                期号：____　文号：____
                  清水办　截至2016年3月31日　数据已知至2016年4月20日

    2016年3月尚未封账，补报、审核后数字可能变动。
    2016年2月未封账：上期数字按现在已知的记录回算。

    一、总体情况

        截至2016年3月31日，纳入调度事项14项、时限节点15个，已到期11个，其中已销号
    4个，占36.4%，逾期1个，占9.1%；应报送单位8家，按期报送4家，报送率50.0%。

        已到期的其余2个待审核、0个待考核、4个尚未逾期（时限即为当日，或考核数据已
    报）。时限节点中不适用1个、待认定1个，不计。报送周期为2016年3月，截止日
    2016年4月5日。按灯统计，时限节点红1个、黄5个、绿3个、蓝4个、灰2个（红：逾期；
    黄：临期、本期未报或待考核；绿：正常；蓝：已销号；灰：不计）。

        自报完成节点6个，经审核销号4个，相差2个待审核；其中自审（办公室所在单位自
    办）1个。已批延期2项，平均延长68天；延期不改变原时限，不计按期。

    二、各项比率
    $ wpc bulletin 2016-03 -o 通报.txt && wpc bulletin 2016-03 | cmp - 通报.txt
    $ wpc bulletin 2016-03 -o 通报.md && wpc bulletin 2016-03 -f markdown | cmp - 通报.md

While the month runs it is as of today.

    $ wpc bulletin 2016-04 | sed -n '4,7p'
                                期号：____　文号：____
                  清水办　截至2016年4月20日　数据已知至2016年4月20日

    2016年4月尚未结束，本件为期中数字。

What changed in March, worked out by hand in tests/unit/test_changes.c.

    $ wpc bulletin 2016-03 | grep '^- '
    - 新销号3项：T3.2（管网普查）、T4.1（农业面源污染）、T7.2/西岭市（再生水利用）
    - 新逾期2项：T9.1/2016-02（养殖治理进度）、T11.1（黑臭水体清单）
    - 新批延期1项：T3.1（管网普查，批准时限2016-06-30）
    - 退回1项：T11.1（黑臭水体清单，现为推进中、逾期）
    - 恢复办理：无
    - 新纳入：无
    - 退出：无
    - 按文件调整：无
    - 截止日后补报1家：北原盟。
    - 未报送3家：环境厅、农业厅、南滨市。

What was not known then is not told: T5.1 was reported on 04-01.

    $ wpc bulletin 2016-03 --known-at 2016-03-31 | grep -A1 '^    截至'
        截至2016年3月31日，纳入调度事项14项、时限节点15个，已到期11个，其中已销号
    4个，占36.4%，逾期2个，占18.2%；应报送单位8家，按期报送4家，报送率50.0%。

A closing: the coordinator's alone, with a document, for a month that is past.
February as it was known on 03-06.

    $ mkdir desk && cp $SAMPLE/*.tsv $SAMPLE/wpc.conf desk
    $ grep '^2015\|^2016-0[12]\|^2016-03-02' $SAMPLE/story.txt | $JOURNAL desk
    ! WPC_DATA=desk
    ! WPC_TODAY=2016-03-06
    $ wpc bulletin 2016-02 --close
    wpc: bulletin --close 还要写明 --doc
    [2]
    $ wpc bulletin 2016-02 --close --doc 3号
    wpc: 不知道是哪个单位在填报：写 --office 单位，或设 WPC_OFFICE，或在 wpc.conf 中写 office = 单位
    [2]
    ! WPC_OFFICE=水务厅
    $ wpc bulletin 2016-02 --close --doc 3号
    wpc: 只有清水办可以封账，水务厅不能
    [4]
    ! WPC_OFFICE=环境厅
    $ wpc bulletin 2016-02 --close --doc 3号
    wpc: 封账要以清水办的名义：环境厅请写 --office 清水办
    [4]
    $ wpc bulletin 2016-03 --close --doc 3号 --office 清水办
    wpc: 2016-03 要过了 2016-03-31 才能封账
    [4]
    $ wpc bulletin 2016-02 --close --doc 3号 --known-at 2016-03-01 --office 清水办
    wpc: --known-at 只用于查看，bulletin 不能用
    [2]
    $ wpc bulletin 2016-02 --close --doc 3号 --office 清水办 --dry-run -o draft.md
    未写入  封账 2016-02：3号
    wpc: 2016-01 没有封账：上期数字按现在已知的记录回算
    $ ls draft.md
    ls: cannot access 'draft.md': No such file or directory
    [2]
    $ wpc bulletin 2016-02 | sed -n '4,5p'
                                期号：____　文号：____
                  清水办　截至2016年2月29日　数据已知至2016年3月6日
    $ wpc bulletin 2016-02 --close --doc 示例清水办〔2016〕3号 --office 清水办 -o closed.md
    [0-9a-f]{8}  封账 2016-02：示例清水办〔2016〕3号 (re)
    wpc: 2016-01 没有封账：上期数字按现在已知的记录回算
    $ wpc bulletin 2016-02 --close --doc 4号 --office 清水办
    wpc: 2016-02 已于 2016-03-06 封账（示例清水办〔2016〕3号），不能再封；晚到的记录会列入下期更正
    [4]
    $ wpc bulletin 2016-01 --close --doc 4号 --office 清水办
    wpc: 2016-02 已封账，不能再封更早的 2016-01
    [4]
    $ wpc bulletin 2016-02 -f markdown | cmp - closed.md
    $ wpc bulletin 2016-02 | sed -n '4,5p'
                       期号：____　文号：示例清水办〔2016〕3号
             清水办　截至2016年2月29日　数据已知至2016年3月6日[0-9:]{5}封账时 (re)
    $ wpc log --act close
    记录    填报   单位    记录内容  事项  盟市  周期     结果    说明
    [0-9a-f]{6}  03-06  清水办  封账                  2016-02  仅记录  示例清水办〔2016〕3号 (re)
    $ wpc check
    desk/tasks.tsv:11:16: 提示：T10 没有时限、目标或定期要求
    desk/duties.tsv:2:7: 提示：D1 没有时限、目标或定期要求
    提示：T4.2/西岭市 报送不一致，须由人核定：wpc log T4.2/西岭市
    错误 0，提示 3。

March brings what it brings, and T5.1 on 04-01, which was done in January: the
closed month is printed as it was, whatever wpc.conf says now, and March corrects
it.

    $ grep '^2016-03-[123]\|^2016-04' $SAMPLE/story.txt | $JOURNAL desk
    $ sed -i 's/^soon_days = 30/soon_days = 7/' desk/wpc.conf
    ! WPC_TODAY=2016-04-20
    $ wpc bulletin 2016-02 -f markdown | cmp - closed.md
    $ wpc bulletin 2016-02 -o again.html && wpc bulletin 2016-02 -f html --today 2017-01-01 | cmp - again.html
    $ wpc bulletin 2016-03 | sed -n '/^附件4/,/^附件5/p'
    附件4　对以前通报的更正

        对2016年2月通报（示例清水办〔2016〕3号）的更正1处，均为封账后收到的记录：

    - 更正1　T5.1：原为“无记录、逾期”，更正为“待审核”。依据：环境厅2016-01-25申请
      销号，2016-04-01填报，记录67e525d08c45。

    节点    原通报  更正后
    ----------------------
    到期         6       6
    销号         1       1
    待审         2       3
    逾期         2       1
    待考核       0       0
    按期         1       1

    附件5　所用规则
    $ wpc bulletin 2016-03 | grep 未封账
    2016年3月尚未封账，补报、审核后数字可能变动。

Before it was closed it was open.

    $ wpc bulletin 2016-02 --known-at 2016-03-05 | sed -n '4,5p'
                                期号：____　文号：____
                  清水办　截至2016年2月29日　数据已知至2016年3月5日
    $ wpc bulletin 2016-02 --today 2016-03-05 | sed -n '4p'
                                期号：____　文号：____

The next one, closed, prints the same too, and has the correction once.

    $ wpc bulletin 2016-03 --close --doc 示例清水办〔2016〕6号 --office 清水办 -o march.md
    [0-9a-f]{8}  封账 2016-03：示例清水办〔2016〕6号 (re)
    $ wpc bulletin 2016-03 -f markdown | cmp - march.md
    $ grep -c '^- 更正1' march.md
    1
    $ wpc bulletin 2016-04 | sed -n '/^附件4/,/^附件5/p'
    附件4　对以前通报的更正

        无。

    附件5　所用规则

A journal that was cut cannot be printed as it was, and check finds it: the heads
of the closing show what its file cannot.

    $ cp -R desk cut && sed -i '$d' cut/journal/南滨市.tsv
    $ wpc bulletin 2016-02 --data cut
    cut/journal/南滨市.tsv: 封账时的最后一条记录 6a5876d6664049405051 不在本文件中：流水被截短或改动过，不能照封账时重印
    [3]
    $ wpc check --data cut | grep 错误
    cut/journal/南滨市.tsv: 错误：封账时的最后一条记录 6a5876d6664049405051 不在本文件中：流水被截短或改动过，不能照封账时重印
    错误 1，提示 3。
    $ rm cut/journal/南滨市.tsv && wpc bulletin 2016-02 --data cut
    南滨市: 封账时的最后一条记录 6a5876d6664049405051 不在本文件中：流水被截短或改动过，不能照封账时重印
    [3]

A title that was changed is told: the tables are not in the closing.

    $ cp -R desk other && sed -i 's/管网普查/管网/' other/titles.tsv
    $ wpc bulletin 2016-03 --data other -o other.md
    wpc: 2016-03 的重印与封账时不同：台账的表或程序版本变了（流水有无改动，用 wpc check 查）

Conflict markers are for a person to settle.

    $ cp -R desk torn && echo '<<<<<<< HEAD' >>torn/journal/清水办.tsv
    $ wpc bulletin 2016-03 --data torn
    torn/journal/清水办.tsv:25: 这里有合并冲突标记：请先在 git 中解决（两边的记录都保留），再运行 wpc
    [3]

What the coordinator takes back is open again, and he is told so, before it is done
if he asks.

    $ wpc undo $(wpc log --act close -f tsv --columns id | tail -n 1) --office 清水办 --dry-run
    未写入  撤回 封账 [0-9a-f]{8} (re)
    wpc: 2016-03 的封账（示例清水办〔2016〕6号）撤回后，2016-03 又是未封账：数字会随补报、审核变动，照印发时的原样重印要写 --known-at；再封账：wpc bulletin 2016-03 --close --doc 文号
    $ wpc undo $(wpc log --act close -f tsv --columns id | tail -n 1) --office 清水办
    [0-9a-f]{8}  撤回 封账 [0-9a-f]{8} (re)
    wpc: 2016-03 的封账（示例清水办〔2016〕6号）撤回后，2016-03 又是未封账：数字会随补报、审核变动，照印发时的原样重印要写 --known-at；再封账：wpc bulletin 2016-03 --close --doc 文号
    $ wpc bulletin 2016-03 | grep 未封账
    2016年3月尚未封账，补报、审核后数字可能变动。

Without a journal only days are told; an empty one has nothing to say.

    $ mkdir bare empty && cp $SAMPLE/*.tsv $SAMPLE/wpc.conf bare && cp bare/* empty && mkdir empty/journal
    $ wpc bulletin 2016-03 --data bare
                                2016年3月进展情况通报

                       清水行动台账（示例，单位和进展均为虚构）
                                期号：____　文号：____
                              清水办　截至2016年3月31日

    一、总体情况

        截至2016年3月31日，纳入调度事项14项、时限节点15个，已到期12个。只列时限，
    未录进展。

    二、到期与逾期

        （一）本期到期（2016年3月1日至2016年3月31日）

    编号          事项                       责任单位                   时限
    ------------------------------------------------------------------------------
    T9.1/2016-02  养殖治理进度               农业厅                     2016-03-15
    T11.1         黑臭水体清单               城建厅                     2016-03-15
    T2.1          备用水源方案               水务厅                     2016-03-31
    T3.1          管网普查                   城建厅                     2016-03-31
    T6.1          灌溉用水效率               水务厅                     2016-03-31
    P2.1          清水行动实施方案（各地     东湖市、西岭市、北原盟、   2016-03-31
                  区）                       南滨市

        （二）下期到期（2016年4月1日至2016年4月30日）

    编号          事项            责任单位                        时限
    ------------------------------------------------------------------------
    T8.1/2016Q1   饮用水水质公开  东湖市、西岭市、北原盟、南滨市  2016-04-15
    T9.1/2016-03  养殖治理进度    农业厅                          2016-04-15
    $ WPC_OFFICE=清水办 wpc bulletin 2016-03 --data bare --close --doc 1号
    bare: 这里还没有流水：请先运行 wpc init
    [4]
    $ wpc bulletin 2016-03 --data empty | sed -n '/^一、/,/^二、/p'
    一、总体情况

        截至2016年3月31日，纳入调度事项14项、时限节点15个，已到期12个，其中已销号
    0个，占0.0%，逾期8个，占66.7%；应报送单位8家，按期报送0家，报送率0.0%。

        已到期的其余0个待审核、0个待考核、4个尚未逾期（时限即为当日，或考核数据已
    报）。时限节点中不适用0个、待认定1个，不计。报送周期为2016年3月，截止日
    2016年4月5日。按灯统计，时限节点红8个、黄6个、灰1个（红：逾期；黄：临期、本期
    未报或待考核；绿：正常；蓝：已销号；灰：不计）。

        自报完成节点0个，经审核销号0个，相差0个待审核；其中自审（办公室所在单位自
    办）0个。已批延期0项；延期不改变原时限，不计按期。

    二、各项比率
    $ wpc bulletin 2016-03 --data empty | grep -A2 '^附件[346]'
    附件3　报送不一致

        无。
    --
    附件4　对以前通报的更正

        无。
    --
    附件6　流水校验

        无。

By quarters when the cycle is the quarter.

    $ sed -i 's/^cycle = month/cycle = quarter/' empty/wpc.conf
    $ wpc bulletin 2016Q1 --data empty | sed -n '1,/^二/p'
                              2016年第一季度进展情况通报

                       清水行动台账（示例，单位和进展均为虚构）
                                期号：____　文号：____
                  清水办　截至2016年3月31日　数据已知至2016年4月20日

    2016年第一季度尚未封账，补报、审核后数字可能变动。
    2015年第四季度未封账：上期数字按现在已知的记录回算。

    一、总体情况

        截至2016年3月31日，纳入调度事项14项、时限节点15个，已到期12个，其中已销号
    0个，占0.0%，逾期8个，占66.7%；应报送单位8家，按期报送0家，报送率0.0%。

        已到期的其余0个待审核、0个待考核、4个尚未逾期（时限即为当日，或考核数据已
    报）。时限节点中不适用0个、待认定1个，不计。报送周期为2016年第一季度，截止日
    2016年4月5日。按灯统计，时限节点红8个、黄6个、灰1个（红：逾期；黄：临期、本期
    未报或待考核；绿：正常；蓝：已销号；灰：不计）。

        自报完成节点0个，经审核销号0个，相差0个待审核；其中自审（办公室所在单位自
    办）0个。已批延期0项；延期不改变原时限，不计按期。

    二、各项比率
    $ wpc bulletin 2016-03 --data empty
    wpc: bulletin 后面要写季度，如 2016Q1，这里是“2016-03”
    [2]

Two machines may close one month, and a merge brings both together: without one the
other stands, and only without both the month is open.

    $ cp -R $SAMPLE one && cp -R $SAMPLE two
    $ for i in one two; do wpc bulletin 2016-02 --close --doc 示例$i --data $i --office 清水办 --today 2016-04-20 | cut -c 11-; done
    wpc: 2016-01 没有封账：上期数字按现在已知的记录回算
    封账 2016-02：示例one
    wpc: 2016-01 没有封账：上期数字按现在已知的记录回算
    封账 2016-02：示例two
    $ tail -n 1 two/journal/清水办.tsv >>one/journal/清水办.tsv
    $ wpc undo $(wpc log --data one --act close -f tsv --columns id | tail -n 1) --data one --office 清水办 --today 2016-04-21 | sed -E 's/[0-9a-f]{8}/EVENT/g'
    wpc: 2016-02 的这次封账（示例two）撤回后，2016-02 仍是封账：另一次封账（示例one）还在，照它重印
    EVENT  撤回 封账 EVENT
    $ wpc bulletin 2016-02 --data one --today 2016-04-21 | grep -c 2016年2月尚未封账
    0
    [1]
    $ wpc undo $(wpc log --data one --act close -f tsv --columns id | sed -n 2p) --data one --office 清水办 --today 2016-04-21 | sed -E 's/[0-9a-f]{8}/EVENT/g'
    wpc: 2016-02 的封账（示例one）撤回后，2016-02 又是未封账：数字会随补报、审核变动，照印发时的原样重印要写 --known-at；再封账：wpc bulletin 2016-02 --close --doc 文号
    EVENT  撤回 封账 EVENT
    $ wpc bulletin 2016-02 --data one --today 2016-04-21 | grep -c 2016年2月尚未封账
    1
