#!/usr/bin/env python3
"""Reads what the formats print with parsers of somebody else.

    check_formats.py --sample PROGRAM --wpc PROGRAM --data FOLDER
                     [--also node] [--also markdown-it]

The sample is sample_formats.c built against the library. Hostile cells go in,
and what Python's csv and json, sqlite3 and jq read must be what went in; the
three machine formats of `wpc list` must agree too. Node and Python's
markdown-it are asked by name. A parser that is not here is one failure."""
import argparse
import csv
import html
import html.parser
import importlib.util
import io
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

from tally import Tally

KEYS = 'abcdefgh'
HOSTILE = [
    '', ' ', '水污染防治', '“十小”企业', '"', '""', '"a', 'a"b', ',', 'a,b',
    '\t', '\n', '\r', '\r\n', 'a\nb', 'x\ty', '\\', '\\n', '\\t', 'a\\', '|',
    '\\|', 'a|b', '<b>', '&amp;', '<!--', '*a*', '**', '[x](y)', '![x](y)',
    '`', '~~a~~', '10~20', '=1+1', '+1', '-1', '--', '@SUM(A1)', '＝1',
    '\x1b[31m', '\x00', '\x7f', '\u009b', '\u202e', '\u2066', '\ufeff', '\u2028',
    '\u200b', 'e\u0301', '\ufffd', '\ufffe', '繁', '😀', '𠀀', 'ᠮᠣᠩ', 'Ⅲ①℃×→',
    '、', '；', "'", "'=1", '#', '---', '1.', 'null', '0123', '1e5', '100%',
    'T65.2/锡林郭勒盟/2016Q1', '水' * 200,
]


def hostile_rows(n_columns, n_rows):
    chance = random.Random(n_columns)

    def cell():
        return ''.join(chance.choices(HOSTILE, k=chance.choice((1, 1, 1, 2, 4))))
    each = [[text] + [''] * (n_columns - 1) for text in HOSTILE]
    return each + [[cell() for _ in range(n_columns)] for _ in range(n_rows)]


def run(*command, data=b''):
    return subprocess.run(command, input=data, stdout=subprocess.PIPE,
                          check=True).stdout


def sample(program, name, rows, *looks):
    cells = ''.join(text + '\x1e' for row in rows for text in row)
    data = cells.encode('utf-8', 'surrogateescape')
    return run(program, name, str(len(rows[0])), *looks, data=data)


def csv_read(data):
    return list(csv.reader(io.StringIO(data.decode('utf-8'), newline='')))


def tsv_read(data):
    names = {'t': '\t', 'n': '\n', 'r': '\r', '\\': '\\'}

    def cell(text):
        return re.sub(r'\\(.)', lambda found: names[found[1]], text)
    lines = data.decode('utf-8').split('\n')
    assert lines.pop() == ''
    return [[cell(text) for text in line.split('\t')] for line in lines]


def json_read(data):
    return [[row[key] or '' for key in row] for row in json.loads(data)]


def check_python(tally, program, rows):
    head = list(KEYS[:len(rows[0])])
    tally.same('csv', csv_read(sample(program, 'csv', rows)), [head] + rows)
    tally.same('tsv', tsv_read(sample(program, 'tsv', rows)), [head] + rows)
    tally.same('json', json_read(sample(program, 'json', rows)), rows)
    objects = json.loads(sample(program, 'json', rows))
    tally.same('json keys', [list(row) for row in objects], [head] * len(rows))


def is_formula(text):
    return text[:1] in tuple('=+-@\t\r\n＝＋－＠')


def check_spreadsheet(tally, program, rows):
    guarded = [["'" + text if is_formula(text) else text for text in row]
               for row in rows]
    got = csv_read(sample(program, 'csv', rows, 'spreadsheet'))[1:]
    tally.same('spreadsheet csv', got, guarded)
    got = tsv_read(sample(program, 'tsv', rows, 'spreadsheet'))[1:]
    guarded = [["'" + text if is_formula(text) or text[:1] == '"' else text
                for text in row] for row in rows]
    tally.same('spreadsheet tsv', got, guarded)


def check_broken(tally, program):
    rows = [['\udcff', 'a\udce6\udcb0b'], ['\udced\udca0\udc80', '水']]
    got = json_read(sample(program, 'json', rows))
    wanted = [[re.sub('[\udc80-\udcff]', '\ufffd', text) for text in row]
              for row in rows]
    tally.same('json of broken UTF-8', got, wanted)


def check_terminal(tally, program, rows):
    for name in ('table', 'tsv', 'csv', 'json'):
        for looks in (('terminal',), ('terminal', 'wide')):
            text = sample(program, name, rows, *looks).decode('utf-8')
            fools = {c for c in text if c not in '\r\n\t' and
                     unicodedata.category(c) in ('Cc', 'Cf', 'Zl', 'Zp')}
            tally.same(f'{name} on a terminal', sorted(fools), [])
    piped = sample(program, 'table', rows).decode('utf-8').split('\n')
    tally.same('lines of a piped table', len(piped), len(rows) + 2)


def column_count(text, wide):
    def columns(c):
        if unicodedata.category(c) in ('Mn', 'Me', 'Cf', 'Cc'):
            return 0
        if unicodedata.category(c) == 'Cn':
            return 1  # Python before 3.13 calls what is unassigned wide
        kind = unicodedata.east_asian_width(c)
        return 2 if kind in 'WF' or (wide and kind == 'A') else 1
    return sum(map(columns, text))


