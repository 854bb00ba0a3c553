/* The two ways to look at many bytes; the tests compare them. */
#ifndef WPC_SRC_BASE_CONTROLS_H
#define WPC_SRC_BASE_CONTROLS_H

#include "wpc/base/controls.h"

enum { TABS_BLOCK = 64 };

/* A bit for each of the bytes at p that is a TAB before one of the letters; one
   byte more can be read. */
uint64_t tabs_of_block_plain(const char *p, const char letters[3]);

/* Where the first block with such a TAB begins, of those from `from` on that
   have a byte behind them; else where they end. */
size_t blocks_pass(struct str s, size_t from, const char letters[3]);
/* The same on any machine. */
size_t blocks_pass_plain(struct str s, size_t from, const char letters[3]);

#endif
