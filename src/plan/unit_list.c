/* Names in a list of units: cut at separators, put together again what a
   separator cut by mistake, then cleaned one by one. */
#include "unit_list.h"

/* Lists in brackets in lists are read so deep and no deeper. */
enum { DEPTH_MAX = 6 };

/* A stretch between two separators; `blank`: only blanks stand before it. */
struct token {
    size_t from;
    size_t to;
    bool blank;
    enum unit_duty duty; /* 环保厅(牵头) */
};

static const struct str marks = WORDS("、 , ; / \\ + | 。 \n ｜ · ﹑ ? ！ !");
static const struct str joints = WORDS("以及 及 和 与 会同 暨");

static struct str part(const struct unit_list *list, size_t from, size_t to)
{
    return str_slice(list->folded->s, from, to);
}

static struct str token_str(const struct unit_list *list, struct token token)
{
    return part(list, token.from, token.to);
}

/* Where the character at `i` ends, or the whole bracket that it opens. */
static size_t step(const struct unit_list *list, size_t i, size_t to)
{
    size_t mate = folded_mate(list->folded, i);
    return mate > i && mate < to ? mate + 1 : char_after(list->folded->s, i);
}

static size_t separator_at(const struct unit_list *list, size_t i)
{
    struct str rest = str_drop(list->folded->s, i);
    unsigned char lead = (unsigned char)rest.p[0];
    if (lead >= 0xE4 && lead <= 0xE9) /* a character of Chinese */
        return 0;
    return rest.p[0] == ' ' ? 1 : words_begin(marks, rest);
}

/* 委员会 after 委, 办公厅 after 办: the ending goes on. */
static bool is_carried_on(struct str right)
{
    static const struct str rests = WORDS("员 公 事 门 队 长");
    return words_begin(rests, right) > 0;
}

static bool is_single(struct str s)
{
    return s.n > 0 && char_after(s, 0) == s.n && (s.p[0] & 0x80);
}

/* 环 保 厅: characters set apart by blanks are one word. */
static bool is_one_word(const struct unit_list *list, struct token left,
                        struct token right)
{
    static const struct str ends = WORDS("厅 局 委 办");
    static const struct str prefixes =
        WORDS("自治区 省 市 县 区 盟 旗 州 国家 中国 内蒙古 内蒙古自治区");
    struct str a = token_str(list, left), b = token_str(list, right);
    if (words_end(ends, a) > 0 && !is_single(a) && !is_carried_on(b))
        return false;
    if (is_single(a) || is_single(b) || words_have(prefixes, a))
        return true;
    struct str joined = str_join(list->arena, a, b);
    return list->units != NULL && unit_find(list->units, joined) != UNIT_NONE;
}

/* What stands after the last 各 of 各盟, 全区各市人民政府; empty if none. */
static struct str after_each(struct str s)
{
    static const struct str before = WORDS("全区 全省 全市 自治区 省 市 区 县");
    size_t n = words_begin(before, s);
    if (str_has_prefix(str_drop(s, n), S("各")))
        return str_drop(s, n + S("各").n);
    return (struct str){0};
}

/* 盟行政公署, 县(市、区), 人民政府, 区人民政府(管委会) */
static bool is_addressee_part(struct str s)
{
    struct str rest = str_drop(s, unit_level_run(s));
    size_t office = words_begin(unit_governments, rest);
    if (office > 0 && office < rest.n && rest.p[office] == '(')
        return rest.p[rest.n - 1] == ')';
    return office == rest.n;
}

/* What was put together before ends in such a part as well. */
static struct str last_part(struct str s)
{
    enum { LONGEST = 60 }; /* bytes of 县(市、区)人民政府 and more */
    struct str end = s.n > LONGEST ? str_drop(s, s.n - LONGEST) : s;
    size_t depth = 0;
    for (size_t i = end.n; i > 0; i--) {
        depth += end.p[i - 1] == ')';
        depth -= end.p[i - 1] == '(' && depth > 0;
        if (depth == 0 && str_has_suffix(str_slice(end, 0, i), S("、")))
            return str_drop(end, i);
    }
    return s;
}

