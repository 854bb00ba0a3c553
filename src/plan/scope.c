/* Whom an obligation addresses. */
#include "wpc/plan/obligation.h"

struct region_set scope_reach(const struct scope *scope,
                              const struct regions *regions)
{
    struct region_set members = {0};
    if (scope->classes != 0)
        members = region_set_all(regions);
    members = region_set_minus(members, scope->excluded);
    return region_set_union(members, scope->named);
}

const struct scope *scope_keep(struct arena *arena, struct scope scope)
{
    struct scope *kept = ARENA_NEW(arena, struct scope);
    *kept = scope;
    return kept;
}

bool scope_is_empty(const struct scope *scope)
{
    return scope->classes == 0 && region_set_is_empty(scope->named);
}

bool scope_is_class(const struct scope *scope, const struct regions *regions)
{
    return scope->classes != 0 && region_set_equal(scope_reach(scope, regions),
                                                   region_set_all(regions));
}

bool scope_equal(const struct scope *a, const struct scope *b)
{
    return region_set_equal(a->named, b->named) &&
           region_set_equal(a->excluded, b->excluded) &&
           a->classes == b->classes && str_equal(a->condition, b->condition);
}

struct scope scope_union(struct scope a, struct scope b)
{
    /* What one of the two leaves out is in if the other has it. */
    struct region_set left_out = {0};
    if (a.classes == 0)
        left_out = b.excluded;
    else if (b.classes == 0)
        left_out = a.excluded;
    else
        left_out = region_set_minus(a.excluded,
                                    region_set_minus(a.excluded, b.excluded));
    return (struct scope){
        .named = region_set_union(a.named, b.named),
        .excluded = left_out,
        .classes = a.classes | b.classes,
        .condition = a.condition.n ? a.condition : b.condition,
        .open = a.open || b.open,
    };
}
