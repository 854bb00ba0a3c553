/* Text in headers (RFC 2047), base64 (RFC 2045 6.8). */
#include "mail.h"

#include "wpc/text/blank.h"
#include "wpc/text/utf8.h"

enum {
    WORD_FRAME = 12, /* =?UTF-8?B? and ?= */
    WORD_MOST = 75,  /* octets of an encoded word */
    CHARACTER_MOST = 4,
};

void base64_put(struct buf *buf, struct str bytes)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                 "abcdefghijklmnopqrstuvwxyz0123456789+/";
    for (; bytes.n > 0; bytes = str_drop(bytes, 3)) {
        const unsigned char *p = (const unsigned char *)bytes.p;
        unsigned group = (unsigned)p[0] << 16;
        group |= bytes.n > 1 ? (unsigned)p[1] << 8 : 0;
        group |= bytes.n > 2 ? p[2] : 0;
        buf_put_byte(buf, digits[group >> 18]);
        buf_put_byte(buf, digits[group >> 12 & 63]);
        buf_put_byte(buf, bytes.n > 1 ? digits[group >> 6 & 63] : '=');
        buf_put_byte(buf, bytes.n > 2 ? digits[group & 63] : '=');
    }
}

void mail_base64_put(struct buf *buf, struct str bytes, struct str line_end)
{
    enum { LINE_BYTES = MAIL_LINE / 4 * 3 };
    for (; bytes.n > 0; bytes = str_drop(bytes, LINE_BYTES)) {
        base64_put(buf, str_slice(bytes, 0, LINE_BYTES));
        buf_put(buf, line_end);
    }
}

/* Without control characters and broken bytes. */
static void text_clean(struct buf *buf, struct str text)
{
    enum { SPACE = 0x20, DELETE = 0x7F, CONTROLS_END = 0xA0 };
    while (text.n > 0) {
        uint32_t character = utf8_next(&text);
        bool control = character < SPACE ||
                       (character >= DELETE && character < CONTROLS_END);
        utf8_put(buf, control ? SPACE : character);
    }
}

/* Words of printable ASCII that fit a line and look like nothing encoded. */
static bool is_plain(struct str text)
{
    size_t run = 0;
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] < ' ' || text.p[i] > '~')
            return false;
        run = text.p[i] == ' ' ? 0 : run + 1;
        if (run == MAIL_LINE / 2)
            return false;
    }
    return str_find(text, S("=?"), 0) == SIZE_MAX &&
           str_find(text, S("  "), 0) == SIZE_MAX;
}

static void fold(struct buf *buf, size_t *column, struct str line_end)
{
    buf_put(buf, line_end);
    buf_put_byte(buf, ' ');
    *column = 1;
}

static void plain_words_put(struct buf *buf, struct str text, size_t *column,
                            struct str line_end)
{
    struct str word;
    for (bool first = true; str_next_part(&text, ' ', &word); first = false) {
        if (!first && *column + 1 + word.n > MAIL_LINE) {
            fold(buf, column, line_end);
        } else if (!first) {
            buf_put_byte(buf, ' ');
            ++*column;
        }
        buf_put(buf, word);
        *column += word.n;
    }
}

/* The longest front of whole characters within `most` bytes. */
static struct str characters_front(struct str text, size_t most)
{
    struct str rest = text;
    size_t n = 0;
    while (rest.n > 0) {
        (void)utf8_next(&rest);
        if (text.n - rest.n > most)
            break;
        n = text.n - rest.n;
    }
    return str_slice(text, 0, n);
}

static void encoded_words_put(struct buf *buf, struct str text, size_t *column,
                              struct str line_end)
{
    for (bool first = true; text.n > 0; first = false) {
        size_t room = *column < MAIL_LINE ? MAIL_LINE - *column : 0;
        room = room < WORD_MOST ? room : WORD_MOST;
        size_t bytes = room > WORD_FRAME ? (room - WORD_FRAME) / 4 * 3 : 0;
        if (!first || bytes < CHARACTER_MOST) {
            fold(buf, column, line_end);
            bytes = (WORD_MOST - WORD_FRAME) / 4 * 3;
        }
        struct str part = characters_front(text, bytes);
        size_t n = buf->n;
        buf_put(buf, S("=?UTF-8?B?"));
        base64_put(buf, part);
        buf_put(buf, S("?="));
        *column += buf->n - n;
        text = str_drop(text, part.n);
    }
}

static void words_put(struct buf *buf, struct str text, bool plain,
                      size_t *column, struct str line_end)
{
    struct buf clean = {0};
    text_clean(&clean, text);
    struct str cleaned = blank_trim(buf_str(&clean));
    if (plain && is_plain(cleaned))
        plain_words_put(buf, cleaned, column, line_end);
    else
        encoded_words_put(buf, cleaned, column, line_end);
    buf_release(&clean);
}

void mail_text_put(struct buf *buf, struct str text, size_t *column,
                   struct str line_end)
{
    words_put(buf, text, true, column, line_end);
}

static bool is_atoms(struct str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (!((text.p[i] >= '0' && text.p[i] <= '9') || text.p[i] == ' ' ||
              (text.p[i] >= 'a' && text.p[i] <= 'z') ||
              (text.p[i] >= 'A' && text.p[i] <= 'Z')))
            return false;
    return true;
}

void mail_phrase_put(struct buf *buf, struct str text, size_t *column,
                     struct str line_end)
{
    words_put(buf, text, is_atoms(text), column, line_end);
}
