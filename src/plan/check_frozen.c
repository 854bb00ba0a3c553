/* What a fresh reading says that the frozen obligations do not. */
#include "wpc/plan/check.h"
#include "wpc/plan/freeze.h"

static struct str reading_text(struct arena *arena,
                               const struct obligation *obligation)
{
    char date[DATE_TEXT];
    struct str kind = word_zh(&obligation_kind_words[obligation->kind]);
    struct str every = recurrence_word(obligation->every);
    struct str day = date_write_iso(obligation->date, date);
    return str_format(arena, "%.*s %.*s%.*s“%.*s”", STR_ARG(kind), STR_ARG(day),
                      STR_ARG(every), STR_ARG(obligation->words));
}

/* What a person wrote or struck stands, whatever is read. */
static bool is_by_hand(const struct freeze_line *line)
{
    return line->is_struck ||
           str_has_prefix(line->obligation.rule, freeze_by_hand);
}

static void line_check(const struct plan_checking *checking,
                       const struct freeze_line *line)
{
    struct arena *arena = checking->arena;
    struct str id = obligation_id(arena, line->item, &line->obligation);
    struct str kept = reading_text(arena, &line->obligation);
    bool is_new = line->fate == FREEZE_NEW;
    const char *byte = is_new ? line->item->text.p : line->obligation.words.p;
    struct place at = checking->places.find(checking->places.context, byte);
    if (is_new)
        diag_add(checking->diags, RC_OK, M_CHECK_FROZEN_NEW, at,
                 ARGS(id, kept));
    else if (line->fate == FREEZE_GONE)
        diag_add(checking->diags, RC_OK, M_CHECK_FROZEN_GONE, at,
                 ARGS(id, kept));
    else
        diag_add(checking->diags, RC_OK, M_CHECK_FROZEN_CHANGED, at,
                 ARGS(id, kept, reading_text(arena, line->fresh)));
}

void check_frozen(const struct plan_checking *checking, struct plan *plan)
{
    if (!plan->is_frozen)
        return;
    struct freeze_lines lines = freeze_compare(checking->arena, plan);
    for (size_t i = 0; i < lines.n; i++)
        if (lines.items[i].fate != FREEZE_SAME && !is_by_hand(&lines.items[i]))
            line_check(checking, &lines.items[i]);
}
