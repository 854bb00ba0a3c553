/* The two ways to look at many bytes; the tests compare them. */
#ifndef WPC_SRC_BASE_CONTROLS_H
#define WPC_SRC_BASE_CONTROLS_H

#include "wpc/base/controls.h"

/* The words of so many whole blocks of CONTROLS_WORD bytes. */
void words_mark_plain(const char *p, size_t blocks, uint64_t *words);

enum { TABS_BLOCK = 32 };

/* A bit for each of the bytes at p that tab_find_before() wants; three bytes
   more can be read. */
uint32_t tabs_of_block_plain(const char *p, const char letters[TAB_LETTERS]);

/* The bits of the first block, from `*at` on, that has any, and where it is;
   else 0 and the first block that is not whole with three bytes more. */
uint32_t blocks_pass(struct str s, size_t *at, const char letters[TAB_LETTERS]);
/* The same on any machine. */
uint32_t blocks_pass_plain(struct str s, size_t *at,
                           const char letters[TAB_LETTERS]);

#endif
