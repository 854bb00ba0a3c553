/* The words for classes of regions, and for what binds them to a property. */
#include "mention_rules.h"

#include "unit_words.h"

/* Words that are a class behind 各, those of the first ALONE_LISTS also
   without; but the last of these only without. */
static const struct {
    struct str words;
    enum region_class class;
    const char *rule;
} class_words[CLASS_LISTS] = {
    {WORDS("地级市 地级城市 地级及以上城市 地级以上城市 地级及以上市 "
           "地级以上市 设区的市 设区市 设区城市 设区的城市 地市级城市 "
           "地级市(州) 地级以上的城市 地级及以上的城市 设区的市级 设区市级"),
     CLASS_PREFECTURE, "prefecture"},
    {WORDS("县级及以上城市 县级以上城市 旗县级及以上城市 旗县级以上城市 "
           "县级及其以上城市 县及县以上城市 县及以上城市 县以上城市 "
           "旗县级(含)以上城市 县级(含)以上城市 旗县及以上城市 旗县以上城市 "
           "县级城市 县级市 县级及以上的城市 旗县级城市"),
     CLASS_COUNTY, "county-city"},
    {WORDS("旗县级以上 旗县级及以上 县级以上人民政府 县级及以上人民政府 "
           "县级以上地方人民政府 县级以上地方各级人民政府 县级以上政府 "
           "县级及以上政府 县级以上各级人民政府 县级及以上地方人民政府 "
           "县级以上集中式 县级及以上集中式 县级以上饮用水 县级及以上饮用水 "
           "县级以上地区 县级及以上地区 县级以上水源 县级及以上水源 "
           "县级以上城镇 县级及以上城镇 县级及以上地方政府 县级以上地方政府 "
           "县级以上行政区 县级及以上行政区 县级以上地方各级政府 "
           "县级以上党委 县级及以上"),
     CLASS_COUNTY, "county-up"},
    {WORDS("地区 盟市 地市 市地 市州 州市 省辖市 地州市 地(州、市) 市(州) "
           "市(地) 地(市) 州(市) 盟(市) 市(盟) 地方政府 地方人民政府 "
           "地州 市(州、盟) 地(市、州) 地(市、州、盟)"),
     CLASS_ALL, "each-region"},
    {WORDS("地级行政区 设区市(州)"), CLASS_PREFECTURE, "prefecture"},
    {WORDS("旗县城关镇"), CLASS_COUNTY, "county-city"},
};

/* Levels by their letters, and what is a word with such a letter before it:
   市场, 地下水, 区域; but not what is `kept`. */
enum { LETTER = 3 };
static const struct level {
    char letter[LETTER + 1];
    enum region_class class;
    struct str others;
    struct str kept;
} levels[] = {
    {"地",
     CLASS_ALL,
     WORDS("质 块 下 段 面 形 层 类 点 方 籍 表 税 勘 铁 理 产 震 道 "
           "价 貌 址 级 域 热 票 带 砖 板 名 球 物 毯 基 役 上 中 "
           "力 埋 租 力 库 处 灾 暖 缘 裂 沉"),
     {0}},
    {"市", CLASS_ALL,
     WORDS("场 直 级 民 容 属 值 价 面 况 售 局 内 外 管 里 话 政"),
     WORDS("政府 政协")},
    {"区",
     CLASS_COUNTY,
     WORDS("域 间 段 块 划 位 片 别 属 直 级 内 分 隔 号 外 管"),
     {0}},
    {"县", CLASS_COUNTY, WORDS("级 直 属 道 内 外 管"), {0}},
    {"旗", CLASS_COUNTY, WORDS("舰 帜 下 直 属 级"), {0}},
    {"盟", CLASS_ALL, WORDS("员 友 约 国 主 直 属 级 校"), {0}},
    {"州", CLASS_ALL, WORDS("直 属 级"), {0}},
};

/* NULL when `s` begins with none of the letters. */
static const struct level *level_find(struct str s)
{
    for (size_t i = 0; s.n >= LETTER && i < sizeof levels / sizeof *levels; i++)
        if (memcmp(s.p, levels[i].letter, LETTER) == 0)
            return &levels[i];
    return NULL;
}

static bool is_lower(struct str s)
{
    const struct level *level = level_find(s);
    return level != NULL && level->class == CLASS_COUNTY;
}

/* True when the letter of the level and what follows are one word. */
static bool is_other_word(const struct level *level, struct str after)
{
    return level != NULL && words_begin(level->others, after) > 0 &&
           words_begin(level->kept, after) == 0;
}

