/* Hexadecimal digits without vector code. */
#include "wpc/base/hex_block.h"

#include "wpc/base/digest.h"

bool hex_block_read_plain(const char *p, uint64_t *number)
{
    struct str text = {p, HEX_BLOCK};
    *number = 0;
    if (!hex_is(text))
        return false;
    *number = hex_read(text);
    return true;
}
