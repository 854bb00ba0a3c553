/* Journals into a fold: two readings, each of two halves at once where there is
   much to read. */
#include "wpc/base/memory.h"
#include "wpc/base/sort.h"
#include "wpc/progress/fold.h"
#include "wpc/store/journal.h"

/* What both halves of a reading have in common. */
struct folding {
    const struct sys *sys;
    const struct journals *journals;
    struct fold *fold;
    bool is_quiet;
    bool is_for_answers; /* the first reading */
    uint32_t *order;     /* of the journals, the longest first; NULL: as they
                            are */
    size_t next;         /* in this order, nobody reads it yet */
};

/* One that reads. */
struct half {
    struct folding *folding;
    struct turns turns;
    struct fold_lane *lane;
    const struct journal *journal; /* that the two below are of */
    uint32_t writer;
    struct brief_reader reader;
    struct diags *diags;
    enum rc rc; /* the worst */
};

/* In turn. */
static void journal_begin(struct half *half, const struct journal *journal)
{
    struct fold *fold = half->folding->fold;
    half->journal = journal;
    half->writer = fold_writer(fold, journal->writer);
    brief_reader_init(&half->reader, fold, journal->writer, half->writer);
    half->reader.turns = half->turns;
}

static void event_step(void *context, const struct event *event,
                       const struct journal_place *place)
{
    struct half *half = context;
    const struct folding *folding = half->folding;
    turn_take(&half->turns);
    if (half->journal != place->journal)
        journal_begin(half, place->journal);
    if (folding->is_for_answers)
        fold_refer(folding->fold, event, half->writer);
    else
        fold_take(folding->fold, event, half->writer);
    turn_leave(&half->turns);
}

static void plain_step(void *context, const struct journal *journal,
                       struct brief_lines *lines)
{
    struct half *half = context;
    if (half->journal != journal) {
        turn_take(&half->turns);
        journal_begin(half, journal);
        turn_leave(&half->turns);
    }
    briefs_read(&half->reader, lines);
    if (half->folding->is_for_answers)
        fold_lane_refer(half->lane, lines->briefs, lines->n_briefs);
    else
        fold_lane_take(half->lane, lines->briefs, lines->n_briefs);
}

/* The next journal that nobody reads; NULL when there is none. */
static const struct journal *journal_next(struct half *half)
{
    struct folding *folding = half->folding;
    const struct journals *journals = folding->journals;
    turn_take(&half->turns);
    size_t at = folding->next < journals->n ? folding->next++ : SIZE_MAX;
    turn_leave(&half->turns);
    if (at == SIZE_MAX)
        return NULL;
    return &journals->items[folding->order != NULL ? folding->order[at] : at];
}

static void half_read(void *context, const struct turns *turns)
{
    struct half *half = context;
    const struct folding *folding = half->folding;
    struct journal_reading reading = {.sys = folding->sys,
                                      .diags = half->diags,
                                      .is_quiet = folding->is_quiet,
                                      .event = event_step,
                                      .plain = plain_step,
                                      .is_for_answers = folding->is_for_answers,
                                      .context = half};
    half->turns = *turns;
    half->lane = fold_lane_begin(folding->fold, turns);
    for (const struct journal *journal = journal_next(half); journal != NULL;
         journal = journal_next(half)) {
        enum rc rc = journal_read(&reading, journal);
        half->rc = rc > half->rc ? rc : half->rc;
    }
    fold_lane_end(half->lane);
}

static int by_size(const void *a, const void *b, void *context)
{
    const struct journals *journals = context;
    uint64_t x = journals->items[*(const uint32_t *)a].size;
    uint64_t y = journals->items[*(const uint32_t *)b].size;
    return (x < y) - (x > y);
}

static void told_join(struct diags *diags, const struct diags *told,
                      struct str path)
{
    for (size_t i = 0; i < told->n; i++) {
        const struct diag *diag = &told->items[i];
        if (str_equal(diag->at.file, path))
            (void)diag_add(diags, RC_OK, diag->code, diag->at, diag->args);
    }
}

/* The longest first, so that neither half waits long for the other. What was
   told stands in the order of the files. */
