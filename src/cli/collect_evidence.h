/* The evidence that lines speak of, beside the journal they came from. */
#ifndef WPC_SRC_CLI_COLLECT_EVIDENCE_H
#define WPC_SRC_CLI_COLLECT_EVIDENCE_H

#include "wpc/cli/collect.h"

/* Copies the files that are named, not here yet, and what they were. Counts
   both kinds; RC_SYSTEM when one could not be written. */
enum rc evidence_collect(struct call *call, struct collected *from,
                         const struct collected_line *line, bool dry);

#endif
