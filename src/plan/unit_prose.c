/* Attributions in prose. A bracket or a sentence is one attribution; in it,
   labels stand before lists (牵头单位:A、B) and verbs after them (A、B牵头);
   会同 stands between two. */
#include "unit_proof.h"
#include "wpc/base/sort.h"

/* One attribution being read. The duty of each entry of the list is kept in
   the entry. */
struct attribution {
    struct unit_list *list;
    bool bracket;
    size_t first;          /* entry of the list */
    enum unit_duty active; /* of the label that is still open */
    enum unit_proof proof; /* of the names behind it */
    size_t pending;        /* where names without a word for them began */
    bool has_lead;
    bool nobody; /* the names read last were 有关部门 and the like */
    int misses;  /* 会同 of this clause that joined nobody */
};

/* Each miss has read the clause from its front; a clause with more of them is
   no attribution, and reading on would not be linear. */
enum { MISSES_MOST = 16 };

static struct str text_of(const struct attribution *a, size_t from, size_t to)
{
    return str_slice(a->list->folded->s, from, to);
}

static size_t step(const struct attribution *a, size_t i, size_t to)
{
    size_t mate = folded_mate(a->list->folded, i);
    return mate > i && mate < to ? mate + 1 : char_after(a->list->folded->s, i);
}

/* Keeps the entries from `from` on with a duty, or none of them. */
static bool names_keep(struct attribution *a, size_t from, enum unit_duty duty,
                       enum unit_proof proof)
{
    struct unit_list *list = a->list;
    bool good = list->n > from && unit_list_proves(list, from, proof);
    size_t kept = from;
    a->nobody = false;
    for (size_t i = from; good && i < list->n; i++) {
        struct unit_entry entry = list->items[i];
        if (!entry.etc &&
            (unit_is_nobody(entry.form) || unit_is_time(entry.form))) {
            a->nobody = true;
            continue;
        }
        if (entry.duty == DUTY_NONE)
            entry.duty = duty;
        a->has_lead |= entry.duty == DUTY_LEAD && !entry.etc;
        list->items[kept++] = entry;
    }
    bool only_etc = kept == from + 1 && list->items[from].etc;
    list->n = only_etc ? from : kept;
    return list->n > from;
}

/* The names before a verb, without what leads to them: 由, 2016年底前. */
static size_t lead_in_end(const struct attribution *a, size_t from, size_t to)
{
    static const struct str leads =
        WORDS("由 请 责成 要求 底前 日前 月前 年前 起 明确 确定 经 授权 委托 "
              "每年 定期由 其中 原则上 ) 成立");
    static const struct str no_leads = WORDS(
        "自由 起重 起草 请示 经济 经信 经贸 经开 经合 经营 经委 经发 经管 "
        "经办 以色列 经纪 经侦 经协 经促 经责");
    size_t end = from;
    for (size_t i = from; i < to; i = char_after(a->list->folded->s, i)) {
        struct str rest = text_of(a, i, to);
        size_t no = words_begin(no_leads, rest);
        size_t n = no ? 0 : words_begin(leads, rest);
        if (no > 0)
            i += no - S("由").n;
        if (n > 0 && i + n < to && (rest.p[0] != ')' || end == from))
            end = rest.p[0] == ')' ? end : i + n;
    }
    return end;
}

static enum unit_proof proof_of(const struct attribution *a)
{
    return a->bracket ? PROOF_BRACKET : PROOF_PROSE;
}

static bool names_before(struct attribution *a, size_t from, size_t to,
                         enum unit_duty duty)
{
    struct str s = unit_adverbs_drop(text_of(a, from, to));
    size_t first = a->list->n;
    to = (size_t)(s.p + s.n - a->list->folded->s.p);
    if (a->pending < from && to > a->pending) {
        unit_list_read(a->list, lead_in_end(a, a->pending, to), to);
        if (names_keep(a, first, duty, proof_of(a)))
            return true;
    }
    if (to <= from)
        return false;
    unit_list_read(a->list, lead_in_end(a, from, to), to);
    return names_keep(a, first, duty, proof_of(a));
}