static enum rc halves_read(struct folding *folding, struct diags *diags)
{
    const struct journals *journals = folding->journals;
    struct arena arenas[2] = {{0}, {0}};
    struct diags told[] = {{.arena = &arenas[0]}, {.arena = &arenas[1]}};
    struct half halves[] = {{.folding = folding, .diags = &told[0]},
                            {.folding = folding, .diags = &told[1]}};
    folding->order = memory_take(journals->n, sizeof *folding->order);
    for (size_t i = 0; i < journals->n; i++)
        folding->order[i] = (uint32_t)i;
    sort_stable(folding->order, journals->n, sizeof *folding->order, by_size,
                (void *)journals);
    folding->sys->both_run(folding->sys->context, half_read, &halves[0],
                           &halves[1]);
    for (size_t i = 0; diags != NULL && i < journals->n; i++)
        for (size_t k = 0; k < 2; k++)
            told_join(diags, &told[k], journals->items[i].path);
    arena_release(&arenas[0]);
    arena_release(&arenas[1]);
    memory_release(folding->order);
    return halves[0].rc > halves[1].rc ? halves[0].rc : halves[1].rc;
}

static enum rc whole_read(struct folding *folding, struct diags *diags)
{
    static const struct turns alone = {0};
    struct half whole = {.folding = folding, .diags = diags};
    half_read(&whole, &alone);
    return whole.rc;
}

/* Less is read sooner than a thread begins. */
static bool is_long(const struct folding *folding)
{
    enum { LONG = 4 * 1024 * 1024 };
    uint64_t size = 0;
    for (size_t i = 0; i < folding->journals->n; i++)
        size += folding->journals->items[i].size;
    return folding->sys->both_run != NULL && size > LONG &&
           folding->journals->n > 1;
}

static enum rc folding_read(struct folding *folding, struct diags *diags,
                            const struct journal_trial *trial)
{
    struct fold *fold = folding->fold;
    folding->next = 0;
    folding->order = NULL;
    enum rc rc = is_long(folding) ? halves_read(folding, diags)
                                  : whole_read(folding, diags);
    for (size_t i = 0; trial != NULL && i < trial->n; i++)
        (folding->is_for_answers ? fold_refer : fold_take)(
            fold, &trial->events[i], fold_writer(fold, trial->writer));
    return rc;
}

/* Of a few journals each is opened once for both readings: that takes
   longer than to read it. What cannot be opened is left to the readings, which
   say why. */
static struct journals journals_open(const struct sys *sys, struct arena *arena,
                                     const struct journals *found)
{
    enum { FEW = 64 };
    struct journals opened = {.n = found->n};
    opened.items = ARENA_ARRAY(arena, struct journal, found->n);
    for (size_t i = 0; i < found->n; i++) {
        struct journal *journal = &opened.items[i];
        *journal = found->items[i];
        journal->is_open =
            i < FEW && sys->file_open(sys->context, journal->path.p, SYS_READ,
                                      &journal->file) == SYS_OK;
    }
    return opened;
}

static void journals_close(const struct sys *sys, const struct journals *opened)
{
    for (size_t i = 0; i < opened->n; i++)
        if (opened->items[i].is_open)
            sys->file_close(sys->context, opened->items[i].file);
}

static enum rc both_read(const struct sys *sys, const struct journals *found,
                         struct fold *fold, struct diags *diags,
                         const struct journal_trial *trial)
{
    struct arena arena = {0};
    struct journals journals = journals_open(sys, &arena, found);
    struct folding folding = {.sys = sys,
                              .journals = &journals,
                              .fold = fold,
                              .is_quiet = true,
                              .is_for_answers = true};
    for (size_t i = 0; i < journals.n; i++)
        (void)fold_writer(fold, journals.items[i].writer);
    enum rc rc = folding_read(&folding, diags, trial);
    fold_settle(fold);
    folding.is_for_answers = false;
    folding.is_quiet = trial != NULL;
    enum rc again = folding_read(&folding, diags, trial);
    fold_end(fold);
    journals_close(sys, &journals);
    arena_release(&arena);
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
