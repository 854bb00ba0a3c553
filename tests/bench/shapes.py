"""Tables and journals that no office has, to see that nothing explodes. Each
shape: its name, what grows, three sizes, wpc's command, and how it is made."""
import hashlib
import os
from dataclasses import dataclass

from data import REAL

HEAD = '序号\t牵头单位\t参与单位\t主要工作'


@dataclass
class Shape:
    name: str
    sizes: tuple
    command: list
    make: object  # from Data and a size to a folder


def real_texts():
    with open(os.path.join(REAL, 'tasks.tsv'), encoding='utf-8') as file:
        return [line.rstrip('\n').split('\t')[3] for line in list(file)[1:]]


def regions():
    with open(os.path.join(REAL, 'regions.tsv'), encoding='utf-8') as file:
        return [line.split('\t')[1] for line in list(file)[1:]]


def table(name, rows):
    """A maker of workspaces with these lines as their tasks.tsv."""
    def make(data, n):
        return data.workspace(f'shape-{name}-{n}', rows(n))
    return make


def one_cell(n):
    """A text of n bytes out of the real ones."""
    text = ''.join(real_texts()).encode()
    whole = (text * (n // len(text) + 1))[:n].decode('utf-8', 'ignore')
    return [HEAD, f'1\t环保厅\t水利厅\t{whole}']


def many_columns(n):
    more = '\t'.join(f'列{i}' for i in range(n))
    cells = '\t'.join('甲' for _ in range(n))
    return [HEAD + '\t' + more,
            *(f'{i + 1}\t环保厅\t水利厅\t{text}\t{cells}'
              for i, text in enumerate(real_texts()))]


def one_lead(n):
    texts = real_texts()
    return [HEAD, *(f'{i + 1}\t环保厅\t水利厅\t{texts[i % len(texts)]}'
                    for i in range(n))]


def all_regions(n):
    """Every region named n times in one sentence after another."""
    sentence = '、'.join(regions()) + '要于2017年底前完成。'
    return [HEAD, f'1\t环保厅\t水利厅\t{sentence * n}']


def many_leads(n):
    leads = '、'.join(f'示例{i}局' for i in range(n))
    return [HEAD, f'1\t{leads}\t水利厅\t开展工作。']


COORDINATOR = '领导小组办公室'


def event(second, office, act, item, ref=''):
    """A line of a journal without its id, which begins with a TAB."""
    minutes, hours = second // 60 % 60, second // 3600
    return (f'\t2017-06-01T{hours:02}:{minutes:02}:{second % 60:02}+08:00\t2017-06-01'
            f'\t{office}\t{office}\t示例\t{act}\t{item}\t\t\t\t{ref}\t\t\t')


def file_write(folder, office, events):
    """The journal of an office, chained; gives the ids."""
    prev, ids = '', []
    with open(os.path.join(folder, 'journal', f'{office}.tsv'), 'w',
              encoding='utf-8') as file:
        file.write('id\tprev\tat\ton\tby\toffice\tactor\tact\titem\tregion\tperiod'
                   '\tvalue\tref\tdoc\tevidence\tnote\n')
        for line in events:
            rest = prev + line
            prev = hashlib.sha256(rest.encode()).hexdigest()[:20]
            ids.append(prev)
            file.write(f'{prev}\t{rest}\n')
    return ids


def clashes(data, n):
    """n tasks, each claimed as done, approved, and sent back without a document:
    somebody must look at every one."""
    folder = data.workspace(f'shape-clashes-{n}', [HEAD, *(
        f'{i + 1}\t环保厅\t水利厅\t开展工作。' for i in range(n))])
    if not os.path.exists(os.path.join(folder, 'journal')):
        os.mkdir(os.path.join(folder, 'journal'))
        claims = file_write(folder, '环保厅', (
            event(i % 80000, '环保厅', 'done', f'T{i + 1}') for i in range(n)))
        file_write(folder, COORDINATOR, (
            event(80000 + k, COORDINATOR, act, '', claim)
            for k, act in enumerate(('approve', 'return')) for claim in claims))
    return folder


LAST_DAY = ['--today', '2018-01-05']

SHAPES = (
    Shape('bytes in one cell', (100000, 1000000, 10000000),
          ['due', '--all', '--columns', 'id,date'], table('cell', one_cell)),
    Shape('columns, 75 rows', (100, 1000, 10000), ['list', '--columns', 'id,lead'],
          table('columns', many_columns)),
    Shape('rows, all of one lead', (10000, 100000, 1000000),
          ['list', '--lead', '环保厅', '--columns', 'id,lead'],
          table('lead', one_lead)),
    Shape('times every region in one text', (100, 1000, 10000),
          ['due', '--all', '--columns', 'id,date'], table('regions', all_regions)),
    Shape('leads of one task', (1000, 10000, 100000), ['report', '--by', 'lead'],
          table('leads', many_leads)),
    Shape('events on one cell', (10000, 100000, 1000000), ['report', '--by', 'status'],
          lambda data, n: data.journal(1, n)),
    Shape('voids, as many reports', (10000, 100000, 1000000),
          ['report', '--by', 'status'],
          lambda data, n: data.journal(75, 2 * n, 'void')),
    Shape('clashes', (1000, 10000, 100000), ['review', *LAST_DAY], clashes),
    Shape('events, reminded of', (10000, 100000, 1000000),
          ['remind', *LAST_DAY], lambda data, n: data.journal(1000, n)),
    Shape('events, one item asked for', (10000, 100000, 1000000), ['log', 'T500'],
          lambda data, n: data.journal(1000, n)),
    Shape('events behind a figure', (10000, 100000, 1000000),
          ['report', '--why', 'overdue', *LAST_DAY],
          lambda data, n: data.journal(1000, n)),
    Shape('events, checked', (10000, 100000, 1000000), ['check'],
          lambda data, n: data.journal(1000, n)),
)
