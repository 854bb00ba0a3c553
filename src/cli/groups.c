/* The options that commands share. */
#include "wpc/cli/command.h"

#define GENERAL(member) offsetof(struct general_args, member)
#define VIEW(member) offsetof(struct view_args, member)
#define WANT(field) offsetof(struct filter_words, want[field])
#define NOT(field) offsetof(struct filter_words, not [field])
#define WORDS(member) offsetof(struct filter_words, member)
#define RECORD(member) offsetof(struct record_args, member)

static const struct option general[] = {
    OPTION(0, "data", OPTION_TEXT, GENERAL(data), OFFER_FOLDERS, "", "文件夹",
           "FOLDER", "台账所在的文件夹（或 $WPC_DATA）",
           "the workspace (or $WPC_DATA)"),
    OPTION(0, "today", OPTION_TEXT, GENERAL(today), OFFER_NOTHING, "", "日期",
           "DATE", "按这一天回答（或 $WPC_TODAY）；默认为北京时间今天",
           "answer as of this day (or $WPC_TODAY); default: today in China"),
    OPTION(0, "known-at", OPTION_TEXT, GENERAL(known_at), OFFER_NOTHING, "",
           "日期", "DATE", "只看这一天及以前写下的记录",
           "only what was written by that day"),
    OPTION(0, "lang", OPTION_TEXT, GENERAL(lang), OFFER_WORDS, "zh|en", "zh|en",
           "zh|en", "语言（或 $WPC_LANG）", "language (or $WPC_LANG)"),
    FLAG('h', "help", GENERAL(help), "说明", "help"),
};

