/* What proves a report: a file that is copied into evidence/, or an address on
   the web. */
#ifndef WPC_SRC_CLI_EVIDENCE_H
#define WPC_SRC_CLI_EVIDENCE_H

#include "wpc/cli/record.h"

/* One file to be copied. */
struct evidence_file {
    struct str path; /* evidence/<sha256>-<name> of the workspace */
    struct str bytes;
};

/* Fills record->evidence and record->files; nothing is written. RC_SYSTEM when
   a file cannot be read. */
enum rc evidence_read(struct record *record);

/* Puts the files in place, before the line that names them: a file that no line
   names does no harm. Those that are there already stay. */
enum rc evidence_write(struct record *record);

#endif
