/* A message and an mbox. */
#include "mail.h"

#include "wpc/base/digest.h"

enum {
    ADDRESS_MOST = 254, /* RFC 5321 4.5.3.1, as a path without brackets */
    LOCAL_MOST = 64,
    LABEL_MOST = 63,
    HOUR = 3600,
    MINUTE = 60,
};

static bool is_letter_or_digit(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z');
}

/* RFC 5322 3.2.3: atext; one that begins with - is refused too, lest a program
   take it for an option. */
static bool is_local(struct str local)
{
    struct str part, rest = local;
    if (local.n == 0 || local.n > LOCAL_MOST || local.p[0] == '-')
        return false;
    while (str_next_part(&rest, '.', &part)) {
        if (part.n == 0)
            return false;
        for (size_t i = 0; i < part.n; i++)
            if (!is_letter_or_digit(part.p[i]) &&
                str_find_byte(S("!#$%&'*+-/=?^_`{|}~"), part.p[i], 0) ==
                    SIZE_MAX)
                return false;
    }
    return true;
}

static bool is_domain(struct str domain)
{
    struct str label, rest = domain;
    if (domain.n == 0)
        return false;
    while (str_next_part(&rest, '.', &label)) {
        if (label.n == 0 || label.n > LABEL_MOST || label.p[0] == '-' ||
            label.p[label.n - 1] == '-')
            return false;
        for (size_t i = 0; i < label.n; i++)
            if (!is_letter_or_digit(label.p[i]) && label.p[i] != '-')
                return false;
    }
    return true;
}

bool mail_address_is_good(struct str address)
{
    size_t at = str_find_byte(address, '@', 0);
    return at != SIZE_MAX && address.n <= ADDRESS_MOST &&
           is_local(str_slice(address, 0, at)) &&
           is_domain(str_drop(address, at + 1));
}

static struct str weekday_of(struct date day)
{
    static const struct str names[] = {STR("Thu"), STR("Fri"), STR("Sat"),
                                       STR("Sun"), STR("Mon"), STR("Tue"),
                                       STR("Wed")};
    int32_t n = sizeof names / sizeof *names; /* 1970-01-01 was a Thursday */
    return names[(date_serial(day) % n + n) % n];
}

static struct str month_of(struct date day)
{
    static const struct str names[] = {
        STR("Jan"), STR("Feb"), STR("Mar"), STR("Apr"), STR("May"), STR("Jun"),
        STR("Jul"), STR("Aug"), STR("Sep"), STR("Oct"), STR("Nov"), STR("Dec")};
    return names[day.month - 1];
}

/* A message being written. */
struct letter_case {
    struct buf *buf;
    const struct mail *mail;
    struct str line_end;
    size_t column;
};

static void put(struct letter_case *to, struct str text)
{
    buf_put(to->buf, text);
    to->column += text.n;
}

static void line_close(struct letter_case *to)
{
    buf_put(to->buf, to->line_end);
    to->column = 0;
}

static void line_put(struct letter_case *to, struct str text)
{
    put(to, text);
    line_close(to);
}

/* Name: text */
static void header_put(struct letter_case *to, struct str name, struct str text)
{
    put(to, name);
    put(to, S(": "));
    mail_text_put(to->buf, text, &to->column, to->line_end);
    line_close(to);
}

static void fold_before(struct letter_case *to, size_t n)
{
    if (to->column + 1 + n > MAIL_LINE)
        line_close(to);
    put(to, S(" "));
}

static void party_put(struct letter_case *to, const struct mail_party *party)
{
    enum { FRAME = 12, GROUP = 3, DIGITS = 4 };
    struct str address = party->address;
    size_t name = FRAME + (party->name.n + 2) / GROUP * DIGITS;
    fold_before(to, name < MAIL_LINE ? name : 0);
    mail_phrase_put(to->buf, party->name, &to->column, to->line_end);
    if (address.n == 0) {
        put(to, S(":;"));
        return;
    }
    if (party->name.n > 0)
        fold_before(to, address.n + 3);
    put(to, S("<"));
    put(to, address);
    put(to, S(">"));
}

static void copies_put(struct letter_case *to)
{
    const struct mail *mail = to->mail;
    bool first = true;
    for (size_t i = 0; i < mail->n_copies; i++) {
        if (mail->copies[i].address.n == 0)
            continue;
        put(to, first ? S("Cc:") : S(","));
        first = false;
        party_put(to, &mail->copies[i]);
    }
    if (!first)
        line_close(to);
}

