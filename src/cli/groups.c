/* The options that commands share. */
#include "wpc/cli/command.h"

#define GENERAL(member) offsetof(struct general_args, member)
#define VIEW(member) offsetof(struct view_args, member)
#define WANT(field) offsetof(struct filter_words, want[field])
#define NOT(field) offsetof(struct filter_words, not [field])
#define WORDS(member) offsetof(struct filter_words, member)
#define RECORD(member) offsetof(struct record_args, member)
#define NO_VALUE WORD("", "", "")

static const struct option general[] = {
    {0, STR("data"), OPTION_TEXT, GENERAL(data), WORD("", "文件夹", "FOLDER"),
     WORD("", "台账所在的文件夹（或 $WPC_DATA）",
          "the workspace (or $WPC_DATA)"),
     OFFER_FOLDERS},
    {0, STR("today"), OPTION_TEXT, GENERAL(today), WORD("", "日期", "DATE"),
     WORD("", "按这一天回答（或 $WPC_TODAY）；默认为北京时间今天",
          "answer as of this day (or $WPC_TODAY); default: today in China"),
     OFFER_NOTHING},
    {0, STR("known-at"), OPTION_TEXT, GENERAL(known_at),
     WORD("", "日期", "DATE"),
     WORD("", "只看这一天及以前写下的记录",
          "only what was written by that day"),
     OFFER_NOTHING},
    {0, STR("lang"), OPTION_TEXT, GENERAL(lang),
     WORD("zh|en", "zh|en", "zh|en"),
     WORD("", "语言（或 $WPC_LANG）", "language (or $WPC_LANG)"), OFFER_WORDS},
    {'h', STR("help"), OPTION_FLAG, GENERAL(help), NO_VALUE,
     WORD("", "说明", "help"), OFFER_NOTHING},
};

