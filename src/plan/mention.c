/* Where a passage names regions and classes: one pass from left to right. */
#include "wpc/plan/mention.h"

#include "mention_rules.h"
#include "wpc/base/memory.h"

/* One passage being read. */
struct scan {
    struct arena *arena;
    struct folded text;
    const struct regions *regions;
    const struct lexicon *lexicon;
    struct mention *items;
    size_t n;
    size_t capacity;
    size_t last_end;    /* folded byte after the last mention */
    size_t bracket_end; /* and after the last bracket that was passed over, */
    size_t clause;      /* before which the clause began here */
};

static struct str rest_at(const struct scan *scan, size_t i)
{
    return str_drop(scan->text.s, i);
}

static struct str front_of(const struct scan *scan, size_t i)
{
    enum { NEAR = 48 }; /* bytes before a word that any rule looks at */
    size_t from = i > NEAR ? i - NEAR : 0;
    return str_slice(scan->text.s, from, i);
}

static struct mention *put(struct scan *scan, size_t from, size_t to,
                           struct mention added)
{
    added.at = folded_begin(&scan->text, from);
    added.n = folded_end(&scan->text, to - 1) - added.at;
    ARENA_PUSH(scan->arena, scan->items, scan->n, scan->capacity, added);
    scan->last_end = to;
    return &scan->items[scan->n - 1];
}

/* Where the clause of `i` begins, or the last mention before it ends, whatever
   comes later. What stands in a bracket that was passed over ends no clause. */
static size_t clause_begin(const struct scan *scan, size_t i)
{
    static const struct str ends = WORDS(", ; : 。 ! ? \n");
    size_t later =
        scan->clause > scan->last_end ? scan->clause : scan->last_end;
    size_t stop = later > scan->bracket_end ? later : scan->bracket_end;
    while (i > stop && words_end(ends, str_slice(scan->text.s, stop, i)) == 0)
        i = char_before(scan->text.s, i);
    return i > stop ? i : later;
}

/* Past the bracket at `i` when it only explains the words before it. */
static size_t definition_skip(struct scan *scan, size_t i, bool class)
{
    if (i >= scan->text.s.n || scan->text.s.p[i] != '(')
        return i;
    size_t mate = folded_mate(&scan->text, i);
    struct str inside = str_slice(scan->text.s, i + 1, mate);
    if (mate == i || !(class ? is_definition(inside) : is_naming(inside)))
        return i;
    scan->clause = clause_begin(scan, i);
    scan->bracket_end = mate + 1;
    return mate + 1;
}

/* Puts a class that stands in [from, from + head + run.n); an upper and a lower
   level are two mentions. */
static size_t class_put(struct scan *scan, size_t from, size_t head,
                        struct class_run run, enum mention_kind kind)
{
    size_t end = from + head + run.n;
    bool may = kind == MENTION_CLASS && is_allowed(rest_at(scan, end));
    struct mention mention = {.kind = may ? MENTION_CONDITION : kind,
                              .class = run.class,
                              .may = may,
                              .rule = may ? "allowed" : run.rule};
    if (run.upper < run.n) {
        mention.class = run.class & ~(unsigned)CLASS_COUNTY;
        put(scan, from, from + head + run.upper, mention);
        from += head + run.lower;
        mention.class = CLASS_COUNTY;
    }
    put(scan, from, end, mention);
    return definition_skip(scan, end, true);
}

static size_t property_put(struct scan *scan, size_t from, size_t end,
                           enum region_class class)
{
    bool may = is_allowed(rest_at(scan, end));
    put(scan, from, end,
        (struct mention){.kind = MENTION_CONDITION,
                         .class = class,
                         .may = may,
                         .rule = "property"});
    return definition_skip(scan, end, true);
}

/* A property behind `head` bytes of a class at `i`. */
static size_t property_after(struct scan *scan, size_t i, size_t head,
                             const struct words_here *here)
{
    enum region_class class;
    size_t from = i + head;
    size_t n =
        property_begin(scan->lexicon, front_of(scan, from), here, &class);
    return n ? property_put(scan, i, from + n, class) : i;
}

/* 各地区, 所有旗县, 各有关地区. */
static size_t each_read(struct scan *scan, size_t i,
                        const struct words_here *here)
{
    static const struct str singles = WORDS("县 盟 旗");
    struct str s = here->s;
    size_t head = quantifier_begin(here);
    if (head == 0)
        return i;
    struct words_here after = lexicon_at(scan->lexicon, str_drop(s, head));
    size_t property_end = property_after(scan, i, head, &after);
    if (property_end > i)
        return property_end;
    struct class_run run = class_run_begin(&after);
    bool each = str_has_suffix(str_slice(s, 0, head), S("各"));
    struct str word = str_slice(s, head, head + run.n);
    if (run.n == 0 || (run.single && !each && words_begin(singles, word) == 0))
        return i;
    size_t end = i + head + run.n;
    end += levels_skip(rest_at(scan, end));
    if (is_institution_rest(rest_at(scan, end)))
        return end;
    return class_put(scan, i, head, run, MENTION_CLASS);
}

