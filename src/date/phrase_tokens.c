/* Tokens of a passage: numbers with their units, words, stops. */
#include "phrase_cutter.h"

#include "wpc/text/utf8.h"

enum {
    MONTHS = 12,
    QUARTERS = 4,
    IDEOGRAPH = 3,            /* bytes */
    IDEOGRAPHIC_COMMA = 0xE3, /* the first byte of 、 */
};

struct str cutter_rest(const struct cutter *c)
{
    return str_drop(c->text, c->at);
}

bool cutter_next_is(const struct cutter *c, struct str word)
{
    return str_has_prefix(cutter_rest(c), word);
}

enum token_kind cutter_last_kind(const struct cutter *c)
{
    return c->n ? (enum token_kind)c->items[c->n - 1].kind : END;
}

struct token *cutter_add(struct cutter *c, enum token_kind kind, int value,
                         size_t n)
{
    struct token token = {.kind = (uint8_t)kind,
                          .value = (int16_t)value,
                          .from = (uint32_t)c->at,
                          .to = (uint32_t)(c->at + n)};
    ARENA_PUSH(c->arena, c->items, c->n, c->capacity, token);
    c->at += n;
    return &c->items[c->n - 1];
}

/* Other text gathers in one token. */
static void text_add(struct cutter *c, size_t n)
{
    if (cutter_last_kind(c) == TEXT && c->items[c->n - 1].to == c->at) {
        c->at += n;
        c->items[c->n - 1].to = (uint32_t)c->at;
    } else {
        cutter_add(c, TEXT, 0, n);
    }
}

bool cutter_take(struct cutter *c, struct str word)
{
    if (!cutter_next_is(c, word))
        return false;
    c->at += word.n;
    return true;
}

/* Widens the last token to the words taken since. */
void cutter_widen(struct cutter *c)
{
    c->items[c->n - 1].to = (uint32_t)c->at;
}

/* Goes past （含）, （含当日）, （含30日）; not （含满洲里市）. */
static bool including_pass(struct cutter *c)
{
    static const struct str ends[] = {STR("(含)"), STR("日)"), STR("天)"),
                                      STR("月)"),  STR("年)"), STR("底)")};
    enum { LONGEST = 32 };
    struct str rest = str_slice(cutter_rest(c), 0, LONGEST);
    size_t close = str_find_byte(rest, ')', 0);
    if (!str_has_prefix(rest, S("(含")) || close == SIZE_MAX)
        return false;
    struct str inside = str_slice(rest, 0, close + 1);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (str_has_suffix(inside, ends[i])) {
            c->at += inside.n;
            return true;
        }
    return false;
}

static bool stop_add(struct cutter *c)
{
    static const struct {
        struct str mark;
        enum token_kind kind;
    } marks[] = {
        {STR("\n"), END},   {STR(","), COMMA}, {STR(";"), SEMI},
        {STR(":"), COLON},  {STR("("), OPEN},  {STR(")"), CLOSE},
        {STR("["), SQUARE}, {STR("-"), DASH},  {STR("、"), SEP},
    };
    unsigned char byte = (unsigned char)c->text.p[c->at];
    bool may_be_stop =
        byte < '0' || (byte > '9' && byte < 0x80) || byte == IDEOGRAPHIC_COMMA;
    if (!may_be_stop)
        return false;
    if (including_pass(c))
        return true;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (!cutter_next_is(c, marks[i].mark))
            continue;
        if (marks[i].kind == DASH && cutter_last_kind(c) == DASH &&
            c->items[c->n - 1].to == c->at) {
            c->at++;
            cutter_widen(c);
        } else {
            cutter_add(c, marks[i].kind, 0, marks[i].mark.n);
        }
        return true;
    }
    return false;
}

/* After a time, 前 and 起 belong to it: 2017年底前列出, 2018年起重点整治. */
static bool tail_add(struct cutter *c)
{
    static const struct {
        struct str word;
        enum token_kind kind;
        const char *unless; /* one of these characters follows */
    } tails[] = {
        {STR("前"), BEFORE, "后夕"},
        {STR("起"), ON, "草步诉源始算"},
    };
    kinds times = K(YEAR) | K(MONTH) | K(DAY) | K(EDGE) | K(YEAR_EDGE) |
                  K(MONTH_EDGE) | K(HALF) | K(QUARTER);
    if (cutter_next_is(c, S("内部署")) && cutter_last_kind(c) == YEAR) {
        cutter_add(c, WITHIN, 0, S("内").n);
        return true;
    }
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        kinds after = i ? times : times & ~(K(YEAR) | K(MONTH));
        if (!cutter_next_is(c, tails[i].word) ||
            !kinds_has(after, cutter_last_kind(c)))
            continue;
        struct str rest = str_drop(cutter_rest(c), tails[i].word.n);
        struct str next = str_slice(rest, 0, tails[i].word.n);
        if (next.n > 0 &&
            str_find(str_from(tails[i].unless), next, 0) != SIZE_MAX)
            return false;
        cutter_add(c, tails[i].kind, 0, tails[i].word.n);
        return true;
    }
    return false;
}

/* 元旦起: the only feast that names its day when something begins on it. */
static bool new_year_add(struct cutter *c, struct word_hit hit)
{
    struct str after = str_drop(cutter_rest(c), hit.n);
    bool begins =
        str_has_prefix(after, S("起")) || str_has_prefix(after, S("开始"));
    if (hit.kind != SEASON || hit.value != SEASON_NEW_YEAR || !begins)
        return false;
    cutter_add(c, MONTH, 1, IDEOGRAPH);
    cutter_add(c, DAY, 1, hit.n - IDEOGRAPH);
    return true;
}

