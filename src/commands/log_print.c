/* Printing what wpc log found: from memory, or from a stream where it is too
   much for that. */
#include "log_print.h"

#include "event_row.h"
#include "wpc/cli/events.h"

static struct str note_of(struct call *call, size_t shown, size_t all)
{
    bool zh = call->lang == LANG_ZH;
    return str_format(call->arena,
                      zh ? "只列出最后 %zu 条，共 %zu 条（--limit）。"
                         : "the last %zu of %zu events (--limit).",
                      shown, all);
}

static void part_put(struct buf *buf, const struct call *call)
{
    if (buf->n > 0)
        buf_put(buf, call->lang == LANG_ZH ? S("，") : S(", "));
}

static void day_put(struct buf *buf, const struct call *call, struct date day,
                    const char *zh, const char *en)
{
    char text[DATE_TEXT];
    if (date_is_none(day))
        return;
    part_put(buf, call);
    buf_put_format(buf, call->lang == LANG_ZH ? zh : en,
                   date_write_iso(day, text).p);
}

static void acts_put(struct buf *buf, const struct call *call, unsigned wanted)
{
    if (wanted != 0)
        part_put(buf, call);
    for (unsigned rest = wanted; rest != 0; rest &= rest - 1) {
        buf_put(buf, rest != wanted ? S("、") : S(""));
        buf_put(buf, word_in(call->lang, &acts[__builtin_ctz(rest)].word));
    }
}

/* T65.2，通辽市填报，申请销号、同意，2016-03-01起: operands and options. */
static struct str asked_text(struct call *call, const struct history_wish *wish)
{
    bool zh = call->lang == LANG_ZH;
    struct buf buf = {0};
    for (size_t i = 0; i < call->operands.n; i++) {
        buf_put(&buf, i > 0 ? S("、") : S(""));
        buf_put(&buf, call->operands.items[i]);
    }
    if (wish != NULL && wish->office != OFFICE_NONE) {
        part_put(&buf, call);
        buf_put_format(
            &buf, zh ? "%.*s填报" : "by %.*s",
            STR_ARG(call->progress->fold.offices.items[wish->office].name));
    }
    if (wish != NULL) {
        acts_put(&buf, call, wish->acts);
        day_put(&buf, call, wish->since, "%s起", "since %s");
        day_put(&buf, call, wish->until, "至%s", "until %s");
    }
    struct str found =
        caption_of(call->arena, &call->filter_words, &call->filter, call->lang);
    if (found.n > 0)
        part_put(&buf, call);
    buf_put(&buf, found);
    struct str text = str_dup(call->arena, buf_str(&buf));
    buf_release(&buf);
    return text;
}

static struct str title_of(struct call *call, const struct history_wish *wish,
                           size_t n)
{
    bool zh = call->lang == LANG_ZH;
    struct str asked = asked_text(call, wish);
    struct str counted = zh ? str_format(call->arena, "共 %zu 条记录", n)
                            : english_count(call->arena, n, S("events"));
    return str_format(call->arena, "%.*s%s%.*s%.*s", STR_ARG(asked),
                      asked.n == 0 ? ""
                      : zh         ? "："
                                   : ": ",
                      STR_ARG(counted), STR_ARG(event_days_text(call)));
}

static struct str empty_text(const struct call *call)
{
    bool zh = call->lang == LANG_ZH;
    if (call->progress == NULL)
        return zh ? S("这里还没有流水。") : S("there is no journal here.");
    return zh ? S("没有符合的记录。") : S("no event matches.");
}

/* Events on their way out. */
struct printing {
    struct call *call;
    const struct event_scan *scan;
    struct presentation presentation;
    struct id_fronts fronts;
    size_t n; /* how many there are; with a stream for programs not known */
};

static enum rc rows_print(struct printing *printing, size_t shown,
                          struct event_source source)
{
    struct call *call = printing->call;
    bool for_people = !printing->presentation.format->machine;
    enum rc rc = for_people ? call_fronts_find(call, &printing->fronts) : RC_OK;
    if (rc != RC_OK)
        return rc;
    struct str note = note_of(call, shown, printing->n);
    struct view view = {
        .title = title_of(call, printing->scan->history.wish, printing->n),
        .notes = &note,
        .n_notes = shown < printing->n,
        .empty = empty_text(call)};
    struct event_rows rows = {.call = call,
                              .source = source,
                              .fronts = for_people ? &printing->fronts : NULL};
    return event_rows_print(&printing->presentation, &view, &rows);
}

static enum rc list_print(struct printing *printing)
{
    const struct history *history = &printing->scan->history;
    size_t limit = (size_t)printing->call->view.limit;
    size_t from = limit > 0 && limit < history->n ? history->n - limit : 0;
    struct event_list list = {history, from};
    printing->n = history->n;
    for (size_t i = from; i < history->n; i++)
        event_fronts_put(&printing->fronts, &history->entries[i]);
    return rows_print(printing, history->n - from, event_list_source(&list));
}

