/* What is said under the list of wpc remind. */
#include "remind.h"

static size_t letters_count(const struct letters *letters,
                            enum letter_level level)
{
    size_t n = 0;
    for (size_t i = 0; i < letters->n; i++)
        n += letters->items[i].level == level;
    return n;
}

static struct str count_note(const struct reminding *reminding)
{
    const struct letters *letters = &reminding->letters;
    return str_format(
        reminding->call->arena,
        reminding->call->lang == LANG_ZH
            ? "函件%zu份：工作提醒%zu、催办单%zu、督办单%zu"
            : "letters %zu: reminders %zu, urging %zu, supervising %zu",
        letters->n, letters_count(letters, LEVEL_REMIND),
        letters_count(letters, LEVEL_URGE),
        letters_count(letters, LEVEL_SUPERVISE));
}

/* What nobody can be written to about; the first of them by name. */
static struct str nobody_note(const struct reminding *reminding)
{
    enum { NAMED = 5 };
    struct call *call = reminding->call;
    const struct matters *matters = &reminding->matters;
    struct buf names = {0};
    for (size_t i = 0; i < matters->n_nobody && i < NAMED; i++) {
        struct address address =
            cell_address(&call->progress->cells, matters->nobody[i]);
        buf_put(&names, i > 0 ? S("、") : S(""));
        buf_put(&names, target_name(call, &address));
    }
    if (matters->n_nobody > NAMED)
        buf_put(&names, in_lang(call, S("等"), S(" …")));
    struct str note = str_format(
        call->arena,
        call->lang == LANG_ZH
            ? "另有%zu项到期或逾期，units.tsv、regions.tsv "
              "中没有负责的单位，未列：%.*s"
            : "also due or late, and no table names who answers for them, "
              "%zu: %.*s",
        matters->n_nobody, STR_ARG(buf_str(&names)));
    buf_release(&names);
    return note;
}

size_t remind_notes(struct reminding *reminding, struct str *notes)
{
    struct call *call = reminding->call;
    size_t n = 0;
    if (reminding->letters.n > 0)
        notes[n++] = count_note(reminding);
    if (reminding->matters.n_nobody > 0)
        notes[n++] = nobody_note(reminding);
    if (reminding->letters.n == 0)
        return n;
    notes[n++] = in_lang(
        call, S("看函件 wpc remind -f text    存盘 wpc remind -o 文件夹/"),
        S("read them: wpc remind -f text    keep them: wpc remind -o "
          "FOLDER/"));
    notes[n++] = in_lang(call, S("发工作提醒 wpc remind --send"),
                         S("send reminders: wpc remind --send"));
    return n;
}
