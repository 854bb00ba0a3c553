/* Numbers as Chinese texts write them: 12, １２, 十二, 廿一, 一百二十,
   二〇一七, 二○一七, 二零一七. */
#ifndef WPC_TEXT_ZHNUM_H
#define WPC_TEXT_ZHNUM_H

#include <stdint.h>

#include "wpc/base/str.h"

struct zhnum {
    size_t n;        /* bytes taken; 0 = no number at the front */
    uint32_t value;  /* UINT32_MAX when it is larger than can be held */
    uint32_t digits; /* characters that it is written with */
};

/* The longest number at the front of `s`. Digits stand by place (二〇一七) or,
   in Chinese, with 十 百 千 廿 卅 (三十一), up to 9999 this way; a run that is
   neither (一十二三) is taken whole with the value UINT32_MAX. Blanks are not
   skipped. */
struct zhnum zhnum_next(struct str s);

/* True when all of `s` is one number. */
bool zhnum_read(struct str s, uint32_t *value);

#endif
