/* wpc review: what waits for the coordinator. */
#include "event_row.h"
#include "wpc/cli/events.h"
#include "wpc/cli/present.h"
#include "wpc/query/waiting.h"

/* Rows from `at` to `end`. */
struct rows {
    struct call *call;
    const struct waiting_list *list;
    size_t at;
    size_t end;
    struct id_fronts fronts;
};

enum review_cell {
    REVIEW_WHAT,
    REVIEW_EVENT,
    REVIEW_ADDRESS,
    REVIEW_OFFICE_,
    REVIEW_SINCE,
    REVIEW_DAYS,
    REVIEW_DUE,
    REVIEW_TO,
    REVIEW_REGIONS,
    REVIEW_CELLS,
    REVIEW_PERIOD,
    REVIEW_MARKS,
    REVIEW_TEXT,
    REVIEW_DOC,
    REVIEW_EVIDENCE,
    REVIEW_COLUMNS
};

static const struct column columns[REVIEW_COLUMNS] = {
    [REVIEW_WHAT] = {WORD("what", "事由", "what"), COLUMN_PLAIN},
    [REVIEW_EVENT] = {WORD("event", "记录", "event"), COLUMN_PLAIN},
    [REVIEW_ADDRESS] = {WORD("address", "分解项", "address"), COLUMN_PLAIN},
    [REVIEW_OFFICE_] = {WORD("office", "单位", "office"), COLUMN_PLAIN},
    [REVIEW_SINCE] = {WORD("since", "申请", "since"), COLUMN_PLAIN},
    [REVIEW_DAYS] = {WORD("days", "已等", "days"), COLUMN_NUMBER},
    [REVIEW_DUE] = {WORD("due", "时限", "due"), COLUMN_PLAIN},
    [REVIEW_TO] = {WORD("to", "申请延至", "to"), COLUMN_PLAIN},
    [REVIEW_REGIONS] = {WORD("regions", "盟市", "regions"), COLUMN_PLAIN},
    [REVIEW_CELLS] = {WORD("cells", "分解项数", "cells"), COLUMN_NUMBER},
    [REVIEW_PERIOD] = {WORD("period", "周期", "period"), COLUMN_PLAIN},
    [REVIEW_MARKS] = {WORD("marks", "标记", "marks"), COLUMN_PLAIN},
    [REVIEW_TEXT] = {WORD("text", "说明", "text"), COLUMN_PROSE},
    [REVIEW_DOC] = {WORD("doc", "文号", "doc"), COLUMN_PLAIN},
    [REVIEW_EVIDENCE] = {WORD("evidence", "佐证", "evidence"), COLUMN_PLAIN},
};

/* What a table shows of each kind. */
static const struct str people[WAITINGS] = {
    [WAITING_CLAIM] = STR("address,event,office,since,days,marks,text"),
    [WAITING_EXEMPT] = STR("address,event,office,since,days,marks,text"),
    [WAITING_DEFER] = STR("address,event,days,due,to,marks,text"),
    [WAITING_CONDITION] = STR("address,due,regions,text"),
    [WAITING_CLASH] = STR("address,text"),
    [WAITING_RECORD] = STR("address,office,regions,text"),
    [WAITING_REPORT] = STR("office"),
};

static bool is_zh(const struct call *call)
{
    return call->lang == LANG_ZH;
}

static void regions_fill(const struct rows *rows, const struct waiting_row *row,
                         struct cell *cell)
{
    const struct regions *regions = &rows->call->workspace->plan.regions;
    struct arena *arena = rows->call->arena;
    size_t all = region_set_count(row->regions), n = 0;
    if (all == 0)
        return;
    struct str *names = ARENA_ARRAY(arena, struct str, all);
    for (uint32_t i = 0; i < regions->n; i++)
        if (region_set_has(row->regions, i))
            names[n++] = regions->items[i].name;
    *cell = cell_of_list(names, n);
    if (n == regions->n)
        cell->shown =
            str_format(arena, is_zh(rows->call) ? "全部 %zu 个" : "all %zu", n);
    else if (n > 2)
        cell->shown = str_format(
            arena, is_zh(rows->call) ? "%.*s等 %zu 个" : "%.*s … (%zu)",
            STR_ARG(names[0]), n);
}

static struct str office_name(const struct rows *rows, uint32_t office)
{
    const struct offices *offices = &rows->call->progress->fold.offices;
    return office == OFFICE_NONE ? (struct str){0}
                                 : offices->items[office].name;
}

