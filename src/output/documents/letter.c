/* The words of a letter. */
#include "wpc/output/letter.h"

#include "wpc/date/chinese.h"

static const struct str you[] = {
    [MANNER_UNIT] = STR("你单位"),
    [MANNER_CENTRAL] = STR("贵单位"),
    [MANNER_CITY] = STR("你市"),
    [MANNER_LEAGUE] = STR("你盟"),
};

/* What each level says, and what it says to those who are asked, not told. */
static const struct {
    struct str opening;
    struct str opening_asked;
    struct str request;
    struct str request_asked;
    struct str closing;
} words[LEVELS] = {
    [LEVEL_REMIND] =
        {STR("负责的下列事项需要办理或者报送，现予提醒。"),
         STR("负责的下列事项需要办理或者报送，商请予以支持。"),
         STR("请按时限办理，及时报送进展；已经办结的，请申请销号；确需延期的，"
             "请在时限以前书面提出，写明理由、目前进展和拟延至的日期。"),
         STR("商请按时限办理，及时反馈进展；已经办结的，请告知；确需延期的，"
             "请在时限以前函告理由、目前进展和拟延至的日期。"),
         STR("特此提醒。")},
    [LEVEL_URGE] =
        {STR("负责的下列事项已过时限，尚未办结，现予催办。"),
         STR("负责的下列事项已过时限，尚未办结，商请尽快办理。"),
         STR("请于____月____日前书面报送办理情况、未按期办结的原因和下一步安排"
             "；已经办结的，请尽快申请销号。"),
         STR("商请于____月____日前函告办理情况和下一步安排；已经办结的，"
             "请告知。"),
         STR("特此催办。")},
    [LEVEL_SUPERVISE] =
        {STR("负责的下列事项逾期较久或者经过催办，仍未办结，现予督办。"),
         STR("负责的下列事项逾期较久，仍未办结，商请抓紧办理。"),
         STR("请于____月____日前办结，并书面报告结果；届时仍不能办结的，"
             "请书面说明原因，由主要负责人签署。"),
         STR("商请于____月____日前函告办理情况和下一步安排；已经办结的，"
             "请告知。"),
         STR("特此督办。")},
};

struct str letter_name(const struct letter *letter)
{
    return letter->manner == MANNER_CENTRAL
               ? S("商请函")
               : word_zh(&letter_level_words[letter->level]);
}

static struct str closing_of(const struct letter *letter)
{
    switch (letter->manner) {
    case MANNER_CENTRAL:
        return S("特此函商，请予支持为盼。");
    case MANNER_CITY:
    case MANNER_LEAGUE:
        return S("特此函告。");
    default:
        return words[letter->level].closing;
    }
}

/* A letter on its way to paper. */
struct writing {
    struct paper *paper;
    const struct letter_desk *desk;
    const struct letter *letter;
    struct buf text; /* of the block at hand */
};

/* Puts what has been gathered as one block. */
static void block_end(struct writing *writing, enum block_kind kind)
{
    struct paper *paper = writing->paper;
    paper_put(paper, kind, str_dup(paper->arena, buf_str(&writing->text)));
    buf_clear(&writing->text);
}

static void opening_put(struct writing *writing)
{
    const struct letter *letter = writing->letter;
    struct str title = writing->desk->title;
    struct buf *text = &writing->text;
    bool asked = letter->manner == MANNER_CENTRAL;
    buf_put(text, S("据"));
    buf_put(text, title.n > 0 ? title : S("台账"));
    buf_put(text, S("记录，截至"));
    date_put_chinese(text, writing->desk->fold->rules.today);
    buf_put(text, S("，"));
    buf_put(text, you[letter->manner]);
    buf_put(text, asked ? words[letter->level].opening_asked
                        : words[letter->level].opening);
    block_end(writing, BLOCK_PARAGRAPH);
}

/* 2016年3月底前，制定方案; with the item's short name where that says more. */
static void what_put(struct writing *writing, const struct matter *matter)
{
    const struct cells *cells = writing->desk->fold->cells;
    const struct plan *plan = cells->plan;
    const struct cell_run *run = cell_run_of(cells, matter->cell);
    const struct item *item = &plan->items[run->item];
    const struct obligation *obligation = cell_run_obligation(cells, run);
    struct str title = item_extra(plan, item)->title;
    struct str text = obligation != NULL ? obligation->text : item->text;
    static const char *const stops[] = {"。", "；", "，"};
    text = str_trim(text, " \t\r\n");
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
        if (str_has_suffix(text, str_from(stops[i])))
            text = str_slice(text, 0, text.n - str_from(stops[i]).n);
    if (title.n > 0 && str_find(text, title, 0) == SIZE_MAX) {
        buf_put(&writing->text, title);
        buf_put(&writing->text, S("："));
    }
    buf_put(&writing->text, text);
}

