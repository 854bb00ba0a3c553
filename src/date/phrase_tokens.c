/* Tokens of a passage: numbers with their units, words, stops. */
#include "phrase_tokens.h"

#include "wpc/text/utf8.h"
#include "wpc/text/zhnum.h"

enum {
    YEAR_DIGITS = 4,
    YEAR_FIRST = 1900,
    YEAR_LAST = 2199,
    MONTHS = 12,
    QUARTERS = 4,
    NUMBER_CAP = 30000,
};

/* The passage being cut; `at` is where the next token begins. */
struct cutter {
    struct arena *arena;
    const struct normal *normal;
    struct str text;
    size_t at;
    struct token *items;
    size_t n, capacity;
};

static struct str rest_of(const struct cutter *c)
{
    return str_drop(c->text, c->at);
}

static bool next_is(const struct cutter *c, struct str word)
{
    return str_has_prefix(rest_of(c), word);
}

static enum token_kind last_kind(const struct cutter *c)
{
    return c->n ? (enum token_kind)c->items[c->n - 1].kind : END;
}

static struct token *token_add(struct cutter *c, enum token_kind kind,
                               int value, size_t n)
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
    if (last_kind(c) == TEXT && c->items[c->n - 1].to == c->at) {
        c->at += n;
        c->items[c->n - 1].to = (uint32_t)c->at;
    } else {
        token_add(c, TEXT, 0, n);
    }
}

static bool take(struct cutter *c, struct str word)
{
    if (!next_is(c, word))
        return false;
    c->at += word.n;
    return true;
}

/* Widens the last token to the words taken since. */
static void token_widen(struct cutter *c)
{
    c->items[c->n - 1].to = (uint32_t)c->at;
}

/* The part of a number that no blank cuts: bytes. */
static size_t unbroken(const struct cutter *c)
{
    size_t n = 0;
    while (n == 0 || !normal_has_gap(c->normal, c->at + n)) {
        struct str rest = str_drop(rest_of(c), n), after = rest;
        if (rest.n == 0)
            break;
        utf8_next(&after);
        size_t width = rest.n - after.n;
        if (zhnum_next(str_slice(rest, 0, width)).n == 0)
            break;
        n += width;
    }
    return n;
}

/* 2 017年 and 2017年1 2月 are one number each; 60% 2017年 is two. */
static bool is_joined(const struct cutter *c, struct zhnum number)
{
    struct str after = str_drop(rest_of(c), number.n);
    enum token_kind last = last_kind(c);
    if (number.digits == YEAR_DIGITS && str_has_prefix(after, S("年")))
        return number.value >= YEAR_FIRST && number.value <= YEAR_LAST;
    return number.digits == 2 &&
           ((last == YEAR && str_has_prefix(after, S("月"))) ||
            (last == MONTH && str_has_prefix(after, S("日"))));
}

static struct zhnum number_next(const struct cutter *c)
{
    enum { LONGEST_JOINED = 15 };
    size_t n = unbroken(c);
    if (n > 0 && n < LONGEST_JOINED) {
        struct zhnum joined =
            zhnum_next(str_slice(rest_of(c), 0, LONGEST_JOINED));
        if (joined.n > n && is_joined(c, joined))
            return joined;
    }
    return zhnum_next(str_slice(rest_of(c), 0, n));
}

static bool is_ascii_word(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z') || byte == '-' || byte == '.' ||
           byte == '/' || byte == '[';
}

/* Four digits that stand alone: not in GB 18918-2002 or 12.2017. */
static bool stands_alone(const struct cutter *c)
{
    if (c->at == 0)
        return true;
    if (c->text.p[c->at - 1] == '-' && c->n > 1)
        return c->items[c->n - 2].kind <= DAY ||
               c->items[c->n - 2].kind == EDGE;
    return !is_ascii_word(c->text.p[c->at - 1]);
}

/* One part of 2017.12.31: its value, or 0. */
static int dotted_part(const struct cutter *c, size_t at, char mark,
                       size_t *end)
{
    if (at + 1 >= c->text.n || c->text.p[at] != mark)
        return 0;
    int value = 0;
    size_t i = at + 1;
    while (i < c->text.n && i < at + 3 && c->text.p[i] >= '0' &&
           c->text.p[i] <= '9')
        value = value * 10 + (c->text.p[i++] - '0');
    bool longer = i < c->text.n && c->text.p[i] >= '0' && c->text.p[i] <= '9';
    *end = i;
    return longer ? 0 : value;
}

/* 2017.12.31, 2017/12, 2017-12-31 as year, month and day; false and nothing
   taken when it is another number. */
