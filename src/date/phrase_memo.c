/* What was read before need not be read again. Ideographs at the front of a
   part that begin no word, as the name of a county does, gather in one token,
   and nothing looks into it: one such character stands for all of them. */
#include "wpc/date/phrase.h"

#include "phrase_tokens.h"

enum { IDEOGRAPH = 3, MEMO_MOST = 16 * 1024 };

static const struct str stand_in = STR("某");

void phrase_memo_open(struct phrase_memo *memo,
                      const struct phrase_context *context)
{
    phrase_leads_fill(&memo->leads);
    memo->context = *context;
    memo->context.leads = &memo->leads;
}

static size_t front_width(const struct phrase_memo *memo, struct str part)
{
    size_t n = 0;
    while (phrase_lead_is_none(&memo->leads, str_drop(part, n)))
        n += IDEOGRAPH;
    return n;
}

/* The part with what stands in for its front. */
static struct str key_of(struct phrase_memo *memo, struct str part,
                         size_t front)
{
    if (front <= stand_in.n)
        return part;
    buf_clear(&memo->key);
    buf_put(&memo->key, stand_in);
    buf_put(&memo->key, str_drop(part, front));
    return buf_str(&memo->key);
}

static const struct phrases *phrases_find(struct phrase_memo *memo,
                                          struct str key)
{
    uint32_t known = intern_find(&memo->keys, key);
    if (known != INTERN_NONE)
        return &memo->items[known];
    struct phrases found = phrases_read(&memo->arena, key, &memo->context);
    size_t n = memo->keys.n;
    intern_put(&memo->keys, str_dup(&memo->arena, key));
    ARENA_PUSH(&memo->arena, memo->items, n, memo->capacity, found);
    return &memo->items[n - 1];
}

struct phrases phrases_recall(struct phrase_memo *memo, struct arena *arena,
                              struct str part)
{
    size_t front = front_width(memo, part);
    struct str key = key_of(memo, part, front);
    if (memo->keys.n >= MEMO_MOST &&
        intern_find(&memo->keys, key) == INTERN_NONE)
        return phrases_read(arena, part, &memo->context);
    const struct phrases *found = phrases_find(memo, key);
    uint32_t shift = (uint32_t)(part.n - key.n);
    struct phrases phrases = {0};
    phrases.items = ARENA_ARRAY(arena, struct phrase, found->n);
    for (; phrases.n < found->n; phrases.n++) {
        phrases.items[phrases.n] = found->items[phrases.n];
        phrases.items[phrases.n].at += shift;
    }
    return phrases;
}

void phrase_memo_release(struct phrase_memo *memo)
{
    intern_release(&memo->keys);
    buf_release(&memo->key);
    arena_release(&memo->arena);
}
