/* Which column of the file is which one asked for. */
#include "store/tsv_part.h"

#include <stdint.h>

#include "wpc/text/blank.h"

static bool is_name_of(const struct tsv_column *column, struct str heading)
{
    if (blank_equal(column->name, heading))
        return true;
    for (const struct str *name = column->also; name && name->p; name++)
        if (blank_equal(*name, heading))
            return true;
    return false;
}

/* Nearly every heading is written as ours, at the place where it is in ours. */
static size_t column_find(const struct tsv_reading *reading, struct str heading,
                          size_t likely)
{
    if (likely < reading->n_columns &&
        str_equal(reading->columns[likely].name, heading))
        return likely;
    for (size_t i = 0; i < reading->n_columns; i++)
        if (str_equal(reading->columns[i].name, heading))
            return i;
    size_t i = 0;
    while (i < reading->n_columns && !is_name_of(&reading->columns[i], heading))
        i++;
    return i;
}

/* A table saved with commas would lack every column; one sentence says why. */
static bool is_comma_heading(const struct tsv_reading *reading,
                             const struct tsv_fields *fields)
{
    struct str first = fields->items[0].text;
    return fields->n == 1 && reading->n_columns > 1 &&
           column_find(reading, first, 0) == reading->n_columns &&
           (str_find(first, S(","), 0) != SIZE_MAX ||
            str_find(first, S("，"), 0) != SIZE_MAX);
}

/* Adds what is missing; the line of the heading comes before its repetitions,
   which may stand on later lines when cells hold line ends. */
static bool all_are_there(const struct tsv_reading *reading,
                          const unsigned *times, uint32_t line)
{
    bool is_good = true;
    for (size_t i = 0; i < reading->n_columns; i++) {
        if (times[i] > 0 || reading->columns[i].optional)
            continue;
        struct place at = {.file = reading->file, .line = line};
        diag_add(reading->diags, RC_DATA, M_TSV_COLUMN_MISSING, at,
                 ARGS(reading->columns[i].name));
        is_good = false;
    }
    return is_good;
}

static bool none_is_repeated(const struct tsv_reading *reading,
                             const struct tsv_fields *fields,
                             const unsigned char *to, uint32_t line)
{
    bool is_good = true, seen[TSV_COLUMNS_MAX + 1] = {0};
    for (size_t i = 0; i < fields->n; i++) {
        if (seen[to[i]] && to[i] < reading->n_columns) {
            struct place at = tsv_place_of(
                reading->file, line, fields->record.p, fields->items[i].begin);
            diag_add(reading->diags, RC_DATA, M_TSV_COLUMN_TWICE, at,
                     ARGS(reading->columns[to[i]].name));
            is_good = false;
        }
        seen[to[i]] = true;
    }
    return is_good;
}

struct tsv_heading tsv_heading_read(const struct tsv_reading *reading,
                                    const struct tsv_fields *fields,
                                    uint32_t line)
{
    if (is_comma_heading(reading, fields)) {
        struct place at = {.file = reading->file, .line = line};
        diag_add(reading->diags, RC_DATA, M_TSV_COMMAS, at, NULL);
        return (struct tsv_heading){.is_seen = true};
    }
    struct tsv_heading heading = {.is_seen = true, .n = fields->n};
    heading.to = ARENA_ARRAY(reading->arena, unsigned char, fields->n);
    unsigned times[TSV_COLUMNS_MAX + 1] = {0};
    for (size_t i = 0; i < fields->n; i++) {
        heading.to[i] =
            (unsigned char)column_find(reading, fields->items[i].text, i);
        times[heading.to[i]]++;
    }
    bool is_whole = all_are_there(reading, times, line);
    heading.is_usable =
        none_is_repeated(reading, fields, heading.to, line) && is_whole;
    return heading;
}
