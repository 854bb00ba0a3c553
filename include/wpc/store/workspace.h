/* A workspace: the folder with the tables of a plan, found and loaded. */
#ifndef WPC_STORE_WORKSPACE_H
#define WPC_STORE_WORKSPACE_H

#include "wpc/plan/plan.h"
#include "wpc/store/conf.h"
#include "wpc/sys/sys.h"

/* A file as read; cells point into its bytes. */
struct workspace_file {
    struct str path;
    struct buf bytes;
    /* The byte that workspace_place() looked at last: where its line begins,
       how many lines stand before that, and how many characters between. */
    size_t line_at;
    uint32_t lines;
    size_t seen_at;
    uint32_t characters;
};

/* A file that is not on the disk. */
struct workspace_supply {
    struct str name;  /* tasks.tsv */
    struct str shown; /* how diagnostics call it */
    struct str bytes;
};

/* {0} is ready. Owner: the caller, who calls workspace_close(). */
struct workspace {
    struct str folder;
    bool is_installed; /* the example that comes with the program */
    bool has_journal;
    struct conf conf;
    struct plan plan;  /* what lies in its arena lives as long as all of this */
    bool wants_notice; /* set before loading: notice.txt too */
    bool wants_names;  /* set before loading: only regions and units */
    bool wants_places; /* set before loading: workspace_place() will be asked */
    struct str notice;
    struct workspace_supply *supplies;
    size_t n_supplies;
    size_t supplies_capacity;
    struct workspace_file *files;
    size_t n_files;
    size_t files_capacity;
};

/* Where the data is: `named` (--data) if it is not empty, else $WPC_DATA, the
   nearest folder upward that holds wpc.conf and belongs to the user, ./data;
   the installed example only when `terminal`, since a cron job in the wrong
   folder must not answer from somebody else's plan. RC_SYSTEM and one
   diagnostic when there is none. */
enum rc workspace_find(struct workspace *workspace, const struct sys *sys,
                       struct str named, bool terminal, struct diags *diags);

/* Where the example that comes with the program is installed, if it is. */
struct str workspace_example(void);

/* True when the table with this name takes the heading for a column of its own:
   by its name or by one that other notices use. */
bool workspace_has_column(struct str table, struct str heading);

/* Before loading: this file is taken as if it were in the folder. When any is
   supplied nothing is looked for on the disk. All is copied. */
void workspace_supply(struct workspace *workspace, struct str name,
                      struct str shown, struct str bytes);

/* Reads wpc.conf and every table that is there; tasks.tsv must be. All faults
   of all tables are listed; RC_DATA when there was one. */
enum rc workspace_load(struct workspace *workspace, const struct sys *sys,
                       struct diags *diags);

/* Which file, line and column (characters, from 1) a byte of a cell stands at;
   {0} for bytes that no file holds (a quoted cell). `context` is the
   workspace, loaded with wants_places. */
struct place workspace_place(void *context, const char *byte);

/* After the last question for places: gives the bytes of the files back and
   reads the tables again, big ones piece by piece, so that no more than that is
   held. Nothing of the plan that was read before may be used any more. Does
   nothing when there is nothing to gain. */
enum rc workspace_trim(struct workspace *workspace, const struct sys *sys,
                       struct diags *diags);

void workspace_close(struct workspace *workspace);

#endif
