/* Writing into a journal: who speaks, the events he means to write, what these
   would come to, and the append. The road of every writing command:

     record_open → record_add … → record_try → the command's judgement
     → record_write → record_close */
#ifndef WPC_CLI_RECORD_H
#define WPC_CLI_RECORD_H

#include "wpc/cli/command.h"

/* An event on its way. */
struct record_draft {
    struct event event;
    struct judgement judgement; /* once tried, in record.after */
    size_t id_size; /* once written: so many digits tell it from all others */
};

struct evidence_file;

/* {0} is ready for record_open(); the call's arena. */
struct record {
    struct call *call;
    struct str writer;      /* whose journal this is */
    struct str office;      /* for whom */
    uint32_t writer_number; /* both in the fold's offices */
    uint32_t office_number;
    struct str actor;
    struct date on;
    struct str at;
    struct str evidence; /* the cell */
    struct evidence_file *files;
    size_t n_files;
    size_t files_capacity;
    struct record_draft *drafts;
    size_t n;
    size_t capacity;
    bool of_figures;   /* of an indicator's numbers: regions may be named */
    struct fold after; /* as if the drafts were written */
};

/* Reads who speaks and about which day, from options, environment and wpc.conf.
   RC_REFUSED without a journal; RC_USAGE when an office or day is none, or none
   is named. Evidence is read, nothing is written. record_close() in any
   case. */
enum rc record_open(struct record *record, struct call *call);

/* A new draft with all that the options say. `address` may be NULL. It lives
   until the next one is added. */
struct event *record_add(struct record *record, enum act act,
                         const struct address *address);
void record_set(struct record *record, struct event *event,
                enum event_column column, struct str text);

/* Folds the journals anew with the drafts and judges them. */
enum rc record_try(struct record *record);

/* Copies the evidence and appends the drafts, all or none; with --dry-run
   neither. */
enum rc record_write(struct record *record);
void record_close(struct record *record);

/* An event of the journals, with what it comes to now. */
struct record_found {
    struct event event;
    struct str writer;
    struct judgement judgement;
};
struct record_search {
    bool (*wants)(void *context, const struct record_found *found);
    void *context;
    struct record_found *items; /* once each, as the files have them */
    size_t n;
    size_t capacity;
};
enum rc record_find(struct record *record, struct record_search *search);

/* Its judgement as if the drafts were written. */
struct judgement record_judge_after(struct record *record,
                                    const struct record_found *found);

/* A unit, region or the coordinator by any of its names; OFFICE_NONE and one
   diagnostic with the nearest names when it is none. */
uint32_t record_office(struct call *call, struct str name);

/* A name near to `wanted`, as the tail of a message: {1} and {2}. */
enum rc record_ask(struct call *call, enum message code,
                   const struct intern *names, struct str wanted);

/* One day as typed. RC_USAGE. */
enum rc record_day(struct call *call, struct str text, struct date *day);

/* Prints what was done. */
enum rc record_say(struct call *call, struct str text);

#endif
