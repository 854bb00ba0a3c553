/* The two ways to look at 64 bytes; the tests compare them. */
#ifndef WPC_SRC_BASE_CONTROLS_H
#define WPC_SRC_BASE_CONTROLS_H

#include <stdint.h>

enum { CONTROLS_BLOCK = 64 };

/* A bit for each of the bytes at p that is below 0x20, the first the lowest. */
uint64_t controls_of_block(const char *p);
/* The same on any machine. */
uint64_t controls_of_block_plain(const char *p);

/* A bit for each of the bytes at p that is a TAB before one of the letters; one
   byte more can be read. */
uint64_t tabs_of_block(const char *p, const char letters[3]);
uint64_t tabs_of_block_plain(const char *p, const char letters[3]);

#endif
