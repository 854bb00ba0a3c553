"""Counts what was compared, tells what was not equal, and ends a suite with its
`N passed, N failed`."""
import os
import subprocess
import sys

TALLY = os.path.join(os.path.dirname(__file__), '..', 'run', 'tally.sh')


def difference(got, wanted):
    """Of two lists the first row that is not the same in both."""
    if not (isinstance(got, list) and isinstance(wanted, list)):
        return f'got {got!r}, wanted {wanted!r}'
    n = next((i for i, (one, other) in enumerate(zip(got, wanted))
              if one != other), min(len(got), len(wanted)))
    return f'row {n}: got {got[n:n + 1]!r}, wanted {wanted[n:n + 1]!r}'


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def same(self, what, got, wanted):
        self.holds(what, got == wanted, difference(got, wanted))

    def holds(self, what, right, told):
        self.passed += bool(right)
        self.failed += not right
        if not right:
            print(f'FAILED {what}: {told}')

    def end(self, suite):
        """The suite's exit code."""
        sys.stdout.flush()
        return subprocess.call([TALLY, suite, str(self.passed),
                                str(self.failed)])
