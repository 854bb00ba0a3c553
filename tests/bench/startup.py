#!/usr/bin/env python3
"""make bench-start: how long a whole process takes, the shortest answer included.

    startup.py --bin FOLDER-OF-WPC [--runs N] [--fail-above FACTOR]

Beside wpc stand an empty program, one linked with the same libraries as wpc
(from their archives where there are any) and with the shared ones, and mawk
doing by hand what `wpc list --lead 环保厅` and `wpc due --before 2017-12-31` do.
All run on one processor, in an order shuffled in each round. Printed are the
median, the tenth percentile, which other work on the machine disturbs least,
the medians of the ratios within each round, and the page faults."""
import argparse
import os
import random
import shlex
import subprocess
import sys
import tempfile
import time

TOP = os.path.realpath(os.path.join(os.path.dirname(__file__), '..', '..'))
SHARED = '-lcsv -lutf8proc -ljansson -lnettle'
EMPTY = 'int main(void) { return 0; }\n'
# Calls something of each, or the linker would leave the libraries out.
LINKED = '''#include <csv.h>
#include <jansson.h>
#include <nettle/sha2.h>
#include <utf8proc.h>
int main(int argc, char **argv)
{
    (void)argv;
    struct csv_parser parser;
    struct sha256_ctx digest;
    if (argc < 5)
        return 0;
    sha256_init(&digest);
    sha256_update(&digest, 1, (const uint8_t *)"");
    return csv_init(&parser, 0) + utf8proc_charwidth(argc) +
           json_dumpf(json_object(), stdout, 0);
}
'''
AWK_DUE = '$1 ~ /^[TP]/ && $2 ~ /^(due|target)$/ && $3 <= "2017-12-31" ' \
          '{ print $1 "\t" $3 }'
AWK = r'{ n = split($2, leads, "、"); for (i = 1; i <= n; i++) ' \
      r'if (leads[i] ~ /^环保厅等?$/) { print; break } }'


def installed(program):
    """A copy as `make install` makes it. What a linker wrote piece by piece the
    kernel keeps in smaller pages than what was written at once, and maps it a
    tenth of a millisecond later; the peers were installed too."""
    copy = program + '.installed'
    subprocess.run(['install', '-m', '755', program, copy], check=True)
    return copy


def compile_to(path, source, libraries):
    """Compiles and installs a program; its command."""
    with open(path + '.c', 'w', encoding='utf-8') as file:
        file.write(source)
    subprocess.run([*shlex.split(os.environ.get('CC', 'cc')), '-O2', '-o', path,
                    path + '.c', *shlex.split(libraries)], check=True)
    return [installed(path)]


def contestants(folder, binaries):
    wpc = installed(os.path.join(binaries, 'wpc'))
    libraries = os.environ.get('LIBS') or SHARED
    return {
        'empty program': compile_to(f'{folder}/empty', EMPTY, ''),
        'empty, libraries as in wpc':
            compile_to(f'{folder}/linked', LINKED, libraries),
        'empty, shared libraries':
            compile_to(f'{folder}/shared', LINKED, SHARED),
        'mawk': ['/usr/bin/mawk', '-F', '\t', AWK,
                 os.path.join(TOP, 'data/tasks.tsv')],
        'mawk, due': ['/usr/bin/mawk', '-F', '\t', AWK_DUE,
                      os.path.join(TOP, 'data/obligations.tsv')],
        'wpc --version': [wpc, '--version'],
        'wpc list --lead 环保厅 -f tsv':
            [wpc, 'list', '--lead', '环保厅', '-f', 'tsv'],
        'wpc list --lead 环保厅 -f tsv --columns id,lead':
            [wpc, 'list', '--lead', '环保厅', '-f', 'tsv', '--columns', 'id,lead'],
        'wpc due --before 2017-12-31 -f tsv':
            [wpc, 'due', '--before', '2017-12-31', '-f', 'tsv'],
        'wpc due --before 2017-12-31 -f tsv --columns id,date':
            [wpc, 'due', '--before', '2017-12-31', '-f', 'tsv', '--columns',
             'id,date'],
    }


def measure(commands, runs):
    """Milliseconds of each run of each command, in rounds; and page faults."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    null = os.open(os.devnull, os.O_RDWR)
    files = [(os.POSIX_SPAWN_DUP2, null, fd) for fd in (0, 1)]
    env = {'PATH': '/usr/bin:/bin', 'LC_ALL': 'C', 'WPC_TODAY': '2016-03-25',
           'WPC_DATA': os.path.join(TOP, 'data')}
    times = {name: [] for name in commands}
    faults = {}
    order = list(commands)
    for _ in range(runs):
        random.shuffle(order)
        for name in order:
            begin = time.perf_counter_ns()
            child = os.posix_spawn(commands[name][0], commands[name], env,
                                   file_actions=files)
            _, status, used = os.wait4(child, 0)
            faults[name] = used.ru_minflt
            times[name].append((time.perf_counter_ns() - begin) / 1e6)
            if status:
                sys.exit(f'{name}: status {status}')
    return times, faults


def ratio(values, others):
    """The median of the ratios, round by round."""
    ratios = sorted(a / b for a, b in zip(values, others))
    return ratios[len(ratios) // 2]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument('--bin', required=True)
    options.add_argument('--runs', type=int, default=1000)
    options.add_argument('--fail-above', type=float)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory(prefix='wpc-') as folder:
        times, faults = measure(contestants(folder, os.path.realpath(asked.bin)),
                        asked.runs)
    empty, mawk = times['empty, libraries as in wpc'], times['mawk']
    print(f'{asked.runs} runs each, milliseconds\n'
          '  median     p10  ÷ empty  ÷ mawk  faults')
    for name, values in times.items():
        ordered = sorted(values)
        print(f'{ordered[len(values) // 2]:8.3f}{ordered[len(values) // 10]:8.3f}'
              f'{ratio(values, empty):9.2f}{ratio(values, mawk):8.2f}'
              f'{faults[name]:8d}  {name}')
    factor = ratio(times['wpc list --lead 环保厅 -f tsv'], empty)
    print(f'wpc list is {factor:.2f} times an empty program with the same '
          'libraries')
    return asked.fail_above is not None and factor > asked.fail_above


if __name__ == '__main__':
    sys.exit(main())
