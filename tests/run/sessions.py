#!/usr/bin/env python3
r"""Runs the terminal sessions of tests/cli/*.t and compares what they print.

    sessions.py --bin FOLDER [--update] [FILE…]

A session is prose with indented commands and what they print:

    $ command          run by sh, output and errors together through a pipe
    > more of it       (a command may go on for several lines)
    % command          the same on a terminal of 80 columns and 24 lines
    %100 command       … of 100 columns
    ! NAME=value       an environment variable for the commands that follow
    [3]                the exit code, when it is not 0; the last line

An expected line may end in ` (re)`: a regular expression for the whole line;
` (no-eol)`: printed without a newline. ESC is shown as \e, other control
characters as \r, \a, \b or \x00, a blank at a line's end as \x20 or \t; a
backslash before any of their letters is doubled.

Each file has a folder of its own, where files stay from step to step, and a
copy of the plan in $DATA, which is also $WPC_DATA, and one of tests/sample in
$SAMPLE. They are shown by name ($DATA, $SAMPLE, $TMP); $JOURNAL is the tool that
writes journals. The day is 2016-03-25, the locale C. Each step counts as a
test."""
import argparse
import concurrent.futures
import difflib
import fcntl
import glob
import os
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import threading

TOP = os.path.realpath(os.path.join(os.path.dirname(__file__), '..', '..'))
SECONDS = 60
STEP = re.compile(r'    (\$|%\d*|!) (.*)')
PASSED_ON = re.compile(r'(ASAN|UBSAN|LSAN|TSAN)_OPTIONS|GCOV_PREFIX.*')
NAMED = {'\x1b': r'\e', '\r': r'\r', '\a': r'\a', '\b': r'\b'}


class Step:
    def __init__(self, kind, command):
        self.kind, self.command = kind, command
        self.expected = []


def read_session(path):
    """The lines of the file: prose as strings, commands as Steps."""
    parts, step, blanks = [], None, []
    with open(path, encoding='utf-8') as file:
        lines = file.read().split('\n')[:-1]
    for line in lines:
        start = STEP.fullmatch(line)
        if step and line == '':
            blanks.append('')  # printed, if more of the output follows
        elif start:
            step = Step(start[1], start[2])
            parts += blanks + [step]
            blanks = []
        elif step and line.startswith('    > ') and not step.expected:
            step.command += '\n' + line[6:]
        elif step and line.startswith('    '):
            step.expected += blanks + [line[4:]]
            blanks = []
        else:
            step = None
            parts += blanks + [line]
            blanks = []
    return parts + blanks


def shown(output):
    """Printed bytes as the lines of a session."""
    text = output.decode('utf-8', 'surrogateescape')
    text = re.sub(r'\\(?=[\\erabtx])', r'\\\\', text)
    text = re.sub(r'[\x00-\x08\x0b-\x1f\x7f-\x9f\udc80-\udcff]', lambda m:
                  NAMED.get(m[0], f'\\x{ord(m[0]) & 0xff:02x}'), text)
    text = re.sub(r' (?=\n|$)', r'\\x20', text)
    text = re.sub(r'\t(?=\n|$)', r'\\t', text)
    lines = text.split('\n')
    last = lines.pop()
    return lines + ([last + ' (no-eol)'] if last else [])


def matches(expected, printed):
    return (expected == printed or expected.endswith(' (re)') and
            re.fullmatch(expected[:-5], printed))


def is_same(expected, printed):
    return (len(expected) == len(printed) and
            all(map(matches, expected, printed)))


def as_expected(lines, before):
    """Printed lines as a session holds them: expressions of before that still
    match stay, and nothing printed may be read as a command or a blank."""
    patterns = [line for line in before if line.endswith(' (re)')]
    for i, line in enumerate(lines):
        kept = [p for p in patterns if matches(p, line)]
        if kept:
            yield kept[0]
        elif (line == '' and i in (0, len(lines) - 1) or
              STEP.fullmatch('    ' + line) or line.startswith('> ') or
              line.endswith(' (re)')):
            yield '^' + re.escape(line).replace(r'\ ', ' ') + '$ (re)'
        else:
            yield line


def run_piped(command, place, env):
    run = subprocess.Popen(['sh', '-c', command], cwd=place, env=env,
                           stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                           stderr=subprocess.STDOUT, start_new_session=True)
    return wait(run, run.stdout.fileno())


def run_on_terminal(command, place, env, columns):
    main, side = os.openpty()
    fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack('4H', 24, columns, 0, 0))
    mode = termios.tcgetattr(side)
    mode[1] &= ~termios.OPOST  # newlines as they were written
    termios.tcsetattr(side, termios.TCSANOW, mode)
    run = subprocess.Popen(['sh', '-c', command], cwd=place,
                           env={**env, 'TERM': 'xterm-256color'}, stdin=side,
                           stdout=side, stderr=side, start_new_session=True)
    os.close(side)
    try:
        return wait(run, main)
    finally:
        os.close(main)


