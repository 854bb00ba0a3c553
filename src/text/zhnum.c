/* Numbers as Chinese texts write them. */
#include "wpc/text/zhnum.h"

#include "wpc/text/utf8.h"

enum { NOT_ONE = -1, TEN = 10 };

/* Digits are below 10; 十 百 千 are themselves; 廿 and 卅 are 20 and 30. In the
   order of their code points. */
static const struct numeral {
    uint32_t character;
    int value;
} numerals[] = {
    {U'○', 0},   {U'〇', 0},   {U'一', 1},    {U'七', 7},  {U'三', 3},
    {U'两', 2},  {U'九', 9},   {U'二', 2},    {U'五', 5},  {U'八', 8},
    {U'六', 6},  {U'十', 10},  {U'千', 1000}, {U'卅', 30}, {U'四', 4},
    {U'廿', 20}, {U'百', 100}, {U'零', 0},
};

static int numeral_value(uint32_t c)
{
    if (c >= '0' && c <= '9')
        return (int)(c - '0');
    if (c >= U'０' && c <= U'９')
        return (int)(c - U'０');
    size_t from = 0, to = sizeof numerals / sizeof *numerals;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (numerals[middle].character == c)
            return numerals[middle].value;
        if (numerals[middle].character < c)
            from = middle + 1;
        else
            to = middle;
    }
    return NOT_ONE;
}

/* Adds up a number character by character, both ways at once. */
struct adder {
    uint64_t by_place; /* 二〇一七 */
    uint64_t sum;      /* what 十 百 千 have closed so far */
    uint64_t digit;    /* the digit that waits for its 十 */
    uint64_t unit;     /* the last 十 百 千; the next must be smaller */
    bool has_digit, has_units, broken;
};

static void digit_add(struct adder *a, uint64_t digit)
{
    if (a->by_place <= UINT32_MAX)
        a->by_place = a->by_place * TEN + digit;
    a->broken |= a->has_units && a->has_digit && a->digit != 0;
    a->digit = digit;
    a->has_digit = true;
}

static void unit_add(struct adder *a, uint64_t unit, uint64_t times)
{
    a->broken |= a->unit != 0 && unit >= a->unit;
    a->broken |= a->by_place > 9 && !a->has_units;
    a->sum += times * unit;
    a->unit = unit;
    a->digit = 0;
    a->has_digit = false;
    a->has_units = true;
}

static void numeral_add(struct adder *a, int value)
{
    uint64_t number = (uint64_t)value;
    if (number < TEN)
        digit_add(a, number);
    else if (number == 20 || number == 30)
        unit_add(a, TEN, number / TEN);
    else
        unit_add(a, number, a->has_digit ? a->digit : 1);
}

static uint32_t adder_value(const struct adder *a)
{
    uint64_t value = a->has_units ? a->sum + a->digit : a->by_place;
    return a->broken || value > UINT32_MAX ? UINT32_MAX : (uint32_t)value;
}

struct zhnum zhnum_next(struct str s)
{
    struct adder adder = {0};
    struct zhnum number = {0};
    struct str rest = s;
    while (rest.n > 0) {
        int value = numeral_value(utf8_next(&rest));
        if (value == NOT_ONE)
            break;
        numeral_add(&adder, value);
        number.n = s.n - rest.n;
        number.digits++;
    }
    number.value = adder_value(&adder);
    return number;
}

bool zhnum_read(struct str s, uint32_t *value)
{
    struct zhnum number = zhnum_next(s);
    if (s.n == 0 || number.n != s.n || number.value == UINT32_MAX)
        return false;
    *value = number.value;
    return true;
}
