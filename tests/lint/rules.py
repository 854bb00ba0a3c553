"""The rules of the house, one function each: it is given a Tree and yields
(path, line, message). Line 0 is the file as a whole."""
import os
import re
import shutil
import subprocess
import tempfile
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor

# Which floors a floor may include (doc/contributing.md says why).
FLOORS = {
    'base': '',
    'sys': 'base',
    'text': 'base',
    'date': 'base text',
    'plan': 'base text date',
    'progress': 'base text date plan',
    'query': 'base text date plan progress',
    'report': 'base text date plan progress query',
    'store': 'base sys text date plan progress',
    'import': 'base text date plan store',
    'output': 'base text date plan progress query report',
    'cli': 'base sys text date plan progress query report store import output',
    'commands': 'base text date plan progress query report store import output'
                ' cli',
    'main': 'cli commands sys',
}
FLOORS = {floor: set(may.split()) for floor, may in FLOORS.items()}

# The one file that may name a library; None: any one file.
LIBRARIES = {
    r'csv\.h': 'src/store/tsv_quoted.c',
    r'utf8proc\.h': 'src/text/unicode.c',
    r'jansson\.h': 'src/output/formats/format_json.c',
    r'nettle/.*': 'src/base/digest.c',
    r'(minizip/)?(un)?zip\.h': None,
    r'zlib\.h': None,
    r'expat\.h': None,
    r'gumbo\.h': None,
    r'xlsxwriter\.h': None,
}

# System headers that are only language; everything else belongs to src/sys.
PURE_HEADERS = set('assert.h inttypes.h limits.h stdalign.h stdarg.h stdbool.h '
                   'stddef.h stdint.h string.h'.split())
HEADER_PLACES = {
    'stdio.h': ('src/base/', 'src/sys/'),   # base: vsnprintf
    'sys/platform/x86.h': ('src/base/cpu.c',),
    'stdlib.h': ('src/base/memory.c', 'src/sys/'),
}

BANNED = {
    r'strcpy|strcat|sprintf|vsprintf|strncpy|strncat|strtok|atoi|atol|atof':
        ((), 'not used here (STYLE: use views, buf and num_read)'),
    r'gets|system|popen|localtime|gmtime|mktime|setlocale|mmap|alloca':
        ((), 'not used here'),
    r'malloc|calloc|realloc|free|strdup|strndup':
        (('src/base/memory.c',), 'memory comes from base/memory and arenas'),
    r'exit|_exit|abort':
        (('src/main.c', 'src/sys/', 'src/base/memory.c'),
         'only main and the memory handler end the program'),
    r'printf|fprintf|puts|fputs|putchar|fwrite|perror':
        (('src/sys/',), 'output goes through a sink'),
}

FILE_LINES, FUNCTION_LINES = 500, 60
WIDTH, WIDE = 80, 100
SOURCE = re.compile(r'\.(c|h|def|inc)$')
PROSE = re.compile(r'\.(md|1|sh|py|yml|conf)$|(^|/)(Makefile|run|\.\w+)$')


class Tree:
    """The files of a checkout: those git knows or would add, else all."""

    def __init__(self, root, cc='cc'):
        self.root, self.cc = root, cc
        git = subprocess.run(
            ['git', '-C', root, 'ls-files', '-z', '-co', '--exclude-standard',
             '--', '.'], capture_output=True)
        if os.path.exists(os.path.join(root, '.git')) and git.returncode == 0:
            names = git.stdout.decode().split('\0')
        else:
            names = [os.path.relpath(os.path.join(top, name), root)
                     for top, _, files in os.walk(root) for name in files]
        self.paths = sorted({n for n in names
                             if n and os.path.isfile(os.path.join(root, n))
                             and not n.startswith('build/')})

    def bytes(self, path):
        with open(os.path.join(self.root, path), 'rb') as file:
            return file.read()

    def text(self, path):
        return self.bytes(path).decode('utf-8', 'replace')

    def lines(self, path):
        return list(enumerate(self.text(path).split('\n'), 1))

    def code(self, path):
        """Numbered lines without comments and without what strings hold."""
        blank = lambda m: (m[0][0] + re.sub(r'[^\n]', ' ', m[0][1:-1]) +
                           m[0][-1] if m[0][0] in '"\'' else
                           re.sub(r'[^\n]', ' ', m[0]))
        text = re.sub(r'/\*.*?\*/|//[^\n]*|"(\\.|[^"\\\n])*"|'
                      r"'(\\.|[^'\\\n])*'", blank, self.text(path), flags=re.S)
        return list(enumerate(text.split('\n'), 1))

    def source(self, *tops, ending=SOURCE):
        return [p for p in self.paths
                if p.startswith(tops) and re.search(ending, p)]

    def includes(self, *tops):
        for path in self.source(*tops):
            for number, line in self.lines(path):
                found = re.match(r'\s*#\s*include\s*([<"])([^>"]+)', line)
                if found:
                    yield path, number, found[1] == '<', found[2]


