/* A notice as text with tabs. */
#include "wpc/import/notice.h"

#include "attributed.h"
#include "front.h"
#include "merged.h"
#include "wpc/base/hash.h"
#include "wpc/base/num.h"
#include "wpc/import/files.h"
#include "wpc/store/tsv.h"
#include "wpc/text/blank.h"
#include "wpc/text/utf8.h"

/* Rows of all tables of one type, which must have equal headings. */
struct found_table {
    struct heading heading;
    size_t heading_line; /* from 1; 0 = none was found */
    struct str *rows;    /* whole lines */
    size_t n;
    size_t capacity;
    size_t n_merged; /* rows that were filled from above, from this line on */
    size_t merged_line;
};

struct importing {
    struct arena *arena;
    struct str file;
    struct diags *diags;
    struct lines lines;
    struct found_table tables[TABLE_PLANS + 1]; /* by type */
    bool failed;
};

static struct place place_of(const struct importing *importing, size_t line)
{
    return (struct place){.file = importing->file, .line = (uint32_t)line};
}

static size_t cell_count(struct str line)
{
    return cells_split(line, NULL, 0);
}

/* The heading at line i, and how many lines it takes. */
static struct heading heading_at(const struct importing *importing, size_t i,
                                 size_t *lines)
{
    const struct lines *all = &importing->lines;
    struct str below = i + 1 < all->n ? all->items[i + 1] : (struct str){0};
    return heading_read(all->items[i], below, lines);
}

static bool is_heading(const struct importing *importing, size_t i)
{
    size_t lines;
    return heading_at(importing, i, &lines).type != TABLE_NONE;
}

/* Does the table go on after line i, past headings of groups that have no tab
   and blank lines? Gives the next row, or `i` when it does not. */
static size_t row_after(const struct importing *importing, size_t i, size_t n)
{
    enum { REACH = 4 }; /* lines between two rows of one table */
    for (size_t k = i + 1; k <= i + REACH && k < importing->lines.n; k++) {
        struct str line = importing->lines.items[k];
        if (cell_count(line) == 1)
            continue;
        bool row = cell_count(line) == n && !is_heading(importing, k);
        return row ? k : i;
    }
    return i;
}

static void row_keep(struct importing *importing, struct found_table *table,
                     size_t line, struct str row)
{
    struct str above = table->n > 0 ? table->rows[table->n - 1] : S("");
    size_t below = row_after(importing, line, table->heading.n);
    struct str next = below > line ? importing->lines.items[below] : S("");
    if (row_is_group(&table->heading, row, next))
        return;
    struct str whole =
        row_unmerge(importing->arena, &table->heading, above, row);
    if (whole.p != row.p && table->n_merged++ == 0)
        table->merged_line = line + 1;
    ARENA_PUSH(importing->arena, table->rows, table->n, table->capacity, whole);
}

static void row_put(struct importing *importing, struct found_table *table,
                    size_t line)
{
    struct str text = importing->lines.items[line];
    size_t n = cell_count(text);
    if (n == table->heading.n) {
        row_keep(importing, table, line, text);
        return;
    }
    importing->failed = true;
    diag_add(importing->diags, RC_DATA, M_TSV_COUNT,
             place_of(importing, line + 1),
             ARGS(str_format(importing->arena, "%zu", n),
                  str_format(importing->arena, "%zu", table->heading.n)));
}

/* The rows under a heading; gives the line after the table. */
static size_t rows_read(struct importing *importing, struct found_table *table,
                        size_t i)
{
    while (i < importing->lines.n) {
        struct str line = importing->lines.items[i];
        size_t lines;
        struct heading heading = heading_at(importing, i, &lines);
        if (heading.type != TABLE_NONE) {
            if (!heading_equal(&heading, &table->heading))
                return i;
            i += lines; /* repeated at the top of a page */
        } else if (cell_count(line) > 1) {
            row_put(importing, table, i++);
        } else {
            size_t next = row_after(importing, i, table->heading.n);
            if (next == i)
                return i;
            i = next;
        }
    }
    return i;
}

/* Half of the tasks would be lost, and the rest mixed up. */
static void double_refuse(struct importing *importing,
                          const struct heading *heading, size_t line)
{
    importing->failed = true;
    diag_add(importing->diags, RC_DATA, M_TSV_COLUMN_TWICE,
             place_of(importing, line),
             ARGS(heading->cells[heading->at[ROLE_NUMBER]]));
}

static void tables_find(struct importing *importing)
{
    for (size_t i = 0; i < importing->lines.n;) {
        size_t lines;
        struct heading heading = heading_at(importing, i, &lines);
        if (heading.type == TABLE_NONE) {
            i++;
            continue;
        }
        struct found_table *table = &importing->tables[heading.type];
        struct found_table other = {.heading = heading};
        bool fits = table->heading_line == 0 ||
                    heading_equal(&table->heading, &heading);
        if (!fits)
            diag_add(importing->diags, RC_OK, M_IMPORT_LEFT,
                     place_of(importing, i + 1), NULL);
        if (table->heading_line == 0) {
            table->heading = heading;
            table->heading_line = i + 1;
            if (heading_is_double(&heading))
                double_refuse(importing, &heading, i + 1);
        }
        i = rows_read(importing, fits ? table : &other, i + lines);
    }
}

