/* What the words after a time say about it: done by then, a figure reached, a
   past fact. Private to src/date. */
#ifndef WPC_SRC_DATE_PHRASE_CUE_H
#define WPC_SRC_DATE_PHRASE_CUE_H

#include "phrase_runs.h"

/* For every token the next one at or after it, by index of token. */
struct cues {
    const struct tokens *tokens;
    const uint32_t *strong; /* the next DONE FIGURE PAST EVERY STOP */
    const uint32_t *any;    /* the next of those or VERB */
    const uint32_t *pause;  /* the next stop: , : ; and what ends a sentence */
    const uint32_t *stated; /* the next 为 before a number */
};

/* Marks the tokens' cues; runs that only serve another one (比2013年) do not
   stop the search. */
struct cues cues_read(struct arena *arena, const struct tokens *tokens,
                      const struct runs *runs);

/* The cue of the time that ends before token `i`: from its own clause, or, when
   a comma follows it, from its whole sentence up to the next time. */
enum cue cue_after(const struct cues *cues, uint32_t i);
/* The same with VERB, from its own clause only. */
enum cue cue_near(const struct cues *cues, uint32_t i);

/* Whether the words from token `i` on describe an object: 已建成的,
   注册的车辆. `called`: 对 or 凡 stands before them. */
bool is_description(const struct tokens *tokens, uint32_t i, bool called);

/* Whether 逐年 or 按年度 at token `i` recurs: 逐年确定 does, 逐年提高 and
   按年度计划 do not. */
bool is_yearly(const struct tokens *tokens, uint32_t i);

/* Whether this run is a measure for another one: 比2013年, 在2015年基础上. */
bool is_aside(const struct tokens *tokens, const struct run *run);

#endif
