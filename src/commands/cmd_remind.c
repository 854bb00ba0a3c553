/* wpc remind: letters to those who have something due, late or awaited. */
#include "remind.h"
#include "wpc/base/num.h"
#include "wpc/cli/present.h"
#include "wpc/cli/stage_rules.h"

static bool cell_wants(void *context, uint32_t cell)
{
    const struct history *history = context;
    struct address address = cell_address(history->fold->cells, cell);
    return history_covers(history, &address, cell);
}

static bool is_asked(const struct reminding *reminding,
                     const struct matter *matter)
{
    bool office = reminding->n_offices == 0, stage = reminding->n_stages == 0;
    for (size_t i = 0; i < reminding->n_offices; i++)
        office |= reminding->offices[i] == matter->office;
    for (size_t i = 0; i < reminding->n_stages; i++)
        stage |= reminding->stages[i] == matter->stage;
    return office && stage &&
           (reminding->args->all || date_is_none(matter->sent)) &&
           (reminding->levels == 0 || reminding->levels >> matter->level & 1);
}

static void matters_choose(struct reminding *reminding)
{
    struct matters *matters = &reminding->matters;
    size_t kept = 0;
    for (size_t i = 0; i < matters->n; i++)
        if (is_asked(reminding, &matters->items[i]))
            matters->items[kept++] = matters->items[i];
    matters->n = kept;
}

static enum rc offices_read(struct reminding *reminding)
{
    struct call *call = reminding->call;
    const struct texts *texts = &reminding->args->to;
    reminding->n_offices = 0;
    for (size_t i = 0; i < texts->n; i++) {
        uint32_t office = record_office(call, texts->items[i]);
        if (office == OFFICE_NONE)
            return RC_USAGE;
        ARENA_PUSH(call->arena, reminding->offices, reminding->n_offices,
                   reminding->offices_capacity, office);
    }
    return RC_OK;
}

/* What was sent is read whatever the filter says: nothing is sent twice because
   somebody asked for a part. */
enum rc reminding_gather(struct reminding *reminding)
{
    struct call *call = reminding->call;
    struct fold *fold = &call->progress->fold;
    struct history_wish all = {.office = OFFICE_NONE,
                               .acts = 1u << ACT_SENT | 1u << ACT_RETURN};
    struct history_wish asked = {.filter = &call->filter,
                                 .rules = call_question(call).rules,
                                 .office = OFFICE_NONE};
    reminding->wish = all;
    enum rc rc = offices_read(reminding);
    if (rc == RC_OK)
        rc = call_history_read(call, &reminding->wish, &reminding->history);
    if (rc != RC_OK)
        return rc;
    struct history chooser;
    history_begin(&chooser, call->arena, fold, &asked);
    struct roll_choice choice = {cell_wants, &chooser};
    struct stage_rules rules =
        conf_stage_rules(&call->workspace->conf, call->today);
    reminding->sent = sent_marks_of(call->arena, &reminding->history);
    reminding->matters =
        matters_of(call->arena, fold, &rules, &reminding->sent, &choice);
    matters_choose(reminding);
    reminding->letters =
        letters_of(call->arena, fold, &reminding->matters, &reminding->history);
    struct letter_party sender = letters_sender(fold);
    struct str from = call->workspace->conf.mail_from;
    if (from.n > 0)
        sender.mail = from;
    reminding->desk =
        (struct letter_desk){fold, call->workspace->conf.title, sender};
    return RC_OK;
}

/* ---- the list */

enum remind_cell {
    REMIND_TO,
    REMIND_LEVEL,
    REMIND_STAGE,
    REMIND_DAYS,
    REMIND_WHAT,
    REMIND_ADDRESS,
    REMIND_DUE,
    REMIND_ORIGINAL,
    REMIND_TEXT,
    REMIND_MAIL,
    REMIND_COPIES,
    REMIND_REASON,
    REMIND_SENT,
    REMIND_COLUMNS
};

