#!/usr/bin/env python3
"""make fault: what wpc does when the machine fails it. Full disks, closed
outputs and pipes, unreadable files; then, with tests/fault/shim.c preloaded,
every single read, open, write and allocation of a command failing in turn.

    run.py FOLDER-OF-WPC SHIM"""
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile

import clones
import closing
import sending
import writing
from sweep import sweep

TOP = os.path.realpath(os.path.join(os.path.dirname(__file__), '..', '..'))
DATA, SYSTEM = 3, 5
LIST = ['list', '-f', 'tsv']
# What can be printed; each must notice that it could not be.
PRINTING = [
    [], ['list'], ['list', '-f', 'csv'], ['list', '-f', 'json'],
    ['list', '-f', 'markdown'], LIST, ['show', 'T65'], ['due', '--all'],
    ['overdue', '--today', '2021-01-01'], ['report'], ['report', '-f', 'svg'],
    ['report', '--by', 'lead', '--by', 'year'], ['report', '--why', 'past'],
    ['help'], ['help', 'due'], ['--version'],
    ['--completion', 'bash'],
]


class Machine:
    """A folder with the program and a plan of its own, open to any user."""

    def __init__(self, folder, binaries, shim):
        self.folder, self.shim = folder, shim
        os.chmod(folder, 0o755)
        self.wpc = shutil.copy(os.path.join(binaries, 'wpc'), folder)
        self.data = os.path.join(folder, 'data')
        self.reset()

    def reset(self):
        shutil.rmtree(self.data, ignore_errors=True)
        shutil.copytree(os.path.join(TOP, 'data'), self.data)

    def environment(self):
        return {'PATH': '/usr/bin:/bin', 'HOME': self.folder, 'LC_ALL': 'C',
                'WPC_TODAY': '2016-03-25', 'WPC_DATA': self.data}

    def run(self, arguments, fault=None, **how):
        env = self.environment()
        if fault:
            log = os.path.join(self.folder, 'fault.log')
            if os.path.exists(log):
                os.remove(log)
            env |= {'LD_PRELOAD': self.shim, 'FAULT': fault, 'FAULT_LOG': log}
        how = {'stdout': subprocess.PIPE, 'stderr': subprocess.PIPE,
               'stdin': subprocess.DEVNULL} | how
        run = subprocess.run([self.wpc, *arguments], env=env, timeout=60,
                             cwd=self.folder, **how)
        run.struck = fault and os.path.exists(log)
        return run


def complains(run, *codes):
    """It ended with one of the codes and said why."""
    if run.returncode not in codes:
        return f'exit {run.returncode}, not {" or ".join(map(str, codes))}'
    return None if run.stderr else 'no message'


def silent(run, *codes):
    if run.returncode not in codes or run.stderr:
        return f'exit {run.returncode}, said {run.stderr!r}'
    return None


def a_full_disk_is_not_success(machine):
    for arguments in PRINTING:
        with open('/dev/full', 'wb') as full:
            run = machine.run(arguments, stdout=full)
        yield ' '.join(arguments), complains(run, SYSTEM)


def a_closed_output_is_not_success(machine):
    for arguments in PRINTING:
        run = machine.run(arguments, stdout=None,
                          preexec_fn=lambda: os.close(1))
        yield ' '.join(arguments), complains(run, SYSTEM)


def a_disk_that_fills_midway_is_not_success(machine):
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
    with open(os.path.join(machine.folder, 'out'), 'wb') as out:
        yield '', complains(machine.run(LIST, stdout=out, preexec_fn=limit,
                                        restore_signals=False), SYSTEM)


def a_reader_who_leaves_is_no_error(machine):
    for heeded in (True, False):
        reader, writer = os.pipe()
        os.close(reader)
        run = machine.run(LIST, stdout=writer, restore_signals=heeded)
        os.close(writer)
        yield (f'SIGPIPE {"kills" if heeded else "ignored"}',
               silent(run, -signal.SIGPIPE, SYSTEM, 0))


def complaints_need_no_ear(machine):
    whole = machine.run(LIST)
    run = machine.run(LIST, stderr=None, preexec_fn=lambda: os.close(2))
    yield 'closed', (None if run.returncode == 0 and run.stdout == whole.stdout
                     else f'exit {run.returncode}')


