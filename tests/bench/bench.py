#!/usr/bin/env python3
"""make bench: wpc beside the tools that one would take instead, on data of a
ministry's size. Answers are compared before any time counts.

    bench.py --bin FOLDER [--rows N] [--more-rows N] [--events N] [--seed N]
             [--only KEY…] [--light] [--doc FILE]

FOLDER holds wpc, and in bench/ the programs of tests/bench. What was measured is
kept in FOLDER/bench/results.json; --only measures some works anew (their keys
begin so) and leaves the rest as it was; --light only those peers of them that a
goal speaks of. --doc writes the tables, and those of
growth.py, which must have run."""
import argparse
import json
import os
import sys
import time

import pages
import starts
import works
from data import Data
from machine import Machine, warm
from startup import installed


def works_of(data, asked, programs):
    """(key, what makes the work): nothing is generated for what is not asked."""
    rows, more, events = asked.rows, asked.more_rows, asked.events

    # The larger table goes without the tools that need minutes for it.
    def filtered(n, heavy):
        folder = data.tasks(n)
        records = starts.recutils(programs, folder) if heavy else None
        return works.filter_by_lead(folder, n, records, heavy)

    def folded(make):
        folder = data.journal(rows, events)
        return make(folder, rows, events)

    def counted(make):
        return lambda folder, n, m: make(folder, n, m, data.refs(folder))
    yield 'start-list', lambda: starts.list_by_lead(data.real(), programs)
    yield 'start-due', lambda: starts.due_frozen(data.real(), programs)
    yield 'start-status', lambda: starts.fold_small(data.real_journal(750), programs)
    yield 'start-tasks', lambda: starts.list_tasks(data.real(), programs)
    yield f'filter-{rows}', lambda: filtered(rows, True)
    yield f'filter-{more}', lambda: filtered(more, False)
    yield f'count-{rows}', lambda: works.count_by_lead(data.tasks(rows), rows)
    yield f'count-{more}', lambda: works.count_by_lead(data.tasks(more), more,
                                                        heavy=False)
    yield f'due-{rows}', lambda: works.due_by_day(data.tasks(rows), rows)
    yield f'due-{more}', lambda: works.due_by_day(data.tasks(more), more)
    yield (f'due-{rows}-vary',
           lambda: works.due_by_day(data.tasks(rows, True), rows, True))
    yield f'status-{events}', lambda: folded(counted(works.fold_by_status))
    yield f'lead-{events}', lambda: folded(counted(works.fold_by_lead))
    yield f'both-{events}', lambda: folded(counted(works.fold_by_both))
    yield f'check-{events}', lambda: folded(counted(works.check))


def wpc_argv(work, wpc):
    return [wpc, *work.wpc, '--data', work.folder,
            *([] if work.wpc == ['check'] else ['-f', 'tsv'])]


def answers_agree(work, machine, wpc):
    """Names of the peers that say something else."""
    own = work.read(machine.answer(wpc_argv(work, wpc)))
    wrong = []
    for name, peer in work.peers.items():
        other = peer.read(machine.answer(peer.argv))
        if other is None:
            continue
        if work.covers:
            good = {(row[0].partition('.')[0],) for row in own} <= other
        else:
            good = own == other
        if not good:
            wrong.append(name)
    if not own and own is not None:
        wrong.append('wpc: an empty answer')
    return wrong


def other_ways(work, wpc):
    """wpc held to one core beside a peer with two threads, or asked for no more
    columns than the peer prints."""
    ways = {}
    if 'DuckDB' in work.goals:
        ways['wpc on one core'] = ['taskset', '-c', '0', *wpc_argv(work, wpc)]
    if work.columns:
        ways[f'wpc --columns {work.columns}'] = [*wpc_argv(work, wpc), '--columns',
                                                 work.columns]
    return ways


