/* A bulletin as a paper: the order and the words that offices use. In Chinese
   whatever the reader's language: it is an office's paper. */
#ifndef WPC_OUTPUT_BULLETIN_PAPER_H
#define WPC_OUTPUT_BULLETIN_PAPER_H

#include "wpc/output/paper.h"
#include "wpc/report/bulletin.h"

/* The bulletin's arena. */
struct paper bulletin_paper_of(const struct bulletin *bulletin);

#endif
