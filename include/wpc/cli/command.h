/* A command: one file, one row of commands.def. */
#ifndef WPC_CLI_COMMAND_H
#define WPC_CLI_COMMAND_H

#include "wpc/cli/option.h"
#include "wpc/output/document.h"
#include "wpc/progress/fold.h"
#include "wpc/query/answer.h"
#include "wpc/store/journal.h"
#include "wpc/store/workspace.h"

/* Options of every command. */
struct general_args {
    struct str data;
    struct str today;
    struct str known_at;
    struct str lang;
    bool help;
    bool version;          /* before any command only */
    struct str completion; /* before any command only */
};

/* How an answer is to look. */
struct view_args {
    struct str format;
    struct str output;
    struct texts columns;
    struct texts sort;
    long long limit;
    struct str colour;
    struct str ambiguous;
    long long width;
    bool bom;
    bool spreadsheet;
    bool fail_if_any;
};

/* Who says what, of every command that writes into a journal. */
struct record_args {
    struct texts regions;
    struct str period;
    struct str office;
    struct str actor;
    struct str on;
    struct str doc;
    struct str note;
    struct texts evidence;
    bool dry_run;
};

enum command_uses {
    USES_PLAN = 1,       /* find and load the workspace */
    USES_FILTER = 2,     /* the filter options; needs the plan */
    USES_VIEW = 4,       /* formats, columns, -o */
    USES_WORDS = 8,      /* operands are words to search */
    USES_IDS = 16,       /* operands are ids, at least one */
    USES_OPERANDS = 32,  /* operands as the command likes */
    USES_FAULTS = 64,    /* runs even when a table is faulty; the faults found
                            so far are in call->diags; notice.txt is loaded */
    USES_NAMES = 128,    /* the workspace's regions and units, if one is found;
                            none: workspace.folder is empty */
    USES_RECORD = 256,   /* writes into a journal: see record.h */
    USES_UNFOLDED = 512, /* the journals are found and not read: it does that
                            itself, as of several days; see frame.h */
    USES_ROWS = 1024,    /* rows of the plan may share items: it calls
                            plan_spread() where they must not */
    USES_PAST_LEADS = 2048, /* --lead and its like find what was once theirs */
};

enum command_group { GROUP_SEE, GROUP_REPORT, GROUP_OFFICE, GROUP_KEEP };

struct app;

/* What has been reported, folded for the day asked about. */
struct progress {
    struct journals journals;
    struct cells cells;
    struct fold fold;
};

/* One run of a command; all of it lives till the road's end. */
struct call {
    const struct app *app;
    const struct command *command;
    struct arena *arena;
    struct diags *diags;
    struct general_args general;
    struct filter_words filter_words;
    struct view_args view;
    struct record_args record;
    void *own; /* the command's argument struct, zeroed before parsing */
    struct texts operands;
    struct workspace *workspace;
    struct progress *progress; /* NULL: the workspace has no journal */
    struct filter filter;
    struct date today;
    struct date known_at; /* none: everything that was ever written */
    enum lang lang;
    struct sys_terminal out; /* whether standard output is one */
};

struct command {
    struct str name;
    enum command_group group;
    struct word operands; /* for the usage line; empty = none */
    struct word summary;  /* one line */
    struct word about;    /* a paragraph, and examples */
    unsigned uses;
    const struct option_group *own; /* options of its own; NULL = none */
    size_t own_size;
    const struct document_table *documents; /* NULL = none beside formats */
    /* Of enum plan_part, what its answer needs; the rest is not read. NULL =
       all is. */
    unsigned (*needs)(const struct call *call);
    enum rc (*run)(struct call *call);
};

extern const struct option_group general_options;
extern const struct option_group filter_options;
extern const struct option_group view_options;
extern const struct option_group record_options;

struct question call_question(const struct call *call);

/* What an answer of this shape needs for what was asked. */
unsigned call_needs(const struct call *call, const struct answer_shape *shape);

/* What USES_NAMES does before a command runs. */
enum rc call_names_load(struct call *call);

/* Folds the journals of the loaded workspace into call->progress; part of what
   USES_PLAN does, for a command with USES_FAULTS or USES_UNFOLDED to do by
   itself. */
enum rc call_progress_load(struct call *call);

/* The same once more, with what was appended since: offices get new numbers,
   and nothing of the old fold may be kept. */
enum rc call_progress_reload(struct call *call);

/* What USES_PLAN does before a command runs, for one that decides by its
   options; `data` in place of --data when it is not empty. */
enum rc call_plan_load(struct call *call, struct str data);

#endif