static const struct option filter[] = {
    {'l', STR("lead"), OPTION_TEXTS, WANT(FILTER_LEAD),
     WORD("", "单位", "UNIT"),
     WORD("", "由它牵头（含共同牵头）", "led by it, alone or jointly"),
     OFFER_UNITS},
    {0, STR("lead-first"), OPTION_TEXTS, WANT(FILTER_LEAD_FIRST),
     WORD("", "单位", "UNIT"),
     WORD("", "首位牵头", "named first among the leads"), OFFER_UNITS},
    {0, STR("lead-sole"), OPTION_TEXTS, WANT(FILTER_LEAD_SOLE),
     WORD("", "单位", "UNIT"), WORD("", "独家牵头", "the only lead"),
     OFFER_UNITS},
    {'p', STR("participant"), OPTION_TEXTS, WANT(FILTER_PARTICIPANT),
     WORD("", "单位", "UNIT"), WORD("", "它参与", "it takes part"),
     OFFER_UNITS},
    {'u', STR("unit"), OPTION_TEXTS, WANT(FILTER_UNIT),
     WORD("", "单位", "UNIT"), WORD("", "牵头或参与", "in any role"),
     OFFER_UNITS},
    {'r', STR("region"), OPTION_TEXTS, WANT(FILTER_REGION),
     WORD("", "盟市", "REGION"),
     WORD("", "点到它或它所属的一类；“本级”为未点盟市的",
          "names it or a class it belongs to"),
     OFFER_REGIONS},
    {0, STR("named"), OPTION_FLAG, WORDS(named), NO_VALUE,
     WORD("", "与 --region 同用：只要点名的",
          "with --region: only what names it"),
     OFFER_NOTHING},
    {0, STR("section"), OPTION_TEXTS, WANT(FILTER_SECTION),
     WORD("", "部分", "SECTION"),
     WORD("", "通知的部分，如 三（一）", "a section of the notice"),
     OFFER_NOTHING},
    {0, STR("type"), OPTION_TEXTS, WANT(FILTER_TYPE),
     WORD("task|plan|duty|indicator|all", "类型", "TYPE"),
     WORD("", "task任务 plan方案 duty地区任务 indicator指标 all",
          "task plan duty indicator all"),
     OFFER_WORDS},
    {0, STR("kind"), OPTION_TEXTS, WANT(FILTER_KIND),
     WORD("due|target|every|from|all", "种类", "KIND"),
     WORD("", "due时限 target目标 every定期 from起始 all",
          "due target every from all"),
     OFFER_WORDS},
    {0, STR("status"), OPTION_TEXTS, WANT(FILTER_STATUS),
     WORD("open|active|blocked|claimed|done|exempt|overdue|soon|undated|"
          "conditional|to-assess|done-late|deferred|defer-asked|defer-late|"
          "silent|backdated|clash|returned|self-reported|self-reviewed|"
          "first-review|on-behalf|cancelled|figure|red|yellow|green|blue|grey",
          "状态", "STATUS"),
     WORD(
         "",
         "状态：无记录 推进中 受阻 待审核 已销号 不适用；标记：逾期 临期 "
         "无时限 "
         "待认定 待考核 逾期完成 已批延期 延期待批 逾期后申请 本期未报 补报 "
         "报送不一致 已退回 自报 自审 初审通过 代录 已撤销 已有实际值；"
         "灯：红 黄 绿 蓝 灰",
         "open active blocked claimed done exempt; overdue soon undated "
         "conditional to-assess done-late deferred defer-asked defer-late "
         "silent backdated clash returned self-reported self-reviewed "
         "first-review on-behalf cancelled figure; red yellow green blue grey"),
     OFFER_WORDS},
    {0, STR("before"), OPTION_TEXT, WORDS(before), WORD("", "日期", "DATE"),
     WORD("", "这一天及以前", "on or before"), OFFER_NOTHING},
    {0, STR("after"), OPTION_TEXT, WORDS(after), WORD("", "日期", "DATE"),
     WORD("", "这一天及以后", "on or after"), OFFER_NOTHING},
    {0, STR("period"), OPTION_TEXTS, WANT(FILTER_PERIOD),
     WORD("", "周期", "PERIOD"),
     WORD("", "落在此周期内：2016-03 2016Q1 2016H1 2016",
          "within it: 2016-03 2016Q1 2016H1 2016"),
     OFFER_NOTHING},
    {0, STR("not-lead"), OPTION_TEXTS, NOT(FILTER_LEAD),
     WORD("", "单位", "UNIT"),
     WORD("", "排除：以下 --not-… 与上面各项相反",
          "exclude; so do all --not-…"),
     OFFER_UNITS},
    {0, STR("not-lead-first"), OPTION_TEXTS, NOT(FILTER_LEAD_FIRST),
     WORD("", "单位", "UNIT"), NO_VALUE, OFFER_UNITS},
    {0, STR("not-lead-sole"), OPTION_TEXTS, NOT(FILTER_LEAD_SOLE),
     WORD("", "单位", "UNIT"), NO_VALUE, OFFER_UNITS},
    {0, STR("not-participant"), OPTION_TEXTS, NOT(FILTER_PARTICIPANT),
     WORD("", "单位", "UNIT"), NO_VALUE, OFFER_UNITS},
    {0, STR("not-unit"), OPTION_TEXTS, NOT(FILTER_UNIT),
     WORD("", "单位", "UNIT"), NO_VALUE, OFFER_UNITS},
    {0, STR("not-region"), OPTION_TEXTS, NOT(FILTER_REGION),
     WORD("", "盟市", "REGION"), NO_VALUE, OFFER_REGIONS},
    {0, STR("not-section"), OPTION_TEXTS, NOT(FILTER_SECTION),
     WORD("", "部分", "SECTION"), NO_VALUE, OFFER_NOTHING},
    {0, STR("not-type"), OPTION_TEXTS, NOT(FILTER_TYPE),
     WORD("task|plan|duty|indicator", "类型", "TYPE"), NO_VALUE, OFFER_WORDS},
    {0, STR("not-kind"), OPTION_TEXTS, NOT(FILTER_KIND),
     WORD("due|target|every|from", "种类", "KIND"), NO_VALUE, OFFER_WORDS},
    {0, STR("not-status"), OPTION_TEXTS, NOT(FILTER_STATUS),
     WORD("", "状态", "STATUS"), NO_VALUE, OFFER_NOTHING},
};