/* 通辽市 02-20 申请销号 */
static struct str word_of(const struct rows *rows,
                          const struct history_entry *entry)
{
    struct call *call = rows->call;
    struct str day = day_text(call, entry->event.on);
    struct str means = history_meaning(entry, call->lang);
    struct str id = fronts_short(&rows->fronts, entry->event.cells[EVENT_ID]);
    return str_format(call->arena,
                      is_zh(call) ? "%.*s %.*s %.*s（%.*s）"
                                  : "%.*s %.*s %.*s (%.*s)",
                      STR_ARG(office_name(rows, entry->judgement.office)),
                      STR_ARG(day), STR_ARG(means), STR_ARG(id));
}

static struct str clash_text(const struct rows *rows,
                             const struct waiting_row *row)
{
    struct str claim = row->entry ? word_of(rows, row->entry) : S("?");
    struct str other = row->other ? word_of(rows, row->other) : S("?");
    return str_format(rows->call->arena, "%.*s ↔ %.*s", STR_ARG(claim),
                      STR_ARG(other));
}

static void event_fill(const struct rows *rows, const struct waiting_row *row,
                       struct cell *cells)
{
    struct arena *arena = rows->call->arena;
    const struct event *event = &row->entry->event;
    cells[REVIEW_EVENT] = cell_of_text(event->cells[EVENT_ID]);
    cells[REVIEW_EVENT].shown =
        fronts_short(&rows->fronts, event->cells[EVENT_ID]);
    struct str note = event_text(arena, event, EVENT_NOTE);
    if (note.n > 0)
        cells[REVIEW_TEXT] = cell_of_text(note);
    cells[REVIEW_DOC] = cell_of_text(event_text(arena, event, EVENT_DOC));
    cells[REVIEW_EVIDENCE] =
        cell_of_text(event_text(arena, event, EVENT_EVIDENCE));
}

static void place_fill(const struct rows *rows, const struct waiting_row *row,
                       struct cell *cells)
{
    struct call *call = rows->call;
    struct buf buf = {0};
    char period[PERIOD_TEXT];
    if (row->address.item != UINT32_MAX)
        address_put(&buf, &call->workspace->plan, &row->address);
    cells[REVIEW_ADDRESS] = cell_of_text(str_dup(call->arena, buf_str(&buf)));
    buf_release(&buf);
    cells[REVIEW_PERIOD] = cell_of_text(
        str_dup(call->arena, period_write(row->address.period, period)));
}

static void row_fill(const struct rows *rows, const struct waiting_row *row,
                     struct cell *cells)
{
    struct call *call = rows->call;
    struct arena *arena = call->arena;
    cells[REVIEW_WHAT] = cell_of_word(&waiting_words[row->what]);
    place_fill(rows, row, cells);
    cells[REVIEW_OFFICE_] = cell_of_text(office_name(rows, row->office));
    cells[REVIEW_SINCE] = cell_of_date(row->since);
    cells[REVIEW_DUE] = cell_of_date(row->due);
    cells[REVIEW_TO] = cell_of_date(row->to);
    regions_fill(rows, row, &cells[REVIEW_REGIONS]);
    if (row->n > 0)
        cells[REVIEW_CELLS] = cell_of_number(row->n);
    cells[REVIEW_MARKS] =
        cell_of_text(marks_text(arena, row->marks, LANG_EN, true));
    cells[REVIEW_MARKS].shown =
        marks_text(arena, row->marks, call->lang, false);
    cells[REVIEW_TEXT] = cell_of_text(row->text);
    if (!date_is_none(row->since)) {
        int days = date_serial(call->today) - date_serial(row->since);
        cells[REVIEW_SINCE].shown = day_text(call, row->since);
        cells[REVIEW_DAYS] = (struct cell){
            .type = CELL_NUMBER,
            .number = days,
            .shown = str_format(arena, is_zh(call) ? "%d天" : "%d", days)};
    }
    if (row->what == WAITING_CLASH)
        cells[REVIEW_TEXT] = cell_of_text(clash_text(rows, row));
    else if (row->entry != NULL)
        event_fill(rows, row, cells);
}

static bool row_next(void *context, struct cell *cells)
{
    struct rows *rows = context;
    if (rows->at == rows->end)
        return false;
    row_fill(rows, &rows->list->rows[rows->at++], cells);
    return true;
}

