/* Names and periods in a journal's lines, most of which were there before. */
#ifndef WPC_SRC_PROGRESS_BRIEF_NAMES_H
#define WPC_SRC_PROGRESS_BRIEF_NAMES_H

#include "brief_digits.h"
#include "wpc/progress/brief.h"

/* Each is false for what must be read the long way. */

/* The number of a region that is named. */
bool brief_region_read(struct brief_reader *reader, struct str name,
                       uint32_t *region);
/* Of a period that is named; its `every` is none where the text is no period
   of the calendar. */
bool brief_period_read(struct brief_reader *reader, struct str text,
                       struct period *period);
/* The day at p, 2016-03-25; NULL for none. */
const struct brief_day *brief_day_find(struct brief_reader *reader,
                                       const char *p);
static inline bool brief_day_is(const struct brief_day *day, const char *p)
{
    uint16_t last;
    memcpy(&last, p + WORD, sizeof last);
    return day->year_month == word_load(p) && day->day == last && day->on > 0;
}
static inline const struct brief_day *
brief_day_read(struct brief_reader *reader, const char *p)
{
    const struct brief_day *last = &reader->days[reader->day];
    return brief_day_is(last, p) ? last : brief_day_find(reader, p);
}

/* Whose hand wrote what begins with `by` at p; NULL when that is not the
   file's writer, or the office is not known yet. */
const struct brief_hand *brief_hand_find(struct brief_reader *reader,
                                         const char *p, const char *end);
static inline bool brief_hand_is(const struct brief_hand *hand, const char *p,
                                 const char *end)
{
    return hand->n > 0 && (size_t)(end - p) > hand->n &&
           bytes_are_equal(hand->text, p, hand->n);
}
static inline const struct brief_hand *
brief_hand_read(struct brief_reader *reader, const char *p, const char *end)
{
    const struct brief_hand *last = &reader->hands[reader->hand];
    return brief_hand_is(last, p, end) ? last : brief_hand_find(reader, p, end);
}

#endif
