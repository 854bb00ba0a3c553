/* Lines into numbers, the short way. What is not quite as wpc writes it is left
   to the long way, so that faults are told in one place. */
#include "brief_draft.h"
#include "brief_names.h"
#include "fold_works.h"
#include "wpc/base/controls.h"
#include "wpc/text/utf8.h"

/* Where the cells begin whose sizes are fixed. */
enum {
    DAY_SIZE = 10,
    PREV_AT = EVENT_ID_SIZE + 1,
    AT_AT = PREV_AT + EVENT_ID_SIZE + 1,
    ON_AT = AT_AT + MOMENT_SIZE + 1,
    HAND_AT = ON_AT + DAY_SIZE + 1,
};

/* The cells from `act` on, by their ends. */
enum { TAIL_CELLS = EVENT_NOTE - EVENT_ACT + 1 };
struct tail {
    const char *p;
    uint32_t ends[TAIL_CELLS];
};

/* ITEM_TYPES when the letter is of none. */
static inline uint8_t type_of(char letter)
{
    uint8_t type = ITEM_TASK;
    while (type < ITEM_TYPES && item_letter((enum item_type)type) != letter)
        type++;
    return type;
}

/* No two acts share a place: the compiler would say that one is overwritten. */
#define PLACE(first, second, n) (((first) + (second) + 2 * (n)) % 32)
static const uint8_t act_places[32] = {
    [PLACE('p', 'r', 8)] = ACT_PROGRESS,  [PLACE('b', 'l', 7)] = ACT_BLOCKED,
    [PLACE('n', 'o', 4)] = ACT_NOTE,      [PLACE('a', 'c', 6)] = ACT_ACTUAL,
    [PLACE('n', 'o', 9)] = ACT_NO_CHANGE, [PLACE('d', 'o', 4)] = ACT_DONE,
    [PLACE('e', 'x', 6)] = ACT_EXEMPT,    [PLACE('d', 'e', 5)] = ACT_DEFER,
    [PLACE('a', 'p', 7)] = ACT_APPROVE,   [PLACE('r', 'e', 6)] = ACT_RETURN,
    [PLACE('v', 'o', 4)] = ACT_VOID,
};

/* ACT_UNKNOWN for what is read the long way. */
static inline enum act act_of(struct str key)
{
    static const char progress[] = "progress"; /* nearly all */
    if (key.n == WORD && word_load(key.p) == word_load(progress))
        return ACT_PROGRESS;
    unsigned place = PLACE((unsigned char)key.p[0], (unsigned char)key.p[1],
                           (unsigned)key.n);
    enum act act = (enum act)act_places[place];
    struct str word = word_key(&acts[act].word);
    return word.n == key.n && bytes_are_equal(word.p, key.p, key.n)
               ? act
               : ACT_UNKNOWN;
}

/* T65 or T65.2: its numbers, as far as they go without the plan. */
static bool label_read(struct str text, struct brief_place *place)
{
    enum { NUMBER_SIZE = 8, LABEL_SIZE = 5 };
    size_t point = str_find_byte(text, '.', 0);
    struct str label = str_drop(text, point == SIZE_MAX ? text.n : point + 1);
    size_t n = point == SIZE_MAX ? text.n : point;
    uint32_t number = 0;
    if (n < 2 || n - 1 > NUMBER_SIZE ||
        !digits_read(text.p + n, n - 1, &place->number))
        return false;
    if (point == SIZE_MAX)
        return true;
    if (label.n == 0 || label.n > LABEL_SIZE || label.p[0] == '0' ||
        !digits_read(label.p + label.n, label.n, &number) ||
        number > UINT16_MAX)
        return false;
    place->label = (uint16_t)number;
    return true;
}

/* Most labels have one digit: whether there is one is hard to guess for a
   processor, so nothing hangs on it. */
static inline bool item_read(struct str text, struct brief_place *place)
{
    if (text.n < 2 || text.p[1] == '0')
        return false;
    place->type = type_of(text.p[0]);
    if (place->type == ITEM_TYPES)
        return false;
    bool is_labelled = text.p[text.n - 2] == '.';
    uint32_t label = digit_of(text.p[text.n - 1]) * is_labelled;
    size_t n = text.n - 1 - (size_t)2 * is_labelled;
    if (label > 9 || label < is_labelled || n - 1 >= WORD ||
        !digits_read(text.p + 1 + n, n, &place->number))
        return label_read(text, place);
    place->label = (uint16_t)label;
    return true;
}

