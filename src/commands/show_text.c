/* One item as a person reads it. */
#include "show_text.h"

#include "show_gauge.h"
#include "wpc/text/escape.h"
#include "wpc/text/utf8.h"
#include "wpc/text/wrap.h"

enum { LABEL_COLUMN = 6, USUAL_WIDTH = 80, LEAST_TEXT = 20 };

/* One item being written. */
struct showing {
    struct buf *buf;
    const struct call *call;
    const struct look *look;
    const struct plan *plan;
    const struct item *item;
    bool why;
};

static bool is_zh(const struct showing *showing)
{
    return showing->look->lang == LANG_ZH;
}

static size_t text_width(const struct showing *showing, size_t indent)
{
    size_t width = showing->look->width ? showing->look->width : USUAL_WIDTH;
    return width > indent + LEAST_TEXT ? width - indent : LEAST_TEXT;
}

static void label_put(const struct showing *showing, struct str label)
{
    size_t width = width_of(label, showing->look->ambiguous);
    buf_put(showing->buf, label);
    buf_put_repeat(showing->buf, S(" "),
                   width < LABEL_COLUMN ? LABEL_COLUMN - width : 1);
}

/* Is this byte of the text that was read among the words of an obligation? */
static bool is_underlined(const struct showing *showing, size_t at)
{
    const struct reading *reading = item_reading(showing->plan, showing->item);
    for (size_t i = 0; i < reading->n; i++) {
        const struct obligation *obligation = &reading->items[i];
        if (at >= obligation->words_at &&
            at < obligation->words_at + obligation->words.n)
            return true;
    }
    return false;
}

/* A line of ~ under the words, for eyes without colours. */
static void underline_put(const struct showing *showing, struct str text,
                          struct str line)
{
    size_t blanks = LABEL_COLUMN;
    bool any = false;
    while (line.n > 0) {
        size_t at = (size_t)(line.p - text.p);
        uint32_t character = utf8_next(&line);
        size_t width =
            (size_t)width_of_character(character, showing->look->ambiguous);
        if (!is_underlined(showing, at)) {
            blanks += width;
            continue;
        }
        buf_put_repeat(showing->buf, S(" "), blanks);
        buf_put_repeat(showing->buf, S("~"), width);
        blanks = 0;
        any = true;
    }
    if (any)
        buf_put_byte(showing->buf, '\n');
}

static void coloured_line_put(const struct showing *showing, struct str text,
                              struct str line)
{
    bool on = false;
    while (line.n > 0) {
        struct str rest = line;
        utf8_next(&rest);
        bool wanted = is_underlined(showing, (size_t)(line.p - text.p));
        if (wanted != on)
            buf_put(showing->buf, wanted ? S("\x1b[4m") : S("\x1b[24m"));
        on = wanted;
        escape_visible(showing->buf, str_slice(line, 0, line.n - rest.n));
        line = rest;
    }
    if (on)
        buf_put(showing->buf, S("\x1b[24m"));
    buf_put_byte(showing->buf, '\n');
}

/* Wrapped by columns beside its label; `read` text can be underlined. */
static void field_put(const struct showing *showing, struct str label,
                      struct str text, bool read)
{
    struct str rest = text;
    bool underlined = read && showing->why;
    label_put(showing, label);
    for (bool first = true; rest.n > 0; first = false) {
        if (!first)
            buf_put_repeat(showing->buf, S(" "), LABEL_COLUMN);
        struct str line = wrap_next(&rest, text_width(showing, LABEL_COLUMN),
                                    showing->look->ambiguous);
        if (underlined && showing->look->colour) {
            coloured_line_put(showing, text, line);
            continue;
        }
        escape_visible(showing->buf, line);
        buf_put_byte(showing->buf, '\n');
        if (underlined)
            underline_put(showing, text, line);
    }
    if (text.n == 0)
        buf_put_byte(showing->buf, '\n');
}

static void head_put(const struct showing *showing)
{
    char id[ITEM_ID];
    const struct item *item = showing->item;
    buf_put(showing->buf, item_id(item, id));
    buf_put(showing->buf, S("  "));
    escape_visible(showing->buf, item_extra(showing->plan, item)->title);
    if (item->section > 0) {
        const struct section *section =
            &showing->plan->sections[item->section - 1];
        buf_put(showing->buf, S("    "));
        escape_visible(showing->buf, section->number);
        escape_visible(showing->buf, section->name);
    }
    buf_put_byte(showing->buf, '\n');
}

