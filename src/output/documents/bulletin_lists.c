/* What is due and what is overdue, in a bulletin. */
#include "bulletin_text.h"
#include "wpc/date/chinese.h"

static void done_cell(struct bulletin_paper *out, struct paper_table *table,
                      const struct bulletin_row *row)
{
    value_text_put(out, table,
                   str_format(out->arena, "%u/%u",
                              (unsigned)row->tally.n_status[STATUS_DONE],
                              (unsigned)row->tally.n_counted));
}

static void due_row(struct bulletin_paper *out, struct paper_table *table,
                    const struct bulletin_row *row)
{
    const struct bulletin *bulletin = out->bulletin;
    struct standing standing = tally_standing(&row->tally);
    value_text_put(out, table, row_id(out, row->run, row->period));
    value_text_put(out, table,
                   title_at(bulletin, run_at(bulletin, row->run)->item));
    value_text_put(out, table, row_office(out, row));
    value_day_put(out, table, row->day);
    if (!bulletin->has_journal)
        return;
    value_day_put(out, table, row->granted);
    done_cell(out, table, row);
    value_text_put(out, table,
                   standing_text(out, standing.status,
                                 standing.asks & (ASK_OVERDUE | ASK_CLASH)));
}

static void due_put(struct bulletin_paper *out,
                    const struct bulletin_rows *rows)
{
    static const struct paper_column told[] = {
        {.head = STR("编号")},
        {.head = STR("事项"), .is_prose = true},
        {.head = STR("尚未销号"), .is_prose = true},
        {.head = STR("原时限")},
        {.head = STR("批准时限")},
        {.head = STR("完成"), .is_number = true},
        {.head = STR("状态"), .is_prose = true},
    };
    static const struct paper_column untold[] = {
        {.head = STR("编号")},
        {.head = STR("事项"), .is_prose = true},
        {.head = STR("责任单位"), .is_prose = true},
        {.head = STR("时限")},
    };
    if (rows->n == 0) {
        nothing_put(out);
        return;
    }
    struct paper_table *table =
        out->bulletin->has_journal
            ? paper_table_put(&out->paper, S(""), told,
                              sizeof told / sizeof *told)
            : paper_table_put(&out->paper, S(""), untold,
                              sizeof untold / sizeof *untold);
    for (size_t i = 0; i < rows->n; i++)
        due_row(out, table, &rows->items[i]);
}

static void overdue_put(struct bulletin_paper *out)
{
    static const struct paper_column columns[] = {
        {.head = STR("编号")},
        {.head = STR("事项"), .is_prose = true},
        {.head = STR("逾期单位"), .is_prose = true},
        {.head = STR("原时限")},
        {.head = STR("批准时限")},
        {.head = STR("超期天数"), .is_number = true},
    };
    const struct bulletin *bulletin = out->bulletin;
    const struct bulletin_rows *rows = &bulletin->overdue;
    if (rows->n == 0) {
        nothing_put(out);
        return;
    }
    struct paper_table *table = paper_table_put(
        &out->paper, S(""), columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < rows->n; i++) {
        const struct bulletin_row *row = &rows->items[i];
        value_text_put(out, table, row_id(out, row->run, row->period));
        value_text_put(out, table,
                       title_at(bulletin, run_at(bulletin, row->run)->item));
        value_text_put(out, table, row_office(out, row));
        value_day_put(out, table, row->day);
        value_day_put(out, table, row->granted);
        value_number_put(
            out, table,
            (uint64_t)(date_serial(bulletin->as_of) - date_serial(row->day)));
    }
    paper_put(&out->paper, BLOCK_NOTE,
              S("超期天数自原时限次日起算；批准延期的照列，并注明批准时限。"));
}

static void part_put(struct bulletin_paper *out, const char *number,
                     const char *name, struct span span)
{
    struct buf buf = {0};
    buf_put_format(&buf, "%s%s（", number, name);
    date_put_chinese(&buf, span.first);
    buf_put(&buf, S("至"));
    date_put_chinese(&buf, span.last);
    buf_put(&buf, S("）"));
    gathered_put(out, BLOCK_PARAGRAPH, &buf);
    buf_release(&buf);
}

static struct span span_of(struct period period)
{
    return (struct span){period_first(period), period_last(period)};
}

void bulletin_lists(struct bulletin_paper *out)
{
    const struct bulletin *bulletin = out->bulletin;
    heading_next(out, S("到期与逾期"));
    part_put(out, "（一）", "本期到期", span_of(bulletin->period));
    due_put(out, &bulletin->due);
    part_put(out, "（二）", "下期到期", span_of(period_next(bulletin->period)));
    due_put(out, &bulletin->due_next);
    if (!bulletin->has_journal)
        return;
    paper_put(&out->paper, BLOCK_PARAGRAPH, S("（三）逾期"));
    overdue_put(out);
}
