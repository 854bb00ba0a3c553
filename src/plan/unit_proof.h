/* Whether words in a list are names of units. Private to the plan floor. */
#ifndef WPC_SRC_PLAN_UNIT_PROOF_H
#define WPC_SRC_PLAN_UNIT_PROOF_H

#include "unit_list.h"

/* How sure it must be that the words are names. */
enum unit_proof {
    PROOF_LABEL,   /* 牵头单位: was said */
    PROOF_BRACKET, /* one of them ends like a unit */
    PROOF_PROSE,   /* each ends like a unit, or 等部门 ends the list */
};

enum { UNIT_NAME_CHARS = 40, UNIT_SHORT_CHARS = 8 };

size_t unit_characters(struct str s);

/* One of the workspace's units. */
bool unit_list_knows(const struct unit_list *list, struct str form);

/* True when the entries from `from` on may all be names. */
bool unit_list_proves(const struct unit_list *list, size_t from,
                      enum unit_proof proof);

/* 2023年底, 3月15日前完成: a limit among the names. */
bool unit_is_time(struct str form);

#endif