/* The same for the letter that the first n bytes end in. */
static bool ends_in_other_word(struct str s, size_t n)
{
    struct str last = str_slice(s, char_before(s, n), n);
    return is_other_word(level_find(last), str_drop(s, n));
}

/* One level letter, or 地区, with the bracket that belongs to it. */
static size_t level_begin(struct str s, bool has_lower,
                          enum region_class *class)
{
    const struct level *level = level_find(s);
    if (level == NULL)
        return 0;
    *class = level->class;
    size_t n = str_has_prefix(s, S("地区")) ? S("地区").n : LETTER;
    if (n == s.n || s.p[n] != '(')
        return n;
    size_t with_bracket = unit_level_run(s);
    size_t inner = n + 1;
    while (with_bracket > n && inner < s.n && s.p[inner] != ')')
        inner = char_after(s, inner);
    if (with_bracket <= n || inner >= with_bracket)
        return n;
    for (size_t i = n; i < inner && !has_lower; i = char_after(s, i))
        if (is_lower(str_drop(s, i)))
            *class = CLASS_COUNTY;
    return inner + 1;
}

/* Bytes of a run of levels at most: a longer one is no list that anybody
   writes, and reading it from each of its places would not be linear. */
enum { RUN_MOST = 240 };

/* Letters without a separator: 盟市, 县(市、区), 市县. */
static struct class_run letters_begin(struct str s, bool has_lower)
{
    struct class_run run = {.rule = "each-level"};
    const struct level *last = NULL;
    bool lower = has_lower;
    while (run.n < RUN_MOST) {
        enum region_class class;
        struct str rest = str_slice(s, run.n, run.n + RUN_MOST);
        size_t n = level_begin(rest, lower, &class);
        if (n == 0)
            break;
        if (lower)
            class = CLASS_COUNTY;
        if (class == CLASS_COUNTY && !lower && run.n > 0)
            run.lower = run.upper = run.n;
        lower |= class == CLASS_COUNTY;
        run.single = run.n == 0 && n == char_after(rest, 0);
        run.class |= class;
        last = n == LETTER ? level_find(rest) : NULL;
        run.n += n;
    }
    if (run.n > 0 && is_other_word(last, str_drop(s, run.n)))
        return (struct class_run){0};
    if ((run.class & (run.class - 1)) == 0)
        run.upper = run.n;
    return run;
}

/* 、 between levels, or a word between two that each are more than a letter:
   盟市和旗县(市、区). */
static size_t level_joint_begin(struct str s, const struct class_run *run)
{
    static const struct str words = WORDS("和 与 及 以及");
    if (str_has_prefix(s, S("、")))
        return S("、").n;
    size_t n = run->single ? 0 : words_begin(words, s);
    struct class_run next = letters_begin(str_drop(s, n), false);
    return n > 0 && next.n > 0 && !next.single ? n : 0;
}

/* Goes on over 、 and 和 to further levels, each with its own 人民政府 or
   without: 盟行政公署、市人民政府; 市、县(市、区). */
static void levels_join(struct str s, struct class_run *run)
{
    while (run->n < RUN_MOST) {
        struct str rest = str_drop(s, run->n);
        size_t office = words_begin(unit_governments, rest);
        size_t joint = level_joint_begin(str_drop(rest, office), run);
        if (joint == 0)
            return;
        size_t from = run->n + office + joint;
        bool lower = (run->class & CLASS_COUNTY) != 0;
        struct class_run next = letters_begin(str_drop(s, from), lower);
        struct str after = str_drop(s, from + next.n);
        if (next.n == 0)
            return;
        if (words_begin(unit_governments, after) == 0 &&
            (office > 0 || !is_noun_end(after)))
            return;
        if (next.class != CLASS_ALL && !lower) {
            bool both = next.class != CLASS_COUNTY;
            run->upper = both ? from + next.upper : run->n;
            run->lower = both ? from + next.lower : from;
        }
        run->class |= next.class;
        run->n = from + next.n;
        run->single = false;
        if (run->class == CLASS_ALL || run->class == CLASS_COUNTY)
            run->upper = run->n;
    }
}

struct class_run class_run_begin(const struct words_here *here)
{
    struct str s = here->s;
    struct class_run run = letters_begin(s, false);
    for (size_t i = 0; i < CLASS_LISTS; i++) {
        size_t n = here->longest[LIST_CLASSES + i];
        bool longer = n > run.n || (n == run.n && run.class == CLASS_ALL);
        if (n == 0 || !longer || i == ALONE_LISTS - 1 ||
            ends_in_other_word(s, n))
            continue;
        run = (struct class_run){.n = n,
                                 .upper = n,
                                 .class = class_words[i].class,
                                 .rule = class_words[i].rule};
    }
    if (run.n > 0)
        levels_join(s, &run);
    return run;
}

