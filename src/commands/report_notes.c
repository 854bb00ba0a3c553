/* What stands over and under a report. */
#include "report_notes.h"

struct str report_title(const struct report *report)
{
    struct call *call = report->call;
    bool zh = call->lang == LANG_ZH;
    char day[DATE_TEXT];
    struct str by = {0};
    for (size_t i = 0; i < report->n_by; i++) {
        by = str_join(call->arena, by, i > 0 ? S(" × ") : S(""));
        by = str_join(call->arena, by,
                      word_in(call->lang, dimension_word(report->by[i])));
    }
    if (by.n > 0)
        by = str_format(call->arena, zh ? "按%.*s   " : "by %.*s   ",
                        STR_ARG(by));
    struct str title =
        str_format(call->arena, zh ? "%.*s截至 %.*s" : "%.*sas of %.*s",
                   STR_ARG(by), STR_ARG(date_write_iso(call->today, day)));
    if (!date_is_none(call->known_at))
        title = str_format(
            call->arena, zh ? "%.*s   已知至 %.*s" : "%.*s   known at %.*s",
            STR_ARG(title), STR_ARG(date_write_iso(call->known_at, day)));
    struct str asked =
        caption_of(call->arena, &call->filter_words, &call->filter, call->lang);
    if (asked.n > 0)
        title = str_format(call->arena, "%.*s   %.*s", STR_ARG(title),
                           STR_ARG(asked));
    if (call->progress == NULL)
        return str_join(call->arena, title,
                        zh ? S("   只列时限，未录进展")
                           : S("   the plan alone, no progress recorded"));
    return title;
}

struct str report_empty(const struct report *report)
{
    struct call *call = report->call;
    bool zh = call->lang == LANG_ZH;
    return str_join(call->arena, report_title(report),
                    zh ? S("：没有符合的。") : S(": nothing."));
}

static void note_put(const struct report *report, struct report_notes *notes,
                     struct str note)
{
    ARENA_PUSH(report->call->arena, notes->items, notes->n, notes->capacity,
               note);
}

/* The rows that people look at: groups, or the first margin of a cross. */
static const struct groups *rows_of(const struct report *report)
{
    return report->n_by > 1 ? &report->breakdown.margins[0]
                            : &report->breakdown.groups;
}

static uint64_t rows_sum(const struct report *report, enum measure measure)
{
    const struct groups *rows = rows_of(report);
    uint64_t sum = 0;
    for (size_t i = 0; i < rows->n; i++)
        sum += rows->items[i].counts[measure];
    return sum;
}

static struct str shared_note(const struct report *report)
{
    struct call *call = report->call;
    const struct group *total = &report->breakdown.total;
    const struct groups *rows = rows_of(report);
    struct str note = str_format(
        call->arena,
        call->lang == LANG_ZH
            ? "各行相加 %llu 项次，合 %llu 项：%zu 项分属几行，各计一次。"
            : "the rows add up to %llu, all items to %llu: counted in "
              "several rows, %zu.",
        (unsigned long long)rows_sum(report, MEASURE_ITEMS),
        (unsigned long long)total->counts[MEASURE_ITEMS], rows->n_shared);
    uint64_t nodes = rows_sum(report, MEASURE_DATED);
    if (call->progress == NULL || nodes <= total->counts[MEASURE_DATED])
        return note;
    return str_format(call->arena,
                      call->lang == LANG_ZH
                          ? "%.*s节点相加 %llu 个次，合 %llu 个。"
                          : "%.*s Obligations: %llu, all of them %llu.",
                      STR_ARG(note), (unsigned long long)nodes,
                      (unsigned long long)total->counts[MEASURE_DATED]);
}

static bool is_by_lead(const struct report *report)
{
    for (size_t i = 0; i < report->n_by; i++)
        if (report->by[i] == dimension_find(S("lead")))
            return true;
    return false;
}

