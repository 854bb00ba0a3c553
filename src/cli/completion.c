/* Completion scripts for bash, zsh and fish, made from the tables. Units,
   regions and formats are asked of wpc itself when a person presses TAB. */
#include "wpc/cli/help.h"

static void options_put(struct buf *buf, const struct option_group *group)
{
    for (size_t i = 0; i < group->n; i++) {
        buf_put(buf, S(" --"));
        buf_put(buf, option_name(&group->options[i]));
    }
}

static void command_names_put(struct buf *buf, const struct app *app)
{
    for (size_t i = 0; i < app->n_commands; i++) {
        if (app->commands[i]->name.n == 0)
            continue;
        buf_put_byte(buf, ' ');
        buf_put(buf, app->commands[i]->name);
    }
}

static bool offers_files(const struct option *option)
{
    return option->offer == OFFER_FILES || option->offer == OFFER_OUTPUT;
}

/* What a shell runs to get the values that an option takes. */
static struct str offer_command(enum option_offer offer)
{
    switch (offer) {
    case OFFER_UNITS:
        return S("wpc list -f tsv --columns lead 2>/dev/null | tail -n +2 | "
                 "sed 's/、/\\n/g' | sort -u");
    case OFFER_REGIONS:
        return S("wpc due --all --kind all -f tsv --columns regions "
                 "2>/dev/null | tail -n +2 | sed 's/、/\\n/g' | sort -u");
    default:
        return S("");
    }
}

static void words_put(struct buf *buf, const struct option *option)
{
    struct word value = option_value(option);
    struct str rest = word_key(&value), word;
    while (str_next_part(&rest, '|', &word)) {
        buf_put_byte(buf, ' ');
        buf_put(buf, word);
    }
}

/* The formats of the command that stands before them. */
static void bash_formats_put(struct buf *buf, const struct app *app)
{
    buf_put(buf, S("case ${COMP_WORDS[1]} in\n"));
    for (size_t i = 0; i < app->n_commands; i++) {
        if (app->commands[i]->documents == NULL)
            continue;
        buf_put(buf, S("        "));
        buf_put(buf, app->commands[i]->name);
        buf_put(buf, S(") COMPREPLY=($(compgen -W \""));
        offered_names_put(buf, app->commands[i]->documents);
        buf_put(buf, S("\" -- \"$cur\")) ;;\n"));
    }
    buf_put(buf, S("        *) COMPREPLY=($(compgen -W \""));
    offered_names_put(buf, NULL);
    buf_put(buf, S("\" -- \"$cur\")) ;;\n      esac"));
}

static void bash_offer_put(struct buf *buf, const struct app *app,
                           const struct option *option)
{
    struct str command = offer_command(option->offer);
    if (option->type == OPTION_FLAG || option->offer == OFFER_NOTHING)
        return;
    buf_put(buf, S("    --"));
    buf_put(buf, option_name(option));
    if (option->letter)
        buf_put_format(buf, "|-%c", option->letter);
    buf_put(buf, S(") "));
    if (option->offer == OFFER_FORMATS)
        bash_formats_put(buf, app);
    else if (offers_files(option))
        buf_put(buf, S("COMPREPLY=($(compgen -f -- \"$cur\"))"));
    else if (option->offer == OFFER_FOLDERS)
        buf_put(buf, S("COMPREPLY=($(compgen -d -- \"$cur\"))"));
    else if (option->offer == OFFER_WORDS) {
        buf_put(buf, S("COMPREPLY=($(compgen -W \""));
        words_put(buf, option);
        buf_put(buf, S("\" -- \"$cur\"))"));
    } else {
        buf_put(buf, S("COMPREPLY=($(compgen -W \"$("));
        buf_put(buf, command);
        buf_put(buf, S(")\" -- \"$cur\"))"));
    }
    buf_put(buf, S("; return ;;\n"));
}

