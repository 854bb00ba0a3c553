/* Events as rows. */
#include "event_row.h"

#include "wpc/report/stages.h"

/* A day that was named is told as such. */
struct str event_days_text(struct call *call)
{
    char today[DATE_TEXT], known[DATE_TEXT];
    bool zh = call->lang == LANG_ZH;
    bool named = call->progress != NULL &&
                 (call->general.today.n > 0 || !date_is_none(call->known_at));
    struct str day = date_write_iso(call->today, today);
    struct str at = date_write_iso(call->known_at, known);
    struct str text =
        named ? str_format(call->arena, zh ? "   截至 %.*s" : "   as of %.*s",
                           STR_ARG(day))
              : str_format(call->arena, zh ? "   今天 %.*s" : "   today %.*s",
                           STR_ARG(day));
    if (at.n == 0 || call->progress == NULL)
        return text;
    return str_format(call->arena,
                      zh ? "%.*s   已知至 %.*s" : "%.*s   known at %.*s",
                      STR_ARG(text), STR_ARG(at));
}

struct str marks_text(struct arena *arena, unsigned marks, enum lang lang,
                      bool machine)
{
    struct str text = {0};
    for (; marks != 0; marks &= marks - 1) {
        const struct word *word = status_ask_word((size_t)__builtin_ctz(marks));
        if (word == NULL)
            continue;
        if (text.n > 0)
            text = str_join(arena, text,
                            machine || lang == LANG_ZH ? S("、") : S(", "));
        text = str_join(arena, text,
                        machine ? word_key(word) : word_in(lang, word));
    }
    return text;
}

/* lead=发展改革委 and the like. */
static struct str adjustment_text(struct arena *arena, struct str value,
                                  enum lang lang)
{
    static const struct word words[] = {
        WORD("lead", "牵头改为", "lead: "),
        WORD("to", "时限改为", "due: "),
        WORD("value", "目标值改为", "target: "),
        WORD("applies", "认定：", "applies: "),
        WORD("cancel", "撤销", "cancelled"),
    };
    static const struct word answers[] = {
        WORD("yes", "适用", "yes"),
        WORD("no", "不适用", "no"),
    };
    struct str rest = value, key;
    str_next_part(&rest, '=', &key);
    const struct word *answer = word_find(answers, 2, rest);
    const struct word *word =
        word_find(words, sizeof words / sizeof *words, key);
    if (word == NULL)
        return value;
    return str_join(arena, word_in(lang, word),
                    answer != NULL ? word_in(lang, answer) : rest);
}

/* 工作提醒，致农业厅，2016-05-15前30天 */
static struct str letter_text(struct arena *arena, struct str value,
                              enum lang lang)
{
    struct sent_words words;
    char day[DATE_TEXT];
    if (!sent_value_read(value, &words))
        return value;
    struct str level = word_in(lang, &letter_level_words[words.level]);
    bool zh = lang == LANG_ZH, before = words.stage < 0;
    date_write_iso(words.day, day);
    return str_format(arena,
                      zh ? "%.*s，致%.*s，%s%s%d天" : "%.*s to %.*s, %s %s %d",
                      STR_ARG(level), STR_ARG(words.office), day,
                      before ? (zh ? "前" : "less") : (zh ? "后" : "plus"),
                      before ? -words.stage : words.stage);
}

/* The value as a person says it. */
static struct str value_text(struct arena *arena, const struct event *event,
                             enum lang lang)
{
    struct str value = event_text(arena, event, EVENT_VALUE);
    enum act_value kind = acts[event->act].value;
    /* What a closing keeps is for reprinting. */
    if (value.n == 0 || event->act == ACT_CLOSE)
        return (struct str){0};
    if (kind == VALUE_PERCENT)
        return str_format(arena, lang == LANG_ZH ? "自报%.*s%%" : "%.*s%%",
                          STR_ARG(value));
    if (kind == VALUE_DAY || kind == VALUE_DAY_OR_NONE)
        return str_format(arena, lang == LANG_ZH ? "至%.*s" : "to %.*s",
                          STR_ARG(value));
    if (kind == VALUE_ADJUST)
        return adjustment_text(arena, value, lang);
    if (event->act == ACT_SENT)
        return letter_text(arena, value, lang);
    return value;
}

static void part_put(struct buf *buf, struct str part, const char *between)
{
    if (part.n == 0)
        return;
    if (buf->n > 0)
        buf_put(buf, str_from(between));
    buf_put(buf, part);
}

