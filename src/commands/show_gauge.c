/* An indicator's target and figures, in words. */
#include "show_gauge.h"

struct gauging {
    struct arena *arena;
    const struct indicator *indicator;
    enum lang lang;
    bool why;
    struct progress_lines out;
};

static bool is_zh(const struct gauging *gauging)
{
    return gauging->lang == LANG_ZH;
}

static struct str event_named(const struct gauging *gauging, struct str id)
{
    enum { SHORT_ID = 8 };
    if (!gauging->why || id.n == 0)
        return S("");
    return str_format(gauging->arena, is_zh(gauging) ? "（%.*s）" : " (%.*s)",
                      STR_ARG(str_slice(id, 0, SHORT_ID)));
}

/* ≤11%, 约数: ≥75%左右; with `why` the document's event. */
static struct str target_text(const struct gauging *gauging,
                              const struct gauge *gauge)
{
    const struct indicator *indicator = gauging->indicator;
    if (!gauge->has_target)
        return is_zh(gauging) ? S("未分解") : S("not broken down");
    struct str text =
        gauge_target_text(gauging->arena, gauge, indicator, gauging->lang);
    return str_join(gauging->arena, text,
                    event_named(gauging, gauge->target_event));
}

/* 最新 13%，2016-04-20 清水办，差2 */
static struct str actual_text(const struct gauging *gauging,
                              const struct gauge *gauge)
{
    char day[DATE_TEXT];
    if (!gauge->has_actual)
        return is_zh(gauging) ? S("尚无实际值") : S("no figure yet");
    struct str gap = gauge_gap_text(gauging->arena, gauge, gauging->indicator,
                                    gauging->lang);
    return str_format(
        gauging->arena,
        is_zh(gauging) ? "最新 %.*s%.*s，%.*s %.*s%s%.*s%.*s"
                       : "latest %.*s%.*s, %.*s %.*s%s%.*s%.*s",
        STR_ARG(gauge->actual_text), STR_ARG(gauging->indicator->unit),
        STR_ARG(date_write_iso(gauge->actual_on, day)),
        STR_ARG(gauge->actual_office),
        gap.n == 0       ? ""
        : is_zh(gauging) ? "，"
                         : ", ",
        STR_ARG(gap), STR_ARG(event_named(gauging, gauge->actual_event)));
}

static void line_put(struct gauging *gauging, struct str line)
{
    struct progress_lines *out = &gauging->out;
    ARENA_PUSH(gauging->arena, out->lines, out->n, out->capacity, line);
}

static void region_put(struct gauging *gauging, const struct region *region,
                       const struct gauge *gauge)
{
    line_put(gauging,
             str_format(gauging->arena,
                        is_zh(gauging) ? "%.*s %.*s，%.*s" : "%.*s %.*s, %.*s",
                        STR_ARG(region->name),
                        STR_ARG(target_text(gauging, gauge)),
                        STR_ARG(actual_text(gauging, gauge))));
}

struct progress_lines show_gauge(const struct call *call, enum lang lang,
                                 const struct item *item,
                                 const struct gauges *gauges, bool why)
{
    const struct plan *plan = &call->workspace->plan;
    struct gauging gauging = {.arena = call->arena,
                              .indicator =
                                  item_extra(plan, item)->more->indicator,
                              .lang = lang,
                              .why = why};
    struct question question = call_question(call);
    struct gauge gauge = gauge_find(gauges, plan, item, REGION_NONE);
    char day[DATE_TEXT];
    gauging.out.head = str_format(
        call->arena, "%.*s  %.*s", STR_ARG(target_text(&gauging, &gauge)),
        STR_ARG(date_write_iso(indicator_day(&question, item), day)));
    if (call->progress == NULL)
        return gauging.out;
    line_put(&gauging, actual_text(&gauging, &gauge));
    for (uint32_t i = 0; i < plan->regions.n; i++) {
        gauge = gauge_find(gauges, plan, item, i);
        if (gauge.has_target || gauge.has_actual)
            region_put(&gauging, &plan->regions.items[i], &gauge);
    }
    return gauging.out;
}
