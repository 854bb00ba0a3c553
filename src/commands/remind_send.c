/* Letters that go out, once each, and the record of it. */
#include "remind.h"
#include "wpc/base/num.h"
#include "wpc/cli/outbox.h"

/* What is noted of a letter on its way: these cells of its events. */
static const enum event_column noted[] = {
    EVENT_ITEM, EVENT_REGION, EVENT_PERIOD, EVENT_VALUE, EVENT_NOTE};
enum { NOTED = sizeof noted / sizeof *noted };
/* Closes what is noted: without it the letter had not begun to go. */
static const struct str noted_end = STR("end\n");

/* Letters going out: the drafts of each stand together in the record. */
struct sending {
    struct reminding *reminding;
    struct record record;
    struct outbox outbox;
    size_t *first; /* draft of each letter, and an end */
    struct buf said;
    bool is_stuck; /* the program hangs */
};

static enum rc worse(enum rc a, enum rc b)
{
    return a > b ? a : b;
}

static enum rc speaker_check(struct sending *sending)
{
    struct call *call = sending->reminding->call;
    const struct remind_args *args = sending->reminding->args;
    struct str what = args->send
                          ? in_lang(call, S("发函"), S("send"))
                          : in_lang(call, S("记录发函"), S("record letters"));
    call->record.office = args->office;
    call->record.actor = args->actor;
    call->record.doc = args->doc;
    call->record.dry_run = args->dry_run;
    enum rc rc = record_open(&sending->record, call);
    const struct office *offices = call->progress->fold.offices.items;
    if (rc != RC_OK)
        return rc;
    const struct office *writer = &offices[sending->record.writer_number];
    if (writer->is_coordinator || writer->is_host)
        return RC_OK;
    return refuse(call, M_RECORD_COORDINATOR, sending->record.writer,
                  coordinator_name(call), what);
}

/* With what others have written up to now. */
static enum rc start_anew(struct sending *sending)
{
    record_close(&sending->record);
    enum rc rc = call_progress_reload(sending->reminding->call);
    if (rc == RC_OK)
        rc = speaker_check(sending);
    return rc == RC_OK ? reminding_gather(sending->reminding) : rc;
}

/* ---- drafts */

static void drafts_add(struct sending *sending, const struct letter *letter,
                       struct str note)
{
    struct reminding *reminding = sending->reminding;
    struct call *call = reminding->call;
    struct fold *fold = &call->progress->fold;
    for (size_t i = 0; i < letter->n; i++) {
        const struct matter *matter = letter->matters[i].matter;
        bool cell = matter->cell != CELL_NONE;
        struct address address = {.item = UINT32_MAX};
        if (cell)
            address = cell_address(fold->cells, matter->cell);
        struct event *event =
            record_add(&sending->record, ACT_SENT, cell ? &address : NULL);
        char period[PERIOD_TEXT];
        if (!cell)
            record_set(&sending->record, event, EVENT_PERIOD,
                       period_write(matter->cycle, period));
        record_set(&sending->record, event, EVENT_VALUE,
                   sent_value(call->arena, fold, matter));
        if (note.n > 0)
            record_set(&sending->record, event, EVENT_NOTE, note);
    }
}

/* Where the letter went, and which it was. */
static struct str note_of(struct call *call, const struct mail *mail)
{
    char id[MAIL_ID_SIZE + 1];
    struct str from = mail->from.address;
    return str_format(call->arena, "%.*s <%.*s%.*s>", STR_ARG(mail->to.address),
                      STR_ARG(mail_id(mail, id)),
                      STR_ARG(str_drop(from, str_find_byte(from, '@', 0))));
}

/* A part of the drafts, to be written alone. */
static struct record record_part(const struct record *record, size_t from,
                                 size_t to)
{
    struct record part = *record;
    part.drafts += from;
    part.n = to - from;
    return part;
}

static struct str drafts_noted(struct sending *sending,
                               const struct record *part)
{
    struct buf buf = {0};
    for (size_t i = 0; i < part->n; i++)
        for (size_t k = 0; k < NOTED; k++) {
            buf_put(&buf, part->drafts[i].event.cells[noted[k]]);
            buf_put_byte(&buf, k + 1 < NOTED ? '\t' : '\n');
        }
    buf_put(&buf, noted_end);
    struct str text = str_dup(sending->reminding->call->arena, buf_str(&buf));
    buf_release(&buf);
    return text;
}

