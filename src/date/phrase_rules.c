/* The decision table: the first row that holds decides. */
#include "phrase_rules.h"

#define BIT(x) (1u << (x))
#define EXAMPLE(text, what) .example = text, .reads = what

enum {
    PARTS = BIT(G_HALF) | BIT(G_QUARTER) | BIT(G_THIRD),
    COARSE = BIT(G_YEAR) | BIT(G_MONTH) | PARTS,
    ANY_CUE = BIT(CUE_STOP) - 1,
    FINE = PARTS | BIT(G_MONTH) | BIT(G_DAY),
};

/* clang-format off */
static const struct rule rules[] = {
    /* What is no date of ours, whatever else the words say. */
    {"validity", .lead = K(VALID), EXAMPLE("有效期至2020年12月31日", "")},
    {"since", .is = IS_SINCE, EXAMPLE("自2013年实施以来", "")},
    {"after", .next = K(AFTER), .tail = K(TEXT), EXAMPLE("2018年1月1日后新建的项目", "")},
    {"gone-year", .lead = K(GONE), EXAMPLE("去年12月底前", "")},
    {"document-number", .lead = K(SQUARE), EXAMPLE("国发〔2015年〕17号", "")},
    {"edition", .next = K(EDITION), .tail = K(TEXT), EXAMPLE("目录（2015年版）完成修订", "")},
    {"baseline-before", .lead = K(BASE) | K(LEVEL), .tail = K(TEXT),
     EXAMPLE("比2013年下降35%", "")},
    {"baseline-after", .next = K(LEVEL), .tail = K(TEXT),
     EXAMPLE("在2015年基础上下降10%", "")},
    {"aim-named", .is = IS_AIM, .tail = K(TEXT), .is_not = IN_CELL,
     EXAMPLE("2020年全面建成小康社会目标", "")},
    {"figure-of-year", .lead = K(FIGURE), .tail = K(TEXT), .is = IS_RISE,
     .is_not = IS_PAST, .reading = R_TARGET,
     EXAMPLE("由2015年的20%提高到2020年的23%", "target 2020-12-31")},
    {"no-later", .lead = K(FIGURE), .tail = K(TEXT), .is = HAS_EDGE | AT_END,
     .reading = R_DUE, EXAMPLE("原则上不超过2020年3月底", "due 2020-03-31")},
    {"figure-base", .lead = K(FIGURE), .tail = K(TEXT), EXAMPLE("控制在2012年水平", "")},
    {"defined", .is = IS_DEFINED, .tail = K(TEXT), .reading = R_TOPIC,
     EXAMPLE("2020年是全面建成小康社会之年", "")},
    {"baseline-around", .is = IS_BASED, .tail = K(TEXT) | K(BEFORE),
     EXAMPLE("在2017年底全面建立河长制的基础上", "")},
    {"done-earlier", .lead = K(PAST), EXAMPLE("已于2017年4月底完成", "")},
    {"object", .is = OF_OBJECT, .is_not = IN_CELL,
     EXAMPLE("2005年底前注册的车辆", "")},
    {"season", .next = K(SEASON), .tail = K(TEXT), .is_not = HAS_EDGE,
     .shapes = BIT(ONE) | BIT(LIST), .grains = COARSE, .reading = R_UNREAD,
     EXAMPLE("2017年国庆节前完成", "unread")},
    {"event", .is = IS_EVENT, .is_not = HAS_EDGE, .tail = K(TEXT), .shapes = BIT(ONE),
     .grains = COARSE,
     .reading = R_UNREAD, EXAMPLE("2018年国家考核前完成", "unread")},
    {"early", .is = IS_EARLY, .reading = R_UNREAD, EXAMPLE("2018年初完成", "unread")},

    /* 截至 tells the past, unless somebody is called to act. */
    {"closing-day", .lead = K(CUTOFF), .is = IS_CALLED, .reading = R_DUE,
     EXAMPLE("报名截止时间为2018年3月15日", "due 2018-03-15")},
    {"cell-closing", .lead = K(CUTOFF), .is = IN_CELL, .reading = R_DUE,
     EXAMPLE("cell:截止2018年3月底", "due 2018-03-31")},
    {"closing-before", .lead = K(CUTOFF), .tail = K(BEFORE),
     .cues = ANY_CUE & ~BIT(CUE_PAST), .reading = R_DUE,
     EXAMPLE("截止2018年12月31日前，必须完成", "due 2018-12-31")},
    {"as-of-past", .lead = K(CUTOFF), .cues = BIT(CUE_PAST),
     EXAMPLE("截至2019年12月底，已完成改造", "")},
    {"by-figure", .lead = K(CUTOFF), .cues = BIT(CUE_FIGURE), .is = IS_FUTURE,
     .reading = R_TARGET, .assumed = true,
     EXAMPLE("2015-10-19:截至2020年底，绿化率达到35%", "target 2020-12-31")},
    {"by-done", .lead = K(CUTOFF), .cues = BIT(CUE_DONE), .is = IS_FUTURE,
     .reading = R_DUE, .assumed = true,
     EXAMPLE("2015-10-19:截至2017年底全部完成", "due 2017-12-31")},
    {"by-aim", .lead = K(CUTOFF), .next = K(MODAL), .cues = BIT(CUE_FIGURE),
     .is_not = IS_PAST, .reading = R_TARGET, .assumed = true,
     EXAMPLE("截至2025年底，力争覆盖率达到24%", "target 2025-12-31")},
    {"by-will", .lead = K(CUTOFF), .next = K(MODAL), .is = IS_FUTURE,
     .cues = ANY_CUE & ~BIT(CUE_PAST), .reading = R_DUE, .assumed = true,
     EXAMPLE("2015-10-19:截至2017年底，力争培育12家", "due 2017-12-31")},
    {"as-of", .lead = K(CUTOFF), EXAMPLE("截至2019年12月底，全市机动车120万辆", "")},

    /* Ranges. */
    {"range-cell", .shapes = BIT(RANGE), .is = IN_CELL, .is_not = IS_ENFORCED,
     .cues = ANY_CUE & ~(BIT(CUE_PAST) | BIT(CUE_EVERY)),
     .reading = R_SPAN,
     EXAMPLE("cell:2016-2020年", "start 2016-01-01,due 2020-12-31")},
    {"range-cited", .shapes = BIT(RANGE), .is = IS_CITED, .tail = K(TEXT),
     EXAMPLE("根据督察组2017年4月27日至5月27日督察情况", "")},
    {"range-of", .shapes = BIT(RANGE), .next = K(OF), .tail = K(TEXT),
     EXAMPLE("2013年至2015年的数据完成核算", "")},
    {"range-title", .shapes = BIT(RANGE), .is = IN_BRACKETS, .grains = BIT(G_YEAR),
     .is_not = IN_STAGE, EXAMPLE("行动计划（2018—2020年）", "")},
    {"range-named", .shapes = BIT(RANGE), .next = K(NOUN), .tail = K(TEXT),
     EXAMPLE("2018—2020年三年行动计划完成", "")},
    {"range-season", .shapes = BIT(RANGE), .next = K(SEASON), .grains = BIT(G_YEAR),
     EXAMPLE("2018—2019年采暖季完成", "")},
    {"range-annual", .shapes = BIT(RANGE), .is = IS_ANNUAL,
     EXAMPLE("2017—2018年度任务完成", "")},
    {"range-made", .shapes = BIT(RANGE), .lead = K(ACTION), .grains = BIT(G_YEAR),
     .is_not = HAS_PAUSE | IS_ENFORCED, EXAMPLE("制定2018—2020年治理规划", "")},
    {"range-told", .shapes = BIT(RANGE), .cues = BIT(CUE_PAST),
     EXAMPLE("2013—2015年，已完成改造", "")},
    {"range-sum", .shapes = BIT(RANGE), .cues = BIT(CUE_SUM), .is_not = IS_FUTURE,
     EXAMPLE("2011—2015年，累计完成投资12亿元", "")},
    {"range-past", .shapes = BIT(RANGE), .is = IS_PAST,
     EXAMPLE("2018-01-01:2013—2015年，完成改造", "")},
    {"range-share", .shapes = BIT(RANGE), .is = IS_MOVED | IS_SHARE,
     EXAMPLE("2022-07-28:1至6月份，完成全年任务的56%", "")},
    {"range-stated", .shapes = BIT(RANGE), .is = IS_MOVED | IS_STATED, .is_not = IN_CELL,
     EXAMPLE("2019-08-01:1—7月，优良天数比例为70.5%", "")},
    {"range-was", .shapes = BIT(RANGE), .grains = FINE, .is = IS_STATED,
     .is_not = IS_FUTURE | IN_CELL, EXAMPLE("2016年1—11月，平均浓度为58微克", "")},
    {"range-enforced", .shapes = BIT(RANGE), .is = IS_ENFORCED, .reading = R_SPAN_START,
     EXAMPLE("自2016年1月1日至2020年12月31日施行", "start 2016-01-01")},
    {"range-every", .shapes = BIT(RANGE), .cues = BIT(CUE_EVERY), .reading = R_SPAN_START,
     EXAMPLE("2016年至2020年每年考核", "start 2016-01-01,every year")},
    {"range-fine", .shapes = BIT(RANGE), .grains = FINE, .reading = R_SPAN,
     EXAMPLE("2017年10月至2018年3月", "start 2017-10-01,due 2018-03-31")},
    {"range-done", .shapes = BIT(RANGE), .cues = BIT(CUE_DONE) | BIT(CUE_FIGURE) | BIT(CUE_SUM),
     .reading = R_SPAN,
     EXAMPLE("2016—2020年完成", "start 2016-01-01,due 2020-12-31")},
    {"range-verb", .shapes = BIT(RANGE), .nears = BIT(CUE_VERB), .reading = R_SPAN,
     EXAMPLE("2016—2018年推进改造", "start 2016-01-01,due 2018-12-31")},
    {"range-pause", .shapes = BIT(RANGE), .is = HAS_PAUSE, .reading = R_SPAN,
     EXAMPLE("2016—2018年，每座煤矿都要改造", "start 2016-01-01,due 2018-12-31")},
    {"range-stage", .shapes = BIT(RANGE), .is = IN_STAGE, .reading = R_SPAN,
     EXAMPLE("第一阶段（2016—2018年）", "start 2016-01-01,due 2018-12-31")},
    {"range-before", .shapes = BIT(RANGE), .tail = K(BEFORE), .reading = R_SPAN,
     EXAMPLE("2016年至2018年底前", "start 2016-01-01,due 2018-12-31")},
    {"range", .shapes = BIT(RANGE), .reading = R_TOPIC, EXAMPLE("2013—2015年全区降水量", "")},

    /* 前 always makes a due. */
    {"before-past", .tail = K(BEFORE), .nears = BIT(CUE_PAST), .is_not = IN_CELL,
     EXAMPLE("2016年底前完成了改造", "")},
    {"before-edge", .tail = K(BEFORE), .is = HAS_EDGE, .reading = R_DUE,
     EXAMPLE("2017年底前", "due 2017-12-31")},
    {"before-day", .tail = K(BEFORE), .grains = BIT(G_DAY), .reading = R_DUE,
     EXAMPLE("2015年10月31日前", "due 2015-10-31")},
    {"before-named", .tail = K(BEFORE), .reading = R_DUE, .assumed = true,
     EXAMPLE("2024年8月前", "due 2024-08-31")},

    /* Starts. */
    {"on-past", .tail = K(ON), .cues = BIT(CUE_PAST), .is_not = IS_FUTURE,
     EXAMPLE("从2010年起，已连续开展", "")},
    {"from-on", .tail = K(ON), .lead = K(FROM), .reading = R_START,
     EXAMPLE("自2016年起", "start 2016-01-01")},
    {"on", .tail = K(ON), .reading = R_START, EXAMPLE("2016年下半年起", "start 2016-07-01")},
    {"from-enforced", .lead = K(FROM), .is = IS_ENFORCED, .reading = R_START,
     EXAMPLE("自2018年1月1日施行", "start 2018-01-01")},
    {"day-enforced", .grains = BIT(G_DAY), .shapes = BIT(ONE), .tail = K(TEXT),
     .is = IS_ENFORCED, .is_not = IS_PAST | IN_CELL | IS_TOLD,
     .reading = R_START, .assumed = true,
     EXAMPLE("新标准2023年7月1日全面实施", "start 2023-07-01")},
    {"from-figure", .lead = K(FROM), .shapes = BIT(ONE) | BIT(LIST),
     EXAMPLE("从2015年45%提高到60%", "")},

    /* Targets. */
    {"now-to", .lead = K(TO), .is = FROM_NOW, .reading = R_DUE,
     EXAMPLE("2018-03-01:即日起至2018年6月30日", "start 2018-03-01,due 2018-06-30")},
    {"to-past", .lead = K(TO), .cues = BIT(CUE_PAST), .is_not = IS_FUTURE,
     EXAMPLE("到2014年底，已建成12座", "")},
    {"to", .lead = K(TO), .reading = R_TARGET, EXAMPLE("到2020年", "target 2020-12-31")},
    {"plan-past", .grains = BIT(G_PLAN), .cues = BIT(CUE_PAST),
     EXAMPLE("“十二五”期间，完成了改造", "")},
    {"plan-gone", .grains = BIT(G_PLAN), .is = IS_PAST,
     EXAMPLE("2018-01-01:“十二五”期间，完成改造", "")},
    {"plan-of", .grains = BIT(G_PLAN), .next = K(OF) | K(IS), .is = IS_SPAN,
     EXAMPLE("“十三五”时期是关键期", "")},
    {"plan-every", .grains = BIT(G_PLAN), .cues = BIT(CUE_EVERY), .is = IS_SPAN,
     .reading = R_TOPIC, EXAMPLE("“十三五”期间每年完成10项", "every year")},
    {"plan-end", .grains = BIT(G_PLAN), .is = HAS_EDGE, .reading = R_TARGET,
     EXAMPLE("“十三五”末", "target 2020-12-31")},
    {"plan-figure", .grains = BIT(G_PLAN), .cues = BIT(CUE_FIGURE), .reading = R_TARGET,
     .assumed = true, EXAMPLE("“十三五”期间，下降15%", "target 2020-12-31")},
    {"plan-span", .grains = BIT(G_PLAN), .reading = R_DUE, .assumed = true,
     EXAMPLE("“十三五”期间，完成改造", "due 2020-12-31")},

    {"attribute", .next = K(OF), EXAMPLE("2016年的任务完成", "")},
    {"latest", .lead = K(LATEST), .cues = ANY_CUE & ~BIT(CUE_PAST), .reading = R_DUE,
     EXAMPLE("最迟2017年6月", "due 2017-06-30")},

    /* A time-limit cell. */
    {"cell-noted", .is = IN_CELL, .next = K(OPEN), .reading = R_DUE,
     EXAMPLE("cell:2018年7月底（已完成）", "due 2018-07-31")},
    {"cell-past", .is = IN_CELL, .nears = BIT(CUE_PAST), EXAMPLE("cell:2017年10月已完成", "")},
    {"cell-verb", .is = IN_CELL, .nears = BIT(CUE_VERB), .reading = R_DUE, .assumed = true,
     EXAMPLE("cell:2018年5月动工", "due 2018-05-31")},
    {"cell", .is = IN_CELL, .reading = R_DUE, EXAMPLE("cell:2017年12月", "due 2017-12-31")},

    /* 年底 without 前. */
    {"edge-gone", .is = HAS_EDGE | IS_PAST, EXAMPLE("2018-01-01:2016年底完成", "")},
    {"edge-not", .is = HAS_EDGE, .next = K(NOT), .tail = K(TEXT),
     EXAMPLE("2017年底仍未整改到位", "")},
    {"edge-past", .is = HAS_EDGE, .cues = BIT(CUE_PAST), EXAMPLE("2016年底已完成", "")},
    {"edge-sum", .is = HAS_EDGE, .cues = BIT(CUE_SUM), .is_not = IS_FUTURE,
     EXAMPLE("2016年底，累计建成1.2万套", "")},
    {"edge-must", .is = HAS_EDGE, .next = K(MODAL), .tail = K(TEXT),
     .nears = BIT(CUE_NONE), .reading = R_DUE,
     EXAMPLE("2022-07-28:三季度末必须追上", "due 2022-09-30")},
    {"edge-word", .is = HAS_EDGE, .nears = BIT(CUE_NONE), .is_not = HAS_YEAR | HAS_PAUSE | AT_END,
     EXAMPLE("2018-01-01:年底绩效", "")},
    {"edge-fact", .is = HAS_EDGE | HAS_NUMBER, .cues = BIT(CUE_NONE), .nears = BIT(CUE_NONE),
     .is_not = HAS_PAUSE, EXAMPLE("2014年底全县贫困人口5.2万人", "")},
    {"edge-stated", .is = HAS_EDGE | IS_STATED, .is_not = IS_FUTURE | IN_CELL,
     EXAMPLE("2015年底，优良比例为62%", "")},
    {"edge-told", .is = HAS_EDGE | IS_TOLD, .cues = BIT(CUE_DONE),
     .is_not = IS_FUTURE | IN_CELL, EXAMPLE("2018年3月底完成调试，目前正在试运行", "")},
    {"edge-figure", .is = HAS_EDGE, .cues = BIT(CUE_FIGURE), .reading = R_DUE, .assumed = true,
     EXAMPLE("2020年底达到35%", "due 2020-12-31")},
    {"edge", .is = HAS_EDGE, .reading = R_DUE, EXAMPLE("最迟2017年底", "due 2017-12-31")},

    /* A bare time: the verb after it decides. */
    {"named", .next = K(NOUN), .is_not = HAS_PAUSE, EXAMPLE("2018年目标任务完成", "")},
    {"annual", .is = IS_ANNUAL, .is_not = HAS_PAUSE, .reading = R_TOPIC,
     EXAMPLE("2018年度综合治理完成", "")},
    {"made", .lead = K(ACTION) | K(DONE) | K(CALL) | K(STATE), .is_not = HAS_PAUSE,
     EXAMPLE("制定2018年大气治理措施，完成分解", "")},
    {"dotted", .is = IS_DOTTED, EXAMPLE("2017.12完成", "")},
    {"same-year", .is = IS_SAME, EXAMPLE("2018-01-01:当年任务当年完成", "")},
    {"bare-gone", .is = IS_PAST, EXAMPLE("2018-01-01:2017年6月完成", "")},
    {"bare-past", .cues = BIT(CUE_PAST), EXAMPLE("2017年4月完成了", "")},
    {"bare-sum", .cues = BIT(CUE_SUM), .is_not = IS_FUTURE,
     EXAMPLE("2016年累计完成投资12亿元", "")},
    {"moved-share", .is = IS_MOVED | IS_SHARE, .is_not = HAS_EDGE, .tail = K(TEXT),
     EXAMPLE("2022-07-28:上半年，完成全年任务的56%", "")},
    {"moved-told", .is = IS_MOVED | IS_TOLD,
     EXAMPLE("2022-07-28:上半年，收入完成86亿元，同比增长4.6%", "")},
    {"bare-told", .cues = BIT(CUE_DONE), .is = IS_TOLD, .is_not = IS_FUTURE,
     EXAMPLE("2015年完成减排项目300个，排放量同比下降4.2%", "")},
    {"modal-verb", .lead = K(MODAL), .nears = BIT(CUE_VERB), .reading = R_DUE,
     EXAMPLE("计划于2018年6月开工", "due 2018-06-30")},
    {"day-done", .grains = BIT(G_DAY), .nears = BIT(CUE_DONE), .reading = R_DUE,
     EXAMPLE("2017年6月30日完成", "due 2017-06-30")},
    {"day", .grains = BIT(G_DAY), EXAMPLE("2015年4月2日印发", "")},
    {"bare-done", .cues = BIT(CUE_DONE) | BIT(CUE_SUM), .reading = R_DUE,
     EXAMPLE("2017年6月完成", "due 2017-06-30")},
    {"bare-once", .nears = BIT(CUE_VERB), .is = IS_ONCE, .reading = R_DUE,
     EXAMPLE("2020年3月、9月各开展一次检查", "due 2020-03-31,due 2020-09-30")},
    {"bare-stated", .cues = BIT(CUE_FIGURE), .is = IS_STATED, .is_not = IS_FUTURE | IN_CELL,
     .reading = R_TOPIC, EXAMPLE("2016年浓度为58微克，比2013年下降31.2%", "")},
    {"bare-figure", .cues = BIT(CUE_FIGURE), .reading = R_TARGET,
     EXAMPLE("2020年用水总量控制在211亿立方米", "target 2020-12-31")},
    {"stage-named", .grains = FINE, .shapes = BIT(ONE), .is = IN_STAGE | IN_BRACKETS,
     .reading = R_DUE, .assumed = true,
     EXAMPLE("总结阶段（2019年12月）", "due 2019-12-31")},
    {"part-verb", .grains = PARTS, .nears = BIT(CUE_VERB), .reading = R_DUE,
     EXAMPLE("2018年上半年制定方案", "due 2018-06-30")},
    {"part", .grains = PARTS, .is = AT_END | HAS_YEAR, .reading = R_DUE,
     EXAMPLE("2018年上半年", "due 2018-06-30")},
    {"series", .shapes = BIT(LIST), .is = IS_STATED | IS_FUTURE, .reading = R_TARGET,
     .assumed = true, EXAMPLE("2018-01-01:2018年、2019年比例为60%、70%",
                              "target 2018-12-31,target 2019-12-31")},
    {"topic", .reading = R_TOPIC, EXAMPLE("2014年排放85万吨", "")},
};
/* clang-format on */

static bool holds(const struct rule *r, const struct facts *f)
{
    return (!r->lead || kinds_has(r->lead, f->lead)) &&
           (!r->next || kinds_has(r->next, f->next)) &&
           (!r->tail || kinds_has(r->tail, f->tail)) &&
           (!r->shapes || r->shapes & BIT(f->shape)) &&
           (!r->grains || r->grains & BIT(f->grain)) &&
           (!r->cues || r->cues & BIT(f->cue)) &&
           (!r->nears || r->nears & BIT(f->near)) && (f->is & r->is) == r->is &&
           !(f->is & r->is_not);
}

const struct rule *rule_for(const struct facts *facts)
{
    size_t i = 0;
    while (i + 1 < rule_count() && !holds(&rules[i], facts))
        i++;
    return &rules[i];
}

size_t rule_count(void)
{
    return sizeof rules / sizeof *rules;
}

const struct rule *rule_at(size_t i)
{
    return &rules[i];
}
