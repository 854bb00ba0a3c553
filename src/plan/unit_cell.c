/* Cells of units. */
#include <string.h>

#include "unit_proof.h"
#include "wpc/base/buf.h"
#include "wpc/text/blank.h"

/* A limit that stands among the names is nobody. By itself it stays, for check
   to find: it is in the wrong column. */
static void times_drop(struct unit_list *list)
{
    size_t kept = 0;
    for (size_t i = 0; i < list->n; i++)
        if (!unit_is_time(list->items[i].form))
            list->items[kept++] = list->items[i];
    list->n = kept > 0 ? kept : list->n;
}

static struct unit_list list_read(struct arena *arena, struct str cell,
                                  const struct units *units)
{
    struct folded folded = fold(arena, cell, FOLD_KEEP_BLANKS);
    struct unit_list list = {
        .arena = arena, .text = cell, .folded = &folded, .units = units};
    unit_list_read(&list, 0, folded.s.n);
    list.folded = NULL;
    times_drop(&list);
    return list;
}

bool unit_is_all_regions(struct str name)
{
    return str_equal(name, S("各地区")) || str_equal(name, S("各盟市"));
}

/* A name of no unit that the rules leave as it stands. */
static bool is_plain_place(struct str name, const struct intern *places)
{
    return unit_is_all_regions(name) ||
           (places != NULL && intern_find(places, name) != INTERN_NONE);
}

static const struct str mark = STR("、");

/* By its first byte, with which hardly any other character begins. */
static size_t mark_find(struct str s)
{
    size_t at = str_find_byte(s, mark.p[0], 0);
    while (at != SIZE_MAX && !str_has_prefix(str_drop(s, at), mark))
        at = str_find_byte(s, mark.p[0], at + 1);
    return at;
}

/* Nearly every cell is a list of known names parted by 、, with blanks about
   them and 等 at its end at most: the rules would say the same of it, at a
   hundred times the cost. */
static bool plain_cell_read(struct arena *arena, struct str cell,
                            const struct units *units,
                            const struct intern *places, struct unit_names *out)
{
    enum { PLAIN_NAMES = 48 }; /* each is held against the others */
    static const struct str etc = STR("等");
    struct str found[PLAIN_NAMES];
    uint32_t of[PLAIN_NAMES];
    if (units == NULL || units->n == 0)
        return false;
    struct unit_names names = {.open = str_has_suffix(cell, etc)};
    struct str rest = cell;
    if (names.open)
        rest.n -= etc.n;
    while (rest.n > 0) {
        size_t end = mark_find(rest);
        struct str name = blank_trim(str_slice(rest, 0, end));
        rest = end == SIZE_MAX ? (struct str){0} : str_drop(rest, end + mark.n);
        bool last = end != SIZE_MAX && rest.n == 0;
        if (last || names.n == PLAIN_NAMES)
            return false;
        of[names.n] = unit_find(units, name);
        if (of[names.n] == UNIT_NONE && !is_plain_place(name, places))
            return false;
        for (size_t i = 0; i < names.n; i++)
            if (str_equal(found[i], name))
                return false;
        found[names.n++] = name;
    }
    if (names.n == 0)
        return false;
    names.items = ARENA_ARRAY(arena, struct str, names.n);
    memcpy(names.items, found, names.n * sizeof *found);
    names.units = ARENA_ARRAY(arena, uint32_t, names.n);
    memcpy(names.units, of, names.n * sizeof *of);
    *out = names;
    return true;
}

struct unit_names unit_cell_read(struct arena *arena, struct str cell,
                                 const struct units *units,
                                 const struct intern *places)
{
    struct unit_names plain = {0};
    if (blank_is_all(cell) ||
        plain_cell_read(arena, cell, units, places, &plain))
        return plain;
    struct unit_list list = list_read(arena, cell, units);
    struct unit_names names = {0};
    names.items = ARENA_ARRAY(arena, struct str, list.n);
    struct intern seen = {0};
    for (size_t i = 0; i < list.n; i++) {
        names.open |= list.items[i].etc;
        if (!list.items[i].etc &&
            intern_put(&seen, list.items[i].name) == names.n)
            names.items[names.n++] = list.items[i].name;
    }
    intern_release(&seen);
    names.units = ARENA_ARRAY(arena, uint32_t, names.n);
    for (size_t i = 0; i < names.n; i++)
        names.units[i] =
            units != NULL ? unit_find(units, names.items[i]) : UNIT_NONE;
    return names;
}

