/* What all three forms of the wall map say. */
#include "output/documents/map_words.h"

const struct word map_heading =
    WORD("map", "各盟市任务进展一览", "Progress by region");

struct str map_sign(enum light light, enum lang lang)
{
    /* Letters that no two lights share. */
    static const struct str letters[LIGHTS] = {
        [LIGHT_RED] = STR("R"),   [LIGHT_YELLOW] = STR("Y"),
        [LIGHT_GREEN] = STR("G"), [LIGHT_BLUE] = STR("B"),
        [LIGHT_GREY] = STR("o"),
    };
    return lang == LANG_ZH ? word_zh(&light_words[light]) : letters[light];
}

struct str map_sign_none(void)
{
    return S("-");
}

static const struct word meanings[LIGHTS + 1] = {
    [LIGHT_RED] = WORD("red", "逾期未办结", "overdue"),
    [LIGHT_YELLOW] = WORD("yellow", "临期、待考核或本期未报",
                          "due soon, to be assessed, or silent"),
    [LIGHT_GREEN] = WORD("green", "未到期或待审核", "not due yet, or claimed"),
    [LIGHT_BLUE] = WORD("blue", "已销号", "done"),
    [LIGHT_GREY] = WORD("grey", "无时限、待认定或不适用",
                        "undated, conditional or not applicable"),
    [LIGHTS] = WORD("none", "没有要求", "nothing is asked"),
};

bool map_legend_has(const struct map_sheet *sheet, enum light light)
{
    return sheet->has_journal || light == LIGHT_GREY || light == LIGHTS;
}

struct str map_meaning(const struct map_sheet *sheet, enum light light,
                       enum lang lang)
{
    static const struct word only_asked =
        WORD("grey", "有要求，未录进展", "asked; no progress known");
    static const struct word not_found =
        WORD("none", "没有要求，或不在所问之列",
             "nothing is asked, or not of what was asked for");
    if (light == LIGHTS && sheet->asked.n > 0)
        return word_in(lang, &not_found);
    if (light == LIGHT_GREY && !sheet->has_journal)
        return word_in(lang, &only_asked);
    return word_in(lang, &meanings[light]);
}

static struct arena *arena_of(const struct map_sheet *sheet)
{
    return sheet->map->question->arena;
}

static const struct plan *plan_of(const struct map_sheet *sheet)
{
    return sheet->map->question->plan;
}

struct str map_label(const struct map_sheet *sheet, const struct map_row *row)
{
    char id[ITEM_ID];
    struct str title = item_extra(plan_of(sheet), row->item)->title;
    if (title.n == 0)
        title = row->item->text;
    return str_format(arena_of(sheet), "%.*s %.*s",
                      STR_ARG(item_id(row->item, id)), STR_ARG(title));
}

struct str map_section(const struct map_sheet *sheet, const struct map_row *row,
                       enum lang lang)
{
    if (row->item->section == 0)
        return lang == LANG_ZH ? S("不属哪一部分") : S("Of no section");
    const struct section *section =
        &plan_of(sheet)->sections[row->item->section - 1];
    return str_format(arena_of(sheet), "%.*s  %.*s", STR_ARG(section->number),
                      STR_ARG(section->name));
}

/* 逾期, 待考核, …: the marks that a light stands for, else its status. */
static struct str state_of(const struct map_sheet *sheet,
                           const struct standing *standing, enum lang lang)
{
    enum { OWN = ASK_OVERDUE - 1 };
    struct arena *arena = arena_of(sheet);
    struct str state = word_in(lang, &status_words[standing->status]);
    unsigned marks = standing->asks & ~(unsigned)OWN;
    const struct word *word;
    for (size_t i = 0; (word = status_ask_word(i)) != NULL; i++) {
        if (!(marks >> i & 1))
            continue;
        state = str_join(arena, state, S("、"));
        state = str_join(arena, state, word_in(lang, word));
    }
    return state;
}

struct str map_told(const struct map_sheet *sheet, const struct map_row *row,
                    size_t column, enum lang lang)
{
    const struct map_cell *cell = &row->cells[column];
    char id[ITEM_ID], day[DATE_TEXT];
    struct arena *arena = arena_of(sheet);
    struct str told =
        str_format(arena, "%.*s %.*s", STR_ARG(item_id(row->item, id)),
                   STR_ARG(map_region_name(sheet->map, column)));
    told = str_join(arena, told, lang == LANG_ZH ? S("：") : S(": "));
    told = str_join(arena, told,
                    word_in(lang, &light_words[cell->standing.light]));
    if (sheet->has_journal) {
        struct str state = state_of(sheet, &cell->standing, lang);
        told =
            str_format(arena,
                       lang == LANG_ZH ? "%.*s，%.*s，销号 %u/%u"
                                       : "%.*s, %.*s, done %u/%u",
                       STR_ARG(told), STR_ARG(state), cell->done, cell->cells);
    }
    if (date_is_none(cell->next))
        return told;
    return str_format(arena,
                      lang == LANG_ZH ? "%.*s，时限 %.*s" : "%.*s, due %.*s",
                      STR_ARG(told), STR_ARG(date_write_iso(cell->next, day)));
}

struct str map_days(const struct map_sheet *sheet, enum lang lang)
{
    struct arena *arena = arena_of(sheet);
    char today[DATE_TEXT], known[DATE_TEXT];
    bool zh = lang == LANG_ZH;
    struct str text = str_format(
        arena, zh ? "截至 %.*s" : "as of %.*s",
        STR_ARG(date_write_iso(sheet->map->question->rules.today, today)));
    if (!date_is_none(sheet->known_at))
        text = str_format(
            arena, zh ? "%.*s   已知至 %.*s" : "%.*s   known at %.*s",
            STR_ARG(text), STR_ARG(date_write_iso(sheet->known_at, known)));
    if (sheet->asked.n > 0)
        text = str_format(arena, "%.*s   %.*s", STR_ARG(text),
                          STR_ARG(sheet->asked));
    return str_format(arena, zh ? "%.*s   共 %zu 项" : "%.*s   items: %zu",
                      STR_ARG(text), sheet->map->n);
}

struct str map_source(const struct map_sheet *sheet, enum lang lang)
{
    static const struct word told =
        WORD("told", "一格取该事项在该地最差的一盏灯；按原时限，以销号为准。",
             "A cell shows the worst light of the item in that region, by the "
             "original days.");
    static const struct word silent =
        WORD("silent", "只列时限，未录进展：灯都是灰的。",
             "Deadlines only, no progress recorded: every light is grey.");
    return word_in(lang, sheet->has_journal ? &told : &silent);
}
