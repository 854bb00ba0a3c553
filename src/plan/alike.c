/* Items that have everything in common but their numbers. */
#include "wpc/plan/alike.h"

size_t alike_place(const struct item *item)
{
    const uint64_t golden = UINT64_C(0x9E3779B97F4A7C15);
    enum { HIGH = 32 };
    uint64_t mixed = (uint64_t)(uintptr_t)item->text.p + item->leads +
                     ((uint64_t)item->participants << HIGH);
    return (size_t)(mixed * golden >> HIGH) % ALIKE_PLACES;
}
