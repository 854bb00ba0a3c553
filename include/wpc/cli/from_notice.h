/* A workspace made of a notice. */
#ifndef WPC_CLI_FROM_NOTICE_H
#define WPC_CLI_FROM_NOTICE_H

#include "wpc/cli/output.h"
#include "wpc/import/notice.h"

/* What was found, and made of it. */
struct notice_workspace {
    struct str bytes; /* of the notice itself */
    struct notice notice;
    struct str regions; /* regions.tsv: beside the notice, or of the example
                           when the notice names its regions; else empty */
};

/* Reads the notice and loads call->workspace from it, in memory: nothing is
   written, there is no journal. Notes say whose regions these are. */
enum rc call_notice_load(struct call *call, struct str path,
                         struct notice_workspace *out);

/* True when `path` is there and no folder. */
bool call_is_file(struct call *call, struct str path);

#endif
