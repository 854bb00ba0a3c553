#!/usr/bin/env python3
"""Reads what wpc bulletin prints as HTML, Markdown and text, by parsers of
somebody else: the papers must say the same, and the figures of their tables must
be those of wpc report.

    check_bulletin.py --wpc PROGRAM --data FOLDER"""
import argparse
import collections
import html.parser
import re
import subprocess
import sys

from tally import Tally

# Period, its last day, and the days from which it is looked at.
PERIODS = (('2015-12', '2015-12-31', ('2016-01-15', '2016-04-20')),
           ('2016-02', '2016-02-29', ('2016-03-06', '2016-04-20')),
           ('2016-03', '2016-03-31', ('2016-04-06', '2016-04-20')),
           ('2016-04', '2016-04-30', ('2016-04-20', '2016-06-01')),
           ('2017-12', '2017-12-31', ('2018-02-01',)))
# Heading of a column, and the report's.
FIGURES = {'事项': 'items', '首位': 'first', '节点': 'dated', '到期': 'fallen',
           '销号': 'fallen_done', '待审': 'claimed', '逾期': 'overdue',
           '延期': 'deferred', '到期办结率': 'fallen_done_rate',
           '公开完成率': 'published_rate'}
RATES = {'办结率': 'done_rate', '到期办结率': 'fallen_done_rate',
         '按期办结率': 'on_time_rate',
         '按期办结率（批准时限）': 'on_time_approved_rate',
         '公开完成率': 'published_rate'}
VOID = {'meta', 'br', 'hr'}
KNOWN = VOID | {'html', 'head', 'title', 'style', 'body', 'h1', 'h2', 'p', 'ul',
                'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'}


class Page(html.parser.HTMLParser):
    """Blocks as (kind, text), tables as ('table', rows); what is open and what
    is unknown."""
    KINDS = {'h1': 'title', 'h2': 'heading', 'p': 'paragraph', 'li': 'item'}

    def __init__(self):
        super().__init__()
        self.blocks, self.text, self.open, self.strange = [], None, [], []
        self.lang = None

    def handle_starttag(self, tag, attributes):
        if tag == 'html':
            self.lang = dict(attributes).get('lang')
        if tag not in KNOWN or any(a.startswith('on') or a in ('src', 'href')
                                   for a, _ in attributes):
            self.strange.append(tag)
        if tag not in VOID:
            self.open.append(tag)
        if tag == 'table':
            self.blocks.append(('table', []))
        elif tag == 'tr':
            self.blocks[-1][1].append([])
        elif tag == 'br':
            self.text += '\n'
        elif tag in self.KINDS or tag in ('td', 'th'):
            self.text = ''

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.strange.append('/' + tag)
        if tag in ('td', 'th'):
            self.blocks[-1][1][-1].append(self.text)
        elif tag in self.KINDS:
            self.blocks.append((self.KINDS[tag], self.text))

    def handle_data(self, data):
        if self.text is not None:
            self.text += data


def plain(text):
    text = re.sub(r'\\(.)', r'\1', text.replace('<br>', '\n'))
    return text.replace('&lt;', '<').replace('&amp;', '&')


def of_markdown(text):
    blocks = []
    for line in text.split('\n'):
        if re.match(r'\| (---|---:) ', line):
            continue
        if line.startswith('| '):
            cells = [plain(c.strip()) for c in
                     re.split(r'(?<!\\)\|', line)[1:-1]]
            if not before.startswith('| '):
                blocks.append(('table', []))
            blocks[-1][1].append(cells)
        elif line:
            for mark, kind in (('## ', 'heading'), ('# ', 'title'),
                               ('- ', 'item'), ('> ', 'paragraph'),
                               ('', 'paragraph')):
                if line.startswith(mark):
                    line = line[len(mark):]
                    break
            blocks.append((kind, plain(re.sub(r'^\*\*(.*)\*\*$', r'\1', line))))
        before = line
    return blocks


def characters(blocks):
    count = collections.Counter()
    for kind, what in blocks:
        cells = [what] if kind != 'table' else [c for row in what for c in row]
        count.update(''.join(''.join(cells).split()))
    return count


def of_text(text):
    count = collections.Counter()
    for line in text.split('\n'):
        if not re.fullmatch(r'-+', line):
            count.update(''.join(re.sub(r'^- ', '', line).split()))
    return count


