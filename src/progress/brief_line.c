/* Lines into numbers, the short way. What is not quite as wpc writes it is left
   to the long way, so that faults are told in one place. */
#include <string.h>

#include "brief_draft.h"
#include "fold_works.h"

enum {
    WORD = sizeof(uint64_t),
    DAY_SIZE = 10,
    WORD_BITS = 64,
    MARK_SIZE = 2 * WORD, /* digits of an id that make its mark */
};

static const uint64_t ones = 0x0101010101010101u;

/* The first byte in the lowest place, on any machine. */
static inline uint64_t word_load(const char *p)
{
    uint64_t word;
    memcpy(&word, p, WORD);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

/* A text of 1 to 8 bytes that ends at `end`, zeros behind it; at least 8 bytes
   of the line come before. */
static inline uint64_t word_before(const char *end, size_t n)
{
    return word_load(end - WORD) >> (WORD_BITS - 8 * n);
}

/* Eight hexadecimal digits in lower case; false when one is none. Letters have
   0x40 set and digits have not; each byte is looked at by itself, as no sum
   reaches the next one. */
static inline bool hex_word(const char *p, uint64_t *number)
{
    uint64_t word = word_load(p);
    uint64_t letter = word >> 6 & ones;
    uint64_t low = word & ones * 0x0F;
    uint64_t high = (word & ones * 0xF0) ^ (ones * 0x30 + letter * 0x30);
    uint64_t over = low + ones * 6 + letter * 3;
    uint64_t under = letter & ~((low + ones * 0x0F) >> 4);
    uint64_t pairs = low + letter * 9;
    pairs = (pairs << 4 | pairs >> 8) & 0x00FF00FF00FF00FFu;
    pairs = (pairs | pairs >> 8) & 0x0000FFFF0000FFFFu;
    *number = __builtin_bswap32((uint32_t)(pairs | pairs >> 16));
    return (high | (over & ones * 0x10) | under) == 0;
}

static inline bool id_read(const char *p, uint64_t *mark)
{
    uint64_t first, second, rest;
    unsigned good = hex_word(p, &first);
    good &= hex_word(p + WORD, &second);
    /* The last four digits once more, with four before them. */
    good &= hex_word(p + EVENT_ID_SIZE - WORD, &rest);
    *mark = first << (WORD_BITS / 2) | second;
    return good;
}

/* The serial of the day at p, which is 2016-03-25. */
static inline bool day_read(struct brief_reader *reader, const char *p,
                            int32_t *serial)
{
    uint64_t year_month = word_load(p);
    uint16_t day;
    memcpy(&day, p + WORD, sizeof day);
    unsigned at =
        (day + (day >> 8) + (unsigned)p[DAY_SIZE - 4] * 8) % BRIEF_NAMES;
    struct brief_day *kept = &reader->days[at];
    if (kept->year_month != year_month || kept->day != day) {
        struct date date = date_read_iso((struct str){p, DAY_SIZE});
        if (date_is_none(date))
            return false;
        *kept = (struct brief_day){year_month, day, date_serial(date)};
    }
    *serial = kept->serial;
    return true;
}

static inline uint32_t digit_of(char byte)
{
    return (uint32_t)(unsigned char)byte - '0';
}

static inline bool is_digit(char byte)
{
    return digit_of(byte) <= 9;
}

/* ITEM_TYPES when the letter is of none. */
static inline uint8_t type_of(char letter)
{
    uint8_t type = ITEM_TASK;
    while (type < ITEM_TYPES && item_letter((enum item_type)type) != letter)
        type++;
    return type;
}

static inline bool two_read(const char *p, uint32_t most, uint32_t *number)
{
    uint32_t tens = digit_of(p[0]), digit = digit_of(p[1]);
    *number = tens * 10 + digit;
    return tens <= 9 && digit <= 9 && *number <= most;
}

/* 2016-03-25T09:00:00+08:00 */
static inline bool moment_read(struct brief_reader *reader, const char *p,
                               uint64_t *at)
{
    enum { HOUR = 11, MINUTE = 14, SECOND = 17, ZONE = 19 };
    uint32_t hour, minute, second;
    int32_t serial;
    if (!day_read(reader, p, &serial) || p[DAY_SIZE] != 'T' ||
        p[MINUTE - 1] != ':' || p[SECOND - 1] != ':' ||
        memcmp(p + ZONE, "+08:00", MOMENT_SIZE - ZONE) != 0 ||
        !two_read(p + HOUR, 23, &hour) || !two_read(p + MINUTE, 59, &minute) ||
        !two_read(p + SECOND, 59, &second))
        return false;
    *at = event_key_at(serial, (hour * 60 + minute) * 60 + second);
    return true;
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
    unsigned place = PLACE((unsigned char)key.p[0], (unsigned char)key.p[1],
                           (unsigned)key.n);
    enum act act = (enum act)act_places[place];
    return str_equal(acts[act].word.key, key) ? act : ACT_UNKNOWN;
}

/* As memcmp() would tell, without a call for the few bytes of most cells. */
static inline bool bytes_are_equal(const char *a, const char *b, size_t n)
{
    size_t i = 0;
    if (n < WORD)
        return memcmp(a, b, n) == 0;
    uint64_t other = word_load(a + n - WORD) ^ word_load(b + n - WORD);
    for (; i + WORD <= n; i += WORD)
        other |= word_load(a + i) ^ word_load(b + i);
    return other == 0;
}

static inline bool name_equals(struct str name, struct str other)
{
    return name.n == other.n && bytes_are_equal(name.p, other.p, name.n);
}

/* The place of a name among those kept. */
static inline struct brief_name *name_place(struct brief_name *names,
                                            struct str name)
{
    size_t n = name.n < WORD ? name.n : WORD;
    uint64_t word = word_before(name.p + name.n, n) ^ name.n;
    return &names[(word * 0x9E3779B97F4A7C15u >> 32) % BRIEF_NAMES];
}

static inline bool name_is(const struct brief_name *kept, struct str name)
{
    return kept->n == name.n && bytes_are_equal(kept->text, name.p, name.n);
}

static void name_keep(struct brief_name *kept, struct str name, uint32_t number)
{
    if (name.n > BRIEF_NAME)
        return;
    memcpy(kept->text, name.p, name.n);
    kept->n = name.n;
    kept->number = number;
}

static inline bool region_read(struct brief_reader *reader, struct str name,
                               uint32_t *region)
{
    *region = REGION_NONE;
    if (name.n == 0)
        return true;
    struct brief_name *kept = name_place(reader->regions, name);
    if (!name_is(kept, name)) {
        const struct regions *regions = &reader->fold->cells->plan->regions;
        uint32_t found = region_find(regions, name);
        if (found == REGION_NONE)
            return false;
        name_keep(kept, name, found);
        *region = found;
        return true;
    }
    *region = kept->number;
    return true;
}

/* For whom the writer speaks; only names that the fold has seen. */
static inline bool office_read(struct brief_reader *reader, struct str name,
                               uint32_t *number)
{
    *number = reader->number;
    if (name_equals(name, reader->writer))
        return true;
    if (name.n == 0)
        return false;
    const struct offices *offices = &reader->fold->offices;
    struct brief_name *kept = name_place(reader->offices, name);
    if (!name_is(kept, name)) {
        uint32_t found = intern_find(&offices->written, name);
        if (found == INTERN_NONE)
            return false;
        *number = offices->of_written[found];
        name_keep(kept, name, *number);
        return true;
    }
    *number = kept->number;
    return true;
}

static inline bool period_find(struct brief_reader *reader, struct str text,
                               struct period *period)
{
    if (text.n == 0)
        return true;
    if (text.n > WORD)
        return false;
    uint64_t word = word_before(text.p + text.n, text.n);
    struct brief_period *kept =
        &reader->periods[(word * 0x9E3779B97F4A7C15u >> 32) % BRIEF_NAMES];
    if (kept->text != word) {
        kept->period = period_read(text);
        kept->text = word;
    }
    *period = kept->period;
    return true;
}

/* 0 to 100 without more digits than needed, or nothing. */
static inline bool percent_read(struct str value, uint8_t *percent)
{
    *percent = PERCENT_NONE;
    if (value.n == 0)
        return true;
    uint32_t tens = value.n > 1 ? digit_of(value.p[0]) : 0;
    uint32_t digit = digit_of(value.p[value.n - 1]);
    if (value.n > 2) {
        *percent = 100;
        return value.n == 3 && memcmp(value.p, "100", 3) == 0;
    }
    *percent = (uint8_t)(tens * 10 + digit);
    return tens <= 9 && digit <= 9;
}

static inline struct str cell_of(const struct brief_line *line, size_t column)
{
    uint32_t start = column > 0 ? line->ends[column - 1] + 1 : line->start;
    return (struct str){line->piece + start, line->ends[column] - start};
}

/* The columns up to `on`, whose sizes are fixed but for that of prev. */
static inline bool front_read(struct brief_reader *reader,
                              const struct brief_line *line,
                              struct brief *brief)
{
    struct str id = cell_of(line, EVENT_ID), prev = cell_of(line, EVENT_PREV);
    struct str at = cell_of(line, EVENT_AT), on = cell_of(line, EVENT_ON);
    uint64_t ignored, second;
    int32_t serial;
    if (id.n != EVENT_ID_SIZE || at.n != MOMENT_SIZE || on.n != DAY_SIZE ||
        !id_read(id.p, &brief->mark))
        return false;
    if (prev.n > 0 &&
        (prev.n != EVENT_ID_SIZE ||
         (!bytes_are_equal(prev.p, reader->last_id, EVENT_ID_SIZE) &&
          !id_read(prev.p, &ignored))))
        return false;
    memcpy(reader->last_id, id.p, EVENT_ID_SIZE);
    if (!moment_read(reader, at.p, &second) || !day_read(reader, on.p, &serial))
        return false;
    brief->key = event_key_on_day(serial) + second;
    return true;
}

/* T65 or T65.2: its numbers, as far as they go without the plan. */
static inline bool item_read(struct brief_draft *draft, struct str text)
{
    enum { LABEL_END = UINT16_MAX, NUMBER_SIZE = 9 };
    size_t i = 1;
    uint32_t number = 0, label = 0;
    if (text.n < 2 || text.p[1] == '0')
        return false;
    for (; i < text.n && i <= NUMBER_SIZE && is_digit(text.p[i]); i++)
        number = number * 10 + digit_of(text.p[i]);
    if (number == 0 || (i < text.n && text.p[i] != '.'))
        return false;
    size_t from = ++i;
    for (; i < text.n && is_digit(text.p[i]) && label <= LABEL_END; i++)
        label = label * 10 + digit_of(text.p[i]);
    if (i < text.n || label > LABEL_END ||
        (from <= text.n && (label == 0 || text.p[from] == '0')))
        return false;
    draft->type = type_of(text.p[0]);
    draft->number = number;
    draft->label = (uint16_t)label;
    return draft->type != ITEM_TYPES;
}

static inline bool place_read(struct brief_reader *reader,
                              const struct brief_line *line,
                              struct brief_draft *draft)
{
    struct str period = cell_of(line, EVENT_PERIOD);
    draft->is_placed = true;
    draft->has_period = period.n > 0;
    return item_read(draft, cell_of(line, EVENT_ITEM)) &&
           region_read(reader, cell_of(line, EVENT_REGION),
                       &draft->brief.region) &&
           period_find(reader, period, &draft->period);
}

/* Columns that must be well-formed whatever the act. */
static inline bool frame_is_good(const struct brief_line *line)
{
    const char *piece = line->piece;
    const uint32_t *ends = line->ends;
    unsigned other = (unsigned)(piece[ends[EVENT_NOTE]] ^ '\n');
    for (size_t i = 0; i < EVENT_NOTE; i++)
        other |= (unsigned)(piece[ends[i]] ^ '\t');
    return other == 0;
}

/* The value, as far as the act has one. */
static inline bool value_read(struct str value, struct brief *brief)
{
    enum act_value kind = acts[brief->act].value;
    if (acts[brief->act].has_ref)
        return value.n == 0;
    return kind == VALUE_FREE ||
           (kind == VALUE_PERCENT && percent_read(value, &brief->percent));
}

static inline bool ref_read(struct str ref, struct brief *brief)
{
    if (ref.n == 0)
        return !acts[brief->act].has_ref;
    return ref.n == EVENT_ID_SIZE && id_read(ref.p, &brief->target);
}

static inline enum brief_hearing hearing_of(const struct fold *fold,
                                            const struct brief *brief)
{
    const struct office *by = &fold->offices.items[brief->by];
    if (!key_is_seen(fold, brief->key))
        return HEARD_NOT_YET;
    bool may = brief->office == brief->by || by->is_coordinator || by->is_host;
    return may ? HEARD : HEARD_FOREIGN;
}

bool brief_draft_read(struct brief_reader *reader,
                      const struct brief_line *line, struct brief_draft *draft)
{
    struct brief *brief = &draft->brief;
    *draft = (struct brief_draft){.brief = {.item = UINT32_MAX,
                                            .region = REGION_NONE,
                                            .cell = CELL_NONE,
                                            .percent = PERCENT_NONE,
                                            .by = reader->number}};
    if (!frame_is_good(line) || !front_read(reader, line, brief) ||
        !name_equals(cell_of(line, EVENT_BY), reader->writer) ||
        !office_read(reader, cell_of(line, EVENT_OFFICE), &brief->office))
        return false;
    brief->act = (uint8_t)act_of(cell_of(line, EVENT_ACT));
    brief->has_doc = cell_of(line, EVENT_DOC).n > 0;
    brief->hearing = (uint8_t)hearing_of(reader->fold, brief);
    if (brief->act == ACT_UNKNOWN ||
        !ref_read(cell_of(line, EVENT_REF), brief) ||
        !value_read(cell_of(line, EVENT_VALUE), brief))
        return false;
    const struct act_facts *facts = &acts[brief->act];
    bool has_item = facts->has_item || cell_of(line, EVENT_ITEM).n > 0;
    if (facts->has_ref || brief->hearing != HEARD || !has_item)
        return true;
    return place_read(reader, line, draft);
}

void brief_reader_init(struct brief_reader *reader, const struct fold *fold,
                       struct str writer, uint32_t number)
{
    memset(reader, 0, sizeof *reader);
    reader->fold = fold;
    reader->writer = writer;
    reader->number = number;
}
