/* How names of units are built. */
#include "unit_words.h"

#include "wpc/text/utf8.h"

static const struct str tails = WORDS(
    "厅 局 委 办 部 署 院 行 处 科 室 司 组 所 站 社 馆 团 委员会 管委会 协会 "
    "学会 工会 商会 总会 联合会 理事会 研究会 基金会 促进会 红十字会 常委会 "
    "居委会 村委会 联席会议 工商联 妇联 残联 文联 侨联 社科联 贸促会 科协 作协 "
    "记协 人大 政协 中心 公司 集团 总队 支队 大队 中队 专班 政府 行署 公署 "
    "海关 "
    "大学 高校 学校 党校 中学 机关 部门 单位 园区 开发区 高新区 示范区 合作区 "
    "保税区 新区 街道 军区 军分区 武警 兵团 电视台 气象台 中支 镇 乡 苏木 "
    "邮政 电信 联通 移动 铁塔 电网");

/* Words that end in the same letters and are no unit. */
static const struct str no_tails = WORDS(
    "运行 执行 进行 推行 发行 实行 试行 出行 旅行 步行 施行 履行 现行 先行 "
    "平行 另行 自行 干部 全部 内部 外部 东部 西部 南部 北部 中部 局部 上部 "
    "下部 顶部 底部 根部 颈部 场所 厕所 住所 研究所有 车站 网站 电站 "
    "加油站 泵站 水站 学科 专科 本科 教室 温室 处处 到处 之处 好处 长处 "
    "何处 各处 处理处 小组 班组 机组 社团 集团公司所属 格局 布局 结局 承办 "
    "举办 主办 协办 督办 开办 兴办 申办 交办 创办 查办 筹办 领导干部 "
    "多中心 为中心 小区 社区 城镇 乡镇 村镇 重点镇 建制镇 城乡 故乡 家乡 "
    "省市县级 科研院所 人员 学会了 自动站 城市群 以县城");

/* Endings that are names by themselves. */
static const struct str alone = WORDS(
    "妇联 残联 文联 侨联 社科联 工商联 科协 作协 记协 贸促会 人大 政协 武警 "
    "红十字会 行署 海关 常委会 工会 团委");

/* Heads that name a kind and nobody of it. */
static const struct str kinds =
    WORDS("政府 人民政府 地方政府 企业 事业单位 企事业单位 部门 单位 机关 机构 "
          "公司 集团 银行 医院 学校 大学 学院 中学 中心 法院系统 国家机关 "
          "党政机关 行政机关 司法机关 社会团体 社会组织 行政部门 主管部门 "
          "职能部门 业务部门 监管部门 执法部门 管理部门 政府部门 上级部门 "
          "下级部门 排污单位 施工单位 建设单位 用水单位 供水单位 设计单位 "
          "监理单位 运营单位 经营单位 生产单位 生产经营单位 用人单位 科研单位 "
          "中介机构 党委政府 行政执法部门 重点单位 使用单位 产权单位 管理单位 "
          "科研院所 大中型企业 开发区 园区 工业园区 新区 街道 邮政 电信 移动 "
          "大专院校 用能单位 公共机构 家庭农场 物业公司 保险公司 第三方公司 "
          "专业公司 运营公司 高校 合作社 旅行社 出版社 检测中心 幼儿园 养老院 "
          "新媒体 村委会 居委会 "
          "协会 商会 行业协会 学会 基金会 总部 支部 党支部 科室 办公室 电网");

static const struct str nobody_ends = WORDS(
    "部门 单位 部委 方面 机构 成员单位 责任单位 厅局 委办局 地区和部门 "
    "部门和单位 单位和部门 职能部门 主管部门 责任部门 行业主管部门 牵头单位 "
    "配合单位 牵头部门 配合部门 直属单位 科室 处室 业务处室 股室 中央企业 "
    "企业 地方");
static const struct str nobody_begins = WORDS(
    "有关 相关 各 其他 其它 各有关 各相关 各级 各级有关 各级相关 其他有关 "
    "其他相关 市级各 市级有关 市级相关 市直有关 市直相关 市有关 市相关 "
    "省有关 省直有关 省级有关 省相关 自治区有关 自治区相关 自治区直有关 "
    "自治区各 自治区各有关 自治区各相关 区有关 区直有关 区相关 县有关 "
    "县直有关 县级有关 涉及 所有 多 上述 以上 本 该 全市各 全区各 全省各 "
    "全县各 责任 牵头 配合 参与 成员 其余 各责任 各牵头 各配合 各成员 "
    "各参与 同级 上级 下级 国家有关 国务院有关 盟市有关 当地 属地 "
    "市直各 省直各 区直各 县直各 自治区直各 自治区直属各 市属各 "
    "省直 市直 区直 县直 自治区直 中央 国有");

