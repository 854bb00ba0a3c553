wpc collect: other offices' journals. All progress here is invented.

    $ wpc collect stick
    $DATA: 这里还没有流水：请先运行 wpc init
    [4]
    $ mkdir $DATA/journal
    $ wpc collect
    wpc: 请写明从哪里收：wpc collect 文件夹或文件
    [2]
    $ wpc collect stick
    wpc: 没有这个文件：stick
    [5]

A stick with two journals and one file of evidence; the other is not on it.

    $ mkdir -p stick/evidence && printf '示例清单\n' >file && H=$(sha256sum file | cut -c1-64)
    > mv file stick/evidence/$H-list.txt
    > $JOURNAL stick <<END
    > 2016-03-01 通辽市 done T65.2/通辽市 #a evidence=evidence/$H-list.txt\\s$H\\s13
    > 2016-03-02 通辽市 progress T73.1/通辽市 evidence=https://example.org/a
    > 2016-03-03 赤峰市 progress T65.2/赤峰市 value=20 evidence=evidence/$H-gone.txt\\s$H\\s13
    > END
    $ wpc collect stick --dry-run
    单位    新记录  已有  佐证  缺佐证  结果
    赤峰市       1     0     0       1  可收（试运行）
    通辽市       2     0     1       0  可收（试运行）
    $ ls $DATA/journal $DATA/evidence
    ls: cannot access '$DATA/evidence': No such file or directory
    $DATA/journal:
    [2]
    $ wpc collect stick
    单位    新记录  已有  佐证  缺佐证  结果
    赤峰市       1     0     0       1  已收
    通辽市       2     0     1       0  已收
    $ ls -A $DATA/journal; ls $DATA/evidence | cut -c65-; cmp stick/journal/通辽市.tsv $DATA/journal/通辽市.tsv
    .lock
    赤峰市.tsv
    通辽市.tsv
    -list.txt
    $ wpc check --all | tail -1
    错误 0，提示 64。

