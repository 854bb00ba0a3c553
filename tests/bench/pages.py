"""doc/benchmarks.md out of what was measured."""
import os
import platform
import shlex

from machine import first_line

HEAD = '''# Measurements

Written by `make bench`; what it compares stands in `tests/bench/`. Absolute
figures are this machine's. What counts are ratios: wpc ÷ peer, both run by turns
on the same files.

- Whole processes, from start to end, output into a file; the median of the ratios
  of paired rounds. Files were read once before, so all find them in memory. The
  best run of each is shown too: it says what others on the machine disturbed.
- wpc runs one thread, but two where it folds more than 4 MiB of journals; there
  "wpc on one core" is the same held to one. DuckDB has two. Peers run with
  `LC_ALL=C`.
- Answers were compared as sets or counts before any time counted. Where a peer
  does less it is said.
- `wpc -l` is no peer but the limit: reading the bytes and counting lines.
- Load: @LOAD@ processes wanted to run on average when this page was written; the
  machine was not idle where that is above 1, and milliseconds are then too high.
- Nothing is kept between runs: no index, no cache, no database. The same holds for
  the peers, which read the same text files. What Taskwarrior and recutils need in
  a form of their own was put into it before.
'''.replace('`wpc -l`', '`wc -l`')

MACHINE = (
    ('processor', ['sh', '-c', "grep -m 1 'model name' /proc/cpuinfo | cut -d: -f2"]),
    ('system', ['sh', '-c', '. /etc/os-release; echo "$PRETTY_NAME, Linux $(uname -r)"']),
    ('memory', ['sh', '-c', "grep MemTotal /proc/meminfo | cut -d: -f2"]),
)
VERSIONS = (
    ('compiler', ['sh', '-c', '${CC:-cc} --version']),
    ('grep', ['grep', '--version']), ('ripgrep', ['rg', '--version']),
    ('mawk', ['mawk', '-W', 'version']), ('gawk', ['gawk', '--version']),
    ('sqlite3', ['sqlite3', '--version']), ('Miller', ['mlr', '--version']),
    ('recutils', ['recsel', '--version']), ('Taskwarrior', ['task', '--version']),
    ('coreutils', ['wc', '--version']), ('node', ['node', '--version']),
)
DUCKDB = ('const need = require("module").createRequire(process.argv[1] + "/");'
          'console.log(need("@duckdb/node-api").version())')


def milliseconds(seconds):
    ms = seconds * 1000
    return f'{ms:,.0f}' if ms >= 100 else f'{ms:.1f}' if ms >= 10 else f'{ms:.2f}'


def mebibytes(kib):
    return f'{kib / 1024:,.0f}' if kib >= 10240 else f'{kib / 1024:.1f}'


def goals_table(results):
    lines = ['## Goals', '',
             '| work | peer | peer ms | wpc ms | wpc ÷ peer | best ÷ best | goal | |',
             '| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |']
    for result in results.values():
        for peer, goal in result['goals'].items():
            ratio = result['ratio'][peer]
            met = 'met' if ratio <= goal else '**not met**'
            name = peer + (' (only the pattern)' if result['covers'] else '')
            lines.append(
                f'| {result["title"]} | {name} | '
                f'{milliseconds(result["seconds"][peer])} | '
                f'{milliseconds(result["seconds"]["wpc"])} | {ratio:.2f} | '
                f'{result["best"]["wpc"] / result["best"][peer]:.2f} | '
                f'≤ {goal:.2f} | {met} |')
    return lines + ['']


def memory_table(results):
    lines = ['## Memory', '',
             'Tables may take the file and 40 bytes a row; a fold 64 bytes a cell',
             'and 32 an answer or void (ref) more, and 16 MiB.', '',
             '| work | files MiB | wpc MiB at its peak | goal MiB | |',
             '| --- | ---: | ---: | ---: | --- |']
    for result in results.values():
        if not result['may_take']:
            continue
        met = 'met' if result['kib']['wpc'] * 1024 <= result['may_take'] \
            else '**not met**'
        lines.append(f'| {result["title"]} | {mebibytes(result["bytes"] / 1024)} | '
                     f'{mebibytes(result["kib"]["wpc"])} | '
                     f'≤ {mebibytes(result["may_take"] / 1024)} | {met} |')
    return lines + ['']


