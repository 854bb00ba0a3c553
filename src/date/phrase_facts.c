/* What stands around a run of times, as the rules ask for it. */
#include "phrase_reader.h"

enum { LOOK_BACK = 12, LOOK_ON = 8 };

static bool kind_in(const struct reader *reader, uint32_t i, kinds set)
{
    return kinds_has(set, reader_kind(reader, i));
}

/* The token that leads a run, behind fillers: 有效期[为]2017年, 已[于]2017年.
 */
static uint32_t lead_find(const struct reader *reader, uint32_t first)
{
    kinds fillers = K(IS) | K(COLON) | K(AT) | K(TO) | K(FROM);
    kinds behind = K(VALID) | K(CUTOFF) | K(PAST) | K(MODAL) | K(LATEST);
    uint32_t at = first - 1;
    for (int i = 0; i < 2 && at > reader->from; i++) {
        if (kind_in(reader, at - 1, behind) && kind_in(reader, at, fillers))
            return at - 1;
        if (!kind_in(reader, at, fillers))
            break;
        at--;
    }
    return first - 1;
}

/* Any of `set` among a few tokens before `first`, in the same clause. */
static bool has_before(const struct reader *reader, uint32_t first, kinds set)
{
    for (uint32_t i = first, n = 0; i-- > reader->from && n < LOOK_BACK; n++) {
        if (kind_in(reader, i, K(COMMA) | K(SEMI) | K(END)))
            return false;
        if (kind_in(reader, i, set))
            return true;
    }
    return false;
}

static bool has_after(const struct reader *reader, uint32_t at, kinds set)
{
    for (uint32_t i = at; i < at + LOOK_ON && i < reader->to; i++) {
        if (kind_in(reader, i, K(COMMA) | K(SEMI)))
            return false;
        if (kind_in(reader, i, set))
            return true;
    }
    return false;
}

/* 2018年[国家考核]前: the day is that of an event. */
static bool is_of_event(const struct reader *reader, uint32_t at)
{
    enum { NEAR = 4 };
    for (uint32_t i = at; i < at + NEAR && i < reader->to; i++) {
        if (reader_kind(reader, i) == BEFORE)
            return i > at;
        if (reader->tokens->items[i].cue != CUE_NONE ||
            kind_in(reader, i, K(COMMA) | K(SEMI) | K(SEP) | K(CLOSE)))
            return false;
    }
    return false;
}

/* 新标准2023年7月1日全面实施。 A law by its name, or a day in brackets, tells
   of the law. */
static bool is_in_force(const struct reader *reader, const struct run *run)
{
    const struct token *verb = &reader->tokens->items[run->end];
    uint32_t first = reader->tokens->items[run->first].from;
    struct str before = str_slice(reader->normal->text, 0, first);
    bool named = str_has_suffix(before, S(">")) ||
                 str_has_suffix(before, S(")")) ||
                 str_has_suffix(before, S("("));
    return !named && verb->kind == ACTION &&
           (verb->value == ACTION_IN_FORCE || verb->value == ACTION_AT_ONCE) &&
           kind_in(reader, run->end + 1, K(COMMA) | K(SEMI) | K(END));
}

/* 有效期五年，自2021年3月1日至2026年2月28日。 */
static bool is_term(const struct reader *reader, const struct run *run)
{
    uint32_t i = run->first;
    if (run->shape != RANGE ||
        !kind_in(reader, run->end, K(END) | K(SEMI) | K(COMMA)))
        return false;
    if (i > reader->from && kind_in(reader, i - 1, K(FROM)))
        i--;
    if (i < reader->from + 3 || !kind_in(reader, i - 1, K(COMMA)) ||
        !kind_in(reader, i - 2, K(DURATION)))
        return false;
    i -= kind_in(reader, i - 3, K(IS)) ? 4 : 3;
    return i >= reader->from && kind_in(reader, i, K(VALID));
}

/* 至2020年12月31日施行。 A range with a work after the verb (实施错峰生产) is
   the time of that work. */
