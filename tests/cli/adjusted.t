What a document changed, as every command tells it. All progress is invented.

    $ $JOURNAL $DATA <<'END'
    > 2016-01-10 环保厅 progress T2.1 value=20 note=示例
    > 2016-02-01 领导小组办公室 adjust T2 value=lead=水利厅 doc=示例〔2016〕30号 note=示例：职责划转
    > 2016-02-10 水利厅 progress T2.1 value=50 note=示例
    > 2016-02-15 领导小组办公室 adjust T65.2/包头市 value=to=2016-12-31 doc=示例责任书
    > 2016-02-20 包头市 progress T65.2/包头市 value=5 note=示例
    > 2016-02-21 通辽市 progress T65.2/通辽市 value=7 note=示例
    > END

A history is asked for by whoever leads now and by whom the plan names, and by the
day that holds now as by the first one: T65.2 is of 2015, for 包头市 of 2016.

    $ wpc log --lead 水利厅 -f tsv --columns on,office,act,address
    on	office	act	address
    2016-01-10	环保厅	progress	T2.1
    2016-02-01	领导小组办公室	adjust	T2
    2016-02-10	水利厅	progress	T2.1
    $ wpc log --lead 环保厅 -f tsv --columns on,address | sort -u
    2016-01-10	T2.1
    2016-02-01	T2
    2016-02-10	T2.1
    on	address
    $ wpc log --before 2015 -f tsv --columns on,act,address
    on	act	address
    2016-02-15	adjust	T65.2/包头市
    2016-02-20	progress	T65.2/包头市
    2016-02-21	progress	T65.2/通辽市
    $ wpc log --after 2016-12-31 --before 2016-12-31 --region 包头市,通辽市 -f tsv --columns on,act,address
    on	act	address
    2016-02-15	adjust	T65.2/包头市
    2016-02-20	progress	T65.2/包头市
    $ wpc log --before 2016 --today 2016-02-14 --region 包头市 -f tsv --columns on
    on

Who led it in between finds it too, in a history alone.

    $ cp -r $DATA twice && $JOURNAL twice <<'END'
    > 2016-03-01 领导小组办公室 adjust T2 value=lead=农牧业厅 doc=示例〔2016〕31号
    > 2016-03-30 领导小组办公室 adjust T2 value=lead=林业厅 doc=示例〔2016〕32号
    > END
    $ wpc --data twice log T2 --lead-first 水利厅 -f tsv --columns on,office,act
    on	office	act
    2016-01-10	环保厅	progress
    2016-02-01	领导小组办公室	adjust
    2016-02-10	水利厅	progress
    2016-03-01	领导小组办公室	adjust
    $ for lead in 环保厅 农牧业厅 林业厅; do wpc --data twice log T2 --lead-first $lead -f tsv --columns on | grep -c 2016; done
    4
    4
    0
    [1]
    $ wpc --data twice log T2 --lead-sole 水利厅 --not-lead 农牧业厅 -f tsv --columns on
    on
    $ wpc --data twice list --lead 水利厅 -f tsv --columns id | grep -x T2; wpc --data twice list --lead 农牧业厅 -f tsv --columns id | grep -x T2
    T2
    $ rm -r twice