/* （T1.2/东市，牵头单位甲厅） */
static void place_put(struct writing *writing, const struct matter *matter)
{
    const struct fold *fold = writing->desk->fold;
    struct address address = cell_address(fold->cells, matter->cell);
    uint32_t lead = item_lead(fold, address.item, fold->rules.today);
    buf_put(&writing->text, S("（"));
    address_put(&writing->text, fold->cells->plan, &address);
    if (address.region != REGION_NONE && lead != OFFICE_NONE &&
        fold->offices.items[lead].unit != UNIT_NONE) {
        buf_put(&writing->text, S("，牵头单位"));
        buf_put(&writing->text, fold->offices.items[lead].name);
    }
    buf_put(&writing->text, S("）。"));
}

static void day_put(struct writing *writing, const char *before,
                    struct date day, const char *after)
{
    buf_put(&writing->text, str_from(before));
    date_put_chinese(&writing->text, day);
    buf_put(&writing->text, str_from(after));
}

static void limit_put(struct writing *writing, const struct matter *matter)
{
    if (date_is_none(matter->original)) {
        day_put(writing, "时限", matter->day, "");
        return;
    }
    day_put(writing, "原时限", matter->original, "，");
    day_put(writing, "已批准延至", matter->day, "");
}

static void days_put(struct writing *writing, const struct matter *matter)
{
    struct buf *text = &writing->text;
    if (matter->days > 0)
        buf_put_format(text, "，已逾期%d天", matter->days);
    else if (matter->days < 0)
        buf_put_format(text, "，还有%d天", -matter->days);
    else
        buf_put(text, S("，今天到期"));
}

static void late_put(struct writing *writing, const struct matter *matter)
{
    limit_put(writing, matter);
    days_put(writing, matter);
    if (matter->n_urged > 0)
        buf_put_format(&writing->text, "，此前已催办%u次",
                       (unsigned)matter->n_urged);
    if (matter->marks & ASK_DEFER_ASKED)
        buf_put(&writing->text,
                S("；延期申请于时限以后提出，批准以前仍按原时限"));
}

static void due_put(struct writing *writing, const struct matter *matter)
{
    limit_put(writing, matter);
    days_put(writing, matter);
}

static void figure_put(struct writing *writing, const struct matter *matter)
{
    day_put(writing, "目标时限已过，请于", matter->day, "前报送实际值");
}

static void returned_put(struct writing *writing, const struct matter *matter)
{
    day_put(writing, "销号申请已于", matter->day, "退回，请补正后重新申请");
}

static void (*const facts_put[MATTERS])(struct writing *writing,
                                        const struct matter *matter) = {
    [MATTER_LATE] = late_put,
    [MATTER_DUE] = due_put,
    [MATTER_FIGURE] = figure_put,
    [MATTER_RETURNED] = returned_put,
};

static void return_put(struct writing *writing,
                       const struct letter_matter *listed)
{
    const struct matter *matter = listed->matter;
    const struct fold *fold = writing->desk->fold;
    if (matter->marks & ASK_RETURNED && matter->kind != MATTER_RETURNED) {
        struct event_mark_of back = cell_returned(fold, matter->cell);
        day_put(writing, "；销号申请曾于", event_key_on(back.key), "退回");
    }
    if (listed->reason.n > 0) {
        buf_put(&writing->text, S("，理由："));
        buf_put(&writing->text, listed->reason);
    }
}

/* Those who have nothing new say so: silence is what is asked about. */
static void report_put(struct writing *writing, const struct matter *matter)
{
    period_put_chinese(&writing->text, matter->cycle);
    day_put(writing, "的进展应于", matter->day,
            "前报送，至今没有收到；没有新进展的，也请作零报告。");
    block_end(writing, BLOCK_PARAGRAPH);
}

