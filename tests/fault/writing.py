"""What must hold when journals are written on a bad day: many writers at once,
writers killed, full and read-only disks. Used by run.py."""
import fcntl
import hashlib
import os
import random
import signal
import subprocess
import time

from sweep import sweep

REFUSED, SYSTEM = 4, 5
CROWD = 200
OFFICE = '水利厅'
UPDATE = ['update', 'P9', '--percent', '10', '--office', OFFICE]
HEADER = b'id\tprev\tat\ton\tby\toffice\tactor\tact\t'


def journal_of(machine):
    return os.path.join(machine.data, 'journal', OFFICE + '.tsv')


def begin(machine):
    machine.reset()
    os.mkdir(os.path.join(machine.data, 'journal'))


def journal_bytes(machine):
    try:
        with open(journal_of(machine), 'rb') as file:
            return file.read()
    except FileNotFoundError:
        return b''


def chain_wrong(data, n=None, torn=False):
    """A header, then whole lines, each with its digest and the id before it."""
    lines = data.split(b'\n')
    rest = lines.pop()
    if rest and not torn:
        return f'a torn tail of {len(rest)} bytes'
    if not lines or not lines[0].startswith(HEADER):
        return 'no header'
    before = b''
    for line in lines[1:]:
        event, _, content = line.partition(b'\t')
        digest = hashlib.sha256(content).hexdigest()[:20].encode()
        if event != digest:
            if torn:
                continue
            return f'{line[:40]!r}: the digest is {digest!r}'
        if content.split(b'\t')[0] != before:
            return f'{event!r} does not follow {before!r}'
        before = event
    if n is not None and len(lines) - 1 != n:
        return f'{len(lines) - 1} lines, not {n}'
    return None


