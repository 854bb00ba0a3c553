/* Letters as messages, and all of a day in one file. */
#include "wpc/output/letter.h"

/* A name that is one encoded word on its header's first line: some programs
   show a blank between two. */
static struct mail_party party_of(const struct letter_party *party)
{
    enum { ONE_WORD = 39 };
    bool good = mail_address_is_good(party->mail);
    return (struct mail_party){party->full.n <= ONE_WORD ? party->full
                                                         : party->name,
                               good ? party->mail : (struct str){0}};
}

static struct str kept(struct arena *arena, struct buf *buf)
{
    struct str copy = str_dup(arena, buf_str(buf));
    buf_release(buf);
    return copy;
}

struct mail letter_mail(struct arena *arena, const struct letter_desk *desk,
                        const struct letter *letter)
{
    struct paper paper = {.arena = arena};
    struct buf text = {0}, html = {0}, identity = {0};
    letter_paper_put(&paper, desk, letter);
    paper_text_put(&text, &paper, LETTER_COLUMNS, AMBIGUOUS_WIDE);
    paper_html_put(&html, &paper);
    letter_identity_put(&identity, arena, desk->fold, letter);
    struct mail_party *copies =
        ARENA_ARRAY(arena, struct mail_party, letter->n_copies);
    for (size_t i = 0; i < letter->n_copies; i++)
        copies[i] = party_of(&letter->copies[i]);
    return (struct mail){.from = party_of(&desk->sender),
                         .to = party_of(&letter->to),
                         .copies = copies,
                         .n_copies = letter->n_copies,
                         .subject = letter_subject(arena, desk, letter),
                         .text = kept(arena, &text),
                         .html = kept(arena, &html),
                         .identity = kept(arena, &identity),
                         .day = desk->fold->rules.today};
}

static struct paper pile_paper(struct arena *arena,
                               const struct letter_pile *pile)
{
    struct paper paper = {.arena = arena};
    for (size_t i = 0; i < pile->letters->n; i++) {
        if (i > 0)
            paper_put(&paper, BLOCK_BREAK, (struct str){0});
        letter_paper_put(&paper, pile->desk, &pile->letters->items[i]);
    }
    return paper;
}

static void text_put(struct sink *sink, const void *subject,
                     const struct look *look)
{
    const struct letter_pile *pile = subject;
    struct arena arena = {0};
    struct paper paper = pile_paper(&arena, pile);
    paper_text_put(&sink->pending, &paper,
                   look->width > 0 && look->width < LETTER_COLUMNS
                       ? look->width
                       : LETTER_COLUMNS,
                   look->ambiguous);
    sink_put(sink, (struct str){0});
    arena_release(&arena);
}

static void html_put(struct sink *sink, const void *subject,
                     const struct look *look)
{
    const struct letter_pile *pile = subject;
    struct arena arena = {0};
    struct paper paper = pile_paper(&arena, pile);
    (void)look;
    if (pile->letters->n > 0)
        paper_html_put(&sink->pending, &paper);
    sink_put(sink, (struct str){0});
    arena_release(&arena);
}

static void mbox_all_put(struct sink *sink, const void *subject,
                         const struct look *look)
{
    const struct letter_pile *pile = subject;
    (void)look;
    for (size_t i = 0; i < pile->letters->n; i++) {
        struct arena arena = {0};
        struct mail mail =
            letter_mail(&arena, pile->desk, &pile->letters->items[i]);
        mail.is_draft = true;
        mail_mbox_put(&sink->pending, &mail);
        sink_put(sink, (struct str){0});
        arena_release(&arena);
    }
}

static const struct document documents[] = {
    {STR("text"), STR("txt"), text_put},
    {STR("html"), STR("html"), html_put},
    {STR("mbox"), STR("mbox"), mbox_all_put},
};

const struct document_table letter_documents = {
    .items = documents, .n = sizeof documents / sizeof *documents};
