/* HTML pages and SVG drawings. */
#include "output/documents/markup.h"

#include "wpc/text/escape.h"
#include "wpc/text/utf8.h"

static struct str entity_of(char byte)
{
    switch (byte) {
    case '&':
        return S("&amp;");
    case '<':
        return S("&lt;");
    case '>':
        return S("&gt;");
    case '"':
        return S("&quot;");
    case '\'':
        return S("&#39;");
    default:
        return S("");
    }
}

/* XML 1.0, 2.2: these two are no characters, though UTF-8 can write them. */
static bool is_forbidden(uint32_t character)
{
    return character == 0xFFFE || character == 0xFFFF;
}

/* Bytes at the front that stand for themselves: neither an entity's nor the
   first of what XML forbids. */
static size_t plain_run(struct str s)
{
    enum { FIRST_OF_FORBIDDEN = 0xEF };
    size_t n = 0;
    while (n < s.n && (unsigned char)s.p[n] != FIRST_OF_FORBIDDEN &&
           entity_of(s.p[n]).n == 0)
        n++;
    return n;
}

/* Plain bytes, with entities and without what XML forbids. */
static void entities_put(struct buf *out, struct str s)
{
    while (s.n > 0) {
        size_t n = plain_run(s);
        buf_put(out, str_slice(s, 0, n));
        s = str_drop(s, n);
        if (s.n == 0)
            return;
        struct str at = s, entity = entity_of(*s.p);
        uint32_t character = utf8_next(&s);
        if (entity.n > 0)
            buf_put(out, entity);
        else if (is_forbidden(character))
            buf_put_format(out, "&lt;U+%04X&gt;", (unsigned)character);
        else
            buf_put(out, str_slice(at, 0, at.n - s.n));
    }
}

static void visible_put(struct buf *out, struct str s)
{
    if (!escape_is_needed(s)) {
        entities_put(out, s);
        return;
    }
    struct buf visible = {0};
    escape_visible(&visible, s);
    entities_put(out, buf_str(&visible));
    buf_release(&visible);
}

static bool is_line_end(char byte)
{
    return byte == '\n' || byte == '\r';
}

/* Each run between tabs and line ends, and what stands for those. */
static void text_put(struct buf *out, struct str s, struct str line_end)
{
    while (s.n > 0) {
        size_t n = 0;
        while (n < s.n && !is_line_end(s.p[n]) && s.p[n] != '\t')
            n++;
        visible_put(out, str_slice(s, 0, n));
        if (n == s.n)
            return;
        buf_put(out, is_line_end(s.p[n]) ? line_end : S(" "));
        bool pair = s.p[n] == '\r' && n + 1 < s.n && s.p[n + 1] == '\n';
        s = str_drop(s, pair ? n + 2 : n + 1);
    }
}

void markup_text(struct buf *out, struct str s)
{
    text_put(out, s, S(" "));
}

void markup_lines(struct buf *out, struct str s)
{
    text_put(out, s, S("<br>"));
}

static void class_put(struct buf *out, const char *class)
{
    if (class != NULL && *class != '\0')
        markup_attribute(out, "class", str_from(class));
}

void markup_element(struct buf *out, const char *name, const char *class,
                    struct str text)
{
    buf_put_format(out, "<%s", name);
    class_put(out, class);
    buf_put_byte(out, '>');
    markup_text(out, text);
    buf_put_format(out, "</%s>", name);
}

void markup_attribute(struct buf *out, const char *name, struct str text)
{
    buf_put_format(out, " %s=\"", name);
    markup_text(out, text);
    buf_put_byte(out, '"');
}

void markup_number(struct buf *out, const char *name, long long number)
{
    buf_put_format(out, " %s=\"%lld\"", name, number);
}

/* What every page has: fonts that a Chinese office has, one column of text that
   is easy to read, tables that may be wider, and paper. */
static const struct str page_style =
    STR(":root{color-scheme:light}\n"
        "body{margin:1.5rem auto;padding:0 1rem;max-width:75rem;color:#1a1a1a;"
        "background:#fff;font:1rem/1.6 \"Noto Sans CJK SC\",\"Source Han Sans "
        "SC\",\"PingFang SC\",\"Microsoft YaHei\",sans-serif}\n"
        "h1{font-size:1.5rem;line-height:1.3}h2{font-size:1.2rem}"
        "h3{font-size:1rem}\n"
        "table{border-collapse:collapse;font-variant-numeric:tabular-nums}\n"
        "th,td{border:1px solid #767676;padding:.2em .5em;vertical-align:top;"
        "text-align:left}\n"
        "th{background:#f0f0f0}caption{text-align:left;font-weight:bold;"
        "padding:.3em 0}\n"
        ".number{text-align:right}.wide{overflow-x:auto}\n"
        "@media print{body{margin:0;padding:0;max-width:none;font-size:10pt}"
        "thead{display:table-header-group}tr{break-inside:avoid}"
        "h2,h3{break-after:avoid}.wide{overflow:visible}}\n");

