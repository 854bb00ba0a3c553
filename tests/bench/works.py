"""What is compared: for each work wpc's command, its peers' programs, and how an
answer is read out of what each of them prints."""
import glob
import os
from dataclasses import dataclass, field

import answers
from peers import (LAST_AWK, LEADS_AWK, MILLER_LAST, STATUS_AWK, STATUS_SQL, Peer,
                   duck, duck_last, duck_tasks, gawk, mawk, miller, sqlite)

LEAD = '环保厅'
ONE_OF = f'(^|、){LEAD}(、|$)'
MIB = 1 << 20


@dataclass
class Work:
    key: str
    title: str
    folder: str
    wpc: list
    read: object   # wpc's answer
    peers: dict    # by name
    files: list    # that are read; the limit is `wc -l` of them
    goals: dict = field(default_factory=dict)  # by peer: wpc ÷ peer, at most
    may_take: int = 0  # bytes at the peak; 0: no goal
    covers: bool = False  # a peer does less: it need only find all that wpc does
    columns: str = ''  # those alone that a peer prints, as another way to ask


def tasks_of(folder):
    return f'{folder}/tasks.tsv'


def journals_of(folder):
    return sorted(glob.glob(f'{folder}/journal/*.tsv'))


def table_room(folder, rows):
    return os.path.getsize(tasks_of(folder)) + 40 * rows


def fold_room(folder, rows, refs):
    return table_room(folder, rows) + 64 * rows + 32 * refs + 16 * MIB


def filter_by_lead(folder, rows, records=None, heavy=True):
    tasks = tasks_of(folder)
    awk = mawk(f'$2 ~ /{ONE_OF}/ {{ print $1 "\t" $2 }}', tasks)
    pattern = rf'^\d++\t[^\t]*?{LEAD}(?=[、\t])[^\t]*'
    peers = {
        'grep -oP': Peer(['grep', '-oP', pattern, tasks], answers.rows_of_tasks),
        'ripgrep': Peer(['rg', '-N', '--no-unicode', '-oP', pattern, tasks],
                        answers.rows_of_tasks),
        'mawk': awk,
        'gawk': gawk(awk),
        'DuckDB': duck(f'select id, lead from {duck_tasks(folder)} where '
                       f"'、' || lead || '、' like '%、{LEAD}、%'"),
    }
    if heavy:
        peers['sqlite3'] = sqlite(
            [tasks], "select 序号, 牵头单位 from t where '、' || "
            f"牵头单位 || '、' like '%、{LEAD}、%'")
        peers['Miller'] = miller('filter', f'$牵头单位 =~ "{ONE_OF}"', 'then', 'cut',
                                 '-o', '-f', '序号,牵头单位', tasks)
    if records:
        peers['recutils'] = Peer(['recsel', '-e', f"lead ~ '{ONE_OF}'", '-p',
                                  'id,lead', records], answers.records)
    return Work(f'filter-{rows}', f'{rows:,} tasks: those of one lead, id and leads',
                folder, ['list', '--lead', LEAD, '--columns', 'id,lead'],
                answers.columns('id', 'lead'), peers, [tasks],
                {'grep -oP': 0.60, 'mawk': 0.35}, table_room(folder, rows))


# A list of leads taken apart in plain SQL.
SQLITE_LEADS = '''with recursive s(l, rest) as (
  select null, 牵头单位 || '、' from t union all
  select substr(rest, 1, instr(rest, '、') - 1), substr(rest, instr(rest, '、') + 1)
  from s where rest <> '')
select l, count(*) from s where l is not null group by l'''


def count_by_lead(folder, rows, heavy=True):
    tasks = tasks_of(folder)
    awk = mawk(f'NR > 1 {{ {LEADS_AWK} n[lead[i]]++ }} '
               'END { for (l in n) print l "\t" n[l] }', tasks, read=answers.counts)
    peers = {
        'mawk': awk,
        'gawk': gawk(awk),
        'DuckDB': duck("select l, count(*) from (select unnest(string_split(lead, "
                       f"'、')) as l from {duck_tasks(folder)}) group by l",
                       answers.counts),
    }
    if heavy:
        peers['sqlite3'] = sqlite([tasks], SQLITE_LEADS, answers.counts)
        peers['Miller'] = miller('nest', '--evar', '、', '-f', '牵头单位', 'then',
                                 'count', '-g', '牵头单位', tasks,
                                 read=answers.counts)
    return Work(f'count-{rows}', f'{rows:,} tasks: how many each lead has', folder,
                ['report', '--by', 'lead'], answers.groups('group', 'items'),
                peers, [tasks], {'mawk': 0.40}, table_room(folder, rows))


