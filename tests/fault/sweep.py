"""The n-th call of a function fails, for every n."""


def sweep(function, fault, attempt, limit):
    """`attempt` runs the command with that fault and returns the run and what
    is wrong about it, or None. The first wrong answer, or None: it ends when
    there are fewer calls than n."""
    for n in range(1, limit):
        run, wrong = attempt(f'{function} {n} {fault}')
        if wrong:
            return f'call {n}: {wrong}'
        if not run.struck:
            return None if n > 1 else f'{function} is never called'
    return f'{function}: more than {limit} calls'
