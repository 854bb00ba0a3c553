"""The pages and drawings that wpc makes, for the checks and the screenshots."""
import os
import shutil
import subprocess

TOP = os.path.realpath(os.path.join(os.path.dirname(__file__), '..', '..'))
SAMPLE = os.path.join(TOP, 'tests', 'sample')
NOTICE = os.path.join(TOP, 'data')
DAY = '2016-04-20'  # of which tests/sample/README.md tells

# Name of the file, and the command that makes it.
OF_SAMPLE = [
    ('map.html', 'map'),
    ('map-en.html', 'map --lang en'),
    ('map-red.html', 'map --status red --region 北原盟'),
    ('map-none.html', 'map 没有这样的事'),
    ('bulletin.html', 'bulletin 2016-03'),
    ('due.html', 'due --all'),
    ('due-none.html', 'due --before 2001 --lang en'),
    ('report.html', 'report'),
    ('report-cross.html', 'report --by lead --by light'),
    ('map.svg', 'map'),
    ('map-en.svg', 'map --lang en'),
    ('map-region.svg', 'map --region 西岭市'),
    ('map-none.svg', 'map 没有这样的事'),
    ('report.svg', 'report'),
    ('report-region.svg', 'report --by region --lang en'),
]
OF_NOTICE = [
    ('notice-map.html', 'map'),
    ('notice-map.svg', 'map'),
    ('notice-list.html', 'list'),
    ('notice-all.svg', 'map --type all'),
]
# Cells that try to be something else.
HOSTILE = ['<script>alert(1)</script>', '"><img src="http://example.org/x">',
           "' onload='alert(1)", '&amp;&lt;', '\u202e反过来', ']]><x/>',
           '\u200b看不见', '长' * 120, '--><h1>', 'a\u2028b']


def make(wpc, data, folder, pages):
    """Writes the pages into the folder; an AssertionError tells what wpc said
    when it did not."""
    env = {'PATH': os.environ['PATH'], 'LC_ALL': 'C', 'WPC_TODAY': DAY,
           'ASAN_OPTIONS': os.environ.get('ASAN_OPTIONS', '')}
    for name, command in pages:
        path = os.path.join(folder, name)
        run = subprocess.run(
            [wpc, *command.split(), '--data', data, '-o', path],
            env=env, capture_output=True, text=True)
        assert run.returncode == 0 and os.path.exists(path), \
            f'{name}: {run.stderr}'
        yield path


def hostile_copy(folder):
    """The sample with hostile cells for titles, sections and its own name."""
    copy = os.path.join(folder, 'hostile')
    shutil.copytree(SAMPLE, copy)

    def rewrite(name, column):
        path = os.path.join(copy, name)
        with open(path, encoding='utf-8') as file:
            lines = file.read().split('\n')
        for i, line in enumerate(lines[1:], 1):
            cells = line.split('\t')
            if len(cells) > column:
                cells[column] = HOSTILE[i % len(HOSTILE)].replace('"', '＂')
                lines[i] = '\t'.join(cells)
        with open(path, 'w', encoding='utf-8') as file:
            file.write('\n'.join(lines))
    rewrite('titles.tsv', 1)
    rewrite('sections.tsv', 1)
    path = os.path.join(copy, 'wpc.conf')
    with open(path, encoding='utf-8') as file:
        text = file.read()
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text.replace('清水行动台账', HOSTILE[0] + HOSTILE[1]))
    return copy
