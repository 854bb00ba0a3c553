"""What printed bytes come to, so that answers of several programs compare."""
import json
from collections import Counter

# What the last word about a cell makes of it, in a journal of make_journal.
STATUS_OF = {'progress': 'active', 'blocked': 'blocked', 'done': 'claimed',
             'approve': 'done', 'return': 'active'}
STATUSES = set(STATUS_OF.values())


def lines(data):
    return [line.split('\t') for line in data.decode().splitlines()]


def columns(*names):
    """Of a table with a header: the set of rows, these columns of them."""
    def read(data):
        rows = lines(data)
        at = [rows[0].index(name) for name in names]
        return {tuple(row[i] for i in at) for row in rows[1:]}
    return read


def rows(data):
    return {tuple(line) for line in lines(data)}


def rows_of_tasks(data):
    """Rows that begin with a task's number: T before it, as wpc writes it."""
    return {('T' + line[0].lstrip('T'), *line[1:]) for line in lines(data)}


def records(data):
    """What recsel prints: name: value, records parted by an empty line."""
    found = (dict(line.split(': ', 1) for line in part.splitlines())
             for part in data.decode().split('\n\n') if part.strip())
    return {('T' + record['id'], record['lead']) for record in found}


def ids(data):
    return {line[:1] for line in rows(data)}


def ids_of_tasks(data):
    return {line[:1] for line in rows_of_tasks(data)}


def record_ids(data):
    return {line[:1] for line in records(data)}


def exported(data):
    """Of Taskwarrior."""
    return {(task['nr'],) for task in json.loads(data)}


def counts(data):
    """Name and number on each line."""
    return {name: int(number) for name, number in lines(data)}


def groups(*names):
    """Of a report: the group's names and a number; the total and groups that
    hold nothing are left out."""
    def read(data):
        return {row[:-1] if len(row) > 2 else row[0]: int(row[-1])
                for row in columns(*names)(data)
                if row[0] not in ('total', '') and row[-1] not in ('', '0')}
    return read


def statuses(data):
    """Of a report by status: those that a record makes."""
    return {name: n for name, n in groups('code', 'items')(data).items()
            if name in STATUSES}


def pairs(data):
    """Lead, status and number on each line."""
    return {tuple(line[:2]): int(line[2]) for line in lines(data)}


def acts(data):
    """Statuses again, where acts and their number stand on each line."""
    found = Counter()
    for act, n in counts(data).items():
        found[STATUS_OF[act]] += n
    return dict(found)


def nothing(data):
    """Of a program that gives no answer to compare."""
    del data


def no_errors(data):
    """Of `wpc check`: it must have looked and found none."""
    if '错误 0，'.encode() not in data:
        raise SystemExit(data.decode())
