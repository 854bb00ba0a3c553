/* What a passage says, finding by finding: `kind value words role;`. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "wpc/base/buf.h"
#include "wpc/plan/extract.h"

struct known {
    struct arena arena;
    struct regions regions;
    struct units units;
};

static void known_set(struct known *known)
{
    static const struct str regions[][REGION_CELLS] = {
        {STR("150100"), STR("呼和浩特市"), STR("呼和浩特、呼市")},
        {STR("150200"), STR("包头市"), STR("包头")},
        {STR("152500"), STR("锡林郭勒盟"), STR("锡林郭勒、锡盟")},
    };
    static const struct str units[][UNIT_CELLS] = {
        {STR("环保厅")}, {STR("水利厅")}, {STR("经济和信息化委")}};
    for (size_t i = 0; i < sizeof regions / sizeof *regions; i++)
        regions_add(&known->arena, &known->regions, regions[i]);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        units_add(&known->arena, &known->units, units[i]);
}

static struct buf found_in(enum extract_from from, struct date issued, struct str passage)
{
    struct known known = {0};
    struct arena arena = {0};
    known_set(&known);
    struct extract_context context = {
        .from = from, .issued = issued, .regions = &known.regions, .units = &known.units};
    struct findings found = extract_read(&arena, passage, &context);
    struct buf said = {0};
    for (size_t i = 0; i < found.n; i++) {
        const struct finding *finding = &found.items[i];
        buf_put(&said, word_key(&finding_kind_words[finding->kind]));
        buf_put_byte(&said, ' ');
        buf_put(&said, finding->value);
        buf_put_byte(&said, ' ');
        buf_put(&said, finding->words);
        if (finding->role != NULL) {
            buf_put_byte(&said, ' ');
            buf_put(&said, word_key(finding->role));
        }
        buf_put_byte(&said, ';');
    }
    buf_put_byte(&said, '\0');
    arena_release(&arena);
    regions_release(&known.regions);
    units_release(&known.units);
    arena_release(&known.arena);
    return said;
}

static const struct date no_day;
static const struct date issued_day = {2015, 10, 19};

static void expect(enum extract_from from, struct date issued, struct str passage,
                   const char *findings)
{
    struct buf said = found_in(from, issued, passage);
    assert_string_equal(said.p, findings);
    buf_release(&said);
}

static void findings_come_in_byte_order(void **state)
{
    (void)state;
    expect(EXTRACT_PROSE, no_day, S("包头市2017年底前完成，各地区每季度公布（环保厅牵头）"),
           "region 包头市 包头市;due 2017-12-31 2017年底前;"
           "class all 各地区;every quarter 每季度;unit 环保厅 环保厅 lead;");
}

static void a_region_by_its_short_name_gives_its_name(void **state)
{
    (void)state;
    expect(EXTRACT_PROSE, no_day, S("锡盟、包头"), "region 锡林郭勒盟 锡盟;region 包头市 包头;");
}

static void regions_classes_units_and_etc_come_once(void **state)
{
    (void)state;
    expect(EXTRACT_PROSE, no_day,
           S("包头市、呼和浩特市等地，包头市；各地区、各地区（环保厅等负责）"),
           "region 包头市 包头市;region 呼和浩特市 呼和浩特市;etc 等 等;"
           "class all 各地区;unit 环保厅 环保厅 lead;");
}

static void dates_come_wherever_they_stand(void **state)
{
    (void)state;
    expect(EXTRACT_PROSE, no_day, S("2017年底前完成A，2017年底前完成B"),
           "due 2017-12-31 2017年底前;due 2017-12-31 2017年底前;");
}

static void the_rest_of_a_class_is_that_class(void **state)
{
    (void)state;
    expect(EXTRACT_PROSE, no_day, S("呼和浩特市消除，其他地区完成70%"),
           "region 呼和浩特市 呼和浩特市;class all 其他地区;");
}

static void a_property_makes_no_class(void **state)
{
    (void)state;
    expect(EXTRACT_PROSE, no_day, S("缺水城市再生水利用"), "");
}

static void a_form_without_a_year_needs_the_document(void **state)
{
    (void)state;
    expect(EXTRACT_PROSE, no_day, S("务于10月31日前报送"), "unread  10月31日前;");
    expect(EXTRACT_PROSE, issued_day, S("务于10月31日前报送"), "due 2015-10-31 10月31日前;");
}

static void what_was_not_read_is_a_finding_too(void **state)
{
    (void)state;
    expect(EXTRACT_PROSE, no_day, S("限期退出"), "unread  限期;");
    expect(EXTRACT_PROSE, no_day, S("2017年2月30日前"), "impossible  2017年2月30日前;");
}

static void a_limit_cell_may_be_a_bare_month(void **state)
{
    (void)state;
    expect(EXTRACT_LIMIT, no_day, S("2017年12月"), "due 2017-12-31 2017年12月;");
    expect(EXTRACT_LIMIT, no_day, S("长期"), "");
    expect(EXTRACT_LIMIT, no_day, S("包头市"), "");
}

static void a_cell_of_units_gives_no_role(void **state)
{
    (void)state;
    expect(EXTRACT_UNITS, no_day, S("环保厅 、经济和信息化委、水利厅等"),
           "unit 环保厅 环保厅;unit 经济和信息化委 经济和信息化委;"
           "unit 水利厅 水利厅;etc 等 等;");
    expect(EXTRACT_UNITS, no_day, S("--"), "");
}

static void roles_come_from_attributions(void **state)
{
    (void)state;
    expect(EXTRACT_PROSE, no_day, S("（环保厅牵头，水利厅等配合）"),
           "unit 环保厅 环保厅 lead;unit 水利厅 水利厅 participant;"
           "etc 等 等;");
}

static void broken_bytes_and_nul_hurt_nobody(void **state)
{
    (void)state;
    expect(EXTRACT_PROSE, no_day,
           S("\xff\xfe"
             "包头市\0\x80"
             "2017年底前\xe5"),
           "region 包头市 包头市;due 2017-12-31 2017年底前;");
    expect(EXTRACT_UNITS, no_day, S("\xe5\x8e"), "");
}

static void nothing_says_nothing(void **state)
{
    (void)state;
    expect(EXTRACT_PROSE, no_day, S(""), "");
    expect(EXTRACT_LIMIT, no_day, S(""), "");
    expect(EXTRACT_UNITS, no_day, S(""), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(findings_come_in_byte_order),
        cmocka_unit_test(a_region_by_its_short_name_gives_its_name),
        cmocka_unit_test(regions_classes_units_and_etc_come_once),
        cmocka_unit_test(dates_come_wherever_they_stand),
        cmocka_unit_test(the_rest_of_a_class_is_that_class),
        cmocka_unit_test(a_property_makes_no_class),
        cmocka_unit_test(a_form_without_a_year_needs_the_document),
        cmocka_unit_test(what_was_not_read_is_a_finding_too),
        cmocka_unit_test(a_limit_cell_may_be_a_bare_month),
        cmocka_unit_test(a_cell_of_units_gives_no_role),
        cmocka_unit_test(roles_come_from_attributions),
        cmocka_unit_test(broken_bytes_and_nul_hurt_nobody),
        cmocka_unit_test(nothing_says_nothing),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
