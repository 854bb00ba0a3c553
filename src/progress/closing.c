/* Closed periods. */
#include "wpc/progress/closing.h"

#include "wpc/base/digest.h"

static bool are_ids(struct str ids)
{
    struct str id;
    while (ids.n > 0 && str_next_part(&ids, ',', &id))
        if (id.n != EVENT_ID_SIZE || !hex_is(id))
            return false;
    return true;
}

static void head_take(struct arena *arena, struct closing *closing,
                      struct str rest)
{
    size_t blank = rest.n;
    while (blank > 0 && rest.p[blank - 1] != ' ')
        blank--;
    struct closing_head head = {str_slice(rest, 0, blank > 0 ? blank - 1 : 0),
                                str_drop(rest, blank)};
    ARENA_PUSH(arena, closing->heads, closing->n_heads, closing->capacity,
               head);
}

static void line_take(struct arena *arena, struct closing *closing,
                      struct str line)
{
    struct str rest = line, word;
    if (!str_next_part(&rest, ' ', &word))
        return;
    if (str_equal(word, S("rule")))
        closing->rules = str_format(arena, "%.*s%.*s\n",
                                    STR_ARG(closing->rules), STR_ARG(rest));
    else if (str_equal(word, S("text")))
        closing->text = rest;
    else if (str_equal(word, S("head")))
        head_take(arena, closing, rest);
}

bool closing_read(struct arena *arena, const struct event *event,
                  struct closing *out)
{
    if (event->act != ACT_CLOSE)
        return false;
    struct str value = str_dup(arena, event_text(arena, event, EVENT_VALUE));
    struct str line;
    *out = (struct closing){
        .period = period_read(event->cells[EVENT_PERIOD]),
        .id = str_dup(arena, event->cells[EVENT_ID]),
        .at = str_dup(arena, event->cells[EVENT_AT]),
        .doc = str_dup(arena, event_text(arena, event, EVENT_DOC)),
    };
    while (str_next_part(&value, '\n', &line))
        line_take(arena, out, line);
    for (size_t i = 0; i < out->n_heads; i++)
        if (!are_ids(out->heads[i].ids))
            return false;
    return out->period.every != EVERY_NONE && out->doc.n > 0 &&
           out->rules.n > 0 && out->n_heads > 0;
}

void closing_value_put(struct buf *buf, const struct closing *closing)
{
    struct str rules = closing->rules, line;
    while (str_next_part(&rules, '\n', &line))
        if (line.n > 0)
            buf_put_format(buf, "rule %.*s\n", STR_ARG(line));
    buf_put_format(buf, "text %.*s", STR_ARG(closing->text));
    for (size_t i = 0; i < closing->n_heads; i++)
        buf_put_format(buf, "\nhead %.*s %.*s",
                       STR_ARG(closing->heads[i].writer),
                       STR_ARG(closing->heads[i].ids));
}
