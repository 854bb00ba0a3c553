/* What is no command. */
#include "wpc/cli/help.h"
#include "wpc/query/filter.h"

/* What people look for under names that are none, and what serves. */
static const struct word elsewhere[] = {
    WORD("form",
         "给单位填的表：wpc due --unit 单位 --all -o 填报.csv --bom"
         "（盟市用 --region）；"
         "一家一份的函：wpc remind -o 函件/",
         "a form to fill in is wpc due --unit UNIT --all -o form.csv --bom (or "
         "--region), a "
         "letter for each office wpc remind -o letters/"),
    WORD("publish",
         "公开的网页：wpc map -o 一览.html、wpc list -o 任务.html、"
         "wpc bulletin 2016-03 -o 通报.html",
         "pages to publish are wpc map -o map.html, wpc list -o tasks.html, "
         "wpc bulletin 2016-03 -o bulletin.html"),
    WORD("assess",
         "不评分、不定等；年度考核用的数字：wpc report --by region --before "
         "2016-12-31、wpc list --type indicator",
         "wpc gives no grades; the figures for a year are wpc report --by "
         "region --before 2016-12-31 and wpc list --type indicator"),
    WORD("indicators", "看指标：wpc list --type indicator",
         "indicators are wpc list --type indicator"),
};

enum rc command_refuse(struct diags *diags, struct arena *arena,
                       const struct app *app, enum lang lang, struct str name)
{
    struct str *names = ARENA_ARRAY(arena, struct str, app->n_commands);
    for (size_t i = 0; i < app->n_commands; i++)
        names[i] = app->commands[i]->name;
    const struct word *known =
        word_find(elsewhere, sizeof elsewhere / sizeof *elsewhere, name);
    if (known != NULL)
        return diag_add(diags, RC_USAGE, M_COMMAND_ELSEWHERE, (struct place){0},
                        ARGS(name, word_in(lang, known)));
    struct str near = nearest_names(arena, names, app->n_commands, name);
    return diag_add(diags, RC_USAGE,
                    near.n > 0 ? M_COMMAND_UNKNOWN : M_COMMAND_NOWHERE,
                    (struct place){0}, ARGS(name, near));
}
