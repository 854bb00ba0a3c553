/* Help and usage, made from the tables of commands and options. */
#include "wpc/cli/help.h"

#include "wpc/text/width.h"
#include "wpc/text/wrap.h"

enum { HELP_WIDTH = 79, NAME_COLUMN = 28, COMMAND_COLUMN = 12 };

size_t command_groups(const struct command *command,
                      const struct option_group *out[COMMAND_GROUPS])
{
    size_t n = 0;
    if (command->own != NULL)
        out[n++] = command->own;
    if (command->uses & USES_FILTER)
        out[n++] = &filter_options;
    if (command->uses & USES_VIEW)
        out[n++] = &view_options;
    if (command->uses & USES_RECORD)
        out[n++] = &record_options;
    out[n++] = &general_options;
    return n;
}

static void padded_put(struct buf *buf, struct str s, size_t columns)
{
    size_t width = width_of(s, AMBIGUOUS_NARROW);
    buf_put(buf, s);
    buf_put_repeat(buf, S(" "), width < columns ? columns - width : 1);
}

/* Wrapped text whose later lines stand under the first. */
static void wrapped_put(struct buf *buf, struct str text, size_t indent)
{
    struct str rest = text;
    bool first = true;
    while (rest.n > 0) {
        if (!first)
            buf_put_repeat(buf, S(" "), indent);
        buf_put(buf, wrap_next(&rest, HELP_WIDTH - indent, AMBIGUOUS_NARROW));
        buf_put_byte(buf, '\n');
        first = false;
    }
    if (first)
        buf_put_byte(buf, '\n');
}

/* The option's sentence, with what this command can write where it says. */
static void option_help_put(struct buf *buf, const struct command *command,
                            const struct option *option, enum lang lang)
{
    bool names = option->offer == OFFER_FORMATS;
    struct word help = option_help(option);
    buf_put(buf, word_in(lang, &help));
    if (names || option->offer == OFFER_OUTPUT)
        buf_put(buf, lang == LANG_ZH ? S("：") : S(": "));
    if (names)
        offered_names_put(buf, command->documents);
    else if (option->offer == OFFER_OUTPUT)
        offered_endings_put(buf, command->documents);
}

static void option_put(struct buf *buf, const struct command *command,
                       const struct option *option, enum lang lang)
{
    struct buf name = {0};
    if (option->letter)
        buf_put_format(&name, "  -%c, --", option->letter);
    else
        buf_put(&name, S("      --"));
    buf_put(&name, option_name(option));
    struct word word = option_value(option);
    struct str value = word_in(lang, &word);
    if (value.n > 0) {
        buf_put_byte(&name, ' ');
        buf_put(&name, value);
    }
    struct buf help = {0};
    option_help_put(&help, command, option, lang);
    if (help.n > 0)
        padded_put(buf, buf_str(&name), NAME_COLUMN);
    else
        buf_put(buf, buf_str(&name));
    wrapped_put(buf, buf_str(&help), NAME_COLUMN);
    buf_release(&help);
    buf_release(&name);
}

static void group_put(struct buf *buf, const struct command *command,
                      const struct option_group *group, enum lang lang)
{
    buf_put_byte(buf, '\n');
    buf_put(buf, word_in(lang, &group->title));
    buf_put_byte(buf, '\n');
    for (size_t i = 0; i < group->n; i++)
        option_put(buf, command, &group->options[i], lang);
}

static const struct word usage_word = WORD("usage", "用法：", "usage: ");
static const struct word options_word = WORD("options", "[选项]", "[options]");

void help_command_put(struct buf *buf, const struct command *command,
                      enum lang lang)
{
    buf_put(buf, word_in(lang, &usage_word));
    buf_put(buf, S("wpc"));
    const struct str parts[] = {command->name, word_in(lang, &options_word),
                                word_in(lang, &command->operands)};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (parts[i].n > 0)
            buf_put_byte(buf, ' ');
        buf_put(buf, parts[i]);
    }
    buf_put(buf, S("\n\n"));
    buf_put(buf, word_in(lang, &command->summary));
    buf_put_byte(buf, '\n');
    struct str about = word_in(lang, &command->about), line;
    if (about.n > 0)
        buf_put_byte(buf, '\n');
    while (about.n > 0 && str_next_part(&about, '\n', &line))
        wrapped_put(buf, line, 0);
    const struct option_group *groups[COMMAND_GROUPS];
    size_t n = command_groups(command, groups);
    for (size_t i = 0; i < n; i++)
        group_put(buf, command, groups[i], lang);
}

static const struct word group_words[] = {
    [GROUP_SEE] = WORD("see", "查", "See"),
    [GROUP_REPORT] = WORD("report", "报", "Report"),
    [GROUP_OFFICE] = WORD("office", "办", "Office"),
    [GROUP_KEEP] = WORD("keep", "管", "Keep"),
};

static const struct word head_word =
    WORD("head",
         "wpc 读政府行动方案的任务分解表：谁牵头、何时到期、涉及哪些盟市。\n\n"
         "用法：wpc [命令] [选项]        不带命令：概览\n",
         "wpc reads the task tables of a government action plan: who leads, "
         "what is\ndue when, which regions.\n\n"
         "usage: wpc [command] [options]        no command: the overview\n");

static const struct word foot_word =
    WORD("foot",
         "\n例子\n"
         "  wpc list --lead 环保厅               环保厅牵头的任务和方案\n"
         "  wpc due --before 2017-12-31          到那天（含当日）该完成什么\n"
         "  wpc show T65                         一项的原文和节点\n"
         "\n"
         "  wpc help 命令                        一个命令的全部选项\n"
         "  wpc --version                        版本\n"
         "  wpc --completion bash|zsh|fish       补全脚本\n"
         "\n"
         "退出码：0 办成 · 1 条件成立（--fail-if-any） · 2 用法 · 3 数据 · "
         "4 不准 · 5 系统\n",
         "\nExamples\n"
         "  wpc list --lead 环保厅               what 环保厅 leads\n"
         "  wpc due --before 2017-12-31          due on or before that day\n"
         "  wpc show T65                         one item, its text and days\n"
         "\n"
         "  wpc help COMMAND                     all options of a command\n"
         "  wpc --version                        the version\n"
         "  wpc --completion bash|zsh|fish       a completion script\n"
         "\n"
         "Exit: 0 done · 1 the condition holds · 2 usage · 3 data · "
         "4 refused · 5 system\n");

void help_put(struct buf *buf, const struct app *app, enum lang lang)
{
    buf_put(buf, word_in(lang, &head_word));
    for (size_t g = 0; g < sizeof group_words / sizeof *group_words; g++) {
        bool titled = false;
        for (size_t i = 0; i < app->n_commands; i++) {
            const struct command *command = app->commands[i];
            if (command->group != g || command->name.n == 0)
                continue;
            if (!titled) {
                buf_put_byte(buf, '\n');
                buf_put(buf, word_in(lang, &group_words[g]));
                buf_put_byte(buf, '\n');
            }
            titled = true;
            buf_put(buf, S("  "));
            padded_put(buf, command->name, COMMAND_COLUMN);
            buf_put(buf, word_in(lang, &command->summary));
            buf_put_byte(buf, '\n');
        }
    }
    buf_put(buf, word_in(lang, &foot_word));
}