static bool is_enforced(const struct reader *reader, const struct run *run)
{
    uint32_t at = run->end;
    if (kind_in(reader, at, K(VALID)) || is_term(reader, run))
        return true;
    bool led =
        run->first > reader->from && kind_in(reader, run->first - 1, K(FROM));
    if (run->shape == ONE && run->tail == TEXT && !led)
        return is_in_force(reader, run);
    kinds ends = K(COMMA) | K(SEMI) | K(END) | K(CLOSE);
    if (run->shape == RANGE && !kind_in(reader, at + 1, ends))
        return false;
    return reader_kind(reader, at) == ACTION &&
           reader->tokens->items[at].value == ACTION_IN_FORCE;
}

/* 《条例》(自2021年11月1日起施行): the bracket tells of the law before it. */
static bool is_in_law_brackets(const struct reader *reader,
                               const struct run *run)
{
    uint32_t first = run->first;
    if (first > reader->from && kind_in(reader, first - 1, K(FROM)))
        first--;
    uint32_t from = reader->tokens->items[first].from;
    return kind_in(reader, run->end + 1, K(CLOSE)) &&
           str_has_suffix(str_slice(reader->normal->text, 0, from), S(">("));
}

/* 自2019年10月1日起施行的办法: what is in force, no duty. */
static bool is_of_law(const struct reader *reader, const struct run *run)
{
    return run->tail == ON && is_enforced(reader, run) &&
           (reader_kind(reader, run->end + 1) == OF ||
            is_in_law_brackets(reader, run));
}

/* Nothing but a number stands before token `i` in its sentence: (一)动员部署.
 */
static bool is_heading(const struct reader *reader, uint32_t i)
{
    enum { SHORT = 3 }; /* bytes: 1. */
    kinds numbers = K(OPEN) | K(CLOSE) | K(NUMBER) | K(SEP) | K(STAGE);
    uint32_t first = reader->from;
    while (first < i && kind_in(reader, first, numbers))
        first++;
    const struct token *token = &reader->tokens->items[first];
    return first == i || (first + 1 == i && token->kind == TEXT &&
                          token->to - token->from <= SHORT);
}

/* 总结验收(11月), 动员部署(3月上旬): a step that the bracket behind it dates;
   then the heading ends, or the next step follows. As outside of brackets, only
   what is done is due in a month, unless it is all the heading says. */
static bool is_step(const struct reader *reader, const struct run *run)
{
    bool whole = reader->runs.moments[run->moment].grain == G_MONTH;
    kinds verbs = K(DONE) | K(ACTION) | K(CALL);
    uint32_t verb = run->first;
    while (verb > reader->from + 1 && kind_in(reader, verb - 2, verbs))
        verb--;
    kinds steps =
        whole && !is_heading(reader, verb - 1) ? (kinds)K(DONE) : verbs;
    kinds ends = K(END) | K(SEMI) | K(COLON) | K(SEP);
    return run->shape == ONE && run->first >= reader->from + 2 &&
           kind_in(reader, run->first - 1, K(OPEN)) &&
           kind_in(reader, run->first - 2, steps) &&
           kind_in(reader, run->end, K(CLOSE)) &&
           kind_in(reader, run->end + 1, ends);
}

/* 2016—2018年为推进阶段, 2016—2018年为集中攻坚期 */
static bool is_called_stage(const struct reader *reader, const struct run *run)
{
    enum { SHORT = 6 }; /* tokens of a stage's name */
    uint32_t last = run->end;
    if (!kind_in(reader, last, K(IS)))
        return false;
    if (has_after(reader, last, K(STAGE)))
        return true;
    kinds ends = K(COMMA) | K(SEMI) | K(END);
    while (last < run->end + SHORT && !kind_in(reader, last + 1, ends))
        last++;
    struct str name =
        str_slice(reader->normal->text, 0, reader->tokens->items[last].to);
    return run->shape == RANGE && str_has_suffix(name, S("期")) &&
           !kind_in(reader, last, K(VALID) | K(SEASON));
}

