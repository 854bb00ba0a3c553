wpc check of journals. All progress here is invented; the plan's own notes (60 and
more) are counted elsewhere.

    ! H=2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881
    $ wpc check | grep -c journal
    0
    [1]
    $ wpc check | tail -n 1 >before
    $ printf x | sha256sum | grep -c $H
    1
    $ $JOURNAL $DATA <<END
    > 2016-03-01 通辽市 progress T65.2/通辽市 value=10
    > 2016-03-02 通辽市 progress T65.2/通辽市 value=20
    > 2016-03-03 通辽市 done T65.2/通辽市 #a evidence=evidence/$H-x\\s$H\\s1
    > 2016-03-04 通辽市 progress T65.2/通辽市 value=30
    > 2016-03-05 通辽市 done T65.3/通辽市
    > END
    $ printf x >$DATA/evidence/$H-x; wpc check | tail -n 1 | cmp - before && wpc check --evidence | tail -n 1 | cmp - before

Edited, taken out of the middle, in the wrong file, about nothing.

    $ cp -r $DATA/journal saved
    $ sed -i 's/\t20\t/\t90\t/; /\t30\t/d' $DATA/journal/通辽市.tsv
    $ $JOURNAL $DATA <<END
    > 2016-03-06 水利厅 progress T99 value=5
    > 2016-03-06 水利厅 progress T65.2/天津市 value=5
    > 2016-03-06 水利厅 progress T58.2/通辽市 period=春天
    > 2016-03-06 水利厅 progress T65.2 value=5
    > 2016-03-06 水利厅 void ref=00000000000000000000
    > 2016-03-06 水利厅 progress T25.1 value=120
    > 2016-03-06 水利厅 dance T25.1
    > 2016-03-06 环保厅 approve T65.3/通辽市 file=赤峰市 ref=0123456789abcdef0123
    > END
    $ wpc check | grep journal/
    $DATA/journal/水利厅.tsv:2:78: 错误：台账里没有编号“T99”：这条记录不起作用
    $DATA/journal/水利厅.tsv:3:104: 错误：没有“天津市”这个盟市：这条记录不起作用
    $DATA/journal/水利厅.tsv:4:108: 错误：“春天”不是周期：这条记录不起作用
    $DATA/journal/赤峰市.tsv:2: 错误：这条记录署名“环保厅”，不是本文件的单位：不起作用
    $DATA/journal/通辽市.tsv:3: 错误：这条记录与编号 fd1b67daedb8571be3b3 不符：内容被改动过
    $DATA/journal/通辽市.tsv:5: 错误：上一条记录 55ccf7b34d71d691bbc6 不在本文件中：中间可能有记录被删去
    $DATA/journal/水利厅.tsv:7:106: 提示：这种记录的值不能是“120”：不起作用
    $DATA/journal/水利厅.tsv:8: 提示：不认识“dance”这种记录：保留，不起作用；可能要更新 wpc
    $DATA/journal/水利厅.tsv:5:98: 提示：T65.2 没有这样的分解项（盟市或周期不对）：记录列示，不起作用
    $DATA/journal/水利厅.tsv:6:98: 提示：所指的记录 00000000000000000000 不在任何流水中：可能还没有收来（wpc collect）
    $DATA/journal/赤峰市.tsv:2:89: 提示：所指的记录 0123456789abcdef0123 不在任何流水中：可能还没有收来（wpc collect）
    $ wpc check >/dev/null; echo $?
    1
    $ wpc check --lang en | grep journal/ | head -n 2
    $DATA/journal/水利厅.tsv:2:78: error: the plan has no item or obligation "T99": this event moves nothing
    $DATA/journal/水利厅.tsv:3:104: error: no region is called "天津市": this event moves nothing

