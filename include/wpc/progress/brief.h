/* An event as the fold needs it: its line read into numbers. */
#ifndef WPC_PROGRESS_BRIEF_H
#define WPC_PROGRESS_BRIEF_H

#include "wpc/base/turns.h"
#include "wpc/progress/cells.h"
#include "wpc/progress/event.h"

/* 56 bytes; of an event that is not heard `key` and `act` are sure to be set.
 */
struct brief {
    uint64_t key;    /* event_key() */
    uint64_t mark;   /* event_mark() of its id */
    uint64_t target; /* event_mark() of its ref; 0 without */
    uint32_t by;     /* the writer, in fold.offices */
    uint32_t office; /* for whom, likewise */
    uint32_t item;   /* UINT32_MAX: none, or none that the plan has */
    uint32_t region; /* REGION_NONE */
    uint32_t cell;   /* CELL_NONE: not one cell */
    struct date day; /* in `value`; none */
    uint8_t act;     /* enum act */
    uint8_t percent; /* in `value`; PERCENT_NONE */
    uint8_t hearing; /* enum brief_hearing */
    bool is_faulty;  /* event_check(): what it says cannot be */
    bool has_doc;
    bool is_lead;     /* the office is the item's first lead as printed */
    bool is_unplaced; /* it must name a place of the plan and does not */
};

enum { PERCENT_NONE = 255 };

enum brief_hearing {
    HEARD,
    HEARD_NOT_YET, /* after the day or the moment asked about */
    HEARD_FOREIGN, /* its writer may not write it: wrong file, or for others */
};

struct fold;

/* What a text was found to be; texts that are longer are looked up anew. */
enum { BRIEF_NAME = 48, BRIEF_NAMES = 32 };
struct brief_name {
    char text[BRIEF_NAME];
    size_t n; /* 0: nothing kept here */
    uint32_t number;
};
struct brief_day {
    uint64_t year_month; /* 2016-03-, as its bytes lie in memory */
    uint16_t day;
    uint64_t on; /* event_key_on_day(); 0: nothing kept here */
    uint64_t at; /* event_key_at() of its first second */
};
struct brief_period {
    uint64_t text; /* 0: nothing kept here */
    struct period period;
};

/* What a clerk's lines say again and again: by, office and actor, a TAB behind
   each. */
enum { BRIEF_HAND = 128, BRIEF_HANDS = 4 };
struct brief_hand {
    char text[BRIEF_HAND];
    size_t n; /* 0: nothing kept here */
    uint32_t office;
    bool may; /* write for that office */
};

/* Reads the lines of one file that are as wpc writes them, which are nearly
   all, and keeps what it saw last: days, names, periods. */
struct brief_reader {
    const struct fold *fold;
    struct turns turns; /* to ask the fold for offices */
    struct str writer;  /* whose file it is, … */
    uint32_t number;    /* in fold.offices */
    char last_id[EVENT_ID_SIZE];
    struct brief_day days[BRIEF_NAMES];
    unsigned day; /* the one that was read last */
    struct brief_hand hands[BRIEF_HANDS];
    unsigned hand; /* the one that wrote last */
    struct brief_name regions[BRIEF_NAMES];
    struct brief_period periods[BRIEF_NAMES];
};

/* The writer's name must live as long as the reader. The fold is only looked
   at; where others write to it meanwhile, set `turns`. */
void brief_reader_init(struct brief_reader *reader, const struct fold *fold,
                       struct str writer, uint32_t number);

/* A line of a journal. */
struct brief_line {
    struct str bytes; /* without LF */
    uint32_t number;  /* physical line, from 1; 0: not known */
    bool is_read;   /* by briefs_read(); if not, it must be read the long way */
    bool has_place; /* an item, a region or a period */
    bool has_ref;
    bool has_evidence;
};

/* Lines that are read together, and the briefs of those that could be. */
enum { BRIEF_LINES = 64 };
struct brief_lines {
    struct str text; /* what is still to be read: whole lines, each with its LF;
                        CONTROLS_BLOCK bytes more can be looked at */
    uint32_t number; /* of its first line; see struct brief_line */
    size_t n;
    struct brief_line items[BRIEF_LINES];
    size_t n_briefs;
    struct brief briefs[BRIEF_LINES]; /* each what the long way would give; of
                                         answers, voids and what is not heard
                                         the mark and what the fold uses */
};

/* Takes the next lines off the front of the text, BRIEF_LINES at most, and one
   at least if there is any. */
void briefs_read(struct brief_reader *reader, struct brief_lines *lines);

/* The same, but only those without a ref count as read, and there are no
   briefs. */
void refless_read(struct brief_lines *lines);

#endif