/* 其他地区, 其余各盟市. */
static size_t rest_read(struct scan *scan, size_t i,
                        const struct words_here *here)
{
    size_t head = rest_begin(here);
    if (head == 0)
        return i;
    struct words_here after =
        lexicon_at(scan->lexicon, str_drop(here->s, head));
    size_t property_end = property_after(scan, i, head, &after);
    if (property_end > i)
        return property_end;
    struct class_run run = class_run_begin(&after);
    if (run.n == 0) {
        static const struct str cities = WORDS("城市 中心城市 重点城市");
        run.n = run.upper = words_begin(cities, after.s);
        run.class = CLASS_PREFECTURE;
        run.rule = "cities";
    }
    return run.n ? class_put(scan, i, head, run, MENTION_REST) : i;
}

static size_t class_read(struct scan *scan, size_t i,
                         const struct words_here *here)
{
    struct class_run run =
        class_word_begin(scan->lexicon, front_of(scan, i), here);
    return run.n ? class_put(scan, i, 0, run, MENTION_CLASS) : i;
}

static size_t property_read(struct scan *scan, size_t i,
                            const struct words_here *here)
{
    return property_after(scan, i, 0, here);
}

/* …的地区: its words begin with the clause. */
static size_t condition_read(struct scan *scan, size_t i,
                             const struct words_here *here)
{
    size_t n = condition_begin(here);
    if (n == 0)
        return i;
    size_t from = clause_begin(scan, i);
    while (from < i) {
        size_t lead = condition_lead_begin(rest_at(scan, from));
        if (lead == 0)
            break;
        from += lead;
    }
    if (from >= i)
        return i;
    return property_put(scan, from, i + n, (enum region_class)0);
}

/* What is read where words of certain lists stand; the first that reads
   something wins. */
#define LIST_BIT(list) ((uint32_t)1 << (list))
#define LISTS_FROM(first, end) (LIST_BIT(end) - LIST_BIT(first))
static const struct {
    uint32_t lists;
    size_t (*read)(struct scan *scan, size_t i, const struct words_here *here);
} readers[] = {
    {LIST_BIT(LIST_QUANTIFIERS) | LIST_BIT(LIST_WHOLES), each_read},
    {LIST_BIT(LIST_RESTS), rest_read},
    {LIST_BIT(LIST_CONDITIONS), condition_read},
    {LISTS_FROM(LIST_PER, LIST_CLASSES + ALONE_LISTS), class_read},
    {LIST_BIT(LIST_PROPERTIES) | LIST_BIT(LIST_PROPERTY_LEVELS), property_read},
};
/* No reader begins where there is but what may stand behind 各. */
enum { READ_LISTS = LISTS_FROM(LIST_NAMES, LIST_CLASSES + ALONE_LISTS) };

static size_t words_read(struct scan *scan, size_t i,
                         const struct words_here *here)
{
    for (size_t k = 0; k < sizeof readers / sizeof *readers; k++) {
        bool begins = (here->lists & readers[k].lists) != 0;
        size_t end = begins ? readers[k].read(scan, i, here) : i;
        if (end > i)
            return end;
    }
    return i;
}

/* The words that mentions begin with: made when prose is first read, which many
   an answer does without. */
struct region_words {
    struct arena arena;
    struct lexicon *lexicon; /* the arena's; NULL = none was read yet */
    struct arena passing;    /* has the passage that is being read */
};

enum { WORDS_FEW = 384 }; /* of our lists, and of the names of most plans */

void region_words_open(struct regions *regions)
{
    enum { PASSING_FIRST = 2 * 1024 };
    if (regions->words != NULL)
        return;
    regions->words = memory_take(1, sizeof *regions->words);
    regions->words->arena.first =
        sizeof(struct lexicon) + WORDS_FEW * sizeof(struct lexicon_word);
    regions->words->passing.first = PASSING_FIRST;
}

void region_words_close(struct regions *regions)
{
    if (regions->words == NULL)
        return;
    arena_release(&regions->words->arena);
    arena_release(&regions->words->passing);
    memory_release(regions->words);
    regions->words = NULL;
}

