/* Which parts of a text may say a time, told by single characters. */
#include "wpc/date/phrase.h"

#include <stdint.h>

enum sign { SIGN_NONE, SIGN_TIME, SIGN_END };

enum { WIDE = 3 }; /* bytes of an ideograph */

#define CODE(a, b, c) ((uint32_t)(a) << 16 | (uint32_t)(b) << 8 | (c))

/* Every word that names a time, a recurrence or a start has one of these in it,
   or a digit; the unit tests go through the words. */
static enum sign sign_of_wide(uint32_t code)
{
    switch (code) {
    case CODE(0xE5, 0xB9, 0xB4): /* 年 */
    case CODE(0xE6, 0x9C, 0x88): /* 月 */
    case CODE(0xE6, 0x97, 0xA5): /* 日 */
    case CODE(0xE5, 0xAD, 0xA3): /* 季 */
    case CODE(0xE6, 0x9C, 0x9F): /* 期 */
    case CODE(0xE6, 0x97, 0xAC): /* 旬 */
    case CODE(0xE4, 0xBA, 0x94): /* 五 */
    case CODE(0xE6, 0x9C, 0xAB): /* 末 */
    case CODE(0xE5, 0xBA, 0x95): /* 底 */
    case CODE(0xE8, 0xB5, 0xB7): /* 起 */
        return SIGN_TIME;
    case CODE(0xE3, 0x80, 0x82): /* 。 */
    case CODE(0xEF, 0xBC, 0x81): /* ！ */
    case CODE(0xEF, 0xBC, 0x9F): /* ？ */
        return SIGN_END;
    default: /* ０ to ９ */
        return code >= CODE(0xEF, 0xBC, 0x90) && code <= CODE(0xEF, 0xBC, 0x99)
                   ? SIGN_TIME
                   : SIGN_NONE;
    }
}

static enum sign sign_of_byte(unsigned char byte)
{
    switch (byte) {
    case '\n':
    case '\r':
    case '\t':
    case '!':
    case '?':
        return SIGN_END;
    default:
        return byte >= '0' && byte <= '9' ? SIGN_TIME : SIGN_NONE;
    }
}

/* A bit for the second byte of each sign: most characters are told by it. */
#define SECOND(byte) ((uint64_t)1 << ((byte)&0x3F))
static const uint64_t SECONDS = SECOND(0xB9) | SECOND(0x9C) | SECOND(0x97) |
                                SECOND(0xAD) | SECOND(0xBA) | SECOND(0xB5) |
                                SECOND(0x80) | SECOND(0xBC);

/* The sign at i; `*width` is how many bytes to go on. A byte of a broken
   character is passed by itself. */
static enum sign sign_at(struct str text, size_t i, size_t *width)
{
    const unsigned char *p = (const unsigned char *)text.p + i;
    *width = 1;
    if (p[0] < 0xE0 || p[0] > 0xEF)
        return p[0] < 0x80 ? sign_of_byte(p[0]) : SIGN_NONE;
    if (text.n - i < WIDE || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80)
        return SIGN_NONE;
    *width = WIDE;
    if (!(SECONDS >> (p[1] & 0x3F) & 1))
        return SIGN_NONE;
    return sign_of_wide(CODE(p[0], p[1], p[2]));
}

bool phrase_part_next(struct str text, size_t *from, struct str *part)
{
    size_t begin = *from, i = *from, width;
    bool may_say = false;
    while (i < text.n) {
        enum sign sign = sign_at(text, i, &width);
        i += width;
        may_say |= sign == SIGN_TIME;
        if (sign != SIGN_END)
            continue;
        if (may_say)
            break;
        begin = i;
    }
    *from = i;
    *part = str_slice(text, begin, i);
    return may_say;
}
