/* Options, read by getopt_long's rules. */
#include "wpc/cli/option.h"

#include "wpc/base/num.h"
#include "wpc/text/utf8.h"

static const char *behind_name(const struct option *option)
{
    return option->texts + option->n_name + 1;
}

struct word option_value(const struct option *option)
{
    return (struct word){behind_name(option), option->n_key, option->n_value};
}

struct word option_help(const struct option *option)
{
    /* Each text and its NUL. */
    const char *end = behind_name(option) + option->n_key + 1 +
                      option->n_value + 1 + option->n_value_en + 1;
    return (struct word){end, 0, option->n_help};
}

struct hit {
    const struct option *option;
    void *arguments;
};

static void *value_of(struct hit hit)
{
    return (char *)hit.arguments + hit.option->offset;
}

static enum rc refuse(struct option_parse *parse, enum message code,
                      struct str a, struct str b)
{
    return diag_add(parse->diags, RC_USAGE, code, (struct place){0},
                    ARGS(a, b));
}

static struct hit hit_letter(const struct option_parse *parse, char letter)
{
    for (size_t t = 0; t < parse->n_targets; t++) {
        const struct option_group *group = parse->targets[t].group;
        for (size_t i = 0; i < group->n; i++)
            if (group->options[i].letter == letter)
                return (struct hit){&group->options[i],
                                    parse->targets[t].arguments};
    }
    return (struct hit){0};
}

static struct hit hit_exact(const struct option_parse *parse, struct str name)
{
    for (size_t t = 0; t < parse->n_targets; t++) {
        const struct option_group *group = parse->targets[t].group;
        for (size_t i = 0; i < group->n; i++)
            if (str_equal(option_name(&group->options[i]), name))
                return (struct hit){&group->options[i],
                                    parse->targets[t].arguments};
    }
    return (struct hit){0};
}

struct name_search {
    struct hit prefix;
    size_t n_prefixes;
    struct str *names; /* every known name, for the nearest */
    size_t n_names;
    size_t capacity;
    struct str candidates; /* those that the abbreviation fits */
};

static struct name_search name_search(const struct option_parse *parse,
                                      struct str name)
{
    struct name_search search = {0};
    for (size_t t = 0; t < parse->n_targets; t++) {
        const struct option_group *group = parse->targets[t].group;
        for (size_t i = 0; i < group->n; i++) {
            const struct option *option = &group->options[i];
            struct hit hit = {option, parse->targets[t].arguments};
            struct str shown =
                str_join(parse->arena, S("--"), option_name(option));
            ARENA_PUSH(parse->arena, search.names, search.n_names,
                       search.capacity, shown);
            if (!str_has_prefix(option_name(option), name))
                continue;
            search.prefix = hit;
            if (search.n_prefixes++ > 0)
                search.candidates =
                    str_join(parse->arena, search.candidates, S(" "));
            search.candidates =
                str_join(parse->arena, search.candidates, shown);
        }
    }
    return search;
}

static struct hit hit_name(struct option_parse *parse, struct str name)
{
    struct hit exact = hit_exact(parse, name);
    if (exact.option != NULL)
        return exact;
    struct name_search search = name_search(parse, name);
    if (search.n_prefixes == 1)
        return search.prefix;
    struct str shown = str_join(parse->arena, S("--"), name);
    struct str near =
        nearest_names(parse->arena, search.names, search.n_names, shown);
    if (search.n_prefixes > 1)
        refuse(parse, M_OPTION_AMBIGUOUS, shown, search.candidates);
    else
        refuse(parse, near.n > 0 ? M_OPTION_UNKNOWN : M_OPTION_NOWHERE, shown,
               near);
    return (struct hit){0};
}

