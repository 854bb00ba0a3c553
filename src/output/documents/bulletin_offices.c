/* Who reported, and who is to be reminded, in a bulletin. */
#include "bulletin_text.h"
#include "wpc/date/chinese.h"

static void silent_put(struct bulletin_paper *out, bool late, const char *what)
{
    const struct hearing *hearing = &out->bulletin->hearing;
    struct buf names = {0}, buf = {0};
    size_t n = 0;
    for (size_t i = 0; i < hearing->n_silent; i++) {
        if (hearing->is_late[i] != late)
            continue;
        buf_put(&names, n++ > 0 ? S("、") : S(""));
        buf_put(&names, hearing->silent[i]);
    }
    buf_put(&buf, str_from(what));
    if (n == 0)
        buf_put(&buf, S("：无。"));
    else
        buf_put_format(&buf, "%zu家：%.*s。", n, STR_ARG(buf_str(&names)));
    gathered_put(out, BLOCK_ITEM, &buf);
    buf_release(&names);
    buf_release(&buf);
}

static void hearing_put(struct bulletin_paper *out)
{
    const struct hearing *hearing = &out->bulletin->hearing;
    struct buf buf = {0};
    heading_next(out, S("报送情况"));
    if (hearing->cycle.every == EVERY_NONE) {
        nothing_put(out);
        return;
    }
    period_put_chinese(&buf, hearing->cycle);
    buf_put(&buf, S("应报送单位"));
    buf_put_format(&buf, "%u家，截止日", (unsigned)hearing->n_due);
    date_put_chinese(&buf, hearing->report_day);
    buf_put_format(&buf, "，按期报送%zu家。",
                   hearing->n_due - hearing->n_silent);
    gathered_put(out, BLOCK_PARAGRAPH, &buf);
    silent_put(out, true, "截止日后补报");
    silent_put(out, false, "未报送");
    buf_release(&buf);
}

static bool is_same_letter(const struct matter *a, const struct matter *b)
{
    return a->office == b->office && a->level == b->level;
}

/* Without the region that the row is of. */
static struct str matter_id(struct bulletin_paper *out,
                            const struct matter *matter)
{
    const struct fold *fold = out->bulletin->question->fold;
    struct address address = cell_address(fold->cells, matter->cell);
    if (address.region == fold->offices.items[matter->office].region)
        address.region = REGION_NONE;
    return address_text(out, &address);
}

/* 逾期未办结：T2.1、T3.1；本期未报: they are sorted by kind. */
static struct str matters_text(struct bulletin_paper *out,
                               const struct matter *matters, size_t n)
{
    struct buf buf = {0};
    for (size_t i = 0; i < n; i++) {
        bool again = i > 0 && matters[i].kind == matters[i - 1].kind;
        buf_put(&buf, i == 0 ? S("") : again ? S("、") : S("；"));
        if (!again)
            buf_put(&buf, word_zh(&matter_words[matters[i].kind]));
        if (matters[i].cell == CELL_NONE)
            continue;
        buf_put(&buf, again ? S("") : S("："));
        buf_put(&buf, matter_id(out, &matters[i]));
    }
    struct str text = str_dup(out->arena, buf_str(&buf));
    buf_release(&buf);
    return text;
}

static int days_most(const struct matter *matters, size_t n)
{
    int most = 0;
    for (size_t i = 0; i < n; i++)
        if (matters[i].kind == MATTER_LATE && matters[i].days > most)
            most = matters[i].days;
    return most;
}

static void letter_row(struct bulletin_paper *out, struct paper_table *table,
                       const struct matter *matters, size_t n)
{
    const struct offices *offices = &out->bulletin->question->fold->offices;
    int most = days_most(matters, n);
    value_text_put(out, table, offices->items[matters->office].name);
    value_text_put(out, table, word_zh(&letter_level_words[matters->level]));
    value_text_put(out, table, matters_text(out, matters, n));
    if (most > 0)
        value_number_put(out, table, (uint64_t)most);
    else
        value_text_put(out, table, S("—"));
}

static void letters_put(struct bulletin_paper *out)
{
    static const struct paper_column columns[] = {
        {.head = STR("单位")},
        {.head = STR("拟发")},
        {.head = STR("事由"), .is_prose = true},
        {.head = STR("最长超期天数"), .is_number = true},
    };
    const struct matters *matters = &out->bulletin->matters;
    heading_next(out, S("建议措施"));
    if (matters->n == 0) {
        nothing_put(out);
        return;
    }
    struct paper_table *table = paper_table_put(
        &out->paper, S(""), columns, sizeof columns / sizeof *columns);
    for (size_t i = 0, n; i < matters->n; i += n) {
        for (n = 1; i + n < matters->n &&
                    is_same_letter(&matters->items[i], &matters->items[i + n]);)
            n++;
        letter_row(out, table, &matters->items[i], n);
    }
    paper_put(&out->paper, BLOCK_NOTE,
              S("按wpc.conf的规则提出，供审签，不自动发出；超期天数自批准时限"
                "（没有批准延期的自原时限）起算。"));
}

void bulletin_offices(struct bulletin_paper *out)
{
    if (!out->bulletin->has_journal)
        return;
    hearing_put(out);
    letters_put(out);
}
