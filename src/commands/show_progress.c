/* What has been done of an item, in words. */
#include "show_words.h"

enum { PERIODS_SHOWN = 3 };

/* Cells of which the same is to be said. */
struct group {
    struct str text;
    struct str names;
    size_t n;
    bool has_event; /* a name tells of one */
};

struct groups {
    struct group *items;
    size_t n;
    size_t capacity;
};

static void line_put(struct telling *telling, struct str line)
{
    ARENA_PUSH(telling->arena, telling->out.lines, telling->out.n,
               telling->out.capacity, line);
}

static struct str name_of(const struct telling *telling, uint32_t cell)
{
    const struct cells *cells = telling->fold->cells;
    struct address address = cell_address(cells, cell);
    if (address.region == REGION_NONE)
        return telling_zh(telling) ? S("本级") : S("own units");
    return cells->plan->regions.items[address.region].name;
}

static struct group *group_of(struct telling *telling, struct groups *groups,
                              struct str text)
{
    for (size_t i = 0; i < groups->n; i++)
        if (str_equal(groups->items[i].text, text))
            return &groups->items[i];
    ARENA_PUSH(telling->arena, groups->items, groups->n, groups->capacity,
               ((struct group){.text = text}));
    return &groups->items[groups->n - 1];
}

static bool is_of_period(const struct telling *telling, uint32_t cell)
{
    struct period here = cell_address(telling->fold->cells, cell).period;
    return here.every == telling->period.every &&
           here.year == telling->period.year &&
           here.index == telling->period.index;
}

static void cell_name(struct telling *telling, struct group *group,
                      uint32_t cell, bool events)
{
    struct str event = events ? why_event(telling, cell) : (struct str){0};
    if (group->n > 0)
        group->names = str_join(telling->arena, group->names, S("、"));
    group->names =
        str_join(telling->arena, group->names, name_of(telling, cell));
    group->names = str_join(telling->arena, group->names, event);
    group->has_event |= event.n > 0;
    group->n++;
}

/* All of many regions need no names. */
static void groups_shorten(struct telling *telling, struct groups *groups)
{
    size_t all = region_set_count((struct region_set){telling->run->regions});
    for (size_t i = 0; i < groups->n; i++)
        if (groups->items[i].n == all && all > 1 && !groups->items[i].has_event)
            groups->items[i].names = str_format(
                telling->arena,
                telling_zh(telling) ? "全部 %zu 个盟市" : "all %zu", all);
}

/* The cells by what `of` says of them, in the order of the first of each. */
static struct groups cells_group(struct telling *telling, text_of *of,
                                 bool events)
{
    struct groups groups = {0};
    uint32_t end = telling->run->first + cell_run_count(telling->run);
    for (uint32_t cell = telling->run->first; cell < end; cell++) {
        struct standing standing =
            standing_of_cell(&telling->rules, telling->fold, cell);
        struct str text = of(telling, cell, &standing);
        if (text.n == 0 || !is_of_period(telling, cell))
            continue;
        cell_name(telling, group_of(telling, &groups, text), cell, events);
    }
    groups_shorten(telling, &groups);
    return groups;
}

/* Far ahead, and nothing said yet: nobody misses it. */
static bool is_far(const struct telling *telling)
{
    uint32_t end = telling->run->first + cell_run_count(telling->run);
    for (uint32_t cell = telling->run->first; cell < end; cell++) {
        struct standing standing =
            standing_of_cell(&telling->rules, telling->fold, cell);
        bool near = standing.asks & (ASK_OVERDUE | ASK_SOON | ASK_TO_ASSESS);
        if (is_of_period(telling, cell) &&
            (near || standing.status != STATUS_OPEN))
            return false;
    }
    return true;
}

/* 缺 阿拉善盟（无记录）；锡林郭勒盟（待审核，03-24 申请） */
static void missing_put(struct telling *telling)
{
    struct groups groups = cells_group(telling, missing_text, false);
    struct str line = {0};
    bool alone = telling->run->regions == 0;
    for (size_t i = 0; i < groups.n; i++) {
        const struct group *group = &groups.items[i];
        if (alone)
            return;
        line = str_format(telling->arena,
                          telling_zh(telling) ? "%.*s%s%.*s（%.*s）"
                                              : "%.*s%s%.*s (%.*s)",
                          STR_ARG(line),
                          i == 0                ? ""
                          : telling_zh(telling) ? "；"
                                                : "; ",
                          STR_ARG(group->names), STR_ARG(group->text));
    }
    if (line.n > 0)
        line_put(telling,
                 str_join(telling->arena,
                          telling_zh(telling) ? S("缺 ") : S("missing: "),
                          line));
}

/* A line for each group; regions are named when there are any. */
static void groups_put(struct telling *telling, text_of *of,
                       const struct word *head, bool events)
{
    struct groups groups = cells_group(telling, of, events);
    bool named = telling->run->regions != 0 || events;
    for (size_t i = 0; i < groups.n; i++)
        line_put(telling, str_format(telling->arena, "%.*s %.*s%s%.*s",
                                     STR_ARG(word_in(telling->lang, head)),
                                     STR_ARG(groups.items[i].text),
                                     !named                ? ""
                                     : telling_zh(telling) ? "："
                                                           : ": ",
                                     named ? (int)groups.items[i].names.n : 0,
                                     groups.items[i].names.p));
}

