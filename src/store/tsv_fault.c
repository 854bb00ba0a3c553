/* What can be wrong with the bytes of a table, and where. */
#include "store/tsv_part.h"

#include <stdint.h>

#include "wpc/text/utf8.h"

struct place tsv_place_of(struct str file, uint32_t line, const char *from,
                          const char *p)
{
    struct str before = {from, (size_t)(p - from)};
    struct str part = before, rest = before;
    for (; str_find_byte(rest, '\n', 0) != SIZE_MAX; line++)
        str_next_part(&rest, '\n', &part);
    uint32_t column = (uint32_t)utf8_count(rest) + 1;
    return (struct place){.file = file, .line = line, .column = column};
}

/* Files that begin like this were never meant to be read as text. */
static const struct {
    struct str front;
    enum message code;
} not_text[] = {
    {STR("\xFF\xFE"), M_TSV_UTF16},
    {STR("\xFE\xFF"), M_TSV_UTF16},
    {STR("PK\x03\x04"), M_TSV_WORKBOOK},       /* xlsx, docx, zip */
    {STR("\xD0\xCF\x11\xE0"), M_TSV_WORKBOOK}, /* xls, doc, et, wps */
    {STR("%PDF-"), M_TSV_WORKBOOK},
};

bool tsv_is_text(struct str file, struct str bytes, struct diags *diags)
{
    for (size_t i = 0; i < sizeof not_text / sizeof *not_text; i++) {
        if (!str_has_prefix(bytes, not_text[i].front))
            continue;
        diag_add(diags, RC_DATA, not_text[i].code, (struct place){.file = file},
                 NULL);
        return false;
    }
    return true;
}

static void fault_add(const struct tsv_reading *reading, enum message code,
                      struct str line, uint32_t number, size_t offset)
{
    struct place at =
        tsv_place_of(reading->file, number, line.p, line.p + offset);
    unsigned byte = (unsigned char)line.p[offset];
    struct str shown = str_format(reading->arena, "0x%02X", byte);
    diag_add(reading->diags, RC_DATA, code, at, ARGS(shown));
}

static bool line_check(const struct tsv_reading *reading, struct str line,
                       uint32_t number)
{
    const struct {
        enum message code;
        size_t offset;
    } faults[] = {
        {M_TSV_NUL, str_find_byte(line, '\0', 0)},
        {M_TSV_BYTES, utf8_find_broken(line)},
        {M_TSV_CR, tsv_lone_cr(line)},
    };
    bool is_good = true;
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        if (faults[i].offset == SIZE_MAX)
            continue;
        fault_add(reading, faults[i].code, line, number, faults[i].offset);
        is_good = false;
    }
    return is_good;
}

bool tsv_lines_check(const struct tsv_reading *reading, struct str lines,
                     uint32_t line)
{
    bool is_good = true;
    for (; lines.n > 0; line++) {
        size_t lf = str_find_byte(lines, '\n', 0);
        size_t end = lf == SIZE_MAX ? lines.n : lf + 1;
        is_good &= line_check(reading, str_slice(lines, 0, end), line);
        lines = str_drop(lines, end);
    }
    return is_good;
}