From the day of the document on, the new lead's row has the item, in the place of
the first lead; 经济和信息化委 leads on with it. Of the plan, 环保厅 leads 39 items, 37
as the first, 水利厅 13 and 11.

    $ wpc report --by lead -f tsv --columns group,items,first,sole | grep -E '^(环保厅|水利厅|经济和信息化委)'
    环保厅	38	36	32
    经济和信息化委	11	6	4
    水利厅	14	12	8
    $ wpc report --by lead --today 2016-01-31 -f tsv --columns group,items,first | grep -E '^(环保厅|水利厅)'
    环保厅	39	37
    水利厅	13	11
    $ wpc report --by lead --why items -f tsv --columns group,id | grep -P '\tT2$'
    经济和信息化委	T2
    水利厅	T2
    $ wpc report --by lead --why dated -f tsv --columns group,id | grep -P '\tT2[.]1$'
    经济和信息化委	T2.1
    水利厅	T2.1
    $ for day in 2016-01-31 2016-03-25; do wpc report --by unit --today $day -f tsv --columns group,items | grep -E '^(环保厅|水利厅)'; done
    环保厅	67
    水利厅	45
    环保厅	67
    水利厅	46
    % wpc report --by lead --type task 十小
    按牵头单位   截至 2016-03-25   类型任务，含“十小”
    \e[1m牵头单位        事项  首位  节点  到期  销号  待审  逾期  到期办结率  本期报送\e[0m
    经济和信息化委     1     0     1     0     0     0     0           —  —
    水利厅             1     1     1     0     0     0     0           —  已报
    合计（去重）       1     1     1     0     0     0     0           —  1/1
    各行相加 2 项次，合 1 项：1 项分属几行，各计一次。节点相加 2 个次，合 1 个。
    依文件改了牵头的 1 项，计入现牵头单位：T2（水利厅）。
    到期 0 个。
    到期办结率=到期节点中已销号的÷到期节点（按原时限）。
    到期指原时限在截至日当日或以前；各盟市都销号才算销号；待认定的不计；分母为 0 记
    “—”。

What is done keeps the day that a document gave it. In the sample T12.1 was due on
2016-02-29, then on 2016-09-30.

    ! WPC_DATA=$SAMPLE
    $ $JOURNAL $SAMPLE <<'END'
    > 2016-09-01 农业厅 done T12.1 #a note=示例
    > 2016-09-05 清水办 approve @a
    > END
    $ wpc due --all --today 2016-09-10 --lead 农业厅 -f tsv --columns id,date,status | grep T12
    T12.2	2016-06-30	exempt
    T12.1	2016-09-30	done
    $ wpc due --all --today 2016-09-10 --lead 农业厅 --before 2016-03 -f tsv --columns id,date
    id	date
    T4.1	2016-02-29
    $ wpc list --today 2016-09-10 --lead 农业厅 --after 2016-07 -f tsv --columns id,due,status | grep T12
    T12	2016-09-30	done
    $ wpc show T12.1 --today 2016-09-10 -f tsv --columns id,date,status
    id	date	status
    T12.1	2016-09-30	done

Where a day, a lead or a target comes from: the document, what it says, the event.
What was taken back is no more. The plan's day stays in its line.

    $ wpc show T12 --today 2016-04-20 | tail -n +5
    变更  02-15 T12.1 时限改为2016-09-30；示例政办发〔2016〕3号；示例：调查并入年度
          普查（记录 43e19800）
          02-15 T12.2 撤销；示例政办发〔2016〕3号（记录 6c055bce）
    .1    2016-02-29  时限  自治区本级  黄 无记录
          “2016年2月底前” 2016年2月底前，完成化肥使用调查
          时限 计划 2016-02-29 → 依文件 2016-09-30
    .2    2016-06-30  时限  自治区本级  灰 不适用
          “2016年6月底前” 2016年6月底前，完成农药包装回收试点
    $ wpc show T3 --today 2016-04-20 | grep -A1 ^变更
    变更  01-22 T3.2 同意延期；至2016-03-15；示例清水办〔2016〕2号（记录 cc5db977）
          03-20 T3.1 同意延期；示例清水办〔2016〕4号（记录 9a28afb5）
    $ wpc show T1 --today 2016-04-20 | grep -c ^变更
    0
    [1]
    $ WPC_OFFICE=清水办 wpc adjust T2 --lead 环境厅 --doc 示例〔2016〕7号 --reason 示例 --today 2016-04-20
    [0-9a-f]{8}  T2  首位牵头改为环境厅：示例〔2016〕7号 (re)
    $ wpc show T2 --today 2016-04-20 | grep -E '^(牵头|变更)'
    牵头  水务厅、城建厅；现由环境厅牵头（依文件调整）
    变更  04-20 T2 牵头改为环境厅；示例〔2016〕7号；示例（记录 [0-9a-f]{8}） (re)
    $ WPC_OFFICE=清水办 wpc undo T2 --today 2016-04-20 >/dev/null; wpc show T2 --today 2016-04-20 | grep -E '^(牵头|变更)'
    牵头  水务厅、城建厅

Programs get the plan's day beside the one that holds, the documents, and the ids of
their events, for each obligation its own: 43e1… moved T12.1, 6c05… cancelled T12.2.

    $ wpc show T12 T3.1 T1.1 -f tsv --columns id,planned,date,documents,changes --today 2016-04-20
    id	planned	date	documents	changes
    T12.1	2016-02-29	2016-09-30	示例政办发〔2016〕3号	43e19800a5414e640158
    T12.2	2016-06-30	2016-06-30	示例政办发〔2016〕3号	6c055bcec95a4841e561
    T3.1	2016-03-31	2016-03-31	示例清水办〔2016〕4号	9a28afb5936e5d86a362
    T1.1	2015-12-31	2015-12-31	\t

What was said of an item or an obligation as a whole is taken back by its name too.

    $ WPC_OFFICE=清水办 wpc adjust T1.1 --to 2016-12-31 --doc 示例〔2016〕8号 --today 2016-04-20 | cut -c 9-
      T1.1  时限改为 2016-12-31：示例〔2016〕8号
    $ WPC_OFFICE=清水办 wpc undo T1.1 --today 2016-04-20 | sed -E 's/[0-9a-f]{8}/EVENT/g'
    EVENT  T1.1  撤回 调整 EVENT
    $ WPC_OFFICE=清水办 wpc undo T1.1 --today 2016-04-20
    wpc: T1.1 分到盟市，请用 -r 写明：东湖市、西岭市、北原盟、南滨市（或 -r all，各记一行）
    [2]

The bulletin counts like the report, and says so.

    $ wpc bulletin 2016-02 --data $DATA | grep -A 1 项次合
    113项次合90项，20项多家牵头、各计一次。*办公室设在该单位。依文件改了牵头的计入
    现牵头单位：T2（水利厅）。

Where a document said of all that it does not apply, nothing is counted.

    $ WPC_OFFICE=领导小组办公室 wpc adjust P11 --applies no --doc 示例〔2016〕9号 --data $DATA >/dev/null; wpc show P11 --data $DATA | grep -A 1 '^[.]1'
    .1    2015-10-31  时限  全部 14 个盟市（已认定：未达到水质目标要求的地区）  灰
          不适用

As long as nobody has said it of all, it is open; then it is settled.

    $ $JOURNAL p11 <<'END'
    > END
    $ cp -r $DATA/*.tsv $DATA/wpc.conf p11; echo office = 领导小组办公室 >>p11/wpc.conf
    $ wpc adjust P11/乌海 --applies yes --doc 示例〔2016〕10号 --data p11 >/dev/null; wpc show P11 --data p11 | grep -E '^[.]1|乌海'
    变更  03-25 P11.1/乌海市 认定：适用；示例〔2016〕10号（记录 [0-9a-f]{8}） (re)
    .1    2015-10-31  时限  全部 14 个盟市（待认定：未达到水质目标要求的地区）  红
          定）；乌海市（无记录）
    $ for region in 呼和浩特 包头 呼伦贝尔 兴安 通辽 赤峰 锡林郭勒 乌兰察布 鄂尔多斯 巴彦淖尔 阿拉善 满洲里 二连浩特; do wpc adjust P11/$region --applies no --doc 示例〔2016〕11号 --data p11; done | wc -l
    13
    $ wpc show P11 --data p11 | tail -4
    .1    2015-10-31  时限  全部 14 个盟市（已认定：未达到水质目标要求的地区）  红
          已销号 0/1
          “2015年10月31日前” 达标方案于2015年10月31日前完成
          缺 乌海市（无记录）
    $ rm -r p11

A document may give an item to a region that leads nothing in the plan: it is found by
its name, printed or short, from that day on.

    $ WPC_OFFICE=清水办 wpc adjust T2 --lead 东湖市 --doc 示例〔2016〕9号 --today 2016-04-20 | cut -c 9-
      T2  首位牵头改为东湖市：示例〔2016〕9号
    $ wpc list --lead 东湖市 --today 2016-04-20 -f tsv --columns id,lead
    id	lead
    T2	东湖市、城建厅
    $ wpc due --lead-first 东湖 --today 2016-04-20 -f tsv --columns id
    id
    T2.1
    $ wpc list --lead-sole 东湖市 --today 2016-04-20; wpc list --participant 东湖市 --today 2016-04-20
    $ wpc list --lead 东湖市 --today 2016-04-19
    wpc: 没有“东湖市”这个单位；有：环境厅、示例自治区环境厅、环境保护厅、水务厅、示例自治区水务厅、水务、城建厅、示例自治区城市建设厅、城市建设厅、农业厅、示例自治区农业厅、税务局、示例自治区税务局、清水办、示例自治区清水行动领导小组办公室、领导小组办公室。全部单位：wpc report --by unit
    [2]

The second of two leads who takes the place of the first is the only one.

    $ WPC_OFFICE=领导小组办公室 wpc adjust T12 --lead 水利厅 --doc 示例〔2016〕10号 --data $DATA >/dev/null
    $ wpc list --lead-sole 水利厅 --data $DATA -f tsv --columns id,lead | grep -P '^T12\t'
    T12	水利厅
    $ wpc list --lead 农牧业厅 --data $DATA -f markdown --columns id,lead | grep 'T12 '
    | T12 | 农牧业厅、水利厅→水利厅 |
