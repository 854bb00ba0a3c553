"""How each peer is called. They see the very files that wpc reads; programs are
written to be the quickest of that tool with the same answer."""
import os
from dataclasses import dataclass

import answers


@dataclass
class Peer:
    argv: list
    read: object  # from the bytes that it prints to the answer


def mawk(program, *files, read=answers.rows_of_tasks):
    return Peer(['mawk', '-F', '\t', program, *files], read)


def gawk(peer):
    return Peer(['gawk', *peer.argv[1:]], peer.read)


def duck(sql, read=answers.rows_of_tasks, threads=2):
    return Peer(['node', os.path.join(os.path.dirname(__file__), 'duck.mjs'),
                 str(threads), f"copy ({sql}) to '/dev/stdout' "
                 "(header false, delimiter '\t')"], read)


def sqlite(files, query, read=answers.rows_of_tasks):
    """All files into the table t, which the first one's header names."""
    loads = [f".import {'--skip 1 ' if i else ''}'{path}' t"
             for i, path in enumerate(files)]
    return Peer(['sqlite3', ':memory:', '.mode ascii',
                 '.separator "\\t" "\\n"', *loads, '.mode list',
                 '.separator "\\t"', query], read)


def miller(*words, read=answers.rows_of_tasks):
    return Peer(['mlr', '--tsv', '--headerless-csv-output', *words], read)


# ---- what DuckDB is told of the files, so that it need not guess

def duck_table(path, columns, more=''):
    typed = ', '.join(f"'{name}': '{kind}'" for name, kind in columns.items())
    return (f"read_csv('{path}', delim='\t', header=true, quote='', escape='', "
            f"auto_detect=false, columns={{{typed}}}{more})")


def duck_tasks(folder):
    return duck_table(f'{folder}/tasks.tsv', dict(
        id='INTEGER', lead='VARCHAR', part='VARCHAR', text='VARCHAR'))


def duck_events(folder):
    kinds = {'at': 'TIMESTAMP', 'on': 'DATE'}
    names = ('id prev at on by office actor act item region period value ref doc '
             'evidence note').split()
    return duck_table(f'{folder}/journal/*.tsv',
                      {name: kinds.get(name, 'VARCHAR') for name in names},
                      ", timestampformat='%Y-%m-%dT%H:%M:%S+08:00'")


# ---- the last word about each cell, and the status that it makes
# Journals are parted by office, so the last line is not the last in time.

LAST_AWK = ('FNR == 1 { next } { cell = $9 "\t" $10 "\t" $11 } '
            '$3 > at[cell] { at[cell] = $3; act[cell] = $8 } ')
STATUS_AWK = 'BEGIN { ' + '; '.join(
    f's["{act}"] = "{status}"'
    for act, status in answers.STATUS_OF.items()) + ' } '
STATUS_SQL = 'case act ' + ' '.join(
    f"when '{act}' then '{status}'"
    for act, status in answers.STATUS_OF.items()) + ' end'
LEADS_AWK = 'k = split($2, lead, "、"); for (i = 1; i <= k; i++) '
MILLER_LAST = ('cell = $item . ";" . $region . ";" . $period;'
               'if (is_absent(@at[cell]) || $at > @at[cell])'
               '{@at[cell] = $at; @act[cell] = $act}'
               'end {for (c, a in @act) {emit1 {"act": a}}}')


def duck_last(folder):
    return (f'select item, arg_max(act, "at") as act from {duck_events(folder)} '
            'group by item, region, period')
