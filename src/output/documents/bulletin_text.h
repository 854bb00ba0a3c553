/* What the parts of a bulletin share. */
#ifndef WPC_SRC_OUTPUT_DOCUMENTS_BULLETIN_TEXT_H
#define WPC_SRC_OUTPUT_DOCUMENTS_BULLETIN_TEXT_H

#include "wpc/output/paper.h"
#include "wpc/report/bulletin.h"

/* A bulletin being written. */
struct bulletin_paper {
    struct paper paper;
    const struct bulletin *bulletin;
    struct arena *arena;
    unsigned n_headings;
    unsigned n_annexes;
};

/* 一、… in their order; 附件1 … */
void heading_next(struct bulletin_paper *out, struct str text);
void annex_next(struct bulletin_paper *out, struct str text);

/* A block with what was gathered in `buf`, which is cleared. */
void gathered_put(struct bulletin_paper *out, enum block_kind kind,
                  struct buf *buf);
/* 无。 */
void nothing_put(struct bulletin_paper *out);

void value_text_put(struct bulletin_paper *out, struct paper_table *table,
                    struct str text);
void value_number_put(struct bulletin_paper *out, struct paper_table *table,
                      uint64_t number);
/* 2016-03-31, or — */
void value_day_put(struct bulletin_paper *out, struct paper_table *table,
                   struct date day);

/* 36.4%, or — */
void percent_put(struct buf *buf, struct fraction fraction);

const struct cell_run *run_at(const struct bulletin *bulletin, uint32_t run);
const struct item *item_at(const struct bulletin *bulletin, uint32_t item);
/* T65.2, T9.1/2016-02; the arena's. */
struct str row_id(struct bulletin_paper *out, uint32_t run,
                  struct period period);
/* T65.2/通辽市 */
struct str address_text(struct bulletin_paper *out,
                        const struct address *address);
struct str cell_id(struct bulletin_paper *out, uint32_t cell);
/* The item's short name. */
struct str title_at(const struct bulletin *bulletin, uint32_t item);
/* Who answers for what is missing: regions by name, else the first lead. */
struct str row_office(struct bulletin_paper *out,
                      const struct bulletin_row *row);
/* 推进中、逾期 */
struct str standing_text(struct bulletin_paper *out, enum status status,
                         unsigned asks);

/* src/output/documents/bulletin_head.c and its neighbours: the parts. */
void bulletin_head(struct bulletin_paper *out);
void bulletin_changes(struct bulletin_paper *out);
void bulletin_groups(struct bulletin_paper *out);
void bulletin_lists(struct bulletin_paper *out);
void bulletin_grids(struct bulletin_paper *out);
void bulletin_offices(struct bulletin_paper *out);
void bulletin_annexes(struct bulletin_paper *out);

#endif
