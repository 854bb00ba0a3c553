/* wpc.conf: `key = value` lines. A line that begins with `#` is a remark; a
   later `#` belongs to the value. */
#ifndef WPC_STORE_CONF_H
#define WPC_STORE_CONF_H

#include "wpc/base/diag.h"
#include "wpc/date/civil.h"
#include "wpc/progress/fold.h"

/* Days from the day due, ascending; negative: before it. */
enum { CONF_STAGES_MOST = 12 };
struct conf_stages {
    size_t n;
    int days[CONF_STAGES_MOST];
};

struct conf {
    int format; /* of the workspace; 1 */
    struct str title;
    struct date issued;
    struct date ends;
    struct str coordinator;
    struct str host; /* the unit where the coordinator sits */
    enum review review;
    int soon_days;
    int grace_days;
    int target_grace_days;
    struct str cycle; /* month or quarter */
    int report_day;   /* of the month after the cycle; 1 to 28 */
    struct str office;
    struct str mail_from; /* address of the office that reminds */
    struct str sendmail;  /* absolute path of the program that sends */
    int sendmail_seconds; /* what it may take; 0 = as long as it likes */
    struct conf_stages remind_stages;
    int remind_every;    /* days between reminders after the last stage */
    int urge_days;       /* so many days late: 催办单; 0 = never */
    int supervise_days;  /* so many days late: 督办单; 0 = never */
    int supervise_after; /* or after so many 催办单; 0 = never */
};

/* What holds where the file says nothing. */
struct conf conf_default(void);

/* Views into `bytes`. An unknown key, a repeated key, a value out of its range,
   bytes that are no text: one diagnostic each, all listed, RC_DATA; the default
   stays. A key without a value says nothing. Blanks of any width around key and
   value are dropped; BOM and CRLF are taken. `out` is set in any case. */
enum rc conf_read(struct str file, struct str bytes, struct diags *diags,
                  struct conf *out);

/* What the settings say to a fold for that day and knowledge. */
struct fold_rules conf_fold_rules(const struct conf *conf, struct date today,
                                  struct date known_at);

/* The settings on which figures depend, as lines of wpc.conf: all but format,
   issued, ends, office and those of the post. The arena's. */
struct str conf_rules(struct arena *arena, const struct conf *conf);
/* Puts such lines in the place of those settings; what they do not say is the
   default. False, and nothing is changed, when they cannot be read. Views into
   `rules`. */
bool conf_rules_take(struct conf *conf, struct str rules);

#endif
