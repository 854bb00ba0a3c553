/* Colours of the lights in pages and drawings. On a copy without colour red is
   the dark one, blue the next, yellow has a frame and grey a broken one; the
   sign in it tells all of them apart. */
#ifndef WPC_SRC_OUTPUT_DOCUMENTS_LIGHTS_H
#define WPC_SRC_OUTPUT_DOCUMENTS_LIGHTS_H

#include "wpc/base/buf.h"
#include "wpc/progress/status.h"

struct light_paint {
    const char *class; /* r y g b o */
    const char *fill;
    const char *ink; /* of the sign on it; contrast 4.5 and more (WCAG 1.4.3) */
};
extern const struct light_paint light_paints[LIGHTS];

/* Rules of a page's style, one for each class. */
void light_rules_put(struct buf *out);

#endif