/* T2（水利厅）、…: what a document gave to another lead stands in his row. */
static void changes_note(const struct report *report,
                         struct report_notes *notes)
{
    enum { NAMED = 5 };
    struct call *call = report->call;
    bool zh = call->lang == LANG_ZH;
    struct question question = call_question(call);
    const struct filter *filter = &call->filter;
    struct str named = {0};
    size_t n = 0;
    for (size_t i = 0; i < filter->n_changes; i++) {
        const struct lead_change *change = &filter->changes[i];
        const struct item *item = &question.plan->items[change->item];
        char id[ITEM_ID];
        if (!question_finds_item(&question, item) || n++ >= NAMED)
            continue;
        named = str_format(
            call->arena, zh ? "%.*s%s%.*s（%.*s）" : "%.*s%s%.*s (%.*s)",
            STR_ARG(named),
            named.n == 0 ? ""
            : zh         ? "、"
                         : ", ",
            STR_ARG(item_id(item, id)),
            STR_ARG(question.fold->offices.items[change->office].name));
    }
    if (n > 0)
        note_put(
            report, notes,
            str_format(call->arena,
                       zh ? "依文件改了牵头的 %zu 项，计入现牵头单位：%.*s%s。"
                          : "counted with the lead that a document gave "
                            "them, %zu: %.*s%s.",
                       n, STR_ARG(named),
                       n <= NAMED ? ""
                       : zh       ? "等"
                                  : ", …"));
}

static void host_note(const struct report *report, struct report_notes *notes)
{
    struct call *call = report->call;
    const struct groups *rows = rows_of(report);
    for (size_t i = 0; i < rows->n; i++)
        if (rows->items[i].is_host)
            note_put(report, notes,
                     str_format(call->arena,
                                call->lang == LANG_ZH
                                    ? "* 办公室设在该单位，其中自审 %llu 个。"
                                    : "* the coordinator sits there; reviewed "
                                      "by itself: %llu.",
                                (unsigned long long)rows->items[i]
                                    .figures.n[FIGURE_SELF_REVIEWED]));
}

/* The definitions of the rates that are shown. */
static void definitions_put(const struct report *report,
                            struct report_notes *notes)
{
    struct call *call = report->call;
    struct str shown = report_people(report);
    for (size_t i = 0; i < call->view.columns.n; i++)
        shown =
            i == 0 ? call->view.columns.items[0]
                   : str_join(call->arena, str_join(call->arena, shown, S(",")),
                              call->view.columns.items[i]);
    bool any = false;
    struct str rest = shown, part;
    while (str_next_part(&rest, ',', &part)) {
        enum rate rate = report_rate(
            report, report_column_find(report, str_trim(part, " ")));
        if (rate == RATES)
            continue;
        struct str said = word_in(call->lang, &rates[rate].definition);
        note_put(report, notes,
                 str_join(call->arena, said,
                          call->lang == LANG_ZH ? S("。") : S(".")));
        any = true;
    }
    if (any)
        note_put(
            report, notes,
            call->lang == LANG_ZH
                ? S("到期指原时限在截至日当日或以前；各盟市都销号才算销号；"
                    "待认定的不计；分母为 0 记“—”。")
                : S("fallen due: the original day is today or before; done "
                    "when all regions are; what may not apply counts "
                    "nowhere; a denominator of 0 prints —."));
}

struct str report_parts(const struct report *report)
{
    static const enum figure parts[] = {FIGURE_FALLEN_DONE, FIGURE_CLAIMED,
                                        FIGURE_OVERDUE, FIGURE_TO_ASSESS,
                                        FIGURE_FALLEN_OPEN};
    struct call *call = report->call;
    bool zh = call->lang == LANG_ZH;
    const uint64_t *total = report->breakdown.total.figures.n;
    struct str note =
        str_format(call->arena, zh ? "到期 %llu 个" : "fallen due %llu",
                   (unsigned long long)total[FIGURE_FALLEN]);
    bool any = false;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (total[parts[i]] == 0)
            continue;
        struct str joiner =
            any ? (zh ? S("，") : S(", ")) : (zh ? S("：") : S(": "));
        note = str_join(call->arena, note, joiner);
        note = str_format(call->arena, "%.*s%.*s %llu", STR_ARG(note),
                          STR_ARG(word_in(call->lang, &figure_words[parts[i]])),
                          (unsigned long long)total[parts[i]]);
        any = true;
    }
    return str_join(call->arena, note, zh ? S("。") : S("."));
}

struct report_notes report_notes_make(const struct report *report)
{
    struct report_notes notes = {0};
    if (rows_of(report)->n_shared > 0)
        note_put(report, &notes, shared_note(report));
    if (report->call->progress == NULL)
        return notes;
    if (is_by_lead(report))
        changes_note(report, &notes);
    if (report->n_by == 1)
        note_put(report, &notes, report_parts(report));
    host_note(report, &notes);
    if (report->n_by == 1 || report->call->view.columns.n > 0)
        definitions_put(report, &notes);
    return notes;
}
