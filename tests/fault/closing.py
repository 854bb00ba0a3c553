"""A bulletin on a failing machine: it is whole, or it is none and says why; and
a closing is written or is not."""
import os
import shutil

from sweep import sweep

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


def a_bulletin_is_whole_or_none(machine):
    sample(machine)
    done = machine.run(CLOSE)
    yield 'closed', done.stderr.decode() if done.returncode else None
    for arguments in MARCH, FEBRUARY:
        whole = machine.run(arguments).stdout

        def attempt(what, arguments=arguments, whole=whole):
            run = machine.run(arguments, what)
            if run.returncode == 0 and run.stdout == whole:
                return run, None
            if run.returncode in (DATA, SYSTEM) and run.stderr:
                return run, None
            return run, f'exit {run.returncode}, {run.stderr[:200]!r}'
        # Allocations are many, and the same in both.
        more = (('malloc', 'ENOMEM'),) if arguments == MARCH else ()
        for function, fault in FAULTS + more:
            yield (f'{arguments[1]} {function} {fault}',
                   sweep(function, fault, attempt, 6000))


def a_closing_is_written_or_is_not(machine):
    path = sample(machine)
    before = read(path)

    def attempt(what, function):
        run = machine.run(CLOSE, what)
        after = read(path)
        more = after[len(before):]
        with open(path, 'wb') as file:
            file.write(before)
        if not after.startswith(before):
            return run, 'what stood there is gone'
        if run.returncode == 0:
            whole = more.endswith(b'\n') and more.count(b'\tclose\t') == 1
            return run, None if whole else f'success, and wrote {more!r}'
        # The complaint is written too.
        return run, (None if run.stderr or function == 'write' else
                     f'exit {run.returncode}, no message')
    for function, fault in (*FAULTS, ('fsync', 'EIO')):
        yield (f'{function} {fault}',
               sweep(function, fault,
                     lambda what, f=function: attempt(what, f), 6000))
        with open(path, 'wb') as file:
            file.write(before)


CASES = (a_bulletin_is_whole_or_none, a_closing_is_written_or_is_not)
