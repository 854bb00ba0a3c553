/* Views of bytes: a pointer and a length, never NUL-terminated. */
#ifndef WPC_BASE_STR_H
#define WPC_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Borrowed: lives as long as the bytes it points to. {0} is the empty view. */
struct str {
    const char *p;
    size_t n;
};

/* A view of a string literal; also usable in static initialisers. */
#define STR(literal)                    \
    {                                   \
        "" literal, sizeof(literal) - 1 \
    }
#define S(literal) ((struct str)STR(literal))

/* For printf-like calls: "%.*s", STR_ARG(s). */
#define STR_ARG(s) (int)(s).n, (s).p

/* NULL gives the empty view. */
struct str str_from(const char *text);

static inline bool str_equal(struct str a, struct str b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}
/* Byte order; negative, 0 or positive as memcmp. */
int str_compare(struct str a, struct str b);
static inline bool str_has_prefix(struct str s, struct str prefix)
{
    return s.n >= prefix.n &&
           (prefix.n == 0 || memcmp(s.p, prefix.p, prefix.n) == 0);
}
bool str_has_suffix(struct str s, struct str suffix);

/* The byte offset of the first `part` at or after `from`; SIZE_MAX if none. */
size_t str_find(struct str s, struct str part, size_t from);
static inline size_t str_find_byte(struct str s, char byte, size_t from)
{
    const char *hit =
        from < s.n ? (const char *)memchr(s.p + from, byte, s.n - from) : NULL;
    return hit ? (size_t)(hit - s.p) : SIZE_MAX;
}

/* How often the byte occurs. */
size_t str_count(struct str s, char byte);

/* Both clamp to the view's own bounds. */
static inline struct str str_slice(struct str s, size_t from, size_t to)
{
    if (to > s.n)
        to = s.n;
    if (from > to)
        from = to;
    return (struct str){from > 0 ? s.p + from : s.p, to - from};
}
static inline struct str str_drop(struct str s, size_t n)
{
    return str_slice(s, n, s.n);
}

/* Without the bytes of `blanks` (ASCII only) at both ends. */
struct str str_trim(struct str s, const char *blanks);

/* Takes the part up to the first `byte` off the front of `*rest`; false when
   `*rest` was already used up (its p is then NULL). */
bool str_next_part(struct str *rest, char byte, struct str *part);

#endif
