/* Numbers out of text, with limits. */
#include "wpc/base/num.h"

#include <limits.h>

bool num_read(struct str s, long long least, long long most, long long *out)
{
    bool negative = s.n > 0 && s.p[0] == '-';
    size_t i = s.n > 0 && (s.p[0] == '-' || s.p[0] == '+') ? 1 : 0;
    if (i == s.n)
        return false;
    long long number = 0;
    for (; i < s.n; i++) {
        int digit = s.p[i] - '0';
        if (digit < 0 || digit > 9 || number > (LLONG_MAX - digit) / 10)
            return false;
        number = number * 10 + digit;
    }
    if (negative)
        number = -number;
    if (number < least || number > most)
        return false;
    *out = number;
    return true;
}
