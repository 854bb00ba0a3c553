/* Many lines at once. Where an item, its cells and their state stand in memory
   is far apart, and to fetch one takes as long as to read a line: so each step
   is done for all lines, and asks for what the next one needs. */
#include "brief_draft.h"
#include "fold_works.h"

/* What is read, line by line; `at` is where in lines->items. */
struct batch {
    struct brief_reader *reader;
    struct brief_lines *lines;
    struct brief_place places[BRIEF_LINES];
    uint8_t at[BRIEF_LINES];
};

/* Items numbered with gaps are looked up the long way. */
static bool item_find(const struct fold *fold, const struct brief_place *place,
                      struct brief *brief)
{
    const struct plan *plan = fold->cells->plan;
    if (!place->is_open)
        return true;
    size_t item = plan->first[place->type] + place->number - 1;
    brief->item = (uint32_t)item;
    if (item >= plan->first[place->type + 1] ||
        !fold->works->is_numbered[place->type])
        return false;
    __builtin_prefetch(&fold->works->spots[item]);
    return true;
}

/* Up to its LF. */
static struct str line_of(struct str text)
{
    return str_slice(text, 0, str_find_byte(text, '\n', 0));
}

/* The lines up to `end` are off the front. */
static void lines_end(struct brief_lines *lines, const char *end)
{
    lines->text = str_drop(lines->text, (size_t)(end - lines->text.p));
    for (size_t i = 0; i < lines->n; i++)
        lines->items[i].number = lines->number > 0 ? lines->number++ : 0;
}

static void texts_read(struct batch *batch)
{
    struct brief_lines *lines = batch->lines;
    const char *p = lines->text.p, *end = p + lines->text.n;
    size_t n = 0, n_briefs = 0;
    for (; n < BRIEF_LINES && p < end; n++) {
        struct brief_line *line = &lines->items[n];
        struct brief *brief = &lines->briefs[n_briefs];
        struct brief_place *place = &batch->places[n_briefs];
        line->is_read =
            brief_line_read(batch->reader, p, end, line, brief, place) &&
            item_find(batch->reader->fold, place, brief);
        if (line->is_read)
            batch->at[n_briefs++] = (uint8_t)n;
        else
            line->bytes = line_of((struct str){p, (size_t)(end - p)});
        p = line->bytes.p + line->bytes.n + 1;
    }
    lines->n = n;
    lines->n_briefs = n_briefs;
    lines_end(lines, p);
}

/* True when the item is one cell and the line names it. */
static bool is_only_cell(const struct item_spot *spot,
                         const struct brief_place *place,
                         const struct brief *brief)
{
    return spot->cell != CELL_NONE && spot->label == place->label &&
           brief->region == REGION_NONE && !place->has_period;
}

/* How many are still to be looked up. */
static size_t spots_look(struct batch *batch)
{
    const struct fold *fold = batch->reader->fold;
    size_t n_open = 0;
    for (size_t i = 0; i < batch->lines->n_briefs; i++) {
        struct brief *brief = &batch->lines->briefs[i];
        struct brief_place *place = &batch->places[i];
        if (!place->is_open)
            continue;
        const struct item_spot *spot = &fold->works->spots[brief->item];
        brief->is_lead = printed_lead(fold, brief->item) == brief->office;
        if (is_only_cell(spot, place, brief)) {
            brief->cell = spot->cell;
            place->is_open = false;
        } else {
            uint32_t run = fold->cells->run_of_item[brief->item];
            __builtin_prefetch(&fold->cells->runs[run]);
            n_open++;
        }
    }
    return n_open;
}

/* NULL when the item has no obligation of that label, or the label is no
   number; for an item as a whole when it has obligations, as that is no cell.
 */
static const struct cell_run *run_find(const struct cells *cells, uint32_t item,
                                       uint16_t label)
{
    uint32_t first = cells->run_of_item[item];
    uint32_t n = cells->run_of_item[item + 1] - first;
    const struct cell_run *runs = &cells->runs[first];
    if (label == 0)
        return n > 0 && runs->obligation == CELL_WHOLE ? runs : NULL;
    for (uint32_t i = 0; i < n; i++)
        if (runs[i].label == label)
            return &runs[i];
    return NULL;
}

static bool brief_put(const struct cells *cells,
                      const struct brief_place *place, struct brief *brief)
{
    static const struct str label = STR("*");
    const struct cell_run *run = run_find(cells, brief->item, place->label);
    bool is_dated = place->period.every != EVERY_NONE;
    if (run == NULL && place->label != 0)
        return false;
    bool is_irregular = run != NULL && run->is_irregular;
    if (place->has_period && !is_dated && !is_irregular)
        return false;
    struct address address = {.region = brief->region, .period = place->period};
    if (is_irregular && place->has_period)
        address.label = label; /* which one does not matter here */
    if (run != NULL)
        brief->cell = cell_in_run(run, &address);
    return true;
}

/* What the plan does not have after all is left to the long way. */
static void cells_find(struct batch *batch)
{
    const struct cells *cells = batch->reader->fold->cells;
    struct brief_lines *lines = batch->lines;
    size_t kept = 0;
    for (size_t i = 0; i < lines->n_briefs; i++) {
        struct brief *brief = &lines->briefs[i];
        const struct brief_place *place = &batch->places[i];
        if (place->is_open && !brief_put(cells, place, brief))
            lines->items[batch->at[i]].is_read = false;
        else if (kept++ != i)
            lines->briefs[kept - 1] = *brief;
    }
    lines->n_briefs = kept;
}

void briefs_read(struct brief_reader *reader, struct brief_lines *lines)
{
    struct batch batch; /* filled as far as there are lines */
    batch.reader = reader;
    batch.lines = lines;
    texts_read(&batch);
    if (spots_look(&batch) > 0)
        cells_find(&batch);
}

/* True when it has its columns and the one of the ref is empty. */
static bool is_refless(struct str line)
{
    size_t column = 0, start = 0;
    bool has_ref = false;
    for (size_t tab = str_find_byte(line, '\t', 0); tab != SIZE_MAX;
         tab = str_find_byte(line, '\t', start)) {
        has_ref |= column++ == EVENT_REF && tab > start;
        start = tab + 1;
    }
    return column == EVENT_COLUMNS - 1 && !has_ref;
}

void refless_read(struct brief_lines *lines)
{
    struct str rest = lines->text;
    lines->n = lines->n_briefs = 0;
    while (lines->n < BRIEF_LINES && rest.n > 0) {
        struct brief_line *line = &lines->items[lines->n++];
        line->bytes = line_of(rest);
        line->is_read = is_refless(line->bytes);
        rest = str_drop(rest, line->bytes.n + 1);
    }
    lines_end(lines, rest.p);
}