/* True when every row has a number of its own. */
static bool is_numbered(const struct found_table *table)
{
    size_t at = table->heading.at[ROLE_NUMBER];
    struct intern seen = {0};
    bool good = at != SIZE_MAX;
    for (size_t i = 0; good && i < table->n; i++) {
        struct str cells[HEADING_CELLS];
        long long number;
        cells_split(table->rows[i], cells, HEADING_CELLS);
        good = num_read(str_trim(cells[at], " "), 1, UINT32_MAX, &number) &&
               intern_put(&seen, str_trim(cells[at], " ")) == i;
    }
    intern_release(&seen);
    return good;
}

static void heading_put(struct importing *importing,
                        const struct found_table *table, struct buf *out)
{
    if (table->heading.at[ROLE_NUMBER] == SIZE_MAX)
        buf_put(out, S("序号\t"));
    for (size_t i = 0; i < table->heading.n; i++) {
        if (i > 0)
            buf_put_byte(out, '\t');
        buf_put(out, heading_name(importing->arena, &table->heading, i));
    }
    buf_put_byte(out, '\n');
}

static void row_number_put(const struct found_table *table, size_t row,
                           struct buf *out)
{
    size_t at = table->heading.at[ROLE_NUMBER];
    struct str rest = table->rows[row], cell;
    if (at == SIZE_MAX) {
        buf_put_format(out, "%zu\t", row + 1);
        buf_put(out, rest);
        return;
    }
    for (size_t i = 0; str_next_part(&rest, '\t', &cell); i++) {
        if (i > 0)
            buf_put_byte(out, '\t');
        if (i == at)
            buf_put_format(out, "%zu", row + 1);
        else
            buf_put(out, cell);
    }
}

/* What was filled must be looked at by somebody. */
static void merged_tell(struct importing *importing,
                        const struct found_table *table)
{
    if (table->n_merged > 0)
        diag_add(importing->diags, RC_OK, M_IMPORT_MERGED,
                 place_of(importing, table->merged_line),
                 ARGS(str_format(importing->arena, "%zu", table->n_merged)));
}

static struct str table_text(struct importing *importing,
                             const struct found_table *table)
{
    struct buf out = {0};
    bool numbered = is_numbered(table);
    if (table->n == 0)
        return (struct str){0};
    heading_put(importing, table, &out);
    for (size_t i = 0; i < table->n; i++) {
        if (numbered)
            buf_put(&out, table->rows[i]);
        else
            row_number_put(table, i, &out);
        buf_put_byte(&out, '\n');
    }
    struct str text = str_dup(importing->arena, buf_str(&out));
    buf_release(&out);
    return text;
}

/* Why there is nothing to do in it. */
static enum message nothing_name(struct str bytes)
{
    if (utf8_find_broken(bytes) != SIZE_MAX)
        return M_IMPORT_ENCODING;
    return str_has_prefix(blank_trim(bytes), S("<")) ? M_IMPORT_HTML
                                                     : M_IMPORT_NOTHING;
}

enum rc notice_read(struct arena *arena, struct str file, struct str bytes,
                    const struct units *units, struct diags *diags,
                    struct notice *out)
{
    struct importing importing = {.arena = arena,
                                  .file = file,
                                  .diags = diags,
                                  .lines = lines_split(arena, bytes)};
    *out = (struct notice){0};
    if (!tsv_is_text(file, bytes, diags))
        return RC_DATA;
    tables_find(&importing);
    merged_tell(&importing, &importing.tables[TABLE_TASKS]);
    merged_tell(&importing, &importing.tables[TABLE_PLANS]);
    const struct found_table *tasks = &importing.tables[TABLE_TASKS];
    const struct found_table *plans = &importing.tables[TABLE_PLANS];
    *out = (struct notice){.tasks = table_text(&importing, tasks),
                           .plans = table_text(&importing, plans),
                           .n_tasks = tasks->n,
                           .n_plans = plans->n};
    size_t first =
        tasks->heading_line ? tasks->heading_line : plans->heading_line;
    size_t end = first ? first - 1 : importing.lines.n;
    out->issued = front_issued(&importing.lines, end);
    out->title = front_title(&importing.lines, end);
    if (tasks->n == 0) {
        struct buf prose = {0};
        out->n_tasks =
            attributed_put(arena, &importing.lines, units, out->issued, &prose);
        out->tasks = out->n_tasks > 0 || plans->n == 0
                         ? str_dup(arena, buf_str(&prose))
                         : tasks_heading;
        buf_release(&prose);
    }
    if (importing.failed)
        return RC_DATA;
    if (out->n_tasks == 0 && out->n_plans == 0)
        return diag_add(diags, RC_DATA, nothing_name(bytes),
                        (struct place){.file = file}, NULL);
    return RC_OK;
}