static const struct option filter[] = {
    OPTION('l', "lead", OPTION_TEXTS, WANT(FILTER_LEAD), OFFER_UNITS, "",
           "单位", "UNIT", "由它牵头（含共同牵头）",
           "led by it, alone or jointly"),
    OPTION(0, "lead-first", OPTION_TEXTS, WANT(FILTER_LEAD_FIRST), OFFER_UNITS,
           "", "单位", "UNIT", "首位牵头", "named first among the leads"),
    OPTION(0, "lead-sole", OPTION_TEXTS, WANT(FILTER_LEAD_SOLE), OFFER_UNITS,
           "", "单位", "UNIT", "独家牵头", "the only lead"),
    OPTION('p', "participant", OPTION_TEXTS, WANT(FILTER_PARTICIPANT),
           OFFER_UNITS, "", "单位", "UNIT", "它参与", "it takes part"),
    OPTION('u', "unit", OPTION_TEXTS, WANT(FILTER_UNIT), OFFER_UNITS, "",
           "单位", "UNIT", "牵头或参与", "in any role"),
    OPTION('r', "region", OPTION_TEXTS, WANT(FILTER_REGION), OFFER_REGIONS, "",
           "盟市", "REGION", "点到它或它所属的一类；“本级”为未点盟市的",
           "names it or a class it belongs to"),
    FLAG(0, "named", WORDS(named), "与 --region 同用：只要点名的",
         "with --region: only what names it"),
    OPTION(0, "section", OPTION_TEXTS, WANT(FILTER_SECTION), OFFER_NOTHING, "",
           "部分", "SECTION", "通知的部分，如 三（一）",
           "a section of the notice"),
    OPTION(0, "type", OPTION_TEXTS, WANT(FILTER_TYPE), OFFER_WORDS,
           "task|plan|duty|indicator|all", "类型", "TYPE",
           "task任务 plan方案 duty地区任务 indicator指标 all",
           "task plan duty indicator all"),
    OPTION(0, "kind", OPTION_TEXTS, WANT(FILTER_KIND), OFFER_WORDS,
           "due|target|every|from|all", "种类", "KIND",
           "due时限 target目标 every定期 from起始 all",
           "due target every from all"),
    OPTION(
        0, "status", OPTION_TEXTS, WANT(FILTER_STATUS), OFFER_WORDS,
        "open|active|blocked|claimed|done|exempt|overdue|soon|undated|"
        "conditional|to-assess|done-late|deferred|defer-asked|defer-late|"
        "silent|backdated|clash|returned|self-reported|self-reviewed|"
        "first-review|on-behalf|cancelled|figure|red|yellow|green|blue|grey",
        "状态", "STATUS",
        "状态：无记录 推进中 受阻 待审核 已销号 不适用；标记：逾期 临期 "
        "无时限 "
        "待认定 待考核 逾期完成 已批延期 延期待批 逾期后申请 本期未报 补报 "
        "报送不一致 已退回 自报 自审 初审通过 代录 已撤销 已有实际值；"
        "灯：红 黄 绿 蓝 灰",
        "open active blocked claimed done exempt; overdue soon undated "
        "conditional to-assess done-late deferred defer-asked defer-late "
        "silent backdated clash returned self-reported self-reviewed "
        "first-review on-behalf cancelled figure; red yellow green blue grey"),
    OPTION(0, "before", OPTION_TEXT, WORDS(before), OFFER_NOTHING, "", "日期",
           "DATE", "这一天及以前", "on or before"),
    OPTION(0, "after", OPTION_TEXT, WORDS(after), OFFER_NOTHING, "", "日期",
           "DATE", "这一天及以后", "on or after"),
    OPTION(0, "period", OPTION_TEXTS, WANT(FILTER_PERIOD), OFFER_NOTHING, "",
           "周期", "PERIOD", "落在此周期内：2016-03 2016Q1 2016H1 2016",
           "within it: 2016-03 2016Q1 2016H1 2016"),
    OPTION(0, "not-lead", OPTION_TEXTS, NOT(FILTER_LEAD), OFFER_UNITS, "",
           "单位", "UNIT", "排除：以下 --not-… 与上面各项相反",
           "exclude; so do all --not-…"),
    OPTION(0, "not-lead-first", OPTION_TEXTS, NOT(FILTER_LEAD_FIRST),
           OFFER_UNITS, "", "单位", "UNIT", "", ""),
    OPTION(0, "not-lead-sole", OPTION_TEXTS, NOT(FILTER_LEAD_SOLE), OFFER_UNITS,
           "", "单位", "UNIT", "", ""),
    OPTION(0, "not-participant", OPTION_TEXTS, NOT(FILTER_PARTICIPANT),
           OFFER_UNITS, "", "单位", "UNIT", "", ""),
    OPTION(0, "not-unit", OPTION_TEXTS, NOT(FILTER_UNIT), OFFER_UNITS, "",
           "单位", "UNIT", "", ""),
    OPTION(0, "not-region", OPTION_TEXTS, NOT(FILTER_REGION), OFFER_REGIONS, "",
           "盟市", "REGION", "", ""),
    OPTION(0, "not-section", OPTION_TEXTS, NOT(FILTER_SECTION), OFFER_NOTHING,
           "", "部分", "SECTION", "", ""),
    OPTION(0, "not-type", OPTION_TEXTS, NOT(FILTER_TYPE), OFFER_WORDS,
           "task|plan|duty|indicator", "类型", "TYPE", "", ""),
    OPTION(0, "not-kind", OPTION_TEXTS, NOT(FILTER_KIND), OFFER_WORDS,
           "due|target|every|from", "种类", "KIND", "", ""),
    OPTION(0, "not-status", OPTION_TEXTS, NOT(FILTER_STATUS), OFFER_NOTHING, "",
           "状态", "STATUS", "", ""),
};