static inline struct str cell_of(const struct tail *tail,
                                 enum event_column column)
{
    uint32_t start =
        column > EVENT_ACT ? tail->ends[column - EVENT_ACT - 1] + 1 : 0;
    return (struct str){tail->p + start,
                        tail->ends[column - EVENT_ACT] - start};
}

/* Nothing stands in the columns behind `column`, up to `last`. */
static inline bool is_empty_behind(const struct tail *tail,
                                   enum event_column column,
                                   enum event_column last)
{
    return tail->ends[last - EVENT_ACT] - tail->ends[column - EVENT_ACT] ==
           (uint32_t)(last - column);
}

static bool region_period_read(struct brief_reader *reader,
                               const struct tail *tail, struct brief *brief,
                               struct brief_place *place)
{
    struct str region = cell_of(tail, EVENT_REGION);
    struct str period = cell_of(tail, EVENT_PERIOD);
    place->has_period = period.n > 0;
    return (region.n == 0 ||
            brief_region_read(reader, region, &brief->region)) &&
           (period.n == 0 || brief_period_read(reader, period, &place->period));
}

static inline bool place_read(struct brief_reader *reader,
                              const struct tail *tail, struct brief *brief,
                              struct brief_place *place)
{
    place->is_open = true;
    return item_read(cell_of(tail, EVENT_ITEM), place) &&
           (is_empty_behind(tail, EVENT_ITEM, EVENT_PERIOD) ||
            region_period_read(reader, tail, brief, place));
}

/* 0 to 100 without more digits than needed, or nothing. */
static inline bool percent_read(struct str value, uint8_t *percent)
{
    enum { TWO = 2 };
    if (value.n == 0)
        return true;
    /* Before the cell stands a TAB. */
    uint32_t tens = digit_of(value.p[(ptrdiff_t)value.n - TWO]);
    tens *= value.n == TWO;
    uint32_t digit = digit_of(value.p[value.n - 1]);
    if (value.n > TWO) {
        *percent = 100;
        return str_equal(value, S("100"));
    }
    *percent = (uint8_t)(tens * 10 + digit);
    return tens <= 9 && digit <= 9;
}

/* The value, as far as the act has one. */
static inline bool value_read(struct str value, struct brief *brief)
{
    enum act_value kind = acts[brief->act].value;
    if (kind == VALUE_PERCENT)
        return percent_read(value, &brief->percent);
    if (acts[brief->act].has_ref)
        return value.n == 0;
    return kind == VALUE_FREE;
}

static inline bool ref_read(struct str ref, struct brief *brief)
{
    if (ref.n == 0)
        return !acts[brief->act].has_ref;
    return ref.n == EVENT_ID_SIZE && id_read(ref.p, &brief->target);
}

/* Text without escapes, as far as its control bytes are known, one of which
   stands on either side. */
static bool is_plain(struct str text)
{
    return utf8_is_unescaped(text) ||
           (str_find_byte(text, '\\', 0) == SIZE_MAX &&
            utf8_find_broken(text) == SIZE_MAX);
}

/* Where the line ends, and the TABs before that, in one block; false when it
   goes on. */
static inline bool block_split(const char *p, struct controls *found)
{
    *found = controls_of(p);
    found->tabs &= (found->others & -found->others) - 1; /* all if none */
    return found->others != 0;
}

/* The first bit; the last place when there is none. */
static inline uint32_t bit_take(uint32_t *bits)
{
    uint32_t first = (uint32_t)__builtin_ctz(*bits | UINT32_C(1) << 31);
    *bits &= *bits - 1;
    return first;
}

/* The tail that nearly all reports have: act, item, value, and perhaps a note;
   nothing in between. */
struct short_tail {
    struct str act;
    struct str item;
    struct str value;
    struct str note;
};

/* Where a note ends that goes on behind the first block; 0 when it is not the
   last cell. */