static void cell_put(struct writing *writing,
                     const struct letter_matter *listed, size_t number)
{
    const struct matter *matter = listed->matter;
    struct address address =
        cell_address(writing->desk->fold->cells, matter->cell);
    buf_put_format(&writing->text, "%zu．", number);
    what_put(writing, matter);
    place_put(writing, matter);
    if (address.period.every != EVERY_NONE) {
        period_put_chinese(&writing->text, address.period);
        buf_put(&writing->text, S("应办，"));
    }
    facts_put[matter->kind](writing, matter);
    return_put(writing, listed);
    buf_put(&writing->text, S("。"));
    block_end(writing, BLOCK_PARAGRAPH);
}

static size_t count_of(const struct letter *letter, int kind)
{
    size_t n = 0;
    for (size_t i = 0; i < letter->n; i++)
        n += (int)letter->matters[i].matter->kind == kind;
    return n;
}

static void section_put(struct writing *writing, int kind, size_t section)
{
    static const char *const numbers[MATTERS] = {"一", "二", "三", "四", "五"};
    const struct letter *letter = writing->letter;
    buf_put_format(&writing->text, "%s、%s", numbers[section],
                   word_zh(&matter_words[kind]).p);
    if (kind != MATTER_REPORT)
        buf_put_format(&writing->text, "（%zu项）", count_of(letter, kind));
    block_end(writing, BLOCK_HEADING);
    size_t number = 0;
    for (size_t i = 0; i < letter->n; i++) {
        const struct letter_matter *listed = &letter->matters[i];
        if ((int)listed->matter->kind != kind)
            continue;
        if (kind == MATTER_REPORT)
            report_put(writing, listed->matter);
        else
            cell_put(writing, listed, ++number);
    }
}

static void signature_put(struct writing *writing)
{
    buf_put(&writing->text, writing->desk->sender.full);
    block_end(writing, BLOCK_SIGNATURE);
    date_put_chinese(&writing->text, writing->desk->fold->rules.today);
    block_end(writing, BLOCK_SIGNATURE);
}

static void copies_put(struct writing *writing)
{
    const struct letter *letter = writing->letter;
    if (letter->n_copies == 0)
        return;
    buf_put(&writing->text, S("抄送："));
    for (size_t i = 0; i < letter->n_copies; i++) {
        buf_put(&writing->text, i > 0 ? S("、") : S(""));
        buf_put(&writing->text, letter->copies[i].full);
    }
    buf_put(&writing->text, S("。"));
    block_end(writing, BLOCK_ADDRESS);
}

void letter_paper_put(struct paper *paper, const struct letter_desk *desk,
                      const struct letter *letter)
{
    struct writing writing = {paper, desk, letter, {0}};
    bool asked = letter->manner == MANNER_CENTRAL;
    paper_put(paper, BLOCK_TITLE, letter_name(letter));
    if (letter->level != LEVEL_REMIND)
        paper_put(paper, BLOCK_LINE, S("（文号：____________）"));
    buf_put(&writing.text, letter->to.full);
    buf_put(&writing.text, S("："));
    block_end(&writing, BLOCK_ADDRESS);
    opening_put(&writing);
    size_t section = 0;
    for (int kind = 0; kind < MATTERS; kind++)
        if (count_of(letter, kind) > 0)
            section_put(&writing, kind, section++);
    paper_put(paper, BLOCK_PARAGRAPH,
              asked ? words[letter->level].request_asked
                    : words[letter->level].request);
    paper_put(paper, BLOCK_PARAGRAPH, closing_of(letter));
    signature_put(&writing);
    copies_put(&writing);
    buf_release(&writing.text);
}

struct str letter_subject(struct arena *arena, const struct letter_desk *desk,
                          const struct letter *letter)
{
    struct buf text = {0};
    buf_put(&text, letter_name(letter));
    buf_put(&text, S("（"));
    date_put_chinese(&text, desk->fold->rules.today);
    buf_put(&text, S("）"));
    bool first = true;
    for (int kind = 0; kind < MATTERS; kind++) {
        size_t n = count_of(letter, kind);
        if (n == 0)
            continue;
        buf_put(&text, first ? S("：") : S("、"));
        buf_put(&text, word_zh(&matter_words[kind]));
        if (kind != MATTER_REPORT)
            buf_put_format(&text, "%zu项", n);
        first = false;
    }
    struct str subject = str_dup(arena, buf_str(&text));
    buf_release(&text);
    return subject;
}
