/* Numbers out of text, with limits. */
#include "wpc/base/num.h"

#include <string.h>

bool num_read(struct str s, long long least, long long most, long long *out)
{
    bool negative = s.n > 0 && s.p[0] == '-';
    size_t i = s.n > 0 && (s.p[0] == '-' || s.p[0] == '+') ? 1 : 0;
    if (i == s.n)
        return false;
    long long number = 0;
    for (; i < s.n; i++) {
        int digit = s.p[i] - '0';
        if (digit < 0 || digit > 9 ||
            __builtin_mul_overflow(number, 10, &number) ||
            __builtin_add_overflow(number, digit, &number))
            return false;
    }
    if (negative)
        number = -number;
    if (number < least || number > most)
        return false;
    *out = number;
    return true;
}

size_t num_digits(struct str s, uint32_t *number)
{
    enum { MOST = 9 };
    size_t i = 0;
    uint32_t found = 0;
    for (; i < s.n && i < MOST && s.p[i] >= '0' && s.p[i] <= '9'; i++)
        found = found * 10 + (uint32_t)(s.p[i] - '0');
    *number = found;
    return i;
}

char *num_write(char *end, unsigned long long number)
{
    enum { HUNDRED = 100, TEN = 10 };
    static const char pairs[] = "00010203040506070809"
                                "10111213141516171819"
                                "20212223242526272829"
                                "30313233343536373839"
                                "40414243444546474849"
                                "50515253545556575859"
                                "60616263646566676869"
                                "70717273747576777879"
                                "80818283848586878889"
                                "90919293949596979899";
    for (; number >= HUNDRED; number /= HUNDRED) {
        end -= 2;
        memcpy(end, pairs + number % HUNDRED * 2, 2);
    }
    if (number < TEN) {
        *--end = (char)('0' + number);
        return end;
    }
    end -= 2;
    memcpy(end, pairs + number * 2, 2);
    return end;
}
