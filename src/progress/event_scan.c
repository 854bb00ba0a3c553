/* Splitting a journal's line into cells, eight bytes at a time. */
#include "event_scan.h"

#include <string.h>

#include "wpc/base/word.h"

enum { WORD = sizeof(uint64_t), DIGIT_NAMES = 0x21 };

static bool fail(struct event_fault *fault, enum message code, size_t at,
                 struct str arg)
{
    *fault = (struct event_fault){code, at, arg};
    return false;
}

/* For messages; 0x7F stands after the others. */
static struct str byte_name(unsigned char byte)
{
    static const char names[] =
        "0x000x010x020x030x040x050x060x070x080x090x0A0x0B0x0C0x0D0x0E0x0F"
        "0x100x110x120x130x140x150x160x170x180x190x1A0x1B0x1C0x1D0x1E0x1F"
        "0x7F";
    enum { NAME = 4 };
    size_t i = byte < DIGIT_NAMES - 1 ? byte : DIGIT_NAMES - 1;
    return (struct str){names + i * NAME, NAME};
}

static struct str columns_name(size_t n)
{
    static const char names[] = "0 1 2 3 4 5 6 7 8 9 101112131415";
    if (n >= EVENT_COLUMNS)
        return S("17+");
    return (struct str){names + n * 2, n < 10 ? 1 : 2};
}

/* A bit, the highest of its byte, for every byte below 0x20. No byte's sum
   reaches the next one: 0x7F + 0x60 < 0x100. */
static uint64_t controls_of(uint64_t word)
{
    const uint64_t ones = 0x0101010101010101u;
    return ~(((word & ones * 0x7F) + ones * 0x60) | word) & ones * 0x80;
}

/* The bytes at p, up to eight, blanks after them. */
static uint64_t word_at(const char *p, size_t n)
{
    char bytes[WORD + 1] = "        ";
    memcpy(bytes, p, n < WORD ? n : WORD);
    return word_load(bytes);
}

/* Every backslash must begin one of the four escapes. */
static bool escapes_check(struct str line, struct event_fault *fault)
{
    size_t at = str_find_byte(line, '\\', 0);
    while (at != SIZE_MAX) {
        char code = at + 1 < line.n ? line.p[at + 1] : '\t';
        if (code != 't' && code != 'n' && code != 'r' && code != '\\')
            return fail(fault, M_EVENT_ESCAPE, at, str_slice(line, at, at + 1));
        at = str_find_byte(line, '\\', at + 2);
    }
    return true;
}

/* Control bytes other than TAB end the scan. */
static bool cells_split(struct str line, struct str cells[EVENT_COLUMNS],
                        struct event_fault *fault)
{
    size_t n = 0, start = 0;
    for (size_t at = 0; at < line.n; at += WORD) {
        uint64_t found = controls_of(word_at(line.p + at, line.n - at));
        for (; found != 0; found &= found - 1) {
            size_t here = at + (size_t)__builtin_ctzll(found) / 8;
            if (line.p[here] != '\t')
                return fail(fault, M_EVENT_BYTE, here,
                            byte_name((unsigned char)line.p[here]));
            if (n == EVENT_COLUMNS - 1)
                return fail(fault, M_EVENT_COLUMNS, here,
                            columns_name(EVENT_COLUMNS));
            cells[n++] = (struct str){line.p + start, here - start};
            start = here + 1;
        }
    }
    cells[n++] = (struct str){line.p + start, line.n - start};
    if (n < EVENT_COLUMNS)
        return fail(fault, M_EVENT_COLUMNS, line.n, columns_name(n));
    return true;
}

bool event_scan(struct str line, struct str cells[EVENT_COLUMNS],
                struct event_fault *fault)
{
    return cells_split(line, cells, fault) && escapes_check(line, fault);
}
