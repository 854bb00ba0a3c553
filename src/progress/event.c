/* One line of a journal. */
#include "wpc/progress/event.h"

#include <string.h>

#include "event_scan.h"
#include "wpc/base/digest.h"
#include "wpc/base/num.h"
#include "wpc/text/escape.h"
#include "wpc/text/utf8.h"

enum { SECONDS_OF_DAY = 86400, ZONE_SECONDS = 8 * 3600, DAY_SIZE = 10 };

const struct str event_header =
    STR("id\tprev\tat\ton\tby\toffice\tactor\tact\titem\tregion\tperiod\tvalue"
        "\tref\tdoc\tevidence\tnote");

static bool fault_set(struct event_fault *fault, const struct event *event,
                      enum message code, enum event_column column)
{
    struct str cell = event->cells[column];
    *fault = (struct event_fault){
        code, (size_t)(cell.p - event->cells[EVENT_ID].p), cell};
    return false;
}

static bool is_id(struct str s)
{
    return s.n == EVENT_ID_SIZE && hex_is(s);
}

/* Ids joined by `,`, sorted, none twice. */
static bool is_prev(struct str s)
{
    struct str part, before = {0};
    if (s.n == 0)
        return true;
    while (str_next_part(&s, ',', &part)) {
        if (!is_id(part) || str_compare(before, part) >= 0)
            return false;
        before = part;
    }
    return true;
}

static int two_digits(const char *p, int most)
{
    int tens = p[0] - '0', ones = p[1] - '0';
    bool digits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
    return digits && tens * 10 + ones <= most ? tens * 10 + ones : -1;
}

static bool moment_read(struct str s, struct event *event)
{
    enum { HOUR = 11, MINUTE = 14, SECOND = 17, ZONE = 19 };
    static const char zone[] = "+08:00";
    if (s.n != MOMENT_SIZE || s.p[DAY_SIZE] != 'T' || s.p[HOUR + 2] != ':' ||
        s.p[MINUTE + 2] != ':' || memcmp(s.p + ZONE, zone, 6) != 0)
        return false;
    int hour = two_digits(s.p + HOUR, 23);
    int minute = two_digits(s.p + MINUTE, 59);
    int second = two_digits(s.p + SECOND, 59);
    event->at_day = date_read_iso(str_slice(s, 0, DAY_SIZE));
    event->at_second = (hour * 60 + minute) * 60 + second;
    return hour >= 0 && minute >= 0 && second >= 0 &&
           !date_is_none(event->at_day);
}

bool event_parse_text(struct str line, struct event *event,
                      struct event_fault *fault)
{
    static const enum event_column needed[] = {EVENT_BY, EVENT_OFFICE,
                                               EVENT_ACT};
    const struct str *cells = event->cells;
    if (!event_scan(line, event->cells, fault))
        return false;
    if (!is_id(cells[EVENT_ID]))
        return fault_set(fault, event, M_EVENT_ID, EVENT_ID);
    if (!is_prev(cells[EVENT_PREV]))
        return fault_set(fault, event, M_EVENT_PREV, EVENT_PREV);
    if (!moment_read(cells[EVENT_AT], event))
        return fault_set(fault, event, M_EVENT_AT, EVENT_AT);
    event->on = date_read_iso(cells[EVENT_ON]);
    if (date_is_none(event->on))
        return fault_set(fault, event, M_EVENT_ON, EVENT_ON);
    if (cells[EVENT_REF].n > 0 && !is_id(cells[EVENT_REF]))
        return fault_set(fault, event, M_EVENT_REF, EVENT_REF);
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
        if (cells[needed[i]].n == 0)
            return fault_set(fault, event, M_EVENT_EMPTY, needed[i]);
    event->act = act_read(cells[EVENT_ACT]);
    return true;
}

bool event_parse(struct str line, struct event *event,
                 struct event_fault *fault)
{
    size_t broken = utf8_find_broken(line);
    if (broken == SIZE_MAX)
        return event_parse_text(line, event, fault);
    *fault = (struct event_fault){M_EVENT_UTF8, broken, {0}};
    return false;
}

bool event_id_holds(struct str line)
{
    char id[EVENT_ID_SIZE];
    if (line.n <= EVENT_ID_SIZE || line.p[EVENT_ID_SIZE] != '\t')
        return false;
    struct digest digest = digest_of(str_drop(line, EVENT_ID_SIZE + 1));
    digest_write(&digest, id, EVENT_ID_SIZE);
    return memcmp(id, line.p, EVENT_ID_SIZE) == 0;
}

