/* What the fuzz targets that read prose have in common. */
#ifndef WPC_TESTS_FUZZ_INPUT_H
#define WPC_TESTS_FUZZ_INPUT_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "wpc/base/buf.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

/* `assert` would vanish with NDEBUG. */
#define MUST(condition) ((condition) ? (void)0 : abort())

enum {
    INPUT_REPEAT = 0xFF,      /* as the first byte of an input */
    INPUT_LONG = 16 * 1000,   /* bytes of a repeated one */
    INPUT_REPEATED_MOST = 24, /* bytes that are repeated at most */
};

/* The rest of an input, the first byte of which says how to read it. After
   INPUT_REPEAT a short text is repeated till it is long, so that what is not
   linear runs into the time limit. The buffer holds the text and no byte more,
   so that a sanitizer sees a step past its end. */
static inline struct buf input_text(const uint8_t *data, size_t n, uint8_t *how)
{
    struct buf text = {0};
    struct str rest = {(const char *)data, n};
    *how = n > 0 ? data[0] : 0;
    rest = str_drop(rest, 1);
    size_t times = 1;
    if (*how == INPUT_REPEAT && rest.n > 0 && rest.n <= INPUT_REPEATED_MOST)
        times = INPUT_LONG / rest.n;
    text.p = malloc(rest.n * times > 0 ? rest.n * times : 1);
    if (text.p == NULL)
        abort();
    text.capacity = rest.n * times;
    buf_put_repeat(&text, rest, times);
    return text;
}

#endif