/* ---- what a run that was cut off left */

static bool is_recorded(const struct history *history,
                        const struct str cells[NOTED])
{
    for (size_t i = 0; i < history->n; i++) {
        const struct history_entry *entry = &history->entries[i];
        bool same = entry->event.act == ACT_SENT &&
                    entry->judgement.effect != EFFECT_VOIDED;
        for (size_t k = 0; same && k < NOTED && noted[k] != EVENT_NOTE; k++)
            same = str_equal(entry->event.cells[noted[k]], cells[k]);
        if (same)
            return true;
    }
    return false;
}

static struct str unsure_note(struct call *call, struct str note)
{
    return str_join(call->arena, S("是否发出不明 "), note);
}

static void left_add(struct sending *sending, struct str line)
{
    struct call *call = sending->reminding->call;
    struct str cells[NOTED] = {{0}};
    size_t n = 0;
    while (n < NOTED && str_next_part(&line, '\t', &cells[n]))
        n++;
    if (n < NOTED || is_recorded(&sending->reminding->history, cells))
        return;
    struct event *event = record_add(&sending->record, ACT_SENT, NULL);
    for (size_t k = 0; k < NOTED; k++)
        event->cells[noted[k]] =
            noted[k] == EVENT_NOTE ? unsure_note(call, cells[k]) : cells[k];
}

/* LEVEL STAGE DAY OFFICE: the office. */
static struct str office_of_value(struct str value)
{
    struct str part;
    for (int i = 0; i < 3; i++)
        str_next_part(&value, ' ', &part);
    return value;
}

static enum rc left_record(struct sending *sending)
{
    struct call *call = sending->reminding->call;
    struct record *record = &sending->record;
    struct str left = sending->outbox.left, line;
    if (!str_has_suffix(left, noted_end))
        return outbox_clear(&sending->outbox);
    left.n -= noted_end.n;
    while (left.n > 0 && str_next_part(&left, '\n', &line))
        left_add(sending, line);
    if (record->n == 0)
        return outbox_clear(&sending->outbox);
    struct str value = record->drafts[0].event.cells[EVENT_VALUE];
    enum rc rc = record_try(record);
    if (rc == RC_OK)
        rc = record_write(record);
    if (rc == RC_OK)
        rc = outbox_clear(&sending->outbox);
    if (rc == RC_OK)
        diag_add(call->diags, RC_SYSTEM, M_MAIL_CUT_OFF, (struct place){0},
                 ARGS(office_of_value(value)));
    return rc;
}

/* The journals are read when the lock is held: another run may just have sent
   the same. */
static enum rc box_open(struct sending *sending)
{
    struct reminding *reminding = sending->reminding;
    if (reminding->args->dry_run)
        return reminding_gather(reminding);
    enum rc rc = outbox_open(&sending->outbox, reminding->call);
    if (rc == RC_OK)
        rc = start_anew(sending);
    if (rc != RC_OK || sending->outbox.left.n == 0)
        return rc;
    rc = left_record(sending);
    return rc == RC_OK ? start_anew(sending) : rc;
}

/* ---- addresses */

static void address_fault(struct call *call, const struct letter_party *party)
{
    diag_add(call->diags, RC_DATA, M_MAIL_ADDRESS, (struct place){0},
             ARGS(party->name, party->mail));
}

static bool is_bad(const struct letter_party *party)
{
    return party->mail.n > 0 && !mail_address_is_good(party->mail);
}

static enum rc sender_check(struct reminding *reminding)
{
    struct call *call = reminding->call;
    const struct letter_party *sender = &reminding->desk.sender;
    if (is_bad(sender)) {
        address_fault(call, sender);
        return RC_DATA;
    }
    if (sender->mail.n > 0)
        return RC_OK;
    return diag_add(call->diags, RC_DATA, M_MAIL_FROM, (struct place){0},
                    ARGS(coordinator_name(call)));
}

/* A copy that cannot go does not hold the letter back. */
static enum rc copies_check(struct call *call, const struct letter *letter)
{
    enum rc rc = RC_OK;
    for (size_t i = 0; i < letter->n_copies; i++) {
        if (!is_bad(&letter->copies[i]))
            continue;
        address_fault(call, &letter->copies[i]);
        rc = RC_DATA;
    }
    return rc;
}