def floor_of(path):
    parts = path.split('/')
    if parts[:2] == ['include', 'wpc'] and len(parts) > 3:
        return parts[2]
    if parts[0] == 'src':
        return parts[1] if len(parts) > 2 else parts[1].removesuffix('.c')
    return None


def floors(tree):
    """A floor includes only the floors its row allows."""
    for path in tree.source('src/', 'include/'):
        if floor_of(path) not in FLOORS:
            yield path, 0, f'no such floor: {floor_of(path)}'
    for path, number, system, name in tree.includes('src/', 'include/'):
        here = floor_of(path)
        parts = name.split('/')
        if system or len(parts) < 2 or here not in FLOORS:
            continue
        there = parts[1] if parts[0] == 'wpc' else parts[0]
        if there == here or there not in FLOORS:
            continue
        if there not in FLOORS[here]:
            yield path, number, f'{here} may not include {there} ({name})'
        elif parts[0] != 'wpc':
            yield path, number, f'{name} is private to {there}'


def libraries(tree):
    """Each library is named in one file."""
    users = defaultdict(set)
    for path, number, _, name in tree.includes('src/', 'include/'):
        for pattern, home in LIBRARIES.items():
            if not re.fullmatch(pattern, name):
                continue
            users[pattern].add(path)
            if home and path != home:
                yield path, number, f'{name} belongs to {home} alone'
            elif len(users[pattern]) > 1:
                yield path, number, (f'{name} is named in '
                                     f'{sorted(users[pattern])[0]} already')


def system_headers(tree):
    """The system's headers appear only in src/sys."""
    for path, number, system, name in tree.includes('src/', 'include/'):
        known = any(re.fullmatch(p, name) for p in LIBRARIES)
        if not system or known or name in PURE_HEADERS:
            continue
        places = HEADER_PLACES.get(name, ('src/sys/',))
        if not path.startswith(places):
            yield path, number, f'<{name}> only in {" ".join(places)}'


def banned(tree):
    """Functions that STYLE rules out."""
    for path in tree.source('src/', 'include/'):
        for number, line in tree.code(path):
            for words, (places, why) in BANNED.items():
                found = re.search(rf'(?<![\w.>])({words})\s*\(', line)
                if found and not (places and path.startswith(places)):
                    yield path, number, f'{found[1]}: {why}'


def writable_state(tree):
    """No writable globals and no static that remembers."""
    for path in tree.source('src/', ending=r'\.[ch]$'):
        if path == 'src/base/memory.c':
            continue
        for number, line in tree.code(path):
            found = re.match(r'\s*static\s+(?!.*\bconst\b)(?!inline)[^(]*[;=]',
                             line)
            if found and 'assert' not in line:
                yield path, number, 'a writable variable that outlives a call'


def sizes(tree):
    """A file has at most 500 lines, a function at most 60."""
    for path in tree.source('src/', 'include/', 'tests/',
                            ending=r'\.(c|h|py|sh)$'):
        lines = tree.lines(path)
        if len(lines) - 1 > FILE_LINES:
            yield path, 0, f'{len(lines) - 1} lines; at most {FILE_LINES}'
        start = 0
        for number, line in lines if path.endswith(('.c', '.h')) else ():
            if line == '{':
                start = number
            elif line == '}' and start:
                if number - start - 1 > FUNCTION_LINES:
                    yield path, start, (f'a function of {number - start - 1} '
                                        f'lines; at most {FUNCTION_LINES}')
                start = 0


def unique_names(tree):
    """Object files of one archive need names of their own."""
    first = {}
    for path in tree.source('src/', ending=r'\.c$'):
        name = os.path.basename(path)
        if name in first:
            yield path, 0, f'the same base name as {first[name]}'
        first.setdefault(name, path)


