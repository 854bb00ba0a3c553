"""The data to measure on: workspaces of any size out of the rows of data/, the
same for the same sizes and seed. Made once; a stamp says of what."""
import glob
import hashlib
import os
import shutil
import subprocess

TOP = os.path.realpath(os.path.join(os.path.dirname(__file__), '..', '..'))
REAL = os.path.join(TOP, 'data')
BESIDE = ('units.tsv', 'regions.tsv', 'wpc.conf')


def tasks_path(folder):
    return os.path.join(folder, 'tasks.tsv')


class Data:
    def __init__(self, folder, programs, wpc, seed):
        self.folder, self.programs, self.wpc, self.seed = (folder, programs,
                                                           wpc, seed)

    def real(self):
        """The published plan as it is."""
        return REAL

    def tasks(self, rows, vary=False):
        """The tasks of data/ again and again, numbered on."""
        name = f'tasks-{rows}' + ('-vary' if vary else '')
        return self._made(name, lambda to: self._table(
            to, os.path.join(REAL, 'tasks.tsv'), rows, vary))

    def journal(self, rows, events, *extra):
        """Tasks that are one cell each, and what was reported about them. The
        whole plan serves when it has as many rows."""
        name = f'journal-{rows}-{events}' + ''.join(f'-{e}' for e in extra)
        return self._made(name, lambda to: self._with_journal(
            to, rows, events, extra))

    def real_journal(self, events):
        """The published plan, and what was reported about its single cells."""
        def make(to):
            for file in os.listdir(REAL):
                shutil.copy(os.path.join(REAL, file), to)
            cells = [cell for _, cell in self._single_cells(REAL)]
            self._journal(to, cells, events, ())
        return self._made(f'real-{events}', make)

    def workspace(self, name, lines):
        """These lines as tasks.tsv, beside the tables of data/."""
        def make(to):
            for file in BESIDE:
                shutil.copy(os.path.join(REAL, file), to)
            with open(tasks_path(to), 'w', encoding='utf-8') as file:
                file.writelines(line + '\n' for line in lines)
        return self._made(name, make)

    def refs(self, folder):
        """How many events of its journals name another one."""
        done = subprocess.run(
            ['mawk', '-F', '\t', 'FNR > 1 && $13 != "" { n++ } END { print n + 0 }',
             *glob.glob(f'{folder}/journal/*.tsv')],
            stdout=subprocess.PIPE, check=True, text=True)
        return int(done.stdout)

    def _made(self, name, make):
        folder = os.path.join(self.folder, name)
        stamp = os.path.join(folder, '.made')
        said = f'{self.seed} {self._sources()}'
        if os.path.exists(stamp):
            with open(stamp, encoding='utf-8') as file:
                if file.read() == said:
                    return folder
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        make(folder)
        with open(stamp, 'w', encoding='utf-8') as file:
            file.write(said)
        return folder

    @staticmethod
    def _sources():
        here = os.path.dirname(__file__)
        digest = hashlib.sha256()
        for path in (os.path.join(here, 'make_tasks.c'), __file__,
                     os.path.join(here, 'make_journal.c'),
                     *(os.path.join(REAL, name) for name in sorted(os.listdir(REAL)))):
            with open(path, 'rb') as file:
                digest.update(file.read())
        return digest.hexdigest()

    def _program(self, name):
        return os.path.join(self.programs, name)

    def _table(self, to, base, rows, vary=False):
        for file in BESIDE:
            shutil.copy(os.path.join(REAL, file), to)
        with open(tasks_path(to), 'wb') as file:
            subprocess.run([self._program('make_tasks'), base, str(rows),
                            *(['vary'] if vary else [])], stdout=file, check=True)

    def _with_journal(self, to, rows, events, extra):
        single = self._single_cells(REAL)
        base = os.path.join(to, 'base')
        with open(os.path.join(REAL, 'tasks.tsv'), encoding='utf-8') as file:
            lines = file.read().splitlines()
        with open(base, 'w', encoding='utf-8') as file:
            file.write('\n'.join([lines[0], *(lines[number] for number, _ in single)])
                       + '\n')
        self._table(to, base, rows)
        os.remove(base)
        cells = (f'T{i + 1}{self._ending(single[i % len(single)][1])}'
                 for i in range(rows))
        self._journal(to, cells, events, extra)

    @staticmethod
    def _ending(cell):
        """What follows the task's number in its cell: .1, period and office."""
        return cell[1:].lstrip('0123456789')

    def _journal(self, to, cells, events, extra):
        os.mkdir(os.path.join(to, 'journal'))
        listed = os.path.join(to, 'cells')
        with open(listed, 'w', encoding='utf-8') as file:
            file.writelines(cell + '\n' for cell in cells)
        subprocess.run([self._program('make_journal'), listed, str(events),
                        str(self.seed), os.path.join(to, 'journal'), *extra],
                       check=True)
        os.remove(listed)

    def _rows(self, *words):
        done = subprocess.run([self.wpc, *words, '-f', 'tsv'], check=True,
                              stdout=subprocess.PIPE, text=True)
        return [line.split('\t') for line in done.stdout.splitlines()[1:]]

    def _single_cells(self, folder):
        """(row, cell) of the tasks that are one cell, 自治区本级's: without
        obligation, or with one that has a last day."""
        asked = {}
        for line in self._rows('due', '--all', '--kind', 'all', '--type', 'task',
                               '--columns', 'item,id,kind,regions,class',
                               '--data', folder):
            asked.setdefault(line[0], []).append(line[1:])
        found = []
        for task, lead in self._rows('list', '--type', 'task', '--columns',
                                     'id,lead', '--data', folder):
            lines = asked.get(task, [[task, 'due', '', '']])
            cell, kind, regions, kinds = lines[0]
            if len(lines) == 1 and kind in ('due', 'target') and \
                    regions + kinds == '':
                found.append((int(task[1:]),
                              f'{cell}\t\t\t{lead.split("、")[0]}'))
        return found
