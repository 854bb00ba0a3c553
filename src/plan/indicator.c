/* Indicators: numbers with a direction and a year. */
#include "wpc/plan/indicator.h"

#include "wpc/base/num.h"
#include "wpc/text/blank.h"

const struct word direction_words[DIRECTIONS] = {
    [AT_LEAST] = WORD(">=", "≥", "≥"),
    [AT_MOST] = WORD("<=", "≤", "≤"),
    [MORE_THAN] = WORD(">", ">", ">"),
    [LESS_THAN] = WORD("<", "<", "<"),
};

bool decimal_read(struct str s, struct decimal *out)
{
    enum { DIGITS_MAX = 15, TEN = 10 };
    struct decimal number = {0};
    size_t n = 0, point = SIZE_MAX;
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] == '.' && point == SIZE_MAX && i > 0) {
            point = i;
            continue;
        }
        if (s.p[i] < '0' || s.p[i] > '9' || ++n > DIGITS_MAX)
            return false;
        number.digits = number.digits * TEN + (s.p[i] - '0');
    }
    if (n == 0 || point == s.n - 1)
        return false;
    number.places = point == SIZE_MAX ? 0 : (int)(s.n - 1 - point);
    *out = number;
    return true;
}

int decimal_compare(struct decimal a, struct decimal b)
{
    enum { TEN = 10 };
    /* The whole parts first, so that nothing grows past 64 bits. */
    int64_t scale_a = 1, scale_b = 1;
    for (int i = 0; i < a.places; i++)
        scale_a *= TEN;
    for (int i = 0; i < b.places; i++)
        scale_b *= TEN;
    int64_t whole_a = a.digits / scale_a, whole_b = b.digits / scale_b;
    int64_t rest_a = a.digits % scale_a, rest_b = b.digits % scale_b;
    if (whole_a != whole_b)
        return whole_a < whole_b ? -1 : 1;
    for (; scale_a < scale_b; scale_a *= TEN)
        rest_a *= TEN;
    for (; scale_b < scale_a; scale_b *= TEN)
        rest_b *= TEN;
    return (rest_a > rest_b) - (rest_a < rest_b);
}

/* To more places; false when the digits do not fit. */
static bool decimal_widen(struct decimal *number, int places)
{
    enum { TEN = 10 };
    for (; number->places < places; number->places++)
        if (__builtin_mul_overflow(number->digits, TEN, &number->digits))
            return false;
    return true;
}

bool decimal_distance(struct decimal a, struct decimal b, struct decimal *out)
{
    enum { TEN = 10 };
    int places = a.places > b.places ? a.places : b.places;
    if (!decimal_widen(&a, places) || !decimal_widen(&b, places))
        return false;
    int64_t digits;
    if (__builtin_sub_overflow(a.digits, b.digits, &digits) ||
        digits == INT64_MIN)
        return false;
    digits = digits < 0 ? -digits : digits;
    for (; places > 0 && digits % TEN == 0; places--)
        digits /= TEN;
    *out = (struct decimal){digits, places};
    return true;
}

struct str decimal_write(struct decimal number, char text[DECIMAL_TEXT])
{
    enum { TEN = 10 };
    size_t at = DECIMAL_TEXT;
    int64_t rest = number.digits;
    for (int place = 0; rest > 0 || place <= number.places; place++) {
        if (place == number.places && place > 0)
            text[--at] = '.';
        text[--at] = (char)('0' + rest % TEN);
        rest /= TEN;
    }
    return (struct str){text + at, DECIMAL_TEXT - at};
}

static bool direction_read(struct str cell, enum direction *out)
{
    const struct word *word = word_find(direction_words, DIRECTIONS, cell);
    if (word != NULL)
        *out = (enum direction)(word - direction_words);
    return word != NULL;
}

static bool about_read(struct str cell, bool *out)
{
    *out = str_equal(cell, S("左右")) || str_equal(cell, S("约"));
    return *out || cell.n == 0;
}

static bool year_read(struct str cell, bool optional, int16_t *out)
{
    enum { YEAR_FIRST = 1900, YEAR_LAST = 2199 };
    long long year;
    if (cell.n == 0)
        return optional;
    if (!num_read(cell, YEAR_FIRST, YEAR_LAST, &year))
        return false;
    *out = (int16_t)year;
    return true;
}

unsigned indicator_read(const struct str *cells, struct indicator *out)
{
    struct str cell[INDICATOR_CELLS];
    for (size_t i = 0; i < INDICATOR_CELLS; i++)
        cell[i] = blank_trim(cells[i]);
    *out = (struct indicator){.name = cell[INDICATOR_NAME],
                              .unit = cell[INDICATOR_UNIT],
                              .printed = cell[INDICATOR_TARGET],
                              .scope = cell[INDICATOR_SCOPE],
                              .source = cell[INDICATOR_SOURCE]};
    const bool good[INDICATOR_CELLS] = {
        [INDICATOR_NAME] = out->name.n > 0,
        [INDICATOR_UNIT] = true,
        [INDICATOR_DIRECTION] =
            direction_read(cell[INDICATOR_DIRECTION], &out->direction),
        [INDICATOR_ABOUT] = about_read(cell[INDICATOR_ABOUT], &out->about),
        [INDICATOR_BASE] = year_read(cell[INDICATOR_BASE], true, &out->base),
        [INDICATOR_YEAR] = year_read(cell[INDICATOR_YEAR], false, &out->year),
        [INDICATOR_TARGET] = decimal_read(out->printed, &out->target),
        [INDICATOR_SCOPE] = true,
        [INDICATOR_SOURCE] = true,
    };
    unsigned faults = 0;
    for (size_t i = 0; i < INDICATOR_CELLS; i++)
        faults |= good[i] ? 0 : 1u << i;
    return faults;
}

struct str indicator_text(struct arena *arena,
                          const struct indicator *indicator)
{
    struct buf text = {0};
    buf_put(&text, S("到"));
    buf_put_number(&text, indicator->year);
    buf_put(&text, S("年，"));
    buf_put(&text, indicator->scope);
    buf_put(&text, indicator->name);
    buf_put(&text, word_zh(&direction_words[indicator->direction]));
    buf_put(&text, indicator->printed);
    buf_put(&text, indicator->unit);
    if (indicator->about)
        buf_put(&text, S("左右"));
    struct str kept = str_dup(arena, buf_str(&text));
    buf_release(&text);
    return kept;
}
