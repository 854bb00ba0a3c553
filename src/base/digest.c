/* SHA-256 by nettle, which uses the processor's own instructions. */
#include "wpc/base/digest.h"

#include <assert.h>
#include <nettle/sha2.h>

static_assert(sizeof(struct sha256_ctx) <= sizeof(struct digest_sum),
              "nettle's state fits");

static const char digits[] = "0123456789abcdef";

static struct sha256_ctx *context_of(struct digest_sum *sum)
{
    return (void *)sum->state;
}

void digest_begin(struct digest_sum *sum)
{
    sha256_init(context_of(sum));
}

void digest_add(struct digest_sum *sum, struct str s)
{
    if (s.n > 0)
        sha256_update(context_of(sum), s.n, (const uint8_t *)s.p);
}

struct digest digest_end(struct digest_sum *sum)
{
    struct digest digest;
    sha256_digest(context_of(sum), DIGEST_BYTES, digest.bytes);
    return digest;
}

struct digest digest_of(struct str s)
{
    struct digest_sum sum;
    digest_begin(&sum);
    digest_add(&sum, s);
    return digest_end(&sum);
}

void digest_write(const struct digest *digest, char *text, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        unsigned byte = digest->bytes[i / 2];
        text[i] = digits[i % 2 ? byte & 0xF : byte >> 4];
    }
}

/* The value of each digit plus one; 0 for all that is none. */
static const uint8_t values[UINT8_MAX + 1] = {
    ['0'] = 1,  ['1'] = 2,  ['2'] = 3,  ['3'] = 4,  ['4'] = 5,  ['5'] = 6,
    ['6'] = 7,  ['7'] = 8,  ['8'] = 9,  ['9'] = 10, ['a'] = 11, ['b'] = 12,
    ['c'] = 13, ['d'] = 14, ['e'] = 15, ['f'] = 16,
};

bool hex_is(struct str s)
{
    bool all = true;
    for (size_t i = 0; i < s.n; i++)
        all &= values[(unsigned char)s.p[i]] != 0;
    return all;
}

uint64_t hex_read(struct str s)
{
    uint64_t number = 0;
    for (size_t i = 0; i < s.n; i++)
        number = number << 4 | (values[(unsigned char)s.p[i]] - 1u);
    return number;
}
