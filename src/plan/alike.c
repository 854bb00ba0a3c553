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

bool is_alike(const struct item *known, const struct item *item)
{
    return known != NULL && known->text.p == item->text.p &&
           known->text.n == item->text.n && known->leads == item->leads &&
           known->participants == item->participants &&
           known->extra == item->extra && known->section == item->section &&
           known->type == item->type;
}