/* No name of a unit holds one of these. */
static const struct str foreign = WORDS(
    "的 了 把 被 将 应 须 要 已 并 且 若 使 让 仍 均 很 这 那 您 吗 “ ” ？ ! "
    "。 "
    "鼓励 引导 动员 邀请 吸引 组织开展 积极 充分 加强 加大 加快 完善 严格 "
    "开展 制定 落实 实施 实行 完成 达到 建立 健全 强化 推广 按照 根据 通过 "
    "由于 关于 对于 以及其 主动 自觉 认真 切实 共同 全面 坚持 确保 做好 "
    "广泛 公众 群众 依法 必须 可以 不得 负责 牵头 会同 配合 参与 上下 提高 "
    "提升 深入 坚决 努力 力争 是 有权 不 由");

static const struct str none_words =
    WORDS("无 暂无 略 没有 不涉及 待定 空 同上 下同 以下同 排名不分先后 / - -- "
          "--- — —— ― ／ n/a N/A");

static const struct str levels = WORDS("省 盟 市 州 地 旗 县 区 地区 自治县");
const struct str unit_governments =
    WORDS("人民政府 政府 行政公署 行署 公署 党委政府 党委 委员会 管委会 "
          "党工委 管理委员会 人民政府(行署) 政府(行署)");

static bool has_more_than(struct str name, size_t n)
{
    return n > 0 && name.n > n;
}

/* Without the bracket that it ends in: 管委会(筹), 县(市、区). */
static struct str bracket_drop(struct str name)
{
    enum { LONGEST = 60 }; /* bytes of such a bracket */
    bool round = str_has_suffix(name, S(")"));
    if (!round && !str_has_suffix(name, S("]")))
        return name;
    size_t n = name.n, least = n > LONGEST ? n - LONGEST : 0;
    while (n > least && name.p[n - 1] != (round ? '(' : '['))
        n--;
    return n > least + 1 ? str_slice(name, 0, n - 1) : name;
}

bool unit_is_like(struct str name)
{
    name = bracket_drop(name);
    if (words_have(alone, name))
        return true;
    return has_more_than(name, words_end(tails, name)) &&
           words_end(no_tails, name) == 0 && !words_have(kinds, name);
}

size_t unit_level_run(struct str s)
{
    size_t n = 0;
    for (;;) {
        size_t more = words_begin(levels, str_drop(s, n));
        bool opens = n > 0 && n < s.n && (s.p[n] == '(' || s.p[n] == '[');
        if (more == 0 && opens) {
            size_t inner = n + 1, found = 0;
            do {
                found = words_begin(levels, str_drop(s, inner));
                inner += found;
                if (str_has_prefix(str_drop(s, inner), S("、")))
                    inner += S("、").n;
            } while (found > 0);
            bool closes =
                inner < s.n && (s.p[inner] == ')' || s.p[inner] == ']');
            more = closes ? inner + 1 - n : 0;
        }
        if (more == 0)
            return n;
        n += more;
    }
}

static bool ends_in_level(struct str name)
{
    static const struct str place_ends =
        WORDS("省 盟 市 州 旗 县 区 地区 各地 县级市 新城 街道 乡镇");
    static const struct str no_place =
        WORDS("城市 小区 社区 园区 库区 灌区 景区 矿区 林区 牧区 片区 郊区 "
              "超市 股市 楼市 全区 全市 全省 全县 辖区 流域 区域 农村牧区 "
              "上市 门市 夜市");
    return words_end(place_ends, name) > 0 && words_end(no_place, name) == 0;
}

bool unit_is_place(struct str name)
{
    name = bracket_drop(name);
    return char_after(name, 0) < name.n && ends_in_level(name);
}

bool unit_is_nobody(struct str name)
{
    size_t front = words_begin(nobody_begins, name);
    if (front == 0)
        return false;
    struct str rest = str_drop(name, front);
    return rest.n > 0 && words_have(nobody_ends, rest);
}