/* Where the unit that `s` begins with ends; 0 when none is seen. */
static size_t unit_end(const struct attribution *a, struct str s)
{
    static const struct str strong =
        WORDS("厅 局 委 委员会 办 办公室 政府 行署 公署 法院 检察院 支行 集团 "
              "总队 支队 "
              "公司 部门 机关 部 管委会 领导小组 中心 联合会 海关 总局 党委");
    static const struct str carried = WORDS(
        "员 公 事 门 队 长 级 署 分 党 机关 直属 系统 所 内 下属 副 主要 领导 "
        "负责人");
    size_t fallback = 0;
    for (size_t i = 0, n = 0; i < s.n && n < UNIT_NAME_CHARS; n++) {
        i = char_after(s, i);
        struct str name = str_slice(s, 0, i), rest = str_drop(s, i);
        if (rest.n > 0 && words_begin(carried, rest) > 0)
            continue;
        bool known = unit_list_knows(a->list, name);
        if (!known && (!unit_is_like(name) || !unit_is_plain(name)))
            continue;
        if (rest.n == 0 || rest.p[0] == ' ' || rest.p[0] == '(')
            return i;
        if (known || (fallback == 0 && words_end(strong, name) > 0))
            fallback = i;
    }
    return fallback;
}

/* Where the 等, 等部门 that begins at `i` ends; `i` when none does. */
static size_t etc_end(const struct attribution *a, size_t i, size_t to)
{
    enum { LONGEST = 60 };
    size_t end = i, most = i + LONGEST < to ? i + LONGEST : to;
    if (!str_has_prefix(text_of(a, i, to), S("等")))
        return i;
    for (size_t past = i; past < most;) {
        past = step(a, past, to);
        if (unit_etc_find(text_of(a, i, past)) == 0)
            end = past;
    }
    return end;
}

/* Where the item that begins at `at` ends: at 、 or 等部门. One that is longer
   than any name is not followed to its end, which may be that of the text. */
static size_t item_end(const struct attribution *a, size_t at, size_t to)
{
    enum { ITEM_CHARS = 2 * UNIT_NAME_CHARS };
    static const struct str marks = WORDS("、 , ;");
    for (size_t n = 0; at < to && n < ITEM_CHARS; n++) {
        if (words_begin(marks, text_of(a, at, to)) > 0 ||
            etc_end(a, at, to) > at)
            break;
        at = step(a, at, to);
    }
    return at;
}

/* Where the list of units ends that begins at `from` and that other words
   follow: 水利厅、财政厅等部门制定方案. */
static size_t list_end(const struct attribution *a, size_t from, size_t to)
{
    static const struct str joints = WORDS("、 和 及 与 以及");
    size_t end = from;
    for (size_t at = from; at < to;) {
        size_t stop = item_end(a, at, to), etc = etc_end(a, stop, to);
        struct str item = text_of(a, at, stop);
        bool brief = unit_characters(item) <= UNIT_SHORT_CHARS;
        size_t n = unit_end(a, item), next = stop;
        if (etc > stop && (n == item.n || brief))
            next = end = etc;
        else if (n > 0)
            next = end = at + n;
        else if (!brief || item.n == 0)
            return end;
        size_t joint = words_begin(joints, text_of(a, next, to));
        if (joint == 0)
            return end;
        at = next + joint;
    }
    return end;
}

/* A会同B, C等部门…: A leads, the others join. Gives where B ends; `i` when
   it is none. */
static size_t together_read(struct attribution *a, size_t from, size_t i,
                            size_t to)
{
    static const struct str words = WORDS("会同 协同 联合 会商");
    static const struct str no_words = WORDS(
        "联合会 联合社 联合国 联合体 联合办 联合党 联合执法 联合惩戒 联合发 "
        "联合制 联合开 联合工 联合检 联合监 联合印 联合攻 协同创 协同发 协同推 "
        "协同监 协同治 协同机 联合实验 协同配 联合防 联合调 联合奖 联合下 "
        "联合会商");
    struct str rest = text_of(a, i, to);
    size_t n = words_begin(no_words, rest) ? 0 : words_begin(words, rest);
    if (n == 0 || a->misses == MISSES_MOST)
        return i;
    size_t own = a->list->n, end = list_end(a, i + n, to);
    bool led = names_before(a, from, i, DUTY_LEAD);
    bool empty = unit_adverbs_drop(text_of(a, from, i)).n == 0;
    if (end == i + n || (!led && !(empty && a->list->n > a->first)))
        goto none;
    size_t others = a->list->n;
    unit_list_read(a->list, i + n, end);
    if (names_keep(a, others, DUTY_JOIN, proof_of(a)) || a->nobody)
        return end;
none:
    a->list->n = own;
    a->misses++;
    return i;
}

