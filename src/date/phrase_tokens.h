/* Tokens of a passage, for the reading of dates. Private to src/date. */
#ifndef WPC_SRC_DATE_PHRASE_TOKENS_H
#define WPC_SRC_DATE_PHRASE_TOKENS_H

#include "phrase_normal.h"
#include "wpc/date/phrase.h"

enum token_kind {
    /* Times. `value` is their number. */
    YEAR,      /* 2017年; 0 when it was written as 17年: see `two_digits` */
    YEARNO,    /* 2017, four digits that may be a year */
    REL_YEAR,  /* 今年 明年 …: enum relative */
    MONTH,     /* 6月, 13月 too */
    REL_MONTH, /* 本月 下月 …: enum relative */
    DAY,       /* 31日, with its weekday and hour */
    QUARTER,   /* 一季度; enum quarter */
    HALF,      /* 上半年 1, 下半年 2 */
    THIRD,     /* 上旬 10, 中旬 20, 下旬 31: its last day */
    PLAN,      /* 十三五: its last year */
    NUMBER,    /* any other number */
    DURATION,  /* 3个月, 30个工作日 */
    /* What may follow a time. */
    EDGE,      /* 底 末 */
    YEAR_EDGE, /* 年底 年末 年内, also without a year; value 1: 年终前 */
    MONTH_EDGE, /* 月底 月末 */
    WITHIN,     /* 内 以内 */
    EARLY,      /* 初 年初 年中: no day can be told */
    SPAN,       /* 期间 */
    BEFORE,     /* 前 之前 以前 */
    ON,         /* 起 开始 */
    STOP,       /* 止 为止 */
    OF,         /* 的 */
    SINCE,      /* 以来 至今 */
    AFTER,      /* 后 以后; value 1: 以后不再 */
    LEVEL,      /* 水平 同期 相比; enum level */
    EDITION,    /* 版 修订 第 公告 */
    NOUN, /* 目标 方案 行动计划: a time before it is its name; 2: 目标 */
    /* What may stand before a time. */
    TO,     /* 到 至 力争到; value 1: none of them is its last character */
    FROM,   /* 自 从 */
    AT,     /* 于 在 */
    MODAL,  /* 计划 预计 力争 确保; value 1: 确保 应, which bind */
    LATEST, /* 不迟于 最迟 务于 */
    BASE,   /* 比 较 以 由 按; value 1: 根据 按照, which cite */
    CUTOFF, /* 截至 截止; value 1: 截止日期 */
    VALID, /* 有效期 试行至 规划期限 调查时点; value 1: 延长至 */
    GONE,   /* 去年 上月 */
    FOR,    /* 对 凡 */
    IS,     /* 为, 是; value 1: 是 */
    SEP,    /* 、 和 与 */
    DASH,   /* - 一 — ～ */
    OPEN,   /* ( */
    CLOSE,  /* ) */
    SQUARE, /* [ 关于: a name follows */
    NOW,    /* 即日 印发之日; enum now */
    /* Verbs and other words around it. */
    DONE, /* 完成 建成 消除; value 2: 完成 实现, which take an aim; 3: 开工 */
    FIGURE, /* 达到 控制在 */
    CHANGE, /* 下降 提高: with a number as FIGURE; value 1: 至少 */
    BOUND,  /* 以上 左右: after a number as FIGURE; enum bound */
    ACTION, /* 制定 启动 报送; enum action */
    CALL,   /* 报名 申报: what ends on a last day; value 1: 时间 期限 */
    STATE,  /* 注册 出厂: describes an object */
    PAST,   /* 已 曾 同比 */
    LE,     /* 了 */
    NOT,    /* 未 尚未; enum negation */
    SEASON, /* 春节 汛期; value 1: 元旦 */
    UNREAD, /* 限期 尽快 每周 */
    EVERY,  /* 每月 每季度: enum recurrence */
    YEARLY, /* 逐年: yearly before some verbs; enum yearly */
    STAGE,  /* 第一阶段 */
    TEXT,
    COMMA,
    COLON,
    SEMI,
    END,       /* 。！？, a line's end */
    MONTHPART, /* 末月 首月: the month inside a quarter; -1 the last */
    TIME,      /* 上午 下班 */
    SERVE,     /* 奠定 提供: what 为 leads to */
    TOKEN_KINDS,
};

/* A set of kinds; those from TEXT's neighbours on do not all fit, so only the
   first 64 may be in one. */
typedef uint64_t kinds;
#define K(kind) ((kinds)1 << (kind))