bool unit_is_plain(struct str name)
{
    static const struct str no_foreign = WORDS(
        "应急 应用 自由贸易 不动产 参与中心 供应 效应 因公 落实中心 落实办 "
        "协同创新 实施办");
    for (size_t i = 0; i < name.n;) {
        size_t own = words_begin(no_foreign, str_drop(name, i));
        if (own == 0 && words_begin(foreign, str_drop(name, i)) > 0)
            return false;
        i = own > 0 ? i + own : char_after(name, i);
    }
    return true;
}

bool unit_is_none(struct str name)
{
    enum { HAN_FIRST = 0x3400, HAN_LAST = 0xFAFF };
    if (words_have(none_words, name))
        return true;
    for (struct str rest = name; rest.n > 0;) {
        uint32_t c = utf8_next(&rest);
        if ((c >= HAN_FIRST && c <= HAN_LAST) || (c >= 'A' && c <= 'Z') ||
            (c >= 'a' && c <= 'z') || c > UINT16_MAX)
            return false;
    }
    return true;
}

/* After 等: 有关部门, 3个单位, 13部门, 和单位. */
static bool is_etc_rest(struct str s)
{
    static const struct str parts = WORDS(
        "有关 相关 各 其他 其它 市直 区直 省直 自治区 市级 县级 省级 职能 "
        "主管 行业 责任 成员 多个 多家 多部门 若干 个 家 和 及 、 / 的 "
        "0 1 2 3 4 5 6 7 8 9 一 二 两 三 四 五 六 七 八 九 十 几 "
        "部门 单位 部委 厅局 委办局 委办 机构 科室 处室 股室 方面 党政 "
        "中央 驻区 驻地 地方 企业 金融机构 职能部门 参与 配合 协同");
    while (s.n > 0) {
        size_t n = words_begin(parts, s);
        if (n == 0)
            return false;
        s = str_drop(s, n);
    }
    return true;
}

size_t unit_etc_find(struct str s)
{
    enum { FARTHEST = 60 }; /* bytes of the longest 等…部门和单位 */
    size_t from = s.n > FARTHEST ? s.n - FARTHEST : 0;
    size_t at = s.n;
    for (;;) {
        from = str_find(s, S("等"), from);
        if (from == SIZE_MAX)
            return at;
        if (is_etc_rest(str_drop(s, from + S("等").n)))
            return from;
        from += S("等").n;
    }
}

struct duty_row {
    struct str words;
    enum unit_duty duty;
    bool weak;
};

static const struct duty_row labels[] = {
    {WORDS("牵头 总牵头 主办 主责 主要牵头 牵头责任 牵头主责 首要牵头"),
     DUTY_LEAD, false},
    {WORDS("责任 实施 落实 承办 承担 主要责任 具体责任 负责 责任主体 主体责任 "
           "第一责任 直接责任 落实责任 实施责任 完成 组织实施 承办责任 执行"),
     DUTY_ANSWER, false},
    {WORDS("配合 参与 参加 协办 协同 协助 协作 会办 支持 责任配合 配合责任 "
           "参与责任 主要配合 共同参与 协同配合 参加责任 协办责任 协同责任"),
     DUTY_JOIN, false},
};
static const struct str label_ends =
    WORDS("单位 部门 主体 单位及部门 部门和单位 单位和部门 机构 处室 科室 "
          "单位(部门) 部门(单位) 地区 地区和部门 地区和单位 单位/部门 方 股室 "
          "单位和责任人 厅局 委办局");

static const struct duty_row verbs[] = {
    {WORDS("牵头 主办 主责 主抓 总牵头 牵头负责 负总责"), DUTY_LEAD, false},
    {WORDS("负责 各负其责 按职责分工负责 按照职责分工负责 负责落实 分工负责 "
           "承办 具体负责 包抓"),
     DUTY_ANSWER, false},
    {WORDS("落实 实施 组织实施 组织落实 承担 完成 抓落实 执行 组织 组织开展 "
           "具体落实 具体实施 推进 推进落实 推动落实"),
     DUTY_ANSWER, true},
    {WORDS("配合 参与 参加 协同 协助 协办 协作 协同配合 参与配合 配合落实 "
           "配合实施 积极配合 密切配合 协调配合"),
     DUTY_JOIN, false},
    {WORDS("支持 指导 监督 协调"), DUTY_JOIN, true},
};
/* Other words that begin with a verb. */
static const struct str no_verbs =
    WORDS("负责人 负责同志 负责任 负责制 负责的态度 牵头人 参与度 参与率 "
          "参与者 参与式 参与主体 配合饲料 配合比 配合力 参加者 参加人 "
          "参加会议 参加保险 完成率 完成度 协作区 协作组 协作网 组织部 组织法 "
          "组织机构 组织领导 协同创新中心 协同发展 参加工伤 参与权 "
          "实施方案 实施细则 实施意见 监督管理 监督局 监督所 监督站 监督委 "
          "监督检查局 指导中心 指导站 协调办 协调小组 推进办 推进组 推进会 "
          "推进委 支持中心 完成情况 落实情况 执行局 执行办 组织办 组织委 "
          "协调局 协调处 协调中心 指导处 指导委 协作中心 协作办");

