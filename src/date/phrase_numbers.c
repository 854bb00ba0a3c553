/* Numbers with their units: 2017年, 6月, 2017.12.31, 3个月. */
#include "phrase_cutter.h"

#include "wpc/text/utf8.h"
#include "wpc/text/zhnum.h"

enum {
    YEAR_DIGITS = 4,
    YEAR_FIRST = 1900,
    YEAR_LAST = 2199,
    MONTHS = 12,
    QUARTERS = 4,
    NUMBER_CAP = 30000,
    ONE_CHARACTER = 3, /* bytes of a numeral, at most */
};

/* The part of a number that no blank cuts: bytes. */
static size_t unbroken(const struct cutter *c)
{
    size_t n = 0;
    while (n == 0 || !normal_has_gap(c->normal, c->at + n)) {
        struct str rest = str_drop(cutter_rest(c), n), after = rest;
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
    struct str after = str_drop(cutter_rest(c), number.n);
    enum token_kind last = cutter_last_kind(c);
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
            zhnum_next(str_slice(cutter_rest(c), 0, LONGEST_JOINED));
        if (joined.n > n && is_joined(c, joined))
            return joined;
    }
    return zhnum_next(str_slice(cutter_rest(c), 0, n));
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
    cutter_add(c, YEAR, year, YEAR_DIGITS)->dotted = true;
    if (!day && str_has_prefix(after, S("月"))) {
        c->at++; /* the mark; 12月 follows and is read as such */
        return true;
    }
    cutter_add(c, MONTH, month, month_end - c->at);
    if (day) {
        cutter_add(c, DAY, day, day_end - c->at);
        cutter_take(c, S("日"));
        cutter_widen(c);
    }
    return true;
}

static bool takes_time_of_day(struct cutter *c)
{
    struct cutter before = *c;
    struct zhnum number = zhnum_next(cutter_rest(c));
    if (number.n == 0 || number.value > 59)
        return false;
    c->at += number.n;
    if (cutter_take(c, S("时")) || cutter_take(c, S("点")) ||
        cutter_take(c, S("分")) || cutter_take(c, S("整")))
        return true;
    if (cutter_take(c, S(":"))) {
        c->at += zhnum_next(cutter_rest(c)).n;
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
        if (cutter_next_is(c, openings[i])) {
            struct str after =
                str_drop(cutter_rest(c), openings[i].n + DAY_NAME);
            if (str_has_prefix(after, S(")")))
                c->at += openings[i].n + DAY_NAME + 1;
        }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        cutter_take(c, words[i]);
    while (takes_time_of_day(c))
        continue;
    cutter_widen(c);
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
        if (cutter_take(c, units[i]))
            return true;
    return false;
}

/* Takes 年, and 度 unless another word begins with it (度汛). */
static bool takes_year_unit(struct cutter *c, bool *annual)
{
    static const struct str others[] = {STR("度汛"), STR("度假"), STR("度过"),
                                        STR("度夏")};
    if (!cutter_take(c, S("年")))
        return false;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (cutter_next_is(c, others[i]))
            return true;
    *annual = cutter_take(c, S("度"));
    return true;
}

/* 17年底, 17年6月, 2016-18年; but 10年 is how long something takes. */
static bool short_year_add(struct cutter *c, struct zhnum number)
{
    struct str after = str_drop(cutter_rest(c), number.n);
    bool annual = false;
    if (number.digits != 2 || number.n != 2 || !str_has_prefix(after, S("年")))
        return false;
    const struct token *first = c->n > 1 ? &c->items[c->n - 2] : NULL;
    int century = cutter_last_kind(c) == DASH && first && first->kind == YEARNO
                      ? first->value / 100 * 100
                      : 0;
    after = str_drop(after, S("年").n);
    if (!century && !str_has_prefix(after, S("底")) &&
        !str_has_prefix(after, S("末")) &&
        zhnum_next(str_slice(after, 0, 3)).n == 0)
        return false;
    struct token *token =
        cutter_add(c, YEAR, century + (int)number.value, number.n);
    token->two_digits = century == 0;
    takes_year_unit(c, &annual);
    cutter_widen(c);
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
    bool has_unit = str_has_prefix(str_drop(cutter_rest(c), number.n), S("年"));
    if (!has_unit && ascii && !stands_alone(c))
        return false;
    struct token *token =
        cutter_add(c, has_unit ? YEAR : YEARNO, (int)number.value, number.n);
    takes_year_unit(c, &annual);
    token->annual = annual;
    cutter_widen(c);
    return true;
}

/* The unit that makes a number a time; false when there is none. */
static bool unit_take(struct cutter *c, struct token *token)
{
    enum token_kind before = c->n > 1 ? c->items[c->n - 2].kind : END;
    if (cutter_next_is(c, S("月")) && !cutter_next_is(c, S("月龄")) &&
        token->value < 100) {
        cutter_take(c, S("月"));
        cutter_take(c, S("份"));
        token->kind = MONTH;
    } else if (cutter_take(c, S("季度"))) {
        token->kind = QUARTER;
    } else if (token->value < 100 &&
               (cutter_take(c, S("日")) ||
                (before == MONTH && cutter_take(c, S("号"))))) {
        token->kind = DAY;
    } else if (has_duration_unit(c)) {
        token->kind = DURATION;
    } else {
        return false;
    }
    cutter_widen(c);
    return true;
}

bool cutter_add_number(struct cutter *c)
{
    if (zhnum_next(str_slice(cutter_rest(c), 0, ONE_CHARACTER)).n == 0)
        return false;
    struct zhnum number = number_next(c);
    if (year_add(c, number))
        return true;
    int value = number.value > NUMBER_CAP ? NUMBER_CAP : (int)number.value;
    cutter_add(c, NUMBER, value, number.n);
    if (unit_take(c, &c->items[c->n - 1]) && cutter_last_kind(c) == DAY)
        day_widen(c);
    return true;
}

/* 第一季度; other ordinals are words. */
bool cutter_add_ordinal(struct cutter *c)
{
    struct str ordinal = S("第");
    if (!cutter_next_is(c, ordinal))
        return false;
    struct str after = str_drop(cutter_rest(c), ordinal.n);
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
    cutter_add(c, quarter ? QUARTER : NUMBER, (int)number.value, n);
    return true;
}
