/* What makes of a region's name the name of something else. */
#include "mention_rules.h"

/* Directly after a short name: waters, roads, other places. */
static const struct str places = WORDS(
    "湖 河 江 山 岭 淖 渠 沟 海子 旗 县 区 省 镇 乡 村 屯 街 路 大街 大道 桥 "
    "大桥 "
    "港 站 东站 西站 南站 北站 火车站 堡 寺 草原 大草原 高原 盆地 平原 沙漠 "
    "沙地 "
    "戈壁 湿地 水库 机场 铁路 高速 高铁 海关 左旗 右旗 前旗 中旗 后旗 日报 "
    "晚报 "
    "晨报 新区 盐湖 林区 林场 农场 牧场 苏木 嘎查 台地 丘陵 山脉 岛 自治县 "
    "自治州 自治旗 左翼 右翼 洋 拔 续 值 期 比 心 率 钢铁厂 快速路 环线 航线 "
    "地区行署旧址 羊绒 羊肉 牛肉 小米 荞麦 宣言 会议精神 话 菜 人民广播 "
    "落叶松 杜鹃 乳业 城区供电 局 厅 委 办");
static const struct str no_places = WORDS(
    "河道 河段 河流 河湖 河长 江段 山区 山地 山水 旗县 县区 县乡 县域 县城 "
    "县级 "
    "区域 区县 区间 区位 省级 乡镇 乡村 镇村 村镇 村庄 村屯 路网 路面 路段 "
    "路灯 "
    "站点 港口 湖泊 湖库 江河 沟渠 渠道 桥梁 期间 海绵 局部 委托 办理 海绵城市 "
    "铁路沿线 铁路口岸 率先 比例 街区 街景 街面 站位 区内 旗区 值得 期限");

/* Trades that a short name makes a firm's name: 包头钢铁. */
static const struct str trades =
    WORDS("钢铁 稀土 铝业 铜业 煤业 矿业 煤制 化工 石化 电力 热电 能源 实业 "
          "水泥 黄金 股份 集团 燃气 水务 热力 建材 建投 城投 交投 国投 药业 "
          "乳品 焦化 氯碱 银行");
static const struct str trade_fields =
    WORDS("行业 企业 产业 工业 项目 领域 污染 类 等行业 等企业 生产 基地 消费 "
          "结构 供应 安全 保障 供热 价格 资源 管网 设施");

/* Endings of institutions. */
static const struct str institutions = WORDS(
    "局 厅 办 委 法院 医院 学院 检察院 研究院 科学院 设计院 中心 支队 总队 "
    "大队 "
    "中队 公司 集团 银行 支行 分行 信用社 海关 大学 中学 小学 一中 二中 幼儿园 "
    "学校 协会 学会 工会 商会 联合会 委员会 管委会 常委会 办公室 领导小组 "
    "指挥部 监测站 监察站 监督站 检测站 管理站 气象站 水文站 管理处 管理所 "
    "研究所 监督所 电视台 气象台 报社 监狱 看守所 人大 政协 纪委 监委 团委 "
    "妇联 "
    "残联 工商联 军分区 警备区 机务段 车务段 工务段 供电段 电务段 办事处 "
    "组织部 宣传部 "
    "统战部 政法委 检疫局 办公厅 大队部 基地管理部 监管分局 分局 专员办 督察局 "
    "督查中心 交易所 殡仪馆 党校 供电局 电业局 铁路局 税务局 招商部 驻军 "
    "基金会 火车站 客运站 救助站 福利院 分公司 分中心 供销社 博物馆 图书馆 "
    "科技馆 口岸站 编组站 货运站 检查站 总厂");
/* Of these, the ones that end a name whatever verb comes next. */
static const struct str firm_endings = WORDS(
    "局 委员会 常委会 管委会 学院 法院 检察院 研究院 科学院 设计院 研究所 "
    "支队 总队 大队 公司 集团 监狱 看守所 海关 检查站 口岸站 领导小组 指挥部 "
    "办公室 "
    "人民医院 中心医院 第一医院 第二医院 第三医院 中医院 蒙医院 妇幼保健院 "
    "第一中学 第二中学 第三中学 发展改革委 发改委 卫生健康委 卫健委 "
    "卫生计生委 卫计委 经信委 工信委 住建委 国资委 河长办 扶贫办 安委办 "
    "总厂 第一热电厂 第二热电厂 第三热电厂 第一电厂 第二电厂 第三电厂 "
    "口岸办 信访办 金融办 外事办 人防办 组织部 宣传部 统战部 政法委");
