/* The regions of a plan (盟市), sets of them, and classes of them. */
#ifndef WPC_PLAN_REGION_H
#define WPC_PLAN_REGION_H

#include <stdint.h>

#include "wpc/base/arena.h"
#include "wpc/base/hash.h"

enum { REGION_MAX = 64 };
#define REGION_NONE UINT32_MAX

/* One row of regions.tsv; views into its bytes. */
struct region {
    struct str code;      /* GB/T 2260 */
    struct str name;      /* 锡林郭勒盟: how it is printed */
    struct str shorts;    /* 锡林郭勒、锡盟: name_next() */
    struct str full;      /* 内蒙古自治区锡林郭勒盟 */
    struct str addressee; /* 锡林郭勒盟行政公署 */
    struct str kind;      /* 地级市, 盟, 计划单列市 */
    struct str governed;  /* 代管: the region it lies in, else empty */
    struct str basins;
    struct str mail; /* of its office; may be empty */
};

/* In official order, which is the order of every output. {0} is none. Owner:
   the plan; release with regions_release(). */
struct region_words;

struct regions {
    struct region *items;
    size_t n;
    size_t capacity;
    struct intern names; /* every name, short and full name */
    uint32_t *of_name;   /* by number in `names`: the region; the arena's */
    size_t of_name_capacity;
    struct region_words *words; /* of mention.c, which fills it */
};

enum regions_added { REGIONS_ADDED, REGIONS_REPEATED, REGIONS_FULL };

/* Takes a row of regions.tsv: REGION_CELLS cells in the order of its columns,
   views that must outlive the regions. Nothing of the row is taken when one of
   its names belongs to another region already, or when there is no room. */
enum { REGION_CELLS = 9 };
enum regions_added regions_add(struct arena *arena, struct regions *regions,
                               const struct str *cells);

/* {0} is empty. One bit a region, by its place in the official order. */
struct region_set {
    uint64_t bits;
};

struct region_set region_set_of(uint32_t region);
struct region_set region_set_all(const struct regions *regions);
struct region_set region_set_union(struct region_set a, struct region_set b);
struct region_set region_set_minus(struct region_set a, struct region_set b);
bool region_set_has(struct region_set set, uint32_t region);
bool region_set_meets(struct region_set a, struct region_set b);
bool region_set_is_empty(struct region_set set);
bool region_set_equal(struct region_set a, struct region_set b);
size_t region_set_count(struct region_set set);

/* 各地区 all · 地级城市 prefecture · 县级及以上城市 county. Bits. */
enum region_class {
    CLASS_ALL = 1,
    CLASS_PREFECTURE = 2,
    CLASS_COUNTY = 4,
};
/* The machine word of one class: all prefecture county. */
struct str region_class_word(enum region_class class);
/* 0 when the word is none. */
enum region_class region_class_read(struct str word);

/* By name, short name or full name; REGION_NONE when it is none. */
uint32_t region_find(const struct regions *regions, struct str name);
/* The first of its short names, or its name where it has none. */
struct str region_short(const struct region *region);
/* What an office calls itself beside its regions, by what stands before their
   names in their full names: 自治区本级, 省本级, 市本级 …, else 本级. */
struct str regions_own_name(const struct regions *regions);
/* True for such a name, and for `none`. */
bool region_is_own(struct str name);
void regions_release(struct regions *regions);

#endif
