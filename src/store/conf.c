/* wpc.conf: a table of keys. */
#include "wpc/store/conf.h"

#include <stddef.h>
#include <stdint.h>

#include "store/tsv_part.h"
#include "wpc/base/num.h"
#include "wpc/text/blank.h"
#include "wpc/text/utf8.h"

enum {
    FORMAT = 1,
    DAYS = 3660,     /* ten years: more is a slip of the pen */
    REPORT_DAY = 28, /* a day that every month has */
    SECONDS = 3600,  /* an hour: cron comes again */
    SENDMAIL_SECONDS = 60,
};

struct key {
    struct str name;
    /* False when the value is none for this key; `to` is untouched then. */
    bool (*take)(const struct key *key, struct str value, void *to);
    size_t at; /* in struct conf */
    enum message fault;
    int least, most;
    const struct str *words; /* ended by {0} */
};

/* By enum review. */
static const struct str reviews[] = {
    STR("office"), STR("off"), STR("lead+office"), {0}};
static const struct str cycles[] = {STR("month"), STR("quarter"), {0}};

static bool text_take(const struct key *key, struct str value, void *to)
{
    (void)key;
    *(struct str *)to = value;
    return true;
}

static bool date_take(const struct key *key, struct str value, void *to)
{
    (void)key;
    struct date date = date_read_iso(value);
    if (date_is_none(date))
        return false;
    *(struct date *)to = date;
    return true;
}

static bool number_take(const struct key *key, struct str value, void *to)
{
    long long number;
    if (!num_read(value, key->least, key->most, &number))
        return false;
    *(int *)to = (int)number;
    return true;
}

/* SIZE_MAX when it is none of them. */
static size_t word_index(const struct str *words, struct str s)
{
    for (size_t i = 0; words[i].p != NULL; i++)
        if (str_equal(words[i], s))
            return i;
    return SIZE_MAX;
}

static bool review_take(const struct key *key, struct str value, void *to)
{
    size_t index = word_index(key->words, value);
    if (index == SIZE_MAX)
        return false;
    *(enum review *)to = (enum review)index;
    return true;
}

static bool word_take(const struct key *key, struct str value, void *to)
{
    size_t index = word_index(key->words, value);
    if (index == SIZE_MAX)
        return false;
    *(struct str *)to = key->words[index];
    return true;
}

/* `-30 -7 -1 1`: ascending whole numbers with blanks between. */
static bool stages_take(const struct key *key, struct str value, void *to)
{
    struct conf_stages stages = {0};
    struct str part;
    while (str_next_part(&value, ' ', &part)) {
        long long days;
        if (part.n == 0)
            continue;
        if (stages.n == CONF_STAGES_MOST ||
            !num_read(part, key->least, key->most, &days) ||
            (stages.n > 0 && days <= stages.days[stages.n - 1]))
            return false;
        stages.days[stages.n++] = (int)days;
    }
    *(struct conf_stages *)to = stages;
    return true;
}

static bool path_take(const struct key *key, struct str value, void *to)
{
    return str_has_prefix(value, S("/")) && text_take(key, value, to);
}

#define AT(member) offsetof(struct conf, member)

/* clang-format off */
static const struct key keys[] = {
    {STR("format"), number_take, AT(format), M_CONF_FORMAT, FORMAT, FORMAT, NULL},
    {STR("title"), text_take, AT(title), M_NONE, 0, 0, NULL},
    {STR("issued"), date_take, AT(issued), M_CONF_DATE, 0, 0, NULL},
    {STR("ends"), date_take, AT(ends), M_CONF_DATE, 0, 0, NULL},
    {STR("coordinator"), text_take, AT(coordinator), M_NONE, 0, 0, NULL},
    {STR("host"), text_take, AT(host), M_NONE, 0, 0, NULL},
    {STR("review"), review_take, AT(review), M_CONF_CHOICE, 0, 0, reviews},
    {STR("soon_days"), number_take, AT(soon_days), M_CONF_NUMBER, 0, DAYS, NULL},
    {STR("grace_days"), number_take, AT(grace_days), M_CONF_NUMBER, 0, DAYS, NULL},
    {STR("target_grace_days"), number_take, AT(target_grace_days), M_CONF_NUMBER, 0, DAYS, NULL},
    {STR("cycle"), word_take, AT(cycle), M_CONF_CHOICE, 0, 0, cycles},
    {STR("report_day"), number_take, AT(report_day), M_CONF_NUMBER, 1, REPORT_DAY, NULL},
    {STR("office"), text_take, AT(office), M_NONE, 0, 0, NULL},
    {STR("mail_from"), text_take, AT(mail_from), M_NONE, 0, 0, NULL},
    {STR("sendmail"), path_take, AT(sendmail), M_CONF_PATH, 0, 0, NULL},
    {STR("sendmail_seconds"), number_take, AT(sendmail_seconds), M_CONF_NUMBER, 0, SECONDS, NULL},
    {STR("remind_stages"), stages_take, AT(remind_stages), M_CONF_STAGES, -DAYS, DAYS, NULL},
    {STR("remind_every"), number_take, AT(remind_every), M_CONF_NUMBER, 0, DAYS, NULL},
    {STR("urge_days"), number_take, AT(urge_days), M_CONF_NUMBER, 0, DAYS, NULL},
    {STR("supervise_days"), number_take, AT(supervise_days), M_CONF_NUMBER, 0, DAYS, NULL},
    {STR("supervise_after"), number_take, AT(supervise_after), M_CONF_NUMBER, 0, DAYS, NULL},
};
/* clang-format on */

