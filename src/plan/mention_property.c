/* What binds places to a property: 缺水城市, 未达到要求的地区. */
#include "mention_rules.h"

/* Words that may follow a noun without making it part of another. */
static const struct str followers = WORDS(
    "要 应 须 需 必 可 在 于 从 自 到 至 为 是 将 也 已 均 都 和 与 及 或 等 "
    "的 "
    "内 由 并 以 率 优先 先 实行 实施 开展 推进 推动 推行 推广 暂停 暂缓 一律 "
    "不 严 禁 限期 限制 进行 建立 建成 建设 制 加 编 组织 负责 设立 设置 执行 "
    "按 依 给予 予以 继续 尽 逐 所 其 还 有 采取 取 每 各 党委 人民政府 政府 "
    "主要 分 同 参 提 完成 积极 鼓励 原则 对 根据 结合 比 占 数 每 全面 全部 "
    "行政公署 行署 公署 主 基本 力争 确保 试行 探索 因 通过 把 未 若 如 之 间 "
    "范围 两级 三级 四级 各级 中 上 下 落实 达到 达标 实现 启动 纳入 公布 报 "
    "可以 年 今 明 共 联");

bool is_han(struct str s)
{
    /* E3 90 and up is U+3400; U+3000 to U+303F is punctuation. */
    unsigned char lead = s.n > 0 ? (unsigned char)s.p[0] : 0;
    return (lead >= 0xE4 && lead <= 0xE9) ||
           (lead == 0xE3 && (unsigned char)s.p[1] >= 0x90);
}

bool is_noun_end(struct str after)
{
    return !is_han(after) || words_begin(followers, after) > 0;
}

static const struct str properties = WORDS(
    "缺水 严重缺水 资源性缺水 水质性缺水 重点 有关 相关 边境 沿边 贫困 "
    "深度贫困 脱贫 超采 地下水超采 非超采 干旱 半干旱 试点 示范 先行 沿黄 "
    "沿江 沿海 沿线 沿河 沿湖 欠发达 水污染严重 污染严重 易受污染 "
    "地下水易受污染 东部 西部 中部 南部 北部 东四 "
    "不达标 未达标 超标 上游 下游 上下游 受益 重灾 受灾 高风险 低风险 "
    "中高风险 中风险 高发 多发 易发 限制开发 禁止开发 偏远 边远 高寒 "
    "寒冷 资源型 资源枯竭 部分 多数 少数 大部分 个别 落后 有条件 "
    "具备条件 条件成熟 重点控制 任务较重 民族 少数民族 牧业 农业 半农半牧 "
    "产粮 主产 大气污染传输通道 通道 污染较重 超载 生态脆弱 重点生态 "
    "环境敏感 敏感 缺煤 缺电 采暖 涉煤 涉矿 环境质量不达标 空气质量不达标 "
    "国家重点 中心 节点 枢纽 口岸 沿黄河 流域内 流域 "
    "所涉 涉及 发达 未完成 未达到");
static const struct str property_levels = WORDS("地级 县级 旗县级 地级及以上 "
                                                "县级及以上 县级以上 地级以上");

/* What has the property, and what these begin with. */
static const struct str nouns =
    WORDS("地区 城市 盟市 旗县 市县 县市 区县 县区 市州 地市 旗市 旗县(市、区) "
          "县(市、区) 旗县市区 市(州) 设区市 地级市 旗(县、市、区) 市、县 "
          "市县区 盟市旗县 省市 县(区) 区(县) 旗县(区) 旗县区 县市区 县(市)");
static const struct str noun_firsts = WORDS("地 城 盟 旗 市 县 区 设 省");

/* Some make a property only where a phrase begins with them: 交易试点地区 is
   no place that the plan could ask. */
static bool is_property_opened(struct str before, struct str s)
{
    static const struct str weak = WORDS(
        "试点 示范 先行 流域 中心 节点 枢纽 通道 农业 牧业 民族 发达 涉及");
    static const struct str openers =
        WORDS("在 对 和 与 及 以及 由 以 为 向 将 选择 选取 确定 各 等 其他 "
              "其它 其余 "
              "要求 督促 支持 鼓励 推动 指导 从 除 是 或");
    struct str last = str_drop(before, char_before(before, before.n));
    return words_begin(weak, s) == 0 || !is_han(last) ||
           words_end(openers, before) > 0;
}

size_t property_begin(const struct lexicon *lexicon, struct str before,
                      const struct words_here *here, enum region_class *class)
{
    struct str s = here->s;
    size_t level = here->longest[LIST_PROPERTY_LEVELS];
    size_t property = here->longest[LIST_PROPERTIES];
    if (level > 0)
        property =
            lexicon_at(lexicon, str_drop(s, level)).longest[LIST_PROPERTIES];
    *class = (enum region_class)0;
    if (property == 0)
        return 0;
    size_t noun = words_begin(nouns, str_drop(s, level + property));
    struct str after = str_drop(s, level + property + noun);
    if (noun == 0 || !is_property_opened(before, s) ||
        words_begin((struct str)WORDS("群 化 性 圈 带 生产总值"), after) > 0)
        return 0;
    if (level > 0)
        *class = str_has_prefix(s, S("地")) ? CLASS_PREFECTURE : CLASS_COUNTY;
    return level + property + noun;
}

static const struct str conditions = WORDS(
    "的地区 的区域 的城市 的盟市 的旗县 的市县 的县市 的县区 的区县 "
    "的设区市 的设区的市 的地级城市 的地级市 的市州 的省辖市 的县城 "
    "的旗县(市、区) 的县(市、区) 的县(区) 的县级市 的市(州) 的旗市 的市、县 "
    "的市、县(市、区) 的地市 的旗(县、市、区) 的区(县) 的县(市) 的旗县市区 "
    "的市县区 的县(旗、市、区)");

size_t condition_begin(const struct words_here *here)
{
    size_t n = here->longest[LIST_CONDITIONS];
    return n > 0 && is_noun_end(str_drop(here->s, n)) ? n : 0;
}

void property_lists_add(struct arena *arena, struct lexicon *lexicon)
{
    static const struct str none = {0};
    lexicon_add(arena, lexicon, LIST_CONDITIONS, conditions, none);
    lexicon_add(arena, lexicon, LIST_PROPERTIES, properties, noun_firsts);
    lexicon_add(arena, lexicon, LIST_PROPERTY_LEVELS, property_levels, none);
}

size_t condition_lead_begin(struct str s)
{
    static const struct str leads =
        WORDS("对 对于 在 向 由 使 将 除 为 并 并对 其中 及 和 与 以 凡 凡是 "
              "鼓励 支持 推动 引导 督促 指导 暂停 优先在 优先 约谈 重点 “ 》 ” "
              "允许 选择 选取 要求 确定 把 且 但");
    return words_begin(leads, s);
}
