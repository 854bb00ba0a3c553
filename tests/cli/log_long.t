More events than wpc log holds (65,536): 80,000 of two offices by turns, one a second,
so that it must read both journals side by side. Ids count up from 1, and log does not
look at digests; the last one, 0x13880, is the only one that begins with 0001388. The
reports of 水利厅, which leads T25, move it, those of 农牧业厅 are shown.

    $ cat >make.awk <<'END'
    > function at(i) { s = i % 40000; return sprintf("2016-03-%02dT%02d:%02d:%02d+08:00", 1 + int(i / 40000), s / 3600, s / 60 % 60, s % 60) }
    > function by(i) { return i % 2 ? "水利厅" : "农牧业厅" }
    > BEGIN { for (i = 1; i <= 80000; i++)
    >   if (wanted == "expected") print at(i) "\t" by(i) "\t" i % 100
    >   else if (by(i) == wanted) printf "%08x000000000000\t\t%s\t2016-03-01\t%s\t%s\t\tprogress\tT25.1\t\t\t%d\t\t\t\t\n", i, at(i), wanted, wanted, i % 100 }
    > END
    $ mkdir $DATA/journal; for office in 水利厅 农牧业厅; do awk -v wanted=$office -f make.awk >$DATA/journal/$office.tsv; done
    $ awk -v wanted=expected -f make.awk >expected
    $ wpc log -f tsv --columns at,by,value | sed 1d | cmp - expected && wc -l <expected
    80000

The last ones, of all and of those that a filter finds; T25 has one half of each.

    $ wpc log --limit 3 --columns id,at,office,value
    记录      填报   单位      值
    0001387e  03-02  农牧业厅  98
    0001387f  03-02  水利厅    99
    0001388   03-03  农牧业厅  0
    % wpc log --limit 2 --columns value
    共 80000 条记录   今天 2016-03-25
    \e[1m值\e[0m
    99
    0
    只列出最后 2 条，共 80000 条（--limit）。
    $ wpc log T25 --limit 70000 -f tsv --columns at,by,value | sed 1d >last; tail -n 70000 expected | cmp - last
    $ wpc log --lead 水利厅 --limit 1 -f tsv --columns at,by,value | sed 1d
    2016-03-03T00:00:00+08:00	农牧业厅	0
    $ wpc log --office 水利厅 --limit 2 -f tsv --columns value
    value
    97
    99

What a merge leaves: lines that stand twice, and a file out of order.

    $ head -n 5 $DATA/journal/水利厅.tsv >first && cat first >>$DATA/journal/水利厅.tsv
    $ wpc log -f tsv --columns at,by,value | sed 1d | cmp - expected
    $ sed -n '20001,$p' $DATA/journal/农牧业厅.tsv >more && sed -i '20001,$d' $DATA/journal/农牧业厅.tsv
    $ cat $DATA/journal/农牧业厅.tsv >>more && mv more $DATA/journal/农牧业厅.tsv
    $ wpc log -f tsv --columns at,by,value | sed 1d | cmp - expected
    $ wpc log --fail-if-any -f tsv >/dev/null
    [1]

Behind a figure stand as many: 40,000 that move the cell.

    $ wpc report --why dated -f tsv --columns id,events | grep '^T25\.1' | sed 's/、/\n/g' | wc -l
    40000

Two lines with one id, of which one must be forged, are two, in a long log and in a
short one; the one of the same second too.

    $ line=$(sed -n 2p $DATA/journal/水利厅.tsv); echo "$line" | sed 's/\t3\t/\t4\t/' >>$DATA/journal/水利厅.tsv
    $ wpc log -f tsv | grep -c ^00000003
    2
    $ wpc log --until 2016-03-01 -f tsv | grep -c ^00000003
    2
