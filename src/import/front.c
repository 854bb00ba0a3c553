/* What stands above the tables of a notice. */
#include "front.h"

#include "wpc/text/blank.h"
#include "wpc/text/utf8.h"
#include "wpc/text/zhnum.h"

/* A number and the sign behind it off the front. */
static bool part_read(struct str *rest, struct str sign, uint32_t *value)
{
    struct zhnum number = zhnum_next(*rest);
    struct str behind = str_drop(*rest, number.n);
    if (number.n == 0 || !str_has_prefix(behind, sign))
        return false;
    *value = number.value;
    *rest = str_drop(behind, sign.n);
    return true;
}

/* 2015年10月19日, 二〇一五年十月十九日 and nothing else. */
static struct date signature_read(struct str line)
{
    enum { YEAR_LAST = 9999, DAY_LAST = 31 };
    struct str rest = blank_trim(line);
    uint32_t year, month, day;
    if (!part_read(&rest, S("年"), &year) ||
        !part_read(&rest, S("月"), &month) ||
        !part_read(&rest, S("日"), &day) || rest.n > 0 || year > YEAR_LAST ||
        month > DAY_LAST || day > DAY_LAST)
        return (struct date){0};
    struct date date = {(int16_t)year, (int8_t)month, (int8_t)day};
    return date_is_valid(date) ? date : (struct date){0};
}

struct date front_issued(const struct lines *lines, size_t end)
{
    struct date issued = {0};
    for (size_t i = 0; i < end && i < lines->n; i++) {
        struct date date = signature_read(lines->items[i]);
        if (!date_is_none(date))
            issued = date;
    }
    return issued;
}

static bool ends_in(struct str line, const struct str *ends)
{
    for (; ends->n > 0; ends++)
        if (str_has_suffix(line, *ends))
            return true;
    return false;
}

/* 青政办发〔2023〕12号 */
static bool is_reference(struct str line)
{
    return str_has_suffix(line, S("号")) &&
           (str_find(line, S("〔"), 0) != SIZE_MAX ||
            str_find(line, S("["), 0) != SIZE_MAX);
}

/* 三、保障措施 and （一）工作任务 are headings of the text. */
static bool is_section(struct str line)
{
    struct str behind = str_drop(line, zhnum_next(line).n);
    return str_has_prefix(behind, S("、")) || str_has_prefix(line, S("（"));
}

/* 附件1, 附表： */
static bool is_annex(struct str line)
{
    enum { LONGEST = 5 };
    return str_has_prefix(line, S("附")) && utf8_count(line) <= LONGEST;
}

struct str front_title(const struct lines *lines, size_t end)
{
    enum { TITLE_MAX = 60 };
    bool has_table = end < lines->n;
    static const struct str stops[] = {STR("。"), STR("；"), STR("："),
                                       STR(":"),  STR("）"), {0}};
    static const struct str documents[] = {
        STR("表"),   STR("方案"), STR("计划"), STR("清单"), STR("台账"),
        STR("要点"), STR("规划"), STR("通知"), STR("意见"), STR("细则"),
        STR("办法"), STR("分工"), STR("安排"), STR("目录"), STR("措施"),
        STR("纲要"), STR("决定"), STR("任务"), STR("行动"), {0}};
    struct str title = {0}, named = {0};
    for (size_t i = 0; i < end && i < lines->n; i++) {
        struct str line = blank_trim(lines->items[i]);
        if (line.n == 0 || is_section(line) || is_annex(line) ||
            utf8_count(line) > TITLE_MAX ||
            str_find_byte(line, '\t', 0) != SIZE_MAX)
            continue;
        if (ends_in(line, documents))
            named = has_table || named.n == 0 ? line : named;
        else if (has_table && !ends_in(line, stops) && !is_reference(line) &&
                 date_is_none(signature_read(line)))
            title = line;
    }
    return named.n > 0 ? named : title;
}
