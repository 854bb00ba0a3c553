/* The lines of report --why as rows of cells. */
#include "report_why_rows.h"

#include "event_row.h"

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

const struct column why_columns[] = {
    [WHY_GROUP] = {WORD("group", "名称", "group"), COLUMN_PLAIN},
    [WHY_GROUP_2] = {WORD("group2", "名称二", "group 2"), COLUMN_PLAIN},
    [WHY_ID] = {WORD("id", "编号", "id"), COLUMN_PLAIN},
    [WHY_DATE] = {WORD("date", "原时限", "day"), COLUMN_PLAIN},
    [WHY_APPROVED] = {WORD("approved", "批准时限", "granted"), COLUMN_PLAIN},
    [WHY_STATUS] = {WORD("status", "状态", "status"), COLUMN_PLAIN},
    [WHY_LIGHT] = {WORD("light", "灯", "light"), COLUMN_LIGHT},
    [WHY_MARKS] = {WORD("marks", "标记", "marks"), COLUMN_PLAIN},
    [WHY_COUNTS] = {WORD("counts", "计入", "counts"), COLUMN_PLAIN},
    [WHY_CELLS] = {WORD("cells", "分解项", "cells"), COLUMN_PLAIN},
    [WHY_EVENTS] = {WORD("events", "记录", "events"), COLUMN_PLAIN},
    [WHY_DAYS] = {WORD("days", "日期", "days"), COLUMN_PLAIN},
    [WHY_FILES] = {WORD("files", "文件", "files"), COLUMN_PLAIN},
    [WHY_BASIS] = {WORD("basis", "依据", "basis"), COLUMN_PROSE},
};

const size_t why_columns_count = WHY_COLUMNS;

static void group_fill(const struct why *why, const struct why_row *row,
                       size_t dimension, struct cell *cell)
{
    const struct report *report = why->report;
    struct question question = call_question(&why->own);
    *cell = (struct cell){0};
    if (dimension >= report->n_by)
        return;
    struct group_label label = dimension_label(report->by[dimension], &question,
                                               row->counted.keys[dimension]);
    *cell = cell_of_text(label.name);
    if (label.shown != NULL)
        cell->shown = word_in(report->call->lang, label.shown);
}

static struct str id_of(const struct why *why, const struct why_row *row)
{
    struct arena *arena = why->own.arena;
    char id[ITEM_ID];
    if (row->counted.item == NULL)
        return why->own.progress->fold.offices.items[row->counted.office].name;
    if (row->counted.cell != CELL_NONE)
        return row->cells[0];
    if (row->counted.obligation == NULL)
        return str_dup(arena, item_id(row->counted.item, id));
    return obligation_id(arena, row->counted.item, row->counted.obligation);
}

/* Column by column of the events: ids, days, files. */
static void events_fill(const struct why *why, const struct why_row *row,
                        struct cell *cells)
{
    struct arena *arena = why->own.arena;
    struct str *texts = ARENA_ARRAY(arena, struct str, row->n_events * 3);
    struct str *ids = texts, *days = ids + row->n_events;
    struct str *files = days + row->n_events;
    char day[DATE_TEXT];
    for (size_t i = 0; i < row->n_events; i++) {
        const struct why_event *event = &row->events[i];
        ids[i] = (struct str){event->id, sizeof event->id};
        days[i] = str_dup(arena, date_write_iso(event->on, day));
        files[i] = str_format(arena, "journal/%.*s.tsv",
                              STR_ARG(why->names.names[event->by]));
    }
    cells[WHY_EVENTS] = cell_of_list(ids, row->n_events);
    cells[WHY_DAYS] = cell_of_list(days, row->n_events);
    cells[WHY_FILES] = cell_of_list(files, row->n_events);
}

/* 03-10 城建厅 申请销号 3f2a1b；… */
static struct str basis_of(struct why *why, const struct why_row *row)
{
    struct call *call = &why->own;
    bool zh = call->lang == LANG_ZH;
    bool told = row->n_cells > 0 || row->counted.item == NULL;
    if (row->n_events == 0 && call->progress != NULL && told)
        return zh ? S("没有记录") : S("no event");
    struct buf buf = {0};
    for (size_t i = 0; i < row->n_events; i++) {
        const struct why_event *event = &row->events[i];
        struct str id = {event->id, sizeof event->id};
        const struct str words[] = {
            day_text(call, event->on), why->names.names[event->office],
            event->means, fronts_short(&why->fronts, id)};
        for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
            if (buf.n > 0)
                buf_put(&buf, k > 0 ? S(" ") : zh ? S("；") : S("; "));
            buf_put(&buf, words[k]);
        }
    }
    struct str basis = str_dup(call->arena, buf_str(&buf));
    buf_release(&buf);
    return basis;
}

/* Of a rate: is it above the line too? */
static void counts_fill(const struct why *why, const struct why_row *row,
                        struct cell *cell)
{
    static const struct word words[] = {
        WORD("whole", "分母", "below the line"),
        WORD("part", "分子分母", "above and below")};
    *cell = (struct cell){0};
    if (why->part != 0)
        *cell = cell_of_word(&words[(row->counted.figures & why->part) != 0]);
}

static void standing_fill(const struct why *why, const struct why_row *row,
                          struct cell *cells)
{
    enum { OWN = ASK_OVERDUE - 1 };
    const struct call *call = &why->own;
    bool judged = row->counted.obligation != NULL;
    cells[WHY_STATUS] = cells[WHY_LIGHT] = cells[WHY_MARKS] = (struct cell){0};
    static const struct word heard[] = {WORD("silent", "未报", "silent"),
                                        WORD("heard", "已报", "reported")};
    if (row->counted.item == NULL)
        cells[WHY_STATUS] = cell_of_word(
            &heard[row->counted.figures >> FIGURE_OFFICES_HEARD & 1]);
    if (!judged)
        return;
    cells[WHY_STATUS] = cell_of_word(&status_words[row->standing.status]);
    cells[WHY_LIGHT] = cell_of_word(&light_words[row->standing.light]);
    unsigned marks = row->standing.asks & ~(unsigned)OWN;
    cells[WHY_MARKS] =
        cell_of_text(marks_text(call->arena, marks, LANG_EN, true));
    cells[WHY_MARKS].shown = marks_text(call->arena, marks, call->lang, false);
}

bool why_row_next(void *context, struct cell *cells)
{
    struct why *why = context;
    if (why->at == why->n)
        return false;
    const struct why_row *row = &why->rows[why->at++];
    arena_clear(&why->scratch);
    group_fill(why, row, 0, &cells[WHY_GROUP]);
    group_fill(why, row, 1, &cells[WHY_GROUP_2]);
    cells[WHY_ID] = cell_of_text(id_of(why, row));
    cells[WHY_DATE] = (struct cell){
        .type = date_is_none(row->counted.day) ? CELL_NULL : CELL_DATE,
        .date = row->counted.day};
    cells[WHY_APPROVED] = cell_of_list(row->days, row->n_days);
    standing_fill(why, row, cells);
    counts_fill(why, row, &cells[WHY_COUNTS]);
    cells[WHY_CELLS] = cell_of_list(row->cells, row->n_cells);
    cells[WHY_CELLS].shown = row->regions.n > 0 ? row->regions : S(" ");
    events_fill(why, row, cells);
    cells[WHY_BASIS] = cell_of_text(basis_of(why, row));
    return true;
}
