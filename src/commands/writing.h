/* What the commands that write share. Private to the commands. */
#ifndef WPC_SRC_COMMANDS_WRITING_H
#define WPC_SRC_COMMANDS_WRITING_H

#include "wpc/cli/record.h"

/* The cells that an operand, -r and --period name, in the order of the plan. */
struct targets {
    struct address *items;
    size_t n;
    size_t capacity;
};

/* One address, T65.2/锡林郭勒盟/2016Q1, as one cell or, with -r, several. An
   item with one obligation means it; a region's office means itself; an
   obligation of one region means that. RC_USAGE and what there is to choose
   from when it remains open which, or when region or period are none. */
enum rc targets_read(struct record *record, struct str operand,
                     struct targets *out);
/* Those of every operand of the call, up to the first that is wrong. */
enum rc targets_read_all(struct record *record, struct targets *out);

/* As it stands: what is left out means all. */
enum rc target_wide_read(struct record *record, struct str operand,
                         struct address *out);

/* The item has several obligations: which one is meant? RC_USAGE. */
enum rc obligations_tell(struct call *call, const struct address *address);

/* T65.2/锡林郭勒盟 in the arena. */
struct str target_name(struct call *call, const struct address *address);

/* The sentence of a refusal. */
enum rc refuse(struct call *call, enum message code, struct str a, struct str b,
               struct str c);
enum rc misuse(struct call *call, enum message code, struct str a, struct str b,
               struct str c);
struct str in_lang(const struct call *call, struct str zh, struct str en);

/* The coordinator's name, else his host's. */
struct str coordinator_name(struct call *call);

/* After record_try(): exit 4 for every draft that its office may not write.
   What is only shown is let pass when the office takes part. */
enum rc drafts_permit(struct record *record);

/* The first 8 digits of an id. */
struct str id_front(struct str id);

/* Adds the line of one draft: id, address, what was done: what it means. */
void line_put(struct record *record, struct buf *buf, size_t draft,
              struct str done, struct str meaning);

/* What a command that writes does of its own; `check` and `judge` may be NULL.
 */
struct writing {
    enum rc (*check)(struct call *call); /* before a record is opened */
    enum rc (*add)(void *context, struct record *record); /* the drafts */
    enum rc (*judge)(void *context, struct record *record, size_t draft);
    void (*line)(void *context, struct record *record, size_t draft,
                 struct buf *buf);
    void *context;
};

/* The road of such a command: checks, opens the record, adds the drafts and
   finishes. */
enum rc writing_run(struct call *call, const struct writing *writing);
/* Tries, lets `judge` refuse, writes, and says a line for each draft. */
enum rc writing_finish(struct record *record, const struct writing *writing);

/* Where a cell stands after the drafts: 推进中（已退回）. */
struct str standing_after(struct record *record, uint32_t cell);

/* A word about a draft that is recorded and moves nothing. */
struct str only_shown(const struct call *call);

/* The arena's. */
struct str day_text_of(struct call *call, struct date day);
struct str id_of_short(struct call *call, uint32_t id);

#endif
