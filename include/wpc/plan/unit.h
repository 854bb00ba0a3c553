/* Units (departments and offices): the known ones, and reading them out of
   cells and prose. */
#ifndef WPC_PLAN_UNIT_H
#define WPC_PLAN_UNIT_H

#include "wpc/base/arena.h"
#include "wpc/base/hash.h"

#define UNIT_NONE UINT32_MAX

/* One row of units.tsv; views into its bytes. */
struct unit {
    struct str name; /* as the plan prints it: 环保厅 */
    struct str full;
    struct str aliases; /* a list: name_next() */
    struct str kind;    /* 中央驻区 and others */
    struct str mail;
    struct str successor;
    struct str since;
    struct str source;
};

/* {0} is none. Owner: the plan; release with units_release(). */
struct units {
    struct unit *items;
    size_t n;
    size_t capacity;
    struct intern names; /* every name, full name and alias */
    uint32_t *of_name;   /* by number in `names`: the unit; the arena's */
    size_t of_name_capacity;
};

/* Takes a row of units.tsv: UNIT_CELLS cells in the order of its columns,
   views that must outlive the units. False, and nothing of the row is taken,
   when one of its names belongs to another unit already. */
enum { UNIT_CELLS = 8 };
bool units_add(struct arena *arena, struct units *units,
               const struct str *cells);

/* By name, full name or alias; UNIT_NONE when it is none. */
uint32_t unit_find(const struct units *units, struct str name);
void units_release(struct units *units);

/* The names in a cell of units, in printed order, without repeats. */
struct unit_names {
    struct str *items; /* clean names: as printed without 等, outer brackets and
                          blanks; the arena's, or views into the cell */
    uint32_t *units;   /* of each the unit; UNIT_NONE where it is not known */
    size_t n;
    bool open; /* 等, 等部门, 等单位: the list goes on */
};

/* Separators 、，,；;/ blanks of any width, line breaks. Keeps （市、区）,
   经济和信息化委, 高等教育 whole; 和 及 与 以及 split only where both sides end
   like a unit and never inside a known name. `--` and the like are no name.
   `units` may be {0}. `places`: names of regions, which stand in such cells as
   well and are then read sooner; NULL does as well. */
struct unit_names unit_cell_read(struct arena *arena, struct str cell,
                                 const struct units *units,
                                 const struct intern *places);

/* 各地区, 各盟市: the addressee that most tables name instead of units. */
bool unit_is_all_regions(struct str name);

enum unit_role { UNIT_LEAD, UNIT_PARTICIPANT };

/* One unit that prose makes responsible: （A牵头，B、C配合）, A会同B,
   牵头单位：A；责任单位：B. */
struct unit_mention {
    struct str name; /* clean */
    enum unit_role role;
    bool etc;    /* this is no unit but the 等 that ends an open list */
    uint32_t at; /* bytes of the passage */
    uint32_t n;
    const char *rule;
};

struct unit_mentions {
    struct unit_mention *items; /* in byte order; the arena's */
    size_t n;
};

/* The names of a cell with their places, repeats and each 等 too; a cell gives
   nobody a role, so the role is not said. */
struct unit_mentions unit_cell_mentions(struct arena *arena, struct str cell,
                                        const struct units *units);

/* A cell that tells by its own words who leads and who takes part: A牵头，B、C
   配合; 牵头单位：A；配合单位：B; A（牵头）、B. Gives the two parts as a cell
   each: views where the names of a part stand together, else the arena's. False
   when it does not tell both. */
bool unit_cell_part(struct arena *arena, struct str cell,
                    const struct units *units, struct str *leads,
                    struct str *participants);

/* Only attributions; a unit that prose merely names gives nothing. */
struct unit_mentions unit_prose_read(struct arena *arena, struct str text,
                                     const struct units *units);

#endif
