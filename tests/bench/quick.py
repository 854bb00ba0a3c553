#!/usr/bin/env python3
"""make bench-quick: what make bench compares, on small data and without a clock:
the answers must be equal. Each peer of each work is one test; so is each thing
that the generated data must be.

    quick.py --bin FOLDER"""
import argparse
import hashlib
import os
import subprocess
import sys

import bench
import starts
import works
from data import REAL, Data
from machine import Machine

LIGHT = ('mawk', 'sqlite3', 'grep', 'grep -oP', 'sha256sum')
ROWS, EVENTS, SEED = 750, 20000, 7
TALLY = os.path.join(os.path.dirname(__file__), '..', 'run', 'tally.sh')


class Tests:
    def __init__(self):
        self.passed = self.failed = 0

    def take(self, what, good):
        self.passed += bool(good)
        self.failed += not good
        if not good:
            print(f'FAILED {what}', file=sys.stderr)


def small_works(data, programs):
    folder = data.journal(ROWS, EVENTS)
    tasks, vary = data.tasks(ROWS), data.tasks(ROWS, True)
    yield starts.list_by_lead(REAL, programs)
    yield starts.due_frozen(REAL, programs)
    yield starts.fold_small(data.real_journal(750), programs)
    for of in tasks, vary:
        yield works.filter_by_lead(of, ROWS)
        yield works.count_by_lead(of, ROWS)
        yield works.due_by_day(of, ROWS, of == vary)
    for make in (works.fold_by_status, works.fold_by_lead, works.fold_by_both,
                 works.check):
        yield make(folder, ROWS, EVENTS)


def answers_test(tests, work, machine, wpc):
    work.peers = {name: peer for name, peer in work.peers.items() if name in LIGHT}
    wrong = bench.answers_agree(work, machine, wpc)
    for name in work.peers:
        tests.take(f'{work.title}: {name} agrees', name not in wrong)
    tests.take(f'{work.title}: an answer', not any(w not in work.peers for w in wrong))


def ids_hold(path):
    """Every id is what doc/formats.md says, every prev the id before."""
    before = b''
    with open(path, 'rb') as file:
        next(file)
        for line in file:
            own, rest = line.rstrip(b'\n').split(b'\t', 1)
            good = hashlib.sha256(rest).hexdigest()[:20].encode() == own
            if not good or rest.split(b'\t')[0] != before:
                return False
            before = own
    return True


def frozen_days(rows):
    """The days by 2017-12-31 that obligations.tsv, which people have read,
    gives the tasks; once for every copy of a task."""
    with open(os.path.join(REAL, 'obligations.tsv'), encoding='utf-8') as file:
        lines = [line.split('\t') for line in file.read().splitlines()[1:]]
    asked = [(int(line[0][1:].split('.')[0]), line[2]) for line in lines
             if line[0][0] == 'T' and line[1] in ('due', 'target')
             and '' < line[2] <= '2017-12-31']
    return sorted((f'T{task + copy}', day) for task, day in asked
                  for copy in range(0, rows, 75) if task + copy <= rows)


def days_test(tests, data, machine, wpc):
    for vary in False, True:
        work = works.due_by_day(data.tasks(ROWS, vary), ROWS, vary)
        found = work.read(machine.answer(bench.wpc_argv(work, wpc)))
        days = sorted((place.split('.')[0], day) for place, day in found)
        tests.take(f'{work.title}: the days of obligations.tsv',
                   days == frozen_days(ROWS))


def data_test(tests, data):
    folder = data.journal(ROWS, EVENTS)
    paths = works.journals_of(folder)
    tests.take('several offices write', len(paths) > 5)
    for path in paths:
        tests.take(f'{os.path.basename(path)}: ids and chain hold', ids_hold(path))
    events = sum(sum(1 for _ in open(path, 'rb')) - 1 for path in paths)
    tests.take('as many events as were asked for', events == EVENTS)
    with open(works.tasks_of(data.tasks(ROWS)), 'rb') as table, \
            open(os.path.join(REAL, 'tasks.tsv'), 'rb') as real:
        rows = table.read().splitlines()
        tests.take('the first rows are the real ones',
                   rows[:76] == real.read().splitlines())
    tests.take('as many rows as were asked for', len(rows) == ROWS + 1)
    with open(works.tasks_of(data.tasks(ROWS, True)), encoding='utf-8') as table:
        prose = [s for line in list(table)[1:]
                 for s in line.rstrip('\n').split('\t')[3].split('。') if s]
    tests.take('no two sentences are equal', len(set(prose)) == len(prose))


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument('--bin', required=True)
    asked = options.parse_args()
    programs = os.path.realpath(os.path.join(asked.bin, 'bench'))
    wpc = os.path.realpath(os.path.join(asked.bin, 'wpc'))
    data = Data(os.path.join(programs, 'data'), programs, wpc, SEED)
    machine, tests = Machine(programs), Tests()
    data_test(tests, data)
    days_test(tests, data, machine, wpc)
    for work in small_works(data, programs):
        answers_test(tests, work, machine, wpc)
    return subprocess.run([TALLY, 'answers', str(tests.passed), str(tests.failed)],
                          check=False).returncode


if __name__ == '__main__':
    sys.exit(main())