static inline bool kinds_has(kinds set, enum token_kind kind)
{
    return kind < 64 && (set >> kind & 1) != 0;
}

enum now {
    NOW_ON = 1, /* 即日起: 起 is in it */
    NOW_TO = 2  /* 现在开始: a start only where 到 a time follows */
};

enum level {
    LEVEL_PLAIN,
    LEVEL_ON,    /* 在…基础上 */
    LEVEL_CALLED /* …为基数 */
};

enum yearly {
    YEARLY_ASIDE = 2 /* 年终考核: beside others that recur */
};

enum bound {
    BOUND_ABOUT = 1, /* 左右, of a figure or a time */
    BOUND_NEAR,      /* 前后, of a time only */
};

enum action {
    ACTION_PLAIN,
    ACTION_IN_FORCE, /* 施行 实施 */
    ACTION_AT_ONCE,  /* 全面实施 启用: of a day as 施行 */
    ACTION_URGES,    /* 推动 */
    ACTION_ENLISTS   /* 纳入 列入: with 的 behind it describes */
};

enum call {
    CALL_TIME = 1 /* 时间 期限 日期 */
};

enum aim {
    DONE_OF_OBJECT = 1, /* DONE: 淘汰 关停, of what is named behind */
    AIM_NOUN = 2,       /* NOUN: 目标 */
    AIM_TAKEN = 2,      /* DONE: 完成 实现 take it for their object */
    AIM_BEGUN = 3       /* DONE: 开工, after which the work goes on */
};

enum negation {
    NOT_YET = 1,    /* 尚未 仍未 */
    NOT_ALLOWED = 2 /* 不得 */
};

enum modal {
    MODAL_BINDS = 1 /* 确保 应: what is to be on the day that follows */
};

enum change {
    CHANGE_LEAST = 1 /* 至少: what is to be done, not only measured */
};

enum season {
    SEASON_NEW_YEAR = 1 /* 元旦 */
};

enum year_edge {
    YEAR_EDGE_BEFORE = 1 /* 年终 is an edge only before 前, which follows */
};

enum valid {
    VALID_EXTENDS = 1 /* 延长至: of a limit, too */
};

enum after {
    AFTER_LASTS = 1 /* 以后不再 */
};

enum quarter {
    QUARTER_THIS = -1, /* 本季度, of the document */
    QUARTER_NEXT = -2
};

enum relative {
    REL_THIS,   /* 今年 本月, of the document */
    REL_NEXT,   /* 明年 下月, after the document's */
    REL_SAME,   /* 当年 当月, the sentence's, else the document's */
    REL_FOLLOW, /* 次年 次月, after the sentence's, else the document's */
    REL_SECOND, /* 后年 */
};

/* What a token tells about the time before it (phrase_cue.c). */
enum cue {
    CUE_NONE,
    CUE_DONE,   /* 完成 */
    CUE_FIGURE, /* 达到85% */
    CUE_PAST,   /* 已建成, 完成了 */
    CUE_SUM,    /* 累计完成: a fact, unless the day is still to come */
    CUE_EVERY,  /* 每年 */
    CUE_VERB,   /* 制定 启动 */
    CUE_STOP,   /* another time, or the sentence's end: look no further */
};

struct token {
    uint8_t kind;    /* enum token_kind */
    uint8_t cue;     /* enum cue */
    bool in_title;   /* inside 《》 */
    bool annual;     /* YEAR: 2017年度 */
    bool dotted;     /* YEAR: 2017.12.31 */
    bool two_digits; /* YEAR: 17年 */
    int16_t value;
    uint32_t from, to; /* bytes of the normal text */
};

struct tokens {
    const struct normal *normal;
    struct token *items; /* the last one is an END of no bytes */
    uint32_t n;
};

/* `leads` may be NULL. */
struct tokens tokens_read(struct arena *arena, const struct normal *normal,
                          const struct phrase_leads *leads);

/* The first row of the words that begin with the ideograph at the front of `s`;
   SIZE_MAX when there is none. */
size_t phrase_lead_row(const struct phrase_leads *leads, struct str s);

/* True when the ideograph at the front of `s` begins no word and no number; the
   front must be whole. */
bool phrase_lead_is_none(const struct phrase_leads *leads, struct str s);

/* For a time-limit cell: 2018 alone is a year. */
void tokens_cell_years(struct tokens *tokens);

/* The longest word at the front of `s`; n is 0 when there is none. */
struct word_hit {
    size_t n;
    enum token_kind kind;
    int16_t value;
};
struct word_hit phrase_word_find(struct str s,
                                 const struct phrase_leads *leads);

#endif