static uint32_t note_end(const char *p)
{
    struct controls found = {0, 0};
    uint32_t base = CONTROLS_BLOCK;
    while (!block_split(p + base, &found) && found.tabs == 0)
        base += CONTROLS_BLOCK;
    return found.tabs == 0 ? base + bit_take(&found.others) : 0;
}

/* False when there is more in it. */
static inline bool short_split(const char *p, struct short_tail *tail)
{
    enum { BEHIND = EVENT_NOTE - EVENT_VALUE, EMPTY = (1 << BEHIND) - 1 };
    enum { BETWEEN = EVENT_VALUE - EVENT_ITEM, THREE = (1 << BETWEEN) - 1 };
    struct controls found;
    bool ends = block_split(p, &found);
    uint32_t tabs = found.tabs, act = bit_take(&tabs);
    uint32_t rest = tabs, item = bit_take(&rest);
    if ((tabs >> item & THREE) != THREE)
        return false;
    rest = tabs & ~((uint32_t)THREE << item);
    tabs = rest;
    uint32_t value = bit_take(&rest);
    if (tabs >> value != EMPTY)
        return false;
    uint32_t end = ends ? bit_take(&found.others) : note_end(p);
    if (end == 0 || p[end] != '\n')
        return false;
    tail->act = (struct str){p, act};
    tail->item = (struct str){p + act + 1, item - act - 1};
    tail->value = (struct str){p + item + BETWEEN, value - item - BETWEEN};
    tail->note = (struct str){p + value + BEHIND, end - value - BEHIND};
    return true;
}

/* False: the whole tail must be looked at. */
static inline bool short_read(const struct short_tail *tail,
                              struct brief *brief, struct brief_place *place)
{
    enum act act = act_of(tail->act);
    brief->act = (uint8_t)act;
    if (acts[act].value != VALUE_PERCENT ||
        !percent_read(tail->value, &brief->percent) ||
        !item_read(tail->item, place) ||
        (tail->note.n > 0 && !is_plain(tail->note)))
        return false;
    place->is_open = brief->hearing == HEARD;
    return true;
}

/* Finds the ends of the tail's cells. */
static bool tail_split(struct tail *tail)
{
    size_t n = 0;
    bool ends = false;
    for (uint32_t base = 0; !ends; base += CONTROLS_BLOCK) {
        struct controls found;
        ends = block_split(tail->p + base, &found);
        while (found.tabs != 0) {
            if (n == TAIL_CELLS - 1)
                return false;
            tail->ends[n++] = base + bit_take(&found.tabs);
        }
        if (ends)
            tail->ends[n] = base + bit_take(&found.others);
    }
    return n == TAIL_CELLS - 1 && tail->p[tail->ends[n]] == '\n';
}

static bool tail_is_plain(const struct tail *tail)
{
    return is_plain((struct str){tail->p, tail->ends[TAIL_CELLS - 1]});
}

/* The cells up to `on`. */
static inline bool front_read(struct brief_reader *reader, const char *p,
                              struct brief *brief)
{
    enum { CLOCK = AT_AT + DAY_SIZE + 1, ZONE = CLOCK + WORD };
    uint64_t ignored;
    uint32_t second;
    if (p[PREV_AT - 1] != '\t' || p[AT_AT - 1] != '\t' ||
        p[ON_AT - 1] != '\t' || p[HAND_AT - 1] != '\t' ||
        !id_read(p, &brief->mark) ||
        (!ids_are_equal(p + PREV_AT, reader->last_id) &&
         !id_read(p + PREV_AT, &ignored)))
        return false;
    memcpy(reader->last_id, p, EVENT_ID_SIZE);
    const struct brief_day *day = brief_day_read(reader, p + AT_AT);
    if (day == NULL || p[CLOCK - 1] != 'T' || !clock_read(p + CLOCK, &second) ||
        memcmp(p + ZONE, "+08:00", ON_AT - 1 - ZONE) != 0)
        return false;
    brief->key = day->at + second;
    if (!brief_day_is(day, p + ON_AT))
        day = brief_day_find(reader, p + ON_AT);
    if (day == NULL)
        return false;
    brief->key += day->on;
    return true;
}

