/* An answer as rows: what a format prints. */
#ifndef WPC_QUERY_VIEW_H
#define WPC_QUERY_VIEW_H

#include "wpc/date/civil.h"
#include "wpc/text/message.h"

enum cell_type {
    CELL_NULL,
    CELL_TEXT,
    CELL_NUMBER,
    CELL_DATE,
    CELL_LIST, /* joined by 、 where a format has no lists */
    CELL_WORD, /* machine formats print the key, text formats the word */
};

/* Everything in it is borrowed and must live until the view is ended. */
struct cell {
    enum cell_type type;
    union {
        struct str text;
        int64_t number;
        struct date date;
        struct {
            const struct str *items;
            size_t n;
        } list;
        const struct word *word;
    };
    struct str shown; /* what people see instead; empty = the same */
};

/* Empty text, an empty list and no date make an empty cell. */
static inline struct cell cell_of_text(struct str text)
{
    return (struct cell){.type = text.n > 0 ? CELL_TEXT : CELL_NULL,
                         .text = text};
}

static inline struct cell cell_of_number(int64_t number)
{
    return (struct cell){.type = CELL_NUMBER, .number = number};
}

static inline struct cell cell_of_date(struct date date)
{
    return (struct cell){.type = date_is_none(date) ? CELL_NULL : CELL_DATE,
                         .date = date};
}

static inline struct cell cell_of_list(const struct str *items, size_t n)
{
    return (struct cell){.type = n > 0 ? CELL_LIST : CELL_NULL,
                         .list = {items, n}};
}

static inline struct cell cell_of_word(const struct word *word)
{
    return (struct cell){.type = CELL_WORD, .word = word};
}

enum column_role {
    COLUMN_PLAIN,
    COLUMN_NUMBER, /* right-aligned */
    COLUMN_PROSE,  /* last in a terminal's table, takes the room that is left */
    COLUMN_LIGHT,  /* red yellow green blue grey: coloured where colour is on */
    COLUMN_HIDDEN, /* machine formats only, unless asked for by --columns */
};

struct column {
    struct word name; /* key and headings */
    enum column_role role;
};

struct view {
    const struct column *columns;
    size_t n_columns;
    struct str
        title; /* caption, where there is one: what was asked, in words */
    const struct str *notes; /* lines under the table */
    size_t n_notes;
    struct str empty; /* told when there is no row */
};

#endif
