/* Letters (工作提醒, 催办单, 督办单, 商请函) as papers and as messages. */
#ifndef WPC_OUTPUT_LETTER_H
#define WPC_OUTPUT_LETTER_H

#include "wpc/output/document.h"
#include "wpc/output/mail.h"
#include "wpc/output/paper.h"
#include "wpc/report/letters.h"

/* What all letters of one day share. */
struct letter_desk {
    const struct fold *fold;
    struct str title; /* of the plan; may be empty */
    struct letter_party sender;
};

/* 工作提醒; 商请函 to a 中央驻区 unit. */
struct str letter_name(const struct letter *letter);
/* 工作提醒（2016年3月31日）：逾期未办结2项、本期未报; the arena's. */
struct str letter_subject(struct arena *arena, const struct letter_desk *desk,
                          const struct letter *letter);
/* 称谓, 正文, 清单, 落款, 日期, 抄送, appended to the paper. */
void letter_paper_put(struct paper *paper, const struct letter_desk *desk,
                      const struct letter *letter);

/* Columns of a letter as text. */
enum { LETTER_COLUMNS = 76 };

/* Everything but the moment; texts in the arena. Addresses that are not good
   are left empty. */
struct mail letter_mail(struct arena *arena, const struct letter_desk *desk,
                        const struct letter *letter);

/* All letters of a day, in one file: the subject of letter_documents. */
struct letter_pile {
    const struct letter_desk *desk;
    const struct letters *letters;
};
/* text, html, mbox. */
extern const struct document_table letter_documents;

#endif
