/* The columns of show that tell what documents changed. */
#include "columns_change.h"

#include "wpc/query/change_note.h"

void change_fill_planned(const struct answer *answer,
                         const struct answer_row *row, struct cell *cell)
{
    (void)answer;
    if (row->obligation != NULL)
        *cell = cell_of_date(row->obligation->date);
}

static bool is_about(const struct change_note *note, const struct plan *plan,
                     const struct answer_row *row)
{
    if (note->item != (uint32_t)(row->item - plan->items))
        return false;
    if (note->obligation == OBLIGATION_WHOLE || row->obligation == NULL)
        return true;
    return row->obligation ==
           &item_reading(plan, row->item)->items[note->obligation];
}

static bool has_text(const struct str *texts, size_t n, struct str text)
{
    for (size_t i = 0; i < n; i++)
        if (str_equal(texts[i], text))
            return true;
    return false;
}

/* What each change of the row says, once. */
static void list_fill(const struct answer *answer, const struct answer_row *row,
                      struct str (*of)(const struct change_note *note),
                      struct cell *cell)
{
    const struct question *question = answer->question;
    struct str *texts = NULL;
    size_t n = 0, capacity = 0;
    for (size_t i = 0; question->changes && i < question->changes->n; i++) {
        const struct change_note *note = &question->changes->items[i];
        struct str text = of(note);
        if (text.n > 0 && is_about(note, question->plan, row) &&
            !has_text(texts, n, text))
            ARENA_PUSH(question->arena, texts, n, capacity, text);
    }
    *cell = cell_of_list(texts, n);
}

static struct str document_of(const struct change_note *note)
{
    return note->document;
}

static struct str event_of(const struct change_note *note)
{
    return note->event;
}

void change_fill_documents(const struct answer *answer,
                           const struct answer_row *row, struct cell *cell)
{
    list_fill(answer, row, document_of, cell);
}

void change_fill_events(const struct answer *answer,
                        const struct answer_row *row, struct cell *cell)
{
    list_fill(answer, row, event_of, cell);
}
