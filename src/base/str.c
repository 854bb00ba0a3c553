/* Views of bytes. */
#define _GNU_SOURCE /* memmem */
#include "wpc/base/str.h"

struct str str_from(const char *text)
{
    return (struct str){text, text ? strlen(text) : 0};
}

int str_compare(struct str a, struct str b)
{
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n ? memcmp(a.p, b.p, n) : 0;
    if (order != 0)
        return order;
    return (a.n > b.n) - (a.n < b.n);
}

bool str_has_suffix(struct str s, struct str suffix)
{
    return s.n >= suffix.n && str_equal(str_drop(s, s.n - suffix.n), suffix);
}

/* By the third byte, which of a character of Chinese is the one that others
   share least; memmem is slow to begin. What holds that byte again and again is
   left to it, so that no text takes long. */
static size_t part_find(struct str s, struct str part, size_t from)
{
    enum { KEY = 2, TRIES = 64 };
    size_t key = part.n > KEY ? KEY : part.n - 1, at = from;
    for (int i = 0; i < TRIES; i++, at++) {
        size_t hit = str_find_byte(s, part.p[key], at + key);
        if (hit == SIZE_MAX || hit - key > s.n - part.n)
            return SIZE_MAX;
        at = hit - key;
        if (memcmp(s.p + at, part.p, part.n) == 0)
            return at;
    }
    const char *hit = memmem(s.p + at, s.n - at, part.p, part.n);
    return hit ? (size_t)(hit - s.p) : SIZE_MAX;
}

size_t str_find(struct str s, struct str part, size_t from)
{
    if (from > s.n || part.n > s.n - from)
        return SIZE_MAX;
    return part.n > 0 ? part_find(s, part, from) : from;
}

/* How often the byte occurs in so many blocks, each lane counting for itself.
 */
enum { BLOCK = 16, BLOCKS_MAX = UINT8_MAX };
static size_t blocks_count(const char *p, size_t n, char byte)
{
    typedef uint8_t block __attribute__((vector_size(BLOCK)));
    block counted = {0}, bytes;
    uint8_t lanes[BLOCK];
    for (size_t i = 0; i < n; i++) {
        memcpy(&bytes, p + i * BLOCK, BLOCK);
        counted -= (block)(bytes == (uint8_t)byte); /* 0xFF where equal */
    }
    memcpy(lanes, &counted, BLOCK);
    size_t all = 0;
    for (size_t i = 0; i < BLOCK; i++)
        all += lanes[i];
    return all;
}

size_t str_count(struct str s, char byte)
{
    size_t n = 0;
    while (s.n >= BLOCK) {
        size_t blocks = s.n / BLOCK < BLOCKS_MAX ? s.n / BLOCK : BLOCKS_MAX;
        n += blocks_count(s.p, blocks, byte);
        s = str_drop(s, blocks * BLOCK);
    }
    for (size_t i = 0; i < s.n; i++)
        n += s.p[i] == byte;
    return n;
}

static bool is_one_of(char byte, const char *bytes)
{
    while (*bytes != '\0' && *bytes != byte)
        bytes++;
    return *bytes != '\0';
}

struct str str_trim(struct str s, const char *blanks)
{
    while (s.n > 0 && is_one_of(s.p[0], blanks)) {
        s.p++;
        s.n--;
    }
    while (s.n > 0 && is_one_of(s.p[s.n - 1], blanks))
        s.n--;
    return s;
}

bool str_next_part(struct str *rest, char byte, struct str *part)
{
    if (rest->p == NULL)
        return false;
    size_t end = str_find_byte(*rest, byte, 0);
    if (end == SIZE_MAX) {
        *part = *rest;
        *rest = (struct str){0};
    } else {
        *part = str_slice(*rest, 0, end);
        *rest = (struct str){rest->p + end + 1, rest->n - end - 1};
    }
    return true;
}
