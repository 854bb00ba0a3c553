"""One small tree for each way to break a rule. Only that rule may complain,
and it must; the clean tree must please them all."""
import os
import tempfile

import rules

CLEAN = {
    'src/main.c': '/* Starts. */\n#include "wpc/cli/app.h"\n',
    'src/store/tsv_quoted.c': '/* Tables. */\n#include <csv.h>\n',
    'src/sys/posix.c': '/* The machine. */\n#include <unistd.h>\n',
    'include/wpc/cli/app.h':
        '/* The road. */\n#ifndef WPC_CLI_APP_H\n#define WPC_CLI_APP_H\n'
        'int app_run(void);\n#endif\n',
    'include/wpc/base/messages.def': 'MESSAGE(M_LOST, E, "丢", "lost")\n',
    'src/plan/plan.c': '/* Says M_LOST (and malloc in a comment). */\n'
                       'int plan(void)\n{\n    return M_LOST;\n}\n',
    'src/plan/score.c': '/* Scores. */\nint score(void)\n{\n    return 1;\n}\n',
    'src/commands/cmd_list.c':
        '/* Lists. */\nstruct command {\n    const char *name;\n};\n'
        '#define STR(s) s\nconst struct command command_list = {\n'
        '    .name = STR("list"),\n};\n',
    'src/commands/commands.def': '/* Rows. */\nCOMMAND(command_list)\n',
    'tests/unit/test_plan.c': '/* Tests. */\nstatic void it_runs(void **s)\n'
                              '{\n}\nX(it_runs)\n',
    'tests/run/unit.sh': '#!/bin/sh\necho "$1"\n',
    'doc/wpc.1': '.Dd November 1, 2016\n.Dt WPC 1\n.Os\n.Sh NAME\n.Nm wpc\n'
                 '.Nd tracker\n.Sh COMMANDS\n.Bl -tag -width Ds\n'
                 '.It Cm list Op Ar word\nLists.\n.El\n',
    'data/notice.txt': 'as published \r\n',
}

GUARD = '#ifndef WPC_BASE_STR_H\n#define WPC_BASE_STR_H\n'
C = '/* A file. */\n'
LONG_BODY = '    f();\n' * 61