/* 用三年时间(2021—2023年), 利用5年左右(2021—2025年): how long, and when. */
static bool is_explained(const struct reader *reader, uint32_t first)
{
    static const struct str uses[] = {STR("用"), STR("为期"), STR("未来")};
    if (first < reader->from + 2 || !kind_in(reader, first - 1, K(OPEN)))
        return false;
    uint32_t i = first - 2;
    while (i > reader->from && i + 4 > first &&
           kind_in(reader, i, K(BOUND) | K(CALL) | K(TEXT)))
        i--;
    const struct token *length = &reader->tokens->items[i];
    struct str before = str_slice(reader->normal->text, 0, length->from);
    bool used = false;
    for (size_t k = 0; k < sizeof uses / sizeof *uses; k++)
        used |= str_has_suffix(before, uses[k]);
    return used && length->kind == DURATION;
}

/* 2018年以前为试点期: how long something was or is in force. */
static bool is_called_term(const struct reader *reader, const struct run *run)
{
    return run->tail == BEFORE && kind_in(reader, run->end, K(IS)) &&
           has_after(reader, run->end, K(VALID));
}

/* 如2021年6月底前发生变化: a condition; 如…未完成 tells by when it should be.
 */
static bool is_condition(const struct reader *reader, const struct run *run)
{
    static const struct str ifs[] = {STR("如"),   STR("若"),   STR("如果"),
                                     STR("如在"), STR("若在"), STR("如于")};
    uint32_t from = reader->tokens->items[run->first].from;
    struct str before = str_slice(
        reader->normal->text, reader->tokens->items[reader->from].from, from);
    bool found = false;
    for (size_t i = 0; i < sizeof ifs / sizeof *ifs; i++) {
        size_t rest = before.n < ifs[i].n ? 0 : before.n - ifs[i].n;
        bool opens = rest == 0 ||
                     str_has_suffix(str_slice(before, 0, rest), S(",")) ||
                     str_has_suffix(str_slice(before, 0, rest), S(";"));
        found |= opens && str_has_suffix(before, ifs[i]);
    }
    return found && !has_after(reader, run->end, K(NOT));
}

/* 第一阶段(2016—2018年), 近期(2016—2018年) */
static bool is_in_stage(const struct reader *reader, const struct run *run)
{
    static const struct str terms[] = {STR("近期("), STR("中期("),
                                       STR("远期(")};
    uint32_t first = run->first;
    if (is_step(reader, run) || is_called_stage(reader, run) ||
        (run->shape == RANGE && is_explained(reader, first)))
        return true;
    for (uint32_t i = first; i-- > reader->from && i + 3 > first;)
        if (reader_kind(reader, i) == STAGE)
            return true;
    if (first == reader->from || reader_kind(reader, first - 1) != OPEN)
        return false;
    const struct token *time = &reader->tokens->items[first];
    struct str before = str_slice(reader->normal->text, 0, time->from);
    bool found = false;
    for (size_t i = 0; i < sizeof terms / sizeof *terms; i++)
        found |= str_has_suffix(before, terms[i]);
    return found;
}

static unsigned facts_of_words(const struct reader *reader,
                               const struct run *run, uint32_t lead)
{
    const struct token *leading = &reader->tokens->items[lead];
    enum token_kind next = reader_kind(reader, run->end);
    kinds ends = K(END) | K(SEMI) | K(CLOSE) | K(SEP);
    bool called =
        run->first > reader->from && has_before(reader, run->first, K(FOR));
    unsigned is = 0;
    is |= next == COMMA || next == COLON ? HAS_PAUSE : 0;
    is |= kinds_has(ends, next) ? AT_END : 0;
    bool edged = run->tail == TEXT &&
                 reader->runs.moments[run->moment + run->n - 1].edge;
    bool ranged = run->shape == RANGE && run->tail == TEXT &&
                  run->first > reader->from &&
                  kind_in(reader, run->first - 1, K(FOR));
    is |= ((run->tail == BEFORE || edged || ranged) &&
           is_description(reader->tokens, run->end, called)) ||
                  is_of_law(reader, run) || is_called_term(reader, run) ||
                  is_condition(reader, run)
              ? OF_OBJECT
              : 0;
    is |= is_enforced(reader, run) ? IS_ENFORCED : 0;
    is |= has_after(reader, run->end, K(NUMBER)) ? HAS_NUMBER : 0;
    is |= is_of_event(reader, run->end) ? IS_EVENT : 0;
    is |= is_in_stage(reader, run) ? IN_STAGE : 0;
    is |= has_after(reader, run->end, K(SINCE)) &&
                  (next == SINCE || leading->kind == FROM)
              ? IS_SINCE
              : 0;
    if (run->first == reader->from)
        return is;
    is |= leading->kind == CUTOFF &&
                  (leading->value == 1 || has_before(reader, lead, K(CALL)))
              ? IS_CALLED
              : 0;
    is |= has_before(reader, run->first, K(FROM) | K(BASE)) ? IS_RISE : 0;
    is |= kind_before(reader->tokens, run->first) == OPEN && next == CLOSE
              ? IN_BRACKETS
              : 0;
    return is | (reader->from_now ? FROM_NOW : 0);
}