static enum rc rows_print(struct presentation *presentation, struct rows *rows,
                          struct str shown, struct str title)
{
    struct view view = {.columns = columns,
                        .n_columns = REVIEW_COLUMNS,
                        .title = title,
                        .empty = title};
    return present_rows(presentation, &view,
                        &(struct present_rows){.next = row_next,
                                               .context = rows,
                                               .people = shown});
}

static struct str silent_head(const struct rows *rows)
{
    const struct roll *roll = &rows->list->roll;
    char period[PERIOD_TEXT], day[DATE_TEXT];
    struct str cycle = period_write(roll->cycle, period);
    struct str last = date_write_iso(roll->report_day, day);
    return str_format(rows->call->arena,
                      is_zh(rows->call)
                          ? "本期未报送 %u 家（%.*s，应于 %.*s "
                            "前报送）：应报送 %u 家，已报送 %u 家\n"
                          : "not reported this cycle: %u (%.*s, due by %.*s) "
                            "of %u; reported: %u\n",
                      roll->n_silent, STR_ARG(cycle), STR_ARG(last),
                      roll->n_due, roll->n_due - roll->n_silent);
}

static struct str head_of(const struct rows *rows, enum waiting what)
{
    struct call *call = rows->call;
    static const struct word unit = WORD("", "件", "");
    struct str name = word_in(call->lang, &waiting_words[what]);
    if (what == WAITING_REPORT)
        return silent_head(rows);
    return str_format(call->arena,
                      is_zh(call) ? "%.*s %zu %.*s\n" : "%.*s: %zu%.*s\n",
                      STR_ARG(name), rows->list->n_of[what],
                      STR_ARG(word_in(call->lang, &unit)));
}

/* Offices are names only: a line says more than a table. */
static void silent_print(struct presentation *presentation,
                         const struct rows *rows)
{
    struct buf buf = {0};
    const struct waiting_list *list = rows->list;
    for (size_t i = rows->at; i < rows->end; i++) {
        buf_put(&buf, i > rows->at ? S("、") : S(""));
        buf_put(&buf, office_name(rows, list->rows[i].office));
    }
    buf_put_byte(&buf, '\n');
    present_text(presentation, str_dup(rows->call->arena, buf_str(&buf)));
    buf_release(&buf);
}

static enum rc sections_print(struct presentation *presentation,
                              struct rows *rows)
{
    const struct waiting_list *list = rows->list;
    enum rc rc = RC_OK;
    for (int what = 0; what < WAITINGS && rc == RC_OK; what++) {
        bool told = what == WAITING_REPORT && list->roll.n_due > 0;
        rows->end = rows->at + list->n_of[what];
        if (rows->at == rows->end && !told)
            continue;
        if (rows->at > 0)
            present_text(presentation, S("\n"));
        present_text(presentation, head_of(rows, (enum waiting)what));
        if (what == WAITING_REPORT && rows->at < rows->end)
            silent_print(presentation, rows);
        else if (rows->at < rows->end)
            rc = rows_print(presentation, rows, people[what], S(""));
        rows->at = rows->end;
    }
    return rc;
}

/* What to do next. */
static struct str hint_of(const struct call *call,
                          const struct waiting_list *list)
{
    bool asks = list->n_of[WAITING_CLAIM] + list->n_of[WAITING_EXEMPT] +
                    list->n_of[WAITING_DEFER] >
                0;
    if (list->n == 0)
        return is_zh(call) ? S("没有待办。\n") : S("nothing waits.\n");
    if (!asks)
        return S("");
    return is_zh(call) ? S("\n同意 wpc approve 记录…    退回 wpc return 记录…"
                           "    看经过 wpc log 分解项\n")
                       : S("\nwpc approve EVENT…    wpc return EVENT…    "
                           "wpc log ADDRESS\n");
}

/* Of all events that a row may name. */
static enum rc fronts_find(struct rows *rows)
{
    const struct waiting_list *list = rows->list;
    rows->fronts = (struct id_fronts){.arena = rows->call->arena};
    for (size_t i = 0; i < list->n; i++) {
        const struct history_entry *entries[] = {list->rows[i].entry,
                                                 list->rows[i].other};
        for (size_t k = 0; k < sizeof entries / sizeof *entries; k++)
            if (entries[k] != NULL)
                fronts_put(&rows->fronts, entries[k]->event.cells[EVENT_ID]);
    }
    return call_fronts_find(rows->call, &rows->fronts);
}