def due_by_day(folder, rows, vary=False):
    tasks = tasks_of(folder)
    year = '20(1[5-7])年'
    peers = {
        'mawk': mawk(f'$4 ~ /{year}/ {{ print $1 }}', tasks),
        'mawk, whole lines': mawk(f'/{year}/ {{ print $1 }}', tasks),
        'grep -oP': Peer(['grep', '-oP', rf'^\d+(?=\t.*{year})', tasks],
                         answers.rows_of_tasks),
        'ripgrep': Peer(['rg', '-N', '--no-unicode', '-oP',
                         rf'^\d+(?=\t.*{year})', tasks], answers.rows_of_tasks),
        'DuckDB': duck(f'select id from {duck_tasks(folder)} where '
                       f"regexp_matches(text, '{year}')"),
    }
    prose = 'prose all different' if vary else 'prose that repeats'
    return Work(f'due-{rows}' + ('-vary' if vary else ''),
                f'{rows:,} tasks, {prose}: days by 2017-12-31 read out of it', folder,
                ['due', '--before', '2017-12-31', '--all', '--columns', 'id,date'],
                answers.columns('id', 'date'), peers, [tasks],
                {'mawk': 4 if vary else 0.5}, covers=True)


def fold_by_status(folder, rows, events, refs=0, heavy=True):
    journals = journals_of(folder)
    awk = mawk(STATUS_AWK + LAST_AWK + 'END { for (c in act) n[s[act[c]]]++; '
               'for (x in n) print x "\t" n[x] }', *journals, read=answers.counts)
    peers = {
        'mawk': awk,
        'DuckDB': duck(f'select {STATUS_SQL}, count(*) from '
                       f'({duck_last(folder)}) group by 1', answers.counts),
    }
    if heavy:
        peers['sqlite3'] = sqlite(
            journals, f'select {STATUS_SQL}, count(*) from (select act, max("at") '
            'from t group by item, region, period) group by 1', answers.counts)
        peers['Miller'] = miller('put', '-q', MILLER_LAST, 'then', 'count', '-g',
                                 'act', *journals, read=answers.acts)
    return Work(f'status-{events}', f'{events:,} events: cells by status', folder,
                ['report', '--by', 'status'], answers.statuses, peers,
                journals + [tasks_of(folder)], {'DuckDB': 0.20, 'mawk': 0.06},
                fold_room(folder, rows, refs))


# The plan first, then the journals; a cell's item is its name up to the point.
JOIN_AWK = ('BEGIN { FS = "\t" } NR == FNR { leads["T" $1] = $2; next } ' + LAST_AWK)
OF_ITEM_AWK = 'END { for (c in act) { item = c; sub(/[.\t].*/, "", item); '
EACH_LEAD_AWK = 'k = split(leads[item], lead, "、"); for (i = 1; i <= k; i++) '


def duck_joined(folder):
    """Lead and act of each cell, once for each lead."""
    return ("select l, act from (select id, unnest(string_split(lead, '、')) as l "
            f'from {duck_tasks(folder)}) join ({duck_last(folder)}) on '
            "id = cast(split_part(substr(item, 2), '.', 1) as integer)")


def fold_by_lead(folder, rows, events, refs=0):
    files = [tasks_of(folder), *journals_of(folder)]
    awk = JOIN_AWK + OF_ITEM_AWK + 'if (act[c] == "approve") { ' + EACH_LEAD_AWK + \
        'n[lead[i]]++ } } for (l in n) print l "\t" n[l] }'
    peers = {
        'mawk': mawk(awk, *files, read=answers.counts),
        'DuckDB': duck(f"select l, count(*) from ({duck_joined(folder)}) "
                       "where act = 'approve' group by 1", answers.counts),
    }
    return Work(f'lead-{events}', f'{events:,} events: cells done, by lead', folder,
                ['report', '--by', 'lead', '--status', 'done'],
                answers.groups('group', 'items'), peers, files,
                {'DuckDB': 0.20, 'mawk': 0.06}, fold_room(folder, rows, refs))


def fold_by_both(folder, rows, events, refs=0):
    files = [tasks_of(folder), *journals_of(folder)]
    awk = STATUS_AWK + JOIN_AWK + OF_ITEM_AWK + EACH_LEAD_AWK + \
        'n[lead[i] "\t" s[act[c]]]++ } for (x in n) print x "\t" n[x] }'
    peers = {
        'mawk': mawk(awk, *files, read=answers.pairs),
        'DuckDB': duck(f'select l, {STATUS_SQL}, count(*) from '
                       f'({duck_joined(folder)}) group by 1, 2', answers.pairs),
    }
    return Work(f'both-{events}', f'{events:,} events: cells by lead and status',
                folder, ['report', '--by', 'lead', '--by', 'status'],
                answers.groups('group', 'code2', 'items'), peers, files,
                {'DuckDB': 0.25}, fold_room(folder, rows, refs))


def check(folder, rows, events, refs=0):
    journals = journals_of(folder)
    peers = {'sha256sum': Peer(['sha256sum', *journals], answers.nothing)}
    return Work(f'check-{events}', f'{events:,} events: every SHA-256', folder,
                ['check'], answers.no_errors, peers, journals,
                {'sha256sum': 1 / 0.7}, fold_room(folder, rows, refs))
