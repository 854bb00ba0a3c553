/* A growing run of bytes. */
#ifndef WPC_BASE_BUF_H
#define WPC_BASE_BUF_H

#include "wpc/base/str.h"

/* {0} is ready. Owner: the caller, who calls buf_release(). */
struct buf {
    char *p;
    size_t n;
    size_t capacity;
};

/* Moves to where n more bytes have room. */
void buf_grow(struct buf *buf, size_t n);

/* Room for n more bytes at p + n; add what was filled to n yourself. */
static inline char *buf_reserve(struct buf *buf, size_t n)
{
    if (n > buf->capacity - buf->n)
        buf_grow(buf, n);
    return buf->p + buf->n;
}

void buf_put(struct buf *buf, struct str s);
static inline void buf_put_byte(struct buf *buf, char byte)
{
    *buf_reserve(buf, 1) = byte;
    buf->n++;
}
void buf_put_repeat(struct buf *buf, struct str s, size_t times);
void buf_put_number(struct buf *buf, long long number);
__attribute__((format(printf, 2, 3))) void
buf_put_format(struct buf *buf, const char *format, ...);

/* Valid until the next put. */
struct str buf_str(const struct buf *buf);
void buf_clear(struct buf *buf);
void buf_release(struct buf *buf);

#endif