static const struct column columns[REMIND_COLUMNS] = {
    [REMIND_TO] = {WORD("to", "致", "to"), COLUMN_PLAIN},
    [REMIND_LEVEL] = {WORD("level", "函件", "letter"), COLUMN_PLAIN},
    [REMIND_STAGE] = {WORD("stage", "提醒日", "stage"), COLUMN_NUMBER},
    [REMIND_DAYS] = {WORD("days", "余/超", "days"), COLUMN_NUMBER},
    [REMIND_WHAT] = {WORD("what", "事由", "what"), COLUMN_PLAIN},
    [REMIND_ADDRESS] = {WORD("address", "分解项", "address"), COLUMN_PLAIN},
    [REMIND_DUE] = {WORD("due", "时限", "due"), COLUMN_PLAIN},
    [REMIND_ORIGINAL] = {WORD("original", "原时限", "original"), COLUMN_PLAIN},
    [REMIND_TEXT] = {WORD("text", "要求", "text"), COLUMN_PROSE},
    [REMIND_MAIL] = {WORD("mail", "邮箱", "mail"), COLUMN_PLAIN},
    [REMIND_COPIES] = {WORD("copies", "抄送", "copies"), COLUMN_PLAIN},
    [REMIND_REASON] = {WORD("reason", "退回理由", "reason"), COLUMN_PLAIN},
    [REMIND_SENT] = {WORD("sent", "已发", "sent"), COLUMN_PLAIN},
};

struct rows {
    struct reminding *reminding;
    size_t letter;
    size_t matter;
};

/* 余7天 逾期20天 */
static struct str days_shown(struct call *call, int days)
{
    bool late = days > 0;
    return str_format(call->arena, "%.*s%d%.*s",
                      STR_ARG(in_lang(call, late ? S("超") : S("余"),
                                      late ? S("+") : S("-"))),
                      late ? days : -days,
                      STR_ARG(in_lang(call, S("天"), S(""))));
}

static void place_fill(const struct rows *rows, const struct matter *matter,
                       struct cell *cells)
{
    struct call *call = rows->reminding->call;
    const struct cells *plan_cells = &call->progress->cells;
    if (matter->cell == CELL_NONE) {
        char period[PERIOD_TEXT];
        cells[REMIND_ADDRESS] = cell_of_text(
            str_dup(call->arena, period_write(matter->cycle, period)));
        return;
    }
    struct address address = cell_address(plan_cells, matter->cell);
    const struct cell_run *run = cell_run_of(plan_cells, matter->cell);
    const struct obligation *obligation = cell_run_obligation(plan_cells, run);
    cells[REMIND_ADDRESS] = cell_of_text(target_name(call, &address));
    const struct plan *plan = &call->workspace->plan;
    const struct item *item = &plan->items[run->item];
    struct str title = item_extra(plan, item)->title;
    struct str text = obligation != NULL ? obligation->text : item->text;
    cells[REMIND_TEXT] = cell_of_text(text);
    if (title.n > 0 && str_find(text, title, 0) == SIZE_MAX)
        cells[REMIND_TEXT].shown = str_format(call->arena, "%.*s：%.*s",
                                              STR_ARG(title), STR_ARG(text));
}

static void letter_fill(const struct rows *rows, const struct letter *letter,
                        struct cell *cells)
{
    struct arena *arena = rows->reminding->call->arena;
    cells[REMIND_TO] = cell_of_text(letter->to.name);
    cells[REMIND_LEVEL] = cell_of_word(&letter_level_words[letter->level]);
    cells[REMIND_MAIL] = cell_of_text(letter->to.mail);
    if (letter->n_copies == 0)
        return;
    struct str *names = ARENA_ARRAY(arena, struct str, letter->n_copies);
    for (size_t i = 0; i < letter->n_copies; i++)
        names[i] = letter->copies[i].name;
    cells[REMIND_COPIES] = cell_of_list(names, letter->n_copies);
}

static bool row_next(void *context, struct cell *cells)
{
    struct rows *rows = context;
    const struct letters *letters = &rows->reminding->letters;
    if (rows->letter == letters->n)
        return false;
    const struct letter *letter = &letters->items[rows->letter];
    const struct letter_matter *listed = &letter->matters[rows->matter++];
    const struct matter *matter = listed->matter;
    letter_fill(rows, letter, cells);
    cells[REMIND_STAGE] = cell_of_number(matter->stage);
    cells[REMIND_DAYS] =
        (struct cell){.type = CELL_NUMBER,
                      .number = matter->days,
                      .shown = days_shown(rows->reminding->call, matter->days)};
    cells[REMIND_WHAT] = cell_of_word(&matter_words[matter->kind]);
    place_fill(rows, matter, cells);
    cells[REMIND_DUE] = cell_of_date(matter->day);
    cells[REMIND_ORIGINAL] = cell_of_date(matter->original);
    cells[REMIND_REASON] = cell_of_text(listed->reason);
    cells[REMIND_SENT] = cell_of_date(matter->sent);
    if (rows->matter == letter->n) {
        rows->letter++;
        rows->matter = 0;
    }
    return true;
}