static void bash_put(struct buf *buf, const struct app *app)
{
    static const struct option_group *const shared[] = {
        &filter_options, &view_options, &general_options};
    buf_put(buf, S("# bash completion for wpc\n_wpc() {\n"
                   "  local cur=${COMP_WORDS[COMP_CWORD]}\n"
                   "  local prev=${COMP_WORDS[COMP_CWORD-1]}\n"
                   "  COMPREPLY=()\n  case $prev in\n"));
    for (size_t g = 0; g < sizeof shared / sizeof *shared; g++)
        for (size_t i = 0; i < shared[g]->n; i++)
            bash_offer_put(buf, app, &shared[g]->options[i]);
    buf_put(buf, S("  esac\n  case ${COMP_WORDS[1]} in\n"));
    for (size_t i = 0; i < app->n_commands; i++) {
        const struct option_group *groups[COMMAND_GROUPS];
        if (app->commands[i]->name.n == 0)
            continue;
        buf_put(buf, S("    "));
        buf_put(buf, app->commands[i]->name);
        buf_put(buf, S(") COMPREPLY=($(compgen -W \""));
        size_t n = command_groups(app->commands[i], groups);
        for (size_t g = 0; g < n; g++)
            options_put(buf, groups[g]);
        buf_put(buf, S("\" -- \"$cur\")) ;;\n"));
    }
    buf_put(buf, S("    *) COMPREPLY=($(compgen -W \""));
    command_names_put(buf, app);
    buf_put(buf, S(" --help --version --completion\" -- \"$cur\")) ;;\n"
                   "  esac\n}\ncomplete -o default -F _wpc wpc\n"));
}

static void zsh_put(struct buf *buf, const struct app *app)
{
    buf_put(buf, S("#compdef wpc\nautoload -U +X bashcompinit && "
                   "bashcompinit\n"));
    bash_put(buf, app);
}

/* Inside single quotes fish knows \' and \\ only. */
static void fish_quoted_put(struct buf *buf, struct str s)
{
    buf_put_byte(buf, '\'');
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] == '\'' || s.p[i] == '\\')
            buf_put_byte(buf, '\\');
        buf_put_byte(buf, s.p[i]);
    }
    buf_put_byte(buf, '\'');
}

/* What fish offers after the option: words, or a command that gives them. */
static void fish_values_put(struct buf *values, const struct command *command,
                            const struct option *option)
{
    struct str asked = offer_command(option->offer);
    if (option->offer == OFFER_FORMATS)
        offered_names_put(values, command->documents);
    else if (option->offer == OFFER_WORDS)
        words_put(values, option);
    else if (asked.n > 0) {
        buf_put_byte(values, '(');
        buf_put(values, asked);
        buf_put_byte(values, ')');
    }
}

static void fish_option_put(struct buf *buf, const struct command *command,
                            const struct option *option)
{
    buf_put(buf, S("complete -c wpc -n '__fish_seen_subcommand_from "));
    buf_put(buf, command->name);
    buf_put(buf, S("' -l "));
    buf_put(buf, option_name(option));
    if (option->letter)
        buf_put_format(buf, " -s %c", option->letter);
    bool files = offers_files(option) || option->offer == OFFER_FOLDERS;
    if (option->type != OPTION_FLAG)
        buf_put(buf, files ? S(" -r") : S(" -x"));
    struct buf values = {0};
    fish_values_put(&values, command, option);
    if (values.n > 0) {
        buf_put(buf, S(" -a "));
        fish_quoted_put(buf, buf_str(&values));
    }
    buf_release(&values);
    buf_put(buf, S(" -d "));
    struct word help = option_help(option);
    fish_quoted_put(buf, word_zh(&help));
    buf_put_byte(buf, '\n');
}

static void fish_put(struct buf *buf, const struct app *app)
{
    buf_put(buf, S("# fish completion for wpc\ncomplete -c wpc -f\n"));
    for (size_t i = 0; i < app->n_commands; i++) {
        const struct command *command = app->commands[i];
        const struct option_group *groups[COMMAND_GROUPS];
        if (command->name.n == 0)
            continue;
        buf_put(buf, S("complete -c wpc -n __fish_use_subcommand -a "));
        buf_put(buf, command->name);
        buf_put(buf, S(" -d "));
        fish_quoted_put(buf, word_zh(&command->summary));
        buf_put_byte(buf, '\n');
        size_t n = command_groups(command, groups);
        for (size_t g = 0; g < n; g++)
            for (size_t k = 0; k < groups[g]->n; k++)
                fish_option_put(buf, command, &groups[g]->options[k]);
    }
}

bool completion_put(struct buf *buf, const struct app *app, struct str shell)
{
    static const struct {
        struct str name;
        void (*put)(struct buf *buf, const struct app *app);
    } shells[] = {{STR("bash"), bash_put},
                  {STR("zsh"), zsh_put},
                  {STR("fish"), fish_put}};
    for (size_t i = 0; i < sizeof shells / sizeof *shells; i++) {
        if (!str_equal(shells[i].name, shell))
            continue;
        shells[i].put(buf, app);
        return true;
    }
    return false;
}
