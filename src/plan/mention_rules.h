/* The language of places: classes, properties, and what makes of a region's
   name the name of something else. Private to the plan floor. */
#ifndef WPC_SRC_PLAN_MENTION_RULES_H
#define WPC_SRC_PLAN_MENTION_RULES_H

#include "lexicon.h"
#include "wpc/plan/region.h"

/* All take folded text without blanks. */

/* The lists whose words are looked for at every place. */
enum mention_list {
    LIST_NAMES = LEXICON_NAMES,
    LIST_QUANTIFIERS,
    LIST_WHOLES,
    LIST_RESTS,
    LIST_CONDITIONS,
    LIST_PROPERTIES,
    LIST_PROPERTY_LEVELS,
    LIST_PER,     /* 以 before a class */
    LIST_LETTERS, /* that of a level before another or its government */
    LIST_CLASSES, /* the first of CLASS_LISTS */
    CLASS_LISTS = 6,
    ALONE_LISTS = 3, /* of these, the first that need no 各 */
};
void class_lists_add(struct arena *arena, struct lexicon *lexicon);
void property_lists_add(struct arena *arena, struct lexicon *lexicon);

/* A word or a run of letters that names a class: 地级城市, 盟市, 县(市、区),
   盟行政公署、市人民政府. With both an upper and a lower level (市、县) it is
   two: bytes [0, upper) and [lower, n). */
struct class_run {
    size_t n; /* 0 = none */
    enum region_class class;
    size_t upper; /* n unless there is a lower class too */
    size_t lower;
    bool single; /* one letter: 市 */
    const char *rule;
};
/* What stands after 各, 所有, 其他. */
struct class_run class_run_begin(const struct words_here *here);
/* The bytes of further levels that did not belong to a run: 、县 of 各市、县
   before 环保局. */
size_t levels_skip(struct str s);
/* Words that are a class without 各: 地级城市, 县级及以上城市, 以旗县为单元,
   旗县(市、区)人民政府. `before` is what stands before them. */
struct class_run class_word_begin(const struct lexicon *lexicon,
                                  struct str before,
                                  const struct words_here *here);

/* 各, 所有, 全区12个 */
size_t quantifier_begin(const struct words_here *here);
/* 其他, 其余各, 其余3个 */
size_t rest_begin(const struct words_here *here);

/* Room for what mentions_read() finds out about the regions; its owner. */
void region_words_open(struct regions *regions);
void region_words_close(struct regions *regions);
/* 缺水城市, 地级缺水城市: bytes, and the class meant or 0. */
size_t property_begin(const struct lexicon *lexicon, struct str before,
                      const struct words_here *here, enum region_class *class);
/* 的地区 in 未达到要求的地区, when a head noun ends there. */
size_t condition_begin(const struct words_here *here);
/* Bytes of what stands before a property and is none of it: 对, 在. */
size_t condition_lead_begin(struct str s);
/* A character of Chinese at the front. */
bool is_han(struct str s);
/* True when a noun may end before `after`. */
bool is_noun_end(struct str after);
/* 可, 可以 after 各地区; not 可持续. */
bool is_allowed(struct str after);
/* The bytes of 等, 等地, 等3个盟市; 0 for 等级 and the like. */
size_t etc_begin(struct str s);
/* 含满洲里市…下同: a bracket that explains the words before it. */
bool is_definition(struct str inside);
/* 以下简称…: explains a name. */
bool is_naming(struct str inside);

enum name_kind {
    NAME_FULL,   /* 包头市, 内蒙古自治区包头市 */
    NAME_SHORT,  /* 包头 */
    NAME_CLIPPED /* 呼市: no beginning of the name */
};
enum name_verdict {
    NAME_REGION,
    NAME_OTHER,   /* an institution, a water, another place */
    NAME_ROAD,    /* a road or line that runs between two places */
    NAME_NO_WORD, /* the letters belong to other words: 市场, 客运城市 */
};
struct name_place {
    enum name_kind kind;
    struct str name;
    struct str before; /* up to the name */
    struct str after;
    bool follows; /* directly after another mention, or the region's province */
};
enum name_verdict name_judge(const struct name_place *place);
/* 环保局 after 各盟市: an institution of each. */
bool is_institution_rest(struct str after);
/* 至 between two names of a road. */
bool is_line_joint(struct str between);

#endif
