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