Twice is the same as once; one file alone, and what was written since; the
evidence that came later.

    $ wpc collect stick/
    单位    新记录  已有  佐证  缺佐证  结果
    赤峰市       0     1     0       1  没有新的
    通辽市       0     2     0       0  没有新的
    $ $JOURNAL stick <<END
    > 2016-03-04 通辽市 progress T65.3/通辽市 value=10
    > END
    $ cp stick/evidence/*list.txt stick/evidence/$(ls stick/evidence | cut -c1-64)-gone.txt
    $ wpc collect stick/journal/通辽市.tsv -f tsv
    writer	new	known	evidence	missing	result
    通辽市	1	2	0	0	taken
    $ wpc collect stick/journal -f tsv
    writer	new	known	evidence	missing	result
    赤峰市	0	1	1	0	taken
    通辽市	0	3	0	0	nothing-new
    $ ls $DATA/evidence | cut -c65-
    -gone.txt
    -list.txt
    $ wpc log --columns on,office,means,effect
    事实日期    单位    记录内容  结果
    2016-03-01  通辽市  申请销号  待审核
    2016-03-02  通辽市  报进展    有效
    2016-03-03  赤峰市  报进展    有效
    2016-03-04  通辽市  报进展    有效

All or nothing of each office: an edited line of 通辽 keeps its new ones out, 赤峰
is taken over all the same.

    $ cp -r stick other && $JOURNAL other <<END
    > 2016-03-05 通辽市 progress T65.3/通辽市 value=30
    > 2016-03-05 赤峰市 progress T65.3/赤峰市 value=30
    > END
    $ sed -i 's/\t10\t/\t90\t/' other/journal/通辽市.tsv
    $ wpc collect other
    单位    新记录  已有  佐证  缺佐证  结果
    赤峰市       1     1     0       0  已收
    通辽市       0     3     0       0  拒收
    other/journal/通辽市.tsv:4: 编号 ac5cdcfff8383b6af7d6 的记录在两处内容不同：未收入任何一行，请核对
    [4]
    $ wpc log --since 2016-03-05 --columns on,office,value
    事实日期    单位    值
    2016-03-05  赤峰市  30

A line whose id is a lie, in a journal that is new here.

    $ mkdir lie && $JOURNAL lie <<END
    > 2016-03-06 乌海市 progress T65.3/乌海市 value=30
    > END
    $ sed -i 's/\t30\t/\t31\t/' lie/journal/乌海市.tsv
    $ wpc collect lie
    单位    新记录  已有  佐证  缺佐证  结果
    乌海市       0     0     0       0  拒收
    lie/journal/乌海市.tsv:2: 这条记录与编号 557817aefbc27e46c7a3 不符，内容被改动过：乌海市的记录一条也没有收
    [4]
    $ ls $DATA/journal
    赤峰市.tsv
    通辽市.tsv

The name of the file is the office: a copy under another name is not taken, nor
does a line get into somebody else's file.

    $ mkdir copy && cp stick/journal/通辽市.tsv 'copy/通辽市 (1).tsv'
    $ wpc collect copy
    单位        新记录  已有  佐证  缺佐证  结果
    通辽市 (1)       0     0     0       0  拒收
    copy/通辽市 (1).tsv:2: 这条记录署名“通辽市”，不是本文件的单位：不起作用
    copy/通辽市 (1).tsv: 文件名“通辽市 (1)”不是填报单位，里面没有它的记录：改回“单位.tsv”再收
    [4]
    $ printf 'a\tb\n' >copy/notes.tsv; rm copy/通*; wpc collect copy
    copy: 这里没有流水：应是以记录表头开头的 .tsv 文件，或放着它们的文件夹
    [3]
    $ wpc collect copy/notes.tsv
    copy/notes.tsv: 这里没有流水：应是以记录表头开头的 .tsv 文件，或放着它们的文件夹
    [3]
    $ wpc collect nowhere
    wpc: 没有这个文件：nowhere
    [5]

Evidence that is not what was registered; a torn line; conflict markers.

    $ mkdir -p bad/evidence && H=$(printf x | sha256sum | cut -c1-64) && echo y >bad/evidence/$H-x
    > $JOURNAL bad <<END
    > 2016-03-07 包头市 progress T65.3/包头市 value=30 evidence=evidence/$H-x\\s$H\\s1
    > 2016-03-07 包头市 progress T65.4/包头市 value=30 evidence=../../etc/passwd\\s$H\\s1
    > END
    $ printf 'abc\t' >>bad/journal/包头市.tsv
    $ wpc collect bad
    单位    新记录  已有  佐证  缺佐证  结果
    包头市       2     0     0       1  已收
    bad/journal/包头市.tsv:4: 最后一行没有写完：已跳过，下次填报时自动另起一行
    bad/journal/包头市.tsv:2: 佐证与登记的 SHA-256 不符，没有拷来：evidence/2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881-x
    $ ls $DATA/evidence | cut -c65-
    -gone.txt
    -list.txt
    $ printf '<<<<<<< HEAD\n' >>other/journal/赤峰市.tsv && wpc collect other/journal/赤峰市.tsv
    单位    新记录  已有  佐证  缺佐证  结果
    赤峰市       0     0     0       0  拒收
    other/journal/赤峰市.tsv:4: 这里有合并冲突标记：请先在 git 中解决（两边的记录都保留），再运行 wpc
    [3]
    $ wpc collect stick --lang en
    writer  new  known  evidence  missing  result
    赤峰市    0      1         0        0  nothing new
    通辽市    0      3         0        0  nothing new

What claims to be by the office that speaks here can only come from another
machine of its own; what it knows already harms nobody.

    $ wpc collect other/journal/通辽市.tsv >/dev/null 2>&1; echo $?
    4
    $ $JOURNAL more <<END
    > 2016-03-09 赤峰市 approve T65.2/赤峰市 ref=ac5cdcfff8383b6af7d6
    > END
    $ WPC_OFFICE=赤峰 wpc collect more
    单位    新记录  已有  佐证  缺佐证  结果
    赤峰市       0     0     0       0  拒收
    more/journal/赤峰市.tsv:2: 这里有“赤峰市”自己的新记录，而本机就代表它填报：若是在它的另一台机器上填的，用 --own 收入；否则是冒填
    [4]
    $ WPC_OFFICE=赤峰 wpc collect more --own -f tsv
    writer	new	known	evidence	missing	result
    赤峰市	1	0	0	0	taken
    $ WPC_OFFICE=赤峰 wpc collect more -f tsv
    writer	new	known	evidence	missing	result
    赤峰市	0	1	0	0	nothing-new
