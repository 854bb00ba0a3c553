/* A bulletin as a paper. */
#include "wpc/output/bulletin_paper.h"

#include "bulletin_text.h"

struct paper bulletin_paper_of(const struct bulletin *bulletin)
{
    static void (*const parts[])(struct bulletin_paper * out) = {
        bulletin_head,  bulletin_changes, bulletin_groups,  bulletin_lists,
        bulletin_grids, bulletin_offices, bulletin_annexes,
    };
    struct bulletin_paper out = {.paper = {.arena = bulletin->arena},
                                 .bulletin = bulletin,
                                 .arena = bulletin->arena};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        parts[i](&out);
    return out.paper;
}
