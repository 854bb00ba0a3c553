/* Prose of any bytes: phrases are read without a crash, in linear time, in byte
   order, and each lies within its sentence and the text. */
#include "fuzz/input.h"
#include "wpc/date/phrase.h"

static bool is_within(size_t at, size_t n, size_t outer_at, size_t outer_n)
{
    return at >= outer_at && at - outer_at <= outer_n && n <= outer_n - (at - outer_at);
}

static void phrase_try(const struct phrase *phrase, struct str text)
{
    bool has_date = !date_is_none(phrase->date);
    MUST(phrase->n > 0);
    MUST(is_within(phrase->at, phrase->n, 0, text.n));
    MUST(is_within(phrase->sentence_at, phrase->sentence_n, 0, text.n));
    MUST(is_within(phrase->at, phrase->n, phrase->sentence_at, phrase->sentence_n));
    MUST(!has_date || date_is_valid(phrase->date));
    switch (phrase->kind) {
    case PHRASE_DUE:
    case PHRASE_TARGET:
    case PHRASE_START:
        MUST(has_date);
        break;
    case PHRASE_EVERY:
        MUST(!has_date && phrase->every != EVERY_NONE);
        MUST(phrase->every_day >= 0 && phrase->every_day <= 31);
        MUST(phrase->every_month >= 0 && phrase->every_month <= 12);
        break;
    case PHRASE_UNREAD:
    case PHRASE_IMPOSSIBLE:
        MUST(!has_date);
        break;
    }
    MUST(phrase->rule != NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    enum { LIMIT = 1, ISSUED = 2, YEAR = 4 };
    uint8_t how;
    struct buf buf = input_text(data, n, &how);
    struct str text = buf_str(&buf);
    struct arena arena = {0};
    struct phrase_context context = {.mode = how & LIMIT ? PHRASE_LIMIT : PHRASE_PROSE};
    if (how & ISSUED)
        context.issued = (struct date){2015, 10, 19};
    if (how & YEAR)
        context.year = 2016;
    struct phrases found = phrases_read(&arena, text, &context);
    size_t at = 0;
    for (size_t i = 0; i < found.n; i++) {
        phrase_try(&found.items[i], text);
        MUST(found.items[i].at >= at);
        at = found.items[i].at;
    }
    arena_release(&arena);
    buf_release(&buf);
    return 0;
}
