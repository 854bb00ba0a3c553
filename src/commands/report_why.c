/* What a figure counts, a line for each. */
#include "report_why.h"

#include "event_row.h"
#include "report_notes.h"
#include "wpc/base/sort.h"
#include "wpc/cli/events.h"

/* One line: a thing that is counted, in one group. */
struct why_row {
    struct counted counted;
    struct standing standing;
    struct str *cells;  /* addresses of those that decide */
    struct str regions; /* as people read them */
    size_t n_cells;
    size_t cells_capacity;
    struct str *days; /* granted to them */
    size_t n_days;
    size_t days_capacity;
    const struct history_entry **events;
    size_t n_events;
    size_t events_capacity;
};

struct why {
    struct report *report;
    struct report_bits bits;
    unsigned part;    /* of a rate: the figure above the line */
    unsigned without; /* what its whole leaves out */
    struct why_row *rows;
    size_t n;
    size_t capacity;
    struct address *places; /* all cells of all rows, */
    size_t *of_row;         /* and whose each is */
    size_t n_places;
    size_t places_capacity;
    size_t of_row_capacity;
    struct history history;
    uint32_t *entries;  /* of the history, by item */
    uint32_t *first_of; /* of each item, and an end */
    size_t at;
};

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

/* ---- the cells of a row */

/* Marks and statuses that make a cell one of those that a figure is about; the
   others are about every cell that applies. */
static unsigned asks_of(unsigned figures)
{
    static const struct {
        enum figure figure;
        unsigned asks;
    } of[] = {
        {FIGURE_OVERDUE, ASK_OVERDUE},
        {FIGURE_TO_ASSESS, ASK_TO_ASSESS},
        {FIGURE_EXEMPT, ASK_STATUS << STATUS_EXEMPT},
        {FIGURE_CONDITIONAL, ASK_CONDITIONAL},
        {FIGURE_DEFERRED, ASK_DEFERRED},
        {FIGURE_SELF_REVIEWED, ASK_SELF_REVIEW},
        {FIGURE_CLAIMED, ASK_STATUS << STATUS_CLAIMED},
    };
    for (size_t i = 0; i < sizeof of / sizeof *of; i++)
        if (figures >> of[i].figure & 1)
            return of[i].asks;
    return 0;
}

static void cell_put(struct why *why, size_t row, uint32_t cell)
{
    struct call *call = why->report->call;
    const struct fold *fold = &call->progress->fold;
    struct address address = cell_address(fold->cells, cell);
    struct why_row *out = &why->rows[row];
    struct buf text = {0};
    address_put(&text, fold->cells->plan, &address);
    ARENA_PUSH(call->arena, out->cells, out->n_cells, out->cells_capacity,
               str_dup(call->arena, buf_str(&text)));
    buf_release(&text);
    if (address.region != REGION_NONE && out->counted.cell == CELL_NONE)
        out->regions = str_format(
            call->arena, "%.*s%s%.*s", STR_ARG(out->regions),
            out->regions.n > 0 ? "、" : "",
            STR_ARG(fold->cells->plan->regions.items[address.region].name));
    struct deferral granted = cell_deferral(fold, cell);
    char day[DATE_TEXT];
    if (!date_is_none(granted.to))
        ARENA_PUSH(call->arena, out->days, out->n_days, out->days_capacity,
                   str_dup(call->arena, date_write_iso(granted.to, day)));
    ARENA_PUSH(call->arena, why->of_row, why->n_places, why->of_row_capacity,
               row);
    why->n_places--;
    ARENA_PUSH(call->arena, why->places, why->n_places, why->places_capacity,
               address);
}

static bool is_about(const struct why *why, uint32_t cell)
{
    struct question question = call_question(why->report->call);
    struct standing standing =
        standing_of_cell(&question.rules, question.fold, cell);
    unsigned asks = asks_of(why->bits.figures);
    bool out =
        standing.status == STATUS_EXEMPT ||
        (standing.status != STATUS_DONE && standing.asks & ASK_CONDITIONAL);
    return asks != 0 ? (standing.asks & asks) != 0 : !out;
}

