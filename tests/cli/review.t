wpc review: what waits for the coordinator. All progress here is invented.

    $ wpc review
    $DATA: 这里还没有流水：请先运行 wpc init
    [4]

By hand, on 2016-03-25: the cycle that is due is February, to be reported by
03-05; whoever wrote a report about a day from 02-01 on is heard.

    $ $JOURNAL $DATA <<'END'
    > 2016-01-20 水利厅 progress T25.1 value=30
    > 2016-02-20 通辽市 done T65.2/通辽市 #a on=2015-12-30 note=示例：清单已公布
    > 2016-03-01 环保厅 approve @a
    > 2016-03-02 包头市 done T65.2/包头市 note=示例：第一次
    > 2016-03-04 包头市 done T65.2/包头市 note=示例：补材料
    > 2016-03-06 赤峰市 done T65.2/赤峰市 #d
    > 2016-03-07 环保厅 return @d
    > 2016-03-08 乌海市 defer T65.2/乌海市 value=2016-06-30 note=示例：雨季后复查
    > 2015-12-01 呼和浩特市 defer T65.2/呼和浩特市 value=2016-04-30 note=示例
    > 2016-03-09 农牧业厅 exempt P5.1 note=示例：已并入别的方案
    > 2016-03-10 鄂尔多斯市 done T8.2/鄂尔多斯市 on=2016-03-09
    > 2016-03-12 住房城乡建设厅 blocked T8.2/鄂尔多斯市 note=示例：现场未建成
    > 2016-03-14 环保厅 adjust P11.1/乌海市 value=applies=no doc=示例发〔2016〕3号
    > 2016-03-15 通辽市 progress T73.1/通辽市
    > 2016-03-16 林业厅 no-change
    > 2016-03-17 环保厅 progress T73.1/兴安盟 office=兴安盟
    > END