class Check(Tally):
    def __init__(self, wpc, data):
        self.wpc, self.data = wpc, data
        super().__init__()

    def run(self, command, *arguments):
        run = subprocess.run([self.wpc, command, '--data', self.data,
                              *arguments], capture_output=True, text=True)
        assert run.returncode == 0, (arguments, run.stderr)
        return run.stdout

    def report(self, by, today, known):
        """By name of the group: a row as a dict; the total under ''."""
        lines = [line.split('\t') for line in self.run(
            'report', '--by', by, '-f', 'tsv', '--today', today, '--known-at',
            known).splitlines()]
        rows = [dict(zip(lines[0], line)) for line in lines[1:]]
        return {row['group']: row for row in rows[:-1]} | {'': rows[-1]}

    def groups(self, what, table, rows):
        heads = table[0]
        named = [name for name in rows if name and
                 int(rows[name]['items']) + int(rows[name]['dated']) > 0]
        self.same(f'{what} groups', [row[0].rstrip('*') for row in table[1:]],
                  named + ['合计（去重）'])
        for row in table[1:]:
            name = row[0].rstrip('*').replace('合计（去重）', '')
            for head, cell in zip(heads[1:], row[1:]):
                wanted = rows[name][FIGURES[head]]
                if head.endswith('率'):
                    wanted = wanted + '%' if wanted else '—'
                self.same(f'{what} {name} {head}', cell, wanted)

    def figures(self, what, blocks, today, known):
        tables = [rows for kind, rows in blocks if kind == 'table']
        for by, head in (('lead', '牵头单位'), ('region', '盟市'),
                         ('section', '部分')):
            table = next(t for t in tables if t[0][0] == head)
            self.groups(f'{what} by {by}', table, self.report(by, today, known))
        total = self.report('lead', today, known)['']
        rates = next(t for t in tables if t[0][0] == '指标')
        for row in rates[1:]:
            if row[0] in RATES:
                wanted = total[RATES[row[0]]]
                self.same(f'{what} {row[0]}', row[1],
                          wanted + '%' if wanted else '—')
        summary = next(text for kind, text in blocks if text.startswith('截至'))
        for pattern, key in (('事项(\\d+)项', 'items'), ('节点(\\d+)个', 'dated'),
                             ('已到期(\\d+)个', 'fallen'),
                             ('已销号(\\d+)个', 'fallen_done'),
                             ('逾期(\\d+)个', 'overdue')):
            self.same(f'{what} {key}', re.search(pattern, summary)[1],
                      total[key])
        self.same(f'{what} no blank', re.search(
            '[\u4e00-\u9fff] +\\d|\\d +[\u4e00-\u9fff]', summary), None)
        self.offices(what, summary, known)

    def offices(self, what, summary, known):
        """Those of the cycle are the report's on the day after its report day,
        as known on that day."""
        said = re.search('应报送单位(\\d+)家，按期报送(\\d+)家', summary)
        blocks = ''.join(text for _, text in self.blocks
                         if isinstance(text, str))
        day = re.search('截止日(\\d+)年(\\d+)月(\\d+)日', blocks)
        year, month, last = map(int, day.groups())
        total = self.report('lead', f'{year}-{month:02}-{last + 1:02}',
                            min(known, f'{year}-{month:02}-{last:02}'))['']
        self.same(f'{what} offices', said.groups(),
                  (total['offices_due'], total['offices_heard']))

    def paper(self, period, last, today):
        what = f'{period} on {today}'
        asked = (period, '--today', today)
        page = Page()
        text = self.run('bulletin', *asked, '-f', 'html')
        page.feed(text)
        page.close()
        self.blocks = page.blocks
        self.same(f'{what}: tags', (page.open, page.strange, page.lang),
                  ([], [], 'zh-CN'))
        self.same(f'{what}: one style', text.count('<style'), 1)
        self.same(f'{what}: nothing asked for', re.findall(
            r'<script|https?:|url\(|@import', text), [])
        markdown = of_markdown(self.run('bulletin', *asked, '-f', 'markdown'))
        self.same(f'{what}: markdown', markdown, page.blocks)
        self.same(f'{what}: text', of_text(self.run('bulletin', *asked)),
                  characters(page.blocks))
        self.same(f'{what}: again', self.run('bulletin', *asked, '-f', 'html',
                                             '--lang', 'en'), text)
        for kind, rows in page.blocks:
            if kind == 'table':
                self.same(f'{what}: {rows[0]}', {len(row) for row in rows},
                          {len(rows[0])})
        self.figures(what, page.blocks, min(last, today), today)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument('--wpc', required=True)
    options.add_argument('--data', required=True)
    given = options.parse_args()
    check = Check(given.wpc, given.data)
    for period, last, days in PERIODS:
        for today in days:
            check.paper(period, last, today)
    return check.end('interop')


if __name__ == '__main__':
    sys.exit(main())
