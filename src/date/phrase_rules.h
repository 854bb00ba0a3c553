/* The decision table: what a run of times means where it stands. Private to
   src/date. */
#ifndef WPC_SRC_DATE_PHRASE_RULES_H
#define WPC_SRC_DATE_PHRASE_RULES_H

#include "phrase_cue.h"

enum fact {
    HAS_EDGE = 1 << 0,     /* 底 末 内 */
    IS_EARLY = 1 << 1,     /* 2017年初 */
    HAS_YEAR = 1 << 2,     /* a year of its own */
    IS_ANNUAL = 1 << 3,    /* 2017年度 */
    IS_DOTTED = 1 << 4,    /* 2017.12 */
    HAS_PAUSE = 1 << 5,    /* a comma or colon follows */
    AT_END = 1 << 6,       /* nothing follows in its clause or bracket */
    IN_BRACKETS = 1 << 7,  /* （2018—2020年） */
    OF_OBJECT = 1 << 8,    /* 已建成的, 注册的车辆 follow */
    IN_CELL = 1 << 9,      /* a time-limit cell is being read */
    IS_PAST = 1 << 10,     /* its last day is not after the document's */
    IS_FUTURE = 1 << 11,   /* its last day is after the document's */
    IN_STAGE = 1 << 12,    /* 第一阶段（2016—2018年） */
    IS_ENFORCED = 1 << 13, /* 施行, 有效 follow */
    IS_CALLED = 1 << 14,   /* 报名截止, 截止日期 */
    FROM_NOW = 1 << 15,    /* 即日起至… */
    IS_SINCE = 1 << 16,    /* 自2013年实施以来 */
    IS_RISE = 1 << 17,     /* 由…提高到2020年的23% */
    IS_SAME = 1 << 18,     /* 当年, 次年 alone */
    IS_SPAN = 1 << 19,     /* 十三五期间 */
    HAS_NUMBER = 1 << 21,  /* a number in its clause */
    IS_EVENT = 1 << 20,    /* 2018年国家考核前 */
    IS_AIM = 1 << 22,      /* 2020年全面脱贫目标 */
    IS_BASED = 1 << 23,    /* 在2017年底…的基础上 */
    IS_CITED = 1 << 24,    /* 根据督察组2017年4月至5月督察情况 */
    IS_TOLD = 1 << 25,     /* 2015年完成…，同比下降4% */
    IS_STATED = 1 << 26,   /* 2015年底，比例为62%: a figure and no verb */
    IS_DEFINED = 1 << 27,  /* 2020年是… */
    IS_MOVED = 1 << 28,    /* without a year and past: the next one is meant */
    IS_ONCE = 1 << 29,     /* 开展一次: a deed that can be counted off */
    IS_SHARE = 1 << 30,    /* 完成全年任务的56% */
};

/* A run and what is around it. */
struct facts {
    enum token_kind lead; /* the word before it; TEXT when it says nothing */
    enum token_kind next; /* the word after it */
    enum token_kind tail;
    enum shape shape;
    enum grain grain; /* of its last time */
    enum cue cue;     /* see cue_after, cue_near */
    enum cue near;
    unsigned is; /* enum fact, added up */
};

enum reading {
    R_NOTHING,
    R_TOPIC, /* nothing, but its year holds for what follows: 2018年，… */
    R_DUE,
    R_TARGET,
    R_START,
    R_SPAN,       /* start and due */
    R_SPAN_START, /* a range of which only the start is a date */
    R_UNREAD,
};

/* Without pointers: those would be set one by one when the program starts. */
struct rule {
    char name[20];
    /* What must hold; a column that is not named allows anything. */
    kinds lead, next, tail;
    unsigned shapes, grains, cues, nears; /* BIT() of the enums */
    unsigned is, is_not;                  /* all of these, none of those */
    enum reading reading;
    bool assumed;
    /* An example and what is read out of it. */
    char example[72], reads[40];
};

const struct rule *rule_for(const struct facts *facts);
size_t rule_count(void);
const struct rule *rule_at(size_t i);

#endif