static inline enum brief_hearing
hearing_of(const struct fold *fold, uint64_t key, const struct brief_hand *hand)
{
    const struct fold_works *works = fold->works;
    if (key >= works->unseen_from ||
        event_key_second(key) >= works->unknown_from)
        return HEARD_NOT_YET;
    return hand->may ? HEARD : HEARD_FOREIGN;
}

/* The columns behind the value. */
static bool rest_read(const struct tail *tail, struct brief_line *line,
                      struct brief *brief)
{
    struct str ref = cell_of(tail, EVENT_REF);
    line->has_ref = ref.n > 0;
    line->has_evidence = cell_of(tail, EVENT_EVIDENCE).n > 0;
    brief->has_doc = cell_of(tail, EVENT_DOC).n > 0;
    return ref_read(ref, brief) && tail_is_plain(tail);
}

/* The cells from `act` on. All bytes are known, or looked at: those of free
   text by rest_read(), but for a value that is such text. */
static bool tail_read(struct brief_reader *reader, const struct tail *tail,
                      struct brief_line *line, struct brief *brief,
                      struct brief_place *place)
{
    enum act act = act_of(cell_of(tail, EVENT_ACT));
    const struct act_facts *facts = &acts[act];
    struct str value = cell_of(tail, EVENT_VALUE);
    bool is_bare = is_empty_behind(tail, EVENT_VALUE, EVENT_NOTE);
    line->has_ref = line->has_evidence = false;
    brief->act = (uint8_t)act;
    if (act == ACT_UNKNOWN || (is_bare && facts->has_ref) ||
        (!is_bare && !rest_read(tail, line, brief)) ||
        !value_read(value, brief))
        return false;
    if (is_bare && facts->value == VALUE_FREE && value.n > 0 &&
        !tail_is_plain(tail))
        return false;
    bool has_item = cell_of(tail, EVENT_ITEM).n > 0;
    if (facts->has_item && !has_item)
        return false;
    if (facts->has_ref || brief->hearing != HEARD || !has_item)
        return is_empty_behind(tail, EVENT_ACT, EVENT_PERIOD) ||
               tail_is_plain(tail);
    return place_read(reader, tail, brief, place);
}

/* Whatever the tail holds. */
static bool any_tail_read(struct brief_reader *reader, const char *p,
                          struct brief_line *line, struct brief *brief,
                          struct brief_place *place)
{
    struct tail tail = {.p = p};
    if (!tail_split(&tail))
        return false;
    size_t front = (size_t)(p - line->bytes.p);
    line->bytes.n = front + tail.ends[EVENT_NOTE - EVENT_ACT];
    line->has_place = !is_empty_behind(&tail, EVENT_ACT, EVENT_PERIOD);
    brief->percent = PERCENT_NONE;
    return tail_read(reader, &tail, line, brief, place);
}

bool brief_line_read(struct brief_reader *reader, const char *p,
                     const char *end, struct brief_line *line,
                     struct brief *brief, struct brief_place *place)
{
    *brief = (struct brief){.item = UINT32_MAX,
                            .region = REGION_NONE,
                            .cell = CELL_NONE,
                            .percent = PERCENT_NONE,
                            .by = reader->number};
    *place = (struct brief_place){.is_open = false};
    if (end - p <= HAND_AT || !front_read(reader, p, brief))
        return false;
    const struct brief_hand *hand = brief_hand_read(reader, p + HAND_AT, end);
    if (hand == NULL)
        return false;
    brief->office = hand->office;
    brief->hearing = (uint8_t)hearing_of(reader->fold, brief->key, hand);
    const char *from = p + HAND_AT + hand->n;
    struct short_tail tail;
    line->bytes.p = p;
    if (!short_split(from, &tail) || !short_read(&tail, brief, place))
        return any_tail_read(reader, from, line, brief, place);
    line->bytes.n = (size_t)(tail.note.p + tail.note.n - p);
    line->has_place = true;
    line->has_ref = line->has_evidence = false;
    return true;
}

void brief_reader_init(struct brief_reader *reader, const struct fold *fold,
                       struct str writer, uint32_t number)
{
    memset(reader, 0, sizeof *reader);
    reader->fold = fold;
    reader->writer = writer;
    reader->number = number;
    memset(reader->last_id, '0', sizeof reader->last_id); /* NULs are no id */
}