def growth_row(name, points):
    """Each size, time and memory, and what the last tenfold cost."""
    cells = [f'{n:,}: {milliseconds(seconds)} ms, {mebibytes(kib)} MiB'
             for n, seconds, kib in points]
    before, last = points[-2:]
    times = last[0] / before[0]
    return (f'| {name} | {"<br>".join(cells)} | ×{times:.0f}: '
            f'time ×{last[1] / before[1]:.1f}, memory ×{last[2] / before[2]:.1f} |')


def growth(found):
    lines = ['## Growth', '', '![time and memory against size](growth.svg)', '',
             'The best of three runs, a start of the program included. The last column is',
             'what the last step cost.', '',
             '| what grows | size: time, peak memory | last step |',
             '| --- | --- | --- |']
    for kind in 'series', 'shapes':
        for name, facts in found[kind].items():
            lines.append(growth_row(f'{name}<br>`{facts["command"]}`', facts['points']))
    return lines + ['']


def work_table(result):
    lines = [f'### {result["title"]}', '',
             f'`{result["command"]}`, {mebibytes(result["bytes"] / 1024)} MiB read, '
             f'{result["when"]} UTC', '',
             '| | ms | wpc ÷ this | best ms | best ÷ best | peak MiB | rounds |',
             '| --- | ---: | ---: | ---: | ---: | ---: | ---: |']
    best = result['best']
    earlier = result.get('earlier', {})
    for name, seconds in sorted(result['seconds'].items(), key=lambda x: x[1]):
        ratio = '' if name == 'wpc' else f'{result["ratio"][name]:.3f}'
        of_best = '' if name == 'wpc' else f'{best["wpc"] / best[name]:.3f}'
        bold = '**' if name == 'wpc' else ''
        when = f' (at {earlier[name][-5:]})' if name in earlier else ''
        lines.append(f'| {bold}{name}{bold}{when} | {milliseconds(seconds)} | {ratio} | '
                     f'{milliseconds(best[name])} | {of_best} | '
                     f'{mebibytes(result["kib"][name])} | {result["rounds"][name]} |')
    return lines + ['']


def shown(argv):
    """A command as one types it, without the folders of this machine."""
    words = [' '.join(word.replace(os.getcwd() + '/', '').split()) if '\n' in word
             else word.replace(os.getcwd() + '/', '') for word in argv]
    return shlex.join(words)


def commands(results):
    lines = ['## Commands', '',
             'Each as it was run, from the top of the sources; of the sizes of one',
             'work only the first.', '']
    seen = set()
    for key, result in results.items():
        if key.split('-')[0] in seen and not key.startswith('start'):
            continue
        seen.add(key.split('-')[0])
        lines += [f'### {result["title"]}', '', '```', result['command']]
        lines += [shown(argv) for argv in result['programs'].values()]
        lines += ['```', '']
    return lines


def machine(duckdb):
    lines = ['## Machine', '', '| | |', '| --- | --- |']
    lines.append(f'| sources | {first_line(["git", "log", "-1", "--format=%h %s"])} |')
    for name, argv in MACHINE + VERSIONS:
        lines.append(f'| {name} | {" ".join(first_line(argv).split())} |')
    lines.append(f'| DuckDB | {first_line(["node", "-e", DUCKDB, duckdb])} |')
    lines.append(f'| processors | {os.cpu_count()} |')
    lines.append(f'| Python | {platform.python_version()} |')
    return lines + ['']


def write(path, results, grown, duckdb):
    head = HEAD.replace('@LOAD@', f'{os.getloadavg()[2]:.0f}')
    lines = head.split('\n') + goals_table(results) + memory_table(results)
    lines += growth(grown)
    lines += machine(duckdb) + ['## Works', '']
    for result in results.values():
        lines += work_table(result)
    lines += commands(results)
    with open(path, 'w', encoding='utf-8') as file:
        file.write('\n'.join(lines).rstrip('\n') + '\n')
