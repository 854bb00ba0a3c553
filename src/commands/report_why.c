/* What a figure counts, a line for each. */
#include "report_notes.h"
#include "report_why_rows.h"
#include "wpc/base/sort.h"

static void row_take(void *context, const struct counted *counted)
{
    struct why *why = context;
    struct why_row row = {.counted = *counted};
    if (!(counted->measures & why->bits.measures) &&
        !(counted->figures & why->bits.figures))
        return;
    if (counted->figures & why->without)
        return;
    if (counted->standing != NULL)
        row.standing = *counted->standing;
    row.counted.standing = NULL;
    ARENA_PUSH(why->report->call->arena, why->rows, why->n, why->capacity, row);
}

static enum rc figure_find(struct why *why, struct str figure, size_t *column)
{
    struct report *report = why->report;
    struct call *call = report->call;
    struct str known = {0};
    *column = report_column_find(report, figure);
    if (*column != SIZE_MAX) {
        why->bits = report_bits(report, *column);
        enum rate rate = report_rate(report, *column);
        if (rate != RATES)
            why->part = 1u << rates[rate].part;
        if (rate == RATE_DONE)
            why->without = 1u << FIGURE_EXEMPT | 1u << FIGURE_CONDITIONAL;
    }
    if (why->bits.measures || why->bits.figures)
        return RC_OK;
    for (size_t i = 0; i < report->n_columns; i++) {
        struct report_bits bits = report_bits(report, i);
        if (!bits.measures && !bits.figures)
            continue;
        known = str_join_blank(call->arena, known,
                               word_key(&report->columns[i].name));
    }
    return diag_add(call->diags, RC_USAGE, M_OPTION_WORD, (struct place){0},
                    ARGS(S("--why"), figure, known));
}

static int by_group(const void *a, const void *b, void *context)
{
    const struct why_row *x = a, *y = b;
    (void)context;
    for (size_t i = 0; i < DIMENSIONS; i++)
        if (x->counted.keys[i] != y->counted.keys[i])
            return x->counted.keys[i] < y->counted.keys[i] ? -1 : 1;
    return 0;
}

static struct str people_of(const struct why *why, bool grouped)
{
    struct arena *arena = why->report->call->arena;
    struct str keys = S("");
    if (grouped)
        keys = why->report->n_by > 1 ? S("group,group2,") : S("group,");
    keys = str_join(arena, keys, S("id,date,approved,status"));
    keys = str_join(arena, keys, why->part != 0 ? S(",counts,marks") : S(""));
    return str_join(arena, keys, S(",cells,basis"));
}

/* Formats for machines keep no row, so what was taken for one serves the
   next. */
static enum rc rows_print(struct presentation *presentation, struct why *why,
                          size_t column, bool grouped)
{
    struct report *report = why->report;
    struct call *call = report->call;
    why->own = *call;
    if (presentation->format->machine)
        why->own.arena = &why->scratch;
    struct view view = {.columns = why_columns,
                        .n_columns = why_columns_count,
                        .empty = report_empty(report)};
    view.title = str_format(
        call->arena,
        call->lang == LANG_ZH ? "%.*s   %.*s：%zu 条" : "%.*s   %.*s: %zu",
        STR_ARG(report_title(report)),
        STR_ARG(word_in(call->lang, &report->columns[column].name)), why->n);
    return present_rows(
        presentation, &view,
        &(struct present_rows){.next = why_row_next,
                               .context = why,
                               .people = people_of(why, grouped)});
}

enum rc report_why_print(struct presentation *presentation,
                         struct report *report, struct str figure, bool grouped)
{
    struct call *call = report->call;
    struct why why = {.report = report};
    struct question question = call_question(call);
    size_t column;
    enum rc rc = figure_find(&why, figure, &column);
    if (rc != RC_OK)
        return rc;
    report->n_by = grouped ? report->n_by : 0;
    report->breakdown =
        breakdown_watched(&question, report->by, report->n_by,
                          &(struct breakdown_watch){row_take, &why});
    report->any = why.n > 0;
    sort_stable(why.rows, why.n, sizeof *why.rows, by_group, NULL);
    rc = why_events_read(&why);
    if (rc == RC_OK)
        rc = rows_print(presentation, &why, column, grouped);
    why_release(&why);
    return rc;
}
