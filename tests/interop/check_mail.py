#!/usr/bin/python3
"""Reads the letters of wpc remind with Python's email and mailbox, and lets
msmtp deliver them to a mail server on this machine.

    check_mail.py --wpc PROGRAM --data FOLDER

The interpreter is Debian's, for which python3-aiosmtpd is packaged. Names in the
tables are hostile: whatever stands there, a message has the headers that it
should have, no defects, lines of 76, and says what the text says. Nothing leaves
the machine: the server is made here, on a port that is free."""
import argparse
import asyncio
import csv
import email
import email.policy
import glob
import html.parser
import io
import mailbox
import os
import shutil
import subprocess
import sys
import tempfile
import threading

from aiosmtpd.smtp import SMTP

from tally import Tally

TODAY = '2016-04-20'
# Full names of units, as a table may hold them.
HOSTILE = {
    '水务厅': '厅 "引号", <a@example.org>;',
    '城建厅': '=?UTF-8?B?eA==?= \u2028Bcc: all@example.org',
    '农业厅': '很' * 70 + '长的名称',
    '环境厅': 'Plain (comment) \\ name, Inc.',
    '清水办': '𠀀' * 25 + '\u202e办',
}
HEADERS = ['Date', 'From', 'To', 'Cc', 'Subject', 'Message-ID',
           'Auto-Submitted', 'X-Unsent', 'MIME-Version', 'Content-Type']


class Letter(html.parser.HTMLParser):
    """The text of a page; what is open at its end."""

    def __init__(self):
        super().__init__()
        self.said, self.open, self.hidden = [], [], 0

    def handle_starttag(self, tag, attributes):
        if tag not in ('meta', 'br', 'hr'):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.open.append(f'</{tag}>')

    def handle_data(self, data):
        if not {'style', 'title'} & set(self.open):
            self.said.append(data)


def squeezed(text):
    return ''.join(text.split())


class Server:
    """Keeps what it is given; `answer` in place of 250 refuses it."""

    def __init__(self):
        self.letters, self.answer = [], None
        self.loop = asyncio.new_event_loop()
        make = self.loop.create_server(
            lambda: SMTP(self, hostname='localhost', loop=self.loop),
            '127.0.0.1', 0)
        self.server = self.loop.run_until_complete(make)
        self.port = self.server.sockets[0].getsockname()[1]
        self.thread = threading.Thread(target=self.loop.run_forever,
                                       daemon=True)
        self.thread.start()

    async def handle_DATA(self, server, session, envelope):
        if self.answer:
            return self.answer
        self.letters.append((envelope.mail_from, envelope.rcpt_tos,
                             envelope.original_content))
        return '250 OK'


