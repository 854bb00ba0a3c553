/* The road that every command takes. */
#include "wpc/cli/app.h"

#include "wpc/cli/help.h"
#include "wpc/text/escape.h"

#ifndef WPC_VERSION
#define WPC_VERSION "0"
#endif

enum { CHINA_OFFSET = 8 * 3600, DAY_SECONDS = 24 * 3600 };

/* All that one run needs; freed in one place. */
struct road {
    const struct app *app;
    struct arena arena;
    struct diags diags;
    struct workspace workspace;
    struct call call;
};

static struct str environment(const struct road *road, const char *name)
{
    const struct sys *sys = &road->app->sys;
    return str_from(sys->environment(sys->context, name));
}

/* --lang, $WPC_LANG, the locale's language; else Chinese. */
static enum lang lang_decide(const struct road *road, struct str named)
{
    struct str asked = named.n > 0 ? named : environment(road, "WPC_LANG");
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; asked.n == 0 && i < 3; i++)
        asked = environment(road, variables[i]);
    return str_has_prefix(asked, S("en")) ? LANG_EN : LANG_ZH;
}

static enum rc lang_check(struct road *road)
{
    struct str named = road->call.general.lang;
    road->call.lang = lang_decide(road, named);
    if (named.n == 0 || str_equal(named, S("zh")) || str_equal(named, S("en")))
        return RC_OK;
    return diag_add(&road->diags, RC_USAGE, M_OPTION_WORD, (struct place){0},
                    ARGS(S("--lang"), named, S("zh en")));
}

/* The day in China, whatever TZ says. */
static struct date today_of(const struct road *road)
{
    const struct sys *sys = &road->app->sys;
    int64_t seconds = sys->now(sys->context) + CHINA_OFFSET;
    return date_from_serial((int32_t)(seconds / DAY_SECONDS));
}

static enum rc day_read(struct road *road, const char *option, struct str named,
                        struct date *day)
{
    struct span span;
    if (named.n == 0)
        return RC_OK;
    /* What a script says needs no clock. */
    struct date plain = date_read_iso(named);
    if (!date_is_none(plain)) {
        *day = plain;
        return RC_OK;
    }
    if (!when_read(named, today_of(road), &span) ||
        !date_equal(span.first, span.last))
        return diag_add(&road->diags, RC_USAGE, M_ASK_DAY, (struct place){0},
                        ARGS(str_from(option), named));
    *day = span.last;
    return RC_OK;
}

static enum rc days_decide(struct road *road)
{
    struct str named = road->call.general.today;
    const char *option = named.n > 0 ? "--today" : "WPC_TODAY";
    if (named.n == 0)
        named = environment(road, "WPC_TODAY");
    if (named.n == 0)
        road->call.today = today_of(road);
    enum rc today = day_read(road, option, named, &road->call.today);
    enum rc known = day_read(road, "--known-at", road->call.general.known_at,
                             &road->call.known_at);
    return today != RC_OK ? today : known;
}

static const struct command *command_find(struct road *road, struct str name)
{
    const struct app *app = road->app;
    for (size_t i = 0; i < app->n_commands; i++)
        if (str_equal(app->commands[i]->name, name))
            return app->commands[i];
    command_refuse(&road->diags, &road->arena, app, road->call.lang, name);
    return NULL;
}

static void out(struct road *road, struct buf *buf)
{
    const struct sys *sys = &road->app->sys;
    enum sys_error error =
        sys->stream_write(sys->context, SYS_OUT, buf_str(buf));
    if (error != SYS_OK && error != SYS_PIPE)
        diag_add(&road->diags, RC_SYSTEM, M_OUTPUT_FAILED, (struct place){0},
                 ARGS(S("standard output")));
    buf_release(buf);
}

static enum rc help_print(struct road *road)
{
    struct buf buf = {0};
    help_command_put(&buf, road->call.command, road->call.lang);
    out(road, &buf);
    return road->diags.n_errors > 0 ? RC_SYSTEM : RC_OK;
}

static struct option_target target_of(struct call *call,
                                      const struct option_group *group)
{
    void *arguments = call->own;
    if (group == &general_options)
        arguments = &call->general;
    else if (group == &filter_options)
        arguments = &call->filter_words;
    else if (group == &view_options)
        arguments = &call->view;
    else if (group == &record_options)
        arguments = &call->record;
    return (struct option_target){group, arguments};
}

static enum rc operands_check(struct road *road)
{
    struct call *call = &road->call;
    const struct command *command = call->command;
    bool takes = command->uses & (USES_WORDS | USES_IDS | USES_OPERANDS);
    if (call->operands.n > 0 && !takes)
        return diag_add(&road->diags, RC_USAGE, M_OPERAND_EXTRA,
                        (struct place){0},
                        ARGS(call->operands.items[0], command->name));
    if (call->operands.n == 0 && command->uses & USES_IDS)
        return diag_add(&road->diags, RC_USAGE, M_OPERAND_MISSING,
                        (struct place){0}, ARGS(command->name));
    if (command->uses & USES_WORDS)
        call->filter_words.words = call->operands;
    return RC_OK;
}

static enum rc arguments_read(struct road *road, int from, int argc,
                              char *const *argv)
{
    struct call *call = &road->call;
    const struct option_group *groups[COMMAND_GROUPS];
    struct option_target targets[COMMAND_GROUPS];
    size_t n = command_groups(call->command, groups);
    if (call->command->own_size > 0)
        call->own = arena_take(&road->arena, 1, call->command->own_size);
    for (size_t i = 0; i < n; i++)
        targets[i] = target_of(call, groups[i]);
    struct option_parse parse = {.arena = &road->arena,
                                 .diags = &road->diags,
                                 .targets = targets,
                                 .n_targets = n};
    enum rc rc = options_read(&parse, from, argc, argv);
    call->operands = parse.operands;
    return rc;
}