static bool can_go(struct call *call, const struct letter *letter, enum rc *rc)
{
    const struct letter_party *to = &letter->to;
    bool region =
        letter->manner == MANNER_CITY || letter->manner == MANNER_LEAGUE;
    if (is_bad(to)) {
        address_fault(call, to);
        *rc = RC_DATA;
    } else if (to->mail.n == 0) {
        diag_add(call->diags, RC_OK, M_MAIL_NOBODY, (struct place){0},
                 ARGS(to->name, region ? S("regions.tsv") : S("units.tsv")));
    }
    return to->mail.n > 0 && !is_bad(to);
}

/* ---- sending */

static void letter_say(struct sending *sending, const struct mail *mail,
                       const struct letter *letter, bool sent)
{
    struct call *call = sending->reminding->call;
    struct str done = sent ? in_lang(call, S("已发"), S("sent"))
                           : in_lang(call, S("未发"), S("not sent"));
    buf_put_format(&sending->said, "%.*s  %.*s  %.*s  %.*s\n", STR_ARG(done),
                   STR_ARG(letter->to.name), STR_ARG(letter->to.mail),
                   STR_ARG(mail->subject));
}

/* 2016-03-25T09:00:00+08:00: the second of the day. */
static int32_t second_of(struct str at)
{
    long long parts[3] = {0};
    static const size_t places[] = {11, 14, 17};
    for (size_t i = 0; i < 3; i++)
        (void)num_read(str_slice(at, places[i], places[i] + 2), 0, 59,
                       &parts[i]);
    return (int32_t)(parts[0] * 3600 + parts[1] * 60 + parts[2]);
}

static enum handed mail_hand(struct sending *sending, const struct mail *mail,
                             struct str name)
{
    struct arena *arena = sending->reminding->call->arena;
    struct str *to = ARENA_ARRAY(arena, struct str, mail->n_copies + 1);
    size_t n = 0;
    to[n++] = mail->to.address;
    for (size_t i = 0; i < mail->n_copies; i++)
        if (mail->copies[i].address.n > 0)
            to[n++] = mail->copies[i].address;
    struct buf message = {0};
    mail_put(&message, mail, S("\n"));
    enum handed handed = outbox_hand(&sending->outbox, name, mail->from.address,
                                     to, n, buf_str(&message));
    buf_release(&message);
    return handed;
}

/* Noted, sent, recorded, cleared. What cannot be recorded stays noted. */
static enum rc letter_send(struct sending *sending, const struct mail *mail,
                           size_t i)
{
    struct reminding *reminding = sending->reminding;
    const struct letter *letter = &reminding->letters.items[i];
    struct record part =
        record_part(&sending->record, sending->first[i], sending->first[i + 1]);
    enum rc rc = outbox_note(&sending->outbox, drafts_noted(sending, &part));
    if (rc != RC_OK)
        return rc;
    enum handed handed = mail_hand(sending, mail, letter->to.name);
    bool unsure = handed == HANDED_UNKNOWN || handed == HANDED_LATE;
    sending->is_stuck = handed == HANDED_LATE;
    for (size_t k = 0; unsure && k < part.n; k++) {
        struct event *event = &part.drafts[k].event;
        event->cells[EVENT_NOTE] =
            unsure_note(reminding->call, event->cells[EVENT_NOTE]);
    }
    if (handed == HANDED_OVER || unsure)
        rc = record_write(&part);
    if (rc != RC_OK)
        return rc;
    if (handed == HANDED_OVER)
        letter_say(sending, mail, letter, true);
    rc = outbox_clear(&sending->outbox);
    return rc == RC_OK && handed != HANDED_OVER ? RC_SYSTEM : rc;
}

/* A letter that did not go does not keep the others back; a record that cannot
   be written does, and a program that hangs: it would for each of them. */
static enum rc letters_send(struct sending *sending, const struct mail *mails)
{
    struct reminding *reminding = sending->reminding;
    struct call *call = reminding->call;
    enum rc rc = RC_OK;
    for (size_t i = 0; i < reminding->letters.n; i++) {
        const struct letter *letter = &reminding->letters.items[i];
        if (!can_go(call, letter, &rc))
            continue;
        rc = worse(rc, copies_check(call, letter));
        if (reminding->args->dry_run) {
            letter_say(sending, &mails[i], letter, false);
            continue;
        }
        rc = worse(rc, letter_send(sending, &mails[i], i));
        if (sending->outbox.is_noted || sending->is_stuck)
            break;
    }
    return rc;
}

