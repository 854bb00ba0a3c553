/* What the parts of wpc remind share. */
#ifndef WPC_SRC_COMMANDS_REMIND_H
#define WPC_SRC_COMMANDS_REMIND_H

#include "wpc/cli/events.h"
#include "wpc/output/letter.h"
#include "writing.h"

struct remind_args {
    struct texts to;
    struct texts levels;
    struct texts stages;
    struct str doc;
    struct str office;
    struct str actor;
    bool all;
    bool send;
    bool issued;
    bool dry_run;
};

/* The letters of a day; the call's arena. */
struct reminding {
    struct call *call;
    const struct remind_args *args;
    uint32_t *offices; /* asked for by --to */
    size_t n_offices;
    size_t offices_capacity;
    int *stages; /* asked for by --stage */
    size_t n_stages;
    size_t stages_capacity;
    unsigned levels; /* bits 1 << enum letter_level; 0 = all */
    struct history history;
    struct history_wish wish;
    struct sent_marks sent;
    struct matters matters;
    struct letter_desk desk;
    struct letters letters;
};

/* Reads the journals anew and makes the letters that are asked for. */
enum rc reminding_gather(struct reminding *reminding);

/* What is said under the list; how many notes. src/commands/remind_notes.c */
enum { REMIND_NOTES = 4 };
size_t remind_notes(struct reminding *reminding, struct str *notes);

/* --send and --issued. src/commands/remind_send.c */
enum rc remind_send(struct reminding *reminding);
enum rc remind_issue(struct reminding *reminding);

/* True when `-o` names a folder: one that is there, or a name that ends in a
   stroke. src/commands/remind_files.c */
bool remind_wants_folder(struct call *call);
/* A maildir, or a folder with each letter as text, HTML and message. */
enum rc remind_files(struct reminding *reminding);

#endif