/* 牵头 after names; gives where the verb ends, `i` when there is none. A verb
   straight after another speaks of the same names: 负责牵头. */
static size_t verb_read(struct attribution *a, size_t from, size_t i, size_t to)
{
    static const struct str as = WORDS("为 作为 是 担任");
    struct str rest = text_of(a, i, to);
    size_t n, copula = words_begin(as, rest);
    enum unit_duty duty = DUTY_NONE;
    if (copula > 0) {
        duty = unit_label_begin(str_drop(rest, copula), &n);
        n += copula;
    } else {
        duty = unit_verb_begin(rest, a->bracket, &n);
    }
    if (duty == DUTY_NONE)
        return i;
    names_before(a, from, i, duty);
    return i + n;
}

static size_t joint_skip(const struct attribution *a, size_t i, size_t to)
{
    static const struct str joints = WORDS("、 并 和 ; ,");
    return i + words_begin(joints, text_of(a, i, to));
}

static const struct str cues = WORDS(
    "牵 主 负 各 按 分 承 具 包 落 实 组 抓 执 推 完 配 参 协 支 指 监 总 积 "
    "密 会 联 为 作 是 担");

/* Verbs and 会同 in [from, to). True when something was read. */
static bool clause_read(struct attribution *a, size_t from, size_t to)
{
    size_t before = a->list->n;
    a->misses = 0;
    for (size_t i = from; i < to;) {
        size_t end = i;
        if (words_begin(cues, text_of(a, i, to)) > 0) {
            end = together_read(a, from, i, to);
            if (end == i)
                end = verb_read(a, from, i, to);
        }
        if (end == i) {
            i = step(a, i, to);
            continue;
        }
        a->pending = SIZE_MAX;
        from = i = joint_skip(a, end, to);
    }
    return a->list->n > before;
}

/* Names that a label before them speaks of. */
static bool labelled_read(struct attribution *a, size_t from, size_t to)
{
    if (clause_read(a, from, to))
        return true;
    size_t first = a->list->n;
    unit_list_read(a->list, from, to);
    return names_keep(a, first, a->active, a->proof);
}

/* The last blank of [from, to), which parts names from another label:
   责任单位： 市水利局 完成时限：; `from` when there is none. */
static size_t blank_before(const struct attribution *a, size_t from, size_t to)
{
    while (to > from && a->list->folded->s.p[to - 1] != ' ')
        to--;
    return to > from ? to - 1 : from;
}

/* 牵头： says less surely than 牵头单位： that names follow. */
static enum unit_proof label_proof(struct str label)
{
    size_t n;
    return unit_label_begin(label, &n) != DUTY_NONE ? PROOF_LABEL
                                                    : PROOF_BRACKET;
}

/* Passes over the labels that a segment holds; gives where the last one ends.
   Names between two labels belong to the first. */
static size_t labels_read(struct attribution *a, size_t from, size_t to)
{
    size_t n;
    for (size_t i = from; i < to; i = step(a, i, to)) {
        if (a->list->folded->s.p[i] != ':')
            continue;
        enum unit_duty duty = unit_label_end(text_of(a, from, i), &n);
        size_t end = duty != DUTY_NONE ? i - n : blank_before(a, from, i);
        if (a->active != DUTY_NONE && end > from)
            labelled_read(a, from, end);
        a->active = duty;
        a->proof = label_proof(text_of(a, i - n, i));
        a->pending = SIZE_MAX;
        from = i + 1;
    }
    enum unit_duty bare = unit_label_begin(text_of(a, from, to), &n);
    struct str rest = text_of(a, from + n, to);
    size_t copula = words_begin((struct str)WORDS("为 是"), rest);
    if (bare == DUTY_NONE || (!a->bracket && copula == 0))
        return from;
    a->active = bare;
    a->proof = PROOF_LABEL;
    return from + n + copula;
}

