#!/usr/bin/env python3
"""How time and memory grow: tables and journals of 10³ to 10⁶ rows and events as
a plot, and shapes that no office has as a table.

    growth.py --bin FOLDER [--seed N] [--plot FILE] [--only KEY…]

Figures are kept in FOLDER/bench/growth.json."""
import argparse
import json
import os
import sys

import plot
from data import Data
from machine import Machine, warm
from shapes import SHAPES
from startup import installed

TSV = ['-f', 'tsv']
RUNS = 3
LONG = 5  # seconds; what takes longer is run once
# The plan behind the journals stays as it is, so that only events grow.
PLAN = 1000
TENS = tuple(10 ** i for i in range(3, 7))

SERIES = {
    'list --lead': (TENS, lambda data, n: data.tasks(n),
                    ['list', '--lead', '环保厅', '--columns', 'id,lead', *TSV]),
    'report --by lead': (TENS, lambda data, n: data.tasks(n),
                         ['report', '--by', 'lead', *TSV]),
    'due, prose repeats': (TENS, lambda data, n: data.tasks(n),
                           ['due', '--all', '--columns', 'id,date', *TSV]),
    'due, prose differs': (TENS, lambda data, n: data.tasks(n, True),
                           ['due', '--all', '--columns', 'id,date', *TSV]),
    'events: report --by status': (
        TENS + (10 ** 7,), lambda data, n: data.journal(PLAN, n),
        ['report', '--by', 'status', *TSV]),
    'events: check': (TENS, lambda data, n: data.journal(PLAN, n),
                      ['check']),
}


def files_of(folder):
    return [os.path.join(top, name) for top, _, names in os.walk(folder)
            for name in names if name.endswith('.tsv')]


def point(machine, wpc, folder, command):
    """[seconds, KiB], the best of some runs: growth is asked for, not noise."""
    warm(files_of(folder))
    argv = [wpc, *command, '--data', folder]
    runs = [machine.run(argv)]
    while len(runs) < RUNS and runs[0].seconds < LONG:
        runs.append(machine.run(argv))
    if any(run.status for run in runs):
        raise SystemExit(f'{" ".join(argv)}: status {runs[0].status}')
    return [min(run.seconds for run in runs), min(run.kib for run in runs)]


def grown(sizes, make, command, data, machine, wpc):
    return [[n, *point(machine, wpc, make(data, n), command)] for n in sizes]


def say(name, points):
    print(name)
    for n, seconds, kib in points:
        print(f'  {n:10,} {seconds * 1000:12.1f} ms {kib / 1024:9.1f} MiB', flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument('--bin', required=True)
    options.add_argument('--seed', type=int, default=1)
    options.add_argument('--plot')
    options.add_argument('--only', nargs='*', default=[''])
    asked = options.parse_args()
    programs = os.path.realpath(os.path.join(asked.bin, 'bench'))
    wpc = installed(os.path.realpath(os.path.join(asked.bin, 'wpc')))
    data = Data(os.path.join(programs, 'data'), programs, wpc, asked.seed)
    machine = Machine(programs)
    kept = os.path.join(programs, 'growth.json')
    found = {'series': {}, 'shapes': {}}
    if os.path.exists(kept):
        with open(kept, encoding='utf-8') as file:
            found = json.load(file)
    works = [('series', name, *row) for name, row in SERIES.items()]
    works += [('shapes', s.name, s.sizes, s.make,
               s.command + ([] if s.command == ['check'] else TSV)) for s in SHAPES]
    for kind, name, sizes, make, command in works:
        if not name.startswith(tuple(asked.only)):
            continue
        points = grown(sizes, make, command, data, machine, wpc)
        found[kind][name] = {'command': 'wpc ' + ' '.join(command), 'points': points}
        say(name, points)
        with open(kept, 'w', encoding='utf-8') as file:
            json.dump(found, file, ensure_ascii=False, indent=1)
    if asked.plot:
        in_order = {name: found['series'][name]['points'] for name in SERIES
                    if name in found['series']}
        plot.write(asked.plot, in_order)


if __name__ == '__main__':
    sys.exit(main())
