/* Journals into a fold: two readings. */
#include "wpc/progress/fold.h"
#include "wpc/store/journal.h"

struct folding {
    struct fold *fold;
    const struct journal *journal; /* that the two below are of */
    uint32_t writer;
    struct brief_reader reader;
    void (*step)(struct fold *fold, const struct event *event, uint32_t writer);
    void (*step_brief)(struct fold *fold, const struct brief *brief);
};

static void journal_turn(struct folding *folding, const struct journal *journal)
{
    if (folding->journal == journal)
        return;
    folding->journal = journal;
    folding->writer = fold_writer(folding->fold, journal->writer);
    brief_reader_init(&folding->reader, folding->fold, journal->writer,
                      folding->writer);
}

static void event_step(void *context, const struct event *event,
                       const struct journal_place *place)
{
    struct folding *folding = context;
    journal_turn(folding, place->journal);
    folding->step(folding->fold, event, folding->writer);
}

static void plain_step(void *context, const struct journal *journal,
                       struct brief_lines *lines)
{
    struct folding *folding = context;
    journal_turn(folding, journal);
    briefs_read(&folding->reader, lines);
    for (size_t i = 0; i < lines->n_briefs; i++)
        folding->step_brief(folding->fold, &lines->briefs[i]);
}

static void trial_step(const struct folding *folding,
                       const struct journal_trial *trial)
{
    if (trial == NULL)
        return;
    uint32_t writer = fold_writer(folding->fold, trial->writer);
    for (size_t i = 0; i < trial->n; i++)
        folding->step(folding->fold, &trial->events[i], writer);
}

static enum rc both_read(const struct sys *sys, const struct journals *journals,
                         struct fold *fold, struct diags *diags,
                         const struct journal_trial *trial)
{
    struct folding folding = {
        .fold = fold, .step = fold_refer, .step_brief = fold_refer_brief};
    struct journal_reading reading = {.sys = sys,
                                      .diags = diags,
                                      .is_quiet = true,
                                      .event = event_step,
                                      .plain = plain_step,
                                      .is_for_answers = true,
                                      .context = &folding};
    enum rc rc = journals_read(&reading, journals);
    trial_step(&folding, trial);
    fold_settle(fold);
    folding.step = fold_take;
    folding.step_brief = fold_take_brief;
    reading.is_for_answers = false;
    reading.is_quiet = trial != NULL;
    enum rc again = journals_read(&reading, journals);
    trial_step(&folding, trial);
    fold_end(fold);
    return rc > again ? rc : again;
}

enum rc journals_fold(const struct sys *sys, const struct journals *journals,
                      struct fold *fold, struct diags *diags)
{
    return both_read(sys, journals, fold, diags, NULL);
}

enum rc journals_try(const struct sys *sys, const struct journals *journals,
                     struct fold *fold, struct diags *diags,
                     const struct journal_trial *trial)
{
    return both_read(sys, journals, fold, diags, trial);
}
