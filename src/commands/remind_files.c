/* Letters as files: a folder of drafts, or a maildir. */
#include "remind.h"
#include "wpc/cli/output.h"
#include "wpc/text/escape.h"
#include "wpc/text/utf8.h"

static struct str inside(struct call *call, struct str folder, struct str name)
{
    folder = str_has_suffix(folder, S("/")) ? str_slice(folder, 0, folder.n - 1)
                                            : folder;
    return str_format(call->arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(name));
}

bool remind_wants_folder(struct call *call)
{
    struct str output = call->view.output;
    return str_has_suffix(output, S("/")) || call_is_folder(call, output);
}

/* One that is there, or one whose name says what it shall be. */
static bool is_maildir(struct call *call, struct str folder)
{
    struct str name = str_trim(folder, "/");
    static const char *const parts[] = {"cur", "new", "tmp"};
    bool all = true;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        all &= call_is_folder(call, inside(call, folder, str_from(parts[i])));
    return all || str_has_suffix(name, S("Maildir")) ||
           str_has_suffix(name, S("maildir"));
}

static struct str message_of(struct call *call, const struct mail *mail,
                             struct str line_end)
{
    struct buf buf = {0};
    mail_put(&buf, mail, line_end);
    struct str message = str_dup(call->arena, buf_str(&buf));
    buf_release(&buf);
    return message;
}

static struct mail draft_of(struct reminding *reminding, size_t i)
{
    struct mail mail = letter_mail(reminding->call->arena, &reminding->desk,
                                   &reminding->letters.items[i]);
    mail.is_draft = true;
    return mail;
}

/* Named by what makes it the same letter, so it does not pile up. */
static enum rc maildir_fill(struct reminding *reminding)
{
    struct call *call = reminding->call;
    enum rc rc = RC_OK;
    for (size_t i = 0; rc == RC_OK && i < reminding->letters.n; i++) {
        struct mail mail = draft_of(reminding, i);
        char id[MAIL_ID_SIZE + 1];
        struct str name =
            str_format(call->arena, "%.*s.wpc", STR_ARG(mail_id(&mail, id)));
        rc = call_maildir_put(call, call->view.output, name,
                              message_of(call, &mail, S("\n")));
    }
    return rc;
}

/* Names come out of tables: a stroke or a control is none of a file's name. */
static struct str file_name(struct reminding *reminding, size_t i,
                            const char *ending)
{
    struct call *call = reminding->call;
    const struct letter *letter = &reminding->letters.items[i];
    char day[DATE_TEXT];
    struct buf name = {0};
    buf_put(&name, date_write_iso(call->today, day));
    buf_put_format(&name, "-%02zu-", i + 1);
    for (struct str rest = letter->to.name; rest.n > 0;) {
        uint32_t character = utf8_next(&rest);
        bool bad = character == '/' || character == '\\' || character < ' ' ||
                   character_is_invisible(character);
        utf8_put(&name, bad ? '_' : character);
    }
    buf_put_format(&name, "-%.*s.%s", STR_ARG(letter_name(letter)), ending);
    struct str kept = str_dup(call->arena, buf_str(&name));
    buf_release(&name);
    return kept;
}

enum { FORMS = 3 };

static void forms_fill(struct reminding *reminding, size_t i,
                       struct output_file files[FORMS])
{
    struct mail mail = draft_of(reminding, i);
    files[0] = (struct output_file){file_name(reminding, i, "txt"), mail.text};
    files[1] = (struct output_file){file_name(reminding, i, "html"), mail.html};
    files[2] =
        (struct output_file){file_name(reminding, i, "eml"),
                             message_of(reminding->call, &mail, S("\r\n"))};
}

/* A folder of its own comes whole or not at all; in one that is there the same
   day's letters are written anew, each in one step. */
static enum rc folder_fill(struct reminding *reminding)
{
    struct call *call = reminding->call;
    struct str folder = call->view.output;
    size_t n = reminding->letters.n * FORMS;
    struct output_file *files = ARENA_ARRAY(call->arena, struct output_file, n);
    while (folder.n > 1 && str_has_suffix(folder, S("/")))
        folder.n--;
    for (size_t i = 0; i < reminding->letters.n; i++)
        forms_fill(reminding, i, files + i * FORMS);
    if (!call_exists(call, folder))
        return call_folder_fill(call, folder, files, n);
    enum rc rc = RC_OK;
    for (size_t i = 0; rc == RC_OK && i < n; i++)
        rc = call_file_replace(call, inside(call, folder, files[i].name),
                               files[i].bytes);
    return rc;
}

enum rc remind_files(struct reminding *reminding)
{
    struct call *call = reminding->call;
    if (call->view.format.n > 0)
        return misuse(call, M_RECORD_NOT_WITH, S("-o"), S("-f"), S(""));
    if (reminding->letters.n == 0)
        return RC_OK;
    enum rc rc = is_maildir(call, call->view.output) ? maildir_fill(reminding)
                                                     : folder_fill(reminding);
    return rc == RC_OK && call->view.fail_if_any ? RC_HOLDS : rc;
}