static bool dotted_add(struct cutter *c, int year)
{
    size_t month_end, day_end;
    char mark =
        c->at + YEAR_DIGITS < c->text.n ? c->text.p[c->at + YEAR_DIGITS] : '\0';
    if ((mark != '.' && mark != '/' && mark != '-') || !stands_alone(c))
        return false;
    int month = dotted_part(c, c->at + YEAR_DIGITS, mark, &month_end);
    if (month < 1 || month > MONTHS)
        return false;
    int day = dotted_part(c, month_end, mark, &day_end);
    struct str after = str_drop(c->text, day ? day_end : month_end);
    if (str_has_prefix(after, S("年")) || str_has_prefix(after, S("%")))
        return false;
    token_add(c, YEAR, year, YEAR_DIGITS)->dotted = true;
    if (!day && str_has_prefix(after, S("月"))) {
        c->at++; /* the mark; 12月 follows and is read as such */
        return true;
    }
    token_add(c, MONTH, month, month_end - c->at);
    if (day) {
        token_add(c, DAY, day, day_end - c->at);
        take(c, S("日"));
        token_widen(c);
    }
    return true;
}

static bool takes_time_of_day(struct cutter *c)
{
    struct cutter before = *c;
    struct zhnum number = zhnum_next(rest_of(c));
    if (number.n == 0 || number.value > 59)
        return false;
    c->at += number.n;
    if (take(c, S("时")) || take(c, S("点")) || take(c, S("分")) ||
        take(c, S("整")))
        return true;
    if (take(c, S(":"))) {
        c->at += zhnum_next(rest_of(c)).n;
        return true;
    }
    c->at = before.at;
    return false;
}

/* （星期五）, 16:00, 下午5时 after a day. */
static void day_widen(struct cutter *c)
{
    static const struct str openings[] = {STR("(星期"), STR("(周"),
                                          STR("(礼拜")};
    static const struct str words[] = {STR("上午"), STR("下午"), STR("中午"),
                                       STR("下班"), STR("凌晨"), STR("晚上")};
    enum { DAY_NAME = 3 };
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
        if (next_is(c, openings[i])) {
            struct str after = str_drop(rest_of(c), openings[i].n + DAY_NAME);
            if (str_has_prefix(after, S(")")))
                c->at += openings[i].n + DAY_NAME + 1;
        }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        take(c, words[i]);
    while (takes_time_of_day(c))
        continue;
    token_widen(c);
}

static bool has_duration_unit(struct cutter *c)
{
    static const struct str units[] = {
        STR("个月"),     STR("个工作日"), STR("个季度"),   STR("个年度"),
        STR("个小时"),   STR("天"),       STR("周年"),     STR("周"),
        STR("年"),       STR("小时"),     STR("工作日"),   STR("日历日"),
        STR("个自然日"), STR("个日历日"), STR("个交易日"), STR("个半月"),
        STR("个学期"),
    };
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (take(c, units[i]))
            return true;
    return false;
}

/* Takes 年, and 度 unless another word begins with it (度汛). */
static bool takes_year_unit(struct cutter *c, bool *annual)
{
    static const struct str others[] = {STR("度汛"), STR("度假"), STR("度过"),
                                        STR("度夏")};
    if (!take(c, S("年")))
        return false;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (next_is(c, others[i]))
            return true;
    *annual = take(c, S("度"));
    return true;
}

/* 17年底, 17年6月, 2016-18年; but 10年 is how long something takes. */
static bool short_year_add(struct cutter *c, struct zhnum number)
{
    struct str after = str_drop(rest_of(c), number.n);
    bool annual = false;
    if (number.digits != 2 || number.n != 2 || !str_has_prefix(after, S("年")))
        return false;
    const struct token *first = c->n > 1 ? &c->items[c->n - 2] : NULL;
    int century = last_kind(c) == DASH && first && first->kind == YEARNO
                      ? first->value / 100 * 100
                      : 0;
    after = str_drop(after, S("年").n);
    if (!century && !str_has_prefix(after, S("底")) &&
        !str_has_prefix(after, S("末")) &&
        zhnum_next(str_slice(after, 0, 3)).n == 0)
        return false;
    struct token *token =
        token_add(c, YEAR, century + (int)number.value, number.n);
    token->two_digits = century == 0;
    takes_year_unit(c, &annual);
    token_widen(c);
    return true;
}

static bool year_add(struct cutter *c, struct zhnum number)
{
    bool annual = false;
    if (number.digits != YEAR_DIGITS || number.value < YEAR_FIRST ||
        number.value > YEAR_LAST)
        return short_year_add(c, number);
    bool ascii = number.n == YEAR_DIGITS;
    if (ascii && dotted_add(c, (int)number.value))
        return true;
    bool has_unit = str_has_prefix(str_drop(rest_of(c), number.n), S("年"));
    if (!has_unit && ascii && !stands_alone(c))
        return false;
    struct token *token =
        token_add(c, has_unit ? YEAR : YEARNO, (int)number.value, number.n);
    takes_year_unit(c, &annual);
    token->annual = annual;
    token_widen(c);
    return true;
}