包头's second claim stands in place of the first; 鄂尔多斯 waits and is
contradicted; 乌海 asked after its day, 呼和浩特 before. P11 waits for 13 regions,
T73.1 has records of two; T25's 水利厅 wrote in January only. 27 offices answer
for something open: 13 units named first, 14 regions. Heard are 农牧业厅, 住房城
乡建设厅 and six regions (not 呼和浩特), 兴安 by what was written for it; 环保厅 wrote
answers, which are no reports; 林业厅 leads nothing first and is not due.

    $ wpc review
    待审核 2 件
    分解项           记录    单位        申请   已等  标记      说明
    T65.2/包头市     227443  包头市      03-04  21天  逾期完成  示例：补材料
    T8.2/鄂尔多斯市  dce621  鄂尔多斯市  03-10  15天

    申请不适用 1 件
    分解项  记录    单位      申请   已等  标记  说明
    P5.1    5f54cc  农牧业厅  03-09  16天        示例：已并入别的方案

    申请延期 2 件
    分解项            记录     已等  时限        申请延至    标记        说明
    T65.2/呼和浩特市  4843cb  115天  2015-12-31  2016-04-30              示例
    T65.2/乌海市      759019   17天  2015-12-31  2016-06-30  逾期后申请  示例：雨季后复查

    待认定 4 件
    分解项  时限        盟市                说明
    T22.2   2020-12-31  全部 14 个          缺水城市
    T28.3   2020-12-31  全部 14 个          地级缺水城市
    T53.1               全部 14 个          未达到水质目标要求的地区
    P11.1   2015-10-31  呼和浩特市等 13 个  未达到水质目标要求的地区

    报送不一致 1 件
    分解项           说明
    T8.2/鄂尔多斯市  鄂尔多斯市 03-09 申请销号（dce621） ↔ 住房城乡建设厅 03-12 报受阻（8d7a34）

    今年尚无记录 8 件
    分解项  单位    盟市                说明
    T47.1   环保厅                      自2016年起，定期公布环保“黄牌”、“红牌”企业名单
    T47.2   环保厅                      定期抽查排污单位达标排放情况，结果向社会公布
    T50.1           全部 14 个          流域上下游各地区、各部门之间要加强协调配合、定期会商，实施联合监测、联合执法、应急联动、信息共享
    T55.1   环保厅                      定期评估沿江河湖库工业企业、工业集聚区环境和健康风险，落实防控措施
    T58.1           全部 14 个          各地区及供水单位应定期监测、检测和评估本行政区域内饮用水水源、供水厂出水和用户水龙头水质等饮水安全状况
    T60.1   环保厅                      定期调查评估集中式地下水型饮用水水源补给区等区域环境状况
    T68.1   环保厅                      建立全区水污染防治工作协作机制，定期研究解决重大问题
    T73.1           呼和浩特市等 12 个  各地区要定期公布本行政区域内水环境质量状况

    本期未报送 19 家（2016-02，应于 2016-03-05 前报送）：应报送 27 家，已报送 8 家
    环保厅、经济和信息化委、水利厅、交通运输厅、发展改革委、国土资源厅、科技厅、财政厅、人民银行呼和浩特中心支行、法制办、水污染防治工作领导小组、呼和浩特市、呼伦贝尔市、锡林郭勒盟、乌兰察布市、巴彦淖尔市、阿拉善盟、满洲里市、二连浩特市
    % wpc review
    待审核 2 件
    \e[1m分解项           记录    单位        申请   已等  标记      说明\e[0m
    T65.2/包头市     227443  包头市      03-04  21天  逾期完成  示例：补材料
    T8.2/鄂尔多斯市  dce621  鄂尔多斯市  03-10  15天

    申请不适用 1 件
    \e[1m分解项  记录    单位      申请   已等  说明\e[0m
    P5.1    5f54cc  农牧业厅  03-09  16天  示例：已并入别的方案

    申请延期 2 件
    \e[1m分解项            记录     已等  时限        申请延至    标记        说明\e[0m
    T65.2/呼和浩特市  4843cb  115天  2015-12-31  2016-04-30              示例
    T65.2/乌海市      759019   17天  2015-12-31  2016-06-30  逾期后申请  示例：雨季…

    待认定 4 件
    \e[1m分解项  时限        盟市                说明\e[0m
    T22.2   2020-12-31  全部 14 个          缺水城市
    T28.3   2020-12-31  全部 14 个          地级缺水城市
    T53.1               全部 14 个          未达到水质目标要求的地区
    P11.1   2015-10-31  呼和浩特市等 13 个  未达到水质目标要求的地区

    报送不一致 1 件
    \e[1m分解项           说明\e[0m
    T8.2/鄂尔多斯市  鄂尔多斯市 03-09 申请销号（dce621） ↔ 住房城乡建设厅 03-12 报…

    今年尚无记录 8 件
    \e[1m分解项  单位    盟市                说明\e[0m
    T47.1   环保厅                      自2016年起，定期公布环保“黄牌”、“红牌”企业…
    T47.2   环保厅                      定期抽查排污单位达标排放情况，结果向社会公布
    T50.1           全部 14 个          流域上下游各地区、各部门之间要加强协调配合…
    T55.1   环保厅                      定期评估沿江河湖库工业企业、工业集聚区环境…
    T58.1           全部 14 个          各地区及供水单位应定期监测、检测和评估本行…
    T60.1   环保厅                      定期调查评估集中式地下水型饮用水水源补给区…
    T68.1   环保厅                      建立全区水污染防治工作协作机制，定期研究解…
    T73.1           呼和浩特市等 12 个  各地区要定期公布本行政区域内水环境质量状况

    本期未报送 19 家（2016-02，应于 2016-03-05 前报送）：应报送 27 家，已报送 8 家
    环保厅、经济和信息化委、水利厅、交通运输厅、发展改革委、国土资源厅、科技厅、财政厅、人民银行呼和浩特中心支行、法制办、水污染防治工作领导小组、呼和浩特市、呼伦贝尔市、锡林郭勒盟、乌兰察布市、巴彦淖尔市、阿拉善盟、满洲里市、二连浩特市

    同意 wpc approve 记录…    退回 wpc return 记录…    看经过 wpc log 分解项
    $ wpc review -f tsv --columns what,address,office,since,days,to,cells,period,marks
    what	address	office	since	days	to	cells	period	marks
    claim	T65.2/包头市	包头市	2016-03-04	21		1		done-late
    claim	T8.2/鄂尔多斯市	鄂尔多斯市	2016-03-10	15		1	\t
    exempt	P5.1	农牧业厅	2016-03-09	16		1	\t
    defer	T65.2/呼和浩特市	呼和浩特市	2015-12-01	115	2016-04-30	1	\t
    defer	T65.2/乌海市	乌海市	2016-03-08	17	2016-06-30	1		defer-late
    conditional	T22.2					14	\t
    conditional	T28.3					14	\t
    conditional	T53.1					14	\t
    conditional	P11.1					13	\t
    clash	T8.2/鄂尔多斯市	鄂尔多斯市	2016-03-09	16		1	\t
    no-record	T47.1	环保厅				1	\t
    no-record	T47.2	环保厅				1	\t
    no-record	T50.1					14	\t
    no-record	T55.1	环保厅				1	\t
    no-record	T58.1					14	\t
    no-record	T60.1	环保厅				1	\t
    no-record	T68.1	环保厅				1	\t
    no-record	T73.1					12	\t
    silent		环保厅					2016-02\t
    silent		经济和信息化委					2016-02\t
    silent		水利厅					2016-02\t
    silent		交通运输厅					2016-02\t
    silent		发展改革委					2016-02\t
    silent		国土资源厅					2016-02\t
    silent		科技厅					2016-02\t
    silent		财政厅					2016-02\t
    silent		人民银行呼和浩特中心支行					2016-02\t
    silent		法制办					2016-02\t
    silent		水污染防治工作领导小组					2016-02\t
    silent		呼和浩特市					2016-02\t
    silent		呼伦贝尔市					2016-02\t
    silent		锡林郭勒盟					2016-02\t
    silent		乌兰察布市					2016-02\t
    silent		巴彦淖尔市					2016-02\t
    silent		阿拉善盟					2016-02\t
    silent		满洲里市					2016-02\t
    silent		二连浩特市					2016-02\t
    $ wpc review --region 包头 -f json
    [
    {"what":"claim","event":"227443e56acc5ae8e2ac","address":"T65.2/包头市","office":"包头市","since":"2016-03-04","days":21,"due":"2015-12-31","to":null,"regions":null,"cells":1,"period":null,"marks":"done-late","text":"示例：补材料","doc":null,"evidence":null},
    {"what":"conditional","event":null,"address":"T22.2/包头市","office":"包头市","since":null,"days":null,"due":"2020-12-31","to":null,"regions":"包头市","cells":1,"period":null,"marks":null,"text":"缺水城市","doc":null,"evidence":null},
    {"what":"conditional","event":null,"address":"T28.3/包头市","office":"包头市","since":null,"days":null,"due":"2020-12-31","to":null,"regions":"包头市","cells":1,"period":null,"marks":null,"text":"地级缺水城市","doc":null,"evidence":null},
    {"what":"conditional","event":null,"address":"T53.1/包头市","office":"包头市","since":null,"days":null,"due":null,"to":null,"regions":"包头市","cells":1,"period":null,"marks":null,"text":"未达到水质目标要求的地区","doc":null,"evidence":null},
    {"what":"conditional","event":null,"address":"P11.1/包头市","office":"包头市","since":null,"days":null,"due":"2015-10-31","to":null,"regions":"包头市","cells":1,"period":null,"marks":null,"text":"未达到水质目标要求的地区","doc":null,"evidence":null},
    {"what":"no-record","event":null,"address":"T50.1/包头市","office":"包头市","since":null,"days":null,"due":null,"to":null,"regions":"包头市","cells":1,"period":null,"marks":null,"text":"流域上下游各地区、各部门之间要加强协调配合、定期会商，实施联合监测、联合执法、应急联动、信息共享","doc":null,"evidence":null},
    {"what":"no-record","event":null,"address":"T58.1/包头市","office":"包头市","since":null,"days":null,"due":null,"to":null,"regions":"包头市","cells":1,"period":null,"marks":null,"text":"各地区及供水单位应定期监测、检测和评估本行政区域内饮用水水源、供水厂出水和用户水龙头水质等饮水安全状况","doc":null,"evidence":null},
    {"what":"no-record","event":null,"address":"T73.1/包头市","office":"包头市","since":null,"days":null,"due":null,"to":null,"regions":"包头市","cells":1,"period":null,"marks":null,"text":"各地区要定期公布本行政区域内水环境质量状况","doc":null,"evidence":null}
    ]
    $ wpc review --lead 水利厅
    本期未报送 7 家（2016-02，应于 2016-03-05 前报送）：应报送 11 家，已报送 4 家
    经济和信息化委、水利厅、呼伦贝尔市、锡林郭勒盟、阿拉善盟、满洲里市、二连浩特市
    $ wpc review --lang en --type plan
    claimed not to apply: 1
    address  event   office    since  days  marks  text
    P5.1     5f54cc  农牧业厅  03-09    16         示例：已并入别的方案

    to be settled whether they apply: 1
    address  due         regions            text
    P11.1    2015-10-31  呼和浩特市 … (13)  未达到水质目标要求的地区

    not reported this cycle: 12 (2016-02, due by 2016-03-05) of 20; reported: 8
    环保厅、经济和信息化委、水利厅、交通运输厅、呼和浩特市、呼伦贝尔市、锡林郭勒盟、乌兰察布市、巴彦淖尔市、阿拉善盟、满洲里市、二连浩特市
    $ wpc review --today 2016-03-03 --type task --region 包头,赤峰
    待审核 1 件
    分解项        记录    单位    申请   已等  标记      说明
    T65.2/包头市  cd938f  包头市  03-02   1天  逾期完成  示例：第一次

    待认定 3 件
    分解项  时限        盟市            说明
    T22.2   2020-12-31  包头市、赤峰市  缺水城市
    T28.3   2020-12-31  包头市、赤峰市  地级缺水城市
    T53.1               包头市、赤峰市  未达到水质目标要求的地区

    今年尚无记录 3 件
    分解项  单位  盟市            说明
    T50.1         包头市、赤峰市  流域上下游各地区、各部门之间要加强协调配合、定期会商，实施联合监测、联合执法、应急联动、信息共享
    T58.1         包头市、赤峰市  各地区及供水单位应定期监测、检测和评估本行政区域内饮用水水源、供水厂出水和用户水龙头水质等饮水安全状况
    T73.1         包头市、赤峰市  各地区要定期公布本行政区域内水环境质量状况

    本期未报送 1 家（2016-01，应于 2016-02-05 前报送）：应报送 2 家，已报送 1 家
    赤峰市
    $ wpc review --lead 科技厅 --fail-if-any
    本期未报送 1 家（2016-02，应于 2016-03-05 前报送）：应报送 1 家，已报送 0 家
    科技厅
    [1]
    $ wpc review --known-at 2016-02-25 --region 通辽 -f csv --columns what,address,days
    what,address,days\r
    claim,T65.2/通辽市,34\r
    conditional,T22.2/通辽市,\r
    conditional,T28.3/通辽市,\r
    conditional,T53.1/通辽市,\r
    conditional,P11.1/通辽市,\r
    no-record,T50.1/通辽市,\r
    no-record,T58.1/通辽市,\r
    no-record,T73.1/通辽市,\r
    silent,,\r