def symbols(tree):
    """No two objects define the same global symbol: of two functions of one
    name in an archive the linker takes one and says nothing."""
    paths = tree.source('src/', ending=r'\.c$')
    if paths and not shutil.which('nm'):
        yield paths[0], 0, 'nm is not installed (make deps)'
        return
    flags = ['-std=c17', '-w', '-O0', '-Iinclude', '-Isrc', '-DWPC_VERSION=""',
             '-DWPC_SHARE=""', '-D_POSIX_C_SOURCE=200809L']
    with tempfile.TemporaryDirectory() as folder:
        objects = {os.path.join(folder, f'{i}.o'): path
                   for i, path in enumerate(paths)}

        def compiled(item):
            run = subprocess.run(
                [*tree.cc.split(), *flags, '-c', '-o', *item],
                cwd=tree.root, capture_output=True)
            return run.returncode == 0
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            made = list(pool.map(compiled, objects.items()))
        whole = [name for name, good in zip(objects, made) if good]
        listed = subprocess.run(
            ['nm', '-A', '-P', '-g', '--defined-only', *whole],
            stdout=subprocess.PIPE, check=True,
            text=True).stdout if whole else ''
    # Only a tree that can be built must compile: selftest's are fragments.
    if 'Makefile' in tree.paths:
        for name in set(objects) - set(whole):
            yield objects[name], 0, 'does not compile: has unknown symbols'
    first = {}
    for name, symbol in re.findall(r'^(.*): (\S+) ', listed, flags=re.M):
        if symbol in first:
            yield objects[name], 0, f'{symbol} is in {first[symbol]} too'
        first.setdefault(symbol, objects[name])


def width(tree):
    """80 characters a line; 100 in tests and for rows of tables. A message and
    a test case are one row, however long their sentence."""
    for path in tree.source('src/', 'include/', 'tests/',
                            ending=r'(?<!messages)\.(c|h|def|inc|py|sh)$'):
        if path.startswith('tests/table/'):
            continue
        wide = path.startswith('tests/') or path.endswith(('.def', '.inc'))
        for number, line in tree.lines(path):
            limit = WIDE if wide or re.match(r'\s*[{\[]', line) else WIDTH
            if len(line) > limit:
                yield path, number, f'{len(line)} characters; at most {limit}'


def headers(tree):
    """Headers have a guard named by their path; files say what they are for."""
    for path in tree.source('src/', 'include/', 'tests/', ending=r'\.[ch]$'):
        text = tree.text(path)
        if not text.startswith('/* '):
            yield path, 1, 'the first line says what the file is for'
        if not path.endswith('.h'):
            continue
        # WPC_BASE_STR_H for what is installed, WPC_SRC_PLAN_FOLD_H for a
        # floor's own: the two never meet.
        guard = re.sub(r'\W', '_', 'wpc_' + re.sub(r'^include/wpc/', '', path))
        found = re.search(r'^#ifndef (\w+)\n#define (\w+)$', text, flags=re.M)
        if not found or not found[1] == found[2] == guard.upper():
            yield path, 1, f'the guard is {guard.upper()}'


def lone_headers(tree):
    """A header compiles alone, without a warning."""
    for path in tree.source('include/', 'src/', ending=r'\.h$'):
        run = subprocess.run(
            [*tree.cc.split(), '-std=c17', '-Wall', '-Wextra', '-Werror',
             '-D_POSIX_C_SOURCE=200809L', '-Iinclude', '-Isrc',
             '-fsyntax-only', '-include', path, '-x', 'c', os.devnull],
            cwd=tree.root, capture_output=True, text=True)
        if run.returncode != 0:
            said = [l for l in run.stderr.split('\n') if 'error' in l]
            yield path, 0, f'does not compile alone: {(said or [""])[0]}'


# The brackets keep this file from holding what it looks for.
OPEN_ENDS = r'\b(TOD[O]|FIXM[E]|XX[X])\b'
MACHINE = re.compile('|'.join((
    r'(?<![\w.])/(home|Users|roo[t])/\w+',
    r'https?://(\d+\.\d+|localhos[t]|[\w.-]+\.(internal|local|lan)\b)',
    r'\b(index-ur[l]|artifactor[y]|GOPROX[Y]=|registr[y]=)')))


def left_open(tree):
    """Nothing is left for later in the tree."""
    for path in tree.paths:
        if path.startswith('data/') or path.startswith('tests/fuzz/corpus/'):
            continue
        for number, line in tree.lines(path):
            found = re.search(OPEN_ENDS, line)
            if found:
                yield path, number, f'{found[0]}: finish it, or open an issue'


def machine_paths(tree):
    """No path of somebody's machine, no package registry's address."""
    top = os.path.realpath(tree.root)
    for path in tree.paths:
        if path.startswith(('data/', 'tests/fuzz/corpus/')):
            continue
        for number, line in tree.lines(path):
            found = MACHINE.search(line)
            if found or (len(top) > 4 and top + '/' in line):
                yield path, number, 'names a place that a user does not have'


