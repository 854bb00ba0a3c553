/* How names of units are built: what they end in, what they never hold, and
   the words that give them a role. Private to the plan floor. */
#ifndef WPC_SRC_PLAN_UNIT_WORDS_H
#define WPC_SRC_PLAN_UNIT_WORDS_H

#include "fold.h"

/* All take folded text. */

/* 环保厅, 各盟市人民政府, 公安机关: ends as a unit does and is more than that
   ending; not 运行, 干部, 企业. */
bool unit_is_like(struct str name);
/* 各地区, 各县(市、区), 包头市: a place that may stand among units. */
bool unit_is_place(struct str name);
/* 有关部门, 各成员单位: nobody in particular. */
bool unit_is_nobody(struct str name);
/* False when it holds a word that no name holds: 鼓励, 的, 应. */
bool unit_is_plain(struct str name);
/* 无, --, 12: not a name at all. */
bool unit_is_none(struct str name);

/* Where the 等, 等部门, 等3个单位 that ends `s` begins; s.n when none does. */
size_t unit_etc_find(struct str s);

/* Bytes of a level's letters (市、县（市、区）, 盟) that `s` begins with. */
size_t unit_level_run(struct str s);
extern const struct str unit_governments; /* 人民政府, 行政公署 … */

/* What is said of a list of units. */
enum unit_duty {
    DUTY_NONE,
    DUTY_LEAD,   /* 牵头 */
    DUTY_ANSWER, /* 责任单位, 负责: leads unless somebody else does */
    DUTY_JOIN,   /* 配合, 参与 */
};

/* A label before a list: 牵头单位, 责任部门; at an end, 牵头 by itself too. `n`
   its bytes, 0 if none. */
enum unit_duty unit_label_begin(struct str s, size_t *n);
enum unit_duty unit_label_end(struct str s, size_t *n);
/* A verb after a list: 牵头, 按职责分工负责. Weak ones (落实) count only where
   an attribution is certain. */
enum unit_duty unit_verb_begin(struct str s, bool weak, size_t *n);
/* `s` without the 共同, 分别, 按职责分工 before a verb. */
struct str unit_adverbs_drop(struct str s);

#endif
