wpc log: every event and what it came to. All progress here is invented.

    $ wpc log
    % wpc log
    这里还没有流水。
    $ $JOURNAL $DATA <<'END'
    > 2016-01-05 通辽市 progress T65.2/通辽市 value=60 note=示例：已排查一半
    > 2016-02-20 通辽市 done T65.2/通辽市 #a on=2015-12-30 note=示例：清单已公布
    > 2016-03-01 环保厅 approve @a doc=示例发〔2016〕1号
    > 2016-03-02 包头市 done T65.2/包头市 note=示例
    > 2016-03-03 呼和浩特市 defer T65.2/呼和浩特市 #c value=2016-06-30 note=示例：雨季后复查
    > 2016-03-04 环保厅 approve @c value=2016-05-31 doc=示例发〔2016〕2号
    > 2016-03-05 水利厅 progress T25.1 value=30
    > 2016-03-06 赤峰市 done T65.2/赤峰市 #d
    > 2016-03-07 环保厅 return @d note=示例：缺清单
    > 2016-03-08 林业厅 no-change note=示例：本月无变化
    > 2016-03-09 水利厅 progress T99 value=3
    > 2016-03-10 乌海市 done T65.2/包头市
    > 2016-03-11 环保厅 progress T65.2/乌海市 office=乌海市 value=20 note=示例：电话报来
    > 2016-03-13 水利厅 progress T25.1 value=35 #e
    > 2016-03-14 水利厅 void @e
    > 2016-03-20 环保厅 return @a doc=示例发〔2016〕9号
    > END

In the order of writing. 通辽's claim of December came 52 days later (补报), was
approved and then reopened by document; 乌海 may not claim for 包头; there is no
T99; what 水利厅 took back is marked.

    $ wpc log
    记录    填报   单位        记录内容  事项   盟市        周期  结果          说明
    a640ef  01-05  通辽市      报进展    T65.2  通辽市            有效          自报60%；示例：已排查一半
    2f2dcb  02-20  通辽市      申请销号  T65.2  通辽市            已退回、补报  示例：清单已公布
    0ab149  03-01  环保厅      销号      T65.2  通辽市            有效          示例发〔2016〕1号
    6186f3  03-02  包头市      申请销号  T65.2  包头市            待审核        示例
    7c4a44  03-03  呼和浩特市  申请延期  T65.2  呼和浩特市        已同意        至2016-06-30；示例：雨季后复查
    245fc2  03-04  环保厅      同意延期  T65.2  呼和浩特市        有效          至2016-05-31；示例发〔2016〕2号
    3bbc79  03-05  水利厅      报进展    T25.1                    有效          自报30%
    629743  03-06  赤峰市      申请销号  T65.2  赤峰市            已退回
    bf2f5e  03-07  环保厅      退回      T65.2  赤峰市            有效          示例：缺清单
    816b26  03-08  林业厅      零报告                             仅记录        示例：本月无变化
    dee2b5  03-09  水利厅      报进展    T99                      无此事项      自报3%
    81810d  03-10  乌海市      申请销号  T65.2  包头市            仅列示
    c8dfef  03-11  乌海市      报进展    T65.2  乌海市            有效、代录    自报20%；示例：电话报来
    f0cd86  03-13  水利厅      报进展    T25.1                    已撤回        自报35%
    b71e95  03-14  水利厅      撤回      T25.1                    有效
    403162  03-20  环保厅      恢复办理  T65.2  通辽市            有效          示例发〔2016〕9号