static struct lexicon *lexicon_make(struct arena *arena)
{
    struct lexicon *lexicon = lexicon_open(arena, WORDS_FEW);
    class_lists_add(arena, lexicon);
    property_lists_add(arena, lexicon);
    return lexicon;
}

/* A plan without regions still has classes. */
static const struct lexicon *lexicon_of(struct arena *arena,
                                        const struct regions *regions)
{
    struct region_words *words = regions->words;
    if (words == NULL)
        return lexicon_make(arena);
    if (words->lexicon == NULL)
        words->lexicon = lexicon_make(&words->arena);
    lexicon_add_names(&words->arena, words->lexicon, regions->names.names,
                      regions->names.n);
    return words->lexicon;
}

static enum name_kind kind_of(const struct region *region, struct str name)
{
    if (str_equal(name, region->name) || str_equal(name, region->full))
        return NAME_FULL;
    return str_has_prefix(region->name, name) ? NAME_SHORT : NAME_CLIPPED;
}

/* True when the province of the region stands before `i`: 内蒙古. */
static bool has_province_before(const struct scan *scan,
                                const struct region *region, size_t i)
{
    static const struct str ends = WORDS("自治区 壮族自治区 回族自治区 "
                                         "维吾尔自治区 省 市");
    if (!str_has_suffix(region->full, region->name))
        return false;
    struct str province =
        str_slice(region->full, 0, region->full.n - region->name.n);
    struct str stem =
        str_slice(province, 0, province.n - words_end(ends, province));
    struct str front = front_of(scan, i);
    return (province.n && str_has_suffix(front, province)) ||
           (stem.n && str_has_suffix(front, stem));
}

/* 呼和浩特至包头高速公路 names no region at either end. */
static void line_undo(struct scan *scan, size_t i)
{
    if (scan->n == 0 || scan->last_end >= i ||
        scan->items[scan->n - 1].kind != MENTION_REGION)
        return;
    if (is_line_joint(str_slice(scan->text.s, scan->last_end, i)))
        scan->n--;
}

static size_t name_read(struct scan *scan, size_t i)
{
    struct str s = rest_at(scan, i);
    size_t limit = SIZE_MAX;
    for (;;) {
        uint32_t known = lexicon_name(scan->lexicon, s, limit);
        if (known == LEXICON_NONE)
            return i;
        struct str name = scan->regions->names.names[known];
        uint32_t place = scan->regions->of_name[known];
        const struct region *region = &scan->regions->items[place];
        enum name_verdict verdict = name_judge(&(struct name_place){
            .kind = kind_of(region, name),
            .name = name,
            .before = front_of(scan, i),
            .after = str_drop(s, name.n),
            .follows = (scan->n > 0 && scan->last_end == i) ||
                       has_province_before(scan, region, i)});
        limit = name.n;
        if (verdict == NAME_NO_WORD)
            continue;
        if (verdict == NAME_ROAD)
            line_undo(scan, i);
        if (verdict == NAME_REGION)
            put(scan, i, i + name.n,
                (struct mention){
                    .kind = MENTION_REGION, .region = place, .rule = "name"});
        return definition_skip(scan, i + name.n, false);
    }
}

/* 等, 等地 straight after a named region. */
static size_t etc_read(struct scan *scan, size_t i)
{
    bool follows = scan->n > 0 && scan->last_end == i &&
                   scan->items[scan->n - 1].kind == MENTION_REGION;
    size_t n = follows ? etc_begin(rest_at(scan, i)) : 0;
    if (n > 0)
        put(scan, i, i + n,
            (struct mention){.kind = MENTION_ETC, .rule = "etc"});
    return i + n;
}

/* Where the reading goes on after the place i, where something may begin. */
static size_t place_read(struct scan *scan, size_t i,
                         const struct words_here *here)
{
    bool has_name = (here->lists & LIST_BIT(LIST_NAMES)) != 0;
    size_t end = has_name ? name_read(scan, i) : i;
    if (end > i)
        return etc_read(scan, end);
    end = words_read(scan, i, here);
    return end > i ? end : char_after(scan->text.s, i);
}

struct mentions mentions_read(struct arena *arena, struct str text,
                              const struct regions *regions)
{
    struct scan scan = {.arena = arena, .regions = regions};
    struct arena *passing = arena;
    if (regions->words != NULL) {
        passing = &regions->words->passing;
        arena_clear(passing);
    }
    scan.text = fold(passing, text, FOLD_DROP_BLANKS);
    scan.lexicon = lexicon_of(arena, regions);
    struct words_here here;
    size_t i = 0;
    while (lexicon_next(scan.lexicon, READ_LISTS, scan.text.s, &i, &here))
        i = place_read(&scan, i, &here);
    return (struct mentions){scan.items, scan.n};
}
