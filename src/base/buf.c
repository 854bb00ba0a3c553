/* A growing run of bytes. */
#include "wpc/base/buf.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "wpc/base/memory.h"
#include "wpc/base/num.h"

enum { FIRST_CAPACITY = 256 };

void buf_grow(struct buf *buf, size_t n)
{
    /* Who asks for much at first mostly knows how much it will be. */
    size_t first = n > FIRST_CAPACITY ? n : FIRST_CAPACITY;
    size_t wider = buf->capacity ? buf->capacity : first;
    while (wider - buf->n < n)
        wider = wider > SIZE_MAX / 2 ? SIZE_MAX : wider * 2;
    buf->p = memory_resize(buf->p, wider, 1);
    buf->capacity = wider;
}

void buf_put(struct buf *buf, struct str s)
{
    if (s.n == 0)
        return;
    memcpy(buf_reserve(buf, s.n), s.p, s.n);
    buf->n += s.n;
}

void buf_put_repeat(struct buf *buf, struct str s, size_t times)
{
    while (times-- > 0)
        buf_put(buf, s);
}

void buf_put_number(struct buf *buf, long long number)
{
    char digits[NUM_DIGITS + 1], *end = digits + sizeof digits;
    unsigned long long rest = number < 0 ? 0ULL - (unsigned long long)number
                                         : (unsigned long long)number;
    char *begin = num_write(end, rest);
    if (number < 0)
        *--begin = '-';
    buf_put(buf, (struct str){begin, (size_t)(end - begin)});
}

void buf_put_format(struct buf *buf, const char *format, ...)
{
    enum { SHORT = 128 }; /* as most formatted texts are */
    va_list first, again;
    va_start(first, format);
    va_copy(again, first);
    int n = vsnprintf(buf_reserve(buf, SHORT), SHORT, format, first);
    va_end(first);
    size_t size = n > 0 ? (size_t)n : 0;
    if (size >= SHORT)
        vsnprintf(buf_reserve(buf, size + 1), size + 1, format, again);
    buf->n += size;
    va_end(again);
}

struct str buf_str(const struct buf *buf)
{
    return (struct str){buf->p, buf->n};
}

void buf_clear(struct buf *buf)
{
    buf->n = 0;
}

void buf_release(struct buf *buf)
{
    memory_release(buf->p);
    *buf = (struct buf){0};
}
