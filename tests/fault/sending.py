"""What must hold when letters go out on a bad day: the disk fills, the program
that sends dies, wpc dies. However it goes, nobody gets a letter twice, and what
went is recorded. Used by run.py."""
import os
import shutil

from sweep import sweep
from writing import SYSTEM, chain_wrong

TOP = os.path.realpath(os.path.join(os.path.dirname(__file__), '..', '..'))

SEND = ['remind', '--send', '--today', '2016-04-20']
LETTERS = ['nanbin@example.org', 'nongye@example.org']


def begin(machine, script=''):
    """The sample, and a program that notes to whom it sends."""
    shutil.rmtree(machine.data, ignore_errors=True)
    shutil.copytree(os.path.join(TOP, 'tests', 'sample'), machine.data)
    post, sent = (os.path.join(machine.folder, n) for n in ('post', 'sent'))
    if os.path.exists(sent):
        os.remove(sent)
    with open(post, 'w', encoding='utf-8') as file:
        file.write(f'#!/bin/sh\necho "$5" >>"{sent}" || exit 1\n{script}\n')
    os.chmod(post, 0o755)
    with open(os.path.join(machine.data, 'wpc.conf'), 'a',
              encoding='utf-8') as file:
        file.write(f'\nsendmail = {post}\noffice = 清水办\n')


def sent(machine):
    try:
        with open(os.path.join(machine.folder, 'sent'), encoding='ascii') as f:
            return sorted(f.read().split())
    except FileNotFoundError:
        return []


def recorded(machine):
    path = os.path.join(machine.data, 'journal', '清水办.tsv')
    with open(path, 'rb') as file:
        return file.read()


def settles(machine):
    """Run again and once more: nothing twice, and nothing is left to say."""
    run = machine.run(SEND)
    if run.returncode not in (0, SYSTEM):
        return f'the next run: exit {run.returncode} {run.stderr!r}'
    if len(set(sent(machine))) != len(sent(machine)):
        return f'twice: {sent(machine)}'
    if run.returncode == SYSTEM and '不明'.encode() not in run.stderr:
        return f'the next run: {run.stderr!r}'
    if run.returncode == 0 and sent(machine) != LETTERS:
        return f'lost without a word: {sent(machine)}'
    run = machine.run(SEND)
    if run.returncode or run.stdout or run.stderr:
        return f'the third run: {run.returncode} {run.stdout!r} {run.stderr!r}'
    return chain_wrong(recorded(machine))


def send_with(machine, fault):
    begin(machine)
    run = machine.run(SEND, fault)
    wrong = None
    if run.returncode == 0 and sent(machine) != LETTERS:
        wrong = f'success, and sent to {sent(machine)}'
    elif run.returncode not in (0, 3, SYSTEM):
        wrong = f'exit {run.returncode}'
    return run, wrong or settles(machine)


def every_call_of_a_sender_may_fail(machine):
    for function, fault in (('write', 'ENOSPC'), ('write', 'half'),
                            ('fsync', 'EIO'), ('open', 'EACCES'),
                            ('fstat', 'EIO'), ('read', 'EIO')):
        yield f'{function} {fault}', sweep(
            function, fault, lambda what: send_with(machine, what), 600)


def a_sender_that_is_killed_sends_nothing_twice(machine):
    """The letter is out, and wpc dies before it can say so."""
    begin(machine, 'kill -9 $PPID')
    run = machine.run(SEND)
    yield 'killed', None if run.returncode == -9 else f'exit {run.returncode}'
    yield 'one went', (None if len(sent(machine)) == 1 else
                       f'sent to {sent(machine)}')
    first = sent(machine)
    with open(os.path.join(machine.folder, 'post'), 'r+',
              encoding='utf-8') as file:
        text = file.read().replace('kill -9 $PPID', '')
        file.seek(0)
        file.truncate()
        file.write(text)
    run = machine.run(SEND)
    yield 'said', (None if run.returncode == SYSTEM and
                   '不明'.encode() in run.stderr else
                   f'exit {run.returncode} {run.stderr!r}')
    yield 'the other went', (None if sent(machine) == LETTERS else
                             f'first {first}, then {sent(machine)}')
    yield 'settles', settles(machine)


CASES = (every_call_of_a_sender_may_fail,
         a_sender_that_is_killed_sends_nothing_twice)
