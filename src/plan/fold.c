/* Prose brought to one form. */
#include "fold.h"

#include <limits.h>
#include <string.h>

#include "fold_kept.h"
#include "wpc/base/halving.h"
#include "wpc/text/blank.h"
#include "wpc/text/utf8.h"

/* Forms outside the full-width block that mean the same. Brackets of every kind
   become ( [ <, so that no form is longer than what was printed. */
static const struct {
    uint32_t from;
    struct str to;
} forms[] = {
    {'\r', STR("\n")},   {0x0B, STR("\n")},   {0x0C, STR("\n")},
    {'{', STR("[")},     {'}', STR("]")},     {0x2028, STR("\n")},
    {0x2029, STR("\n")}, {0x2236, STR(":")},  {0x3008, STR("<")},
    {0x3009, STR(">")},  {0x300A, STR("<")},  {0x300B, STR(">")},
    {0x3010, STR("[")},  {0x3011, STR("]")},  {0x3014, STR("[")},
    {0x3015, STR("]")},  {0x3016, STR("[")},  {0x3017, STR("]")},
    {0xFE30, STR(":")},  {0xFE50, STR(",")},  {0xFE51, STR("、")},
    {0xFE54, STR(";")},  {0xFE55, STR(":")},  {0xFE59, STR("(")},
    {0xFE5A, STR(")")},  {0xFE5D, STR("[")},  {0xFE5E, STR("]")},
    {0xFF61, STR("。")}, {0xFF64, STR("、")},
};

enum {
    DELETE = 0x7F, /* the first after printable ASCII */
    WIDE = 3,      /* bytes of a wide form of it */
};

/* Printable ASCII of which `s` begins with the wide form, U+FF01 to U+FF5E; 0
   when it begins otherwise. */
static inline unsigned wide_begin(struct str s)
{
    enum { FIRST = 0xEF, SECOND = 0xBC, INSIDE = 0x80, BITS = 6 };
    if (s.n < WIDE || (s.p[0] & 0xFF) != FIRST || (s.p[1] & 0xFE) != SECOND ||
        (s.p[2] & 0xC0) != INSIDE)
        return 0;
    unsigned c = ' ' + ((s.p[1] & 1u) << BITS | (s.p[2] & 0x3Fu));
    return c > ' ' && c < DELETE ? c : 0;
}

static const struct str *form_find(uint32_t c)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (forms[i].from == c)
            return &forms[i].to;
    return NULL;
}

/* One text being folded. */
struct folding {
    struct arena *arena;
    struct str text;
    enum fold_blanks blanks;
    struct folded out;
    char *p; /* the arena's */
    size_t n;
    uint32_t waits; /* the bracket that waits for its mate, from 1 */
};

/* `form` for the character of n bytes at `at`; an empty one drops it. */
static void form_put(struct folding *f, size_t at, size_t n, struct str form)
{
    struct fold_form added = {(uint32_t)f->n, (uint32_t)at, (uint16_t)n,
                              (uint16_t)form.n};
    ARENA_PUSH(f->arena, f->out.forms, f->out.n_forms, f->out.forms_capacity,
               added);
    for (size_t i = 0; i < form.n; i++)
        f->p[f->n++] = form.p[i];
}

/* What stands as it is. */
static void kept_put(struct folding *f, size_t at, size_t n)
{
    memcpy(f->p + f->n, f->text.p + at, n);
    f->n += n;
}

/* By a bracket: the one that opens what it closes, or itself if it opens. */
static const char openings[UCHAR_MAX + 1] = {
    ['('] = '(', [')'] = '(', ['['] = '[',
    [']'] = '[', ['<'] = '<', ['>'] = '<',
};

/* The folded byte `at`, if it is a bracket: one that closes is the mate of the
   one that waits last when that is of its kind. */
static void bracket_note(struct folding *f, char byte, size_t at)
{
    struct folded *out = &f->out;
    struct fold_bracket added = {.byte = byte, .at = (uint32_t)at};
    char opening = openings[(unsigned char)byte];
    if (opening == '\0')
        return;
    if (opening == byte) {
        added.mate = f->waits;
        f->waits = (uint32_t)out->n_brackets + 1;
    } else {
        if (f->waits == 0 || out->brackets[f->waits - 1].byte != opening)
            return;
        struct fold_bracket *open = &out->brackets[f->waits - 1];
        f->waits = open->mate;
        open->mate = added.at;
        added.mate = open->at;
    }
    ARENA_PUSH(f->arena, out->brackets, out->n_brackets, out->brackets_capacity,
               added);
}

/* Those that nothing closed are their own mates. */
static void brackets_end(struct folding *f)
{
    while (f->waits != 0) {
        struct fold_bracket *open = &f->out.brackets[f->waits - 1];
        f->waits = open->mate;
        open->mate = open->at;
    }
}

static void byte_put(struct folding *f, size_t at, size_t n, char byte)
{
    form_put(f, at, n, (struct str){&byte, 1});
    bracket_note(f, byte, f->n - 1);
}

