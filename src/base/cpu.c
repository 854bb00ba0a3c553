/* What this processor can do, asked of libc: CPUID costs 7 us in a virtual
   machine, and __builtin_cpu_supports asks for it a dozen times at each start.
 */
#include "wpc/base/cpu.h"

#if defined(__x86_64__) && __has_include(<sys/platform/x86.h>)
#include <sys/platform/x86.h>
#endif

bool cpu_has_avx2(void)
{
#if defined(CPU_FEATURE_ACTIVE)
    return CPU_FEATURE_ACTIVE(AVX2);
#elif defined(__x86_64__)
    return __builtin_cpu_supports("avx2");
#else
    return false;
#endif
}
