wpc extract: what a sentence says, one row a finding in the order of the text.

    $ echo '呼和浩特市、包头市等地2017年底前完成（环保厅牵头，水利厅、财政厅等配合）。' | wpc extract -f tsv
    line	kind	value	words	role
    1	region	呼和浩特市	呼和浩特市\t
    1	region	包头市	包头市\t
    1	etc	等	等\t
    1	due	2017-12-31	2017年底前\t
    1	unit	环保厅	环保厅	lead
    1	unit	水利厅	水利厅	participant
    1	unit	财政厅	财政厅	participant
    $ echo '到2020年，其他地区每季度公布' | wpc extract
    行  种类  读作        原文      角色
     1  目标  2020-12-31  到2020年
     1  类别  all         其他地区
     1  定期  quarter     每季度
    $ echo '自2016年起，地级城市定期公布' | wpc extract --lang en
    line  kind   value       words       role
       1  start  2016-01-01  自2016年起
       1  class  prefecture  地级城市
       1  every  irregular   定期

Without the document's day a form without a year gives nothing.

    $ echo '务于10月31日前报送' | wpc extract -f json
    []
    $ echo '务于10月31日前报送' | wpc extract -f json --issued 2015-10-19
    [
    {"line":1,"kind":"due","value":"2015-10-31","words":"10月31日前","role":null}
    ]
    $ echo x | wpc extract --issued 2015-10
    wpc: “2015-10”不是日期；写作 2017-12-31、2017-12、2017、2017Q3、2017年底、today、+30d
    [2]

Cells are read by their own rules.

    $ printf '2017年12月\n长期\n--\n' | wpc extract --from limit -f tsv
    line	kind	value	words	role
    1	due	2017-12-31	2017年12月\t
    $ echo '环保厅 、经济和信息化委、市、区财政局等' | wpc extract --from units -f tsv
    line	kind	value	words	role
    1	unit	环保厅	环保厅\t
    1	unit	经济和信息化委	经济和信息化委\t
    1	unit	市	市\t
    1	unit	区财政局	区财政局\t
    1	etc	等	等\t
    $ echo x | wpc extract --from cell
    wpc: --from 只能是 prose limit units，这里是“cell”
    [2]

What looks like a limit and was not read can be listed; a day that is none is
said in any case.

    $ printf '限期退出。\n2017年2月30日前完成\n' | wpc extract --unread -f tsv
    line	kind	value	words	role
    1	unread		限期\t
    2	impossible		2017年2月30日前\t
    -:2:1: “2017年2月30日前”不是一个日子，没有读
    $ echo '2017年2月30日前完成' | wpc extract --fail-if-any
    -:1:1: “2017年2月30日前”不是一个日子，没有读

Lines are physical ones, from 1, whatever ends them; BOM, broken bytes and NUL
are no obstacle.

    $ printf '\357\273\277包头市\r\n\r\n\377包头市\n\000包头市' | wpc extract -f tsv
    line	kind	value	words	role
    1	region	包头市	包头市\t
    3	region	包头市	包头市\t
    4	region	包头市	包头市\t
    -:3:1: 这里的字节 FF 不是 UTF-8，按断开处理；文件可能是 GBK 等其他编码
    -:4:1: 这里有一个空字符（NUL），按断开处理

Several files have a column more.

    $ echo 包头市 >a && echo 乌海市 >b && wpc extract -f tsv a b
    line	kind	value	words	role	file
    1	region	包头市	包头市		a
    1	region	乌海市	乌海市		b
    $ wpc extract nowhere
    wpc: 没有这个文件：nowhere
    [5]

No workspace is needed; regions are then not known by name.

    $ mkdir alone && cd alone && echo 包头市、各地区2017年底前 | WPC_DATA= wpc extract -f tsv
    line	kind	value	words	role
    1	class	all	各地区\t
    1	due	2017-12-31	2017年底前\t
    wpc: 没有台账，不认盟市名称：用 --data 指明台账
    $ echo 包头市 | wpc extract --data nowhere
    wpc: 没有这个台账文件夹：nowhere
    [5]

Columns, a limit and a condition as elsewhere.

    $ echo '2017年底前、2018年底前' | wpc extract --columns value,words -n 1 -f csv
    value,words\r
    2017-12-31,2017年底前\r
    $ echo '2017年底前' | wpc extract --fail-if-any
    行  种类  读作        原文        角色
     1  时限  2017-12-31  2017年底前
    [1]
    $ echo '2017年底前' | wpc extract --sort value
    wpc: 不能按“value”排序
    [2]
    % echo '2017年底前' | wpc extract
    读出 1 处
    \e[1m行  种类  读作        原文\e[0m
     1  时限  2017-12-31  2017年底前
    % echo '无' | wpc extract
    什么也没有读出。
