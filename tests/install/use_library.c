/* Loads a plan through the library and prints what is due on or before a day:
   what a program of somebody else's would do. */
#include <stdio.h>

#include "wpc/query/answer.h"
#include "wpc/store/workspace.h"
#include "wpc/text/message.h"

/* The caller says in his own words what went wrong. */
static int complain(const struct diags *diags)
{
    for (size_t i = 0; i < diags->n; i++) {
        struct buf text = {0};
        message_put(&text, LANG_EN, diags->items[i].code, diags->items[i].args);
        fprintf(stderr, "%.*s\n", STR_ARG(buf_str(&text)));
        buf_release(&text);
    }
    return 1;
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fprintf(stderr, "usage: use_library FOLDER DATE\n");
        return 2;
    }
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct sys sys = sys_posix();
    struct workspace workspace = {0};
    if (workspace_find(&workspace, &sys, str_from(argv[1]), false, &diags) ||
        workspace_load(&workspace, &sys, &diags))
        return complain(&diags);
    struct filter_words words = {.before = str_from(argv[2])};
    struct date today = {2015, 10, 19};
    struct filter filter;
    if (filter_resolve(&arena, &words, &workspace.plan, NULL, today, &diags, &filter))
        return complain(&diags);
    struct question question = {
        .plan = &workspace.plan, .filter = &filter, .rules = {.today = today}, .arena = &arena};
    struct answer answer = answer_obligations(&question);
    for (size_t i = 0; i < answer.n; i++) {
        const struct answer_row *row = &answer.rows[i];
        char day[DATE_TEXT];
        printf("%.*s %.*s\n", STR_ARG(obligation_id(&arena, row->item, row->obligation)),
               STR_ARG(date_write_iso(row->day, day)));
    }
    workspace_close(&workspace);
    arena_release(&arena);
    return 0;
}
