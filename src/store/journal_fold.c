/* Journals into a fold: two readings, each of two halves at once where there is
   much to read. */
#include <string.h>

#include "wpc/progress/fold.h"
#include "wpc/store/journal.h"

/* What is read at a stretch: a journal, or a part of a long one. */
struct stretch {
    struct journal journal;
    uint32_t lines;    /* in it, once it is read */
    struct diags told; /* of it, likewise */
};

/* What both halves of a reading have in common. */
struct folding {
    const struct sys *sys;
    struct stretch *stretches; /* in the order of files and lines */
    size_t n;
    size_t next; /* of them nobody reads it yet */
    struct fold *fold;
    bool is_long; /* read by two */
    bool is_quiet;
    bool is_for_answers; /* the first reading */
    bool has_failed;     /* in it, and it is said of which file */
};

/* One that reads. */
struct half {
    struct folding *folding;
    struct turns turns;
    struct fold_lane *lane;
    const struct journal *journal; /* that the two below are of */
    uint32_t writer;
    struct brief_reader reader;
    struct arena arena; /* of what is told */
    enum rc rc;         /* the worst */
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

/* The next one that nobody reads; NULL when there is none. */
static struct stretch *stretch_next(struct half *half)
{
    struct folding *folding = half->folding;
    turn_take(&half->turns);
    size_t at = folding->next < folding->n ? folding->next++ : SIZE_MAX;
    turn_leave(&half->turns);
    return at == SIZE_MAX ? NULL : &folding->stretches[at];
}

static void half_read(void *context, const struct turns *turns)
{
    struct half *half = context;
    const struct folding *folding = half->folding;
    struct journal_reading reading = {.sys = folding->sys,
                                      .is_quiet = folding->is_quiet,
                                      .event = event_step,
                                      .plain = plain_step,
                                      .is_for_answers = folding->is_for_answers,
                                      .context = half};
    struct stretch *stretch;
    half->turns = *turns;
    half->lane = fold_lane_begin(folding->fold, turns);
    while ((stretch = stretch_next(half)) != NULL) {
        stretch->told = (struct diags){.arena = &half->arena};
        reading.diags = &stretch->told;
        reading.lines = &stretch->lines;
        enum rc rc = journal_read(&reading, &stretch->journal);
        half->rc = rc > half->rc ? rc : half->rc;
    }
    fold_lane_end(half->lane);
}

/* As if each file had been read at a stretch: lines are counted on from part to
   part, and each thing is said once. */
static void told_join(struct diags *diags, const struct folding *folding)
{
    uint8_t is_told[M_COUNT];
    uint32_t lines = 0;
    for (size_t i = 0; i < folding->n; i++) {
        const struct stretch *stretch = &folding->stretches[i];
        bool is_first = stretch->journal.from == 0;
        if (is_first) {
            memset(is_told, 0, sizeof is_told);
            lines = 0;
        }
        for (size_t k = 0; k < stretch->told.n; k++) {
            const struct diag *diag = &stretch->told.items[k];
            struct place at = diag->at;
            if (at.line == 0 && folding->has_failed)
                continue;
            if (at.line > 0 && !is_first)
                at.line += lines - 1;
            if (!is_told[diag->code])
                (void)diag_add(diags, RC_OK, diag->code, at, diag->args);
            is_told[diag->code] = 1;
        }
        lines += stretch->lines;
    }
}

static enum rc stretches_read(struct folding *folding, struct diags *diags)
{
    static const struct turns alone = {0};
    struct half halves[] = {{.folding = folding}, {.folding = folding}};
    const struct sys *sys = folding->sys;
    folding->next = 0;
    if (folding->is_long)
        sys->both_run(sys->context, half_read, &halves[0], &halves[1]);
    else
        half_read(&halves[0], &alone);
    if (diags != NULL)
        told_join(diags, folding);
    arena_release(&halves[0].arena);
    arena_release(&halves[1].arena);
    return halves[0].rc > halves[1].rc ? halves[0].rc : halves[1].rc;
}

static enum rc folding_read(struct folding *folding, struct diags *diags,
                            const struct journal_trial *trial)
{
    struct fold *fold = folding->fold;
    enum rc rc = stretches_read(folding, diags);
    for (size_t i = 0; trial != NULL && i < trial->n; i++)
        (folding->is_for_answers ? fold_refer : fold_take)(
            fold, &trial->events[i], fold_writer(fold, trial->writer));
    return rc;
}

/* Less is read sooner than a thread begins. */
enum { PART = 4 * 1024 * 1024 };

static bool are_long(const struct sys *sys, const struct journals *journals)
{
    uint64_t size = 0;
    for (size_t i = 0; i < journals->n; i++)
        size += journals->items[i].size;
    return sys->both_run != NULL && size > PART;
}

/* Beyond 4 GiB the lines of all parts might be more than can be numbered. */
static size_t parts_of(const struct folding *folding,
                       const struct journal *journal)
{
    if (!folding->is_long || journal->size > UINT32_MAX)
        return 1;
    return journal->size <= PART ? 1 : (size_t)((journal->size - 1) / PART + 1);
}

static void stretches_cut(struct folding *folding, struct arena *arena,
                          const struct journals *journals)
{
    size_t n = 0;
    for (size_t i = 0; i < journals->n; i++)
        n += parts_of(folding, &journals->items[i]);
    folding->stretches = ARENA_ARRAY(arena, struct stretch, n);
    for (size_t i = 0; i < journals->n; i++) {
        size_t parts = parts_of(folding, &journals->items[i]);
        for (size_t k = 0; k < parts; k++) {
            struct journal *part = &folding->stretches[folding->n++].journal;
            *part = journals->items[i];
            part->from = (uint64_t)k * PART;
            part->to = k + 1 < parts ? part->from + PART : 0;
        }
    }
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
                              .fold = fold,
                              .is_long = are_long(sys, found),
                              .is_quiet = true,
                              .is_for_answers = true};
    stretches_cut(&folding, &arena, &journals);
    for (size_t i = 0; i < journals.n; i++)
        (void)fold_writer(fold, journals.items[i].writer);
    enum rc rc = folding_read(&folding, diags, trial);
    fold_settle(fold);
    folding.is_for_answers = false;
    folding.has_failed = rc == RC_SYSTEM;
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