def check_width(tally, program, rows):
    for looks in ((), ('wide',)):
        out = sample(program, 'table', rows, 'terminal', *looks)
        widest = max(column_count(line, bool(looks))
                     for line in out.decode('utf-8').split('\n'))
        tally.same(f'columns of a terminal {looks}', [widest <= 80], [True])


def check_sqlite(tally, program, rows):
    # The shell's output ends a field at NUL.
    rows = [row for row in rows if '\0' not in ''.join(row)]
    keys = ', '.join(f"'{key}', {key}" for key in KEYS[:len(rows[0])])
    query = f'.mode list\nselect json_object({keys}) from t order by rowid;\n'
    with tempfile.NamedTemporaryFile() as file:
        file.write(sample(program, 'csv', rows))
        file.flush()
        script = f'.mode csv\n.import {file.name} t\n{query}'.encode()
        lines = run('sqlite3', ':memory:', data=script).decode().split('\n')
    got = [list(json.loads(line).values()) for line in lines if line]
    tally.same('csv by sqlite3', got, rows)


def check_jq(tally, program, rows):
    out = run('jq', '-c', 'map([.[] | . // ""])',
              data=sample(program, 'json', rows))
    tally.same('json by jq', json.loads(out), rows)


def check_node(tally, program, rows):
    code = ('let t = require("fs").readFileSync(0, "utf8");'
            'console.log(JSON.stringify(JSON.parse(t)'
            '.map(r => Object.values(r).map(v => v ?? ""))))')
    out = run('node', '-e', code, data=sample(program, 'json', rows))
    tally.same('json by node', json.loads(out), rows)


def visible(text):
    """A cell as a reader of the page must see it."""
    def show(c):
        if c in '\t':
            return ' '
        if ord(c) < 0x80 and unicodedata.category(c) == 'Cc':
            return f'\\x{ord(c):02x}'
        if unicodedata.category(c) in ('Cc', 'Cf', 'Zl', 'Zp'):
            return f'<U+{ord(c):04X}>'
        return c
    lines = re.split('\r\n|\r|\n', text)
    return '\n'.join(''.join(map(show, line)) for line in lines)


def check_markdown(tally, program, rows):
    import markdown_it
    text = sample(program, 'markdown', rows).decode('utf-8')
    page = markdown_it.MarkdownIt('commonmark').enable(
        ['table', 'strikethrough']).render(text)
    tables = page.count('<table>')
    cells = re.findall('<td[^>]*>(.*?)</td>', page, re.S)
    plain = [html.unescape(re.sub('<br ?/?>', '\n', cell)) for cell in cells]
    tags = [cell for cell in cells
            if re.search('<', re.sub('<br ?/?>', '', cell))]
    tally.same('tables in Markdown', tables, 1)
    tally.same('markup in Markdown', tags, [])
    wanted = [visible(cell) for row in rows for cell in row]

    def pressed(cell):
        return re.sub(r'\s+', '', cell)
    tally.same('cells of Markdown', [pressed(cell) for cell in plain],
               [pressed(cell) for cell in wanted])


def check_wpc(tally, program, folder):
    def output(name):
        return run(program, '--data', folder, 'list', '-f', name)
    from_json = json.loads(output('json'))
    rows = [list(from_json[0])] + [
        ['' if value is None else str(value) for value in row.values()]
        for row in from_json]
    tally.same('wpc list: csv = json', csv_read(output('csv')), rows)
    tally.same('wpc list: tsv = json', tsv_read(output('tsv')), rows)


def is_here(name):
    if name == 'markdown-it':
        return importlib.util.find_spec('markdown_it') is not None
    return shutil.which(name) is not None


class Cells(html.parser.HTMLParser):
    """The cells of a page, and what stands in them beside text and breaks."""

    def __init__(self):
        super().__init__()
        self.cells, self.tags, self.open = [], [], False

    def handle_starttag(self, tag, attributes):
        if tag == 'td':
            self.cells.append('')
            self.open = True
        elif self.open and tag == 'br':
            self.cells[-1] += '\n'
        elif self.open:
            self.tags.append(tag)

    def handle_endtag(self, tag):
        if tag == 'td':
            self.open = False

    def handle_data(self, data):
        if self.open:
            self.cells[-1] += data


def check_html(tally, program, rows):
    page = Cells()
    page.feed(sample(program, 'html', rows).decode('utf-8'))
    page.close()
    tally.same('markup in HTML', page.tags, [])
    # Pages may become XHTML, where U+FFFE cannot stand.
    tally.same('cells of HTML', page.cells,
               [visible(cell).replace('\ufffe', '<U+FFFE>')
                for row in rows for cell in row])


OWN = (check_python, check_spreadsheet, check_terminal, check_width, check_html)
OTHERS = {'sqlite3': check_sqlite, 'jq': check_jq, 'node': check_node,
          'markdown-it': check_markdown}


def main():
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument('--sample', required=True)
    options.add_argument('--wpc', required=True)
    options.add_argument('--data', required=True)
    options.add_argument('--also', action='append', default=[],
                         choices=('node', 'markdown-it'))
    given = options.parse_args()
    tally = Tally()
    checks = list(OWN)
    for name in ('sqlite3', 'jq', *given.also):
        if is_here(name):
            checks.append(OTHERS[name])
        else:
            tally.holds(name, False, 'is not installed (make deps-test)')
    for n_columns in (1, 2, 5, 8):
        rows = hostile_rows(n_columns, 1000)
        for check in checks:
            check(tally, given.sample, rows)
    check_broken(tally, given.sample)
    check_wpc(tally, given.wpc, given.data)
    return tally.end('interop')


if __name__ == '__main__':
    sys.exit(main())