An event that is no answer may name another too; here a note names a report that is
there, the next one a report that is not.

    $ rm -r $DATA/journal && cp -r saved $DATA/journal
    $ id=$(sed -n '2s/\t.*//p' saved/通辽市.tsv)
    $ $JOURNAL $DATA <<END
    > 2016-03-07 水利厅 note T25.1 ref=$id note=见通辽市
    > 2016-03-07 水利厅 note T25.1 ref=89abcdef0123456789ab note=见来函
    > END
    $ wpc check | grep journal/
    $DATA/journal/水利厅.tsv:3:103: 提示：所指的记录 89abcdef0123456789ab 不在任何流水中：可能还没有收来（wpc collect）

A plan of 825 tasks, its table being long, is read again for the journals once nobody
asks any more where its cells stand: 75 tasks eleven times over, numbered on.

    $ cp $DATA/tasks.tsv tasks.tsv
    $ for i in 0 1 2 3 4 5 6 7 8 9 10; do sed 1d tasks.tsv | awk -F '\t' -v OFS='\t' -v i=$i '{ $1 += 75 * i; print }'; done >more
    $ head -n 1 tasks.tsv >$DATA/tasks.tsv && cat more >>$DATA/tasks.tsv && wc -l <$DATA/tasks.tsv
    826
    $ $JOURNAL $DATA <<END
    > 2016-03-08 水利厅 progress T825 value=10
    > 2016-03-08 水利厅 progress T826 value=10
    > END
    $ wpc check --all | grep -e T826 -e 'T825[^.]'
    $DATA/journal/水利厅.tsv:5:98: 错误：台账里没有编号“T826”：这条记录不起作用
    $DATA/tasks.tsv:826:26: 提示：T825 没有时限、目标或定期要求
    $ cp tasks.tsv $DATA/tasks.tsv

What people and machines do to files.

    $ rm -r $DATA/journal && cp -r saved $DATA/journal
    $ printf 'abc\tdef' >>$DATA/journal/通辽市.tsv && sed 's/$/\r/' saved/通辽市.tsv >$DATA/journal/包头市.tsv
    $ wpc check | grep journal/
    $DATA/journal/包头市.tsv:2: 错误：这条记录署名“通辽市”，不是本文件的单位：不起作用
    $DATA/journal/包头市.tsv:3: 错误：这条记录署名“通辽市”，不是本文件的单位：不起作用
    $DATA/journal/包头市.tsv:4: 错误：这条记录署名“通辽市”，不是本文件的单位：不起作用
    $DATA/journal/包头市.tsv:5: 错误：这条记录署名“通辽市”，不是本文件的单位：不起作用
    $DATA/journal/包头市.tsv:6: 错误：这条记录署名“通辽市”，不是本文件的单位：不起作用
    $DATA/journal/通辽市.tsv:7: 提示：最后一行没有写完：已跳过，下次填报时自动另起一行
    $DATA/journal/包头市.tsv:1: 提示：这个文件有 CRLF 换行：可能被编辑器改存过，记录照常读取
    $ printf '<<<<<<< HEAD\n' >>$DATA/journal/包头市.tsv; wpc check | grep '包头市.tsv.*错误'
    $DATA/journal/包头市.tsv:2: 错误：这条记录署名“通辽市”，不是本文件的单位：不起作用
    $DATA/journal/包头市.tsv:3: 错误：这条记录署名“通辽市”，不是本文件的单位：不起作用
    $DATA/journal/包头市.tsv:4: 错误：这条记录署名“通辽市”，不是本文件的单位：不起作用
    $DATA/journal/包头市.tsv:5: 错误：这条记录署名“通辽市”，不是本文件的单位：不起作用
    $DATA/journal/包头市.tsv:6: 错误：这条记录署名“通辽市”，不是本文件的单位：不起作用
    $DATA/journal/包头市.tsv:7: 错误：这里有合并冲突标记：请先在 git 中解决（两边的记录都保留），再运行 wpc