static struct str language(enum lang lang)
{
    return lang == LANG_ZH ? S("zh-CN") : S("en");
}

void page_begin(struct buf *out, const struct page *page)
{
    buf_put(out, S("<!DOCTYPE html>\n<html"));
    markup_attribute(out, "lang", language(page->lang));
    buf_put(out,
            S(">\n<head>\n<meta charset=\"utf-8\">\n"
              "<meta http-equiv=\"Content-Security-Policy\" "
              "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
              "<meta name=\"viewport\" content=\"width=device-width, "
              "initial-scale=1\">\n"));
    markup_element(out, "title", "", page->title);
    buf_put(out, S("\n<style>\n"));
    buf_put(out, page_style);
    buf_put(out, page->style);
    buf_put(out, S("</style>\n</head>\n<body>\n"));
}

void page_end(struct buf *out)
{
    buf_put(out, S("</body>\n</html>\n"));
}

static void length_put(struct buf *out, const char *name, long long length,
                       int per_mm)
{
    enum { THOUSAND = 1000 };
    if (per_mm <= 1) {
        buf_put_format(out, " %s=\"%lld%s\"", name, length,
                       per_mm == 1 ? "mm" : "");
        return;
    }
    long long thousandths = length * THOUSAND / per_mm;
    buf_put_format(out, " %s=\"%lld.%03lldmm\"", name, thousandths / THOUSAND,
                   thousandths % THOUSAND);
}

void svg_begin(struct buf *out, const struct drawing *drawing)
{
    buf_put(out, S("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<svg xmlns=\"http://www.w3.org/2000/svg\""));
    markup_attribute(out, "xml:lang", language(drawing->lang));
    length_put(out, "width", drawing->width, drawing->per_mm);
    length_put(out, "height", drawing->height, drawing->per_mm);
    buf_put_format(out,
                   " viewBox=\"0 0 %lld %lld\" role=\"img\" "
                   "aria-labelledby=\"title\"",
                   drawing->width, drawing->height);
    buf_put(out, S(">\n<title id=\"title\">"));
    markup_text(out, drawing->title);
    buf_put(out, S("</title>\n"));
    if (drawing->about.n > 0) {
        markup_element(out, "desc", "", drawing->about);
        buf_put_byte(out, '\n');
    }
    buf_put(out, S("<style>\ntext{font-family:\"Noto Sans CJK SC\",\"Source "
                   "Han Sans SC\",\"PingFang SC\",\"Microsoft YaHei\","
                   "sans-serif;fill:#1a1a1a;white-space:pre}\n"));
    buf_put(out, drawing->style);
    buf_put(out, S("</style>\n<rect width=\"100%\" height=\"100%\" "
                   "fill=\"#fff\"/>\n"));
}

void svg_end(struct buf *out)
{
    buf_put(out, S("</svg>\n"));
}

static void rect_put(struct buf *out, const char *class, struct box box)
{
    buf_put(out, S("<rect"));
    class_put(out, class);
    markup_number(out, "x", box.x);
    markup_number(out, "y", box.y);
    markup_number(out, "width", box.width);
    markup_number(out, "height", box.height);
}

void svg_rect(struct buf *out, const char *class, struct box box)
{
    rect_put(out, class, box);
    buf_put(out, S("/>\n"));
}

void svg_rect_told(struct buf *out, const char *class, struct box box,
                   struct str told)
{
    rect_put(out, class, box);
    buf_put_byte(out, '>');
    markup_element(out, "title", "", told);
    buf_put(out, S("</rect>\n"));
}

void svg_line(struct buf *out, const char *class, long long x1, long long y1,
              long long x2, long long y2)
{
    buf_put(out, S("<line"));
    class_put(out, class);
    markup_number(out, "x1", x1);
    markup_number(out, "y1", y1);
    markup_number(out, "x2", x2);
    markup_number(out, "y2", y2);
    buf_put(out, S("/>\n"));
}

void svg_text(struct buf *out, const char *class, long long x, long long y,
              struct str text)
{
    buf_put(out, S("<text"));
    class_put(out, class);
    markup_number(out, "x", x);
    markup_number(out, "y", y);
    buf_put_byte(out, '>');
    markup_text(out, text);
    buf_put(out, S("</text>\n"));
}

void svg_group_begin(struct buf *out, const char *class)
{
    buf_put(out, S("<g"));
    class_put(out, class);
    buf_put(out, S(">\n"));
}

void svg_group_end(struct buf *out)
{
    buf_put(out, S("</g>\n"));
}