static void segment_read(struct attribution *a, size_t from, size_t to)
{
    while (from < to && a->list->folded->s.p[from] == ' ')
        from++;
    size_t list = labels_read(a, from, to);
    if (list >= to)
        return;
    if (a->active != DUTY_NONE) {
        if (!labelled_read(a, list, to) && list == from)
            a->active = DUTY_NONE;
    } else if (!clause_read(a, list, to) && a->bracket &&
               a->pending == SIZE_MAX) {
        a->pending = list;
    }
}

/* Who answers joins when somebody else leads. */
static void attribution_read(struct unit_list *list, size_t from, size_t to,
                             bool bracket)
{
    static const struct str marks = WORDS(", ;");
    struct attribution a = {.list = list,
                            .bracket = bracket,
                            .first = list->n,
                            .pending = SIZE_MAX};
    for (size_t i = from; i <= to;) {
        size_t mark = i < to ? words_begin(marks, text_of(&a, i, to)) : 1;
        if (mark > 0) {
            segment_read(&a, from, i);
            from = i + mark;
        }
        i = i < to ? step(&a, i, to) : to + 1;
    }
    for (size_t i = a.first; i < list->n; i++)
        if (list->items[i].duty == DUTY_ANSWER)
            list->items[i].duty = a.has_lead ? DUTY_JOIN : DUTY_LEAD;
}

static bool has_label(const struct unit_list *list, size_t from, size_t to)
{
    struct attribution a = {.list = (struct unit_list *)list};
    size_t n;
    for (size_t i = from; i < to; i = step(&a, i, to))
        if (list->folded->s.p[i] == ':' &&
            unit_label_end(text_of(&a, from, i), &n) != DUTY_NONE)
            return true;
    return false;
}

/* Reads each part of [from, to) that ends at one of `ends`. */
static void parts_read(struct unit_list *list, size_t from, size_t to,
                       struct str ends,
                       void (*read)(struct unit_list *, size_t, size_t))
{
    struct attribution a = {.list = list};
    for (size_t i = from; i < to;) {
        size_t mark = words_begin(ends, text_of(&a, i, to));
        if (mark > 0) {
            read(list, from, i);
            from = i + mark;
        }
        i = step(&a, i, to);
    }
    read(list, from, to);
}

static void bracket_read(struct unit_list *list, size_t from, size_t to)
{
    attribution_read(list, from, to, true);
}

static void half_read(struct unit_list *list, size_t from, size_t to)
{
    attribution_read(list, from, to, false);
}

/* With labels a sentence is one attribution; else each part between semicolons
   is one. */
static void sentence_read(struct unit_list *list, size_t from, size_t to)
{
    if (has_label(list, from, to))
        attribution_read(list, from, to, false);
    else
        parts_read(list, from, to, (struct str)WORDS(";"), half_read);
}

static int entry_order(const void *a, const void *b, void *context)
{
    (void)context;
    const struct unit_entry *x = a, *y = b;
    return (x->at > y->at) - (x->at < y->at);
}

struct unit_mentions unit_prose_read(struct arena *arena, struct str text,
                                     const struct units *units)
{
    struct folded folded = fold(arena, text, FOLD_KEEP_BLANKS);
    struct unit_list list = {
        .arena = arena, .text = text, .folded = &folded, .units = units};
    static const struct str ends = WORDS("。 \n ! ?");
    parts_read(&list, 0, folded.s.n, ends, sentence_read);
    for (size_t i = 0; i < folded.n_brackets; i++) {
        const struct fold_bracket *bracket = &folded.brackets[i];
        if (bracket->mate > bracket->at && bracket->byte != '<')
            parts_read(&list, bracket->at + 1, bracket->mate, ends,
                       bracket_read);
    }
    sort_stable(list.items, list.n, sizeof *list.items, entry_order, NULL);
    struct unit_mention *items =
        ARENA_ARRAY(arena, struct unit_mention, list.n);
    for (size_t i = 0; i < list.n; i++)
        items[i] = (struct unit_mention){.name = list.items[i].name,
                                         .role = list.items[i].duty == DUTY_JOIN
                                                     ? UNIT_PARTICIPANT
                                                     : UNIT_LEAD,
                                         .etc = list.items[i].etc,
                                         .at = list.items[i].at,
                                         .n = list.items[i].n,
                                         .rule = "attribution"};
    return (struct unit_mentions){items, list.n};
}
