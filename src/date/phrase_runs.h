/* Times as they are written, alone, in lists and in ranges. Private to
   src/date. */
#ifndef WPC_SRC_DATE_PHRASE_RUNS_H
#define WPC_SRC_DATE_PHRASE_RUNS_H

#include "phrase_tokens.h"
#include "wpc/date/civil.h"

enum grain {
    G_NONE,
    G_PLAN,
    G_YEAR,
    G_HALF,
    G_QUARTER,
    G_MONTH,
    G_THIRD,
    G_DAY,
};

/* One time, as indices of tokens; `last` is its last token. */
struct moment {
    uint32_t first, last;
    enum grain grain;
    const struct token *year;  /* YEAR, YEARNO, REL_YEAR, PLAN or NULL */
    const struct token *month; /* MONTH, REL_MONTH or NULL */
    const struct token *part;  /* HALF, QUARTER, THIRD, DAY or NULL */
    bool edge;                 /* 底 末 内 */
    bool early;                /* 初 中: no day can be told */
    bool spans;                /* 十三五期间 */
};

/* False when no time begins at token `i`. */
bool moment_read(const struct tokens *tokens, uint32_t i,
                 struct moment *moment);

enum shape { ONE, LIST, RANGE };

/* Times joined into one statement: 2017年6月底、12月底前. */
struct run {
    uint32_t first, end; /* tokens, with 前 or 起; `end` is one past */
    uint32_t moment, n;  /* its times */
    enum shape shape;
    enum token_kind tail; /* BEFORE, ON or TEXT */
    bool about;           /* 左右 */
};

struct runs {
    struct run *items;
    size_t n, capacity;
    struct moment *moments;
    size_t n_moments, moments_capacity;
};

struct runs runs_read(struct arena *arena, const struct tokens *tokens);

/* The kind of the token before `i`, TEXT at the sentence's start. */
enum token_kind kind_before(const struct tokens *tokens, uint32_t i);

#endif