enum { KEYS = sizeof keys / sizeof *keys };

struct conf_reader {
    struct str file;
    struct diags *diags;
    struct conf *conf;
    uint32_t line;
    struct str text;        /* of the line */
    uint32_t seen_at[KEYS]; /* line of each key; 0 = not yet */
};

struct conf conf_default(void)
{
    return (struct conf){
        .format = FORMAT,
        .review = REVIEW_OFFICE,
        .soon_days = 30,
        .grace_days = 15,
        .target_grace_days = 90,
        .cycle = S("month"),
        .report_day = 5,
        .sendmail = S("/usr/sbin/sendmail"),
        .sendmail_seconds = SENDMAIL_SECONDS,
        .remind_stages = {.n = 4, .days = {-30, -7, -1, 1}},
        .remind_every = 7,
        .urge_days = 1,
        .supervise_days = 30,
        .supervise_after = 2,
    };
}

static void fault_add(const struct conf_reader *r, enum message code,
                      const char *p, const struct str *args)
{
    struct place at = tsv_place_of(r->file, r->line, r->text.p, p);
    diag_add(r->diags, RC_DATA, code, at, args);
}

static struct str words_join(struct arena *arena, const struct str *words)
{
    struct str all = words[0];
    for (size_t i = 1; words[i].p != NULL; i++)
        all = str_format(arena, "%.*s、%.*s", STR_ARG(all), STR_ARG(words[i]));
    return all;
}

static void value_fault_add(const struct conf_reader *r, const struct key *key,
                            struct str value)
{
    struct arena *arena = r->diags->arena;
    struct str wanted = {0}, most = {0};
    if (key->words != NULL) {
        wanted = words_join(arena, key->words);
    } else if (key->take == number_take) {
        wanted = str_format(arena, "%d", key->least);
        most = str_format(arena, "%d", key->most);
    }
    fault_add(r, key->fault, value.p, ARGS(key->name, value, wanted, most));
}

static void unknown_add(const struct conf_reader *r, struct str name)
{
    struct str names[KEYS + 1] = {{0}};
    for (size_t i = 0; i < KEYS; i++)
        names[i] = keys[i].name;
    fault_add(r, M_CONF_KEY, name.p,
              ARGS(name, words_join(r->diags->arena, names)));
}

static void setting_take(struct conf_reader *r, struct str name,
                         struct str value)
{
    size_t i = 0;
    while (i < KEYS && !str_equal(keys[i].name, name))
        i++;
    if (i == KEYS) {
        unknown_add(r, name);
    } else if (r->seen_at[i] != 0) {
        struct str before =
            str_format(r->diags->arena, "%u", (unsigned)r->seen_at[i]);
        fault_add(r, M_CONF_TWICE, name.p, ARGS(name, before));
    } else {
        r->seen_at[i] = r->line;
        void *to = (char *)r->conf + keys[i].at;
        if (value.n > 0 && !keys[i].take(&keys[i], value, to))
            value_fault_add(r, &keys[i], value);
    }
}

static void line_take(struct conf_reader *r)
{
    struct str setting = blank_trim(r->text);
    if (setting.n == 0 || setting.p[0] == '#')
        return;
    size_t equals = str_find_byte(setting, '=', 0);
    struct str name = blank_trim(str_slice(setting, 0, equals));
    if (equals == SIZE_MAX || name.n == 0)
        fault_add(r, M_CONF_LINE, setting.p, NULL);
    else
        setting_take(r, name, blank_trim(str_drop(setting, equals + 1)));
}

