/* Printing what wpc log found. Private to the command. */
#ifndef WPC_SRC_COMMANDS_LOG_PRINT_H
#define WPC_SRC_COMMANDS_LOG_PRINT_H

#include "wpc/cli/event_stream.h"

/* The last ones with --limit. {0} without a journal. */
enum rc log_print(struct call *call, const struct event_scan *scan);

#endif