/* The last ones of a stream, so many as are to be shown: of those before them
   up to as many more are held, till they can be given up together. */
struct tail {
    struct arena arenas[2];
    struct history lists[2]; /* of entries; the older ones second */
    size_t limit;
};

static void tail_put(struct tail *tail, const struct history_entry *entry)
{
    struct history *newer = &tail->lists[0];
    if (newer->n == tail->limit) {
        struct arena arena = tail->arenas[1];
        arena_clear(&arena);
        tail->arenas[1] = tail->arenas[0];
        tail->lists[1] = tail->lists[0];
        tail->arenas[0] = arena;
        tail->lists[0] = (struct history){0};
    }
    struct history_entry kept = history_entry_keep(&tail->arenas[0], entry);
    ARENA_PUSH(&tail->arenas[0], newer->entries, newer->n, newer->capacity,
               kept);
}

/* In one list. */
static struct history tail_join(const struct tail *tail, struct arena *arena)
{
    struct history joined = {0};
    size_t skip = tail->lists[1].n > 0 ? tail->lists[0].n : 0;
    for (size_t i = 2; i-- > 0; skip = 0)
        for (size_t k = skip; k < tail->lists[i].n; k++)
            ARENA_PUSH(arena, joined.entries, joined.n, joined.capacity,
                       tail->lists[i].entries[k]);
    return joined;
}

static enum rc tail_print(struct printing *printing)
{
    struct tail tail = {.limit = (size_t)printing->call->view.limit};
    struct event_stream *stream = stream_open(printing->scan);
    const struct history_entry *entry = stream_next(stream);
    for (; entry != NULL; entry = stream_next(stream)) {
        tail_put(&tail, entry);
        printing->n++;
    }
    enum rc rc = stream_close(stream);
    struct history last = tail_join(&tail, printing->call->arena);
    for (size_t i = 0; i < last.n; i++)
        event_fronts_put(&printing->fronts, &last.entries[i]);
    struct event_list list = {&last, 0};
    if (rc == RC_OK)
        rc = rows_print(printing, last.n, event_list_source(&list));
    for (size_t i = 0; i < 2; i++)
        arena_release(&tail.arenas[i]);
    return rc;
}

/* A stream that can begin anew. */
struct streaming {
    const struct event_scan *scan;
    struct event_stream *stream;
    enum rc rc;
};

static const struct history_entry *stream_give(void *context)
{
    struct streaming *streaming = context;
    return stream_next(streaming->stream);
}

static void stream_end(struct streaming *streaming)
{
    enum rc rc = stream_close(streaming->stream);
    streaming->rc = rc > streaming->rc ? rc : streaming->rc;
}

static void stream_again(void *context)
{
    struct streaming *streaming = context;
    stream_end(streaming);
    streaming->stream = stream_open(streaming->scan);
}

static enum rc all_count(struct printing *printing)
{
    struct event_stream *stream = stream_open(printing->scan);
    const struct history_entry *entry = stream_next(stream);
    for (; entry != NULL; entry = stream_next(stream)) {
        if (!printing->presentation.format->machine)
            event_fronts_put(&printing->fronts, entry);
        printing->n++;
    }
    return stream_close(stream);
}

/* Programs are told no number, so nothing need be counted for them. */
static enum rc all_print(struct printing *printing)
{
    struct call *call = printing->call;
    bool counts =
        !printing->presentation.format->machine || call->view.fail_if_any;
    enum rc rc = counts ? all_count(printing) : RC_OK;
    if (rc != RC_OK)
        return rc;
    struct streaming streaming = {.scan = printing->scan,
                                  .stream = stream_open(printing->scan)};
    rc = rows_print(
        printing, printing->n,
        (struct event_source){stream_give, &streaming, stream_again});
    stream_end(&streaming);
    return rc != RC_OK ? rc : streaming.rc;
}

enum rc log_print(struct call *call, const struct event_scan *scan)
{
    struct printing printing = {
        .call = call, .scan = scan, .fronts = {.arena = call->arena}};
    enum rc rc = present_open(&printing.presentation, call);
    if (rc != RC_OK)
        return rc;
    if (!scan->history.is_over)
        rc = list_print(&printing);
    else if (call->view.limit > 0)
        rc = tail_print(&printing);
    else
        rc = all_print(&printing);
    enum rc closed = present_close(&printing.presentation);
    if (rc == RC_OK && closed == RC_OK && call->view.fail_if_any &&
        printing.n > 0)
        return RC_HOLDS;
    return rc != RC_OK ? rc : closed;
}
