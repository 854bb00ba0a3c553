/* Papers as the documents of a command. */
#include "wpc/output/paper.h"

enum { TEXT_COLUMNS = 78 };

/* As wide as a mail's lines may be, or the terminal when that is narrower. */
static void text_put(struct sink *sink, const void *subject,
                     const struct look *look)
{
    size_t columns = look->width > 0 && look->width < TEXT_COLUMNS
                         ? look->width
                         : TEXT_COLUMNS;
    paper_text_put(&sink->pending, subject, columns, look->ambiguous);
}

static void markdown_put(struct sink *sink, const void *subject,
                         const struct look *look)
{
    (void)look;
    paper_markdown_put(&sink->pending, subject);
}

static void html_put(struct sink *sink, const void *subject,
                     const struct look *look)
{
    (void)look;
    paper_html_put(&sink->pending, subject);
}

static const struct document documents[] = {
    {STR("text"), STR("txt"), text_put},
    {STR("markdown"), STR("md"), markdown_put},
    {STR("html"), STR("html"), html_put},
};

const struct document_table paper_documents = {
    documents, sizeof documents / sizeof *documents, true, true};