size_t levels_skip(struct str s)
{
    size_t n = 0;
    while (str_has_prefix(str_drop(s, n), S("、"))) {
        size_t from = n + S("、").n;
        struct class_run run = letters_begin(str_drop(s, from), true);
        if (run.n == 0)
            break;
        n = from + run.n;
    }
    return n;
}

/* 以旗县(市、区)为单元, 以盟市为单位 */
static const struct str areas = WORDS("县域 旗县域 县级行政区 县级 旗县级");

static struct class_run per_unit_begin(const struct lexicon *lexicon,
                                       struct str s)
{
    static const struct str ends = WORDS(
        "为单元 为单位 为基本单元 为基本单位 为主体 为考核单元 为责任主体");
    if (!str_has_prefix(s, S("以")))
        return (struct class_run){0};
    struct str rest = str_drop(s, S("以").n);
    struct words_here here = lexicon_at(lexicon, rest);
    struct class_run run = class_run_begin(&here);
    size_t area = words_begin(areas, rest);
    if (area > run.n)
        run = (struct class_run){.n = area, .class = CLASS_COUNTY};
    size_t end = words_begin(ends, str_drop(rest, run.n));
    if (run.n == 0 || end == 0 || str_equal(str_slice(rest, 0, run.n), S("地")))
        return (struct class_run){0};
    run.upper = run.n = S("以").n + run.n + end;
    run.class = run.class & CLASS_COUNTY ? CLASS_COUNTY : run.class;
    run.rule = "per-unit";
    return run;
}

/* 旗县(市、区)人民政府, 盟市行政公署: of no one place. */
static struct class_run government_begin(struct str before, struct str s)
{
    static const struct str bound = WORDS(
        "所在 当地 有关 相关 属地 同级 该 本 其 所属 所在地 上级 下级 辖区 "
        "自治 级 两 三 不 非");
    struct class_run run = letters_begin(s, false);
    struct str last = char_at(before, char_before(before, before.n));
    bool free =
        !is_han(last) ||
        words_end((struct str)WORDS("由 和 与 及 对 向 指导 督促 报 是 请 "
                                    "以及 为 要求 支持 推动 组织 协调 帮助 "
                                    "、 按 经 各级"),
                  before) > 0;
    if (run.n == 0 || !free || words_end(bound, before) > 0)
        return (struct class_run){0};
    levels_join(s, &run);
    if (run.single || words_begin(unit_governments, str_drop(s, run.n)) == 0)
        return (struct class_run){0};
    run.rule = "governments";
    return run;
}

struct class_run class_word_begin(const struct lexicon *lexicon,
                                  struct str before,
                                  const struct words_here *here)
{
    static const struct str no = WORDS("不 非 未 副 全国");
    static const struct str no_after =
        WORDS("医院 公路 领导 干部 部门 主管 机关 文物 单位 生态环境 环保 环境 "
              "疾 卫生 教育 技能 科技 劳模 道路 媒体 广播 电视 党政 会议 公安 "
              "交通 气象 水行政 农业 自然资源 财政 人大 法院 检察");
    for (size_t i = 0; i < ALONE_LISTS; i++) {
        size_t n = here->longest[LIST_CLASSES + i];
        struct str after = str_drop(here->s, n);
        if (n > 0 && words_end(no, before) == 0 &&
            words_begin(no_after, after) == 0 &&
            !ends_in_other_word(here->s, n))
            return (struct class_run){.n = n,
                                      .upper = n,
                                      .class = class_words[i].class,
                                      .rule = class_words[i].rule};
    }
    struct class_run unit = per_unit_begin(lexicon, here->s);
    if (unit.n > 0)
        return unit;
    return government_begin(before, here->s);
}

static const struct str digits =
    WORDS("0 1 2 3 4 5 6 7 8 9 一 二 两 三 四 五 六 七 八 九 十 百");

/* 12个, 十一个, 3 */
static size_t number_begin(struct str s)
{
    size_t n = 0, more;
    while ((more = words_begin(digits, str_drop(s, n))) > 0)
        n += more;
    if (n > 0 && str_has_prefix(str_drop(s, n), S("个")))
        n += S("个").n;
    return n;
}

static const struct str quantifiers =
    WORDS("各 各个 每个 每一个 所有 全部 全体 所有的 全区各 全省各 全市各 "
          "全盟各 全州各 全区所有 全省所有 全市所有 全区各个 区内各 省内各 "
          "我区各 我省各 我市各 自治区各");
static const struct str wholes =
    WORDS("全区 全省 全市 全盟 全州 我区 我省 我市 自治区 全自治区 全疆 全县");

