/* Regions and classes in prose. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "wpc/base/buf.h"
#include "wpc/plan/mention.h"

#include "table/regions.h"

struct test_case {
    const char *text;
    const char *wanted;
};

static void mention_put(struct buf *out, const struct mention *mention,
                        const struct regions *regions)
{
    static const struct str marks[] = {[MENTION_REST] = STR("-"),
                                       [MENTION_CONDITION] = STR("?"),
                                       [MENTION_ETC] = STR("等"),
                                       [MENTION_REGION] = STR(""),
                                       [MENTION_CLASS] = STR("")};
    if (out->n > 0)
        buf_put(out, S("|"));
    bool may = mention->may && mention->class != 0;
    buf_put(out, may ? S("~") : marks[mention->kind]);
    if (mention->kind == MENTION_REGION)
        buf_put(out, regions->items[mention->region].name);
    else
        buf_put(out, region_class_word(mention->class));
}

static void cases_check(const struct test_case *cases, size_t n, const struct regions *regions)
{
    struct buf got = {0};
    size_t bad = 0;
    for (size_t i = 0; i < n; i++) {
        struct arena arena = {0};
        struct mentions mentions = mentions_read(&arena, str_from(cases[i].text), regions);
        for (size_t k = 0; k < mentions.n; k++)
            mention_put(&got, &mentions.items[k], regions);
        if (!str_equal(buf_str(&got), str_from(cases[i].wanted))) {
            print_error("%s\n  wanted %s\n  got    %.*s\n", cases[i].text, cases[i].wanted,
                        STR_ARG(buf_str(&got)));
            bad++;
        }
        buf_clear(&got);
        arena_release(&arena);
    }
    buf_release(&got);
    assert_int_equal(bad, 0);
}

static void prose_names_regions_and_classes_and_nothing_else(void **state)
{
    (void)state;
    static const struct test_case cases[] = {
#define CASE(text, wanted) {text, wanted},
#include "table/mentions.inc"
#undef CASE
    };
    struct arena arena = {0};
    struct regions regions = {0};
    inner_mongolia_put(&arena, &regions);
    cases_check(cases, sizeof cases / sizeof *cases, &regions);
    regions_release(&regions);
    arena_release(&arena);
}

static void the_language_is_that_of_any_province(void **state)
{
    (void)state;
    static const struct test_case cases[] = {
#define CASE(text, wanted) {text, wanted},
#include "table/mentions_hebei.inc"
#undef CASE
    };
    struct arena arena = {0};
    struct regions regions = {0};
    hebei_put(&arena, &regions);
    cases_check(cases, sizeof cases / sizeof *cases, &regions);
    regions_release(&regions);
    arena_release(&arena);
}

static void a_mention_points_at_its_printed_words(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct regions regions = {0};
    inner_mongolia_put(&arena, &regions);
    struct str text = S("２０１７年底前，呼 和 浩 特 市、包头等地和其它地级城市（下同），缺水城市");
    static const struct str words[] = {STR("呼 和 浩 特 市"), STR("包头"), STR("等地"),
                                       STR("其它地级城市"), STR("缺水城市")};
    struct mentions mentions = mentions_read(&arena, text, &regions);
    assert_int_equal(mentions.n, 5);
    for (size_t i = 0; i < mentions.n; i++) {
        const struct mention *m = &mentions.items[i];
        assert_true(str_equal(str_slice(text, m->at, m->at + m->n), words[i]));
    }
    regions_release(&regions);
    arena_release(&arena);
}

static void classes_are_read_without_any_region(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct mentions mentions = mentions_read(&arena, S("各地区、呼和浩特市"), &(struct regions){0});
    assert_int_equal(mentions.n, 1);
    assert_int_equal(mentions.items[0].class, CLASS_ALL);
    arena_release(&arena);
}

/* A reader that looks back over what it has read takes minutes for these. */
/* Something is mentioned at the front of the lead, each of the words, the tail. */
static void all_check(const char *lead, const char *const *words, size_t n, const char *tail)
{
    struct arena arena = {0};
    const struct regions none = {0};
    for (size_t i = 0; i < n; i++) {
        struct str text = str_format(&arena, "%s%s%s", lead, words[i], tail);
        struct mentions found = mentions_read(&arena, text, &none);
        if (found.n == 0 || found.items[0].at != 0)
            fail_msg("nothing at the front of %.*s", STR_ARG(text));
    }
    arena_release(&arena);
}
#define ALL_CHECK(lead, words, tail) all_check(lead, words, sizeof(words) / sizeof *(words), tail)

/* Where a word stands only before some others, none of them is left out. */
static void every_noun_class_and_government_goes_on(void **state)
{
    (void)state;
    static const char *const nouns[] = {"地区",         "城市",     "盟市",
                                        "旗县",         "市县",     "县市",
                                        "区县",         "县区",     "市州",
                                        "地市",         "旗市",     "旗县（市、区）",
                                        "县（市、区）", "市(州)",   "设区市",
                                        "地级市",       "盟市旗县", "省市",
                                        "区(县)",       "县(区)",   "旗（县、市、区）"};
    ALL_CHECK("缺水", nouns, "要落实");
    ALL_CHECK("地级缺水", nouns, "要落实");
    static const char *const classes[] = {
        "地级市", "设区的市",   "县级市",     "旗县级城市",     "地区",   "盟市",   "市州",
        "州市",   "省辖市",     "地(州、市)", "市(州)",         "县域",   "旗县域", "县级",
        "旗县级", "县级行政区", "设区市(州)", "旗县（市、区）", "市、县", "区"};
    ALL_CHECK("以", classes, "为单位");
    static const char *const levels[] = {"盟市",           "市、县",     "旗县(市、区)",
                                         "旗（县、区）",   "县区",       "州市",
                                         "盟行政公署、市", "市政府、县", "盟公署、市"};
    ALL_CHECK("", levels, "人民政府要落实");
    static const char *const offices[] = {"人民政府", "政府",     "行政公署",  "行署",
                                          "公署",     "党委政府", "党委",      "委员会",
                                          "管委会",   "党工委",   "管理委员会"};
    ALL_CHECK("盟、旗", offices, "要落实");
    static const char *const numbers[] = {"12", "3", "九", "十一", "两", "百"};
    ALL_CHECK("全区", numbers, "个盟市要落实");
    ALL_CHECK("自治区", numbers, "个旗县要落实");
}

static void a_long_line_of_any_shape_is_read_in_one_pass(void **state)
{
    (void)state;
    static const char *const shapes[] = {
        "呼和浩特市", "包头", "各地区", "各",   "各市、",       "其他", "的地区",
        "地级城市（", "（",   "缺水",   "县（", "呼和浩特市至", "等",   "等地",
        "\xff",       "呼",   "以旗县", "市、", "包头等地",
    };
    struct arena names = {0};
    struct regions regions = {0};
    inner_mongolia_put(&names, &regions);
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        struct arena arena = {0};
        struct buf text = {0};
        buf_put_repeat(&text, str_from(shapes[i]), 200000 / (str_from(shapes[i]).n + 1));
        mentions_read(&arena, buf_str(&text), &regions);
        buf_release(&text);
        arena_release(&arena);
    }
    regions_release(&regions);
    arena_release(&names);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(prose_names_regions_and_classes_and_nothing_else),
        cmocka_unit_test(the_language_is_that_of_any_province),
        cmocka_unit_test(a_mention_points_at_its_printed_words),
        cmocka_unit_test(classes_are_read_without_any_region),
        cmocka_unit_test(every_noun_class_and_government_goes_on),
        cmocka_unit_test(a_long_line_of_any_shape_is_read_in_one_pass),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