void event_write(struct buf *buf, const struct event *event,
                 char id[EVENT_ID_SIZE])
{
    size_t start = buf->n;
    buf_put_repeat(buf, S("0"), EVENT_ID_SIZE);
    for (size_t i = EVENT_PREV; i < EVENT_COLUMNS; i++) {
        buf_put_byte(buf, '\t');
        buf_put(buf, event->cells[i]);
    }
    size_t from = start + EVENT_ID_SIZE + 1;
    struct digest digest =
        digest_of((struct str){buf->p + from, buf->n - from});
    digest_write(&digest, id, EVENT_ID_SIZE);
    memcpy(buf->p + start, id, EVENT_ID_SIZE);
    buf_put_byte(buf, '\n');
}

void event_set(struct arena *arena, struct event *event,
               enum event_column column, struct str text)
{
    struct buf buf = {0};
    escape_cell(&buf, text);
    for (size_t i = 0; i < buf.n; i++)
        if ((unsigned char)buf.p[i] < ' ')
            buf.p[i] = ' ';
    event->cells[column] = str_dup(arena, buf_str(&buf));
    buf_release(&buf);
}

struct str event_text(struct arena *arena, const struct event *event,
                      enum event_column column)
{
    static const char codes[] = "t\tn\nr\r\\\\";
    struct str cell = event->cells[column];
    if (str_find_byte(cell, '\\', 0) == SIZE_MAX)
        return cell;
    char *text = arena_take(arena, cell.n, 1);
    size_t n = 0;
    for (size_t i = 0; i < cell.n; i++) {
        if (cell.p[i] != '\\' || i + 1 == cell.n) {
            text[n++] = cell.p[i];
            continue;
        }
        const char *code = strchr(codes, cell.p[++i]);
        text[n++] = code != NULL ? code[1] : cell.p[i];
    }
    return (struct str){text, n};
}

static void two_digits_put(char *p, int64_t number)
{
    p[0] = (char)('0' + number / 10);
    p[1] = (char)('0' + number % 10);
}

struct str moment_write(int64_t seconds, char text[MOMENT_SIZE])
{
    static const char form[] = "0000-00-00T00:00:00+08:00";
    int64_t local = seconds + ZONE_SECONDS;
    int64_t second = local % SECONDS_OF_DAY;
    if (second < 0)
        second += SECONDS_OF_DAY;
    int64_t serial = (local - second) / SECONDS_OF_DAY;
    char day[DATE_TEXT];
    struct str written = date_write_iso(date_from_serial((int32_t)serial), day);
    memcpy(text, form, MOMENT_SIZE);
    memcpy(text, written.p, written.n);
    two_digits_put(text + 11, second / 3600);
    two_digits_put(text + 14, second / 60 % 60);
    two_digits_put(text + 17, second % 60);
    return (struct str){text, MOMENT_SIZE};
}

uint64_t event_key(const struct event *event)
{
    return event_key_on_day(date_serial(event->on)) +
           event_key_at(date_serial(event->at_day), (uint32_t)event->at_second);
}

struct date event_key_on(uint64_t key)
{
    if (key == 0)
        return (struct date){0};
    return date_from_serial((int32_t)(key >> EVENT_AT_BITS) - 1 +
                            EVENT_FIRST_SERIAL);
}

struct date event_key_at_day(uint64_t key)
{
    if (key == 0)
        return (struct date){0};
    int32_t day = (int32_t)(event_key_second(key) / SECONDS_OF_DAY);
    return date_from_serial(day + EVENT_FIRST_SERIAL);
}

int64_t event_key_moment(uint64_t key)
{
    return (int64_t)event_key_second(key) +
           (int64_t)EVENT_FIRST_SERIAL * SECONDS_OF_DAY - ZONE_SECONDS;
}

struct str event_line(const struct event *event)
{
    struct str first = event->cells[0], last = event->cells[EVENT_COLUMNS - 1];
    return (struct str){first.p, (size_t)(last.p + last.n - first.p)};
}

uint64_t event_mark(struct str id)
{
    enum { MARK_SIZE = 16 };
    return hex_read(str_slice(id, 0, MARK_SIZE));
}