static const struct option view[] = {
    OPTION('f', "format", OPTION_TEXT, VIEW(format), OFFER_FORMATS, "", "格式",
           "FORMAT", "格式", "format"),
    OPTION('o', "output", OPTION_TEXT, VIEW(output), OFFER_OUTPUT, "", "文件",
           "FILE", "写入文件，格式由结尾定",
           "write to a file; its ending names the format"),
    OPTION(0, "columns", OPTION_TEXTS, VIEW(columns), OFFER_NOTHING, "",
           "列,列", "COLUMN,…", "要哪些列，按此顺序",
           "which columns, in this order"),
    OPTION(0, "sort", OPTION_TEXTS, VIEW(sort), OFFER_NOTHING, "", "列,-列",
           "COLUMN,…", "按列排序，前加 - 为倒序",
           "sort by columns; - before one reverses it"),
    OPTION('n', "limit", OPTION_NUMBER, VIEW(limit), OFFER_NOTHING, "", "行数",
           "N", "至多几行", "at most so many rows"),
    OPTION(0, "color", OPTION_TEXT, VIEW(colour), OFFER_WORDS,
           "auto|always|never", "何时", "WHEN", "颜色：auto always never",
           "colour: auto always never"),
    OPTION(0, "ambiguous", OPTION_TEXT, VIEW(ambiguous), OFFER_WORDS,
           "narrow|wide", "宽度", "WIDTH",
           "“”—…Ⅲ等的宽度：narrow wide（或 $WPC_AMBIGUOUS）",
           "width of “”—…Ⅲ: narrow wide (or $WPC_AMBIGUOUS)"),
    OPTION(0, "width", OPTION_NUMBER, VIEW(width), OFFER_NOTHING, "", "列数",
           "N", "终端宽度", "columns of the terminal"),
    FLAG(0, "bom", VIEW(bom), "csv 前加字节顺序标记，便于表格软件识别",
         "csv: a byte order mark for spreadsheets"),
    FLAG(0, "spreadsheet", VIEW(spreadsheet),
         "使以 = + - @ 开头的单元格不被当作公式",
         "make = + - @ cells harmless"),
    FLAG(0, "fail-if-any", VIEW(fail_if_any), "有结果时以 1 退出，供脚本判断",
         "exit 1 when there is any row"),
};

static const struct option record[] = {
    OPTION('r', "region", OPTION_TEXTS, RECORD(regions), OFFER_REGIONS, "",
           "盟市", "REGION", "哪个盟市，可写几个；all 为全部，各记一行",
           "for which regions; all: a line for each"),
    OPTION(0, "period", OPTION_TEXT, RECORD(period), OFFER_NOTHING, "", "周期",
           "PERIOD", "定期事项的哪一期：2016Q1",
           "which period of a recurring duty"),
    OPTION(
        0, "office", OPTION_TEXT, RECORD(office), OFFER_UNITS, "", "单位",
        "OFFICE",
        "以哪个单位填报（或 $WPC_OFFICE，wpc.conf）；办公室替别的单位填为代录",
        "for whom (or $WPC_OFFICE, wpc.conf); the coordinator may for others"),
    OPTION(0, "actor", OPTION_TEXT, RECORD(actor), OFFER_NOTHING, "", "姓名",
           "NAME", "填报人（或 $WPC_ACTOR，$USER）",
           "the person (or $WPC_ACTOR, $USER)"),
    OPTION(0, "on", OPTION_TEXT, RECORD(on), OFFER_NOTHING, "", "日期", "DATE",
           "事情发生在哪一天；默认今天", "day of the fact; default: today"),
    OPTION(0, "doc", OPTION_TEXT, RECORD(doc), OFFER_NOTHING, "", "文号",
           "NUMBER", "文号", "the document's number"),
    OPTION(0, "note", OPTION_TEXT, RECORD(note), OFFER_NOTHING, "", "文字",
           "TEXT", "备注", "a remark"),
    OPTION(0, "evidence", OPTION_TEXTS, RECORD(evidence), OFFER_FILES, "",
           "文件或网址", "FILE|URL", "佐证，可写几个；文件存入台账的 evidence/",
           "evidence; a file is copied into evidence/"),
    FLAG('n', "dry-run", RECORD(dry_run), "只说会写什么，不写",
         "say what would be written"),
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