static void cells_find(struct why *why, size_t row)
{
    const struct call *call = why->report->call;
    const struct cells *cells = call->progress->fold.cells;
    const struct counted *counted = &why->rows[row].counted;
    const struct plan *plan = cells->plan;
    if (counted->cell != CELL_NONE) {
        cell_put(why, row, counted->cell);
        return;
    }
    if (counted->obligation == NULL)
        return;
    const struct cell_run *run =
        cell_run_find(cells, (uint32_t)(counted->item - plan->items),
                      (uint32_t)(counted->obligation -
                                 item_reading(plan, counted->item)->items));
    if (run == NULL || run->n_periods != 1)
        return;
    for (uint32_t i = run->first; i < run->first + cell_run_count(run); i++) {
        uint32_t region = cell_address(cells, i).region;
        bool here = region == REGION_NONE ||
                    region_set_is_empty(counted->regions) ||
                    region_set_has(counted->regions, region);
        if (here && is_about(why, i))
            cell_put(why, row, i);
    }
}

/* ---- the events behind them */

/* What moved the cell, or waits to. */
static bool is_behind(const struct history_entry *entry)
{
    enum effect effect = entry->judgement.effect;
    return entry->judgement.address.item != UINT32_MAX &&
           (effect == EFFECT_COUNTS || effect == EFFECT_WAITS ||
            effect == EFFECT_APPROVED || effect == EFFECT_RETURNED);
}

static void entries_index(struct why *why)
{
    const struct call *call = why->report->call;
    size_t n = call->workspace->plan.n_items;
    const struct history *history = &why->history;
    why->first_of = ARENA_ARRAY(call->arena, uint32_t, n + 2);
    why->entries = ARENA_ARRAY(call->arena, uint32_t, history->n);
    uint32_t *next = why->first_of + 1;
    for (size_t i = 0; i < history->n; i++)
        if (is_behind(&history->entries[i]))
            next[history->entries[i].judgement.address.item + 1]++;
    for (size_t i = 1; i <= n; i++)
        next[i] += next[i - 1];
    for (size_t i = 0; i < history->n; i++)
        if (is_behind(&history->entries[i]))
            why->entries[next[history->entries[i].judgement.address.item]++] =
                (uint32_t)i;
}

static void events_find(struct why *why, size_t place)
{
    const struct address *address = &why->places[place];
    struct why_row *row = &why->rows[why->of_row[place]];
    uint32_t end = why->first_of[address->item + 1];
    for (uint32_t i = why->first_of[address->item]; i < end; i++) {
        const struct history_entry *entry =
            &why->history.entries[why->entries[i]];
        bool known = false;
        for (size_t k = 0; k < row->n_events && !known; k++)
            known = row->events[k] == entry;
        if (!known && address_meets(address, &entry->judgement.address))
            ARENA_PUSH(why->report->call->arena, row->events, row->n_events,
                       row->events_capacity, entry);
    }
}

static enum rc events_read(struct why *why)
{
    enum { PLACES = 64 }; /* that may be looked through for every event */
    struct call *call = why->report->call;
    struct history_wish wish = {.office = OFFICE_NONE};
    if (call->progress == NULL)
        return RC_OK;
    for (size_t i = 0; i < why->n; i++)
        cells_find(why, i);
    if (why->n_places > 0 && why->n_places <= PLACES) {
        wish.places = why->places;
        wish.n_places = why->n_places;
    }
    enum rc rc = call_history_read(call, &wish, &why->history);
    if (rc != RC_OK)
        return rc;
    entries_index(why);
    for (size_t i = 0; i < why->n_places; i++)
        events_find(why, i);
    return RC_OK;
}

/* ---- as rows of cells */

enum {
    WHY_GROUP,
    WHY_GROUP_2,
    WHY_ID,
    WHY_DATE,
    WHY_APPROVED,
    WHY_STATUS,
    WHY_LIGHT,
    WHY_MARKS,
    WHY_COUNTS,
    WHY_CELLS,
    WHY_EVENTS,
    WHY_DAYS,
    WHY_FILES,
    WHY_BASIS,
    WHY_COLUMNS
};

