/* Physical lines of a notice. */
#include "lines.h"

struct lines lines_split(struct arena *arena, struct str bytes)
{
    static const struct str mark = STR("\xEF\xBB\xBF");
    struct lines lines = {0};
    size_t capacity = 0;
    struct str rest =
        str_has_prefix(bytes, mark) ? str_drop(bytes, mark.n) : bytes;
    struct str line;
    while (rest.n > 0 && str_next_part(&rest, '\n', &line)) {
        if (str_has_suffix(line, S("\r")))
            line.n--;
        ARENA_PUSH(arena, lines.items, lines.n, capacity, line);
    }
    return lines;
}