struct str event_content(struct arena *arena, const struct history_entry *entry,
                         enum lang lang)
{
    const struct event *event = &entry->event;
    const char *between = lang == LANG_ZH ? "；" : "; ";
    struct buf buf = {0};
    part_put(&buf, value_text(arena, event, lang), between);
    part_put(&buf, event_text(arena, event, EVENT_DOC), between);
    part_put(&buf, event_text(arena, event, EVENT_NOTE), between);
    struct str text = str_dup(arena, buf_str(&buf));
    buf_release(&buf);
    return text;
}

/* In this order the cells of a row are filled; more only at the end. */
static const struct column columns[] = {
    {WORD("id", "记录", "id"), COLUMN_PLAIN},
    {WORD("at", "填报", "written"), COLUMN_PLAIN},
    {WORD("on", "事实日期", "on"), COLUMN_PLAIN},
    {WORD("by", "填报单位", "by"), COLUMN_PLAIN},
    {WORD("office", "单位", "office"), COLUMN_PLAIN},
    {WORD("actor", "填报人", "actor"), COLUMN_PLAIN},
    {WORD("act", "种类", "act"), COLUMN_PLAIN},
    {WORD("means", "记录内容", "what"), COLUMN_PLAIN},
    {WORD("effect", "结果", "effect"), COLUMN_PLAIN},
    {WORD("marks", "标记", "marks"), COLUMN_PLAIN},
    {WORD("address", "分解项", "address"), COLUMN_PLAIN},
    {WORD("item", "事项", "item"), COLUMN_PLAIN},
    {WORD("region", "盟市", "region"), COLUMN_PLAIN},
    {WORD("period", "周期", "period"), COLUMN_PLAIN},
    {WORD("value", "值", "value"), COLUMN_PLAIN},
    {WORD("ref", "依据", "ref"), COLUMN_PLAIN},
    {WORD("doc", "文号", "doc"), COLUMN_PLAIN},
    {WORD("evidence", "佐证", "evidence"), COLUMN_PLAIN},
    {WORD("note", "说明", "note"), COLUMN_PROSE},
};
enum { COLUMNS = sizeof columns / sizeof *columns };

/* A claim that nobody reviews is final. */
static enum effect effect_shown(const struct fold *fold,
                                const struct history_entry *entry)
{
    enum act act = entry->event.act;
    bool final = fold->rules.review == REVIEW_OFF &&
                 (act == ACT_DONE || act == ACT_EXEMPT);
    enum effect effect = entry->judgement.effect;
    return effect == EFFECT_WAITS && final ? EFFECT_COUNTS : effect;
}

unsigned event_marks(const struct fold *fold, const struct history_entry *entry)
{
    const struct event *event = &entry->event;
    unsigned marks = entry->judgement.marks;
    int days = date_serial(event->at_day) - date_serial(event->on);
    if (acts[event->act].is_report && days > fold->rules.grace_days)
        marks |= ASK_BACKDATED;
    if (effect_shown(fold, entry) != entry->judgement.effect)
        marks |= ASK_SELF;
    return marks;
}

static struct str address_text(struct call *call,
                               const struct history_entry *entry)
{
    const struct address *address = &entry->judgement.address;
    struct buf buf = {0};
    if (address->item == UINT32_MAX)
        return (struct str){0};
    address_put(&buf, &call->workspace->plan, address);
    struct str text = str_dup(call->arena, buf_str(&buf));
    buf_release(&buf);
    return text;
}

/* What came of it, as people read it: 待审核、代录. */
static struct str effect_text(struct call *call, enum effect effect,
                              unsigned marks)
{
    struct arena *arena = call->arena;
    struct str word = word_in(call->lang, &effect_words[effect]);
    struct str others = marks_text(arena, marks, call->lang, false);
    if (others.n == 0)
        return word;
    struct str between = call->lang == LANG_ZH ? S("、") : S(", ");
    return str_join(arena, str_join(arena, word, between), others);
}

static void plain_cells_fill(struct call *call, const struct event *event,
                             struct cell *cells)
{
    static const struct {
        int cell;
        enum event_column column;
    } plain[] = {
        {0, EVENT_ID},      {1, EVENT_AT},        {2, EVENT_ON},
        {3, EVENT_BY},      {4, EVENT_OFFICE},    {5, EVENT_ACTOR},
        {6, EVENT_ACT},     {11, EVENT_ITEM},     {12, EVENT_REGION},
        {13, EVENT_PERIOD}, {14, EVENT_VALUE},    {15, EVENT_REF},
        {16, EVENT_DOC},    {17, EVENT_EVIDENCE}, {18, EVENT_NOTE},
    };
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        cells[plain[i].cell] =
            cell_of_text(event_text(call->arena, event, plain[i].column));
}