/* 待审核 4 件，本期未报送 2 件   今天 2016-03-25: over what is one table. */
static struct str title_of(struct call *call, const struct waiting_list *list)
{
    bool zh = is_zh(call);
    struct str asked =
        caption_of(call->arena, &call->filter_words, &call->filter, call->lang);
    struct str title = {0};
    for (int what = 0; what < WAITINGS; what++) {
        struct str name = word_in(call->lang, &waiting_words[what]);
        if (list->n_of[what] == 0)
            continue;
        title = str_format(call->arena,
                           zh ? "%.*s%s%.*s %zu %s" : "%.*s%s%.*s: %zu%s",
                           STR_ARG(title),
                           title.n == 0 ? ""
                           : zh         ? "，"
                                        : ", ",
                           STR_ARG(name), list->n_of[what],
                           !zh                      ? ""
                           : what == WAITING_REPORT ? "家"
                                                    : "件");
    }
    if (title.n == 0)
        title = zh ? S("没有待办。") : S("nothing waits.");
    if (asked.n > 0)
        title = str_format(call->arena, zh ? "%.*s：%.*s" : "%.*s: %.*s",
                           STR_ARG(asked), STR_ARG(title));
    return str_join(call->arena, title, event_days_text(call));
}

static enum rc list_print(struct call *call, const struct waiting_list *list)
{
    struct presentation presentation = {0};
    enum rc rc = present_open(&presentation, call);
    struct rows rows = {.call = call, .list = list, .end = list->n};
    if (rc == RC_OK)
        rc = fronts_find(&rows);
    if (rc != RC_OK)
        return rc;
    bool sections = str_equal(presentation.format->name, S("table")) &&
                    call->view.columns.n == 0 && call->view.limit == 0;
    if (sections)
        rc = sections_print(&presentation, &rows);
    else
        rc = rows_print(&presentation, &rows,
                        S("what,event,address,office,since,days,due,to,"
                          "marks,text"),
                        title_of(call, list));
    if (sections && presentation.look.terminal)
        present_text(&presentation, hint_of(call, list));
    enum rc closed = present_close(&presentation);
    if (rc == RC_OK && closed == RC_OK && call->view.fail_if_any && list->n > 0)
        return RC_HOLDS;
    return rc != RC_OK ? rc : closed;
}

static enum rc run(struct call *call)
{
    if (call->progress == NULL)
        return diag_add(call->diags, RC_REFUSED, M_JOURNAL_FOLDER,
                        (struct place){call->workspace->folder, 0, 0}, NULL);
    struct history_wish wish = waiting_wish();
    struct history history, said;
    wish.filter = &call->filter;
    wish.rules = call_question(call).rules;
    enum rc rc = call_history_read(call, &wish, &history);
    if (rc != RC_OK)
        return rc;
    struct waiting_list list = waiting_list_make(call->arena, &history);
    struct history_wish words = clash_wish(call->arena, &history);
    if (words.n_places > 0) {
        rc = call_history_read(call, &words, &said);
        waiting_clashes_fill(&list, &said);
    }
    return rc == RC_OK ? list_print(call, &list) : rc;
}

const struct command command_review = {
    .name = STR("review"),
    .group = GROUP_OFFICE,
    .summary = WORD("", "列出待办：待审核、延期申请、待认定、不一致、未报送",
                    "what waits: claims, requests, conditions, clashes, "
                    "silence"),
    .about =
        WORD("",
             "待审核的申请和已等天数，申请延期（逾期后申请的标明），"
             "申请不适用，待认定的分解项，报送不一致，今年尚无记录的定期事项，"
             "本期未报送的单位。机器格式为一张表，what 列写明事由。\n"
             "  wpc review\n"
             "  wpc review --region 通辽市\n"
             "  wpc review -f tsv",
             "Claims with the days they have waited, requests to defer, "
             "claims not to apply, cells whose condition is to be settled, "
             "contradictory reports, irregular duties without a record this "
             "year, and who reported nothing this cycle. Machine formats "
             "are one table with a column `what`.\n"
             "  wpc review\n"
             "  wpc review --region 通辽市\n"
             "  wpc review -f tsv"),
    .uses = USES_FILTER | USES_VIEW,
    .run = run,
};
