/* Words and cells that the parts of a bulletin share. */
#include "bulletin_text.h"

#include "wpc/text/escape.h"
#include "wpc/text/width.h"

static struct str kept(struct bulletin_paper *out, struct buf *buf)
{
    struct str text = str_dup(out->arena, buf_str(buf));
    buf_release(buf);
    return text;
}

void heading_next(struct bulletin_paper *out, struct str text)
{
    static const char *const numbers[] = {"一", "二", "三", "四", "五",
                                          "六", "七", "八", "九", "十"};
    enum { NUMBERS = sizeof numbers / sizeof *numbers };
    unsigned at = out->n_headings++ % NUMBERS;
    paper_put(&out->paper, BLOCK_HEADING,
              str_format(out->arena, "%s、%.*s", numbers[at], STR_ARG(text)));
}

void annex_next(struct bulletin_paper *out, struct str text)
{
    paper_put(&out->paper, BLOCK_HEADING,
              str_format(out->arena, "附件%u　%.*s", ++out->n_annexes,
                         STR_ARG(text)));
}

void gathered_put(struct bulletin_paper *out, enum block_kind kind,
                  struct buf *buf)
{
    paper_put(&out->paper, kind, str_dup(out->arena, buf_str(buf)));
    buf_clear(buf);
}

void nothing_put(struct bulletin_paper *out)
{
    paper_put(&out->paper, BLOCK_PARAGRAPH, S("无。"));
}

void value_text_put(struct bulletin_paper *out, struct paper_table *table,
                    struct str text)
{
    paper_cell_put(&out->paper, table, text);
}

void value_number_put(struct bulletin_paper *out, struct paper_table *table,
                      uint64_t number)
{
    value_text_put(out, table,
                   str_format(out->arena, "%llu", (unsigned long long)number));
}

void value_day_put(struct bulletin_paper *out, struct paper_table *table,
                   struct date day)
{
    char text[DATE_TEXT];
    value_text_put(out, table,
                   date_is_none(day)
                       ? S("—")
                       : str_dup(out->arena, date_write_iso(day, text)));
}

void percent_put(struct buf *buf, struct fraction fraction)
{
    char text[FRACTION_TEXT];
    struct str percent = fraction_write(fraction, text);
    buf_put(buf, percent.n > 0 ? percent : S("—"));
    if (percent.n > 0)
        buf_put_byte(buf, '%');
}

const struct cell_run *run_at(const struct bulletin *bulletin, uint32_t run)
{
    return &bulletin->question->fold->cells->runs[run];
}

const struct item *item_at(const struct bulletin *bulletin, uint32_t item)
{
    return &bulletin->question->plan->items[item];
}

struct str address_text(struct bulletin_paper *out,
                        const struct address *address)
{
    struct buf buf = {0};
    address_put(&buf, out->bulletin->question->plan, address);
    return kept(out, &buf);
}

struct str row_id(struct bulletin_paper *out, uint32_t run,
                  struct period period)
{
    const struct cell_run *of = run_at(out->bulletin, run);
    struct address address = {.item = of->item,
                              .obligation = of->obligation == CELL_WHOLE
                                                ? OBLIGATION_WHOLE
                                                : of->obligation,
                              .region = REGION_NONE,
                              .period = period};
    return address_text(out, &address);
}

struct str cell_id(struct bulletin_paper *out, uint32_t cell)
{
    struct address address =
        cell_address(out->bulletin->question->fold->cells, cell);
    return address_text(out, &address);
}

/* Without a short name the text's own beginning stands for it. */
struct str title_at(const struct bulletin *bulletin, uint32_t item)
{
    enum { FRONT = 24 };
    const struct item *of = item_at(bulletin, item);
    struct str title = item_extra(bulletin->question->plan, of)->title;
    return title.n > 0 ? title : width_front(of->text, FRONT, AMBIGUOUS_WIDE);
}

struct str row_office(struct bulletin_paper *out,
                      const struct bulletin_row *row)
{
    const struct bulletin *bulletin = out->bulletin;
    const struct regions *regions = &bulletin->question->plan->regions;
    enum { NAMED = 4 }; /* so many are named even when they are all */
    struct buf buf = {0};
    if (regions->n > NAMED &&
        region_set_equal(row->missing, region_set_all(regions)))
        return str_format(out->arena, "全部%zu个盟市", regions->n);
    for (uint32_t i = 0; i < regions->n; i++)
        if (region_set_has(row->missing, i)) {
            buf_put(&buf, buf.n > 0 ? S("、") : S(""));
            buf_put(&buf, regions->items[i].name);
        }
    if (buf.n == 0 && row->office != OFFICE_NONE)
        buf_put(&buf,
                bulletin->question->fold->offices.items[row->office].name);
    if (buf.n == 0)
        buf_put(&buf, S("—"));
    return kept(out, &buf);
}

struct str standing_text(struct bulletin_paper *out, enum status status,
                         unsigned asks)
{
    static const struct {
        unsigned ask;
        struct str word;
    } marks[] = {
        {ASK_OVERDUE, STR("逾期")},      {ASK_DONE_LATE, STR("逾期完成")},
        {ASK_DEFERRED, STR("已批延期")}, {ASK_RETURNED, STR("已退回")},
        {ASK_CLASH, STR("报送不一致")},
    };
    struct buf buf = {0};
    buf_put(&buf, word_zh(&status_words[status]));
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (asks & marks[i].ask) {
            buf_put(&buf, S("、"));
            buf_put(&buf, marks[i].word);
        }
    return kept(out, &buf);
}
