#!/usr/bin/env python3
"""Reads what wpc report prints in every format, and its drawing, by parsers of
somebody else: every figure must be the same in all of them.

    check_report.py --wpc PROGRAM --data FOLDER"""
import argparse
import csv
import html.parser
import io
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as xml

from tally import Tally

QUESTIONS = (['--by', 'lead'], ['--by', 'region'], ['--by', 'status'],
             ['--by', 'month'], ['--by', 'section', '--before', '2016-03'],
             ['--by', 'unit', '--region', '西岭市'], ['--by', 'year', '水'],
             ['--by', 'lead', '--by', 'light'],
             ['--by', 'lead', '--why', '逾期'], ['--why', 'done_rate'])
DAYS = '2015-12-31', '2016-03-31', '2016-04-20', '2018-01-01'
SVG = '{http://www.w3.org/2000/svg}'


class Tables(html.parser.HTMLParser):
    """The cells of the first table of a page, row by row."""

    def __init__(self):
        super().__init__()
        self.rows, self.cell = [], None

    def handle_starttag(self, tag, attributes):
        if tag == 'tr':
            self.rows.append([])
        elif tag in ('td', 'th'):
            self.cell = ''

    def handle_endtag(self, tag):
        if tag in ('td', 'th'):
            self.rows[-1].append(self.cell)
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data


def unescape(cell):
    return re.sub(r'\\([tnr\\])', lambda m: {'t': '\t', 'n': '\n', 'r': '\r',
                                            '\\': '\\'}[m[1]], cell)


def of_tsv(text):
    return [[unescape(cell) for cell in line.split('\t')]
            for line in text.splitlines()]


def of_csv(text):
    return list(csv.reader(io.StringIO(text)))


def of_json(text, keys):
    rows = json.loads(text)
    assert all(list(row) == keys for row in rows)
    plain = lambda v: ('' if v is None else '、'.join(v) if isinstance(v, list)
                       else str(v))
    return [keys] + [[plain(v) for v in row.values()] for row in rows]


def of_markdown(text):
    lines = text.splitlines()
    cells = [[re.sub(r'\\(.)', r'\1', cell.strip()) for cell in
              re.split(r'(?<!\\)\|', line)[1:-1]] for line in lines]
    return cells[:1] + cells[2:]


def of_table(text):
    """Columns are at least two blanks apart; an empty cell would be lost, so
    only columns that are filled everywhere are asked for."""
    return [re.split(r'  +', line.strip()) for line in text.splitlines()]


def of_html(text):
    reader = Tables()
    reader.feed(text)
    return reader.rows


class Check(Tally):
    def __init__(self, wpc, data):
        self.wpc, self.data = wpc, data
        super().__init__()

    def run(self, *arguments):
        run = subprocess.run([self.wpc, 'report', '--data', self.data,
                              *arguments], capture_output=True, text=True)
        assert run.returncode == 0, (arguments, run.stderr)
        return run.stdout

    def machines(self, asked):
        """The rows that three machine formats agree on, all columns."""
        rows = of_tsv(self.run(*asked, '-f', 'tsv'))
        self.same(f'csv {asked}', of_csv(self.run(*asked, '-f', 'csv')), rows)
        self.same(f'json {asked}',
                  of_json(self.run(*asked, '-f', 'json'), rows[0]), rows)
        english = of_tsv(self.run(*asked, '-f', 'tsv', '--lang', 'en'))
        if '--why' not in asked:
            self.same(f'english {asked}', english, rows)
        return rows

    def people(self, asked, rows, formats):
        """Markdown, HTML and the table, in columns that are never empty."""
        keys = [key for i, key in enumerate(rows[0]) if key not in
                ('group', 'group2', 'code', 'basis') and len(rows) > 1 and
                all(re.fullmatch(r'\d+', row[i]) for row in rows[1:])]
        if not keys:
            return
        at = [rows[0].index(key) for key in keys]
        wanted = [[row[i] for i in at] for row in rows[1:]]
        for name, read in (('markdown', of_markdown), ('table', of_table),
                           ('html', of_html)):
            if name in formats:
                text = self.run(*asked, '-f', name, '--columns', ','.join(keys))
                self.same(f'{name} {asked}', read(text)[1:], wanted)

    def rates(self, asked, rows):
        """Recomputed from the counts, half-up on integers."""
        def column(row, key):
            return int(row[rows[0].index(key)] or 0)
        for row in rows[1:]:
            base = (column(row, 'dated') - column(row, 'exempt') -
                    column(row, 'conditional'))
            for key, part, whole in (
                    ('done_rate', column(row, 'done'), base),
                    ('fallen_done_rate', column(row, 'fallen_done'),
                     column(row, 'fallen')),
                    ('on_time_rate', column(row, 'on_time'),
                     column(row, 'fallen')),
                    ('on_time_approved_rate', column(row, 'on_time_approved'),
                     column(row, 'fallen_approved')),
                    ('published_rate', column(row, 'periods_done'),
                     column(row, 'periods_fallen'))):
                tenths = (part * 2000 + whole) // (whole * 2) if whole else None
                shown = '' if tenths is None else f'{tenths // 10}.{tenths % 10}'
                self.same(f'{key} {asked}', row[rows[0].index(key)], shown)
            parts = sum(column(row, key) for key in (
                'fallen_done', 'claimed', 'overdue', 'to_assess', 'fallen_open'))
            self.same(f'parts {asked}', parts, column(row, 'fallen'))

    def drawing(self, asked):
        """What the bars tell is what the table says; nothing in it runs."""
        rows = of_tsv(self.run(*asked, '-f', 'tsv'))
        column = {key: i for i, key in enumerate(rows[0])}
        text = self.run(*asked, '-f', 'svg')
        tree = xml.fromstring(text)
        self.same(f'svg {asked}', tree.tag, SVG + 'svg')
        self.same(f'svg elements {asked}', {e.tag for e in tree.iter()} - {
            SVG + name for name in ('svg', 'title', 'desc', 'style', 'defs',
                                    'pattern', 'rect', 'line', 'circle', 'text',
                                    'path', 'g')}, set())
        self.same(f'svg links {asked}', re.findall(
            r'\b(?:href|on\w+)=|https?://(?!www\.w3\.org/2000/svg)|url\((?!#)',
            text), [])
        words = {'逾期': 'overdue', '待审': 'claimed', '已销号': 'done'}
        told = {}
        for rect in tree.iter(SVG + 'rect'):
            for title in rect.iter(SVG + 'title'):
                name, word, number = title.text.rsplit(' ', 2)
                told[name, word] = number
        for row in rows[1:-1]:
            for word, key in words.items():
                self.same(f'svg {asked} {row[0]} {word}',
                          told.get((row[0], word), '0'), row[column[key]])


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument('--wpc', required=True)
    options.add_argument('--data', required=True)
    given = options.parse_args()
    check = Check(given.wpc, given.data)
    offered = subprocess.run([given.wpc, 'report', '-f', 'none', '--data',
                              given.data], capture_output=True, text=True)
    formats = re.findall(r'\w+', offered.stderr)
    for day in DAYS:
        for asked in QUESTIONS:
            asked = [*asked, '--today', day]
            rows = check.machines(asked)
            check.people(asked, rows, formats)
            if '--why' not in asked:
                check.rates(asked, rows)
        check.drawing(['--by', 'lead', '--today', day])
        check.drawing(['--by', 'region', '--today', day])
    return check.end('interop')


if __name__ == '__main__':
    sys.exit(main())
