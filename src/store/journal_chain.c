/* The chain of a journal. */
#include "journal_chain.h"

#include <string.h>

#include "journal_lines.h"
#include "wpc/base/halving.h"
#include "wpc/base/memory.h"
#include "wpc/base/sort.h"

static void loose_put(struct chain *chain, struct str id, uint32_t number)
{
    enum { FIRST = 16 };
    if (chain->n == chain->capacity) {
        chain->capacity = chain->capacity ? chain->capacity * 2 : FIRST;
        chain->loose =
            memory_resize(chain->loose, chain->capacity, sizeof *chain->loose);
    }
    struct chain_loose *loose = &chain->loose[chain->n++];
    *loose = (struct chain_loose){.number = number};
    memcpy(loose->id, id.p, EVENT_ID_SIZE);
}

void chain_add(struct chain *chain, struct str id, struct str prev,
               uint32_t number)
{
    struct str last = {chain->last, EVENT_ID_SIZE}, part;
    if (prev.n == 0 && chain->begun && chain->other_root == 0)
        chain->other_root = number;
    if (prev.n > 0 && !(chain->begun && str_equal(prev, last)))
        while (str_next_part(&prev, ',', &part))
            loose_put(chain, part, number);
    memcpy(chain->last, id.p, EVENT_ID_SIZE);
    chain->begun = true;
}

bool chain_is_line(const struct chain *chain)
{
    return chain->n == 0 && chain->other_root == 0;
}

static int by_id(const void *a, const void *b, void *context)
{
    (void)context;
    return memcmp(a, b, EVENT_ID_SIZE);
}

/* Marks all that name the id; they are neighbours. */
static void loose_find(struct chain *chain, const char *id)
{
    struct halving halving = {.end = chain->n};
    while (halving_asks(&halving))
        halving_tell(&halving, memcmp(chain->loose[halving.middle].id, id,
                                      EVENT_ID_SIZE) < 0);
    size_t at = halving.from;
    for (; at < chain->n && !chain->loose[at].found &&
           memcmp(chain->loose[at].id, id, EVENT_ID_SIZE) == 0;
         at++)
        chain->loose[at].found = true;
}

/* Glued lines hold an id inside: every id that begins a line or stands before
   a TAB counts. */
static void line_search(void *context, const struct file_line *found)
{
    struct chain *chain = context;
    struct str line = found->bytes;
    if (line.n > EVENT_ID_SIZE && line.p[EVENT_ID_SIZE] == '\t')
        loose_find(chain, line.p);
    size_t at = EVENT_ID_SIZE;
    for (int tabs = 0; tabs < EVENT_COLUMNS && at != SIZE_MAX; tabs++)
        at = str_find_byte(line, '\t', tabs > 0 ? at + 1 : 0);
    if (at != SIZE_MAX && at >= EVENT_ID_SIZE)
        loose_find(chain, line.p + at - EVENT_ID_SIZE);
}

static int by_number(const void *a, const void *b, void *context)
{
    (void)context;
    const struct chain_loose *x = a, *y = b;
    return (x->number > y->number) - (x->number < y->number);
}

enum sys_error chain_check(struct chain *chain,
                           const struct chain_ending *ending)
{
    if (chain->other_root != 0)
        ending->tell(ending->context, M_JOURNAL_ROOT, chain->other_root,
                     (struct str){0});
    if (chain->n == 0)
        return SYS_OK;
    sort_stable(chain->loose, chain->n, sizeof *chain->loose, by_id, NULL);
    struct line_reading lines = {.sys = ending->sys,
                                 .file = ending->file,
                                 .line = line_search,
                                 .context = chain};
    enum sys_error error = lines_read(&lines);
    if (error != SYS_OK)
        return error;
    sort_stable(chain->loose, chain->n, sizeof *chain->loose, by_number, NULL);
    for (size_t i = 0; i < chain->n; i++)
        if (!chain->loose[i].found)
            ending->tell(ending->context, M_JOURNAL_CHAIN,
                         chain->loose[i].number,
                         (struct str){chain->loose[i].id, EVENT_ID_SIZE});
    return SYS_OK;
}

void chain_release(struct chain *chain)
{
    memory_release(chain->loose);
    *chain = (struct chain){0};
}
