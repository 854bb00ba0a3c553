/* Which journals have their lines in the order of writing. */
#include "writing_order.h"

#include <string.h>

static void at_settle(struct writing_order *order, uint64_t at)
{
    if (at == 0)
        return;
    if (at < order->last)
        order->falls[order->journal] = true;
    order->last = at;
}

void order_end(struct writing_order *order)
{
    for (size_t i = 0; i < order->n; i++)
        at_settle(order, order->ats[i]);
    order->n = 0;
}

void order_turn(struct writing_order *order, size_t journal)
{
    order_end(order);
    order->journal = journal;
    order->last = 0;
}

void order_lines(struct writing_order *order, const struct brief_lines *lines)
{
    order_end(order);
    order->n = lines->n;
    order->number = lines->n > 0 ? lines->items[0].number : 0;
    memset(order->ats, 0, lines->n * sizeof *order->ats);
}

void order_put(struct writing_order *order, uint32_t number, uint64_t key)
{
    uint64_t at = event_key_second(key);
    uint32_t place = number - order->number;
    if (place >= order->n) {
        order_end(order);
        at_settle(order, at);
        return;
    }
    /* Two events in one line lost the LF between them: not looked into. */
    if (order->ats[place] != 0)
        order->falls[order->journal] = true;
    order->ats[place] = at;
}