def wait(run, source):
    """All that the command prints, and how it ended."""
    late = threading.Timer(SECONDS, os.killpg, (run.pid, signal.SIGKILL))
    late.start()
    output = b''
    try:
        while True:
            try:
                got = os.read(source, 65536)
            except OSError:  # EIO: the other side of the terminal is closed
                break
            if not got:
                break
            output += got
    finally:
        code = run.wait()
        late.cancel()
        if run.stdout:
            run.stdout.close()
    return output, code if code >= 0 else 128 - code


def environment(folder, binaries):
    env = {name: value for name, value in os.environ.items()
           if PASSED_ON.fullmatch(name)}
    data = os.path.join(folder, 'data')
    return {**env, 'PATH': f'{binaries}:/usr/local/bin:/usr/bin:/bin',
            'HOME': os.path.join(folder, 'home'), 'LC_ALL': 'C',
            'WPC_TODAY': '2016-03-25', 'DATA': data, 'WPC_DATA': data,
            'SAMPLE': os.path.join(folder, 'sample'),
            'JOURNAL': os.path.join(TOP, 'tests', 'run', 'journal.py')}


def run_step(step, folder, env):
    """The lines printed, with the exit code when it is not 0."""
    place = os.path.join(folder, 'desk')
    if step.kind == '$':
        output, code = run_piped(step.command, place, env)
    else:
        output, code = run_on_terminal(step.command, place, env,
                                       int(step.kind[1:] or 80))
    for name in 'DATA', 'SAMPLE':
        output = output.replace(env[name].encode(), b'$' + name.encode())
    lines = shown(output.replace(folder.encode(), b'$TMP'))
    # [0] tells a printed [3] from an exit code.
    says_code = code or lines and re.fullmatch(r'\[\d+\]', lines[-1])
    return lines, [f'[{code}]'] if says_code else []


def run_session(path, binaries):
    """(steps run, report of failures, the file as it would have to be)."""
    steps, report, text = 0, [], []
    with tempfile.TemporaryDirectory(prefix='wpc-') as folder:
        folder = os.path.realpath(folder)
        os.mkdir(os.path.join(folder, 'desk'))
        os.mkdir(os.path.join(folder, 'home'))
        for top, name in ('', 'data'), ('tests', 'sample'):
            shutil.copytree(os.path.join(TOP, top, name),
                            os.path.join(folder, name))
        env = environment(folder, binaries)
        for part in read_session(path):
            if isinstance(part, str):
                text.append(part)
                continue
            text.append(f'    {part.kind} ' +
                        part.command.replace('\n', '\n    > '))
            if part.kind == '!':
                name, _, value = part.command.partition('=')
                for shown_as in 'DATA', 'SAMPLE':
                    value = value.replace('$' + shown_as, env[shown_as])
                env[name] = value.replace('$TMP', folder)
                continue
            steps += 1
            printed, code = run_step(part, folder, env)
            if is_same(part.expected, printed + code):
                text += ['    ' + line if line else ''
                         for line in part.expected]
                continue
            new = [*as_expected(printed, part.expected), *code]
            text += ['    ' + line if line else '' for line in new]
            report.append('\n'.join([f'{path}: {part.kind} {part.command}'] + [
                '    ' + line for line in difflib.unified_diff(
                    part.expected, printed + code, 'expected', 'printed',
                    lineterm='')]))
    return steps, report, '\n'.join(text) + '\n'


def main():
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument('--bin', required=True)
    options.add_argument('--update', action='store_true')
    options.add_argument('files', nargs='*')
    asked = options.parse_args()
    files = asked.files or sorted(glob.glob(os.path.join(TOP, 'tests/cli/*.t')))
    files = [os.path.relpath(file) for file in files]
    binaries = os.path.realpath(asked.bin)
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = pool.map(lambda file: run_session(file, binaries), files)
        for file, (steps, report, text) in zip(files, runs):
            for failure in report:
                print(failure)
            if report and asked.update:
                with open(file, 'w', encoding='utf-8') as out:
                    out.write(text)
                print(f'{file}: rewritten')
            # A session without a step proves nothing.
            passed += steps - len(report)
            failed += len(report) + (steps == 0)
    sys.stdout.flush()
    return subprocess.call([os.path.join(TOP, 'tests/run/tally.sh'), 'cli',
                            str(passed), str(failed)])


if __name__ == '__main__':
    sys.exit(main())
