/* What this processor can do. */
#ifndef WPC_BASE_CPU_H
#define WPC_BASE_CPU_H

#include <stdbool.h>

/* Whether 32 bytes at a time may be computed with. Not before main: where libc
   does not tell, the answer is made ready by a constructor. */
bool cpu_has_avx2(void);

#endif
