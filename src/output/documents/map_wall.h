/* The layout of the wall map on sheets of A3: which line stands where, and how
   large all is. Units are tenths of a millimetre. */
#ifndef WPC_SRC_OUTPUT_DOCUMENTS_MAP_WALL_H
#define WPC_SRC_OUTPUT_DOCUMENTS_MAP_WALL_H

#include "output/documents/map_words.h"

enum {
    PER_MM = 10,
    SHEET_WIDTH = 4200,
    SHEET_HEIGHT = 2970,
    MARGIN = 110,
    GUTTER = 90,       /* between panels */
    HEAD_BOTTOM = 340, /* of title, days and legend */
    TEXT_SIZE = 32,
    LETTER_USUAL = 36, /* of heads, too */
};

/* What one line of a panel holds. */
enum line_kind { LINE_SECTION, LINE_CONTINUED, LINE_ROW, LINE_SUM, LINE_COUNT };
struct line {
    enum line_kind kind;
    size_t at; /* a row, or a light */
};

/* {.map = …} is ready for wall_measure(). */
struct wall {
    const struct map *map;
    struct line *lines; /* the arena's, like the ends */
    size_t n_lines;
    size_t capacity;
    size_t *panel_ends; /* number of the line after each panel */
    size_t n_panels;
    size_t panels_capacity;
    size_t beside; /* panels of a sheet */
    size_t n_sheets;
    long long width;  /* of a panel */
    long long height; /* of a line */
    long long column; /* width of a region */
    long long label;  /* width of the names */
    long long size;   /* of letters in lines */
    long long heads;  /* height of the regions' names */
};

void wall_measure(struct wall *wall);

#endif
