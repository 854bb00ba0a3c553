/* A notice as text with tabs: the tables found in it, as files of a workspace.

   A table is found by its headings, which are understood by the words that they
   are made of (牵头单位, 整改责任部门, 工作任务, 完成时限要求 …), on one line
   or on two where cells were merged. Rows are given byte for byte; a heading
   that the tables of a workspace do not know gets the name that they do. Rows
   without a number, or with numbers that repeat, are numbered from 1. Where no
   table holds tasks, each passage that ends in an attribution （A牵头，B配合）
   is one. */
#ifndef WPC_IMPORT_NOTICE_H
#define WPC_IMPORT_NOTICE_H

#include "wpc/base/diag.h"
#include "wpc/date/civil.h"
#include "wpc/plan/unit.h"

struct notice {
    struct str tasks; /* the bytes of tasks.tsv; empty = nothing found, a
                         heading alone where there are only plans */
    struct str plans; /* of plans.tsv; empty = none found */
    size_t n_tasks;
    size_t n_plans;
    struct str title; /* of the document above the first table; may be empty */
    struct date issued; /* the line that is a day and nothing else */
};

/* All in the arena, or views of `bytes`. RC_DATA when a row does not fit its
   headings, or when there is nothing to do at all; every fault is listed.
   `units` are the known ones, for attributions in prose; may be {0}. */
enum rc notice_read(struct arena *arena, struct str file, struct str bytes,
                    const struct units *units, struct diags *diags,
                    struct notice *out);

#endif