/* 全部 14 个盟市（待认定：未达到水质目标要求的地区） */
static struct str scope_text(const struct showing *showing,
                             const struct scope *scope, bool is_settled)
{
    static const struct word condition_words[] = {
        WORD("open", "（待认定：", " (to be settled: "),
        WORD("settled", "（已认定：", " (settled: "),
    };
    const struct regions *regions = &showing->plan->regions;
    struct buf buf = {0};
    struct region_set reach = scope_reach(scope, regions);
    size_t n = region_set_count(reach);
    if (n == 0)
        buf_put(&buf,
                is_zh(showing) ? regions_own_name(regions) : S("own units"));
    else if (scope_is_class(scope, regions))
        buf_put_format(&buf, is_zh(showing) ? "全部 %zu 个盟市" : "all %zu", n);
    for (uint32_t i = 0;
         i < regions->n && n > 0 && !scope_is_class(scope, regions); i++) {
        if (!region_set_has(reach, i))
            continue;
        if (buf.n > 0)
            buf_put(&buf, S("、"));
        buf_put(&buf, regions->items[i].name);
    }
    if (scope->open)
        buf_put(&buf, S("等"));
    if (scope->condition.n > 0) {
        buf_put(&buf,
                word_in(showing->look->lang, &condition_words[is_settled]));
        buf_put(&buf, scope->condition);
        buf_put(&buf, is_zh(showing) ? S("）") : S(")"));
    }
    struct str text = str_dup(showing->call->arena, buf_str(&buf));
    buf_release(&buf);
    return text;
}

static const struct word recurrence_words[] = {
    [EVERY_NONE] = WORD("", "", ""),
    [EVERY_MONTH] = WORD("month", "每月", "every month"),
    [EVERY_QUARTER] = WORD("quarter", "每季度", "every quarter"),
    [EVERY_HALF] = WORD("half", "每半年", "every half year"),
    [EVERY_YEAR] = WORD("year", "每年", "every year"),
    [EVERY_IRREGULAR] = WORD("irregular", "定期", "regularly"),
};

static struct str day_text(const struct showing *showing,
                           const struct obligation *obligation)
{
    char date[DATE_TEXT], start[DATE_TEXT];
    struct str every =
        word_in(showing->look->lang, &recurrence_words[obligation->every]);
    struct str from = date_write_iso(obligation->start, start);
    struct str day = date_write_iso(obligation->date, date);
    if (from.n == 0)
        return str_format(showing->call->arena, "%.*s%.*s", STR_ARG(day),
                          STR_ARG(every));
    return str_format(showing->call->arena,
                      is_zh(showing) ? "%.*s%.*s（自%.*s）"
                                     : "%.*s%.*s (from %.*s)",
                      STR_ARG(day), STR_ARG(every), STR_ARG(from));
}

static void lines_put(const struct showing *showing,
                      const struct progress_lines *progress)
{
    for (size_t i = 0; i < progress->n; i++)
        field_put(showing, S(""), progress->lines[i], false);
}

static void obligation_put(const struct showing *showing,
                           const struct obligation *obligation)
{
    struct arena *arena = showing->call->arena;
    const struct reading *reading = item_reading(showing->plan, showing->item);
    struct progress_lines progress =
        show_progress(showing->call, showing->look, showing->item,
                      (uint32_t)(obligation - reading->items), showing->why);
    enum lang lang = showing->look->lang;
    struct str kind = word_in(lang, &obligation_kind_words[obligation->kind]);
    struct str head = str_format(
        arena, "%.*s  %.*s  %.*s%s%.*s%s",
        STR_ARG(day_text(showing, obligation)), STR_ARG(kind),
        STR_ARG(scope_text(showing, &obligation->scope, progress.is_settled)),
        progress.head.n > 0 ? "  " : "", STR_ARG(progress.head),
        !obligation->assumed ? ""
        : lang == LANG_ZH    ? "  （推定）"
                             : "  (assumed)");
    field_put(showing, str_format(arena, ".%.*s", STR_ARG(obligation->label)),
              head, false);
    struct str text =
        str_format(arena, lang == LANG_ZH ? "“%.*s” %.*s" : "\"%.*s\" %.*s",
                   STR_ARG(obligation->words), STR_ARG(obligation->text));
    field_put(showing, S(""), text, false);
    lines_put(showing, &progress);
    if (!showing->why)
        return;
    struct str before = str_slice(item_read_text(showing->plan, showing->item),
                                  0, obligation->words_at);
    field_put(showing, S(""),
              str_format(arena,
                         lang == LANG_ZH ? "规则 %.*s，原文第 %zu 字起"
                                         : "rule %.*s, from character %zu",
                         STR_ARG(obligation->rule), utf8_count(before) + 1),
              false);
}

