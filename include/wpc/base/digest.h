/* SHA-256 (FIPS 180-4), and bytes as hexadecimal digits. */
#ifndef WPC_BASE_DIGEST_H
#define WPC_BASE_DIGEST_H

#include <stdint.h>

#include "wpc/base/str.h"

enum { DIGEST_BYTES = 32, DIGEST_HEX = 2 * DIGEST_BYTES };

struct digest {
    unsigned char bytes[DIGEST_BYTES];
};

struct digest digest_of(struct str s);

/* Bytes that come in pieces: digest_begin(), any number of digest_add(), then
   digest_end(), after which it must begin anew. Holds nothing to release. */
struct digest_sum {
    uint64_t state[16];
};

void digest_begin(struct digest_sum *sum);
void digest_add(struct digest_sum *sum, struct str s);
struct digest digest_end(struct digest_sum *sum);

/* Writes the first n hexadecimal digits, lower case, at `text`. */
void digest_write(const struct digest *digest, char *text, size_t n);

/* True when all of `s` is 0-9 and a-f. */
bool hex_is(struct str s);
/* Up to 16 digits as a number; they must satisfy hex_is(). */
uint64_t hex_read(struct str s);

#endif
