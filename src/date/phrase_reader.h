/* The state of one reading, passed from sentence to sentence. Private to
   src/date. */
#ifndef WPC_SRC_DATE_PHRASE_READER_H
#define WPC_SRC_DATE_PHRASE_READER_H

#include "phrase_rules.h"
#include "wpc/date/phrase.h"

struct reader {
    struct arena *arena; /* of the result */
    const struct phrase_context *context;
    const struct normal *normal;
    const struct tokens *tokens;
    struct cues cues;
    struct runs runs;
    /* The sentence being read. */
    uint32_t from, to;   /* its tokens; `to` is its END */
    uint32_t before_end; /* after its last 以来 or 原定; 0 = none */
    uint32_t undone_from; /* the part up to a ； of it that ends in 至今未, */
    uint32_t undone_end;   /* the last such; both 0 = none */
    uint32_t sentence_at;  /* its first byte in print */
    int year, month;       /* what its words have named so far; 0 = nothing */
    int annual;            /* the year of 2020年度 so far */
    enum recurrence every; /* a recurrence named before, up to the ； */
    bool recurs;           /* the same, up to the sentence's end */
    bool from_now;         /* 即日起 stands before */
    /* The result. */
    struct phrase *items;
    size_t n, capacity;
};

/* A moment as days. */
struct days {
    struct date first, last;
    int year, month;
    bool found;      /* a year is known */
    bool impossible; /* 2017年2月30日 */
    bool moved;      /* to the document's next year, being past */
};

/* What a time that follows another in its run may take from it. */
struct days days_of(const struct reader *reader, const struct moment *moment,
                    const struct days *previous);

/* The two ends of a range: the first may take its year from the second. */
void days_of_range(const struct reader *reader, const struct moment *moments,
                   struct days days[2]);

/* Adds a phrase of the bytes of the tokens from `first` to `last`. */
struct phrase *phrase_add(struct reader *reader, enum phrase_kind kind,
                          uint32_t first, uint32_t last, const char *rule);

/* Reads the run numbered `run`; the token after it. */
uint32_t run_resolve(struct reader *reader, const struct run *run);

/* Reads the recurrence at token `i`, whose next run is numbered `run`; the
   token after it and the day that belongs to it. */
uint32_t every_resolve(struct reader *reader, uint32_t i,
                       const struct run *next);
/* 逐年确定 at token `i`: the token after it. */
uint32_t yearly_resolve(struct reader *reader, uint32_t i);

/* For the tests: the examples of the forms that phrase_every.c reads. */
extern const struct every_note {
    const char *name, *example, *reads;
} every_notes[];
extern const size_t every_note_count;

/* A run and what stands around it; `last` is its last day. */
struct facts facts_of(const struct reader *reader, const struct run *run,
                      const struct days *last);
/* What the words around a run tell of it, seen from `lead`, the token that
   leads it: IS_AIM, IS_BASED, IS_CITED, IS_TOLD, IS_STATED,
   IS_DEFINED. */
unsigned facts_told(const struct reader *reader, const struct run *run,
                    uint32_t lead);
/* Whether what was to be done by the run's day is told not to be: 应于2021年底
   建成，至今尚未开工; 至2019年4月仍未开工. */
bool is_undone(const struct reader *reader, const struct run *run);
/* Whether a deed that can be counted off is to be done at the run's time:
   各开展 一次; with a day that is known to be to come, 改造小区156个. The
   clause or the pause before it begins at token `i`. */
bool is_counted_deed(const struct reader *reader, uint32_t i,
                     const struct run *run, const struct facts *facts);
/* 上半年，启动…: what is done in a part of a year that is to come, behind a
   pause. */
bool is_deed_of_part(const struct reader *reader, const struct run *run,
                     const struct facts *facts);
/* 二季度增长3.2%: the first figure from token `i` on is a change without a
   bound. */
bool is_changed(const struct reader *reader, uint32_t i);
/* 完成全年任务的56%, from token `i` on up to the next time. */
bool is_share(const struct reader *reader, uint32_t i);
/* The cue of a run whose clause goes on, behind 、, to the next one:
   A区2017年、B区2020年完成; or behind a comma, when 于 stands before both. */
enum cue cue_shared(const struct reader *reader, const struct run *run);

enum token_kind reader_kind(const struct reader *reader, uint32_t i);

/* The token, or the last where there are no more. */
static inline const struct token *reader_token(const struct reader *reader,
                                               uint32_t i)
{
    const struct tokens *tokens = reader->tokens;
    return &tokens->items[i < tokens->n ? i : tokens->n - 1];
}

static inline bool reader_is(const struct reader *reader, uint32_t i, kinds set)
{
    return kinds_has(set, reader_kind(reader, i));
}

#endif