/* 新局面, 局部地区, 学院路: the ending belongs to another word. */
static const struct str no_firm_ends =
    WORDS("面 势 限 化 路 街 部地 部区 部范 部路 部时 部污");
/* Endings that make a short name, and only a short name, that of a work, a
   zone or a road. */
static const struct str works = WORDS(
    "厂 电站 热电 油田 煤矿 铁矿 铜矿 矿业 实业 油库 开发区 高新区 园区 工业园 "
    "产业园 保护区 公园 景区 风景区 名胜区 校区 机场 论坛 体育场 体育馆 纪念馆 "
    "国道 管线 管道 干线 支线 线路 变电站 收费站 保税区 贸易区 合作区 示范区 "
    "博览会 "
    "输水工程 引水工程 高速公路 联络线 专用线 立交桥 大桥 隧道 步行街 "
    "种羊场 种畜场 监管局 有限责任 股份有限 生态协会 植物园 动物园 水源热泵 "
    "基金会 气田 盐场 码头 大厦 广场 小区 酒店 商城 批发市场 物流园 "
    "人民代表大会");
static const struct str no_endings = WORDS(
    "布局 格局 结局 当局 举办 承办 主办 督办 交办 开办 兴办 筹办 创办 查办 "
    "委托办 不中心 统筹办 以中心 为中心 城市中心 市中心 区域中心 "
    "全局 大局 开局 破局 僵局 老旧小区 住宅小区 居民小区 居住小区 "
    "副中心 区中心 次中心 中小学");

/* A name ends before these. */
static const struct str stops = WORDS(
    "要 应 须 需 在 于 的 或 等 为 是 将 已 可 把 对 从 到 至 由 并 各 未 不 "
    "且 也 "
    "均 以 按 每 再 仍 还 及其 完成 开展 建立 实施 制定 推进 推动 加强 加快 "
    "加大 "
    "组织开展 落实 配合 会同 牵头 负责 达到 实现 启动 关停 关闭 淘汰 新建 改建 "
    "扩建 改造 建成 全面 全部 基本 境内 辖区 范围 所有 率先 积极 重点 优先 "
    "严格 依法 编制 出台 明确 确保 力争 争取 继续 取缔 整治 治理 清理 排查 "
    "提升 "
    "提高 划定 公布 共同 联合 分别 探索 试行 报送 上报 主要 环境空气 环境质量 "
    "空气质量 水环境质量 黑臭 建成区 主城区 中心城区 市辖区 设立 成立 印发 "
    "召开 承担 参与 支持 做好 发布 调查 监测数据 污染 排放 企业 人民政府 年底 "
    "安排 拨付 发放 移交 提供 下达 "
    "今年 目前 累计 境外 以内 有关 相关 万吨 计划 申请 启用 整合 合并 撤销");
static const struct str no_stops =
    WORDS("应急 应对 对外 不动产 以工代赈 污染防治攻坚 污染源监控 "
          "企业家协会 企业联合会 企业投资 可再生能源 等级公路 重点实验室 "
          "在线监控中心 需求响应中心 可持续");
static const struct str joints = WORDS("和 与 及 以及");

static bool is_stop(struct str s)
{
    return words_begin(stops, s) > 0 && words_begin(no_stops, s) == 0;
}