static enum rc value_set(struct option_parse *parse, struct hit hit,
                         struct str shown, struct str value)
{
    struct texts *texts = value_of(hit);
    switch ((enum option_type)hit.option->type) {
    case OPTION_FLAG:
        *(bool *)value_of(hit) = true;
        break;
    case OPTION_TEXT:
        *(struct str *)value_of(hit) = value;
        break;
    case OPTION_TEXTS:
        texts->items =
            arena_array_grow(parse->arena, (void *)texts->items, texts->n,
                             &texts->capacity, sizeof *texts->items);
        ((struct str *)texts->items)[texts->n++] = value;
        break;
    case OPTION_NUMBER:
        if (!num_read(value, 1, INT32_MAX, value_of(hit)))
            return refuse(parse, M_OPTION_NUMBER, shown, value);
        break;
    }
    if (hit.option->type != OPTION_FLAG && value.n == 0)
        return refuse(parse, M_OPTION_EMPTY, shown, value);
    return RC_OK;
}

/* The arguments still to come. */
struct stream {
    char *const *argv;
    int argc;
    int at;
};

static enum rc with_next_value(struct option_parse *parse, struct hit hit,
                               struct str shown, struct stream *stream)
{
    if (stream->at >= stream->argc)
        return refuse(parse, M_OPTION_NEEDS_VALUE, shown, (struct str){0});
    return value_set(parse, hit, shown, str_from(stream->argv[stream->at++]));
}

static enum rc long_read(struct option_parse *parse, struct str text,
                         struct stream *stream)
{
    struct str rest = text, name;
    str_next_part(&rest, '=', &name);
    struct hit hit = hit_name(parse, name);
    if (hit.option == NULL)
        return RC_USAGE;
    struct str shown = str_join(parse->arena, S("--"), option_name(hit.option));
    bool is_flag = hit.option->type == OPTION_FLAG;
    if (is_flag && rest.p != NULL)
        return refuse(parse, M_OPTION_NO_VALUE, shown, rest);
    if (is_flag || rest.p != NULL)
        return value_set(parse, hit, shown, rest);
    return with_next_value(parse, hit, shown, stream);
}

static enum rc letters_read(struct option_parse *parse, struct str letters,
                            struct stream *stream)
{
    while (letters.n > 0) {
        struct str rest = letters;
        utf8_next(&rest);
        struct str shown = str_join(parse->arena, S("-"),
                                    str_slice(letters, 0, letters.n - rest.n));
        struct hit hit = hit_letter(parse, letters.p[0]);
        letters = str_drop(letters, 1);
        if (hit.option == NULL)
            return refuse(parse, M_OPTION_NOWHERE, shown, (struct str){0});
        if (hit.option->type != OPTION_FLAG && letters.n > 0)
            return value_set(parse, hit, shown, letters);
        enum rc rc = hit.option->type == OPTION_FLAG
                         ? value_set(parse, hit, shown, (struct str){0})
                         : with_next_value(parse, hit, shown, stream);
        if (rc != RC_OK)
            return rc;
    }
    return RC_OK;
}

static void operand_put(struct option_parse *parse, struct str text)
{
    struct texts *operands = &parse->operands;
    operands->items =
        arena_array_grow(parse->arena, (void *)operands->items, operands->n,
                         &operands->capacity, sizeof *operands->items);
    ((struct str *)operands->items)[operands->n++] = text;
}

enum rc options_read(struct option_parse *parse, int from, int argc,
                     char *const *argv)
{
    struct stream stream = {argv, argc, from};
    bool only_operands = false;
    enum rc rc = RC_OK;
    while (stream.at < argc) {
        struct str text = str_from(argv[stream.at]);
        bool is_option = !only_operands && text.n > 1 && text.p[0] == '-';
        if (!is_option && parse->stop_at_operand)
            break;
        stream.at++;
        enum rc read = RC_OK;
        if (!is_option)
            operand_put(parse, text);
        else if (str_equal(text, S("--")))
            only_operands = true;
        else if (str_has_prefix(text, S("--")))
            read = long_read(parse, str_drop(text, 2), &stream);
        else
            read = letters_read(parse, str_drop(text, 1), &stream);
        rc = read != RC_OK ? read : rc;
    }
    parse->next = stream.at;
    return rc;
}