static const struct option view[] = {
    {'f', STR("format"), OPTION_TEXT, VIEW(format), WORD("", "格式", "FORMAT"),
     WORD("", "格式", "format"), OFFER_FORMATS},
    {'o', STR("output"), OPTION_TEXT, VIEW(output), WORD("", "文件", "FILE"),
     WORD("", "写入文件，格式由结尾定",
          "write to a file; its ending names the format"),
     OFFER_OUTPUT},
    {0, STR("columns"), OPTION_TEXTS, VIEW(columns),
     WORD("", "列,列", "COLUMN,…"),
     WORD("", "要哪些列，按此顺序", "which columns, in this order"),
     OFFER_NOTHING},
    {0, STR("sort"), OPTION_TEXTS, VIEW(sort), WORD("", "列,-列", "COLUMN,…"),
     WORD("", "按列排序，前加 - 为倒序",
          "sort by columns; - before one reverses it"),
     OFFER_NOTHING},
    {'n', STR("limit"), OPTION_NUMBER, VIEW(limit), WORD("", "行数", "N"),
     WORD("", "至多几行", "at most so many rows"), OFFER_NOTHING},
    {0, STR("color"), OPTION_TEXT, VIEW(colour),
     WORD("auto|always|never", "何时", "WHEN"),
     WORD("", "颜色：auto always never", "colour: auto always never"),
     OFFER_WORDS},
    {0, STR("ambiguous"), OPTION_TEXT, VIEW(ambiguous),
     WORD("narrow|wide", "宽度", "WIDTH"),
     WORD("", "“”—…Ⅲ等的宽度：narrow wide（或 $WPC_AMBIGUOUS）",
          "width of “”—…Ⅲ: narrow wide (or $WPC_AMBIGUOUS)"),
     OFFER_WORDS},
    {0, STR("width"), OPTION_NUMBER, VIEW(width), WORD("", "列数", "N"),
     WORD("", "终端宽度", "columns of the terminal"), OFFER_NOTHING},
    {0, STR("bom"), OPTION_FLAG, VIEW(bom), NO_VALUE,
     WORD("", "csv 前加字节顺序标记，便于表格软件识别",
          "csv: a byte order mark for spreadsheets"),
     OFFER_NOTHING},
    {0, STR("spreadsheet"), OPTION_FLAG, VIEW(spreadsheet), NO_VALUE,
     WORD("", "使以 = + - @ 开头的单元格不被当作公式",
          "make = + - @ cells harmless"),
     OFFER_NOTHING},
    {0, STR("fail-if-any"), OPTION_FLAG, VIEW(fail_if_any), NO_VALUE,
     WORD("", "有结果时以 1 退出，供脚本判断", "exit 1 when there is any row"),
     OFFER_NOTHING},
};

static const struct option record[] = {
    {'r', STR("region"), OPTION_TEXTS, RECORD(regions),
     WORD("", "盟市", "REGION"),
     WORD("", "哪个盟市，可写几个；all 为全部，各记一行",
          "for which regions; all: a line for each"),
     OFFER_REGIONS},
    {0, STR("period"), OPTION_TEXT, RECORD(period), WORD("", "周期", "PERIOD"),
     WORD("", "定期事项的哪一期：2016Q1", "which period of a recurring duty"),
     OFFER_NOTHING},
    {0, STR("office"), OPTION_TEXT, RECORD(office), WORD("", "单位", "OFFICE"),
     WORD(
         "",
         "以哪个单位填报（或 $WPC_OFFICE，wpc.conf）；办公室替别的单位填为代录",
         "for whom (or $WPC_OFFICE, wpc.conf); the coordinator may for others"),
     OFFER_UNITS},
    {0, STR("actor"), OPTION_TEXT, RECORD(actor), WORD("", "姓名", "NAME"),
     WORD("", "填报人（或 $WPC_ACTOR，$USER）",
          "the person (or $WPC_ACTOR, $USER)"),
     OFFER_NOTHING},
    {0, STR("on"), OPTION_TEXT, RECORD(on), WORD("", "日期", "DATE"),
     WORD("", "事情发生在哪一天；默认今天", "day of the fact; default: today"),
     OFFER_NOTHING},
    {0, STR("doc"), OPTION_TEXT, RECORD(doc), WORD("", "文号", "NUMBER"),
     WORD("", "文号", "the document's number"), OFFER_NOTHING},
    {0, STR("note"), OPTION_TEXT, RECORD(note), WORD("", "文字", "TEXT"),
     WORD("", "备注", "a remark"), OFFER_NOTHING},
    {0, STR("evidence"), OPTION_TEXTS, RECORD(evidence),
     WORD("", "文件或网址", "FILE|URL"),
     WORD("", "佐证，可写几个；文件存入台账的 evidence/",
          "evidence; a file is copied into evidence/"),
     OFFER_FILES},
    {'n', STR("dry-run"), OPTION_FLAG, RECORD(dry_run), NO_VALUE,
     WORD("", "只说会写什么，不写", "say what would be written"),
     OFFER_NOTHING},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

const struct option_group general_options = {
    WORD("general", "通用选项", "Options of every command"), general,
    COUNT(general)};
const struct option_group filter_options = {WORD("filter", "筛选", "Filters"),
                                            filter, COUNT(filter)};
const struct option_group view_options = {WORD("output", "输出", "Output"),
                                          view, COUNT(view)};
const struct option_group record_options = {WORD("record", "填报", "Reporting"),
                                            record, COUNT(record)};