static bool begins_with_any(struct str s, const struct str *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (str_has_prefix(s, words[i]))
            return true;
    return false;
}

/* 季度调度表 is a paper named after what recurs, 逐月好转 a trend. */
static bool is_no_recurrence(const struct cutter *c, struct word_hit hit)
{
    static const struct str whens[] = {STR("月"), STR("季"), STR("半年"),
                                       STR("年")};
    static const struct str papers[] = {STR("表"),   STR("报告"), STR("情况"),
                                        STR("结果"), STR("材料"), STR("数据")};
    static const struct str trends[] = {
        STR("好转"), STR("改善"), STR("回升"), STR("回落"), STR("回暖"),
        STR("上升"), STR("下降"), STR("提高"), STR("提升"), STR("增加"),
        STR("减少"), STR("增长"), STR("加快"), STR("扩大")};
    struct str rest = str_drop(cutter_rest(c), hit.n);
    if (cutter_next_is(c, S("逐")))
        return begins_with_any(rest, trends, sizeof trends / sizeof *trends);
    return begins_with_any(cutter_rest(c), whens,
                           sizeof whens / sizeof *whens) &&
           begins_with_any(rest, papers, sizeof papers / sizeof *papers);
}

static bool word_add(struct cutter *c)
{
    struct word_hit hit = phrase_word_find(cutter_rest(c), c->leads);
    if (hit.n == 0)
        return false;
    if (new_year_add(c, hit))
        return true;
    bool sum = hit.kind == MONTH && cutter_last_kind(c) == NUMBER; /* 50元 */
    bool before = hit.kind == YEAR_EDGE && hit.value == YEAR_EDGE_BEFORE;
    if (hit.kind == TEXT || sum ||
        (hit.kind == EVERY && is_no_recurrence(c, hit)))
        text_add(c, hit.n);
    else
        cutter_add(c, hit.kind, hit.value, before ? hit.n - IDEOGRAPH : hit.n);
    return true;
}

/* 1—6月, 2017、2018年: a number takes the unit of the one that it is joined
   to. From the right, so that it passes through a chain. */
static void units_lend(struct cutter *c)
{
    for (size_t i = c->n; i-- > 2;) {
        struct token *left = &c->items[i - 2];
        const struct token *right = &c->items[i];
        enum token_kind joint = c->items[i - 1].kind;
        if (joint != SEP && joint != DASH && joint != TO)
            continue;
        int most = right->kind == MONTH     ? MONTHS
                   : right->kind == DAY     ? 31
                   : right->kind == QUARTER ? QUARTERS
                                            : 0;
        if (left->kind == YEARNO && right->kind == YEAR)
            left->kind = YEAR;
        else if (left->kind == NUMBER && left->value >= 1 &&
                 left->value <= most)
            left->kind = right->kind;
    }
}

/* What stands inside 《》, when the title ends in its sentence. */
static void titles_mark(struct cutter *c)
{
    size_t depth = 0, open = 0;
    for (size_t i = 0; i < c->n; i++) {
        struct token *token = &c->items[i];
        char mark = token->kind == TEXT ? c->text.p[token->from] : '\0';
        if (token->kind == END) {
            depth = 0;
        } else if (mark == '<') {
            open = depth++ ? open : i;
        } else if (mark == '>' && depth > 0 && --depth == 0) {
            while (open < i)
                c->items[open++].in_title = true;
        }
    }
}

/* A cell that is nothing but 2018 or 2018-2020 names years. */
void tokens_cell_years(struct tokens *tokens)
{
    uint32_t n = tokens->n - 1;
    for (uint32_t i = 0; i < n; i++)
        if (!kinds_has(K(YEARNO) | K(YEAR) | K(DASH) | K(TO),
                       (enum token_kind)tokens->items[i].kind))
            return;
    for (uint32_t i = 0; i < n; i++)
        if (tokens->items[i].kind == YEARNO)
            tokens->items[i].kind = YEAR;
}

/* A character that begins no token of its own. */
static void other_add(struct cutter *c)
{
    struct str rest = cutter_rest(c);
    size_t before = rest.n;
    utf8_next(&rest);
    text_add(c, before - rest.n);
}

static void token_next(struct cutter *c)
{
    char byte = c->text.p[c->at];
    bool ascii = (unsigned char)byte < 0x80;
    if (c->leads != NULL && phrase_lead_is_none(c->leads, cutter_rest(c)))
        text_add(c, IDEOGRAPH);
    else if (byte == '<' || byte == '>')
        cutter_add(c, TEXT, 0, 1);
    else if (stop_add(c))
        return;
    else if (!ascii && (cutter_add_ordinal(c) || tail_add(c) || word_add(c)))
        return;
    else if (!cutter_add_number(c))
        other_add(c);
}

struct tokens tokens_read(struct arena *arena, const struct normal *normal,
                          const struct phrase_leads *leads)
{
    struct cutter c = {
        .arena = arena, .normal = normal, .text = normal->text, .leads = leads};
    while (c.at < c.text.n)
        token_next(&c);
    cutter_add(&c, END, 0, 0);
    units_lend(&c);
    titles_mark(&c);
    return (struct tokens){normal, c.items, (uint32_t)c.n};
}
