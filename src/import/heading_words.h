/* What the heading of a column says, by the words that it is made of. */
#ifndef WPC_SRC_IMPORT_HEADING_WORDS_H
#define WPC_SRC_IMPORT_HEADING_WORDS_H

#include "wpc/base/str.h"

enum role {
    ROLE_NUMBER,
    ROLE_NAME,
    ROLE_LIMIT,
    ROLE_LEAD,
    ROLE_PARTICIPANT,
    ROLE_TEXT,
    ROLES
};

/* Of two columns with one role the lower rank is the surer. */
struct heading_sense {
    bool is_known; /* false: no role */
    enum role role;
    unsigned rank;
    bool may_join; /* a lead that takes part where a surer column leads */
};

/* A heading is known only when it consists of such words alone, blanks and
   brackets left out: 整改责任单位（部门） is, 督办单位 and 实际完成时间 are
   not. The last word that names a thing decides: 任务分工 is of units, 工作任务
   of texts; a word of time always (时间要求). */
struct heading_sense heading_sense(struct str cell);

#endif