class Check(Tally):
    def __init__(self, wpc, data, folder):
        self.wpc, self.folder = os.path.abspath(wpc), folder
        self.data = os.path.join(folder, 'data')
        super().__init__()
        shutil.copytree(data, self.data)

    def run(self, *words, code=0):
        done = subprocess.run(
            [self.wpc, 'remind', *words, '--data', self.data], cwd=self.folder,
            env={'PATH': '/usr/bin:/bin', 'HOME': self.folder,
                 'WPC_TODAY': TODAY, 'WPC_OFFICE': '清水办'},
            capture_output=True)
        self.same(f'exit of {words}: {done.stderr.decode()}', done.returncode,
                  code)
        return done.stdout.decode()

    def table(self, name, change):
        path = os.path.join(self.data, name)
        with open(path, encoding='utf-8') as file:
            lines = [line.split('\t') for line in file.read().split('\n')]
        for line in lines:
            change(line)
        with open(path, 'w', encoding='utf-8', newline='') as file:
            file.write('\n'.join('\t'.join(line) for line in lines))

    def rows(self):
        """(addressee, level) to what its letter is about."""
        letters = {}
        for row in csv.DictReader(io.StringIO(self.run('-f', 'csv'))):
            letters.setdefault((row['to'], row['level']), []).append(row)
        return letters

    def message(self, what, bytes_, line_end, row, mails):
        parsed = email.message_from_bytes(bytes_, policy=email.policy.default)
        lines = bytes_.split(line_end)
        self.same(f'{what}: line ends', lines[-1], b'')
        self.same(f'{what}: other line ends',
                  [x for x in lines if b'\r' in x or b'\n' in x], [])
        self.same(f'{what}: bytes', [x for x in lines if
                                     any(c < 32 or c > 126 for c in x)], [])
        self.same(f'{what}: long lines', [x for x in lines if len(x) > 76], [])
        for part in parsed.walk():
            self.same(f'{what}: defects', list(part.defects), [])
        for name, value in parsed.items():
            self.same(f'{what}: defects of {name}', list(value.defects), [])
        wanted = [h for h in HEADERS if h != 'Cc' or row['copies']]
        self.same(f'{what}: headers',
                  [h for h in parsed.keys()],
                  [h for h in wanted if h != 'X-Unsent' or
                   'X-Unsent' in parsed])
        self.same(f'{what}: To', [a.addr_spec for a in parsed['To'].addresses],
                  [row['mail']] if row['mail'] else [])
        copies = [mails[n] for n in row['copies'].split('、') if n]
        self.same(f'{what}: Cc', [a.addr_spec for a in parsed['Cc'].addresses]
                  if 'Cc' in parsed else [], copies)
        return parsed

    def bodies(self, what, parsed, text):
        plain = parsed.get_body(('plain',)).get_content()
        page = Letter()
        page.feed(parsed.get_body(('html',)).get_content())
        page.close()
        self.same(f'{what}: text', plain.replace('\r\n', '\n'), text)
        self.same(f'{what}: tags left open', page.open, [])
        self.same(f'{what}: the page says the same',
                  squeezed(''.join(page.said)), squeezed(plain))

    def drafts(self):
        rows = self.rows()
        with open(os.path.join(self.data, 'units.tsv'), encoding='utf-8') as f:
            mails = {r['名称']: r['邮箱'] for r in
                     csv.DictReader(f, delimiter='\t', quoting=csv.QUOTE_NONE)}
        self.run('-o', 'drafts/')
        paths = sorted(glob.glob(os.path.join(self.folder, 'drafts', '*.eml')))
        self.same('number of drafts', len(paths), len(rows))
        parsed = []
        for path, ((to, level), matters) in zip(paths, rows.items()):
            what = os.path.basename(path)
            self.same(f'{what}: name', f'-{to}-' in what, True)
            with open(path, 'rb') as file:
                message = self.message(what, file.read(), b'\r\n', matters[0],
                                       mails)
            with open(path[:-3] + 'txt', encoding='utf-8', newline='') as file:
                text = file.read()
            self.bodies(what, message, text)
            for row in matters:
                told = row['address'] if row['what'] != 'report' else '本期未报'
                self.same(f'{what}: {told}', told in squeezed(text), True)
            parsed.append(message)
        return parsed, rows, mails

    def boxes(self, drafts):
        ids = [d['Message-ID'] for d in drafts]
        self.same('ids differ', len(set(ids)), len(ids))
        self.run('-o', 'all.mbox')
        self.run('-o', 'box.maildir/')
        self.run('-o', 'box.maildir/')
        box = mailbox.mbox(os.path.join(self.folder, 'all.mbox'), create=False,
                           factory=lambda f: email.message_from_binary_file(
                               f, policy=email.policy.default))
        folder = mailbox.Maildir(
            os.path.join(self.folder, 'box.maildir'), create=False,
            factory=lambda f: email.message_from_binary_file(
                f, policy=email.policy.default))
        self.same('mbox', [m['Message-ID'] for m in box], ids)
        self.same('maildir', sorted(m['Message-ID'] for m in folder),
                  sorted(ids))
        for name, kept in ('mbox', box), ('maildir', folder):
            subjects = {m['Message-ID']: m['Subject'] for m in kept}
            self.same(f'{name}: subjects', [subjects.get(i) for i in ids],
                      [d['Subject'] for d in drafts])
            self.same(f'{name}: defects',
                      [d for m in kept for d in m.defects], [])

    def send(self, rows, mails):
        server = Server()
        conf = os.path.join(self.folder, '.msmtprc')
        with open(conf, 'w', encoding='ascii') as file:
            file.write('account default\nhost 127.0.0.1\n'
                       f'port {server.port}\ntls off\nauth off\n')
        os.chmod(conf, 0o600)
        with open(os.path.join(self.data, 'wpc.conf'), 'a',
                  encoding='utf-8') as file:
            file.write('\nsendmail = /usr/bin/msmtp\n')
        wanted = [(to, matters[0]) for (to, level), matters in rows.items()
                  if level == 'remind']
        for answer in '451 try later', '554 no':
            server.answer = answer
            self.run('--send', code=5)
            self.same(f'{answer}: letters', server.letters, [])
            self.same(f'{answer}: still to send',
                      self.run('--send', '--dry-run').count('\n'), len(wanted))
        server.answer = None
        said = self.run('--send')
        self.same('lines said', said.count('\n'), len(wanted))
        self.same('letters', len(server.letters), len(wanted))
        for (to, row), (sender, rcpts, content) in zip(wanted, server.letters):
            copies = [mails[n] for n in row['copies'].split('、') if n]
            self.same(f'{to}: sender', sender, 'qingshuiban@example.org')
            self.same(f'{to}: recipients', rcpts, [row['mail'], *copies])
            parsed = self.message(f'{to} sent', content, b'\r\n', row, mails)
            self.same(f'{to}: no draft', 'X-Unsent' in parsed, False)
        self.same('once', self.run('--send'), '')
        self.same('letters once', len(server.letters), len(wanted))


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument('--wpc', required=True)
    options.add_argument('--data', required=True)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        check = Check(given.wpc, given.data, folder)

        def rename(line):
            if line[0] in HOSTILE:
                line[1] = HOSTILE[line[0]]
        check.table('units.tsv', rename)
        drafts, rows, mails = check.drafts()
        check.boxes(drafts)
        check.send(rows, mails)
    return check.end('interop')


if __name__ == '__main__':
    sys.exit(main())