static void order_check(struct conf_reader *r)
{
    const struct conf *conf = r->conf;
    if (date_is_none(conf->issued) || date_is_none(conf->ends) ||
        date_compare(conf->issued, conf->ends) <= 0)
        return;
    char ends[DATE_TEXT], issued[DATE_TEXT];
    struct place at = {.file = r->file};
    diag_add(r->diags, RC_DATA, M_CONF_ORDER, at,
             ARGS(date_write_iso(conf->ends, ends),
                  date_write_iso(conf->issued, issued)));
}

enum rc conf_read(struct str file, struct str bytes, struct diags *diags,
                  struct conf *out)
{
    size_t errors = diags->n_errors;
    struct tsv_reading check = {
        .file = file, .bytes = bytes, .arena = diags->arena, .diags = diags};
    struct conf_reader r = {.file = file, .diags = diags, .conf = out};
    *out = conf_default();
    if (!tsv_is_text(check.file, check.bytes, check.diags))
        return RC_DATA;
    if (str_has_prefix(bytes, S("\xEF\xBB\xBF")))
        bytes = str_drop(bytes, 3);
    bool is_plain = utf8_is_plain(bytes);
    while (bytes.n > 0) {
        size_t lf = str_find_byte(bytes, '\n', 0);
        size_t end = lf == SIZE_MAX ? bytes.n : lf + 1;
        r.text = str_slice(bytes, 0, end);
        r.line++;
        if (is_plain || tsv_lines_check(&check, r.text, r.line))
            line_take(&r);
        bytes = str_drop(bytes, end);
    }
    order_check(&r);
    return diags->n_errors > errors ? RC_DATA : RC_OK;
}

/* What a folder says of itself, and no rule. */
static bool is_rule(const struct key *key)
{
    static const struct str others[] = {
        STR("format"),          STR("issued"),    STR("ends"),
        STR("office"),          STR("mail_from"), STR("sendmail"),
        STR("sendmail_seconds")};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (str_equal(key->name, others[i]))
            return false;
    return true;
}

static void stages_put(struct buf *buf, const struct conf_stages *stages)
{
    for (size_t i = 0; i < stages->n; i++) {
        buf_put(buf, i > 0 ? S(" ") : S(""));
        buf_put_number(buf, stages->days[i]);
    }
}

static void value_put(struct buf *buf, const struct key *key, const void *from)
{
    if (key->take == number_take)
        buf_put_number(buf, *(const int *)from);
    else if (key->take == stages_take)
        stages_put(buf, from);
    else if (key->take == review_take)
        buf_put(buf, key->words[*(const enum review *)from]);
    else
        buf_put(buf, *(const struct str *)from);
}

struct str conf_rules(struct arena *arena, const struct conf *conf)
{
    struct buf buf = {0};
    for (size_t i = 0; i < KEYS; i++) {
        if (!is_rule(&keys[i]))
            continue;
        buf_put(&buf, keys[i].name);
        buf_put(&buf, S(" = "));
        value_put(&buf, &keys[i], (const char *)conf + keys[i].at);
        buf_put_byte(&buf, '\n');
    }
    struct str text = str_dup(arena, buf_str(&buf));
    buf_release(&buf);
    return text;
}

bool conf_rules_take(struct conf *conf, struct str rules)
{
    struct arena arena = {0};
    struct diags unsaid = {.arena = &arena};
    struct conf taken;
    bool good = conf_read(S("wpc.conf"), rules, &unsaid, &taken) == RC_OK;
    arena_release(&arena);
    if (!good)
        return false;
    taken.format = conf->format;
    taken.issued = conf->issued;
    taken.ends = conf->ends;
    taken.office = conf->office;
    taken.mail_from = conf->mail_from;
    taken.sendmail = conf->sendmail;
    taken.sendmail_seconds = conf->sendmail_seconds;
    *conf = taken;
    return true;
}

struct fold_rules conf_fold_rules(const struct conf *conf, struct date today,
                                  struct date known_at)
{
    return (struct fold_rules){
        .today = today,
        .known_at = known_at,
        .review = conf->review,
        .coordinator = conf->coordinator,
        .host = conf->host,
        .grace_days = conf->grace_days,
        .cycle = recurrence_read(conf->cycle),
        .report_day = conf->report_day,
    };
}
