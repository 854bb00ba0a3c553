/* Where a passage of prose names regions and classes of regions. */
#ifndef WPC_PLAN_MENTION_H
#define WPC_PLAN_MENTION_H

#include "wpc/plan/region.h"

enum mention_kind {
    MENTION_REGION, /* 呼和浩特市, 呼和浩特, 锡盟 */
    MENTION_CLASS,  /* 各地区, 地级城市, 县级及以上城市 */
    MENTION_REST, /* 其他地区, 其它地级城市: the class minus the regions
                     named before it in its sentence */
    MENTION_CONDITION, /* 未达到水质目标要求的地区, 缺水城市, 各地区可…: a scope
                          bound to a property; makes no class */
    MENTION_ETC, /* 等地, 等市 straight after named regions: the list is
                    open, kept visible */
};

struct mention {
    enum mention_kind kind;
    uint32_t region;         /* MENTION_REGION: place in the official order */
    enum region_class class; /* CLASS, REST; CONDITION: 0 or the class meant */
    bool may;    /* CONDITION: 各地区可…: allowed, not asked */
    uint32_t at; /* the printed words, as bytes of the passage */
    uint32_t n;
    const char *rule; /* name of the rule; static */
};

struct mentions {
    struct mention *items; /* in byte order, none overlapping; the arena's */
    size_t n;
};

/* Longest match; never inside an institution, a water or another place
   (人民银行呼和浩特中心支行, 呼伦湖, 包头钢铁, 乌兰浩特市). Linear in the text;
   `text` may be broken UTF-8. Blanks of any width in a name are forgiven. */
struct mentions mentions_read(struct arena *arena, struct str text,
                              const struct regions *regions);

#endif