# rule, path, content (str or bytes) that breaks it
FAULTS = (
    ('floors', 'src/base/a.c', C + '#include "wpc/text/utf8.h"\n'),
    ('floors', 'include/wpc/query/a.def', '#include "wpc/store/tsv.h"\n'),
    ('floors', 'src/commands/cmd_a.c', C + '#include "wpc/sys/sys.h"\n'),
    ('floors', 'src/store/a.c', C + '#include "plan/stretch.h"\n'),
    ('floors', 'src/extra/a.c', C),
    ('libraries', 'src/plan/a.c', C + '#include <utf8proc.h>\n'),
    ('libraries', 'src/plan/a.c', C + '#include "jansson.h"\n'),
    ('system_headers', 'src/cli/a.c', C + '#include <time.h>\n'),
    ('system_headers', 'src/cli/a.c', C + '#include <sys/stat.h>\n'),
    ('system_headers', 'src/plan/a.c', C + '#include <stdio.h>\n'),
    ('system_headers', 'src/base/a.c', C + '#include <stdlib.h>\n'),
    ('banned', 'src/plan/a.c', C + 'int a(void)\n{\n    return atoi(x);\n}\n'),
    ('banned', 'src/plan/a.c', C + 'void a(void)\n{\n    p = malloc(1);\n}\n'),
    ('banned', 'src/cli/a.c', C + 'void a(void)\n{\n    exit(1);\n}\n'),
    ('banned', 'src/cli/a.c', C + 'void a(void)\n{\n    puts("");\n}\n'),
    ('writable_state', 'src/plan/a.c', C + 'static int calls;\n'),
    ('writable_state', 'src/plan/a.c',
     C + 'void a(void)\n{\n    static int calls = 0;\n}\n'),
    ('sizes', 'src/plan/a.c', C + 'int x;\n' * 500),
    ('sizes', 'src/plan/a.c', C + 'void a(void)\n{\n' + LONG_BODY + '}\n'),
    ('unique_names', 'src/query/plan.c', C),
    ('symbols', 'src/query/a.c', C + 'int score(void)\n{\n    return 2;\n}\n'),
    ('symbols', 'src/query/a.c', C + 'const int score = 2;\n'),
    ('width', 'src/plan/a.c', C + '/* ' + '宽' * 78 + ' */\n'),
    ('width', 'tests/unit/test_a.c', C + '/* ' + 'x' * 98 + ' */\n'),
    ('headers', 'include/wpc/base/str.h',
     C + '#ifndef STR_H\n#define STR_H\n#endif\n'),
    ('headers', 'include/wpc/base/str.h', GUARD + '#endif\n'),
    ('headers', 'src/plan/a.c', 'int a;\n'),
    ('lone_headers', 'include/wpc/base/str.h',
     C + GUARD + 'size_t n(void);\n#endif\n'),
    ('left_open', 'doc/notes.md', 'TO' 'DO: more\n'),
    ('machine_paths', 'doc/notes.md', 'see /home/' 'somebody/wpc\n'),
    ('machine_paths', 'doc/notes.md', 'pip --index' '-url x\n'),
    ('shell', 'tests/run/a.sh', '#!/bin/sh\necho $1\n'),
    ('shell', '.ci/run', '#!/usr/bin/env bash\ncd $1\n'),
    ('manual', 'doc/a.1', '.Dd November 1, 2016\n.Dt A 1\n.Os\n.Sh NAME\n'
                          '.Nm a\n.Nd x\n.Xx y\n'),
    ('documented', 'src/commands/cmd_list.c',
     C + '#define STR(s) s\nconst struct command {\n    const char *name;\n} '
     'command_list = {\n    .name = STR("listing"),\n};\n'),
    ('documented', 'src/commands/commands.def', 'COMMAND(command_lost)\n'),
    ('clean_text', 'src/plan/a.c', C + 'int a; \n'),
    ('clean_text', 'src/plan/a.c', C + 'int a;'),
    ('clean_text', 'src/plan/a.c', C + '\tint a;\n'),
    ('clean_text', 'src/plan/a.c', C.encode() + b'/* \xff */\n'),
    ('clean_text', 'doc/a.md', 'a\r\nb\n'),
    ('registered', 'tests/unit/test_a.c',
     C + 'static void it_waits(void **state)\n{\n}\n'),
    ('messages', 'include/wpc/base/a/messages.def', 'MESSAGE(M_MUTE, E)\n'),
    ('honest_tests', 'tests/run/a.sh', '#!/bin/sh\nmake || ' 'true\n'),
    ('honest_tests', 'tests/run/a.sh', '#!/bin/sh\nexit ' '0\n'),
    ('honest_tests', 'tests/unit/test_a.c', C + 'void a(void)\n{\n    '
     'skip' '();\n}\n'),
)


def complaints(files, cc, asked):
    """The names of those rules that complain of a tree with these files."""
    with tempfile.TemporaryDirectory() as root:
        for path, content in files.items():
            full = os.path.join(root, path)
            os.makedirs(os.path.dirname(full), exist_ok=True)
            data = content if isinstance(content, bytes) else content.encode()
            with open(full, 'wb') as file:
                file.write(data)
        tree = rules.Tree(root, cc)
        return {rule.__name__ for rule in asked if list(rule(tree))}


def run(cc):
    passed = failed = 0
    for name, path, content in ((None, None, None), *FAULTS):
        files = {**CLEAN, path: content} if path else CLEAN
        expected = {name} if name else set()
        # To compile each small tree would take longer than all the rest.
        asked = [rule for rule in rules.RULES
                 if rule is not rules.symbols or name in (None, 'symbols')]
        found = complaints(files, cc, asked)
        if found == expected:
            passed += 1
            continue
        failed += 1
        print(f'tests/lint/selftest.py:0: {path or "the clean tree"}: '
              f'expected {expected or "nothing"}, found {found or "nothing"}')
    return passed, failed
