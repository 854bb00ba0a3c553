/* Evidence as an event names it. */
#include "evidence_named.h"

/* Right inside evidence/: whoever wrote the line must not reach elsewhere. */
static bool is_inside(struct str path)
{
    static const struct str folder = STR("evidence/");
    struct str name = str_drop(path, folder.n);
    return str_has_prefix(path, folder) && name.n > 0 && name.p[0] != '.' &&
           str_find_byte(name, '/', 0) == SIZE_MAX &&
           str_find_byte(name, '\0', 0) == SIZE_MAX;
}

enum evidence_kind evidence_named_read(struct str piece,
                                       struct evidence_named *named)
{
    struct str rest = piece;
    *named = (struct evidence_named){0};
    if (str_find(piece, S("://"), 0) != SIZE_MAX)
        return EVIDENCE_WEB;
    str_next_part(&rest, ' ', &named->path);
    if (!str_next_part(&rest, ' ', &named->digest) || !is_inside(named->path) ||
        named->digest.n != DIGEST_HEX || !hex_is(named->digest))
        return EVIDENCE_NONE;
    return EVIDENCE_FILE;
}

bool evidence_is(const struct evidence_named *named, struct str bytes)
{
    char hex[DIGEST_HEX];
    struct digest digest = digest_of(bytes);
    digest_write(&digest, hex, DIGEST_HEX);
    return str_equal((struct str){hex, DIGEST_HEX}, named->digest);
}
