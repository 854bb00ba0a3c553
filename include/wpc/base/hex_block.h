/* Sixteen hexadecimal digits at once. */
#ifndef WPC_BASE_HEX_BLOCK_H
#define WPC_BASE_HEX_BLOCK_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { HEX_BLOCK = 16 };

/* The number that the HEX_BLOCK bytes at p are; false when one of them is none
   of 0-9 and a-f. On any machine. */
bool hex_block_read_plain(const char *p, uint64_t *number);

#if defined(__SSE2__)
typedef uint8_t hex_bytes __attribute__((vector_size(HEX_BLOCK)));
typedef uint16_t hex_pairs __attribute__((vector_size(HEX_BLOCK)));
typedef short hex_shorts __attribute__((vector_size(HEX_BLOCK)));
typedef char hex_chars __attribute__((vector_size(HEX_BLOCK)));

/* The same, quicker. */
static inline bool hex_block_read(const char *p, uint64_t *number)
{
    hex_bytes text;
    memcpy(&text, p, HEX_BLOCK);
    hex_bytes digits = text - '0', letters = text - 'a';
    hex_bytes is_digit = (hex_bytes)(digits <= 9);
    hex_bytes is_letter = (hex_bytes)(letters <= 5);
    hex_pairs values =
        (hex_pairs)((digits & is_digit) | ((letters + 10) & is_letter));
    hex_pairs bytes = (values << 4 | values >> 8) & 0xFF;
    hex_chars packed =
        __builtin_ia32_packuswb128((hex_shorts)bytes, (hex_shorts)bytes);
    memcpy(number, &packed, sizeof *number);
    *number = __builtin_bswap64(*number);
    return __builtin_ia32_pmovmskb128((hex_chars)(is_digit | is_letter)) ==
           0xFFFF;
}
#else
static inline bool hex_block_read(const char *p, uint64_t *number)
{
    return hex_block_read_plain(p, number);
}
#endif

#endif
