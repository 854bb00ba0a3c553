/* UTF-8 as RFC 3629 defines it: no surrogates, no overlong forms, up to
   U+10FFFF. Never asks the locale. */
#ifndef WPC_TEXT_UTF8_H
#define WPC_TEXT_UTF8_H

#include <stdint.h>

#include "wpc/base/buf.h"

enum { UTF8_BROKEN = 0xFFFD };

/* Takes one character off the front of `*rest`, which must not be empty. A
   broken byte is taken alone and gives UTF8_BROKEN. */
uint32_t utf8_next(struct str *rest);

/* The byte offset of the first broken byte; SIZE_MAX when all is well. */
size_t utf8_find_broken(struct str s);

/* True when all of `s` is UTF-8 and none of it is NUL, CR or `"`; false means
   that something may be amiss. */
bool utf8_is_plain(struct str s);

/* True when all of `s` is UTF-8 and none of it is a backslash; false means that
   something may be amiss, in it or beside it. For short texts within others: an
   ASCII byte stands before and behind, and so many bytes can be read there. */
enum { UTF8_BESIDE = 32 };
bool utf8_is_unescaped(struct str s);

/* Characters; a broken byte counts as one. */
size_t utf8_count(struct str s);

void utf8_put(struct buf *buf, uint32_t character);

#endif