/* A blank other than a line end, or none at all. */
static void blank_put(struct folding *f, size_t at, size_t n, uint32_t c)
{
    if (f->blanks == FOLD_DROP_BLANKS)
        form_put(f, at, n, (struct str){0});
    else if (c != ' ')
        byte_put(f, at, n, ' ');
    else
        kept_put(f, at, n);
}

/* A character that is no printable ASCII and no wide form of it. */
static void rare_fold(struct folding *f, size_t at, size_t n, uint32_t c)
{
    const struct str *form = form_find(c);
    if (form != NULL) {
        form_put(f, at, n, *form);
        bracket_note(f, form->p[0], f->n - form->n);
    } else if (c == UTF8_BROKEN) {
        byte_put(f, at, n, FOLD_BROKEN);
    } else if (c != '\n' && blank_is(c)) {
        blank_put(f, at, n, c);
    } else {
        kept_put(f, at, n);
    }
}

/* Printable ASCII, or a wide form of it. */
static void ascii_fold(struct folding *f, size_t at, size_t n, unsigned c)
{
    if (c == '{' || c == '}') {
        byte_put(f, at, n, c == '{' ? '[' : ']');
    } else if (n > 1) {
        byte_put(f, at, n, (char)c);
    } else {
        bracket_note(f, (char)c, f->n);
        kept_put(f, at, n);
    }
}

/* Any character, at `at`; its bytes. */
static size_t character_fold(struct folding *f, size_t at)
{
    struct str rest = str_drop(f->text, at);
    unsigned wide = wide_begin(rest);
    if (wide != 0) {
        ascii_fold(f, at, WIDE, wide);
        return WIDE;
    }
    uint32_t c = utf8_next(&rest);
    size_t n = f->text.n - at - rest.n;
    if (c > ' ' && c < DELETE)
        ascii_fold(f, at, n, c);
    else
        rare_fold(f, at, n, c);
    return n;
}

/* Where the first from `at` on begins that may not stay as it is. */
static size_t other_next(const uint32_t *others, size_t at)
{
    size_t i = at / KEPT_BLOCK;
    uint32_t bits = others[i] & UINT32_MAX << at % KEPT_BLOCK;
    while (bits == 0)
        bits = others[++i];
    return i * KEPT_BLOCK + (size_t)__builtin_ctz(bits);
}

struct folded fold(struct arena *arena, struct str text,
                   enum fold_blanks blanks)
{
    enum { FEW = 128 }; /* blocks of nearly every text */
    if (text.p == NULL) /* a table without such a column; memcpy minds */
        text = S("");
    struct folding f = {.arena = arena, .text = text, .blanks = blanks};
    f.p = arena_room(arena, text.n + FOLD_PAST, 1);
    uint32_t few[FEW], *others = few;
    if (kept_blocks(text.n) > FEW)
        others = arena_room(arena, kept_blocks(text.n), sizeof *others);
    kept_others(text, others);
    size_t at = other_next(others, 0);
    kept_put(&f, 0, at);
    while (at < text.n) {
        size_t from = at + character_fold(&f, at);
        at = other_next(others, from);
        kept_put(&f, from, at - from);
    }
    brackets_end(&f);
    memset(f.p + f.n, 0, FOLD_PAST);
    f.out.s = (struct str){f.p, f.n};
    return f.out;
}

/* The last form that begins at the folded byte or before; that of no bytes at
   the front when there is none. */
static struct fold_form form_of(const struct folded *folded, size_t i)
{
    struct halving halving = {.end = folded->n_forms};
    while (halving_asks(&halving))
        halving_tell(&halving, folded->forms[halving.middle].from <= i);
    size_t at = halving.from;
    return at > 0 ? folded->forms[at - 1] : (struct fold_form){0};
}

uint32_t folded_begin(const struct folded *folded, size_t i)
{
    struct fold_form form = form_of(folded, i);
    size_t kept = form.from + form.form_n;
    if (i < kept)
        return form.at;
    while (i > kept && ((unsigned char)folded->s.p[i] & 0xC0) == 0x80)
        i--;
    return form.at + form.n + (uint32_t)(i - kept);
}

uint32_t folded_end(const struct folded *folded, size_t i)
{
    struct fold_form form = form_of(folded, i);
    size_t kept = form.from + form.form_n;
    if (i < kept)
        return form.at + form.n;
    return form.at + form.n + (uint32_t)(char_after(folded->s, i) - kept);
}

size_t folded_mate(const struct folded *folded, size_t i)
{
    struct halving halving = {.end = folded->n_brackets};
    while (halving_asks(&halving))
        halving_tell(&halving, folded->brackets[halving.middle].at < i);
    size_t at = halving.from;
    bool is_one = at < folded->n_brackets && folded->brackets[at].at == i;
    return is_one ? folded->brackets[at].mate : i;
}