static const struct column columns[WHY_COLUMNS] = {
    [WHY_GROUP] = {{STR("group"), STR("名称"), STR("group")}, COLUMN_PLAIN},
    [WHY_GROUP_2] = {{STR("group2"), STR("名称二"), STR("group 2")},
                     COLUMN_PLAIN},
    [WHY_ID] = {{STR("id"), STR("编号"), STR("id")}, COLUMN_PLAIN},
    [WHY_DATE] = {{STR("date"), STR("原时限"), STR("day")}, COLUMN_PLAIN},
    [WHY_APPROVED] = {{STR("approved"), STR("批准时限"), STR("granted")},
                      COLUMN_PLAIN},
    [WHY_STATUS] = {{STR("status"), STR("状态"), STR("status")}, COLUMN_PLAIN},
    [WHY_LIGHT] = {{STR("light"), STR("灯"), STR("light")}, COLUMN_LIGHT},
    [WHY_MARKS] = {{STR("marks"), STR("标记"), STR("marks")}, COLUMN_PLAIN},
    [WHY_COUNTS] = {{STR("counts"), STR("计入"), STR("counts")}, COLUMN_PLAIN},
    [WHY_CELLS] = {{STR("cells"), STR("分解项"), STR("cells")}, COLUMN_PLAIN},
    [WHY_EVENTS] = {{STR("events"), STR("记录"), STR("events")}, COLUMN_PLAIN},
    [WHY_DAYS] = {{STR("days"), STR("日期"), STR("days")}, COLUMN_PLAIN},
    [WHY_FILES] = {{STR("files"), STR("文件"), STR("files")}, COLUMN_PLAIN},
    [WHY_BASIS] = {{STR("basis"), STR("依据"), STR("basis")}, COLUMN_PROSE},
};

static void list_fill(struct cell *cell, const struct str *items, size_t n)
{
    *cell = (struct cell){.type = n > 0 ? CELL_LIST : CELL_NULL};
    cell->list.items = items;
    cell->list.n = n;
}

static void text_fill(struct cell *cell, struct str text)
{
    *cell =
        (struct cell){.type = text.n > 0 ? CELL_TEXT : CELL_NULL, .text = text};
}

static void group_fill(const struct why *why, const struct why_row *row,
                       size_t dimension, struct cell *cell)
{
    const struct report *report = why->report;
    *cell = (struct cell){.type = CELL_NULL};
    if (dimension >= report->n_by)
        return;
    struct group_label label =
        dimension_label(report->by[dimension], &report->call->workspace->plan,
                        report->call->arena, row->counted.keys[dimension]);
    text_fill(cell, label.name);
    if (label.shown != NULL)
        cell->shown = word_in(report->call->lang, label.shown);
}

static struct str id_of(const struct why *why, const struct why_row *row)
{
    struct arena *arena = why->report->call->arena;
    char id[ITEM_ID];
    if (row->counted.cell != CELL_NONE)
        return row->cells[0];
    if (row->counted.obligation == NULL)
        return str_dup(arena, item_id(row->counted.item, id));
    return obligation_id(arena, row->counted.item, row->counted.obligation);
}

static struct str file_of(const struct why *why,
                          const struct history_entry *entry)
{
    return str_format(why->report->call->arena, "journal/%.*s.tsv",
                      STR_ARG(entry->event.cells[EVENT_BY]));
}

/* Column by column of the events: ids, days, files. */
static void events_fill(const struct why *why, const struct why_row *row,
                        struct cell *cells)
{
    struct arena *arena = why->report->call->arena;
    struct str *texts = ARENA_ARRAY(arena, struct str, row->n_events * 3);
    struct str *ids = texts, *days = ids + row->n_events;
    struct str *files = days + row->n_events;
    char day[DATE_TEXT];
    for (size_t i = 0; i < row->n_events; i++) {
        const struct history_entry *entry = row->events[i];
        ids[i] = entry->event.cells[EVENT_ID];
        days[i] = str_dup(arena, date_write_iso(entry->event.on, day));
        files[i] = file_of(why, entry);
    }
    list_fill(&cells[WHY_EVENTS], ids, row->n_events);
    list_fill(&cells[WHY_DAYS], days, row->n_events);
    list_fill(&cells[WHY_FILES], files, row->n_events);
}

/* 03-10 城建厅 申请销号 3f2a1b；… */
static struct str basis_of(const struct why *why, const struct why_row *row)
{
    struct call *call = why->report->call;
    bool zh = call->lang == LANG_ZH;
    struct str basis = {0};
    for (size_t i = 0; i < row->n_events; i++) {
        const struct history_entry *entry = row->events[i];
        struct str id =
            history_short(&why->history, entry->event.cells[EVENT_ID]);
        basis = str_format(call->arena, "%.*s%s%.*s %.*s %.*s %.*s",
                           STR_ARG(basis), i == 0 ? "" : (zh ? "；" : "; "),
                           STR_ARG(day_text(call, entry->event.on)),
                           STR_ARG(entry->event.cells[EVENT_OFFICE]),
                           STR_ARG(word_in(call->lang, &entry->means)),
                           STR_ARG(id));
    }
    if (row->n_events == 0 && call->progress != NULL && row->n_cells > 0)
        return zh ? S("没有记录") : S("no event");
    return basis;
}

