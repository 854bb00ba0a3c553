/* Notices of any bytes: tables and prose are read without a crash and in linear
   time, each row is one line, and cells that tell roles are parted into names. */
#include "fuzz/input.h"
#include "wpc/import/notice.h"

static void units_fill(struct arena *arena, struct units *units)
{
    static const struct str rows[][UNIT_CELLS] = {{STR("水务局"), STR("某市水务局"), {0}},
                                                  {STR("住建局"), {0}, STR("住房城乡建设局")}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        MUST(units_add(arena, units, rows[i]));
}

static void table_try(struct str table, size_t rows)
{
    MUST(str_count(table, '\n') == (table.n > 0 ? rows + 1 : 0));
    MUST(table.n == 0 || table.p[table.n - 1] == '\n');
}

static void notice_try(struct arena *arena, struct str text, const struct units *units)
{
    struct diags diags = {.arena = arena};
    struct notice notice;
    enum rc rc = notice_read(arena, S("n"), text, units, &diags, &notice);
    MUST(rc == RC_OK || (rc == RC_DATA && diags.n_errors > 0));
    table_try(notice.tasks, notice.n_tasks);
    table_try(notice.plans, notice.n_plans);
    MUST(rc != RC_OK || notice.n_tasks + notice.n_plans > 0);
    MUST(date_is_none(notice.issued) || date_is_valid(notice.issued));
}

static void cell_try(struct arena *arena, struct str cell, const struct units *units)
{
    struct str leads, participants;
    if (!unit_cell_part(arena, cell, units, &leads, &participants))
        return;
    MUST(unit_cell_read(arena, leads, units, NULL).n > 0);
    MUST(leads.n > 0 && leads.n <= cell.n + cell.n);
    MUST(participants.n > 0 && participants.n <= cell.n + cell.n);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    enum { KNOWN = 1 };
    uint8_t how;
    struct buf text = input_text(data, n, &how);
    struct arena arena = {0};
    struct units units = {0};
    if (how & KNOWN)
        units_fill(&arena, &units);
    notice_try(&arena, buf_str(&text), &units);
    cell_try(&arena, buf_str(&text), &units);
    units_release(&units);
    arena_release(&arena);
    buf_release(&text);
    return 0;
}
