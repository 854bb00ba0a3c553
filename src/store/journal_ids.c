/* The ids of a journal. */
#include "journal_ids.h"

#include <string.h>

#include "journal_chain.h"
#include "journal_lines.h"
#include "wpc/base/halving.h"
#include "wpc/base/memory.h"
#include "wpc/base/sort.h"

struct id {
    char digits[EVENT_ID_SIZE];
};

struct id_list {
    struct id *items;
    size_t n;
    size_t capacity;
};

static void id_put(struct id_list *list, const char *digits)
{
    enum { FIRST = 64 };
    if (list->n == list->capacity) {
        list->capacity = list->capacity ? list->capacity * 2 : FIRST;
        list->items =
            memory_resize(list->items, list->capacity, sizeof *list->items);
    }
    memcpy(list->items[list->n++].digits, digits, EVENT_ID_SIZE);
}

static int by_digits(const void *a, const void *b, void *context)
{
    (void)context;
    return memcmp(a, b, EVENT_ID_SIZE);
}

/* First only the chain is followed: in a file that one machine wrote, the last
   line is the head. Else all ids and all prevs are gathered. */
struct heads {
    struct chain chain;
    bool all;
    struct id_list ids;
    struct id_list prevs;
};

static void heads_line(void *context, const struct file_line *found)
{
    struct heads *heads = context;
    struct event event;
    if (!file_line_event(found, &event))
        return;
    struct str prev = event.cells[EVENT_PREV], part;
    if (!heads->all) {
        chain_add(&heads->chain, event.cells[EVENT_ID], prev, found->number);
        return;
    }
    id_put(&heads->ids, event.cells[EVENT_ID].p);
    while (prev.n > 0 && str_next_part(&prev, ',', &part))
        id_put(&heads->prevs, part.p);
}

static void head_put(struct arena *arena, struct journal_heads *out,
                     const char *digits)
{
    struct str id = str_dup(arena, (struct str){digits, EVENT_ID_SIZE});
    size_t capacity = out->n;
    ARENA_PUSH(arena, out->items, out->n, capacity, id);
}

/* Ids without prevs; both are sorted. */
static void heads_subtract(struct arena *arena, struct heads *heads,
                           struct journal_heads *out)
{
    struct id_list *ids = &heads->ids, *prevs = &heads->prevs;
    sort_stable(ids->items, ids->n, sizeof *ids->items, by_digits, NULL);
    sort_stable(prevs->items, prevs->n, sizeof *prevs->items, by_digits, NULL);
    size_t k = 0;
    for (size_t i = 0; i < ids->n; i++) {
        const char *id = ids->items[i].digits;
        if (i > 0 && memcmp(ids->items[i - 1].digits, id, EVENT_ID_SIZE) == 0)
            continue;
        while (k < prevs->n &&
               memcmp(prevs->items[k].digits, id, EVENT_ID_SIZE) < 0)
            k++;
        if (k == prevs->n ||
            memcmp(prevs->items[k].digits, id, EVENT_ID_SIZE) != 0)
            head_put(arena, out, id);
    }
}

enum sys_error heads_read(struct arena *arena, const struct sys *sys, int file,
                          struct journal_heads *out)
{
    struct heads heads = {0};
    struct line_reading lines = {
        .sys = sys, .file = file, .line = heads_line, .context = &heads};
    *out = (struct journal_heads){0};
    enum sys_error error = lines_read(&lines);
    if (error == SYS_OK && !chain_is_line(&heads.chain)) {
        heads.all = true;
        error = lines_read(&lines);
        heads_subtract(arena, &heads, out);
    } else if (error == SYS_OK && heads.chain.begun) {
        head_put(arena, out, heads.chain.last);
    }
    chain_release(&heads.chain);
    memory_release(heads.ids.items);
    memory_release(heads.prevs.items);
    return error;
}

static int by_line_id(const void *a, const void *b, void *context)
{
    const struct id_search *search = context;
    return memcmp(search->lines[*(const uint32_t *)a].p,
                  search->lines[*(const uint32_t *)b].p, EVENT_ID_SIZE);
}

static void candidate_compare(struct id_search *search, uint32_t candidate,
                              struct str line)
{
    if (str_equal(search->lines[candidate], line))
        search->known[candidate] = true;
    else
        search->clash = search->lines[candidate];
}

static void search_line(void *context, const struct file_line *found)
{
    struct id_search *search = context;
    struct str line = found->bytes;
    if (line.n > 0 && line.p[line.n - 1] == '\r')
        line.n--;
    if (line.n <= EVENT_ID_SIZE || (!found->is_whole && !event_id_holds(line)))
        return;
    struct halving halving = {.end = search->n};
    while (halving_asks(&halving)) {
        const char *id = search->lines[search->order[halving.middle]].p;
        halving_tell(&halving, memcmp(id, line.p, EVENT_ID_SIZE) < 0);
    }
    size_t at = halving.from;
    for (; at < search->n; at++) {
        uint32_t candidate = search->order[at];
        if (memcmp(search->lines[candidate].p, line.p, EVENT_ID_SIZE) != 0)
            break;
        candidate_compare(search, candidate, line);
    }
}

enum sys_error ids_search(struct id_search *search, const struct sys *sys,
                          int file)
{
    search->known = memory_take(search->n, sizeof *search->known);
    search->order = memory_take(search->n, sizeof *search->order);
    for (size_t i = 0; i < search->n; i++)
        search->order[i] = (uint32_t)i;
    sort_stable(search->order, search->n, sizeof *search->order, by_line_id,
                search);
    for (size_t i = 1; i < search->n; i++) {
        uint32_t before = search->order[i - 1], here = search->order[i];
        if (memcmp(search->lines[before].p, search->lines[here].p,
                   EVENT_ID_SIZE) == 0)
            candidate_compare(search, here, search->lines[before]);
    }
    struct line_reading lines = {
        .sys = sys, .file = file, .line = search_line, .context = search};
    return lines_read(&lines);
}

void ids_release(struct id_search *search)
{
    memory_release(search->known);
    memory_release(search->order);
}