def measure(work, machine, wpc):
    """What the tables are made of, by contestant."""
    contestants = {'wpc': wpc_argv(work, wpc), **other_ways(work, wpc),
                   **{name: peer.argv for name, peer in work.peers.items()},
                   'wc -l': ['wc', '-l', *work.files]}
    times = machine.side_by_side(contestants)
    return {
        'title': work.title, 'command': ' '.join(['wpc', *work.wpc]),
        'goals': work.goals, 'may_take': work.may_take, 'covers': work.covers,
        'bytes': sum(map(os.path.getsize, work.files)),
        'programs': {name: peer.argv for name, peer in work.peers.items()},
        'seconds': {name: t.median() for name, t in times.items()},
        'best': {name: t.best() for name, t in times.items()},
        'kib': {name: t.peak() for name, t in times.items()},
        'rounds': {name: len(t.runs) for name, t in times.items()},
        'ratio': {name: times['wpc'].ratio_to(t) for name, t in times.items()},
        'when': time.strftime('%Y-%m-%d %H:%M', time.gmtime()),
    }


def merged(old, new):
    """New figures beside what was measured of other peers before; `earlier`
    says of whom and when."""
    earlier = {name: old.get('earlier', {}).get(name, old['when'])
               for name in old['seconds'] if name not in new['seconds']}
    both = {part: {**{name: old[part][name] for name in earlier}, **new[part]}
            for part in ('seconds', 'best', 'kib', 'rounds')}
    ratio = {**{name: old['ratio'][name] for name in earlier}, **new['ratio']}
    return {**new, **both, 'ratio': ratio, 'earlier': earlier,
            'programs': {**old['programs'], **new['programs']}}


def kept_results(path):
    if not os.path.exists(path):
        return {}
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def say(result):
    print(result['title'])
    for name, seconds in sorted(result['seconds'].items(), key=lambda x: x[1]):
        line = f'  {name:12} {seconds * 1000:10.1f} ms {result["kib"][name] / 1024:8.1f} MiB'
        if name != 'wpc':
            line += f'   wpc takes {result["ratio"][name]:.3f} of it'
        goal = result['goals'].get(name)
        if goal:
            met = 'met' if result['ratio'][name] <= goal else 'NOT MET'
            line += f', goal {goal:.2f}: {met}'
        print(line, flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument('--bin', required=True)
    options.add_argument('--rows', type=int, default=213300)
    options.add_argument('--more-rows', type=int, default=1000000)
    options.add_argument('--events', type=int, default=15000000)
    options.add_argument('--seed', type=int, default=1)
    options.add_argument('--only', nargs='*', default=[''])
    options.add_argument('--light', action='store_true')
    options.add_argument('--doc')
    asked = options.parse_args()
    programs = os.path.realpath(os.path.join(asked.bin, 'bench'))
    wpc = installed(os.path.realpath(os.path.join(asked.bin, 'wpc')))
    machine = Machine(programs)
    data = Data(os.path.join(programs, 'data'), programs, wpc, asked.seed)
    kept = os.path.join(programs, 'results.json')
    results = kept_results(kept)
    failed = False
    for key, make in works_of(data, asked, programs):
        if not key.startswith(tuple(asked.only)):
            continue
        work = make()
        warm(work.files)
        if asked.light:
            work.peers = {name: peer for name, peer in work.peers.items()
                          if name in work.goals}
        wrong = answers_agree(work, machine, wpc)
        if wrong:
            print(f'{work.title}: another answer from {", ".join(wrong)}; '
                  'no time counts', file=sys.stderr)
            results.pop(key, None)
            failed = True
            continue
        new = measure(work, machine, wpc)
        results[key] = merged(results[key], new) if asked.light and key in results \
            else new
        say(results[key])
        # Another measurement may have added to it meanwhile.
        results = {**kept_results(kept), key: results[key]}
        with open(kept, 'w', encoding='utf-8') as file:
            json.dump(results, file, ensure_ascii=False, indent=1)
    if asked.doc:
        in_order = {key: results[key] for key, _ in works_of(data, asked, programs)
                    if key in results}
        with open(os.path.join(programs, 'growth.json'), encoding='utf-8') as file:
            pages.write(asked.doc, in_order, json.load(file), machine.env['DUCKDB'])
    return failed


if __name__ == '__main__':
    sys.exit(main())
