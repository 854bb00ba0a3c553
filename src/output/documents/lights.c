/* Colours of the lights in pages and drawings. */
#include "output/documents/lights.h"

const struct light_paint light_paints[LIGHTS] = {
    [LIGHT_RED] = {"r", "#b3261e", "#ffffff"},
    [LIGHT_YELLOW] = {"y", "#ffd24a", "#1a1a1a"},
    [LIGHT_GREEN] = {"g", "#cdebc8", "#1a1a1a"},
    [LIGHT_BLUE] = {"b", "#8ab8ea", "#1a1a1a"},
    [LIGHT_GREY] = {"o", "#f3f3f3", "#4a4a4a"},
};