/* Fri, 25 Mar 2016 09:00:00 +0800 */
static void date_put(struct letter_case *to)
{
    const struct mail *mail = to->mail;
    put(to, S("Date: "));
    put(to, weekday_of(mail->day));
    buf_put_format(
        to->buf, ", %d %.*s %04d %02d:%02d:%02d +0800", mail->day.day,
        STR_ARG(month_of(mail->day)), mail->day.year, (int)mail->second / HOUR,
        (int)mail->second / MINUTE % MINUTE, (int)mail->second % MINUTE);
    line_close(to);
}

struct str mail_id(const struct mail *mail, char id[MAIL_ID_SIZE + 1])
{
    struct digest digest = digest_of(mail->identity);
    digest_write(&digest, id, MAIL_ID_SIZE);
    id[MAIL_ID_SIZE] = '\0';
    return (struct str){id, MAIL_ID_SIZE};
}

static void id_put(struct letter_case *to)
{
    char id[MAIL_ID_SIZE + 1];
    struct str from = to->mail->from.address;
    size_t at = str_find_byte(from, '@', 0);
    put(to, S("Message-ID: <"));
    put(to, mail_id(to->mail, id));
    put(to, at == SIZE_MAX ? S("@wpc.invalid") : str_drop(from, at));
    line_put(to, S(">"));
}

/* RFC 3834 5: nobody's absence is to be answered to a program. */
static void headers_put(struct letter_case *to)
{
    const struct mail *mail = to->mail;
    date_put(to);
    put(to, S("From:"));
    party_put(to, &mail->from);
    line_close(to);
    put(to, S("To:"));
    party_put(to, &mail->to);
    line_close(to);
    copies_put(to);
    header_put(to, S("Subject"), mail->subject);
    id_put(to);
    line_put(to, S("Auto-Submitted: auto-generated"));
    if (mail->is_draft)
        line_put(to, S("X-Unsent: 1"));
    line_put(to, S("MIME-Version: 1.0"));
}

/* RFC 2045 6.8: text has CRLF before it becomes base64. */
static void text_put(struct letter_case *to, struct str text)
{
    struct buf canonical = {0};
    struct str line;
    while (text.n > 0 && str_next_part(&text, '\n', &line)) {
        buf_put(&canonical, line);
        buf_put(&canonical, S("\r\n"));
    }
    mail_base64_put(to->buf, buf_str(&canonical), to->line_end);
    buf_release(&canonical);
}

static void part_put(struct letter_case *to, struct str boundary,
                     struct str type, struct str text)
{
    put(to, S("--"));
    line_put(to, boundary);
    put(to, S("Content-Type: "));
    put(to, type);
    line_put(to, S("; charset=UTF-8"));
    line_put(to, S("Content-Transfer-Encoding: base64"));
    line_close(to);
    text_put(to, text);
}

void mail_put(struct buf *buf, const struct mail *mail, struct str line_end)
{
    struct letter_case to = {.buf = buf, .mail = mail, .line_end = line_end};
    /* =_ stands in no base64 line: RFC 2045 6.7, RFC 2046 5.1.1. */
    static const struct str boundary = STR("=_wpc_alternative");
    headers_put(&to);
    line_put(&to, S("Content-Type: multipart/alternative;"));
    put(&to, S(" boundary=\""));
    put(&to, boundary);
    line_put(&to, S("\""));
    line_close(&to);
    part_put(&to, boundary, S("text/plain"), mail->text);
    part_put(&to, boundary, S("text/html"), mail->html);
    put(&to, S("--"));
    put(&to, boundary);
    line_put(&to, S("--"));
}

/* Fri Mar 25 09:00:00 2016 */
void mbox_put(struct buf *buf, struct str sender, struct date day,
              int32_t second, struct str message)
{
    struct str line;
    buf_put_format(buf, "From %.*s %.*s %.*s %2d %02d:%02d:%02d %04d\n",
                   STR_ARG(sender.n > 0 ? sender : S("wpc")),
                   STR_ARG(weekday_of(day)), STR_ARG(month_of(day)), day.day,
                   (int)second / HOUR, (int)second / MINUTE % MINUTE,
                   (int)second % MINUTE, day.year);
    while (message.n > 0 && str_next_part(&message, '\n', &line)) {
        struct str rest = line;
        while (str_has_prefix(rest, S(">")))
            rest = str_drop(rest, 1);
        if (str_has_prefix(rest, S("From ")))
            buf_put_byte(buf, '>');
        buf_put(buf, line);
        buf_put_byte(buf, '\n');
    }
    buf_put_byte(buf, '\n');
}

void mail_mbox_put(struct buf *buf, const struct mail *mail)
{
    struct buf message = {0};
    mail_put(&message, mail, S("\n"));
    mbox_put(buf, mail->from.address, mail->day, mail->second,
             buf_str(&message));
    buf_release(&message);
}