On a terminal the year is left out when it is this one; nothing is lost to the
width but the end of remarks.

    % wpc log T65
    T65：共 11 条记录   今天 2016-03-25
    \e[1m记录    填报   单位        记录内容  事项   盟市        结果        说明\e[0m
    a640ef  01-05  通辽市      报进展    T65.2  通辽市      有效        自报60%；示…
    2f2dcb  02-20  通辽市      申请销号  T65.2  通辽市      已退回、…   示例：清单…
    0ab149  03-01  环保厅      销号      T65.2  通辽市      有效        示例发〔201…
    6186f3  03-02  包头市      申请销号  T65.2  包头市      待审核      示例
    7c4a44  03-03  呼和浩特市  申请延期  T65.2  呼和浩特市  已同意      至2016-06-3…
    245fc2  03-04  环保厅      同意延期  T65.2  呼和浩特市  有效        至2016-05-3…
    629743  03-06  赤峰市      申请销号  T65.2  赤峰市      已退回
    bf2f5e  03-07  环保厅      退回      T65.2  赤峰市      有效        示例：缺清单
    81810d  03-10  乌海市      申请销号  T65.2  包头市      仅列示
    c8dfef  03-11  乌海市      报进展    T65.2  乌海市      有效、代录  自报20%；示…
    403162  03-20  环保厅      恢复办理  T65.2  通辽市      有效        示例发〔201…

An item, an obligation, a cell, an event by the front of its id with what
answers it.

    $ wpc log T65.2/通辽市
    记录    填报   单位    记录内容  事项   盟市    周期  结果          说明
    a640ef  01-05  通辽市  报进展    T65.2  通辽市        有效          自报60%；示例：已排查一半
    2f2dcb  02-20  通辽市  申请销号  T65.2  通辽市        已退回、补报  示例：清单已公布
    0ab149  03-01  环保厅  销号      T65.2  通辽市        有效          示例发〔2016〕1号
    403162  03-20  环保厅  恢复办理  T65.2  通辽市        有效          示例发〔2016〕9号
    $ wpc log Ｔ65．2／包头
    记录    填报   单位    记录内容  事项   盟市    周期  结果    说明
    6186f3  03-02  包头市  申请销号  T65.2  包头市        待审核  示例
    81810d  03-10  乌海市  申请销号  T65.2  包头市        仅列示
    $ wpc log 2f2dcb --columns id,means,ref
    记录    记录内容  依据
    2f2dcb  申请销号
    0ab149  销号      2f2dcb
    403162  恢复办理  2f2dcb
    $ wpc log 2f2dcb168b4f6752163c -f tsv --columns id,means,ref
    id	means	ref
    2f2dcb168b4f6752163c	done\t
    0ab149449120a18a61e6	approve	2f2dcb168b4f6752163c
    403162d1ed96f502fe66	reopen	2f2dcb168b4f6752163c
    $ wpc log 2f2dcb168b4f67520000
    wpc: 没有编号以“2f2dcb168b4f67520000”开头的记录：wpc log
    [2]
    $ wpc log 00000
    wpc: 没有编号以“00000”开头的记录：wpc log
    [2]
    $ wpc log 2f2
    wpc: “2f2”不是事项、节点、分解项，也不是记录编号（至少4位）：写作 T65、T65.2/通辽市/2016Q1
    [2]
    $ wpc log T99
    wpc: “T99”不是事项、节点、分解项，也不是记录编号（至少4位）：写作 T65、T65.2/通辽市/2016Q1
    [2]

What cannot be meant is told apart from what is about nothing: T99 above, and here a
percentage and a day that are none, and an answer that names no event. They stand
with their item.

    $ cp -r $DATA bad && $JOURNAL bad <<'END'
    > 2016-03-21 水利厅 progress T25.1 value=150
    > 2016-03-21 水利厅 defer T25.1 value=年底
    > 2016-03-21 水利厅 done
    > 2016-03-21 水利厅 return T25.1
    > END
    $ wpc --data bad log --since 2016-03-21 2>/dev/null
    记录    填报   单位    记录内容  事项   盟市  周期  结果      说明
    d42954  03-21  水利厅  报进展    T25.1              值不能用  自报150%
    e5e1e7  03-21  水利厅  申请延期  T25.1              值不能用  至年底
    1c11b2  03-21  水利厅  申请销号                     无此事项
    642d41  03-21  水利厅  退回      T25.1              不起作用
    $ wpc --data bad log T25 --since 2016-03-21 -f tsv --columns address,act,effect --lang en
    address	act	effect
    T25.1	progress	faulty
    T25.1	defer	faulty
    T25.1	return	idle
    bad/journal/水利厅.tsv:6:106: an event of this act cannot have the value "150": it moves nothing
    bad/journal/水利厅.tsv:8:94: this event lacks an office, an item, a ref or an act: it moves nothing
    $ rm -r bad

Of an office: what it wrote and what was written for it; by acts; by the days of
writing, both counted; from the end.

    $ wpc log --office 乌海 -f tsv --columns on,by,office,means,effect,marks
    on	by	office	means	effect	marks
    2016-03-10	乌海市	乌海市	done	shown\t
    2016-03-11	环保厅	乌海市	progress	counts	on-behalf
    $ wpc log --office 乌海局
    wpc: 没有“乌海局”这个单位；相近：乌海市、乌海、内蒙古自治区乌海市。全部单位：wpc report --by unit
    [2]
    $ wpc log --act 同意,void -f tsv --columns on,means,effect,address
    on	means	effect	address
    2016-03-01	approve	counts	T65.2/通辽市
    2016-03-04	approve-defer	counts	T65.2/呼和浩特市
    2016-03-14	void	counts	T25.1
    $ wpc log --act done --since 2016-03-02 --until 2016-03-06 -f tsv --columns at,address
    at	address
    2016-03-02T09:00:03+08:00	T65.2/包头市
    2016-03-06T09:00:07+08:00	T65.2/赤峰市
    $ wpc log --act 做完
    wpc: --act 只能是 progress blocked note actual no-change done exempt defer approve return void adjust close sent，这里是“做完”
    [2]
    $ wpc log --since 2016/3/1
    wpc: “2016/3/1”不是日期；写作 2017-12-31、2017-12、2017、2017Q3、2017年底、today、+30d
    [2]
    % wpc log -n 2 --columns id,means
    共 16 条记录   今天 2016-03-25
    \e[1m记录    记录内容\e[0m
    b71e95  撤回
    403162  恢复办理
    只列出最后 2 条，共 16 条（--limit）。

The plan's filters ask what an event speaks of, --status how that stands today.

    $ wpc log --lead 水利厅 -f tsv --columns on,item,act
    on	item	act
    2016-03-05	T25.1	progress
    2016-03-13	T25.1	progress
    2016-03-14	T25.1	void
    $ wpc log --region 赤峰 -f tsv --columns on,act,effect
    on	act	effect
    2016-03-06	done	returned
    2016-03-07	return	counts
    $ wpc log --kind due --before 2015 --act progress -f tsv --columns address,value
    address	value
    T65.2/通辽市	60
    T65.2/乌海市	20
    $ wpc log --status 待审核 -f tsv --columns address,act
    address	act
    T65.2/包头市	done
    T65.2/包头市	done

What was known on a day: later events are not seen, nor what they did.

    $ wpc log T65.2/通辽市 --known-at 2016-03-10 --columns on,means,effect
    事实日期    记录内容  结果
    2016-01-05  报进展    有效
    2015-12-30  申请销号  已同意、补报
    2016-03-01  销号      有效
    $ wpc log T65.2/通辽市 --today 2016-02-25 --columns on,means,effect
    事实日期    记录内容  结果
    2016-01-05  报进展    有效
    2015-12-30  申请销号  待审核、补报
    % wpc log T65.2/通辽市 --today 2016-03-12 --known-at 2016-03-10 --columns means
    T65.2/通辽市：共 3 条记录   截至 2016-03-12   已知至 2016-03-10
    \e[1m记录内容\e[0m
    报进展
    申请销号
    销号
    $ wpc log T65.2/包头市 -f json --limit 1
    [
    {"id":"81810d89511e4f6f5e05","at":"2016-03-10T09:00:11+08:00","on":"2016-03-10","by":"乌海市","office":"乌海市","actor":null,"act":"done","means":"done","effect":"shown","marks":null,"address":"T65.2/包头市","item":"T65.2","region":"包头市","period":null,"value":null,"ref":null,"doc":null,"evidence":null,"note":null}
    ]
    $ wpc log 2f2dcb --lang en
    id      written  office  what         item   region  period  effect               note
    2f2dcb  02-20    通辽市  claim: done  T65.2  通辽市          returned, backdated  示例：清单已公布
    0ab149  03-01    环保厅  done         T65.2  通辽市          counts               示例发〔2016〕1号
    403162  03-20    环保厅  reopen       T65.2  通辽市          counts               示例发〔2016〕9号
    $ wpc log --fail-if-any --act close
    $ wpc log --fail-if-any --act note,void --columns means
    记录内容
    撤回
    [1]

A page says what it shows.

    $ wpc log T65.2 --office 通辽 --act done,approve --since 2016-02 --until 2016-03-01 --status 推进中 -o l.html; grep -o '<p>[^<]*' l.html
    <p>T65.2，通辽市填报，申请销号、同意，2016-02-01起，至2016-03-01，状态推进中：共 1 条记录   今天 2016-03-25
    $ wpc log T65.2 --office 通辽 --act done --lang en -f html | grep -o '<p>[^<]*'
    <p>T65.2, by 通辽市, claim: done: 1 event   today 2016-03-25