static enum rc rows_print(struct presentation *presentation,
                          struct reminding *reminding)
{
    struct rows rows = {.reminding = reminding};
    struct str notes[REMIND_NOTES];
    struct view view = {.columns = columns,
                        .n_columns = REMIND_COLUMNS,
                        .notes = notes,
                        .empty =
                            in_lang(reminding->call, S("没有需要提醒的事项。"),
                                    S("nobody is to be reminded."))};
    view.n_notes = remind_notes(reminding, notes);
    struct present_rows printed = {
        .next = row_next,
        .context = &rows,
        .people = S("to,level,what,due,days,address,text")};
    return present_rows(presentation, &view, &printed);
}

/* A terminal is shown the list; a pipe takes the letters. */
static enum rc letters_print(struct reminding *reminding)
{
    struct call *call = reminding->call;
    struct presentation presentation = {0};
    bool open = call->view.format.n + call->view.output.n == 0;
    enum rc rc = present_open(&presentation, call);
    if (rc == RC_OK && open && !presentation.look.terminal &&
        call->view.columns.n == 0 && call->view.limit == 0) {
        call->view.format = S("text");
        sink_release(&presentation.sink);
        rc = present_open(&presentation, call);
    }
    if (rc != RC_OK)
        return rc;
    struct letter_pile pile = {&reminding->desk, &reminding->letters};
    if (presentation.document != NULL)
        present_document(&presentation, &pile);
    else
        rc = rows_print(&presentation, reminding);
    enum rc closed = present_close(&presentation);
    rc = rc != RC_OK ? rc : closed;
    bool any = reminding->letters.n > 0;
    return rc == RC_OK && call->view.fail_if_any && any ? RC_HOLDS : rc;
}

/* ---- what is asked */

static enum rc stages_read(struct reminding *reminding)
{
    struct call *call = reminding->call;
    const struct texts *texts = &reminding->args->stages;
    enum { DAYS_MOST = 100000 };
    for (size_t i = 0; i < texts->n; i++) {
        long long stage;
        if (!num_read(texts->items[i], -DAYS_MOST, DAYS_MOST, &stage))
            return misuse(call, M_REMIND_STAGE, texts->items[i], S(""), S(""));
        ARENA_PUSH(call->arena, reminding->stages, reminding->n_stages,
                   reminding->stages_capacity, (int)stage);
    }
    return RC_OK;
}

static enum rc levels_read(struct reminding *reminding)
{
    const struct texts *texts = &reminding->args->levels;
    for (size_t i = 0; i < texts->n; i++) {
        const struct word *word =
            word_find(letter_level_words, LEVELS, texts->items[i]);
        if (word == NULL)
            return misuse(reminding->call, M_OPTION_WORD, S("--level"),
                          texts->items[i], S("remind urge supervise"));
        reminding->levels |= 1u << (word - letter_level_words);
    }
    return RC_OK;
}

static enum rc options_check(struct call *call)
{
    const struct remind_args *args = call->own;
    bool writes = args->send || args->issued;
    if (args->send && args->issued)
        return misuse(call, M_RECORD_NOT_WITH, S("--send"), S("--issued"),
                      S(""));
    if (writes && (call->view.output.n > 0 || call->view.format.n > 0))
        return misuse(call, M_RECORD_NOT_WITH,
                      args->send ? S("--send") : S("--issued"),
                      call->view.output.n > 0 ? S("-o") : S("-f"), S(""));
    if (writes && args->all)
        return misuse(call, M_RECORD_NOT_WITH,
                      args->send ? S("--send") : S("--issued"), S("--all"),
                      S(""));
    if (args->issued && (args->to.n == 0 || args->doc.n == 0))
        return misuse(call, M_RECORD_MISSING, S("remind --issued"),
                      args->to.n == 0 ? S("--to") : S("--doc"), S(""));
    if (args->doc.n > 0 && !args->issued)
        return misuse(call, M_RECORD_NOT_WITH, S("--doc"),
                      args->send ? S("--send") : S("remind"), S(""));
    return RC_OK;
}

static enum rc run(struct call *call)
{
    const struct remind_args *args = call->own;
    struct reminding reminding = {.call = call, .args = args};
    enum rc rc = options_check(call);
    if (rc == RC_OK && call->progress == NULL)
        return diag_add(call->diags, RC_REFUSED, M_JOURNAL_FOLDER,
                        (struct place){call->workspace->folder, 0, 0}, NULL);
    if (rc == RC_OK)
        rc = stages_read(&reminding);
    if (rc == RC_OK)
        rc = levels_read(&reminding);
    if (rc != RC_OK)
        return rc;
    if (args->send)
        return remind_send(&reminding);
    if (args->issued)
        return remind_issue(&reminding);
    rc = reminding_gather(&reminding);
    if (rc != RC_OK)
        return rc;
    return remind_wants_folder(call) ? remind_files(&reminding)
                                     : letters_print(&reminding);
}

