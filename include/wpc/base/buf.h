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

void buf_put(struct buf *buf, struct str s);
void buf_put_byte(struct buf *buf, char byte);
void buf_put_repeat(struct buf *buf, struct str s, size_t times);
void buf_put_number(struct buf *buf, long long number);
__attribute__((format(printf, 2, 3))) void
buf_put_format(struct buf *buf, const char *format, ...);

/* Room for n more bytes at p + n; add what was filled to n yourself. */
char *buf_reserve(struct buf *buf, size_t n);

/* Valid until the next put. */
struct str buf_str(const struct buf *buf);
void buf_clear(struct buf *buf);
void buf_release(struct buf *buf);

#endif