Contradictory reports; evidence gone, altered, or leading elsewhere.

    $ rm -r $DATA/journal && cp -r saved $DATA/journal
    $ $JOURNAL $DATA <<END
    > 2016-03-10 住房城乡建设厅 blocked T65.2/通辽市 evidence=../../etc/passwd\\s$H\\s1
    > END
    $ echo y >$DATA/evidence/$H-x
    $ wpc check | grep -v '^ ' | grep 不一致
    提示：T65.2/通辽市 报送不一致，须由人核定：wpc log T65.2/通辽市
    $ wpc check --evidence | grep 佐证
    $DATA/journal/住房城乡建设厅.tsv:2:99: 错误：佐证应为 evidence/ 中的文件或网址，这里是“../../etc/passwd 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881 1”
    $DATA/journal/通辽市.tsv:4:108: 错误：佐证文件与登记的 SHA-256 不符，被改动过：evidence/2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881-x
    $ rm $DATA/evidence/*; wpc check --evidence | grep -c 不见了
    1

A lead that is no unit, mistyped or forged: it is named, and nobody leads by it.

    $ rm -r $DATA/journal && $JOURNAL $DATA <<'END'
    > 2016-03-10 领导小组办公室 adjust T2 value=lead=水里厅 doc=示例〔2016〕1号
    > 2016-03-11 领导小组办公室 adjust T30 value=lead=水里厅 doc=示例〔2016〕1号
    > 2016-03-12 领导小组办公室 adjust T2 value=lead=水利厅 doc=示例〔2016〕2号
    > END
    $ wpc check | grep journal/
    $DATA/journal/领导小组办公室.tsv:2:94: 错误：没有“水里厅”这个单位（units.tsv、牵头和参与单位、盟市里都没有）：这条调整不起作用
    $DATA/journal/领导小组办公室.tsv:3:115: 错误：没有“水里厅”这个单位（units.tsv、牵头和参与单位、盟市里都没有）：这条调整不起作用
    $ wpc log -f tsv --columns address,value,effect
    address	value	effect
    T2	lead=水里厅	faulty
    T30	lead=水里厅	faulty
    T2	lead=水利厅	counts
    $ wpc report --by lead -f tsv --columns group | grep 水里厅
    [1]
    $ wpc show T30 | grep 牵头
    牵头  水利厅

Whoever leads leads the whole item: a lead of one obligation or region is none.

    $ rm -r $DATA/journal && $JOURNAL $DATA <<'END'
    > 2016-03-13 领导小组办公室 adjust T65.2/通辽市 value=lead=水利厅 doc=示例〔2016〕2号
    > 2016-03-14 领导小组办公室 adjust T65.1 value=lead=水利厅 doc=示例〔2016〕2号
    > 2016-03-15 领导小组办公室 adjust T65.1 value=lead=水里厅 doc=示例〔2016〕2号
    > END
    $ wpc check | grep journal/
    $DATA/journal/领导小组办公室.tsv:4:117: 错误：没有“水里厅”这个单位（units.tsv、牵头和参与单位、盟市里都没有）：这条调整不起作用
    $DATA/journal/领导小组办公室.tsv:2:95: 提示：改牵头（lead=水利厅）只能对整个事项，这里写了节点、盟市或周期：不起作用
    $DATA/journal/领导小组办公室.tsv:3:112: 提示：改牵头（lead=水利厅）只能对整个事项，这里写了节点、盟市或周期：不起作用
    $DATA/journal/领导小组办公室.tsv:4:112: 提示：改牵头（lead=水里厅）只能对整个事项，这里写了节点、盟市或周期：不起作用
    $ wpc log -f tsv --columns address,value,effect 2>/dev/null
    address	value	effect
    T65.2/通辽市	lead=水利厅	faulty
    T65.1	lead=水利厅	faulty
    T65.1	lead=水里厅	faulty
    $ wpc show T65 2>/dev/null | grep 牵头
    牵头  住房城乡建设厅

A journal that cannot be read is named once, and nothing is answered.

    $ rm -r $DATA/journal && mkdir -p $DATA/journal/水利厅.tsv
    $ wpc list
    wpc: 这是文件夹，不是文件：$DATA/journal/水利厅.tsv
    [5]