size_t quantifier_begin(const struct words_here *here)
{
    size_t n = here->longest[LIST_QUANTIFIERS];
    size_t whole = n ? 0 : here->longest[LIST_WHOLES];
    size_t number = whole ? number_begin(str_drop(here->s, whole)) : 0;
    return number > 0 ? whole + number : n;
}

static const struct str rests = WORDS("其他 其它 其余 另外");

size_t rest_begin(const struct words_here *here)
{
    size_t n = here->longest[LIST_RESTS];
    if (n == 0)
        return 0;
    struct str after = str_drop(here->s, n);
    size_t number = number_begin(after);
    if (number > 0)
        return n + number;
    return n + words_begin((struct str)WORDS("各 各个 的 所有"), after);
}

void class_lists_add(struct arena *arena, struct lexicon *lexicon)
{
    static const struct str none = {0}, per = WORDS("以"),
                            letters = WORDS("地 市 区 县 旗 盟 州");
    /* What begins a class or an area; and what government_begin() may read on
       behind a level: another, a bracket, a joint or a government. */
    static const struct str class_firsts = WORDS("地 市 区 县 旗 盟 州 省 设"),
                            level_nexts =
                                WORDS("地 市 区 县 旗 盟 州 ( [ 、 人 政 "
                                      "行 公 党 委 管");
    lexicon_add(arena, lexicon, LIST_QUANTIFIERS, quantifiers, none);
    lexicon_add(arena, lexicon, LIST_WHOLES, wholes, digits);
    lexicon_add(arena, lexicon, LIST_RESTS, rests, none);
    lexicon_add(arena, lexicon, LIST_PER, per, class_firsts);
    lexicon_add(arena, lexicon, LIST_LETTERS, letters, level_nexts);
    for (unsigned i = 0; i < CLASS_LISTS; i++)
        lexicon_add(arena, lexicon, LIST_CLASSES + i, class_words[i].words,
                    none);
}

bool is_allowed(struct str after)
{
    static const struct str between =
        WORDS("人民政府 政府 行政公署、市人民政府 也 均 亦 都 还 和单位 和部门 "
              "、各部门 、各单位 及有关部门 行政公署 党委、政府");
    static const struct str may = WORDS("可 可以");
    static const struct str others = WORDS(
        "可持 可再 可能 可靠 可行 可燃 可视 可追 可支 可比 可利 可降 可吸 "
        "可控 可开 可用 可供 可操 可养 可回收 可耕 可溶");
    size_t n = words_begin(between, after);
    after = str_drop(after, n);
    return words_begin(may, after) > 0 && words_begin(others, after) == 0;
}

size_t etc_begin(struct str s)
{
    static const struct str others =
        WORDS("等级 等于 等效 等待 等同 等量 等价 等额 等分 等值 等次 等离子");
    static const struct str nouns = WORDS(
        "地 市 盟市 地区 城市 旗县 省市 盟 处 县 区 旗 市县 旗市 市区 区县 "
        "县市 县区 旗县(市、区) 县(市、区) 市(州) 州 州市 市州 地市 "
        "旗县市区 省区 省 地级市 设区市 市(盟) 盟(市) 盟、市 市、盟 "
        "盟市和旗县 盟(市、州) 旗区 口岸");
    if (!str_has_prefix(s, S("等")) || words_begin(others, s) > 0)
        return 0;
    size_t head = S("等").n;
    size_t number = number_begin(str_drop(s, head));
    size_t kind =
        words_begin((struct str)WORDS("多 有关 相关 若干个 几个 多个 其他"),
                    str_drop(s, head + number));
    size_t all = head + number + kind;
    size_t noun = words_begin(nouns, str_drop(s, all));
    if (noun == 0 || ends_in_other_word(s, all + noun))
        return head;
    return all + noun;
}

static bool holds_near(struct str words, struct str s)
{
    enum { NEAR = 240 }; /* bytes of an explanation that are looked at */
    struct str head = str_slice(s, 0, NEAR);
    for (size_t i = 0; i < head.n; i = char_after(head, i))
        if (words_begin(words, str_drop(head, i)) > 0)
            return true;
    return false;
}

bool is_definition(struct str inside)
{
    static const struct str begins =
        WORDS("含 包括 包含 不含 不包括 即 是指 指 包 下同 以下 均含 均指");
    return words_begin(begins, inside) > 0 || is_naming(inside);
}

bool is_naming(struct str inside)
{
    static const struct str words =
        WORDS("下同 以下简称 以下统称 以下称 下称 简称 以下通称");
    return holds_near(words, inside);
}