static bool is_of_name(struct str s)
{
    char c = s.n > 0 ? s.p[0] : 0;
    return is_han(s) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static bool is_ending(struct str run, struct str endings)
{
    return words_end(endings, run) > 0 && words_end(no_endings, run) == 0;
}

/* 财政局[安排], 交管支队[查处]: no verb need be known after it. */
static bool is_firm_end(struct str run, struct str next, size_t characters)
{
    enum { LONGEST = 13 }; /* characters: 文化旅游广播电视体育局 and more */
    return characters <= LONGEST && is_ending(run, firm_endings) &&
           words_begin(no_firm_ends, next) == 0;
}

/* No name goes on here. */
static bool is_stopped(struct str s)
{
    return !is_of_name(s) || is_stop(s);
}

/* The name of something else goes on from the region's name: `after` begins
   with words that end like an institution before the next stop, or hold one of
   the works. */
static bool is_carried_on(struct str after, struct str inner)
{
    enum { CHARS_MAX = 22 }; /* characters of the longest such name */
    size_t at = 0;
    if (words_begin(joints, after) > 0)
        return false;
    bool stopped = is_stopped(after);
    for (size_t i = 0; i < CHARS_MAX; i++) {
        struct str rest = str_drop(after, at);
        if (at > 0 && str_has_prefix(rest, S("("))) {
            size_t end = str_find(str_slice(rest, 0, 30), S(")"), 0);
            if (end == SIZE_MAX)
                return false;
            at += end + 1;
            stopped = is_stopped(str_drop(after, at));
            continue;
        }
        if (stopped)
            return false;
        at = char_after(after, at);
        struct str run = str_slice(after, 0, at), next = str_drop(after, at);
        if (inner.n > 0 && is_ending(run, inner))
            return true;
        stopped = is_stopped(next);
        bool ends = stopped || words_begin(joints, next) > 0;
        if ((ends && is_ending(run, institutions)) ||
            is_firm_end(run, next, i + 1))
            return true;
    }
    return false;
}

static bool is_firm(struct str after)
{
    size_t n = words_begin(trades, after);
    return n > 0 && words_begin(trade_fields, str_drop(after, n)) == 0 &&
           !is_stop(str_drop(after, n));
}

static const struct str line_joints = WORDS("至 到 — - —— – ～ ~ ― —— －");

static bool is_line_word(struct str s)
{
    static const struct str lines = WORDS(
        "高速 公路 铁路 高铁 客专 客运专线 专线 快速 国道 省道 航线 管道 管线 "
        "输气 输水 输油 段高速 段公路 段铁路 一级公路 二级公路 城际 动车 "
        "输电 特高压 列车 班列 客运班线 线路");
    static const struct str others =
        WORDS("铁路口岸 公路口岸 铁路局 铁路沿线 高速发展 快速发展 快速增长 "
              "高速增长 铁路运输 铁路建设 公路建设 公路养护");
    return words_begin(lines, s) > 0 && words_begin(others, s) == 0;
}

/* A name of a line goes on: 包头高速公路, 包头至榆林高铁. */
static bool is_line(struct str after)
{
    enum {
        PLACE_MAX = 10, /* characters of a place that it runs by */
        CHARS_MAX = 48, /* and of all its places */
    };
    if (str_has_prefix(after, S("(")))
        after = str_drop(after, 1);
    if (is_line_word(after))
        return true;
    if (words_begin(line_joints, after) == 0)
        return false;
    for (size_t i = 0, n = 0, at = 0; i < PLACE_MAX && n < CHARS_MAX;
         i++, n++) {
        size_t joint = words_begin(line_joints, str_drop(after, at));
        at = joint ? at + joint : char_after(after, at);
        struct str rest = str_drop(after, at);
        if (is_line_word(rest))
            return true;
        if (words_begin(line_joints, rest) > 0)
            i = 0; /* the next place of a longer line */
        else if (!is_of_name(rest) || is_stop(rest))
            return false;
    }
    return false;
}

/* Words after which a name begins. */
static const struct str openers =
    WORDS("在 和 与 及 或 对 由 向 从 自 到 至 以 于 将 为 是 按 给 让 使 请 "
          "了 的 把 含 除 "
          "如 即 据 用 括 沿 赴 往 抵 驻 省 区 市 县 盟 旗 州 年 月 日 前 后 "
          "起 其 持 进 "
          "促 导 动 托 设 成 造 强 快 盖 入 位 批 取 考 查 研 点 原 并 因 离 "
          "近 距 跨 比 "
          "像 涉 择 选 立 间 段 同 报 蒙古 但 而 则 确保 现 过 连");

static bool is_opened(const struct name_place *place)
{
    return place->follows || place->before.n == 0 ||
           !is_han(str_drop(place->before,
                            char_before(place->before, place->before.n))) ||
           words_end(openers, place->before) > 0;
}

static bool is_closed(struct str after)
{
    static const struct str closers =
        WORDS("和 与 及 以及 或 等 两 三 四 五 市区 城区 建成区 主城区 地区 "
              "境内 段 要 "
              "应 须");
    return !is_han(after) || words_begin(closers, after) > 0;
}

/* 市场, 市民: the last letter of a name begins another word. */
static bool is_broken(struct str name, struct str after)
{
    static const struct str rests =
        WORDS("场 民 容 价 值 面 况 售 政 级 直 属 管");
    static const struct str no_rests = WORDS(
        "民政 民族 民委 民宗 民政局 政府 政协 政法 场镇 直属 直机关 属地 管辖 "
        "直各 直有关 民营 民用 民生 值班 面积 面临 面上 面对 面向 管理 容量 "
        "政务 民兵 面源 级财政 值守 属于");
    return str_has_suffix(name, S("市")) && words_begin(rests, after) > 0 &&
           words_begin(no_rests, after) == 0;
}

static size_t characters(struct str s)
{
    size_t n = 0;
    for (size_t i = 0; i < s.n; i = char_after(s, i))
        n++;
    return n;
}

/* A region's own government speaks for the region: 包头市人民政府, 包头市委;
   what goes on behind it (办公厅) does not. */
static struct str government_drop(struct str after)
{
    static const struct str governments =
        WORDS("人民政府 政府 行政公署 行署 党委 委市政府 委、市政府 委");
    return str_drop(after, words_begin(governments, after));
}

static enum name_verdict full_judge(const struct name_place *place)
{
    enum { SHORTEST = 3 };
    if (is_broken(place->name, place->after))
        return NAME_NO_WORD;
    bool ends_as_city = str_has_suffix(place->name, S("城市")) &&
                        characters(place->name) <= SHORTEST;
    if (ends_as_city && !is_opened(place))
        return NAME_NO_WORD;
    if (is_line(place->after))
        return NAME_ROAD;
    return is_carried_on(government_drop(place->after), (struct str){0})
               ? NAME_OTHER
               : NAME_REGION;
}

static enum name_verdict short_judge(const struct name_place *place)
{
    enum { UNMISTAKABLE = 3 }; /* characters of a name that no words hold */
    struct str after = place->after;
    bool of_length = characters(place->name) >= UNMISTAKABLE;
    if (str_has_prefix(after, S("段")) || str_has_prefix(after, S("境内")) ||
        str_has_prefix(after, S("市境内")))
        return NAME_REGION;
    if (!of_length && !is_opened(place) && !is_closed(after))
        return NAME_NO_WORD;
    if (is_line(after))
        return NAME_ROAD;
    if (words_begin(places, after) > 0 && words_begin(no_places, after) == 0)
        return NAME_OTHER;
    if (is_firm(after) || is_carried_on(after, works))
        return NAME_OTHER;
    return NAME_REGION;
}

/* 第二连: a numeral before a name that begins with one. */
static bool is_counted(const struct name_place *place)
{
    static const struct str numerals =
        WORDS("一 二 三 四 五 六 七 八 九 十 百 千");
    static const struct str before =
        WORDS("第 一 二 三 四 五 六 七 八 九 十 百 千 零");
    return words_begin(numerals, place->name) > 0 &&
           words_end(before, place->before) > 0;
}

enum name_verdict name_judge(const struct name_place *place)
{
    /* 大兴安岭 and 小兴安岭 are caught by what follows; 大同 is no 大. */
    if (is_counted(place))
        return NAME_NO_WORD;
    if (place->kind == NAME_SHORT)
        return short_judge(place);
    if (place->kind == NAME_FULL)
        return full_judge(place);
    /* 呼市, 锡盟 end in their level, as a full name does: 巴市河套灌区. */
    if (!is_opened(place))
        return NAME_NO_WORD;
    return is_carried_on(place->after, works) ? NAME_OTHER : full_judge(place);
}

bool is_institution_rest(struct str after)
{
    return is_carried_on(government_drop(after), (struct str){0});
}

bool is_line_joint(struct str between)
{
    return words_have(line_joints, between);
}
