/* The journals of a workspace: journal/<writer>.tsv, one file for each writing
   office, only ever appended to. Lines are split on TAB and LF alone, in pieces
   of 256 KiB, so that memory does not follow their length.

   What happens to files by the hands of people, git and machines is found,
   named and passed over, and costs no other line: torn, zero-filled and glued
   lines, CRLF, a byte order mark, a missing last newline, headers anywhere,
   lines twice. Conflict markers make the file unusable: RC_DATA. */
#ifndef WPC_STORE_JOURNAL_H
#define WPC_STORE_JOURNAL_H

#include "wpc/progress/brief.h"
#include "wpc/sys/sys.h"

struct journal_past;

struct journal {
    struct str path;   /* followed by NUL */
    struct str writer; /* 环保厅: the name without folder and .tsv */
    uint64_t size;     /* when it was found; what is appended later is not read.
                          0: read all */
    bool is_open;      /* `file` is, for whoever reads it more than once */
    int file;
    const struct journal_past *past; /* only these events; NULL: all */
    /* A part of it: only the lines that begin behind an LF at `from` or after,
       and before `to`; 0: from the beginning, to the end. Lines of a part that
       is not the first are numbered from 2. */
    uint64_t from, to;
};

/* By writer's name in byte order; the arena's. */
struct journals {
    struct journal *items;
    size_t n;
};

/* The *.tsv files in the journal/ of a workspace; none when there is no such
   folder. Names that begin with a point are left out. */
enum rc journals_find(struct arena *arena, const struct sys *sys,
                      struct str workspace, struct diags *diags,
                      struct journals *out);

/* Where an event stands. */
struct journal_place {
    const struct journal *journal;
    struct str line; /* its bytes without LF and CR; lives during the call */
    uint32_t number; /* physical line, from 1 */
};

struct journal_reading {
    const struct sys *sys;
    struct diags *diags; /* NULL: say nothing */
    bool is_quiet; /* as on a second reading: say only what cannot be read */
    bool check;    /* also every id, chain and writer; and all faults are told,
                      not only the first of each kind in a file */
    /* Events that could be read, in the order of files and lines; not asked
       about writer, id or chain. May be NULL. */
    void (*event)(void *context, const struct event *event,
                  const struct journal_place *place);
    /* Asked first, to take lines off the front of `lines->text` by
       briefs_read(), which says of each whether it is done with. With `check`
       the reader looks at id and chain of these too, and what does not hold is
       an event all the same: of a line that may come back, `plain` must keep
       nothing. */
    void (*plain)(void *context, const struct journal *journal,
                  struct brief_lines *lines);
    size_t piece;        /* bytes to read at once; 0: 256 KiB */
    bool is_for_answers; /* with `plain`: all answers, voids and changes, of the
                            rest only some */
    uint32_t *lines;     /* how many there were in the last journal read; may be
                            NULL */
    void *context;
};

/* RC_OK; RC_DATA when a file holds conflict markers; RC_SYSTEM when one could
   not be read. With `check` RC_HOLDS when anything was wrong. Takes no lock and
   writes nothing. */
enum rc journal_read(const struct journal_reading *reading,
                     const struct journal *journal);
enum rc journals_read(const struct journal_reading *reading,
                      const struct journals *journals);

/* One journal piece by piece, for whoever reads several side by side; without
   `check`. Both must outlive it; end with journal_close(). */
struct journal_cursor;
struct journal_cursor *journal_open(const struct journal_reading *reading,
                                    const struct journal *journal);
/* The events of the next piece; false when it was the last one. `rc` is that of
   journal_read(), as far as it was read. */
bool journal_step(struct journal_cursor *cursor, enum rc *rc);
void journal_close(struct journal_cursor *cursor);

struct fold;

/* Both readings of a fold, from fold_refer() to fold_end(); faults are told
   once. */
enum rc journals_fold(const struct sys *sys, const struct journals *journals,
                      struct fold *fold, struct diags *diags);

/* The same as if the office had written these events too: what they would come
   to, before they are written. Faults of lines are not told again. */
struct journal_trial {
    struct str writer;
    const struct event *events;
    size_t n;
};
enum rc journals_try(const struct sys *sys, const struct journals *journals,
                     struct fold *fold, struct diags *diags,
                     const struct journal_trial *trial);

/* The ids that no line of the file names as its prev: one, or several after a
   merge, sorted; none for an empty or missing file. The arena's. */
struct journal_heads {
    struct str *items;
    size_t n;
};
enum rc journal_heads_read(struct arena *arena, const struct sys *sys,
                           const struct journal *journal, struct diags *diags,
                           struct journal_heads *out);

/* What stood in a file when these were its heads: they and all before them by
   prev, wherever a merge put the lines and whatever clock wrote them. */
struct journal_past {
    uint64_t *marks; /* event_mark(), sorted; the arena's */
    size_t n;
};
/* From now on only those events of the journal are read; without heads, none.
   RC_DATA when a head is not there: the file was cut or edited. */
enum rc journal_past_read(struct arena *arena, const struct sys *sys,
                          struct journal *journal,
                          const struct journal_heads *heads,
                          struct diags *diags);
bool journal_past_has(const struct journal_past *past, uint64_t mark);

/* Where and as whom to append. */
struct journal_pen {
    const struct sys *sys;
    struct arena *arena;
    struct diags *diags;
    struct str workspace;
    struct str writer;
};

/* Appends drafts (all cells but id and prev) as one write, all or none, and
   puts both cells into them (the arena's). When it says RC_OK the lines are on
   the disk and in the file that now stands at the path. Waits for the lock; a
   torn tail is closed first; what could not be written whole is cut off again.
   RC_REFUSED: the writer's name cannot be a file's name. */
enum rc journal_append(const struct journal_pen *pen, struct event *drafts,
                       size_t n);

/* Appends lines of this writer from a copy as they stand, without those that
   the file has. `*added` is how many were new. RC_REFUSED, and nothing is
   written, when the file has one of the ids with other content. */
enum rc journal_adopt(const struct journal_pen *pen, const struct str *lines,
                      size_t n, size_t *added);

#endif
