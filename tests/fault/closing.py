"""A bulletin on a failing machine: it is whole, or it is none and says why; and
a closing is written or is not."""
import os
import shutil

TOP = os.path.realpath(os.path.join(os.path.dirname(__file__), '..', '..'))
REFUSED, DATA, SYSTEM = 4, 3, 5
MARCH = ['bulletin', '2016-03', '--today', '2016-04-20']
FEBRUARY = ['bulletin', '2016-02', '--today', '2016-04-20', '-f', 'html']
CLOSE = ['bulletin', '2016-02', '--today', '2016-03-06', '--close', '--doc',
         '示例〔2016〕3号', '--office', '清水办']
FAULTS = (('read', 'EIO'), ('read', 'half'), ('open', 'EACCES'),
          ('open', 'EMFILE'), ('write', 'ENOSPC'))


def sample(machine):
    """The invented workspace in the plan's place, and whose journal closes."""
    shutil.rmtree(machine.data)
    shutil.copytree(os.path.join(TOP, 'tests', 'sample'), machine.data)
    return os.path.join(machine.data, 'journal', '清水办.tsv')


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def sweep(machine, arguments, function, fault, judge, limit=6000):
    """The n-th call fails, for every n; the first wrong answer, or None."""
    for n in range(1, limit):
        run = machine.run(arguments, f'{function} {n} {fault}')
        if not run.struck:
            return None if n > 1 else f'{function} is never called'
        wrong = judge(run)
        if wrong:
            return f'call {n}: {wrong}'
    return f'{function}: more than {limit} calls'


def a_bulletin_is_whole_or_none(machine):
    sample(machine)
    done = machine.run(CLOSE)
    yield 'closed', done.stderr.decode() if done.returncode else None
    for arguments in MARCH, FEBRUARY:
        whole = machine.run(arguments).stdout

        def judge(run):
            if run.returncode == 0 and run.stdout == whole:
                return None
            if run.returncode in (DATA, SYSTEM) and run.stderr:
                return None
            return f'exit {run.returncode}, {run.stderr[:200]!r}'
        # Allocations are many, and the same in both.
        more = (('malloc', 'ENOMEM'),) if arguments == MARCH else ()
        for function, fault in FAULTS + more:
            yield (f'{arguments[1]} {function} {fault}',
                   sweep(machine, arguments, function, fault, judge))


def a_closing_is_written_or_is_not(machine):
    path = sample(machine)
    before = read(path)

    def judge(run, function):
        after = read(path)
        more = after[len(before):]
        with open(path, 'wb') as file:
            file.write(before)
        if not after.startswith(before):
            return 'what stood there is gone'
        if run.returncode == 0:
            whole = more.endswith(b'\n') and more.count(b'\tclose\t') == 1
            return None if whole else f'success, and wrote {more!r}'
        # The complaint is written too.
        return (None if run.stderr or function == 'write' else
                f'exit {run.returncode}, no message')
    for function, fault in (*FAULTS, ('fsync', 'EIO')):
        yield (f'{function} {fault}',
               sweep(machine, CLOSE, function, fault,
                     lambda run, f=function: judge(run, f)))
        with open(path, 'wb') as file:
            file.write(before)


CASES = (a_bulletin_is_whole_or_none, a_closing_is_written_or_is_not)