static void cells_tell(struct telling *telling, bool why)
{
    static const struct word moved = WORD("", "时限", "day");
    static const struct word deferral = WORD("", "延期", "deferred");
    static const struct word marks = WORD("", "标记", "marks");
    static const struct word light = WORD("", "灯", "light");
    if (!is_far(telling))
        missing_put(telling);
    groups_put(telling, moved_text, &moved, false);
    groups_put(telling, defer_text, &deferral, false);
    groups_put(telling, mark_text, &marks, false);
    if (why)
        groups_put(telling, why_text, &light, true);
}

/* 红 已销号 12/14; where nothing counts 灰 不适用 or 待认定 */
static struct str tally_text(const struct telling *telling,
                             const struct tally *tally)
{
    static const struct word conditional = WORD("", "待认定", "not settled");
    struct standing standing = tally_standing(tally);
    struct str light = word_in(telling->lang, &light_words[standing.light]);
    struct str done = word_in(telling->lang, &status_words[STATUS_DONE]);
    if (tally->n_counted == 0)
        return str_format(
            telling->arena, "%.*s %.*s", STR_ARG(light),
            STR_ARG(
                word_in(telling->lang, tally->n_conditional > 0
                                           ? &conditional
                                           : &status_words[standing.status])));
    return str_format(telling->arena, "%.*s %.*s %u/%u", STR_ARG(light),
                      STR_ARG(done), tally->n_status[STATUS_DONE],
                      tally->n_counted);
}

/* 绿 推进中，自报30%: where there is one cell, of the period. */
static struct str cell_text_of(const struct telling *telling, uint32_t cell)
{
    struct standing standing =
        standing_of_cell(&telling->rules, telling->fold, cell);
    struct str light = word_in(telling->lang, &light_words[standing.light]);
    struct str text = word_in(telling->lang, &status_words[standing.status]);
    if (is_open(&standing))
        text = missing_text(telling, cell, &standing);
    return str_format(telling->arena, "%.*s %.*s", STR_ARG(light),
                      STR_ARG(text));
}

/* The tally of one period of the run. */
static struct tally period_tally(const struct telling *telling)
{
    struct tally tally = {0};
    uint32_t end = telling->run->first + cell_run_count(telling->run);
    for (uint32_t cell = telling->run->first; cell < end; cell++) {
        if (!is_of_period(telling, cell))
            continue;
        struct standing standing =
            standing_of_cell(&telling->rules, telling->fold, cell);
        tally_add(&tally, &standing, telling->fold->states[cell].day);
    }
    return tally;
}

/* Each period of a duty that began, the last ones, till all is told. */
static void periods_tell(struct telling *telling, bool why)
{
    uint32_t n = 0;
    struct period period = telling->run->first_period;
    while (n < telling->run->n_periods &&
           date_compare(period_first(period), telling->rules.today) <= 0) {
        period = period_next(period);
        n++;
    }
    uint32_t skipped = n > PERIODS_SHOWN ? n - PERIODS_SHOWN : 0;
    period = telling->run->first_period;
    for (uint32_t i = 0; i < n; i++, period = period_next(period)) {
        char text[PERIOD_TEXT];
        if (i < skipped)
            continue;
        telling->period = period;
        struct tally tally = period_tally(telling);
        struct str state = telling->run->regions == 0
                               ? cell_text_of(telling, telling->run->first + i)
                               : tally_text(telling, &tally);
        line_put(telling, str_format(telling->arena, "%.*s  %.*s",
                                     STR_ARG(period_write(period, text)),
                                     STR_ARG(state)));
        cells_tell(telling, why);
    }
}

struct progress_lines show_progress(const struct call *call,
                                    const struct look *look,
                                    const struct item *item,
                                    uint32_t obligation, bool why)
{
    if (call->progress == NULL)
        return (struct progress_lines){0};
    const struct fold *fold = &call->progress->fold;
    struct telling telling = {
        .call = call,
        .arena = call->arena,
        .lang = look->lang,
        .fold = fold,
        .run = cell_run_find(fold->cells,
                             (uint32_t)(item - call->workspace->plan.items),
                             obligation),
        .rules = call_question(call).rules,
    };
    if (telling.run == NULL || telling.run->n_periods == 0)
        return telling.out;
    struct tally tally = {0};
    tally_run_add(&tally, &telling.rules, fold, telling.run,
                  (struct region_set){0});
    telling.out.is_settled = tally.n > 0 && tally.n_conditional == 0;
    if (cell_run_count(telling.run) == 1)
        telling.out.head = cell_text_of(&telling, telling.run->first);
    else if (tally.n > 0)
        telling.out.head = tally_text(&telling, &tally);
    if (telling.run->first_period.every != EVERY_NONE)
        periods_tell(&telling, why);
    else
        cells_tell(&telling, why);
    return telling.out;
}