static unsigned facts_of_times(const struct reader *reader,
                               const struct run *run, const struct days *last)
{
    const struct moment *moments = &reader->runs.moments[run->moment];
    const struct moment *end = &moments[run->n - 1];
    struct date issued = reader->context->issued;
    unsigned is = reader->context->mode == PHRASE_LIMIT ? IN_CELL : 0;
    for (uint32_t i = 0; i < run->n; i++) {
        const struct token *year = moments[i].year;
        is |= year != NULL || reader->year ? HAS_YEAR : 0;
        is |= year != NULL && year->annual ? IS_ANNUAL : 0;
        is |= year != NULL && year->dotted ? IS_DOTTED : 0;
        is |= moments[i].early ? IS_EARLY : 0;
    }
    is |= end->edge ? HAS_EDGE : 0;
    is |= last->moved ? IS_MOVED : 0;
    is |= end->spans ? IS_SPAN : 0;
    is |=
        end->grain == G_YEAR && end->year != NULL && !end->edge &&
                end->year->kind == REL_YEAR &&
                (end->year->value == REL_SAME || end->year->value == REL_FOLLOW)
            ? IS_SAME
            : 0;
    if (last->found && !date_is_none(issued))
        is |= date_compare(last->last, issued) <= 0 ? IS_PAST : IS_FUTURE;
    return is;
}

/* 将整改时限由6月底延长至12月底: a limit, not a validity. */
static bool is_limit_extended(const struct reader *reader, uint32_t lead)
{
    return reader_kind(reader, lead) == VALID &&
           reader->tokens->items[lead].value == VALID_EXTENDS &&
           has_before(reader, lead, K(CALL) | K(LATEST)) &&
           !has_before(reader, lead, K(VALID));
}

/* The kind of the word that leads a run. 按照“2018年开工” tells what is wanted:
   a measure ends where the quotation opens. “十三五” is but a name in marks.
   办理时间2021年压缩至5日 has the time for its subject, 推动2023年增长8% the
   year for its, 危房改造2018年完成 the works. What is to be on a day,
   确保2019年11月1日供热, is by then. */
static enum token_kind lead_kind(const struct reader *reader, uint32_t lead,
                                 const struct run *run)
{
    const struct token *first = &reader->tokens->items[run->first];
    enum token_kind kind = lead < run->first ? reader_kind(reader, lead) : TEXT;
    bool quoted = kind == BASE && first->kind != PLAN &&
                  normal_opens_quote(reader->normal, first->from);
    int value = reader->tokens->items[lead].value;
    const struct moment *end = &reader->runs.moments[run->moment + run->n - 1];
    if (kind == MODAL && value == MODAL_BINDS && end->grain == G_DAY &&
        run->tail == TEXT && run->shape == ONE)
        return LATEST;
    if (is_limit_extended(reader, lead))
        return LATEST;
    bool names_time = kind == CALL && value == CALL_TIME;
    bool urges = kind == ACTION && value == ACTION_URGES;
    const struct token *next = &reader->tokens->items[run->end];
    bool told = next->kind == FIGURE ||
                (next->kind == DONE && next->value != DONE_OF_OBJECT);
    bool subject = told && kinds_has(K(ACTION) | K(DONE) | K(CALL), kind);
    return quoted || names_time || urges || subject ? TEXT : kind;
}

