#!/usr/bin/env python3
"""The map is the same in every form: rows, terminal, page and drawing are read
back and compared cell by cell, and their sums are counted again.

    check_map.py --wpc PROGRAM --data FOLDER [--day DAY]"""
import argparse
import csv
import html.parser
import io
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter

from tally import Tally

WORDS = {'红': 'red', '黄': 'yellow', '绿': 'green', '蓝': 'blue', '灰': 'grey'}
NONE = '-'
OWN = '自治区本级'


class Table(html.parser.HTMLParser):
    """Rows of the one table, as lists of the cells' texts."""

    def __init__(self):
        super().__init__()
        self.rows, self.inside = [], False

    def handle_starttag(self, tag, attrs):
        if tag == 'tr':
            self.rows.append([])
        elif tag in ('td', 'th'):
            self.rows[-1].append('')
            self.inside = True

    def handle_endtag(self, tag):
        if tag in ('td', 'th'):
            self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.rows[-1][-1] += data


def of_rows(rows):
    return {(row['item'], row['region']): row['light'] for row in rows}


def of_line(item, regions, signs):
    return {(item, region): WORDS[sign]
            for region, sign in zip(regions, signs, strict=True)
            if sign != NONE}


def of_page(text, regions):
    """Cells, and the sums at the foot by light."""
    table = Table()
    table.feed(text)
    cells, sums = {}, {}
    for row in table.rows[1:]:
        total = re.fullmatch(r'(.)共 (\d+) 格', row[0])
        if total:
            sums[WORDS[total[1]]] = [int(total[2]), *map(int, row[1:])]
        elif len(row) > 1:
            cells |= of_line(row[0].split()[0], regions, row[1:])
    return cells, sums


def of_terminal(text, regions):
    cells, sums = {}, {}
    for line in text.split('\n'):
        parts = line.split()
        tail = parts[-len(regions):]
        if re.match(r'[TPDI]\d+ ', line):
            cells |= of_line(parts[0], regions, tail)
        elif parts and parts[0] in WORDS and len(parts) == len(regions) + 2 \
                and all(part.isdigit() for part in parts[1:]):
            sums[WORDS[parts[0]]] = [int(parts[1]), *map(int, tail)]
    return cells, sums


def of_drawing(text):
    """By the words on the boxes; their colour must be of that light."""
    cells = {}
    for box in ElementTree.fromstring(text).iter():
        if not box.tag.endswith('}rect') or not len(box):
            continue
        told = re.match(r'(\S+) (\S+)：(.)', box[0].text or '')
        if told:
            cells[told[1], told[2]] = WORDS[told[3]]
            letter = box.attrib['class'].split()[1]
            wanted = dict(red='r', yellow='y', green='g', blue='b', grey='o')
            assert letter == wanted[WORDS[told[3]]], (told[0], letter)
    return cells


def sums_of(cells, regions):
    by_light = Counter(cells.values())
    by_both = Counter((light, region) for (_, region), light in cells.items())
    return {light: [n, *(by_both[light, region] for region in regions)]
            for light, n in by_light.items()}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--wpc', required=True)
    parser.add_argument('--data', required=True)
    parser.add_argument('--day', default='2016-04-20')
    args = parser.parse_args()
    tally = Tally()

    def wpc(*words):
        return subprocess.run(
            [args.wpc, 'map', *words, '--data', args.data, '--today',
             args.day], env={'PATH': os.environ['PATH'], 'LC_ALL': 'C'},
            check=True, stdout=subprocess.PIPE, encoding='utf-8').stdout

    with open(os.path.join(args.data, 'regions.tsv'), encoding='utf-8') as file:
        regions = [OWN] + [row['名称'] for row in
                           csv.DictReader(file, delimiter='\t')]
    for words in ([], ['--type', 'all'], ['--kind', 'due'],
                  ['--before', '2016-03-31'], ['--status', 'red,blue']):
        tsv = list(csv.DictReader(io.StringIO(wpc(*words, '-f', 'tsv')),
                                  delimiter='\t', quoting=csv.QUOTE_NONE))
        cells = of_rows(tsv)
        sums = sums_of(cells, regions)
        page = of_page(wpc(*words, '-f', 'html'), regions)
        terminal = of_terminal(wpc(*words), regions)
        for what, got, wanted in (
                ('each cell once', len(tsv), len(cells)),
                ('csv', of_rows(csv.DictReader(io.StringIO(
                    wpc(*words, '-f', 'csv')))), cells),
                ('json', of_rows(json.loads(wpc(*words, '-f', 'json'))), cells),
                ('page', page[0], cells), ('sums of the page', page[1], sums),
                ('terminal', terminal[0], cells),
                ('sums of the terminal', terminal[1], sums),
                ('drawing', of_drawing(wpc(*words, '-f', 'svg')), cells)):
            tally.same(f'map {" ".join(words)}: {what}', got, wanted)
    sys.exit(tally.end('map'))


if __name__ == '__main__':
    main()
