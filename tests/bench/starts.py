"""The small end: the published plan, where starting is all there is. Beside the
peers stands an empty program linked like wpc."""
import json
import os
import subprocess

import answers
import startup
from peers import LAST_AWK, STATUS_AWK, Peer, duck, duck_tasks, mawk, sqlite
from works import LEAD, ONE_OF, Work, journals_of, tasks_of

TASKRC = '''data.location={folder}
verbose=nothing
confirmation=off
uda.nr.type=string
uda.lead.type=string
report.bench.columns=nr,lead
report.bench.labels=nr,lead
report.bench.sort=
'''


def empty_program(programs):
    path = os.path.join(programs, 'empty')
    command = startup.compile_to(path, startup.LINKED,
                                 os.environ.get('LIBS') or startup.SHARED)
    return Peer(command, answers.nothing)


def taskwarrior(programs, folder):
    """The same tasks in Taskwarrior's own store."""
    store = os.path.join(programs, 'taskwarrior')
    rc = os.path.join(programs, 'taskrc')
    subprocess.run(['rm', '-rf', store], check=True)
    os.makedirs(store)
    with open(rc, 'w', encoding='utf-8') as file:
        file.write(TASKRC.format(folder=store))
    with open(tasks_of(folder), encoding='utf-8') as file:
        rows = [line.split('\t') for line in file.read().splitlines()[1:]]
    tasks = json.dumps([dict(nr='T' + row[0], lead=row[1], description=row[3])
                        for row in rows], ensure_ascii=False)
    subprocess.run(['task', f'rc:{rc}', 'import', '-'], input=tasks, text=True,
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return Peer(['task', f'rc:{rc}', f'lead.has:{LEAD}', 'export'],
                answers.exported)


def recutils(programs, folder):
    """The same tasks as records."""
    path = os.path.join(programs, os.path.basename(folder) + '.rec')
    with open(tasks_of(folder), encoding='utf-8') as file, \
            open(path, 'w', encoding='utf-8') as out:
        next(file)
        for line in file:
            row = line.rstrip('\n').split('\t')
            out.write(f'id: {row[0]}\nlead: {row[1]}\npart: {row[2]}\n'
                      f'text: {row[3]}\n\n')
    return path


def list_by_lead(folder, programs, heavy=True):
    tasks, plans = tasks_of(folder), f'{folder}/plans.tsv'
    program = ('FNR == 1 { table++; next } '
               '{ lead = table == 1 ? $2 : $4; gsub(/ /, "", lead) } '
               f'lead ~ /{ONE_OF}/ {{ print (table == 1 ? "T" : "P") $0 }}')
    peers = {'empty': empty_program(programs),
             'mawk': mawk(program, tasks, plans, read=answers.ids)}
    return Work('start-list', '75 + 15 rows: list --lead', folder,
                ['list', '--lead', LEAD], answers.columns('id'), peers,
                [tasks, plans], {'mawk': 1.0, 'empty': 1.5}, columns='id,lead')


def list_tasks(folder, programs):
    """What the heavier ones need for the same, tasks alone."""
    tasks = tasks_of(folder)
    record_file = recutils(programs, folder)
    peers = {
        'grep': Peer(['grep', '-P', rf'^\d+\t(?:[^\t]*、)?{LEAD}(?:、[^\t]*)?\t', tasks],
                     answers.ids_of_tasks),
        'Taskwarrior': taskwarrior(programs, folder),
        'recutils': Peer(['recsel', '-e', f"lead ~ '{ONE_OF}'", '-p', 'id,lead',
                          record_file], answers.record_ids),
        'sqlite3': sqlite([tasks], "select 序号 from t where '、' || 牵头单位 || '、' "
                          f"like '%、{LEAD}、%'", answers.ids_of_tasks),
        'DuckDB': duck(f'select id from {duck_tasks(folder)} where '
                       f"'、' || lead || '、' like '%、{LEAD}、%'",
                       answers.ids_of_tasks),
    }
    return Work('start-tasks', '75 rows: list --type task --lead', folder,
                ['list', '--type', 'task', '--lead', LEAD], answers.columns('id'),
                peers, [tasks])


def due_frozen(folder, programs):
    frozen = f'{folder}/obligations.tsv'
    program = ('$1 ~ /^[TP]/ && $2 ~ /^(due|target)$/ && $3 <= "2017-12-31" '
               '{ print $1 "\t" $3 }')
    peers = {'empty': empty_program(programs),
             'mawk': mawk(program, frozen, read=answers.rows)}
    return Work('start-due', '75 + 15 rows: due --before 2017-12-31', folder,
                ['due', '--before', '2017-12-31'], answers.columns('id', 'date'),
                peers, [frozen], {'mawk': 1.0, 'empty': 1.5}, columns='id,date')


def fold_small(folder, programs):
    journals = journals_of(folder)
    program = (STATUS_AWK + LAST_AWK + 'END { for (c in act) n[s[act[c]]]++; '
               'for (x in n) print x "\t" n[x] }')
    peers = {'empty': empty_program(programs),
             'mawk': mawk(program, *journals, read=answers.counts)}
    return Work('start-status', '750 events: cells by status', folder,
                ['report', '--by', 'status'], answers.statuses, peers,
                journals, {'mawk': 1.2})
