/* The acts of events: one row each. */
#include "wpc/progress/event.h"

#include "wpc/base/num.h"

/* word · value · is_report · has_item · has_ref */
const struct act_facts acts[ACTS] = {
    [ACT_UNKNOWN] = {WORD("unknown", "未知记录", "unknown"), VALUE_FREE, false,
                     false, false},
    [ACT_PROGRESS] = {WORD("progress", "报进展", "progress"), VALUE_PERCENT,
                      true, true, false},
    [ACT_BLOCKED] = {WORD("blocked", "报受阻", "blocked"), VALUE_PERCENT, true,
                     true, false},
    [ACT_NOTE] = {WORD("note", "备注", "note"), VALUE_FREE, true, false, false},
    [ACT_ACTUAL] = {WORD("actual", "实际值", "actual value"), VALUE_NUMBER,
                    true, true, false},
    [ACT_NO_CHANGE] = {WORD("no-change", "零报告", "no change"), VALUE_FREE,
                       true, false, false},
    [ACT_DONE] = {WORD("done", "申请销号", "claim: done"), VALUE_FREE, true,
                  true, false},
    [ACT_EXEMPT] = {WORD("exempt", "申请不适用", "claim: not applicable"),
                    VALUE_FREE, true, true, false},
    [ACT_DEFER] = {WORD("defer", "申请延期", "request to defer"), VALUE_DAY,
                   true, true, false},
    [ACT_APPROVE] = {WORD("approve", "同意", "approve"), VALUE_DAY_OR_NONE,
                     false, false, true},
    [ACT_RETURN] = {WORD("return", "退回", "return"), VALUE_FREE, false, false,
                    true},
    [ACT_VOID] = {WORD("void", "撤回", "void"), VALUE_FREE, false, false, true},
    [ACT_ADJUST] = {WORD("adjust", "调整", "adjust"), VALUE_ADJUST, false, true,
                    false},
    [ACT_CLOSE] = {WORD("close", "封账", "close"), VALUE_FREE, false, false,
                   false},
    [ACT_SENT] = {WORD("sent", "已发函", "sent"), VALUE_FREE, false, false,
                  false},
};

enum act act_read(struct str key)
{
    for (int i = ACT_PROGRESS; i < ACTS; i++)
        if (str_equal(word_key(&acts[i].word), key))
            return (enum act)i;
    return ACT_UNKNOWN;
}

static bool is_percent(struct str value)
{
    long long number;
    bool digits = value.n > 0 && value.p[0] != '+' && value.p[0] != '-';
    return value.n == 0 || (digits && num_read(value, 0, 100, &number));
}

static bool is_day(struct str value)
{
    return !date_is_none(date_read_iso(value));
}

static bool is_day_or_none(struct str value)
{
    return value.n == 0 || is_day(value);
}

static bool is_free(struct str value)
{
    (void)value;
    return true;
}

/* Digits, with one point between digits, and a sign before. */
static bool is_number(struct str value)
{
    struct str rest = value, whole, part;
    if (rest.n > 0 && rest.p[0] == '-')
        rest = str_drop(rest, 1);
    if (rest.n == 0 || !str_next_part(&rest, '.', &whole))
        return false;
    part = rest.p != NULL ? rest : S("0");
    if (whole.n == 0 || part.n == 0)
        return false;
    for (size_t i = 0; i < value.n; i++)
        if ((value.p[i] < '0' || value.p[i] > '9') && value.p[i] != '.' &&
            (i > 0 || value.p[i] != '-'))
            return false;
    return str_find_byte(part, '.', 0) == SIZE_MAX;
}

static bool is_adjustment(struct str value)
{
    struct str rest = value, key;
    str_next_part(&rest, '=', &key);
    if (str_equal(key, S("lead")))
        return rest.n > 0;
    if (str_equal(key, S("to")))
        return is_day(rest);
    if (str_equal(key, S("value")))
        return is_number(rest);
    if (str_equal(key, S("applies")))
        return str_equal(rest, S("yes")) || str_equal(rest, S("no"));
    return str_equal(value, S("cancel"));
}

static bool (*const value_tests[])(struct str value) = {
    [VALUE_FREE] = is_free,     [VALUE_PERCENT] = is_percent,
    [VALUE_DAY] = is_day,       [VALUE_DAY_OR_NONE] = is_day_or_none,
    [VALUE_NUMBER] = is_number, [VALUE_ADJUST] = is_adjustment,
};

/* Whoever leads leads the whole item. */
static bool is_part_led(const struct event *event)
{
    const struct str *cells = event->cells;
    return event->act == ACT_ADJUST &&
           str_has_prefix(cells[EVENT_VALUE], S("lead=")) &&
           (cells[EVENT_REGION].n > 0 || cells[EVENT_PERIOD].n > 0 ||
            str_find_byte(cells[EVENT_ITEM], '.', 0) != SIZE_MAX);
}

struct event_fault event_check(const struct event *event)
{
    const struct act_facts *facts = &acts[event->act];
    const struct str *cells = event->cells;
    enum message code = M_NONE;
    enum event_column column = EVENT_VALUE;
    if (!value_tests[facts->value](cells[EVENT_VALUE])) {
        code = M_EVENT_VALUE;
    } else if (is_part_led(event)) {
        code = M_EVENT_WHOLE;
    } else if (facts->has_item && cells[EVENT_ITEM].n == 0) {
        code = M_EVENT_EMPTY;
        column = EVENT_ITEM;
    } else if (facts->has_ref && cells[EVENT_REF].n == 0) {
        code = M_EVENT_EMPTY;
        column = EVENT_REF;
    }
    size_t at = (size_t)(cells[column].p - cells[EVENT_ID].p);
    return (struct event_fault){
        code, code == M_NONE ? 0 : at,
        cells[code == M_EVENT_EMPTY ? EVENT_ACT : EVENT_VALUE]};
}