static enum rc command_run(struct road *road, int from, int argc,
                           char *const *argv)
{
    struct call *call = &road->call;
    enum rc rc = arguments_read(road, from, argc, argv);
    enum rc lang = lang_check(road);
    if (rc == RC_OK && lang == RC_OK && call->general.help)
        return help_print(road);
    const struct sys *sys = &road->app->sys;
    call->out = sys->terminal(sys->context, SYS_OUT);
    enum rc today = days_decide(road);
    if (rc == RC_OK && lang == RC_OK && today == RC_OK)
        rc = operands_check(road);
    else
        rc = RC_USAGE;
    if (rc == RC_OK && call->command->uses & (USES_PLAN | USES_FILTER))
        rc = call_plan_load(call, (struct str){0});
    if (rc == RC_OK && call->command->uses & USES_NAMES)
        rc = call_names_load(call);
    return rc == RC_OK ? call->command->run(call) : rc;
}

static enum rc version_print(struct road *road)
{
    struct buf buf = {0};
    buf_put(&buf, S("wpc " WPC_VERSION "\n"));
    out(road, &buf);
    return road->diags.n_errors > 0 ? RC_SYSTEM : RC_OK;
}

static enum rc completion_print(struct road *road)
{
    struct buf buf = {0};
    struct str shell = road->call.general.completion;
    if (!completion_put(&buf, road->app, shell))
        return diag_add(&road->diags, RC_USAGE, M_OPTION_WORD,
                        (struct place){0},
                        ARGS(S("--completion"), shell, S("bash zsh fish")));
    out(road, &buf);
    return road->diags.n_errors > 0 ? RC_SYSTEM : RC_OK;
}

/* What may stand before a command. */
static const struct option leading[] = {
    FLAG('V', "version", offsetof(struct general_args, version), "", ""),
    OPTION(0, "completion", OPTION_TEXT,
           offsetof(struct general_args, completion), OFFER_NOTHING, "", "", "",
           "", ""),
};
static const struct option_group leading_options = {
    {0}, leading, sizeof leading / sizeof *leading};

static enum rc road_walk(struct road *road, int argc, char *const *argv)
{
    struct call *call = &road->call;
    struct option_target targets[] = {{&leading_options, &call->general},
                                      {&general_options, &call->general}};
    struct option_parse parse = {.arena = &road->arena,
                                 .diags = &road->diags,
                                 .targets = targets,
                                 .n_targets = 2,
                                 .stop_at_operand = true};
    call->lang = lang_decide(road, (struct str){0});
    enum rc rc = options_read(&parse, 1, argc, argv);
    if (rc == RC_OK)
        rc = lang_check(road);
    if (rc != RC_OK)
        return rc;
    if (call->general.version)
        return version_print(road);
    if (call->general.completion.n > 0)
        return completion_print(road);
    /* Bare wpc is the overview; wpc --help is wpc help. */
    struct str name = call->general.help ? S("help") : S("");
    if (parse.next < argc)
        name = str_from(argv[parse.next]);
    bool named = parse.next < argc;
    call->command = command_find(road, name);
    if (call->command == NULL)
        return RC_USAGE;
    if (!named)
        call->general.help = false;
    return command_run(road, named ? parse.next + 1 : parse.next, argc, argv);
}

static void diag_print(struct buf *buf, const struct diag *diag, enum lang lang)
{
    struct buf text = {0};
    if (diag->at.file.n > 0) {
        buf_put(&text, diag->at.file);
        if (diag->at.line > 0)
            buf_put_format(&text, ":%u", (unsigned)diag->at.line);
        if (diag->at.column > 0)
            buf_put_format(&text, ":%u", (unsigned)diag->at.column);
        buf_put(&text, S(": "));
    } else {
        buf_put(&text, S("wpc: "));
    }
    message_put(&text, lang, diag->code, diag->args);
    escape_visible(buf, buf_str(&text));
    buf_put_byte(buf, '\n');
    buf_release(&text);
}

static void diagnostics_print(struct road *road)
{
    struct buf buf = {0};
    for (size_t i = 0; i < road->diags.n; i++)
        diag_print(&buf, &road->diags.items[i], road->call.lang);
    const struct sys *sys = &road->app->sys;
    if (buf.n > 0)
        sys->stream_write(sys->context, SYS_ERR, buf_str(&buf));
    buf_release(&buf);
}

int app_run(const struct app *app, int argc, char *const *argv)
{
    enum { ROAD_FIRST = 8 * 1024 }; /* what most answers need */
    struct road road = {.app = app, .arena.first = ROAD_FIRST};
    road.diags.arena = &road.arena;
    road.call = (struct call){.app = app,
                              .arena = &road.arena,
                              .diags = &road.diags,
                              .workspace = &road.workspace};
    enum rc rc = road_walk(&road, argc, argv);
    diagnostics_print(&road);
    if (road.call.progress != NULL && road.call.progress->fold.works != NULL)
        fold_release(&road.call.progress->fold);
    workspace_close(&road.workspace);
    arena_release(&road.arena);
    return (int)rc;
}

struct question call_question(const struct call *call)
{
    const struct workspace *workspace = call->workspace;
    return (struct question){
        .plan = &workspace->plan,
        .filter = &call->filter,
        .rules = standing_rules_of(call->today, workspace->conf.soon_days,
                                   workspace->conf.target_grace_days,
                                   call->progress != NULL),
        .fold = call->progress ? &call->progress->fold : NULL,
        .grace_days = workspace->conf.grace_days,
        .ends = workspace->conf.ends,
        .lang = call->lang,
        .arena = call->arena,
    };
}
