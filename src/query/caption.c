/* What was asked, in words. */
#include "wpc/query/answer.h"

static const struct word field_words[FILTER_FIELDS] = {
    [FILTER_LEAD] = WORD("lead", "牵头", "led by"),
    [FILTER_LEAD_FIRST] = WORD("lead-first", "首位牵头", "first lead"),
    [FILTER_LEAD_SOLE] = WORD("lead-sole", "独家牵头", "sole lead"),
    [FILTER_PARTICIPANT] = WORD("participant", "参与", "with"),
    [FILTER_UNIT] = WORD("unit", "牵头或参与", "unit"),
    [FILTER_REGION] = WORD("region", "涉及", "region"),
    [FILTER_SECTION] = WORD("section", "部分", "section"),
    [FILTER_TYPE] = WORD("type", "类型", "type"),
    [FILTER_KIND] = WORD("kind", "种类", "kind"),
    [FILTER_STATUS] = WORD("status", "状态", "status"),
    [FILTER_PERIOD] = WORD("period", "周期", "period"),
};

static void part_put(struct buf *buf, enum lang lang)
{
    if (buf->n > 0)
        buf_put(buf, lang == LANG_ZH ? S("，") : S(", "));
}

static void texts_put(struct buf *buf, const struct texts *texts)
{
    for (size_t i = 0; i < texts->n; i++) {
        if (i > 0)
            buf_put(buf, S("、"));
        buf_put(buf, texts->items[i]);
    }
}

/* The words of a field whose values are ours; NULL where they are names. */
static const struct word *own_word(enum filter_field field, struct str text)
{
    if (field == FILTER_TYPE)
        return word_find(item_type_words, ITEM_TYPES, text);
    if (field == FILTER_KIND)
        return word_find(obligation_kind_words, OBLIGATION_KINDS, text);
    return field == FILTER_STATUS ? status_ask_find(text) : NULL;
}

/* Words of a field on their way into a caption. */
struct captioning {
    struct buf *buf;
    enum filter_field field;
    enum lang lang;
    bool is_begun;
};

/* Types, kinds and statuses can be typed in either language. */
static void text_put(void *context, struct str text)
{
    static const struct word all = WORD("all", "全部", "all");
    struct captioning *captioning = context;
    enum filter_field field = captioning->field;
    const struct word *word = own_word(field, text);
    if ((field == FILTER_TYPE || field == FILTER_KIND) &&
        word_find(&all, 1, text) != NULL)
        word = &all;
    if (captioning->is_begun)
        buf_put(captioning->buf, S("、"));
    captioning->is_begun = true;
    buf_put(captioning->buf,
            word != NULL ? word_in(captioning->lang, word) : text);
}

static void words_put(struct buf *buf, const struct texts *texts,
                      enum filter_field field, enum lang lang)
{
    struct captioning captioning = {buf, field, lang, false};
    for (size_t i = 0; i < texts->n; i++)
        list_split(texts->items[i], text_put, &captioning);
}

static void field_put(struct buf *buf, const struct texts *texts,
                      enum filter_field field, bool not, enum lang lang)
{
    static const struct word no = WORD("not", "不是", "not ");
    if (texts->n == 0)
        return;
    part_put(buf, lang);
    bool role = lang == LANG_ZH && field <= FILTER_UNIT;
    if (not )
        buf_put(buf, word_in(lang, &no));
    if (!role) {
        buf_put(buf, word_in(lang, &field_words[field]));
        buf_put(buf, lang == LANG_ZH ? S("") : S(" "));
    }
    words_put(buf, texts, field, lang);
    if (role)
        buf_put(buf, word_in(lang, &field_words[field]));
}

static void day_put(struct buf *buf, struct date day, const struct word *word,
                    enum lang lang)
{
    char text[DATE_TEXT];
    if (date_is_none(day))
        return;
    part_put(buf, lang);
    if (lang == LANG_EN) {
        buf_put(buf, word_en(word));
        buf_put_byte(buf, ' ');
    }
    buf_put(buf, date_write_iso(day, text));
    if (lang == LANG_ZH)
        buf_put(buf, word_zh(word));
}

struct str caption_of(struct arena *arena, const struct filter_words *words,
                      const struct filter *filter, enum lang lang)
{
    static const struct word before =
        WORD("before", "及以前（含当日）", "on or before");
    static const struct word after =
        WORD("after", "及以后（含当日）", "on or after");
    struct buf buf = {0};
    for (size_t field = 0; field < FILTER_FIELDS; field++) {
        field_put(&buf, &words->want[field], (enum filter_field)field, false,
                  lang);
        field_put(&buf, &words->not [field], (enum filter_field)field, true,
                  lang);
    }
    if (words->named)
        buf_put(&buf, lang == LANG_ZH ? S("（点名）") : S(" (named)"));
    if (words->words.n > 0) {
        part_put(&buf, lang);
        buf_put(&buf, lang == LANG_ZH ? S("含“") : S("with \""));
        texts_put(&buf, &words->words);
        buf_put(&buf, lang == LANG_ZH ? S("”") : S("\""));
    }
    day_put(&buf, filter->after, &after, lang);
    day_put(&buf, filter->before, &before, lang);
    struct str caption = str_dup(arena, buf_str(&buf));
    buf_release(&buf);
    return caption;
}
