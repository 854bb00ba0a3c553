/* How wide the columns of a table may be. */
#include "output/formats/table_layout.h"

/* In this order, till the table fits: a column of this role gives way down to
   so many terminal columns. A date has 10. */
static const struct step {
    enum column_role role;
    size_t floor;
} steps[] = {
    {COLUMN_PROSE, 32}, {COLUMN_PLAIN, 20}, {COLUMN_PROSE, 16},
    {COLUMN_PLAIN, 10}, {COLUMN_PROSE, 8},
};

static size_t layout_total(const struct layout_column *columns, size_t n)
{
    size_t total = 0;
    for (size_t i = 0; i < n; i++)
        if (columns[i].width > 0)
            total += columns[i].width + (total > 0 ? TABLE_GAP : 0);
    return total;
}

/* The first text names the row; SIZE_MAX when there is none. */
static size_t layout_key(const struct layout_column *columns, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (columns[i].role == COLUMN_PLAIN)
            return i;
    return SIZE_MAX;
}

/* Narrows the widest of those that may give way, one by one. */
static void layout_shrink(struct layout_column *columns, size_t n, size_t room,
                          struct step step, size_t spared)
{
    size_t total = layout_total(columns, n);
    while (total > room) {
        size_t widest = SIZE_MAX;
        for (size_t i = 0; i < n; i++) {
            bool may = columns[i].role == step.role && i != spared &&
                       columns[i].width > step.floor;
            if (may && (widest == SIZE_MAX ||
                        columns[i].width > columns[widest].width))
                widest = i;
        }
        if (widest == SIZE_MAX)
            return;
        columns[widest].width--;
        total--;
    }
}

static bool layout_try(struct layout_column *columns, size_t n, size_t room)
{
    size_t key = layout_key(columns, n);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        layout_shrink(columns, n, room, steps[i], key);
    return layout_total(columns, n) <= room;
}

/* Back to the natural widths, none wider than all the room. */
static void layout_reset(struct layout_column *columns, size_t n, size_t room)
{
    for (size_t i = 0; i < n; i++)
        if (columns[i].width > 0)
            columns[i].width =
                columns[i].natural < room ? columns[i].natural : room;
}

/* Leaves out the last column that is there; with `gently`, only one that can
   be done without. False when there was none. */
static bool layout_drop(struct layout_column *columns, size_t n, bool gently)
{
    size_t key = layout_key(columns, n);
    size_t left = 0;
    for (size_t i = 0; i < n; i++)
        left += columns[i].width > 0;
    for (size_t i = n; i-- > 0 && left > 1;) {
        bool needed = i == key || columns[i].role == COLUMN_LIGHT ||
                      columns[i].role == COLUMN_PROSE;
        if (columns[i].width > 0 && !(gently && needed)) {
            columns[i].width = 0;
            return true;
        }
    }
    return false;
}

/* The last resort: even what should stay whole is cut. */
static bool layout_squeeze(struct layout_column *columns, size_t n, size_t room)
{
    static const enum column_role roles[] = {
        COLUMN_PROSE, COLUMN_PLAIN, COLUMN_HIDDEN, COLUMN_NUMBER, COLUMN_LIGHT};
    enum { LEAST = 4 };
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        layout_shrink(columns, n, room, (struct step){roles[i], LEAST},
                      SIZE_MAX);
    return layout_total(columns, n) <= room;
}

void layout_fit(struct layout_column *columns, size_t n, size_t room)
{
    for (size_t i = 0; i < n; i++)
        columns[i].width = columns[i].natural;
    do
        layout_reset(columns, n, room);
    while (!layout_try(columns, n, room) && layout_drop(columns, n, true));
    while (!layout_squeeze(columns, n, room) && layout_drop(columns, n, false))
        layout_reset(columns, n, room);
}
