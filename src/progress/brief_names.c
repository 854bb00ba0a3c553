/* Names and periods that were read before are known by their bytes. */
#include "brief_names.h"

#include "fold_works.h"
#include "wpc/text/utf8.h"

/* The place of a text among those kept, from its last bytes. */
static size_t place_of(uint64_t last, size_t n)
{
    return ((last ^ n) * 0x9E3779B97F4A7C15u >> 32) % BRIEF_NAMES;
}

static uint64_t last_word(struct str text)
{
    return word_before(text.p + text.n, text.n < WORD ? text.n : WORD);
}

bool brief_region_read(struct brief_reader *reader, struct str name,
                       uint32_t *region)
{
    struct brief_name *kept =
        &reader->regions[place_of(last_word(name), name.n)];
    if (kept->n == name.n && bytes_are_equal(kept->text, name.p, name.n)) {
        *region = kept->number;
        return true;
    }
    const struct regions *regions = &reader->fold->cells->plan->regions;
    *region = region_find(regions, name);
    if (*region == REGION_NONE)
        return false;
    if (name.n <= BRIEF_NAME) {
        memcpy(kept->text, name.p, name.n);
        kept->n = name.n;
        kept->number = *region;
    }
    return true;
}

/* Any text, without an escape. */
static bool is_plain(struct str text)
{
    for (size_t i = 0; i < text.n; i++)
        if ((unsigned char)text.p[i] < ' ' || text.p[i] == '\\')
            return false;
    return utf8_find_broken(text) == SIZE_MAX;
}

bool brief_period_read(struct brief_reader *reader, struct str text,
                       struct period *period)
{
    if (text.n > WORD)
        return false;
    uint64_t word = last_word(text);
    struct brief_period *kept = &reader->periods[place_of(word, 0)];
    if (kept->text != word) {
        if (!is_plain(text))
            return false;
        kept->period = period_read(text);
        kept->text = word;
    }
    *period = kept->period;
    return true;
}

const struct brief_day *brief_day_find(struct brief_reader *reader,
                                       const char *p)
{
    enum { SIZE = 10, MONTH_END = 6 };
    uint16_t day;
    memcpy(&day, p + WORD, sizeof day);
    reader->day = (day + (day >> 8) + (unsigned)p[MONTH_END] * 8) % BRIEF_NAMES;
    struct brief_day *kept = &reader->days[reader->day];
    if (brief_day_is(kept, p))
        return kept;
    struct date date = date_read_iso((struct str){p, SIZE});
    if (date_is_none(date))
        return NULL;
    int32_t serial = date_serial(date);
    *kept = (struct brief_day){word_load(p), day, event_key_on_day(serial),
                               event_key_at(serial, 0)};
    return kept;
}

/* The next cell of those that end with a TAB. */
static bool cell_next(struct str *rest, struct str *cell)
{
    size_t tab = str_find_byte(*rest, '\t', 0);
    if (tab == SIZE_MAX)
        return false;
    *cell = str_slice(*rest, 0, tab);
    *rest = str_drop(*rest, tab + 1);
    return true;
}

/* Only offices that the fold has seen. */
static bool hand_look(const struct brief_reader *reader, struct str office,
                      struct brief_hand *hand)
{
    const struct offices *offices = &reader->fold->offices;
    const struct office *by = &offices->items[reader->number];
    uint32_t found = intern_find(&offices->written, office);
    hand->office = reader->number;
    if (!str_equal(office, reader->writer)) {
        if (found == INTERN_NONE)
            return false;
        hand->office = offices->of_written[found];
    }
    hand->may =
        hand->office == reader->number || by->is_coordinator || by->is_host;
    return true;
}

static bool hand_know(const struct brief_reader *reader, struct str office,
                      struct brief_hand *hand)
{
    turn_take(&reader->turns);
    bool is_known = hand_look(reader, office, hand);
    turn_leave(&reader->turns);
    return is_known;
}

static const struct brief_hand *hand_known(struct brief_reader *reader,
                                           const char *p, const char *end)
{
    for (unsigned i = 0; i < BRIEF_HANDS; i++)
        if (brief_hand_is(&reader->hands[i], p, end)) {
            reader->hand = i;
            return &reader->hands[i];
        }
    return NULL;
}

const struct brief_hand *brief_hand_find(struct brief_reader *reader,
                                         const char *p, const char *end)
{
    const struct brief_hand *known = hand_known(reader, p, end);
    if (known != NULL)
        return known;
    struct brief_hand hand = {0};
    struct str rest = {p, (size_t)(end - p)}, by, office, actor;
    rest.n = rest.n > BRIEF_HAND ? BRIEF_HAND : rest.n;
    if (!cell_next(&rest, &by) || !cell_next(&rest, &office) ||
        !cell_next(&rest, &actor) || !str_equal(by, reader->writer) ||
        office.n == 0 || !is_plain(actor) || !hand_know(reader, office, &hand))
        return NULL;
    hand.n = (size_t)(rest.p - p);
    memcpy(hand.text, p, hand.n);
    reader->hand = (reader->hand + 1) % BRIEF_HANDS;
    reader->hands[reader->hand] = hand;
    return &reader->hands[reader->hand];
}
