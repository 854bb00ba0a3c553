/* Prose of any bytes: regions and classes are found without a crash, in linear
   time, in byte order, none overlapping, all within the text. */
#include "fuzz/input.h"
#include "wpc/plan/mention.h"

static void regions_fill(struct arena *arena, struct regions *regions)
{
    static const struct str rows[][REGION_CELLS] = {
        {STR("150100"), STR("呼和浩特市"), STR("呼和浩特、呼市"), STR("内蒙古自治区呼和浩特市"),
         STR("呼和浩特市人民政府"), STR("地级市"), STR(""), STR("黄河")},
        {STR("150200"), STR("包头市"), STR("包头"), STR("内蒙古自治区包头市"),
         STR("包头市人民政府"), STR("地级市"), STR(""), STR("黄河")},
        {STR("150700"), STR("呼伦贝尔市"), STR("呼伦贝尔"), STR("内蒙古自治区呼伦贝尔市"),
         STR("呼伦贝尔市人民政府"), STR("地级市"), STR(""), STR("松花江")},
        {STR("152500"), STR("锡林郭勒盟"), STR("锡林郭勒、锡盟"), STR("内蒙古自治区锡林郭勒盟"),
         STR("锡林郭勒盟行政公署"), STR("盟"), STR(""), STR("海河")},
        {STR("150781"), STR("满洲里市"), STR("满洲里"), STR("内蒙古自治区满洲里市"),
         STR("满洲里市人民政府"), STR("计划单列市"), STR("呼伦贝尔市"), STR("松花江")},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        MUST(regions_add(arena, regions, rows[i]) == REGIONS_ADDED);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    uint8_t how;
    struct buf buf = input_text(data, n, &how);
    struct str text = buf_str(&buf);
    struct arena arena = {0};
    struct regions regions = {0};
    regions_fill(&arena, &regions);
    struct mentions found = mentions_read(&arena, text, &regions);
    size_t end = 0;
    for (size_t i = 0; i < found.n; i++) {
        const struct mention *m = &found.items[i];
        MUST(m->at >= end && m->n > 0 && m->n <= text.n - m->at);
        MUST(m->kind != MENTION_REGION || m->region < regions.n);
        MUST((m->kind != MENTION_CLASS && m->kind != MENTION_REST) || m->class != 0);
        MUST(m->rule != NULL);
        end = m->at + m->n;
    }
    regions_release(&regions);
    arena_release(&arena);
    buf_release(&buf);
    return 0;
}
