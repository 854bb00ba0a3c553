/* Options: a table a group, read by getopt_long's rules (RFC-less but known to
   everybody: -l X, -lX, --lead X, --lead=X, unique abbreviations, `--`). */
#ifndef WPC_CLI_OPTION_H
#define WPC_CLI_OPTION_H

#include "wpc/base/diag.h"
#include "wpc/query/filter.h"
#include "wpc/text/message.h"

enum option_type {
    OPTION_FLAG,   /* bool */
    OPTION_TEXT,   /* struct str; the last one given holds */
    OPTION_TEXTS,  /* struct texts; may be repeated */
    OPTION_NUMBER, /* long long, from 1 */
};

/* What a shell offers after the option. */
enum option_offer {
    OFFER_NOTHING,
    OFFER_UNITS,
    OFFER_REGIONS,
    OFFER_FORMATS,
    OFFER_OUTPUT, /* a file whose ending names the format */
    OFFER_FILES,
    OFFER_FOLDERS,
    OFFER_WORDS, /* those of the value's key, parted by | */
};

/* Its texts stand one behind the other, each closed by a NUL, as those of a
   word do: the name, the word for the value that follows it, and the one that
   helps. One pointer is to be set in each option when the program starts. */
struct option {
    const char *texts;
    uint16_t offset;        /* in the group's argument struct */
    uint16_t n_key, n_help; /* bytes */
    uint8_t n_name, n_value, n_value_en;
    char letter;   /* 0 = none */
    uint8_t type;  /* enum option_type */
    uint8_t offer; /* enum option_offer */
};

/* Of literals, for tables. */
#define OPTION(letter_, name_, type_, offset_, offer_, key_, zh_, en_,       \
               help_zh_, help_en_)                                           \
    {                                                                        \
        .texts =                                                             \
            name_ "\0" key_ "\0" zh_ "\0" en_ "\0\0" help_zh_ "\0" help_en_, \
        .offset = offset_, .n_key = sizeof key_ - 1,                         \
        .n_help = sizeof help_zh_ - 1, .n_name = sizeof name_ - 1,           \
        .n_value = sizeof zh_ - 1, .n_value_en = sizeof en_ - 1,             \
        .letter = letter_, .type = type_, .offer = offer_                    \
    }
#define FLAG(letter, name, offset, help_zh, help_en)                     \
    OPTION(letter, name, OPTION_FLAG, offset, OFFER_NOTHING, "", "", "", \
           help_zh, help_en)

static inline struct str option_name(const struct option *option)
{
    return (struct str){option->texts, option->n_name};
}
/* What follows it, for help; the key is for the shell. */
struct word option_value(const struct option *option);
struct word option_help(const struct option *option);

struct option_group {
    struct word title;
    const struct option *options;
    size_t n;
};

/* A group and the struct that its options fill. */
struct option_target {
    const struct option_group *group;
    void *arguments;
};

struct option_parse {
    struct arena *arena;
    struct diags *diags;
    const struct option_target *targets;
    size_t n_targets;
    bool stop_at_operand; /* leave the rest alone */
    struct texts operands;
    int next; /* first argument not looked at */
};

/* Reads argv[from…]. Unknown and ambiguous options, missing and superfluous
   values: one diagnostic each with the nearest names; RC_USAGE. */
enum rc options_read(struct option_parse *parse, int from, int argc,
                     char *const *argv);

#endif
