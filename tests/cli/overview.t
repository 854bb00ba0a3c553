Bare wpc: what stands where. P11.1 asks those regions alone that miss their water
targets: till the office says which, it has fallen due to nobody (待认定), with a
journal or without.

    $ wpc
    落实《水污染防治行动计划》台账（内蒙古自治区）    今天 2016-03-25
    任务 75  方案 15  时限和目标 56 个（已到期 14 个）
    只列时限，未录进展。
    已过时限 14 个
      P1.1    2015-10-31   超146天  环保厅等          十大重点行业专项治理方案（自治区）
      P2.1    2015-10-31   超146天  各地区            十大重点行业专项治理方案（各地区）
      P3.1    2015-10-31   超146天  经济和信息化委等  “十小”企业清单
      P4.1    2015-10-31   超146天  住房城乡建设厅    整治黑臭水体
      P5.1    2015-10-31   超146天  农牧业厅          全区农业面源污染综合防治方案
      …… 另有 9 个
    30 天内没有到期的，再往后是
      T2.1    2016-12-31   余281天  环保厅等          取缔“十小”企业

      wpc due       到期、逾期的节点     wpc list --lead 单位   一家的事项
      wpc show T1   一项的原文和节点     wpc help               全部命令
    $ wpc --today 2015-10-20 --lang en
    落实《水污染防治行动计划》台账（内蒙古自治区）    today 2015-10-20
    tasks: 75, plans: 15, obligations with a day: 56 (past: 0)
    Deadlines only: no progress is recorded.
    due in the next 30 days: 8
      P1.1    2015-10-31  +11 days  环保厅 …          十大重点行业专项治理方案（自治区）
      P2.1    2015-10-31  +11 days  各地区            十大重点行业专项治理方案（各地区）
      P3.1    2015-10-31  +11 days  经济和信息化委 …  “十小”企业清单
      P4.1    2015-10-31  +11 days  住房城乡建设厅    整治黑臭水体
      P5.1    2015-10-31  +11 days  农牧业厅          全区农业面源污染综合防治方案
      … 3 more

      wpc due       what is due            wpc list --lead UNIT   what a unit leads
      wpc show T1   one item, whole        wpc help               all commands
    $ WPC_TODAY=2021-01-01 wpc
    落实《水污染防治行动计划》台账（内蒙古自治区）    今天 2021-01-01
    任务 75  方案 15  时限和目标 56 个（已到期 53 个）
    只列时限，未录进展。
    已过时限 53 个
      P1.1    2015-10-31  超1889天  环保厅等          十大重点行业专项治理方案（自治区）
      P2.1    2015-10-31  超1889天  各地区            十大重点行业专项治理方案（各地区）
      P3.1    2015-10-31  超1889天  经济和信息化委等  “十小”企业清单
      P4.1    2015-10-31  超1889天  住房城乡建设厅    整治黑臭水体
      P5.1    2015-10-31  超1889天  农牧业厅          全区农业面源污染综合防治方案
      …… 另有 48 个

      wpc due       到期、逾期的节点     wpc list --lead 单位   一家的事项
      wpc show T1   一项的原文和节点     wpc help               全部命令
    % wpc
    落实《水污染防治行动计划》台账（内蒙古自治区）    今天 2016-03-25
    任务 75  方案 15  时限和目标 56 个（已到期 14 个）
    只列时限，未录进展。
    已过时限 14 个
      P1.1    2015-10-31   超146天  环保厅等          十大重点行业专项治理方案（自治区）
      P2.1    2015-10-31   超146天  各地区            十大重点行业专项治理方案（各地区）
      P3.1    2015-10-31   超146天  经济和信息化委等  “十小”企业清单
      P4.1    2015-10-31   超146天  住房城乡建设厅    整治黑臭水体
      P5.1    2015-10-31   超146天  农牧业厅          全区农业面源污染综合防治方案
      …… 另有 9 个
    30 天内没有到期的，再往后是
      T2.1    2016-12-31   余281天  环保厅等          取缔“十小”企业

      wpc due       到期、逾期的节点     wpc list --lead 单位   一家的事项
      wpc show T1   一项的原文和节点     wpc help               全部命令

One day is no "1 days".

    $ sed -i 's/^soon_days = .*/soon_days = 1/' $DATA/wpc.conf
    $ wpc --today 2015-10-30 --lang en | sed -n '4,5p'
    due in the next 1 day: 8
      P1.1    2015-10-31    +1 day  环保厅 …          十大重点行业专项治理方案（自治区）
    $ wpc --today 2015-11-01 --lang en | grep -E '^past|P1.1|^nothing'
    past their day: 8
      P1.1    2015-10-31    -1 day  环保厅 …          十大重点行业专项治理方案（自治区）
    nothing due in the next 1 day; next is