/* 各市 of 省体育局等部门及各市. */
static struct str last_joined(struct str s)
{
    static const struct str joints_each =
        WORDS("及各 和各 与各 以及各 及全区各 和全区各");
    enum { LONGEST = 60 };
    size_t from = s.n > LONGEST ? s.n - LONGEST : 0;
    for (size_t i = from; i < s.n; i = char_after(s, i)) {
        size_t n = words_begin(joints_each, str_drop(s, i));
        if (n > 0)
            return str_drop(s, i + words_begin(joints, str_drop(s, i)));
    }
    return s;
}

static bool is_one_addressee(const struct unit_list *list, struct token left,
                             struct token right)
{
    static const struct str offices = WORDS("委 办 厅 局");
    struct str a = after_each(last_joined(token_str(list, left)));
    struct str b = token_str(list, right);
    if (a.n == 0)
        return false;
    if (words_have(offices, b))
        return words_end(offices, a) > 0;
    return is_addressee_part(last_part(a)) && is_addressee_part(b) &&
           (unit_level_run(b) > 0 || words_have(unit_governments, b));
}

static void name_put(struct unit_list *list, struct token token, bool etc)
{
    size_t from = token.from, to = token.to;
    const struct folded *folded = list->folded;
    uint32_t at = folded_begin(folded, from), end = folded_end(folded, to - 1);
    struct str name = str_slice(list->text, at, end);
    bool has_blank = false;
    for (size_t i = from; i < to; i++)
        has_blank |= folded->s.p[i] == ' ' || folded->s.p[i] == '\n';
    if (has_blank) {
        char *p = arena_take(list->arena, name.n, 1);
        size_t n = 0;
        for (size_t i = from; i < to; i = char_after(folded->s, i))
            if (folded->s.p[i] != ' ' && folded->s.p[i] != '\n')
                for (uint32_t k = folded_begin(folded, i);
                     k < folded_end(folded, i); k++)
                    p[n++] = list->text.p[k];
        name = (struct str){p, n};
    }
    struct unit_entry added = {.name = etc ? S("等") : name,
                               .form = part(list, from, to),
                               .etc = etc,
                               .duty = token.duty,
                               .at = at,
                               .n = end - at};
    ARENA_PUSH(list->arena, list->items, list->n, list->capacity, added);
}

static bool is_stray(const struct unit_list *list, size_t i)
{
    char c = list->folded->s.p[i];
    return (c == '(' || c == ')' || c == '[' || c == ']') &&
           folded_mate(list->folded, i) == i;
}

/* The 会同 of A牵头，会同B; 会同县 is a county. */
static size_t together_begin(struct str s)
{
    static const struct str with = STR("会同");
    bool county = str_has_prefix(s, S("会同县"));
    return str_has_prefix(s, with) && !county ? with.n : 0;
}

/* 1. A, A。, stray brackets: not part of a name. */
static struct token junk_drop(const struct unit_list *list, struct token token)
{
    static const struct str front = WORDS("- . * • ● : 。 ① ② ③ “ ” 由 —");
    static const struct str back = WORDS(". : 。 “ ” * ;");
    for (;;) {
        struct str s = token_str(list, token);
        size_t before = s.n;
        if (s.n == 0)
            return token;
        if (s.p[0] == ' ' || s.p[0] == '\n')
            token.from++;
        else if (s.p[s.n - 1] == ' ' || s.p[s.n - 1] == '\n')
            token.to--;
        else if (words_begin(front, s) > 0)
            token.from += words_begin(front, s);
        else if (together_begin(s) > 0)
            token.from += together_begin(s);
        else if (words_end(back, s) > 0)
            token.to -= words_end(back, s);
        else if (s.p[0] >= '0' && s.p[0] <= '9' && s.n > 1 &&
                 (s.p[1] == '.' || s.p[1] == ')'))
            token.from += 2;
        else if (is_stray(list, token.from))
            token.from++;
        else if (is_stray(list, token.to - 1))
            token.to--;
        if (token.to - token.from == before)
            return token;
    }
}

