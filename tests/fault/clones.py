"""What must hold when offices report each in a git clone of its own: all commit,
pull and push at once, by merge and by rebase, and nobody loses a line. Used by
run.py."""
import concurrent.futures
import os
import random
import shutil
import subprocess
import time

from writing import HEADER, chain_wrong

REGIONS = ('呼和浩特市 包头市 呼伦贝尔市 兴安盟 通辽市 赤峰市 锡林郭勒盟 乌兰察布市 '
           '鄂尔多斯市 巴彦淖尔市 乌海市 阿拉善盟 满洲里市 二连浩特市').split()
# What each office writes, commit by commit.
WORK = ((['update', 'T65.2', '--percent', '30'],
         ['update', '--note', '排查完成']),
        (['done', 'T65.2'], ['update', '--no-change']))
ROADS = {'merge': ['pull', '--no-rebase', '--no-edit'],
         'rebase': ['pull', '--rebase']}
TRIES = 100


class Lost(Exception):
    """A command failed that must not."""


class Clone:
    def __init__(self, machine, folder, office):
        self.folder, self.office = folder, office
        self.wpc_path, self.home = machine.wpc, machine.folder
        self.environment = machine.environment() | {
            'WPC_DATA': folder, 'WPC_OFFICE': office, 'HOME': machine.folder,
            'GIT_CONFIG_GLOBAL': '/dev/null', 'GIT_CONFIG_NOSYSTEM': '1',
            'GIT_AUTHOR_NAME': office, 'GIT_AUTHOR_EMAIL': 'office@localhost',
            'GIT_COMMITTER_NAME': office,
            'GIT_COMMITTER_EMAIL': 'office@localhost'}
        self.journal = os.path.join(folder, 'journal', office + '.tsv')
        self.said = []

    def call(self, command):
        return subprocess.run(command, env=self.environment, timeout=60,
                              cwd=self.home, text=True, capture_output=True,
                              stdin=subprocess.DEVNULL)

    def tried(self, *arguments):
        return self.call(['git', '-C', self.folder, '-c', 'gc.auto=0',
                          *arguments])

    def git(self, *arguments):
        run = self.tried(*arguments)
        if run.returncode != 0:
            raise Lost(f'git {arguments[0]}: {run.stdout}{run.stderr}')
        return run.stdout

    def wpc(self, *arguments):
        run = self.call([self.wpc_path, *arguments])
        if run.returncode != 0:
            raise Lost(f'wpc {arguments[0]}: exit {run.returncode} {run.stderr}')
        return run.stdout

    def write(self, *arguments):
        """An event; the front of its id is kept."""
        self.said.append(self.wpc(*arguments).split()[0])

    def commit(self):
        self.git('add', '-A')
        self.git('commit', '-q', '-m', self.office)

    def exchange(self, road):
        """Pulls and pushes till nobody was faster."""
        for n in range(TRIES):
            pulled = self.tried(*ROADS[road])
            if pulled.returncode == 0 and \
                    self.tried('push', '-q').returncode == 0:
                return
            if 'CONFLICT' in pulled.stdout:
                break
            time.sleep(random.random() * 0.05 * min(n + 1, 8))
        raise Lost(f'not through after {n + 1} tries: '
                   f'{pulled.stdout}{pulled.stderr}')

    def lines(self):
        with open(self.journal, 'rb') as file:
            return file.read().decode().split('\n')


def origin_make(machine):
    """A bare repository that holds a workspace, and how to clone it."""
    machine.reset()
    room = os.path.join(machine.folder, 'clones')
    shutil.rmtree(room, ignore_errors=True)
    os.mkdir(room)
    seed = Clone(machine, os.path.join(room, 'seed'), 'seed')
    shutil.copytree(machine.data, seed.folder)
    seed.wpc('init', seed.folder)
    with open(os.path.join(seed.folder, '.gitattributes'),
              encoding='utf-8') as file:
        if file.read() != 'journal/*.tsv merge=union -text\n':
            raise Lost('.gitattributes is not what init promises')
    seed.git('init', '-q', '-b', 'main')
    seed.commit()
    origin = os.path.join(room, 'origin')
    seed.git('clone', '-q', '--bare', seed.folder, origin)

    def clone(name, office):
        folder = os.path.join(room, name)
        seed.git('clone', '-q', origin, folder)
        return Clone(machine, folder, office)
    return clone


def month(clone, road):
    for commit in WORK:
        for arguments in commit:
            clone.write(*arguments)
        clone.commit()
        clone.exchange(road)


