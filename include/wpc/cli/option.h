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
    OFFER_WORDS, /* those of `value.key`, parted by | */
};

struct option {
    char letter; /* 0 = none */
    struct str name;
    enum option_type type;
    size_t offset;     /* in the group's argument struct */
    struct word value; /* what follows it, for help; key for the shell */
    struct word help;
    enum option_offer offer;
};

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
