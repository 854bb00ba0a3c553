wpc overdue: obligations whose day is past. Scripts ask by exit code.

    $ wpc overdue --type plan --columns id,date,days
    编号   时限          余/超
    P1.1   2015-10-31  超146天
    P2.1   2015-10-31  超146天
    P3.1   2015-10-31  超146天
    P4.1   2015-10-31  超146天
    P5.1   2015-10-31  超146天
    P6.1   2015-10-31  超146天
    P7.1   2015-10-31  超146天
    P14.1  2015-10-31  超146天
    P8.1   2015-12-31   超85天
    P15.1  2015-12-31   超85天
    $ wpc overdue --today 2015-10-31 -f tsv
    id	item	kind	period	date	lead	regions	class	status	light	days	words	title	text	done	cells	marks
    $ wpc overdue --today 2015-10-31 --fail-if-any
    $ wpc overdue --today 2015-11-01 --fail-if-any --columns id
    编号
    P1.1
    P2.1
    P3.1
    P4.1
    P5.1
    P6.1
    P7.1
    P14.1
    [1]
    $ env -i PATH="$PATH" WPC_DATA="$WPC_DATA" WPC_TODAY=2015-11-01 wpc overdue --lead 农牧业厅
    灯  编号  时限        余/超  周期  牵头单位  盟市  类别  要求
    灰  P5.1  2015-10-31  超1天        农牧业厅              治理方案于2015年10月31日前完成
    % wpc overdue --lead 交通运输厅
    交通运输厅牵头：共 1 个节点   今天 2016-03-25
    \e[1m灯  编号  时限          余/超  牵头单位    要求\e[0m
    \e[90m灰\e[0m  P6.1  2015-10-31  超146天  交通运输厅  方案于2015年10月31日前完成
    只列时限，未录进展：灯都是灰的。
