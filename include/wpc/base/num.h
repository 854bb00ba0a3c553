/* Numbers out of text, with limits. */
#ifndef WPC_BASE_NUM_H
#define WPC_BASE_NUM_H

#include "wpc/base/str.h"

/* True when all of `s` is one decimal number (ASCII digits, an optional sign)
   within the limits; `*out` is untouched otherwise. */
bool num_read(struct str s, long long least, long long most, long long *out);

/* How many digits `s` begins with, of which nine are read at most, and the
   number that they are. */
size_t num_digits(struct str s, uint32_t *number);

enum { NUM_DIGITS = 20 }; /* of the greatest number */
/* Writes the number so that it ends before `end`, and says where it begins. */
char *num_write(char *end, unsigned long long number);

#endif
