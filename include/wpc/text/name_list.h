/* Lists of names in one cell, joined by 、 or a comma or semicolon of either
   width. */
#ifndef WPC_TEXT_NAME_LIST_H
#define WPC_TEXT_NAME_LIST_H

#include "wpc/base/arena.h"

/* Takes the next name off the front of the list, without the blanks at its
   ends; empty ones are passed over. False when there is none left. */
bool name_next(struct str *list, struct str *name);

/* All of them, joined by 、 */
struct str names_join(struct arena *arena, struct str list);

#endif
