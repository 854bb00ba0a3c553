/* The lines of a file, in pieces. */
#ifndef WPC_SRC_STORE_JOURNAL_LINES_H
#define WPC_SRC_STORE_JOURNAL_LINES_H

#include "wpc/base/diag.h"
#include "wpc/progress/brief.h"
#include "wpc/sys/sys.h"

/* A line of so many bytes is none: nobody writes that much about one thing,
   and memory would follow it. */
enum { LINE_LIMIT = 16 * 1024 * 1024 };

/* Lives during the call. */
struct file_line {
    struct str bytes; /* without LF */
    uint32_t number;  /* from 1 */
    bool is_whole;    /* false for a last line without LF */
    bool is_text;     /* known to be UTF-8; false = not looked at */
    /* Why there are no bytes: M_JOURNAL_LONG, the line is passed over;
       M_JOURNAL_LINES, the file is not read any further. Else M_NONE. */
    enum message refusal;
};

struct line_reading {
    const struct sys *sys;
    int file;      /* open */
    uint64_t size; /* nothing past it is read; 0: all */
    /* Of a part only the lines that begin behind an LF at `from` or after, and
       before `to`; from 0 also the first one. Its lines are numbered from 2. So
       parts that lie side by side have each line once. to 0: to the end. */
    uint64_t from, to;
    void (*line)(void *context, const struct file_line *line);
    /* Asked first, to take lines off the front of `lines->text` as
       briefs_read() does; says of each by `is_read` whether that is all about
       it. May be NULL. */
    void (*plain)(void *context, struct brief_lines *lines);
    /* Only lines that hold an answer, a void or a change, and some others; the
       number of a line is 1 or not. */
    bool is_for_answers;
    size_t piece;        /* bytes to take at once; 0: 256 KiB */
    uint32_t lines_most; /* that are numbered; 0: as many as 32 bits can */
    uint32_t *n;         /* how many lines there were; may be NULL */
    void *context;
};

/* Every line, in order. */
enum sys_error lines_read(const struct line_reading *reading);

/* The same piece by piece, for whoever reads several files side by side. The
   reading must outlive it; its file may be another number at each step. */
struct line_cursor {
    const struct line_reading *reading;
    struct buf pending; /* bytes that are read and not delivered yet, … */
    size_t searched;    /* … of which so many hold no LF */
    uint64_t offset;
    uint32_t number;          /* of the last line */
    bool is_long;             /* what comes till the next LF is no line, … */
    bool is_before;           /* … or one that began before the part */
    struct brief_lines lines; /* asked about together */
};
void lines_begin(struct line_cursor *cursor,
                 const struct line_reading *reading);
/* Delivers the lines of the next piece; false when that was the last one, or it
   could not be read. */
bool lines_step(struct line_cursor *cursor, enum sys_error *error);
void lines_end(struct line_cursor *cursor);

/* The event of a line; false for a header, for what is none, and for a tail
   that is not whole by its id. */
bool file_line_event(const struct file_line *found, struct event *event);

#endif
