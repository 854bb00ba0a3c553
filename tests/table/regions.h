/* Regions for tests. */
#ifndef WPC_TESTS_TABLE_REGIONS_H
#define WPC_TESTS_TABLE_REGIONS_H

#include "wpc/plan/region.h"

/* name, short names, province */
static inline void regions_put(struct arena *arena, struct regions *regions,
                               const struct str (*rows)[2], size_t n, struct str province)
{
    for (size_t i = 0; i < n; i++) {
        struct str cells[REGION_CELLS] = {S(""), rows[i][0], rows[i][1],
                                          str_join(arena, province, rows[i][0])};
        regions_add(arena, regions, cells);
    }
}

static inline void inner_mongolia_put(struct arena *arena, struct regions *regions)
{
    static const struct str rows[][2] = {
        {STR("呼和浩特市"), STR("呼和浩特、呼市")},
        {STR("包头市"), STR("包头")},
        {STR("呼伦贝尔市"), STR("呼伦贝尔")},
        {STR("兴安盟"), STR("兴安")},
        {STR("通辽市"), STR("通辽")},
        {STR("赤峰市"), STR("赤峰")},
        {STR("锡林郭勒盟"), STR("锡林郭勒、锡盟")},
        {STR("乌兰察布市"), STR("乌兰察布")},
        {STR("鄂尔多斯市"), STR("鄂尔多斯、鄂市")},
        {STR("巴彦淖尔市"), STR("巴彦淖尔、巴市")},
        {STR("乌海市"), STR("乌海")},
        {STR("阿拉善盟"), STR("阿拉善、阿盟")},
        {STR("满洲里市"), STR("满洲里")},
        {STR("二连浩特市"), STR("二连浩特、二连")},
    };
    regions_put(arena, regions, rows, sizeof rows / sizeof *rows, S("内蒙古自治区"));
}

static inline void hebei_put(struct arena *arena, struct regions *regions)
{
    static const struct str rows[][2] = {
        {STR("石家庄市"), STR("石家庄")},
        {STR("唐山市"), STR("唐山")},
        {STR("秦皇岛市"), STR("秦皇岛")},
        {STR("邯郸市"), STR("邯郸")},
        {STR("邢台市"), STR("邢台")},
        {STR("保定市"), STR("保定")},
        {STR("张家口市"), STR("张家口")},
        {STR("承德市"), STR("承德")},
        {STR("沧州市"), STR("沧州")},
        {STR("廊坊市"), STR("廊坊")},
        {STR("衡水市"), STR("衡水")},
        {STR("定州市"), STR("定州")},
        {STR("辛集市"), STR("辛集")},
        /* Names of other provinces that other words hold. */
        {STR("大同市"), STR("大同")},
        {STR("运城市"), STR("运城")},
        {STR("新乡市"), STR("新乡")},
        {STR("河源市"), STR("河源")},
        {STR("平顶山市"), STR("平顶山")},
    };
    regions_put(arena, regions, rows, sizeof rows / sizeof *rows, S("河北省"));
}

#endif