struct unit_mentions unit_cell_mentions(struct arena *arena, struct str cell,
                                        const struct units *units)
{
    struct unit_list list = list_read(arena, cell, units);
    struct unit_mentions mentions = {0};
    mentions.items = ARENA_ARRAY(arena, struct unit_mention, list.n);
    for (size_t i = 0; i < list.n; i++)
        mentions.items[mentions.n++] =
            (struct unit_mention){.name = list.items[i].name,
                                  .etc = list.items[i].etc,
                                  .at = list.items[i].at,
                                  .n = list.items[i].n,
                                  .rule = "cell"};
    return mentions;
}

/* Every cell that tells leads and participants apart has one of these. */
static bool may_tell_roles(struct str cell)
{
    static const struct str words[] = {STR("牵头"), STR("配合"), STR("会同"),
                                       STR("参"), STR("协")};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_find(cell, words[i], 0) != SIZE_MAX)
            return true;
    return false;
}

static bool has_duty(const struct unit_list *list, enum unit_duty duty)
{
    for (size_t i = 0; i < list->n; i++)
        if (list->items[i].duty == duty)
            return true;
    return false;
}

/* Who answers for it leads where nobody else does; where nobody does that
   either, who stands before those that take part: A，B配合. */
static void leads_settle(struct unit_list *list)
{
    if (has_duty(list, DUTY_LEAD))
        return;
    bool answers = has_duty(list, DUTY_ANSWER);
    for (size_t i = 0; i < list->n; i++) {
        struct unit_entry *entry = &list->items[i];
        if (!answers && entry->duty == DUTY_JOIN)
            return;
        if (entry->duty == (answers ? DUTY_ANSWER : DUTY_NONE))
            entry->duty = DUTY_LEAD;
    }
}

/* The two may be one in the other: 各盟行政公署、市人民政府 is one name to who
   knows that 牵头 behind it is none. */
static bool is_same(const struct unit_mention *mention,
                    const struct unit_entry *entry)
{
    uint32_t end = mention->at + mention->n;
    return mention->at <= entry->at && entry->at < end;
}

/* Gives each name the duty that a mark behind it or the words about it tell;
   等 has that of the name before. */
static void duties_tell(struct unit_list *list,
                        const struct unit_mentions *mentions)
{
    enum unit_duty last = DUTY_NONE;
    size_t k = 0;
    for (size_t i = 0; i < list->n; i++) {
        struct unit_entry *entry = &list->items[i];
        while (k < mentions->n &&
               mentions->items[k].at + mentions->items[k].n <= entry->at)
            k++;
        if (entry->etc)
            entry->duty = last;
        else if (entry->duty == DUTY_NONE && k < mentions->n &&
                 is_same(&mentions->items[k], entry))
            entry->duty =
                mentions->items[k].role == UNIT_LEAD ? DUTY_LEAD : DUTY_JOIN;
        last = entry->duty;
    }
    leads_settle(list);
}

/* The names that lead, or all others, as they stand or put together. */
static struct str part_of(struct arena *arena, const struct unit_list *list,
                          bool leads)
{
    struct buf before = {0}; /* the runs that are closed */
    struct str run = {0};
    for (size_t i = 0; i < list->n; i++) {
        const struct unit_entry *entry = &list->items[i];
        if ((entry->duty == DUTY_LEAD) != leads)
            continue;
        struct str name =
            str_slice(list->text, entry->at, entry->at + entry->n);
        if (i > 0 && (list->items[i - 1].duty == DUTY_LEAD) == leads) {
            run.n = (size_t)(name.p + name.n - run.p);
            continue;
        }
        if (run.n > 0) {
            buf_put(&before, run);
            buf_put(&before, mark);
        }
        run = name;
    }
    struct str part =
        before.n > 0 ? str_join(arena, buf_str(&before), run) : run;
    buf_release(&before);
    return part;
}

bool unit_cell_part(struct arena *arena, struct str cell,
                    const struct units *units, struct str *leads,
                    struct str *participants)
{
    if (!may_tell_roles(cell))
        return false;
    struct arena scratch = {0};
    struct unit_list list = list_read(&scratch, cell, units);
    struct unit_mentions mentions = unit_prose_read(&scratch, cell, units);
    duties_tell(&list, &mentions);
    size_t n = 0;
    for (size_t i = 0; i < list.n; i++)
        n += list.items[i].duty == DUTY_LEAD;
    bool tells = n > 0 && n < list.n;
    if (tells) {
        *leads = part_of(arena, &list, true);
        *participants = part_of(arena, &list, false);
    }
    arena_release(&scratch);
    return tells;
}