def shell(tree):
    """shellcheck has nothing to say."""
    scripts = [p for p in tree.paths if p.endswith('.sh') or
               re.match(rb'#!.*\b(ba)?sh\b', tree.bytes(p)[:64])]
    if scripts and not shutil.which('shellcheck'):
        yield scripts[0], 0, 'shellcheck is not installed (make deps-test)'
    elif scripts:
        run = subprocess.run(['shellcheck', '-f', 'gcc', '-x', *scripts],
                             cwd=tree.root, capture_output=True, text=True)
        for path, number, rest in re.findall(r'^(.*?):(\d+):\d+: (.*)$',
                                             run.stdout, flags=re.M):
            yield path, int(number), rest
        if run.returncode > 1:
            yield scripts[0], 0, f'shellcheck: {run.stderr.strip()}'


def manual(tree):
    """mandoc has nothing to say."""
    pages = tree.source('doc/', ending=r'\.1$')
    if pages and not shutil.which('mandoc'):
        yield pages[0], 0, 'mandoc is not installed (make deps-test)'
    elif pages:
        run = subprocess.run(['mandoc', '-T', 'lint', '-W', 'warning', *pages],
                             cwd=tree.root, capture_output=True, text=True)
        for path, number, rest in re.findall(r'^mandoc: (.*?):(\d+):\d+: (.*)$',
                                             run.stdout, flags=re.M):
            yield path, int(number), rest


def documented(tree):
    """Every command that has a name stands in the manual."""
    rows = tree.source('src/commands/', ending=r'/commands\.def$')
    text = '\n'.join(tree.text(p) for p in
                     tree.source('src/commands/', ending=r'\.c$'))
    told = ' '.join(tree.text(p) for p in tree.source('doc/', ending=r'/wpc\.1$'))
    told = set(re.findall(r'^\.It Cm (\S+)', told, flags=re.M))
    for path in rows:
        for number, line in tree.lines(path):
            row = re.match(r'COMMAND\((\w+)\)', line)
            name = row and re.search(
                rf'\b{row[1]} = {{\s*\.name = STR\("([^"]*)"\)', text)
            if row and not name:
                yield path, number, f'{row[1]} begins with no .name'
            elif row and name[1] and name[1] not in told:
                yield path, number, f'doc/wpc.1 has no ".It Cm {name[1]}"'


def clean_text(tree):
    """UTF-8, LF, a final newline, no blanks at the end of a line."""
    for path in tree.paths:
        if not (SOURCE.search(path) or PROSE.search(path) or
                path.endswith('.t')) or path.startswith('data/'):
            continue
        data = tree.bytes(path)
        try:
            data.decode('utf-8')
        except UnicodeDecodeError as error:
            yield path, data[:error.start].count(b'\n') + 1, 'not UTF-8'
        if data and not data.endswith(b'\n') or data.endswith(b'\n\n'):
            yield path, data.count(b'\n') + 1, 'ends with exactly one newline'
        for number, line in enumerate(data.split(b'\n'), 1):
            if b'\r' in line:
                yield path, number, 'a carriage return'
            elif line != line.rstrip(b' \t'):
                yield path, number, 'blanks at the end of the line'
            elif b'\t' in line and re.search(r'\.(c|h|py|sh)$', path):
                yield path, number, 'a tab'


def registered(tree):
    """Every test function is in its program's table."""
    for path in tree.source('tests/', ending=r'\.c$'):
        code = tree.code(path)
        text = '\n'.join(line for _, line in code)
        for number, line in code:
            found = re.match(r'static void (\w+)\(void \*\*\w+\)', line)
            if found and len(re.findall(rf'\b{found[1]}\b', text)) < 2:
                yield path, number, f'{found[1]} is never run'


def messages(tree):
    """Every message is said somewhere."""
    said = ' '.join(line for p in tree.source('src/', 'include/')
                    if not p.endswith('messages.def')
                    for _, line in tree.code(p))
    said = set(re.findall(r'\bM_\w+', said))
    for path in tree.source('include/', 'src/', ending=r'/messages\.def$'):
        for number, line in tree.lines(path):
            found = re.match(r'\s*MESSAGE\((\w+)', line)
            if found and found[1] not in said:
                yield path, number, f'{found[1]} is never said'


def honest_tests(tree):
    """No test passes without testing."""
    skips = re.compile(r'\bskip\(\)|\bexit 0\b|\|\| *(true|:)\s*($|[;)])')
    for path in tree.paths:
        if not path.startswith(('tests/', '.ci/')) and path != 'Makefile':
            continue
        if path.startswith(('tests/lint/', 'tests/fuzz/corpus/',
                            'tests/golden/')) or path.endswith('.t'):
            continue
        for number, line in tree.lines(path):
            if skips.search(line):
                yield path, number, 'may pass without testing'


RULES = (floors, libraries, system_headers, banned, writable_state, sizes,
         unique_names, symbols, width, headers, lone_headers, left_open,
         machine_paths, shell, manual, documented, clean_text, registered,
         messages, honest_tests)
