/* Events as rows. Private to the commands. */
#ifndef WPC_SRC_COMMANDS_EVENT_ROW_H
#define WPC_SRC_COMMANDS_EVENT_ROW_H

#include "wpc/cli/present.h"
#include "wpc/query/history.h"
#include "wpc/query/id_fronts.h"

/* Where entries come from: gives the next one or NULL. */
struct event_source {
    const struct history_entry *(*next)(void *context);
    void *context;
    /* From the first one on, where an entry lives only till the next one is
       asked for; NULL where they stay. */
    void (*again)(void *context);
};

/* The entries of a history from number `at` on. */
struct event_list {
    const struct history *history;
    size_t at;
};
struct event_source event_list_source(struct event_list *list);

/* Ids that the entry's row shows. */
void event_fronts_put(struct id_fronts *fronts,
                      const struct history_entry *entry);

/* {.call, .source, .fronts} is ready. */
struct event_rows {
    struct call *call;
    struct event_source source;
    const struct id_fronts *fronts; /* found; NULL: no person looks at it */
    struct call own;                /* the call, … */
    struct arena scratch;           /* … with room for one row */
};

/* The view's title, notes and empty are the caller's; columns are set here. */
enum rc event_rows_print(struct presentation *presentation, struct view *view,
                         struct event_rows *rows);

/* "   今天 2016-03-25"; where there is a journal and a day was named
   "   截至 2016-03-31   已知至 2016-04-05". The arena's. */
struct str event_days_text(struct call *call);

/* 03-24, or 2015-12-30 when that is not this year; the arena's. */
struct str day_text(struct call *call, struct date day);

/* Marks of status.h as words joined by 、; the arena's. */
struct str marks_text(struct arena *arena, unsigned marks, enum lang lang,
                      bool machine);

/* Of one event: 补报, 代录, 自报, …: ASK_ bits of status.h. */
unsigned event_marks(const struct fold *fold,
                     const struct history_entry *entry);

/* What it says: its value and note as a person reads them. */
struct str event_content(struct arena *arena, const struct history_entry *entry,
                         enum lang lang);

#endif
