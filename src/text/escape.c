/* Making what could fool a terminal visible. */
#include "wpc/text/escape.h"

#include <string.h>

#include "wpc/text/utf8.h"

/* Bytes at the front that are certainly visible: printing ASCII, and whole
   characters from U+4000 to U+9FFF. */
static size_t visible_run(struct str s)
{
    size_t i = 0;
    while (i < s.n) {
        unsigned char byte = (unsigned char)s.p[i];
        if (byte >= ' ' && byte < 0x7F)
            i++;
        else if (byte >= 0xE4 && byte <= 0xE9 && s.n - i > 2 &&
                 ((unsigned char)s.p[i + 1] & 0xC0) == 0x80 &&
                 ((unsigned char)s.p[i + 2] & 0xC0) == 0x80)
            i += 3;
        else
            break;
    }
    return i;
}

/* Takes one character; true when it is a broken byte. A real U+FFFD is three
   bytes long. */
static bool take_broken(struct str *rest, uint32_t *character)
{
    size_t before = rest->n;
    *character = utf8_next(rest);
    return *character == UTF8_BROKEN && before - rest->n == 1;
}

bool escape_is_needed(struct str s)
{
    while (s.n > 0) {
        s = str_drop(s, visible_run(s));
        uint32_t c;
        if (s.n > 0 && (take_broken(&s, &c) || character_is_invisible(c)))
            return true;
    }
    return false;
}

static void put_byte_code(struct buf *buf, unsigned char byte)
{
    static const char names[] = "\tt\nn\rr";
    const char *name = byte ? strchr(names, byte) : NULL;
    if (name != NULL && byte < ' ') {
        buf_put_byte(buf, '\\');
        buf_put_byte(buf, name[1]);
    } else {
        buf_put_format(buf, "\\x%02x", byte);
    }
}

void escape_visible(struct buf *buf, struct str s)
{
    while (s.n > 0) {
        size_t run = visible_run(s);
        buf_put(buf, str_slice(s, 0, run));
        struct str at = str_drop(s, run);
        s = at;
        if (s.n == 0)
            break;
        uint32_t c;
        if (take_broken(&s, &c) || (c < 0x80 && character_is_invisible(c)))
            put_byte_code(buf, (unsigned char)*at.p);
        else if (character_is_invisible(c))
            buf_put_format(buf, "<U+%04X>", (unsigned)c);
        else
            buf_put(buf, str_slice(at, 0, at.n - s.n));
    }
}

/* What stands after the backslash; 0 when the byte stands for itself. */
static char cell_code(char byte)
{
    switch (byte) {
    case '\t':
        return 't';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\\':
        return '\\';
    default:
        return 0;
    }
}

enum { BLOCK = 16, WORD = sizeof(uint64_t) };
typedef uint8_t block __attribute__((vector_size(BLOCK)));

/* True when one of so many bytes is a control or a backslash. */
static inline bool block_is_suspect(const char *p)
{
    block bytes;
    uint64_t words[BLOCK / WORD];
    memcpy(&bytes, p, BLOCK);
    bytes = (block)(bytes < ' ') | (block)(bytes == '\\');
    memcpy(words, &bytes, BLOCK);
    return (words[0] | words[1]) != 0;
}

/* Of eight bytes; may err towards true only. Hacker's Delight 6-1: finding a
   zero byte. */
static inline bool word_is_suspect(const char *p)
{
    const uint64_t ones = 0x0101010101010101u;
    uint64_t word;
    memcpy(&word, p, sizeof word);
    uint64_t slashes = word ^ ones * '\\';
    uint64_t low = (word - ones * ' ') & ~word;
    uint64_t slash = (slashes - ones) & ~slashes;
    return ((low | slash) & ones * 0x80) != 0;
}

/* Bytes at the front that stand for themselves. The last block, or word, may
   overlap the one before it. */
static size_t plain_run(struct str s)
{
    size_t i = 0;
    while (i + BLOCK <= s.n && !block_is_suspect(s.p + i))
        i += BLOCK;
    if (s.n >= BLOCK && s.n - i < BLOCK && !block_is_suspect(s.p + s.n - BLOCK))
        return s.n;
    if (s.n >= WORD && s.n < BLOCK && !word_is_suspect(s.p) &&
        !word_is_suspect(s.p + s.n - WORD))
        return s.n;
    while (i < s.n && !cell_code(s.p[i]))
        i++;
    return i;
}

void escape_cell(struct buf *buf, struct str s)
{
    for (;;) {
        size_t run = plain_run(s);
        buf_put(buf, (struct str){s.p, run});
        if (run == s.n)
            return;
        buf_put_byte(buf, '\\');
        buf_put_byte(buf, cell_code(s.p[run]));
        s = str_drop(s, run + 1);
    }
}
