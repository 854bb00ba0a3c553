/* Which of the events that others name are there. */
#include "named_events.h"

#include "event_marks.h"
#include "wpc/progress/fold.h"

static void answer_take(void *context, const struct event *event,
                        const struct journal_place *place)
{
    struct named_events *named = context;
    struct str ref = event->cells[EVENT_REF];
    (void)place;
    if (ref.n > 0)
        marks_put(&named->early, event_mark(ref));
}

static void answerless_pass(void *context, const struct journal *journal,
                            struct brief_lines *lines)
{
    (void)context;
    (void)journal;
    refless_read(lines);
}

void named_gather(struct named_events *named, const struct sys *sys,
                  const struct journals *journals)
{
    *named = (struct named_events){.sys = sys, .journals = journals};
    struct journal_reading reading = {.sys = sys,
                                      .event = answer_take,
                                      .plain = answerless_pass,
                                      .is_for_answers = true,
                                      .context = named};
    /* What cannot be read is told by the reading that follows. */
    (void)journals_read(&reading, journals);
    marks_settle(&named->early);
}

void named_put(struct named_events *named, uint64_t mark)
{
    if (!marks_have(&named->early, mark))
        marks_put(&named->late, mark);
}

void named_see(struct named_events *named, uint64_t mark)
{
    marks_see(&named->early, mark);
}

static void late_see(void *context, uint64_t mark)
{
    marks_see(context, mark);
}

void named_look(struct named_events *named, struct fold *fold)
{
    marks_settle(&named->late);
    if (named->late.n > 0)
        (void)event_marks_read(
            &(struct event_marks){.sys = named->sys,
                                  .journals = named->journals,
                                  .fold = fold,
                                  .see = late_see,
                                  .context = &named->late});
}

bool named_know(const struct named_events *named, uint64_t mark)
{
    return marks_saw(&named->early, mark) || marks_saw(&named->late, mark);
}

bool named_know_all(const struct named_events *named)
{
    return marks_saw_all(&named->early) && marks_saw_all(&named->late);
}

void named_release(struct named_events *named)
{
    marks_release(&named->early);
    marks_release(&named->late);
}