static struct str cell_shown(const struct showing *showing,
                             const struct party *party)
{
    struct str cell = str_trim(party->cell, " \t");
    if (party->names.n == 0)
        return is_zh(showing) ? S("（无）") : S("(none)");
    return cell;
}

/* An item without any obligation is one cell. */
static void undated_put(const struct showing *showing)
{
    struct progress_lines progress =
        show_progress(showing->call, showing->look, showing->item,
                      OBLIGATION_WHOLE, showing->why);
    struct str none = is_zh(showing) ? S("无时限") : S("none");
    if (progress.head.n > 0)
        none = str_format(showing->call->arena, "%.*s  %.*s", STR_ARG(none),
                          STR_ARG(progress.head));
    field_put(showing, is_zh(showing) ? S("节点") : S("days"), none, false);
    lines_put(showing, &progress);
}

/* Its target, its figures, and where it stands. */
static void gauge_put(const struct showing *showing,
                      const struct gauges *gauges)
{
    struct progress_lines gauge =
        show_gauge(showing->call, showing->look->lang, showing->item, gauges,
                   showing->why);
    struct progress_lines progress =
        show_progress(showing->call, showing->look, showing->item,
                      OBLIGATION_WHOLE, showing->why);
    struct str head = gauge.head;
    if (progress.head.n > 0)
        head = str_format(showing->call->arena, "%.*s  %.*s", STR_ARG(head),
                          STR_ARG(progress.head));
    field_put(showing, is_zh(showing) ? S("目标") : S("target"), head, false);
    lines_put(showing, &gauge);
    lines_put(showing, &progress);
}

/* The leads as printed, and to whom a document gave the item since. */
static struct str leads_shown(const struct showing *showing)
{
    const struct call *call = showing->call;
    const struct plan *plan = showing->plan;
    struct str printed = cell_shown(showing, item_leads(plan, showing->item));
    if (call->progress == NULL)
        return printed;
    const struct fold *fold = &call->progress->fold;
    uint32_t now = item_new_lead(fold, (uint32_t)(showing->item - plan->items));
    if (now == OFFICE_NONE)
        return printed;
    return str_format(call->arena,
                      is_zh(showing) ? "%.*s；现由%.*s牵头（依文件调整）"
                                     : "%.*s; now %.*s leads (by a document)",
                      STR_ARG(printed), STR_ARG(fold->offices.items[now].name));
}

void show_text_put(struct buf *buf, const struct call *call,
                   const struct look *look, const struct item *item,
                   const struct progress_lines *changes,
                   const struct gauges *gauges, bool why)
{
    struct showing showing = {buf,  call, look, &call->workspace->plan,
                              item, why};
    bool zh = look->lang == LANG_ZH;
    const struct item_extra *extra = item_extra(showing.plan, item);
    const struct reading *reading = item_reading(showing.plan, item);
    head_put(&showing);
    field_put(&showing, zh ? S("牵头") : S("lead"), leads_shown(&showing),
              false);
    if (item->type == ITEM_TASK)
        field_put(&showing, zh ? S("参与") : S("with"),
                  cell_shown(&showing, item_participants(showing.plan, item)),
                  false);
    field_put(&showing, zh ? S("原文") : S("text"), item->text,
              item->type != ITEM_PLAN);
    if (item->type == ITEM_PLAN)
        field_put(&showing, zh ? S("时限") : S("limit"), extra->more->limit,
                  true);
    if (extra->more->source.n > 0)
        field_put(&showing, zh ? S("出处") : S("from"), extra->more->source,
                  false);
    for (size_t i = 0; i < changes->n; i++)
        field_put(&showing,
                  i > 0 ? S("")
                  : zh  ? S("变更")
                        : S("since"),
                  changes->lines[i], false);
    for (size_t i = 0; i < reading->n; i++)
        obligation_put(&showing, &reading->items[i]);
    if (item->type == ITEM_INDICATOR)
        gauge_put(&showing, gauges);
    else if (reading->n == 0)
        undated_put(&showing);
}
