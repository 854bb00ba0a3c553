/* Ids as people and tables write them. */
#include "wpc/plan/plan.h"

#include "wpc/base/num.h"
#include "wpc/text/utf8.h"

/* T65.2 taken apart. */
struct id_parts {
    char letter;
    uint32_t number;
    struct str label; /* what follows the point; its p is NULL without one */
};

static bool is_plain(struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        unsigned char byte = (unsigned char)s.p[i];
        if (byte <= ' ' || byte >= 0x80)
            return false;
    }
    return true;
}

/* An id as we write it, as nearly all are. */
static bool id_take(struct str id, struct id_parts *out)
{
    uint32_t number;
    size_t i = 1 + num_digits(str_drop(id, 1), &number);
    if (number == 0 || (i < id.n && id.p[i] != '.'))
        return false;
    *out = (struct id_parts){.letter = id.p[0], .number = number};
    if (i < id.n)
        out->label = str_drop(id, i + 1);
    return is_plain(out->label);
}

enum {
    FULL_WIDTH_FIRST = 0xFF01,
    FULL_WIDTH_LAST = 0xFF5E,
    FULL_WIDTH_SHIFT = 0xFEE0,
    IDEOGRAPHIC_BLANK = 0x3000
};

/* The id in plain ASCII, without blanks; false when it is too long to be one.
 */
static bool id_plain(struct str id, char text[ITEM_ID], size_t *n)
{
    *n = 0;
    while (id.n > 0) {
        unsigned char lead = (unsigned char)id.p[0];
        if (lead > ' ' && lead < 0x80 && *n < ITEM_ID) {
            text[(*n)++] = *id.p++;
            id.n--;
            continue;
        }
        uint32_t character = utf8_next(&id);
        if (character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST)
            character -= FULL_WIDTH_SHIFT;
        if (character == ' ' || character == IDEOGRAPHIC_BLANK)
            continue;
        if (character >= 0x80 || *n == ITEM_ID)
            return false;
        text[(*n)++] = (char)character;
    }
    return *n > 1;
}

/* `text` holds what the parts are views of when the id is not as plain. */
static bool id_read(struct str id, char text[ITEM_ID], struct id_parts *out)
{
    size_t n;
    long long number;
    if (id_take(id, out))
        return true;
    if (!id_plain(id, text, &n))
        return false;
    struct str rest = {text + 1, n - 1}, digits;
    str_next_part(&rest, '.', &digits);
    if (!num_read(digits, 1, UINT32_MAX, &number))
        return false;
    *out = (struct id_parts){text[0], (uint32_t)number, rest};
    return true;
}

static const struct item *item_find(const struct plan *plan, char letter,
                                    uint32_t number)
{
    size_t type = 0;
    while (type < ITEM_TYPES &&
           item_letter((enum item_type)type) != (letter & ~0x20))
        type++;
    if (type == ITEM_TYPES)
        return NULL;
    /* Most tables are numbered from 1 on without a gap. */
    size_t first = plan->first[type], end = plan->first[type + 1];
    size_t likely = first + number - 1;
    if (likely < end && plan->items[likely].number == number)
        return &plan->items[likely];
    for (size_t i = first; i < end; i++)
        if (plan->items[i].number == number)
            return &plan->items[i];
    return NULL;
}

bool plan_find(const struct plan *plan, struct str id, const struct item **item,
               size_t *obligation)
{
    char text[ITEM_ID];
    struct id_parts parts;
    if (!id_read(id, text, &parts))
        return false;
    *item = item_find(plan, parts.letter, parts.number);
    *obligation = SIZE_MAX;
    if (*item == NULL || parts.label.p == NULL)
        return *item != NULL;
    const struct reading *reading = item_reading(plan, *item);
    for (size_t i = 0; i < reading->n; i++)
        if (str_equal(reading->items[i].label, parts.label))
            *obligation = i;
    return *obligation != SIZE_MAX;
}

bool plan_leaves_out(const struct plan *plan, struct str id)
{
    char text[ITEM_ID];
    size_t n;
    bool is_usual = str_has_prefix(id, S("T")) || str_has_prefix(id, S("P"));
    if (is_usual || !plan->is_partial || !id_plain(id, text, &n))
        return false;
    char letter = (char)(text[0] & ~0x20);
    return letter == item_letter(ITEM_DUTY) ||
           letter == item_letter(ITEM_INDICATOR);
}
