/* Colours of the lights in pages and drawings. */
#include "output/documents/lights.h"

const struct light_paint light_paints[LIGHTS] = {
    [LIGHT_RED] = {"r", "#b3261e", "#ffffff"},
    [LIGHT_YELLOW] = {"y", "#ffd24a", "#1a1a1a"},
    [LIGHT_GREEN] = {"g", "#cdebc8", "#1a1a1a"},
    [LIGHT_BLUE] = {"b", "#8ab8ea", "#1a1a1a"},
    [LIGHT_GREY] = {"o", "#f3f3f3", "#4a4a4a"},
};

void light_rules_put(struct buf *out)
{
    for (size_t i = 0; i < LIGHTS; i++)
        buf_put_format(out, ".%s{background:%s;color:%s}\n",
                       light_paints[i].class, light_paints[i].fill,
                       light_paints[i].ink);
}
