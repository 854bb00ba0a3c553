#!/usr/bin/env python3
"""make lint: the rules of tests/lint/rules.py over the tree, and each of them
over small trees with one fault, so that a rule that went blind is seen."""
import argparse
import os
import subprocess
import sys

sys.dont_write_bytecode = True
import rules
import selftest

TOP = os.path.normpath(os.path.join(os.path.dirname(__file__), '..', '..'))


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument('--cc', default='cc')
    options.add_argument('--root', default=TOP)
    options.add_argument('--rule', action='append', default=[])
    asked = options.parse_args()
    tree = rules.Tree(asked.root, asked.cc)
    passed = failed = 0
    for rule in rules.RULES:
        if asked.rule and rule.__name__ not in asked.rule:
            continue
        faults = list(rule(tree))
        for path, line, message in faults:
            print(f'{path}:{line}: {message} [{rule.__name__}]')
        passed, failed = passed + (not faults), failed + bool(faults)
    if not asked.rule:
        good, bad = selftest.run(asked.cc)
        passed, failed = passed + good, failed + bad
    sys.stdout.flush()
    return subprocess.call([os.path.join(TOP, 'tests/run/tally.sh'), 'lint',
                            str(passed), str(failed)])


if __name__ == '__main__':
    sys.exit(main())
