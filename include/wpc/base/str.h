/* Views of bytes: a pointer and a length, never NUL-terminated. */
#ifndef WPC_BASE_STR_H
#define WPC_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>

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

bool str_equal(struct str a, struct str b);
/* Byte order; negative, 0 or positive as memcmp. */
int str_compare(struct str a, struct str b);
bool str_has_prefix(struct str s, struct str prefix);
bool str_has_suffix(struct str s, struct str suffix);

/* The byte offset of the first `part` at or after `from`; SIZE_MAX if none. */
size_t str_find(struct str s, struct str part, size_t from);
size_t str_find_byte(struct str s, char byte, size_t from);

/* Both clamp to the view's own bounds. */
struct str str_slice(struct str s, size_t from, size_t to);
struct str str_drop(struct str s, size_t n);

/* Without the bytes of `blanks` (ASCII only) at both ends. */
struct str str_trim(struct str s, const char *blanks);

/* Takes the part up to the first `byte` off the front of `*rest`; false when
   `*rest` was already used up (its p is then NULL). */
bool str_next_part(struct str *rest, char byte, struct str *part);

#endif