/* Of a rate: is it above the line too? */
static void counts_fill(const struct why *why, const struct why_row *row,
                        struct cell *cell)
{
    static const struct word words[] = {
        {STR("whole"), STR("分母"), STR("below the line")},
        {STR("part"), STR("分子分母"), STR("above and below")}};
    *cell = (struct cell){.type = CELL_NULL};
    if (why->part != 0)
        *cell = (struct cell){
            .type = CELL_WORD,
            .word = &words[(row->counted.figures & why->part) != 0]};
}

static void standing_fill(const struct why *why, const struct why_row *row,
                          struct cell *cells)
{
    enum { OWN = ASK_OVERDUE - 1 };
    struct call *call = why->report->call;
    bool judged = row->counted.obligation != NULL;
    cells[WHY_STATUS] = cells[WHY_LIGHT] = cells[WHY_MARKS] =
        (struct cell){.type = CELL_NULL};
    if (!judged)
        return;
    cells[WHY_STATUS] = (struct cell){
        .type = CELL_WORD, .word = &status_words[row->standing.status]};
    cells[WHY_LIGHT] = (struct cell){.type = CELL_WORD,
                                     .word = &light_words[row->standing.light]};
    unsigned marks = row->standing.asks & ~(unsigned)OWN;
    text_fill(&cells[WHY_MARKS], marks_text(call->arena, marks, LANG_EN, true));
    cells[WHY_MARKS].shown = marks_text(call->arena, marks, call->lang, false);
}

static bool row_next(void *context, struct cell *cells)
{
    struct why *why = context;
    if (why->at == why->n)
        return false;
    const struct why_row *row = &why->rows[why->at++];
    group_fill(why, row, 0, &cells[WHY_GROUP]);
    group_fill(why, row, 1, &cells[WHY_GROUP_2]);
    text_fill(&cells[WHY_ID], id_of(why, row));
    cells[WHY_DATE] = (struct cell){
        .type = date_is_none(row->counted.day) ? CELL_NULL : CELL_DATE,
        .date = row->counted.day};
    list_fill(&cells[WHY_APPROVED], row->days, row->n_days);
    standing_fill(why, row, cells);
    counts_fill(why, row, &cells[WHY_COUNTS]);
    list_fill(&cells[WHY_CELLS], row->cells, row->n_cells);
    cells[WHY_CELLS].shown = row->regions.n > 0 ? row->regions : S(" ");
    events_fill(why, row, cells);
    text_fill(&cells[WHY_BASIS], basis_of(why, row));
    return true;
}

/* ---- the command's part */

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
    unsigned offices = 1u << FIGURE_OFFICES_DUE | 1u << FIGURE_OFFICES_HEARD;
    if ((why->bits.measures || why->bits.figures) &&
        !(why->bits.figures & offices))
        return RC_OK;
    for (size_t i = 0; i < report->n_columns; i++) {
        struct report_bits bits = report_bits(report, i);
        if ((!bits.measures && !bits.figures) || bits.figures & offices)
            continue;
        known = str_join(call->arena, known, S(" "));
        known = str_join(call->arena, known, report->columns[i].name.key);
    }
    return diag_add(call->diags, RC_USAGE, M_OPTION_WORD, (struct place){0},
                    ARGS(S("--why"), figure, str_drop(known, 1)));
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
    rc = events_read(&why);
    if (rc != RC_OK)
        return rc;
    struct view view = {.columns = columns,
                        .n_columns = WHY_COLUMNS,
                        .empty = report_empty(report)};
    view.title = str_format(
        call->arena,
        call->lang == LANG_ZH ? "%.*s   %.*s：%zu 条" : "%.*s   %.*s: %zu",
        STR_ARG(report_title(report)),
        STR_ARG(word_in(call->lang, &report->columns[column].name)), why.n);
    return present_rows(
        presentation, &view,
        &(struct present_rows){row_next, &why, people_of(&why, grouped)});
}