/* The unit that makes a number a time; false when there is none. */
static bool unit_take(struct cutter *c, struct token *token)
{
    enum token_kind before = c->n > 1 ? c->items[c->n - 2].kind : END;
    if (next_is(c, S("月")) && !next_is(c, S("月龄")) && token->value < 100) {
        take(c, S("月"));
        take(c, S("份"));
        token->kind = MONTH;
    } else if (take(c, S("季度"))) {
        token->kind = QUARTER;
    } else if (token->value < 100 &&
               (take(c, S("日")) || (before == MONTH && take(c, S("号"))))) {
        token->kind = DAY;
    } else if (has_duration_unit(c)) {
        token->kind = DURATION;
    } else {
        return false;
    }
    token_widen(c);
    return true;
}

static bool number_add(struct cutter *c)
{
    struct zhnum number = number_next(c);
    if (number.n == 0)
        return false;
    if (year_add(c, number))
        return true;
    int value = number.value > NUMBER_CAP ? NUMBER_CAP : (int)number.value;
    token_add(c, NUMBER, value, number.n);
    if (unit_take(c, &c->items[c->n - 1]) && last_kind(c) == DAY)
        day_widen(c);
    return true;
}

/* 第一季度; other ordinals are words. */
static bool ordinal_add(struct cutter *c)
{
    struct str ordinal = S("第");
    if (!next_is(c, ordinal))
        return false;
    struct str after = str_drop(rest_of(c), ordinal.n);
    struct zhnum number = zhnum_next(after);
    if (number.n == 0 || number.value > QUARTERS)
        return false;
    after = str_drop(after, number.n);
    bool quarter = str_has_prefix(after, S("季度"));
    bool listed =
        str_has_prefix(after, S("、")) || str_has_prefix(after, S("至")) ||
        str_has_prefix(after, S("-")) || str_has_prefix(after, S("和"));
    if (!quarter && !listed)
        return false;
    size_t n = ordinal.n + number.n + (quarter ? S("季度").n : 0);
    token_add(c, quarter ? QUARTER : NUMBER, (int)number.value, n);
    return true;
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
    if (take(c, S("(含)")) || take(c, S("(含当日)")))
        return true;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (!next_is(c, marks[i].mark))
            continue;
        if (marks[i].kind == DASH && last_kind(c) == DASH &&
            c->items[c->n - 1].to == c->at) {
            c->at++;
            token_widen(c);
        } else {
            token_add(c, marks[i].kind, 0, marks[i].mark.n);
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
    if (next_is(c, S("内部署")) && last_kind(c) == YEAR) {
        token_add(c, WITHIN, 0, S("内").n);
        return true;
    }
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        kinds after = i ? times : times & ~(K(YEAR) | K(MONTH));
        if (!next_is(c, tails[i].word) || !kinds_has(after, last_kind(c)))
            continue;
        struct str rest = str_drop(rest_of(c), tails[i].word.n);
        struct str next = str_slice(rest, 0, tails[i].word.n);
        if (next.n > 0 &&
            str_find(str_from(tails[i].unless), next, 0) != SIZE_MAX)
            return false;
        token_add(c, tails[i].kind, 0, tails[i].word.n);
        return true;
    }
    return false;
}

static bool word_add(struct cutter *c)
{
    struct word_hit hit = phrase_word_find(rest_of(c));
    if (hit.n == 0)
        return false;
    if (hit.kind == TEXT)
        text_add(c, hit.n);
    else
        token_add(c, hit.kind, hit.value, hit.n);
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

struct tokens tokens_read(struct arena *arena, const struct normal *normal)
{
    struct cutter c = {.arena = arena, .normal = normal, .text = normal->text};
    while (c.at < c.text.n) {
        if (c.text.p[c.at] == '<' || c.text.p[c.at] == '>') {
            token_add(&c, TEXT, 0, 1);
        } else if (!stop_add(&c) && !ordinal_add(&c) && !tail_add(&c) &&
                   !word_add(&c) && !number_add(&c)) {
            struct str rest = rest_of(&c);
            size_t before = rest.n;
            utf8_next(&rest);
            text_add(&c, before - rest.n);
        }
    }
    token_add(&c, END, 0, 0);
    units_lend(&c);
    titles_mark(&c);
    return (struct tokens){normal, c.items, (uint32_t)c.n};
}