/* [牵头单位]A, 牵头单位:A give A; 完成时限:2016年 nothing. */
static struct token label_drop(const struct unit_list *list, struct token token)
{
    size_t mate = folded_mate(list->folded, token.from);
    size_t n;
    if (token.from < token.to && mate > token.from && mate < token.to) {
        struct str inside = part(list, token.from + 1, mate);
        if (unit_label_begin(inside, &n) != DUTY_NONE && n == inside.n)
            token.from = mate + 1;
    }
    static const struct str limits = WORDS("时限 时间 期限 进度 日期 责任人 "
                                           "联系人 电话 责任领导 领导");
    for (size_t i = token.from; i < token.to; i = step(list, i, token.to)) {
        if (list->folded->s.p[i] != ':')
            continue;
        if (words_end(limits, part(list, token.from, i)) > 0)
            return (struct token){.from = token.to, .to = token.to};
        token.from = i + 1;
    }
    struct str s = token_str(list, token);
    if (unit_label_begin(s, &n) != DUTY_NONE && n == s.n)
        token.from = token.to;
    return token;
}

/* What a bracket after a name says of it. */
static enum unit_duty role_in(struct str s)
{
    static const struct str firsts = WORDS("首位 独家 第一 召集人 牵头人");
    size_t n;
    enum unit_duty duty = unit_label_begin(s, &n);
    if (duty != DUTY_NONE && n == s.n)
        return duty;
    if (words_have(firsts, s))
        return DUTY_LEAD;
    for (size_t i = 0; i < s.n; i = char_after(s, i)) {
        duty = unit_verb_begin(str_drop(s, i), true, &n);
        if (duty != DUTY_NONE && i + n == s.n &&
            unit_adverbs_drop(str_slice(s, 0, i)).n == 0)
            return duty;
        if (i > 0 && unit_adverbs_drop(str_slice(s, 0, i)).n > 0)
            break;
    }
    return DUTY_NONE;
}

static bool is_unit_or_place(struct str s)
{
    return unit_is_like(s) || unit_is_place(s) || unit_etc_find(s) < s.n;
}

/* 环保厅(牵头), 环保厅牵头, 各县区落实: the role is no part of the name.
   工会组织 is one. */
static struct token role_drop(const struct unit_list *list, struct token token)
{
    struct str s = token_str(list, token);
    if (str_has_suffix(s, S(")"))) {
        size_t open = folded_mate(list->folded, token.to - 1);
        enum unit_duty duty = DUTY_NONE;
        if (open > token.from && open < token.to - 1)
            duty = role_in(part(list, open + 1, token.to - 1));
        if (duty != DUTY_NONE)
            token.to = open;
        if (duty != DUTY_NONE)
            token.duty = duty;
        return token;
    }
    size_t label;
    if (unit_label_end(s, &label) != DUTY_NONE) {
        static const struct str as = WORDS("为 作为 是 担任");
        size_t copula = words_end(as, str_slice(s, 0, s.n - label));
        if (copula > 0)
            token.to -= label + copula;
        return token;
    }
    enum { LONGEST = 60 }; /* bytes of the longest adverb and verb */
    size_t from = s.n > LONGEST ? s.n - LONGEST : 0;
    for (from = char_after(s, from); from < s.n; from = char_after(s, from)) {
        size_t n;
        struct str verb = str_drop(s, from);
        if (unit_verb_begin(verb, true, &n) == DUTY_NONE || n != verb.n ||
            str_equal(verb, S("组织")))
            continue;
        struct str rest = unit_adverbs_drop(str_slice(s, 0, from));
        if (is_unit_or_place(rest))
            token.to = token.from + rest.n;
        return token;
    }
    return token;
}

/* True when a known name reaches over the joint at [at, at + n). */
static bool is_inside_known(const struct unit_list *list, struct str s,
                            size_t at, size_t n)
{
    if (list->units == NULL)
        return false;
    const struct intern *names = &list->units->names;
    for (uint32_t i = 0; i < names->n; i++) {
        struct str name = names->names[i];
        size_t inner = str_find(name, str_slice(s, at, at + n), 0);
        if (inner != SIZE_MAX && inner <= at &&
            str_has_prefix(str_drop(s, at - inner), name))
            return true;
    }
    return false;
}