def start(machine, arguments):
    return subprocess.Popen([machine.wpc, *arguments], cwd=machine.folder,
                            env=machine.environment(), text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def two_hundred_writers_at_once_lose_nothing(machine):
    begin(machine)
    # They meet at the lock, else one has ended before the next has begun.
    lock = os.path.join(machine.data, 'journal', '.lock')
    with open(lock, 'w', encoding='ascii') as gate:
        fcntl.flock(gate, fcntl.LOCK_EX)
        runs = [start(machine, UPDATE) for _ in range(CROWD)]
        time.sleep(0.2)
        early = sum(run.poll() is not None for run in runs)
    yield 'all wait', f'{early} did not' if early else None
    said = [run.communicate(timeout=60) + (run.returncode,) for run in runs]
    bad = [s for s in said if s[2] != 0 or s[1]]
    yield 'all succeed', str(bad[:1]) if bad else None
    yield 'one chain', chain_wrong(journal_bytes(machine), CROWD)
    ids = {out.split()[0] for out, _, _ in said}
    kept = journal_bytes(machine).decode()
    lost = [i for i in ids if '\n' + i not in kept]
    yield 'each id said is there', (str(lost) if lost or len(ids) != CROWD
                                    else None)


def a_killed_writer_costs_no_neighbour(machine):
    begin(machine)
    chance, sure = random.Random(4), 0
    for _ in range(150):
        run = start(machine, UPDATE)
        time.sleep(chance.random() * 0.02)
        run.send_signal(signal.SIGKILL)
        run.communicate()
        sure += run.returncode == 0
    data = journal_bytes(machine)
    whole = [l for l in data.split(b'\n')[:-1] if not l.startswith(HEADER)]
    yield 'whole lines', chain_wrong(data, torn=True) if data else None
    yield 'no success is lost', (None if len(whole) >= sure else
                                 f'{len(whole)} lines of {sure}')
    run = machine.run(UPDATE)
    after = journal_bytes(machine)
    yield 'the next one writes', (
        None if run.returncode == 0 and after.startswith(data) and
        after.endswith(b'\n') else f'exit {run.returncode} {run.stderr!r}')


def a_torn_tail_is_healed(machine):
    begin(machine)
    machine.run(UPDATE)
    whole = journal_bytes(machine)
    size = len(whole) - whole.index(b'\n') - 1
    for cut in range(1, size):
        with open(journal_of(machine), 'wb') as file:
            file.write(whole + whole[-size:][:cut])
        run = machine.run(UPDATE)
        after = journal_bytes(machine)
        last = after.split(b'\n')[-2]
        content = last.partition(b'\t')[2]
        good = (run.returncode == 0 and after.startswith(whole) and
                last.startswith(hashlib.sha256(content).hexdigest()[:20]
                                .encode()))
        if not good:
            yield f'after {cut} bytes', f'exit {run.returncode}: {last!r}'
            return
    yield 'after every cut', None


def evidence_whole(machine):
    """Each file under evidence/ has the digest that its name says."""
    folder = os.path.join(machine.data, 'evidence')
    for name in os.listdir(folder) if os.path.isdir(folder) else ():
        with open(os.path.join(folder, name), 'rb') as file:
            digest = hashlib.sha256(file.read()).hexdigest()
        if '.txt.' not in name and not name.startswith(digest + '-'):
            return f'half of {name}'
    return None


def update_with(machine, paper, fault):
    """Whichever call fails: nothing or whole lines, and success means there."""
    begin(machine)
    machine.run(UPDATE)
    before = journal_bytes(machine)
    run = machine.run([*UPDATE, '--evidence', paper], fault)
    after = journal_bytes(machine)
    added = after[len(before):]
    function = fault.split()[0]
    wrong = None
    if not after.startswith(before):
        wrong = 'what stood there was changed'
    elif added:
        # Not knowing whether git replaced the file, it writes once more.
        wrong = chain_wrong(after, None if function == 'fstat' else 2)
    elif run.returncode == 0:
        wrong = 'success, and nothing written'
    wrong = wrong or evidence_whole(machine)
    if not wrong and run.returncode not in (0, SYSTEM, 3):
        wrong = f'exit {run.returncode}'
    if not wrong and run.returncode != 0 and not run.stderr and \
            function != 'write':
        wrong = 'no message'
    return run, wrong


def every_call_of_a_writer_may_fail(machine):
    paper = os.path.join(machine.folder, 'paper.txt')
    with open(paper, 'w', encoding='ascii') as file:
        file.write('x' * 5000)
    for function, fault in (('write', 'ENOSPC'), ('write', 'EIO'),
                            ('write', 'half'), ('write', 'EINTR'),
                            ('open', 'EACCES'), ('open', 'EMFILE'),
                            ('fsync', 'EIO'), ('fstat', 'EIO'),
                            ('rename', 'EIO'), ('read', 'EIO')):
        yield f'{function} {fault}', sweep(
            function, fault, lambda what: update_with(machine, paper, what), 400)


def a_full_disk_leaves_the_journal_as_it_was(machine):
    begin(machine)
    machine.run(UPDATE)
    before = journal_bytes(machine)
    # The first write is the journal's; the second would be standard output's.
    for fault in ('ENOSPC', 'half'):
        run = machine.run(UPDATE, f'write 1 {fault}')
        yield fault, (None if run.returncode == SYSTEM and run.stderr and
                      not run.stdout and journal_bytes(machine) == before
                      else f'exit {run.returncode}, {run.stdout!r}')


def a_folder_one_may_not_write_is_named(machine):
    begin(machine)
    machine.run(UPDATE)
    before = journal_bytes(machine)
    user = {'user': 65534, 'group': 65534, 'extra_groups': []}
    user = user if os.geteuid() == 0 else {}
    paper = os.path.join(machine.data, 'notice.txt')
    for path in (journal_of(machine), os.path.join(machine.data, 'journal')):
        os.chmod(path, 0o444 if os.path.isfile(path) else 0o555)
    run = machine.run(UPDATE, **user)
    yield 'update', (None if run.returncode == SYSTEM and run.stderr and
                     not run.stdout and journal_bytes(machine) == before
                     else f'exit {run.returncode} {run.stderr!r}')
    os.chmod(machine.data, 0o555)
    run = machine.run([*UPDATE, '--evidence', paper], **user)
    yield 'evidence', (None if run.returncode == SYSTEM and run.stderr and
                       not os.path.exists(os.path.join(machine.data,
                                                       'evidence'))
                       else f'exit {run.returncode} {run.stderr!r}')
    for path in (machine.data, os.path.join(machine.data, 'journal')):
        os.chmod(path, 0o755)


def a_workspace_without_a_journal_is_refused(machine):
    machine.reset()
    run = machine.run(UPDATE)
    yield '', (None if run.returncode == REFUSED and b'wpc init' in run.stderr
               else f'exit {run.returncode} {run.stderr!r}')


CASES = (two_hundred_writers_at_once_lose_nothing,
         a_killed_writer_costs_no_neighbour, a_torn_tail_is_healed,
         a_full_disk_leaves_the_journal_as_it_was,
         every_call_of_a_writer_may_fail, a_folder_one_may_not_write_is_named,
         a_workspace_without_a_journal_is_refused)
