#!/usr/bin/env python3
r"""Writes journals for tests, so that every id stands still.

    journal.py WORKSPACE <SCRIPT

makes journal/ and evidence/ in the workspace when they are missing and appends
an event for each line of the script:

    DAY OFFICE ACT [PLACE] [#NAME] [@NAME] [KEY=VALUE …]

DAY is that of writing, and of the fact unless on=DAY says otherwise; the clock
stands at 09:00 and goes on a second a line. PLACE is T65.2/通辽市/2016Q1; #NAME
names the event, @NAME answers the one of that name and is about its place.
KEY is a column of the event line, or file=OFFICE: into whose file it goes.
Values have no blanks but those written \s."""
import hashlib
import os
import re
import sys

COLUMNS = ('id prev at on by office actor act item region period value ref '
           'doc evidence note').split()
PERIOD = re.compile(r'\d{4}(Q[1-4]|H[12]|-\d\d)?')


def last_id(path):
    with open(path, encoding='utf-8') as file:
        lines = file.read().splitlines()[1:]
    return lines[-1].split('\t')[0] if lines else ''


def event_of(words, number, named):
    day, office, act = words[:3]
    minutes, seconds = divmod(number, 60)
    event = dict.fromkeys(COLUMNS, '')
    event.update(at=f'{day}T09:{minutes:02}:{seconds:02}+08:00', on=day,
                 by=office, office=office, act=act)
    name = None
    for word in words[3:]:
        key, equal, value = word.partition('=')
        if word.startswith('#'):
            name = word[1:]
        elif word.startswith('@'):
            event.update({k: named[word[1:]][k]
                          for k in ('item', 'region', 'period')},
                         ref=named[word[1:]]['id'])
        elif equal:
            event[key] = value.replace('\\s', ' ')
        else:
            item, *parts = word.split('/')
            event['item'] = item
            for part in parts:
                event['period' if PERIOD.fullmatch(part) else 'region'] = part
    return event, name


def main():
    folder = sys.argv[1]
    for part in 'journal', 'evidence':
        os.makedirs(os.path.join(folder, part), exist_ok=True)
    named = {}
    for number, line in enumerate(filter(str.split, sys.stdin)):
        event, name = event_of(line.split(), number, named)
        writer = event.pop('file', event['by'])
        path = os.path.join(folder, 'journal', writer + '.tsv')
        if not os.path.exists(path):
            with open(path, 'w', encoding='utf-8') as file:
                file.write('\t'.join(COLUMNS) + '\n')
        event['prev'] = event['prev'] or last_id(path)
        rest = '\t'.join(event[column] for column in COLUMNS[1:])
        event['id'] = hashlib.sha256(rest.encode()).hexdigest()[:20]
        named[name] = event
        with open(path, 'a', encoding='utf-8') as file:
            file.write(f'{event["id"]}\t{rest}\n')


if __name__ == '__main__':
    main()