#define OWN(member) offsetof(struct remind_args, member)

static const struct option options[] = {
    OPTION(0, "to", OPTION_TEXTS, OWN(to), OFFER_UNITS, "", "单位", "OFFICE",
           "只给哪个单位、盟市的，可写几个", "only to this unit or region"),
    OPTION(0, "level", OPTION_TEXTS, OWN(levels), OFFER_WORDS,
           "remind|urge|supervise", "函件", "LEVEL",
           "只要哪种函件：工作提醒remind 催办单urge 督办单supervise",
           "only letters of this level: remind urge supervise"),
    OPTION(0, "stage", OPTION_TEXTS, OWN(stages), OFFER_NOTHING, "", "天数",
           "DAYS", "只要哪个提醒日的：-30 为到期前 30 天，可写几个",
           "only this stage: -30 is 30 days before the day"),
    FLAG(0, "all", OWN(all), "已经发过的也列", "also what was sent already"),
    FLAG(0, "send", OWN(send), "发出工作提醒并记录；催办单、督办单只拟稿，不发",
         "send the reminders and record them; the other levels are never sent"),
    FLAG(0, "issued", OWN(issued),
         "记录催办单、督办单已经印发，要写 --to 和 --doc",
         "record that the paper of a higher level went out; needs --to, --doc"),
    OPTION(0, "doc", OPTION_TEXT, OWN(doc), OFFER_NOTHING, "", "文号", "NUMBER",
           "印发的文号", "the document's number"),
    OPTION(0, "office", OPTION_TEXT, OWN(office), OFFER_UNITS, "", "单位",
           "OFFICE", "以哪个单位记录（或 $WPC_OFFICE，wpc.conf），限汇总单位",
           "who records (or $WPC_OFFICE, wpc.conf): the coordinator only"),
    OPTION(0, "actor", OPTION_TEXT, OWN(actor), OFFER_NOTHING, "", "姓名",
           "NAME", "经办人（或 $WPC_ACTOR，$USER）",
           "the person (or $WPC_ACTOR, $USER)"),
    FLAG(0, "dry-run", OWN(dry_run), "只说会发什么、会记什么",
         "say what would be sent or recorded"),
};

static const struct option_group own = {WORD("own", "选项", "Options"), options,
                                        sizeof options / sizeof *options};

const struct command command_remind = {
    .name = STR("remind"),
    .group = GROUP_OFFICE,
    .summary = WORD("", "拟提醒、催办、督办函件，发出工作提醒",
                    "draft reminders and urging letters; send reminders"),
    .about =
        WORD("",
             "即将到期、逾期、退回重办、本期未报的，每个单位、盟市每种函件一份"
             "。待审核的、按时申请延期未批的、不适用和待认定的不提醒；批准延期"
             "的"
             "按新时限。何时提醒、逾期多少天催办和督办由 wpc.conf 定。终端上为"
             "清单，管道中为函件全文；-o 可写文件夹/（每份 txt、html、eml）、"
             "x.mbox、已有的 maildir、x.txt、x.html，或 tsv csv json。"
             "发过的不再发。\n"
             "  wpc remind\n"
             "  wpc remind --to 水利厅 -f text\n"
             "  wpc remind -o 函件/\n"
             "  wpc remind --send --dry-run\n"
             "  wpc remind --issued --to 水利厅 --doc 内水领办〔2016〕8号",
             "One letter for each unit or region and level: what is due soon, "
             "overdue, sent back, or not reported this cycle. What waits for "
             "review, what was asked to be deferred in time and what does not "
             "apply is left out; a deferral granted counts. wpc.conf says when "
             "to remind and from when to urge and supervise. A terminal shows "
             "the list, a pipe takes the letters; -o takes FOLDER/ (txt, html "
             "and eml of each), x.mbox, a maildir, x.txt, x.html, or tsv csv "
             "json. Nothing is sent twice.\n"
             "  wpc remind\n"
             "  wpc remind --to 水利厅 -f text\n"
             "  wpc remind -o letters/\n"
             "  wpc remind --send --dry-run\n"
             "  wpc remind --issued --to 水利厅 --doc NUMBER"),
    .uses = USES_FILTER | USES_VIEW,
    .documents = &letter_documents,
    .own = &own,
    .own_size = sizeof(struct remind_args),
    .run = run,
};