def journals_wrong(clone, notes=()):
    """What `wpc check` says of the journals but these notes."""
    said = [line for line in clone.wpc('check', '--all').split('\n')
            if '/journal/' in line and not any(n in line for n in notes)]
    return str(said) if said else None


def fold_of(clone):
    return [clone.wpc('due', '--all', '-f', 'tsv'),
            sorted(clone.wpc('log', '-f', 'tsv').split('\n'))]


def chains_wrong(clones):
    """Each office's journal, in every clone, is one chain of its events."""
    each = sum(map(len, WORK))
    for office in clones:
        with open(office.journal, 'rb') as file:
            data = file.read()
        wrong = chain_wrong(data, each)
        for other in clones:
            path = os.path.join(other.folder, 'journal', office.office + '.tsv')
            with open(path, 'rb') as file:
                if not wrong and file.read() != data:
                    wrong = f'otherwise in the clone of {other.office}'
        if wrong:
            return f'{office.office}: {wrong}'
    return None


def fourteen(machine, road):
    clone = origin_make(machine)
    clones = [clone(str(n), region) for n, region in enumerate(REGIONS)]
    with concurrent.futures.ThreadPoolExecutor(len(clones)) as pool:
        list(pool.map(lambda c: month(c, road), clones))
        for one in clones:
            one.git(*ROADS[road])
        folds = list(pool.map(fold_of, clones))
        checks = list(pool.map(journals_wrong, clones))
    yield 'each chain whole in each clone', chains_wrong(clones)
    odd = [c.office for c, fold in zip(clones, folds) if fold != folds[0]]
    yield 'the same fold', f'other than 0: {odd}' if odd else None
    ids = [front for c in clones for front in c.said]
    lost = [i for i in ids if not any(l.startswith(i) for l in folds[0][1])]
    rows = len(folds[0][1]) - 2  # the header, and what follows the last LF
    yield 'every event', (f'{rows} rows of {len(ids)}, lost {lost}'
                          if lost or rows != len(ids) else None)
    yield 'check', next(filter(None, checks), None)


def fourteen_clones_lose_nothing(machine):
    for road in ROADS:
        try:
            for name, wrong in fourteen(machine, road):
                yield f'{road}: {name}', wrong
        except Lost as lost:
            yield road, str(lost)


def heads_of(lines):
    events = [line.split('\t') for line in lines
              if line and not line.encode().startswith(HEADER)]
    named = {i for event in events for i in event[1].split(',')}
    return sorted(event[0] for event in events if event[0] not in named)


def two_machines(machine, road, begun):
    """One office writes on two machines that do not know of each other."""
    clone = origin_make(machine)
    if begun:
        first = clone('first', REGIONS[0])
        first.write('update', 'T65.2', '--percent', '5')
        first.commit()
        first.exchange(road)
    here, there = clone('here', REGIONS[0]), clone('there', REGIONS[0])
    for one in (here, there):
        for percent in ('10', '20', '30'):
            one.write('update', 'T65.2', '--percent', percent, '--note',
                      one.folder)
        one.commit()
    here.exchange(road)
    there.exchange(road)
    heads, lines = heads_of(there.lines()), there.lines()
    lost = [i for i in here.said + there.said
            if not any(line.startswith(i) for line in lines)]
    yield 'all lines', str(lost) if lost else None
    yield 'two heads', None if len(heads) == 2 else str(heads)
    notes = () if begun else ('另起了一条链',)
    yield 'check', journals_wrong(there, notes)
    there.write('done', 'T65.2')
    prev = there.lines()[-2].split('\t')[1]
    yield 'the next event names both', (None if prev == ','.join(heads)
                                        else f'{prev!r}, not {heads}')
    there.commit()
    there.exchange(road)
    here.git(*ROADS[road])
    yield 'check again', (journals_wrong(here, notes) or
                          journals_wrong(there, notes))
    yield 'one head', (None if len(heads_of(here.lines())) == 1
                       else str(heads_of(here.lines())))
    yield 'the same fold', (None if fold_of(here) == fold_of(there)
                            else 'it differs')


def an_office_on_two_machines_keeps_both_lines(machine):
    for road in ROADS:
        for begun in (True, False):
            case = f'{road}, {"begun" if begun else "new"}'
            try:
                for name, wrong in two_machines(machine, road, begun):
                    yield f'{case}: {name}', wrong
            except Lost as lost:
                yield case, str(lost)


CASES = (fourteen_clones_lose_nothing,
         an_office_on_two_machines_keeps_both_lines)
