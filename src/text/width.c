/* Columns on a terminal. */
#include "wpc/text/width.h"

#include "wpc/text/utf8.h"

/* The columns of one byte that is a whole character; -1 when it is not. */
static int byte_width(unsigned char byte)
{
    if (byte < ' ' || byte == 0x7F)
        return 0;
    return byte < 0x80 ? 1 : -1;
}

/* Takes one character off the front of `*rest` and gives its columns. */
static size_t width_next(struct str *rest, enum ambiguous ambiguous)
{
    int width = byte_width((unsigned char)*rest->p);
    if (width < 0)
        return (size_t)width_of_character(utf8_next(rest), ambiguous);
    rest->p++;
    rest->n--;
    return (size_t)width;
}

size_t width_of(struct str s, enum ambiguous ambiguous)
{
    size_t width = 0;
    while (s.n > 0)
        width += width_next(&s, ambiguous);
    return width;
}

struct str width_front(struct str s, size_t columns, enum ambiguous ambiguous)
{
    size_t width = 0;
    struct str rest = s;
    while (rest.n > 0) {
        struct str after = rest;
        width += width_next(&after, ambiguous);
        if (width > columns)
            break;
        rest = after;
    }
    return str_slice(s, 0, s.n - rest.n);
}