static enum rc letters_prepare(struct sending *sending, struct mail **out)
{
    struct reminding *reminding = sending->reminding;
    struct call *call = reminding->call;
    size_t n = reminding->letters.n;
    struct mail *mails = ARENA_ARRAY(call->arena, struct mail, n);
    sending->first = ARENA_ARRAY(call->arena, size_t, n + 1);
    for (size_t i = 0; i < n; i++) {
        const struct letter *letter = &reminding->letters.items[i];
        mails[i] = letter_mail(call->arena, &reminding->desk, letter);
        mails[i].second = second_of(sending->record.at);
        sending->first[i] = sending->record.n;
        drafts_add(sending, letter, note_of(call, &mails[i]));
    }
    sending->first[n] = sending->record.n;
    *out = mails;
    return record_try(&sending->record);
}

static void sending_close(struct sending *sending)
{
    outbox_close(&sending->outbox);
    record_close(&sending->record);
    buf_release(&sending->said);
}

enum rc remind_send(struct reminding *reminding)
{
    struct sending sending = {.reminding = reminding};
    struct call *call = reminding->call;
    struct mail *mails = NULL;
    unsigned asked = reminding->levels;
    reminding->levels = 1u << LEVEL_REMIND;
    enum rc rc = speaker_check(&sending);
    if (rc == RC_OK && asked != 0 && !(asked & reminding->levels))
        rc = refuse(call, M_REMIND_DRAFT, S(""), S(""), S(""));
    if (rc == RC_OK)
        rc = box_open(&sending);
    bool any = rc == RC_OK && reminding->letters.n > 0;
    if (any)
        rc = sender_check(reminding);
    if (any && rc == RC_OK)
        rc = letters_prepare(&sending, &mails);
    if (any && rc == RC_OK)
        rc = letters_send(&sending, mails);
    if (sending.said.n > 0)
        rc = worse(rc, record_say(call, buf_str(&sending.said)));
    sending_close(&sending);
    return call->diags->n_errors > 0 && rc == RC_OK ? RC_SYSTEM : rc;
}

/* ---- papers that went out */

static void issued_say(struct sending *sending, size_t i)
{
    struct call *call = sending->reminding->call;
    const struct letter *letter = &sending->reminding->letters.items[i];
    bool dry = sending->reminding->args->dry_run;
    buf_put_format(&sending->said,
                   call->lang == LANG_ZH
                       ? "%.*s  致%.*s的%.*s已印发，%zu项  %.*s\n"
                       : "%.*s  to %.*s: %.*s, %zu  %.*s\n",
                   STR_ARG(dry ? in_lang(call, S("未写入"), S("not written"))
                               : in_lang(call, S("已记录"), S("recorded"))),
                   STR_ARG(letter->to.name), STR_ARG(letter_name(letter)),
                   letter->n, STR_ARG(call->record.doc));
}

enum rc remind_issue(struct reminding *reminding)
{
    struct sending sending = {.reminding = reminding};
    struct call *call = reminding->call;
    if (reminding->levels == 0)
        reminding->levels = 1u << LEVEL_URGE | 1u << LEVEL_SUPERVISE;
    enum rc rc = speaker_check(&sending);
    if (rc == RC_OK)
        rc = reminding_gather(reminding);
    if (rc == RC_OK && reminding->letters.n == 0)
        rc = refuse(call, M_REMIND_NOTHING, reminding->args->to.items[0], S(""),
                    S(""));
    for (size_t i = 0; rc == RC_OK && i < reminding->letters.n; i++)
        drafts_add(&sending, &reminding->letters.items[i], (struct str){0});
    if (rc == RC_OK)
        rc = record_try(&sending.record);
    if (rc == RC_OK)
        rc = record_write(&sending.record);
    for (size_t i = 0; rc == RC_OK && i < reminding->letters.n; i++)
        issued_say(&sending, i);
    if (rc == RC_OK)
        rc = record_say(call, buf_str(&sending.said));
    sending_close(&sending);
    return rc;
}