/* 2017年底前淘汰2005年以前注册车辆, 完成2015年底前关闭矿山复绿: what stands
   behind a verb and describes its object, or goes back in time. */
static bool is_taken(const struct reader *reader, const struct run *run,
                     const struct facts *facts, const struct days *last)
{
    bool edged = run->tail == BEFORE || facts->is & HAS_EDGE;
    bool back = last->found && last->year < reader->year;
    bool state = facts->lead == DONE && facts->next == STATE;
    return edged && kinds_has(K(DONE) | K(ACTION) | K(CALL), facts->lead) &&
           (back || state);
}

/* Where the stop stands when the time heads what follows: 2020年目标：…,
   2020年的目标是：…, (2018年)：…; `end` when it does not. */
static uint32_t heading_end(const struct reader *reader, uint32_t end)
{
    uint32_t i = end;
    if (kind_in(reader, i, K(OF)) && kind_in(reader, i + 1, K(NOUN)) &&
        reader->tokens->items[i + 1].value == AIM_NOUN)
        i++;
    if (!kind_in(reader, i, K(NOUN) | K(CLOSE)))
        return end;
    i += kind_in(reader, i + 1, K(IS)) ? 2 : 1;
    return kind_in(reader, i, K(COLON) | K(COMMA)) ? i : end;
}

/* 2020年底前，已受理300件: how many it were by then. */
static bool is_count_told(const struct reader *reader, const struct run *run)
{
    uint32_t past = run->end + 1;
    return run->tail == BEFORE && kind_in(reader, run->end, K(COMMA)) &&
           kind_in(reader, past, K(PAST)) &&
           reader->tokens->items[past].cue == CUE_PAST &&
           has_after(reader, past, K(NUMBER));
}

struct facts facts_of(const struct reader *reader, const struct run *run,
                      const struct days *last)
{
    uint32_t end = run->end;
    uint32_t lead =
        run->first > reader->from ? lead_find(reader, run->first) : run->first;
    struct facts facts = {
        .lead = lead_kind(reader, lead, run),
        .next = reader_kind(reader, end),
        .tail = run->tail,
        .shape = run->shape,
        .grain = reader->runs.moments[run->moment + run->n - 1].grain,
        .cue = cue_after(&reader->cues, end),
        .near = cue_near(&reader->cues, end),
        .is = facts_of_words(reader, run, lead) |
              facts_told(reader, run, lead) | facts_of_times(reader, run, last),
    };
    if (is_deed_of_part(reader, run, &facts))
        facts.near = CUE_VERB;
    if (facts.cue == CUE_NONE && is_counted_deed(reader, end, run, &facts)) {
        facts.near = CUE_VERB;
        facts.is |= IS_ONCE;
    }
    facts.is |= last->moved && is_share(reader, end) ? IS_SHARE : 0;
    facts.is |= last->moved && is_changed(reader, end) ? IS_TOLD : 0;
    if (facts.cue == CUE_NONE && (facts.next == SEP || facts.next == COMMA))
        facts.cue = cue_shared(reader, run);
    facts.is |= is_taken(reader, run, &facts, last) ? OF_OBJECT : 0;
    if (!(facts.is & IS_FUTURE) && is_undone(reader, run))
        facts.cue = facts.near = CUE_PAST;
    if (!(facts.is & IS_FUTURE) && is_count_told(reader, run))
        facts.near = CUE_PAST;
    if (facts.lead == CUTOFF && facts.next == COMMA &&
        reader_kind(reader, end + 1) == MODAL)
        facts.next = MODAL;
    uint32_t heading = heading_end(reader, end);
    bool is_aim = facts.next == NOUN && reader_kind(reader, end + 1) == IS &&
                  reader_kind(reader, end + 2) == NUMBER;
    if (heading > end || is_aim) {
        facts.next = COLON;
        facts.is = (facts.is | HAS_PAUSE) & ~(unsigned)IS_STATED;
        facts.cue = is_aim ? CUE_FIGURE : cue_after(&reader->cues, heading);
        if (facts.cue == CUE_NONE &&
            is_counted_deed(reader, heading, run, &facts)) {
            facts.near = CUE_VERB;
            facts.is |= IS_ONCE;
        }
    }
    return facts;
}
