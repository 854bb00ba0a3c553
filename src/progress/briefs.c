/* Many lines at once. Where an item, its cells and their state stand in memory
   is far apart, and to fetch one takes as long as to read a line: so each step
   is done for all lines, and asks for what the next one needs. */
#include "brief_draft.h"
#include "fold_works.h"

struct batch {
    struct brief_reader *reader;
    struct brief_line *lines;
    size_t n;
    struct brief_draft drafts[BRIEF_LINES];
};

/* Items numbered with gaps are looked up the long way. */
static bool item_find(const struct fold *fold, struct brief_draft *draft)
{
    const struct plan *plan = fold->cells->plan;
    size_t item = plan->first[draft->type] + draft->number - 1;
    draft->brief.item = (uint32_t)item;
    return item < plan->first[draft->type + 1] &&
           fold->works->is_numbered[draft->type];
}

static void texts_read(struct batch *batch)
{
    const struct fold *fold = batch->reader->fold;
    for (size_t i = 0; i < batch->n; i++) {
        struct brief_line *line = &batch->lines[i];
        struct brief_draft *draft = &batch->drafts[i];
        line->is_read = brief_draft_read(batch->reader, line, draft);
        if (!line->is_read || !draft->is_placed)
            continue;
        line->is_read = item_find(fold, draft);
        if (line->is_read)
            __builtin_prefetch(&fold->works->spots[draft->brief.item]);
    }
}

/* True when the item is one cell and the line names it. */
static bool is_only_cell(const struct item_spot *spot,
                         const struct brief_draft *draft)
{
    return spot->cell != CELL_NONE && spot->label == draft->label &&
           draft->brief.region == REGION_NONE && !draft->has_period;
}

static void spots_look(struct batch *batch)
{
    const struct fold *fold = batch->reader->fold;
    for (size_t i = 0; i < batch->n; i++) {
        struct brief_draft *draft = &batch->drafts[i];
        if (!batch->lines[i].is_read || !draft->is_placed)
            continue;
        const struct item_spot *spot = &fold->works->spots[draft->brief.item];
        draft->brief.is_lead = spot->lead == draft->brief.office;
        if (!is_only_cell(spot, draft)) {
            uint32_t run = fold->cells->run_of_item[draft->brief.item];
            __builtin_prefetch(&fold->cells->runs[run]);
            continue;
        }
        draft->brief.cell = spot->cell;
        draft->is_placed = false;
    }
}

/* NULL when the item has no obligation of that label, or the label is no
   number; for an item as a whole when it has obligations, as that is no cell.
 */
static const struct cell_run *run_find(const struct cells *cells,
                                       const struct brief_draft *draft)
{
    uint32_t first = cells->run_of_item[draft->brief.item];
    uint32_t n = cells->run_of_item[draft->brief.item + 1] - first;
    const struct cell_run *runs = &cells->runs[first];
    if (draft->label == 0)
        return n > 0 && runs->obligation == CELL_WHOLE ? runs : NULL;
    for (uint32_t i = 0; i < n; i++)
        if (runs[i].label == draft->label)
            return &runs[i];
    return NULL;
}

static bool draft_place(const struct cells *cells, struct brief_draft *draft)
{
    static const struct str label = STR("*");
    const struct cell_run *run = run_find(cells, draft);
    bool is_dated = draft->period.every != EVERY_NONE;
    if (run == NULL && draft->label != 0)
        return false;
    bool is_irregular = run != NULL && run->is_irregular;
    if (draft->has_period && !is_dated && !is_irregular)
        return false;
    struct address address = {.region = draft->brief.region,
                              .period = draft->period};
    if (is_irregular && draft->has_period)
        address.label = label; /* which one does not matter here */
    if (run != NULL)
        draft->brief.cell = cell_in_run(run, &address);
    return true;
}

static void cells_find(struct batch *batch)
{
    const struct fold *fold = batch->reader->fold;
    for (size_t i = 0; i < batch->n; i++) {
        struct brief_draft *draft = &batch->drafts[i];
        if (!batch->lines[i].is_read || !draft->is_placed)
            continue;
        batch->lines[i].is_read = draft_place(fold->cells, draft);
    }
}

size_t briefs_read(struct brief_reader *reader, struct brief_line *lines,
                   size_t n, struct brief briefs[BRIEF_LINES])
{
    struct batch batch; /* drafts are filled as far as there are lines */
    batch.reader = reader;
    batch.lines = lines;
    batch.n = n;
    size_t read = 0;
    texts_read(&batch);
    spots_look(&batch);
    cells_find(&batch);
    for (size_t i = 0; i < n; i++)
        if (lines[i].is_read)
            briefs[read++] = batch.drafts[i].brief;
    return read;
}
