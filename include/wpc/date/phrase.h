/* What a passage of Chinese prose says about time.

   normalise (byte offsets kept) → tokens → the first rule that matches, longest
   first → resolve. The rules are rows in phrase_rules.c, each with its name and
   an example. What cannot be read is never guessed. Nothing here asks what day
   it is: forms without a year take it from the sentence, else from `issued`,
   else they give nothing. */
#ifndef WPC_DATE_PHRASE_H
#define WPC_DATE_PHRASE_H

#include "wpc/base/buf.h"
#include "wpc/base/hash.h"
#include "wpc/date/civil.h"
#include "wpc/date/period.h"

enum phrase_kind {
    PHRASE_DUE,        /* 时限: date is its last day */
    PHRASE_TARGET,     /* 目标: date is its last day */
    PHRASE_START,      /* 自…起: date is its first day */
    PHRASE_EVERY,      /* 定期: every, and a day inside the period */
    PHRASE_UNREAD,     /* looks like a limit and was not read: 限期, 尽快 */
    PHRASE_IMPOSSIBLE, /* a day that is none: 2017年2月30日前 */
};

struct phrase {
    enum phrase_kind kind;
    struct date date; /* none for EVERY, UNREAD and IMPOSSIBLE */
    enum recurrence every;
    /* EVERY: the stated day inside its period (每季度末月20日前): day 1–31, 31
       also for the month's end, 0 = the period's last day. For quarter and
       half, month counts inside the period from 1 (末月 of a quarter = 3); for
       a year it is the calendar month; 0 = the last. */
    int8_t every_month;
    int8_t every_day;
    bool assumed; /* the reading rests on a rule of ours, not on the words */
    /* The shortest printed run that says it, as bytes of the passage given: the
       time with its 底 and 前 (2017年底前), a target with its 到 (到2020年), a
       start with its 自 and 起 (自2016年起), a recurrence with its day (每季度,
       每年3月底前); never 于, 应于 or 力争. Of a list or a range each time is
       its own words, the last with what closes them all (2017、2018年底前 gives
       2017 and 2018年底前). */
    uint32_t at;
    uint32_t n;
    /* Bytes of the sentence that holds it, without the 。！？ or line's end
       that closes it; ； does not end a sentence, and a year carries over it.
     */
    uint32_t sentence_at;
    uint32_t sentence_n;
    const char *rule; /* a row's name; static */
};

enum phrase_mode {
    PHRASE_PROSE,
    PHRASE_LIMIT, /* a time-limit cell: bare 2017年12月 is due at its end */
};

/* Which ideographs may begin a word or a number: most of a text are none, and
   need no look at the words. Filled once, read by many. */
enum { PHRASE_LEAD_BYTES = 3072, PHRASE_LEAD_SLOTS = 1024 };
struct phrase_leads {
    uint8_t bits[PHRASE_LEAD_BYTES];
    /* Where the words that begin with a character stand in their table. */
    struct {
        uint16_t lead; /* its code point; 0: free */
        uint16_t row;
    } slots[PHRASE_LEAD_SLOTS];
};
void phrase_leads_fill(struct phrase_leads *leads);

struct phrase_context {
    enum phrase_mode mode;
    struct date issued; /* the document's day; none = not known */
    int16_t year;       /* the title's year for year-less limits; 0 = none */
    const struct phrase_leads *leads; /* only for speed; NULL does as well */
};

struct phrases {
    struct phrase *items; /* in byte order; the arena's */
    size_t n;
};

/* `text` may be anything, a megabyte or not UTF-8 at all; it must outlive
   nothing. Linear in its length. */
struct phrases phrases_read(struct arena *arena, struct str text,
                            const struct phrase_context *context);

/* The next part of `text` from `*from` on, up to the end of a sentence, that
   holds a sign of time: 年 月 日 and a few more, or a digit. Only in such a
   part are there phrases other than PHRASE_UNREAD, and read by itself it says
   the same as within the text. False when there is none. */
bool phrase_part_next(struct str text, size_t *from, struct str *part);

/* What the parts of many texts said, for one context. {0} is ready for
   phrase_memo_open(); end with phrase_memo_release(). So many parts are kept
   and no more. */
struct phrase_memo {
    struct phrase_context context;
    struct phrase_leads leads;
    struct arena arena;
    struct intern keys;
    struct phrases *items; /* by number of the key */
    size_t capacity;
    struct buf key;
};
void phrase_memo_open(struct phrase_memo *memo,
                      const struct phrase_context *context);
/* As phrases_read() of a part that phrase_part_next() gave; sentence_at and
   sentence_n do not hold. */
struct phrases phrases_recall(struct phrase_memo *memo, struct arena *arena,
                              struct str part);
void phrase_memo_release(struct phrase_memo *memo);

/* For the tests and the manual: every rule's name and example. An example that
   is a time-limit cell begins with "cell:", one that needs the document's day
   with that day and a colon; `reads` is "kind value" of each finding, joined
   by commas, empty when the rule says that there is none. */
struct phrase_rule_note {
    const char *name;
    const char *example;
    const char *reads;
};
size_t phrase_rule_count(void);
struct phrase_rule_note phrase_rule_note(size_t i);

#endif
