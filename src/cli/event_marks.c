/* The marks of all events. */
#include "event_marks.h"

#include "wpc/progress/fold.h"

struct marking {
    const struct event_marks *wanted;
    const struct journal *journal; /* that the reader is of */
    struct brief_reader reader;
};

static void event_mark_see(void *context, const struct event *event,
                           const struct journal_place *place)
{
    const struct marking *marking = context;
    (void)place;
    marking->wanted->see(marking->wanted->context,
                         event_mark(event->cells[EVENT_ID]));
}

static void plain_marks_see(void *context, const struct journal *journal,
                            struct brief_lines *lines)
{
    struct marking *marking = context;
    const struct event_marks *wanted = marking->wanted;
    if (marking->journal != journal) {
        marking->journal = journal;
        brief_reader_init(&marking->reader, wanted->fold, journal->writer,
                          fold_writer(wanted->fold, journal->writer));
    }
    briefs_read(&marking->reader, lines);
    for (size_t i = 0; i < lines->n_briefs; i++)
        wanted->see(wanted->context, lines->briefs[i].mark);
}

enum rc event_marks_read(const struct event_marks *wanted)
{
    struct marking marking = {.wanted = wanted};
    struct journal_reading reading = {.sys = wanted->sys,
                                      .diags = wanted->diags,
                                      .is_quiet = true,
                                      .event = event_mark_see,
                                      .plain = plain_marks_see,
                                      .context = &marking};
    return journals_read(&reading, wanted->journals);
}