def a_plan_that_is_not_there_is_named(machine):
    shutil.rmtree(machine.data)
    yield 'no folder', complains(machine.run(LIST), SYSTEM)
    machine.reset()
    os.remove(os.path.join(machine.data, 'tasks.tsv'))
    run = machine.run(LIST)
    yield 'no tasks.tsv', complains(run, SYSTEM) or (
        None if b'tasks.tsv' in run.stderr and not run.stdout
        else f'said {run.stderr!r}, printed {len(run.stdout)} bytes')


def a_folder_is_no_table(machine):
    table = os.path.join(machine.data, 'tasks.tsv')
    os.remove(table)
    os.mkdir(table)
    run = machine.run(LIST)
    yield '', complains(run, DATA, SYSTEM) or (
        None if not run.stdout else 'half an answer')


def an_unreadable_file_is_named(machine):
    # The superuser reads everything, so the program runs as nobody then.
    user = {'user': 65534, 'group': 65534, 'extra_groups': []}
    user = user if os.geteuid() == 0 else {}
    os.chmod(os.path.join(machine.data, 'tasks.tsv'), 0)
    run = machine.run(LIST, **user)
    yield 'tasks.tsv', complains(run, SYSTEM) or (
        None if b'tasks.tsv' in run.stderr else f'said {run.stderr!r}')
    machine.reset()
    os.chmod(machine.data, 0)
    yield 'the folder', complains(machine.run(LIST, **user), SYSTEM)


def a_large_table_needs_room(machine):
    """Its items have a block of their own, taken in another way."""
    with open(os.path.join(machine.data, 'tasks.tsv'), 'w', encoding='utf-8') as out:
        out.write('序号\t牵头单位\t参与单位\t主要工作\n')
        out.writelines(f'{i}\t示例厅\t\t示例工作\n' for i in range(1, 60001))
    run = machine.run(['list', '--columns', 'id', '-f', 'tsv'],
                      'aligned_alloc 1 ENOMEM')
    yield '', complains(run, SYSTEM) or (
        None if run.struck and not run.stdout else 'half an answer')


def every_call_may_fail(machine):
    whole = machine.run(LIST).stdout

    def list_with(fault, judge):
        run = machine.run(LIST, fault)
        return run, judge(run)

    def as_if_nothing(run):
        if run.returncode == 0 and run.stdout == whole and not run.stderr:
            return None
        return f'exit {run.returncode}, {run.stderr[:200]!r}'

    def fails_or_does_not_matter(run):
        if as_if_nothing(run) is None:
            return None
        return complains(run, DATA, SYSTEM)

    # write(2) serves the answer and, when that failed, the complaint.
    for function, fault, judge in (
            ('read', 'EIO', fails_or_does_not_matter),
            ('read', 'EINTR', as_if_nothing),
            ('read', 'half', as_if_nothing),
            ('open', 'EACCES', fails_or_does_not_matter),
            ('open', 'EMFILE', fails_or_does_not_matter),
            ('write', 'EIO', fails_or_does_not_matter),
            ('write', 'ENOSPC', fails_or_does_not_matter),
            ('write', 'EINTR', as_if_nothing),
            ('write', 'half', as_if_nothing),
            ('malloc', 'ENOMEM', fails_or_does_not_matter)):
        yield f'{function} {fault}', sweep(
            function, fault, lambda what, j=judge: list_with(what, j), 3000)


CASES = (a_full_disk_is_not_success, a_closed_output_is_not_success,
         a_disk_that_fills_midway_is_not_success,
         a_reader_who_leaves_is_no_error, complaints_need_no_ear,
         a_plan_that_is_not_there_is_named, a_folder_is_no_table,
         an_unreadable_file_is_named, a_large_table_needs_room,
         every_call_may_fail, *writing.CASES,
         *clones.CASES, *sending.CASES, *closing.CASES)


def main():
    binaries, shim = map(os.path.realpath, sys.argv[1:])
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix='wpc-') as folder:
        machine = Machine(folder, binaries, shim)
        for case in CASES:
            machine.reset()
            for name, wrong in case(machine):
                passed, failed = passed + (not wrong), failed + bool(wrong)
                if wrong:
                    print(f'FAILED: {case.__name__} [{name}]: {wrong}')
        machine.reset()
    sys.stdout.flush()
    return subprocess.call([os.path.join(TOP, 'tests/run/tally.sh'), 'fault',
                            str(passed), str(failed)])


if __name__ == '__main__':
    sys.exit(main())
