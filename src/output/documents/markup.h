/* HTML pages and SVG drawings: text that cannot be taken for a tag, the frame
   of a document, a few shapes. Nothing in them asks the network or runs.
   Numbers are whole: a drawing chooses a unit that is small enough. */
#ifndef WPC_SRC_OUTPUT_DOCUMENTS_MARKUP_H
#define WPC_SRC_OUTPUT_DOCUMENTS_MARKUP_H

#include "wpc/text/message.h"

/* Text between tags or inside "…": & < > " ' become entities; a tab or a line
   end becomes a blank, other controls, bidi overrides and what XML forbids
   become visible as escape_visible() shows them. */
void markup_text(struct buf *out, struct str s);
/* The same for HTML, with <br> for each line end. */
void markup_lines(struct buf *out, struct str s);

/* <name class="…">text</name>; an empty class is left out. Names and classes
   are ours and are not escaped. */
void markup_element(struct buf *out, const char *name, const char *class,
                    struct str text);

/* name="text" with a blank before it. */
void markup_attribute(struct buf *out, const char *name, struct str text);
void markup_number(struct buf *out, const char *name, long long number);

/* An HTML5 page, readable on a phone and on paper. */
struct page {
    enum lang lang;
    struct str title; /* of the window; a heading is the body's affair */
    struct str style; /* rules added to the common ones; ours, not escaped */
};

/* Up to <body>, and from </body>. */
void page_begin(struct buf *out, const struct page *page);
void page_end(struct buf *out);

/* An SVG drawing that stands alone. */
struct drawing {
    enum lang lang;
    struct str title; /* what it shows, for those who do not see it */
    struct str about; /* the same at length; may be empty */
    struct str style; /* rules for the classes used; ours, not escaped */
    long long width;  /* in the units of every number in it */
    long long height;
    int per_mm; /* units in a millimetre; 0: a unit is a CSS pixel */
};

void svg_begin(struct buf *out, const struct drawing *drawing);
void svg_end(struct buf *out);

/* What follows takes its colours from the rules of its class. `y` of a text is
   its baseline; the class may set text-anchor. */
struct box {
    long long x;
    long long y;
    long long width;
    long long height;
};

void svg_rect(struct buf *out, const char *class, struct box box);
/* The box with words that a pointer or a screen reader finds on it. */
void svg_rect_told(struct buf *out, const char *class, struct box box,
                   struct str told);
void svg_line(struct buf *out, const char *class, long long x1, long long y1,
              long long x2, long long y2);
void svg_text(struct buf *out, const char *class, long long x, long long y,
              struct str text);
/* <g class="…"> … */
void svg_group_begin(struct buf *out, const char *class);
void svg_group_end(struct buf *out);

#endif