static enum unit_duty row_begin(const struct duty_row *rows, size_t n,
                                bool weak, struct str s, size_t *length)
{
    enum unit_duty duty = DUTY_NONE;
    *length = 0;
    for (size_t i = 0; i < n; i++) {
        size_t found =
            rows[i].weak && !weak ? 0 : words_begin(rows[i].words, s);
        if (found > *length) {
            *length = found;
            duty = rows[i].duty;
        }
    }
    return duty;
}

enum unit_duty unit_label_begin(struct str s, size_t *n)
{
    enum unit_duty duty =
        row_begin(labels, sizeof labels / sizeof *labels, true, s, n);
    size_t end = words_begin(label_ends, str_drop(s, *n));
    if (duty == DUTY_NONE || end == 0) {
        *n = 0;
        return DUTY_NONE;
    }
    *n += end;
    return duty;
}

/* 牵头：A 配合：B: a word by itself is a label behind nothing but a blank. */
static enum unit_duty bare_label_end(struct str s, size_t *n)
{
    static const struct duty_row bare[] = {
        {WORDS("牵头 总牵头 主办 主责"), DUTY_LEAD, false},
        {WORDS("配合 参与 协办"), DUTY_JOIN, false},
    };
    enum { LONGEST = 9 }; /* bytes of such a word */
    size_t from = s.n, least = s.n > LONGEST ? s.n - LONGEST : 0;
    while (from > least && s.p[from - 1] != ' ')
        from--;
    enum unit_duty duty =
        row_begin(bare, sizeof bare / sizeof *bare, true, str_drop(s, from), n);
    bool whole = from + *n == s.n && (from == 0 || s.p[from - 1] == ' ');
    return whole ? duty : DUTY_NONE;
}

enum unit_duty unit_label_end(struct str s, size_t *n)
{
    enum { LONGEST = 48 }; /* bytes of a label: 牵头责任单位及部门 */
    size_t from = s.n > LONGEST ? s.n - LONGEST : 0;
    enum unit_duty bare = bare_label_end(s, n);
    if (bare != DUTY_NONE)
        return bare;
    for (; from < s.n; from = char_after(s, from)) {
        enum unit_duty duty = unit_label_begin(str_drop(s, from), n);
        if (duty != DUTY_NONE && from + *n == s.n)
            return duty;
    }
    *n = 0;
    return DUTY_NONE;
}

enum unit_duty unit_verb_begin(struct str s, bool weak, size_t *n)
{
    *n = 0;
    if (words_begin(no_verbs, s) > 0)
        return DUTY_NONE;
    return row_begin(verbs, sizeof verbs / sizeof *verbs, weak, s, n);
}

struct str unit_adverbs_drop(struct str s)
{
    static const struct str adverbs = WORDS(
        "共同 分别 联合 具体 主要 统一 按照职责分工 按职责分工 按各自职责 "
        "按照各自职责 按各自职责分工 按照各自职责分工 依职责 依职责分工 "
        "依据职责 依据职责分工 根据职责 根据职责分工 根据职责分工分别 按职责 "
        "按照职责 按分工 按照分工 按照部门职责 按部门职责 按照部门职责分工 "
        "按部门职责分工 各自 要 应 须 应当 积极 密切 予以 给予 做好 全力 全程 "
        "认真 协同 总 依法 依法依规 为主 主动 一起 总体 切实 作为 为 是 "
        "按属地 按属地原则 按照属地管理原则 按属地管理原则 属地 具体工作 日常 "
        "会商 负责 继续 按 单独 按照 根据 依据 依");
    for (;;) {
        while (s.n > 0 && (s.p[s.n - 1] == ' ' || s.p[s.n - 1] == ','))
            s.n--;
        size_t n = words_end(adverbs, s);
        if (n == 0)
            return s;
        s.n -= n;
    }
}
