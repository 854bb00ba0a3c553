/* An event (记录): one line of a journal, for good. Sixteen columns parted by
   TAB, ended by LF; never quoted. In a cell \t \n \r \\ stand for TAB, LF, CR
   and the backslash; other bytes below 0x20 are refused. */
#ifndef WPC_PROGRESS_EVENT_H
#define WPC_PROGRESS_EVENT_H

#include "wpc/base/diag.h"
#include "wpc/date/civil.h"
#include "wpc/text/message.h"

enum event_column {
    EVENT_ID,     /* first 20 lower-case hex digits of SHA-256 over the bytes
                     after the first TAB up to, not including, LF */
    EVENT_PREV,   /* the id before in this file; empty for the first; several
                     heads after a merge, sorted, joined by `,` */
    EVENT_AT,     /* when it was written: 2016-03-25T09:00:00+08:00 */
    EVENT_ON,     /* the civil day of the fact: 2016-03-24 */
    EVENT_BY,     /* the writing office: whose journal this is */
    EVENT_OFFICE, /* for whom it speaks; differs from `by` only when the
                     coordinator records for somebody (代录) */
    EVENT_ACTOR,  /* the person */
    EVENT_ACT,
    EVENT_ITEM,   /* T65.2, or T65; empty when no item is meant */
    EVENT_REGION, /* its name; empty = 自治区本级 */
    EVENT_PERIOD, /* 2016Q1; a label of one's own for irregular duties */
    EVENT_VALUE,  /* see struct act_facts */
    EVENT_REF,    /* the id of the event that this one answers */
    EVENT_DOC,    /* 文号 */
    EVENT_EVIDENCE,
    EVENT_NOTE,
    EVENT_COLUMNS
};

/* Line 1 of a journal, without LF. */
extern const struct str event_header;

enum act {
    ACT_UNKNOWN,   /* of a later wpc: kept and noted, moves nothing */
    ACT_PROGRESS,  /* 报进展 */
    ACT_BLOCKED,   /* 报受阻 */
    ACT_NOTE,      /* 备注 */
    ACT_ACTUAL,    /* 实际值 */
    ACT_NO_CHANGE, /* 零报告 */
    ACT_DONE,      /* 申请销号 */
    ACT_EXEMPT,    /* 申请不适用 */
    ACT_DEFER,     /* 申请延期 */
    ACT_APPROVE, /* 销号, 同意延期, 同意不适用; 初审通过 by a lead */
    ACT_RETURN, /* 退回; 恢复办理 of what was approved */
    ACT_VOID,   /* 撤回 */
    ACT_ADJUST, /* 调整 */
    ACT_CLOSE,  /* 封账 */
    ACT_SENT,   /* 已发函 */
    ACTS
};

/* What stands in `value`. */
enum act_value {
    VALUE_FREE,
    VALUE_PERCENT, /* 0 to 100 without a sign, or empty */
    VALUE_DAY,     /* 2017-12-31 */
    VALUE_DAY_OR_NONE,
    VALUE_NUMBER, /* 64, 81.8, -3 */
    VALUE_ADJUST, /* lead=U · to=D · value=X · cancel · applies=yes|no */
};

struct act_facts {
    struct word word;
    enum act_value value;
    bool is_report; /* an office that wrote it is not silent this cycle */
    bool has_item;  /* without an item it means nothing */
    bool has_ref;   /* without a ref it means nothing */
};
extern const struct act_facts acts[ACTS];

/* ACT_UNKNOWN when the key is none. */
enum act act_read(struct str key);

/* Cells are bytes as they stand in the line, escapes and all: views into it, or
   into an arena. {0} is an empty draft. */
struct event {
    struct str cells[EVENT_COLUMNS];
    struct date on;
    struct date at_day; /* the civil day of `at`, China's */
    int32_t at_second;  /* of that day */
    enum act act;
};

struct event_fault {
    enum message code; /* M_NONE = no fault */
    size_t at;         /* byte of the line */
    struct str arg;    /* a view into the line, or static */
};

/* Reads a line without its LF (and without CR). False on the first fault; the
   event is then not to be used. Does not compute the digest, and does not look
   at `value`. */
bool event_parse(struct str line, struct event *event,
                 struct event_fault *fault);
/* The same for a line that is known to be UTF-8: a file is checked faster by
   large pieces than line by line. */
bool event_parse_text(struct str line, struct event *event,
                      struct event_fault *fault);

/* What is wrong with the value, the place and the ref for the act; M_NONE when
   all is well. Such an event is kept and moves nothing. */
struct event_fault event_check(const struct event *event);

enum { EVENT_ID_SIZE = 20 };

/* True when the digits at the front are the digest of the rest. */
bool event_id_holds(struct str line);

/* Appends the line with LF; `id` is computed here, put into the line and into
   `id`. The other cells must be well-formed: see event_set(). */
void event_write(struct buf *buf, const struct event *event,
                 char id[EVENT_ID_SIZE]);

/* Puts plain text into a cell, escaped; the copy is the arena's. Bytes below
   0x20 that have no escape become blanks. */
void event_set(struct arena *arena, struct event *event,
               enum event_column column, struct str text);
/* The plain text of a cell; a view of it when nothing is escaped. */
struct str event_text(struct arena *arena, const struct event *event,
                      enum event_column column);

/* 2016-03-25T09:00:00+08:00, whatever the machine's time zone. `seconds` since
   1970-01-01 UTC, in years 1 to 9999. */
enum { MOMENT_SIZE = 25 };
struct str moment_write(int64_t seconds, char text[MOMENT_SIZE]);

/* Orders events by (on, at): greater is later; 0 is before all. Ties are
   settled by event_mark(). */
uint64_t event_key(const struct event *event);
/* Its two parts, from days as date_serial() gives them; the key is their sum:
   the day `on` counted from 0001-01-01, and the second of `at` counted
   likewise, which is below 2^39 to the end of the year 9999. */
enum { EVENT_AT_BITS = 39, EVENT_FIRST_SERIAL = -719162 };
static inline uint64_t event_key_on_day(int32_t serial)
{
    return ((uint64_t)(serial - EVENT_FIRST_SERIAL) + 1) << EVENT_AT_BITS;
}
static inline uint64_t event_key_at(int32_t serial, uint32_t second)
{
    enum { SECONDS = 24 * 60 * 60 };
    return (uint64_t)(serial - EVENT_FIRST_SERIAL) * SECONDS + second;
}
/* The part of `at`. */
static inline uint64_t event_key_second(uint64_t key)
{
    return key & ((UINT64_C(1) << EVENT_AT_BITS) - 1);
}
struct date event_key_on(uint64_t key);
/* The civil day of `at`. */
struct date event_key_at_day(uint64_t key);
/* The seconds of `at` since 1970-01-01 UTC. */
int64_t event_key_moment(uint64_t key);
/* The line that it was parsed from. */
struct str event_line(const struct event *event);
/* The first 16 digits of an id that event_parse() took, as a number. */
uint64_t event_mark(struct str id);

#endif
