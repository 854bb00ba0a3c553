"""Runs whole processes side by side: their time, peak memory and output."""
import atexit
import os
import statistics
import subprocess

# More rounds where a round is short; a long one speaks for itself.
ROUNDS = ((0.02, 300), (0.2, 21), (1, 9), (4, 5), (10, 9))
READ_AT_ONCE = 1 << 20


class Run:
    """What one process took: seconds, KiB at the peak, exit status."""

    def __init__(self, seconds, kib, status):
        self.seconds, self.kib, self.status = seconds, kib, status


class Machine:
    """Where programs run. `folder` holds tests/bench's own, compiled."""

    def __init__(self, folder):
        self.folder = folder
        self.output = os.path.join(folder, f'output.{os.getpid()}')
        atexit.register(self.tidy)
        self.first = {}  # the run that gave the answer, by command
        self.env = {'PATH': os.environ['PATH'], 'HOME': folder, 'LC_ALL': 'C',
                    'WPC_TODAY': '2018-01-15', 'WPC_LANG': 'zh',
                    'DUCKDB': os.path.join(folder, 'duckdb'),
                    'TASKRC': os.path.join(folder, 'taskrc')}

    def tidy(self):
        if os.path.exists(self.output):
            os.remove(self.output)

    def run(self, argv, output=None):
        """One process from its start to its end, its output into a file."""
        done = subprocess.run(
            [os.path.join(self.folder, 'measure'), output or self.output,
             *map(str, argv)], stdout=subprocess.PIPE, env=self.env, text=True,
            check=True)
        seconds, kib, status = done.stdout.split()
        return Run(float(seconds), int(kib), int(status))

    def answer(self, argv):
        """The bytes that a process printed; it must succeed."""
        done = self.first[tuple(argv)] = self.run(argv)
        if done.status:
            raise SystemExit(f'{" ".join(map(str, argv))}: status {done.status}')
        with open(self.output, 'rb') as file:
            return file.read()

    def side_by_side(self, contestants, most=None):
        """Times by name. Each round runs everybody once, in an order that
        turns. The slow ones sit out later rounds. The first run, which gave
        the answer, counts only where there is but one."""
        times = {name: Times() for name in contestants}
        wanted = {}
        for name, argv in contestants.items():
            first = self.first.get(tuple(argv)) or self.run(argv)
            wanted[name] = min(rounds_for(first.seconds), most or 10 ** 6)
            if wanted[name] == 1:
                times[name].runs[0] = first
        names = list(contestants)
        for number in range(max(wanted.values())):
            turn = number % len(names)
            for name in names[turn:] + names[:turn]:
                if number < wanted[name] and number not in times[name].runs:
                    times[name].runs[number] = self.run(contestants[name])
        return times


def rounds_for(seconds):
    return next((n for limit, n in ROUNDS if seconds < limit), 1)


class Times:
    """All runs of one contestant, by round."""

    def __init__(self):
        self.runs = {}

    def median(self):
        return statistics.median(r.seconds for r in self.runs.values())

    def best(self):
        return min(r.seconds for r in self.runs.values())

    def peak(self):
        return max(r.kib for r in self.runs.values())

    def ratio_to(self, other):
        """The median of self ÷ other over the rounds that both ran in."""
        both = self.runs.keys() & other.runs.keys()
        return statistics.median(self.runs[i].seconds / other.runs[i].seconds
                                 for i in both)


def warm(paths):
    """Reads the files once, so that all who are compared find them in memory."""
    for path in paths:
        with open(path, 'rb', buffering=0) as file:
            while file.read(READ_AT_ONCE):
                continue


def first_line(argv):
    done = subprocess.run(argv, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, check=False)
    lines = done.stdout.strip().splitlines()
    return lines[0].strip() if lines else ''
