/* Journals into a fold: two readings. */
#include "wpc/progress/fold.h"
#include "wpc/store/journal.h"

struct folding {
    struct fold *fold;
    const struct journal *journal; /* whose number `writer` is */
    uint32_t writer;
    void (*step)(struct fold *fold, const struct event *event, uint32_t writer);
};

static void event_step(void *context, const struct event *event,
                       const struct journal_place *place)
{
    struct folding *folding = context;
    if (folding->journal != place->journal) {
        folding->journal = place->journal;
        folding->writer = fold_writer(folding->fold, place->journal->writer);
    }
    folding->step(folding->fold, event, folding->writer);
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
    struct folding folding = {.fold = fold, .step = fold_refer};
    struct journal_reading reading = {.sys = sys,
                                      .diags = diags,
                                      .is_quiet = trial != NULL,
                                      .event = event_step,
                                      .context = &folding};
    enum rc rc = journals_read(&reading, journals);
    trial_step(&folding, trial);
    fold_settle(fold);
    folding.step = fold_take;
    reading.is_quiet = true;
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