/* The bytes of 和 and the like at `at` when it parts two units. */
static size_t joint_at(const struct unit_list *list, struct token token,
                       size_t at)
{
    struct str s = token_str(list, token);
    size_t n = words_begin(joints, str_drop(s, at - token.from));
    if (n == 0 || at == token.from || at + n >= token.to)
        return 0;
    struct str right = str_drop(s, at - token.from + n);
    if (str_has_prefix(right, S("其")) || !is_unit_or_place(right))
        return 0;
    struct token left = {.from = token.from, .to = at};
    struct str before = token_str(list, role_drop(list, left));
    if (!is_unit_or_place(before) ||
        is_inside_known(list, s, at - token.from, n))
        return 0;
    return n;
}

static void list_read(struct unit_list *list, size_t from, size_t to,
                      size_t depth);

/* One name and the 等 that may end it. */
static void single_read(struct unit_list *list, struct token token,
                        size_t depth)
{
    token = role_drop(list, junk_drop(list, token));
    struct str s = token_str(list, token);
    size_t etc = unit_etc_find(s);
    struct token open = {.from = token.from + etc, .to = token.to};
    token.to = open.from;
    token = role_drop(list, junk_drop(list, token));
    s = token_str(list, token);
    bool bracketed =
        s.n > 1 && folded_mate(list->folded, token.from) == token.to - 1;
    if (bracketed && depth < DEPTH_MAX)
        list_read(list, token.from + 1, token.to - 1, depth + 1);
    else if (s.n > 0 && !unit_is_none(s))
        name_put(list, token, false);
    if (open.from < open.to)
        name_put(list, open, true);
}

/* Where the label of a second list begins that nothing parts from the first:
   牵头单位:A配合单位:B; the token's end when there is none. */
static size_t second_label(const struct unit_list *list, struct token token)
{
    size_t n, first = token.to;
    for (size_t i = token.from; i < token.to; i = step(list, i, token.to)) {
        if (list->folded->s.p[i] != ':')
            continue;
        if (first < i && unit_label_end(part(list, first + 1, i), &n) &&
            first + 1 + n < i)
            return i - n;
        first = i;
    }
    return token.to;
}

/* Cuts at 和, 及, 会同 where these part two units. */
static void token_read(struct unit_list *list, struct token token, size_t depth)
{
    for (size_t label = second_label(list, token); label < token.to;
         label = second_label(list, token)) {
        token_read(list, (struct token){.from = token.from, .to = label},
                   depth);
        token.from = label;
    }
    token = junk_drop(list, label_drop(list, token));
    size_t etc = unit_etc_find(token_str(list, token));
    size_t from = token.from;
    for (size_t i = from; i < token.from + etc;) {
        struct token rest = {.from = from, .to = token.to};
        size_t n = joint_at(list, rest, i);
        if (n > 0) {
            single_read(list, (struct token){.from = from, .to = i}, depth);
            from = i + n;
        }
        i = n > 0 ? from : step(list, i, token.to);
    }
    single_read(list, (struct token){.from = from, .to = token.to}, depth);
}

/* The next stretch between separators; empty at the end. */
static struct token token_next(const struct unit_list *list, size_t from,
                               size_t to)
{
    struct token token = {.from = from, .blank = true};
    for (size_t n; token.from < to; token.from += n) {
        n = separator_at(list, token.from);
        if (n == 0)
            break;
        token.blank &= n == 1 && list->folded->s.p[token.from] == ' ';
    }
    token.to = token.from;
    while (token.to < to && separator_at(list, token.to) == 0)
        token.to = step(list, token.to, to);
    return token;
}

static void list_read(struct unit_list *list, size_t from, size_t to,
                      size_t depth)
{
    struct token open = token_next(list, from, to);
    while (open.from < open.to) {
        struct token next = token_next(list, open.to, to);
        bool one = next.from < next.to &&
                   ((next.blank && is_one_word(list, open, next)) ||
                    is_one_addressee(list, open, next));
        if (one) {
            open.to = next.to;
            continue;
        }
        token_read(list, open, depth);
        open = next;
    }
}

void unit_list_read(struct unit_list *list, size_t from, size_t to)
{
    list_read(list, from, to, 0);
}