/* 03-24; with its year when that is not this one. */
struct str day_text(struct call *call, struct date day)
{
    enum { YEAR_SIZE = 5 };
    char text[DATE_TEXT];
    struct str iso = date_write_iso(day, text);
    bool near = day.year == call->today.year;
    return str_dup(call->arena, str_drop(iso, near ? YEAR_SIZE : 0));
}

enum {
    ROW_ID,
    ROW_AT,
    ROW_ACT = 6,
    ROW_MEANS,
    ROW_EFFECT,
    ROW_MARKS,
    ROW_ADDRESS,
    ROW_REF = 15,
    ROW_NOTE = 18
};

/* What people see instead. */
static void shown_fill(const struct event_rows *rows,
                       const struct history_entry *entry, enum effect effect,
                       unsigned marks, struct cell *cells)
{
    struct call *call = rows->call;
    const struct event *event = &entry->event;
    cells[ROW_ID].shown = fronts_short(rows->fronts, event->cells[EVENT_ID]);
    if (event->cells[EVENT_REF].n > 0)
        cells[ROW_REF].shown =
            fronts_short(rows->fronts, event->cells[EVENT_REF]);
    cells[ROW_AT].shown = day_text(call, event->at_day);
    if (event->act != ACT_UNKNOWN)
        cells[ROW_ACT].shown = word_in(call->lang, &acts[event->act].word);
    cells[ROW_EFFECT].shown = effect_text(call, effect, marks);
    cells[ROW_MARKS].shown = marks_text(call->arena, marks, call->lang, false);
    cells[ROW_NOTE].shown = event_content(call->arena, entry, call->lang);
}

static void row_fill(const struct event_rows *rows,
                     const struct history_entry *entry, struct cell *cells)
{
    struct call *call = rows->call;
    const struct fold *fold = &call->progress->fold;
    enum effect effect = effect_shown(fold, entry);
    unsigned marks = event_marks(fold, entry);
    plain_cells_fill(call, &entry->event, cells);
    cells[ROW_MEANS] = entry->means != NULL
                           ? cell_of_word(entry->means)
                           : cell_of_text(entry->event.cells[EVENT_ACT]);
    cells[ROW_EFFECT] = cell_of_word(&effect_words[effect]);
    cells[ROW_MARKS] =
        cell_of_text(marks_text(call->arena, marks, LANG_EN, true));
    cells[ROW_ADDRESS] = cell_of_text(address_text(call, entry));
    if (rows->fronts != NULL)
        shown_fill(rows, entry, effect, marks, cells);
}

static bool row_next(void *context, struct cell *cells)
{
    struct event_rows *rows = context;
    const struct history_entry *entry = rows->source.next(rows->source.context);
    if (entry == NULL)
        return false;
    arena_clear(&rows->scratch);
    row_fill(rows, entry, cells);
    return true;
}

static const struct history_entry *list_next(void *context)
{
    struct event_list *list = context;
    bool more = list->at < list->history->n;
    return more ? &list->history->entries[list->at++] : NULL;
}

struct event_source event_list_source(struct event_list *list)
{
    return (struct event_source){.next = list_next, .context = list};
}

void event_fronts_put(struct id_fronts *fronts,
                      const struct history_entry *entry)
{
    const struct str *cells = entry->event.cells;
    fronts_put(fronts, cells[EVENT_ID]);
    if (cells[EVENT_REF].n > 0)
        fronts_put(fronts, cells[EVENT_REF]);
}

static void rows_again(void *context)
{
    struct event_rows *rows = context;
    rows->source.again(rows->source.context);
}

/* What was taken for a row serves the next one, unless all are kept till the
   end. */
enum rc event_rows_print(struct presentation *presentation, struct view *view,
                         struct event_rows *rows)
{
    struct call *call = rows->call;
    bool pass = rows->source.again != NULL;
    view->columns = columns;
    view->n_columns = COLUMNS;
    if (pass || presentation->format->machine) {
        rows->own = *call;
        rows->own.arena = &rows->scratch;
        rows->call = &rows->own;
    }
    struct present_rows printed = {
        .next = row_next,
        .context = rows,
        .again = pass ? rows_again : NULL,
        .people = S("id,at,office,means,item,region,period,effect,note")};
    enum rc rc = present_rows(presentation, view, &printed);
    rows->call = call;
    arena_release(&rows->scratch);
    return rc;
}
