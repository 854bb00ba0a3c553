/* The wall map as documents: for a terminal, a browser, and paper of A3. */
#ifndef WPC_OUTPUT_MAP_SHEET_H
#define WPC_OUTPUT_MAP_SHEET_H

#include "wpc/output/document.h"
#include "wpc/report/map.h"

/* What the three are about; the subject of their hooks. */
struct map_sheet {
    const struct map *map;
    struct str title; /* of the workspace */
    struct str asked; /* the filter in words; empty = everything */
    struct date known_at;
    bool has_journal;
};

void map_text_put(struct sink *sink, const void *sheet,
                  const struct look *look);
void map_html_put(struct sink *sink, const void *sheet,
                  const struct look *look);
/* Sheets of A3 (420 by 297 mm), one below the other where one is not enough. */
void map_svg_put(struct sink *sink, const void *sheet, const struct look *look);

#endif
