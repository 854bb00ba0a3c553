# wpc: build, test, install. `make help` lists what there is.
#
#   make CC=clang CFLAGS=-O3 BUILD=/tmp/wpc     another compiler, flags, folder
#   make install DESTDIR=/tmp/root PREFIX=/usr
#   make V=1                                    every command as it is run

PREFIX  ?= /usr/local
BUILD   ?= build
CFLAGS  ?= -O2 -g
WERROR  ?=
V       ?=
VERSION := 1.0.0
JOBS    := $(shell nproc 2>/dev/null || echo 2)

# All processors, unless `make -j1` says otherwise.
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j$(JOBS)
endif
# Goals that others wait for: `make deps all`, `make clean check`.
FIRST := $(filter deps deps-test deps-bench clean format,$(MAKECMDGOALS))

# Packages (Debian names), here and nowhere else.
DEPS       = gcc libc6-dev libcsv-dev libutf8proc-dev libjansson-dev nettle-dev
DEPS_TEST  = $(DEPS) git python3 libcmocka-dev clang clang-format clang-tidy \
             libclang-rt-14-dev llvm shellcheck mandoc valgrind gcovr \
             sqlite3 jq mawk msmtp python3-aiosmtpd util-linux \
             chromium fonts-noto-cjk pngquant
# npm may have come with another package of nodejs than Debian's.
DEPS_BENCH = $(DEPS) python3 mawk gawk ripgrep miller recutils sqlite3 \
             taskwarrior $(if $(shell command -v npm),,npm)
DUCKDB     = @duckdb/node-api@1.5.6-r.1

# Linked from their archives where there are any: see doc/decisions.md.
STATIC_LIBS = csv utf8proc jansson nettle
LIBS = $(foreach l,$(STATIC_LIBS),$(call archive-or-shared,$l))
archive-or-shared = \
    $(if $(findstring /,$(shell $(CC) -print-file-name=lib$1.a)),-l:lib$1.a,-l$1)
# And libc too, where a trial says that what this compiler then makes runs.
STATIC = $(if $(INSTRUMENT),,$(shell mkdir -p $(BUILD) && \
    printf '\043include <stdio.h>\nint main(void) { return puts("") < 0; }\n' | \
    { $(LINK) -static-pie -o $(BUILD)/trial -x c - $(LIBS) && \
    $(BUILD)/trial >/dev/null; } 2>$(BUILD)/trial.log && echo -static-pie))

WARN = -std=c17 -Wall -Wextra -Wpedantic -Wshadow -Wconversion \
       -Wno-sign-conversion -Wstrict-prototypes -Wmissing-prototypes -Wvla \
       -Werror=implicit-function-declaration $(if $(WERROR),-Werror)
DEFINES = -D_POSIX_C_SOURCE=200809L -DWPC_VERSION='"$(VERSION)"' \
          -DWPC_SHARE='"$(PREFIX)/share/wpc/data"'
# INSTRUMENT is what a variant adds (sanitizers, coverage) to CFLAGS.
COMPILE = $(CC) -Iinclude -Isrc $(DEFINES) $(CPPFLAGS) $(WARN) $(CFLAGS) \
          $(INSTRUMENT)
LINK    = $(CC) $(CFLAGS) $(INSTRUMENT) $(LDFLAGS)
# A line for each product, or with V=1 the command itself.
SAY     = $(if $(V),,@echo '  $1 $@' &&)

SOURCES := $(sort $(shell find src -name '*.c'))
OBJECTS := $(SOURCES:%.c=$(BUILD)/obj/%.o)
LIBRARY := $(filter-out $(BUILD)/obj/src/main.o,$(OBJECTS))
UNITS   := $(sort $(shell find tests/unit -name 'test_*.c'))
UNITS   := $(UNITS:tests/unit/%.c=$(BUILD)/unit/%)
FUZZ    := $(sort $(wildcard tests/fuzz/fuzz_*.c))
REPLAY  := $(FUZZ:tests/fuzz/%.c=$(BUILD)/replay/%)
FUZZ    := $(FUZZ:tests/fuzz/%.c=$(BUILD)/fuzz/%)
HEADERS := $(sort $(shell find include -name '*.h' -o -name '*.def'))
C_FILES  = $(shell find src include tests -name '*.[ch]')

.PHONY: all help deps deps-test deps-bench FORCE
.DELETE_ON_ERROR:

all: $(BUILD)/wpc ## build build/wpc (the default)

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-13s %s\n", $$1, $$2}' \
	    Makefile

# ---- packages

deps: ## install what the build needs (Debian, Ubuntu)
	@tests/run/packages.sh $(DEPS)
deps-test: ## install what the tests need
	@tests/run/packages.sh $(DEPS_TEST)
deps-bench: ## install what the measurements need
	@tests/run/packages.sh $(DEPS_BENCH)
	+@$(MAKE) --no-print-directory $(DUCK)

# ---- build

# Each holds a text and is rewritten only when that changes: objects follow
# their flags, programs how they are linked, the archive the list of its members.
stamp = @mkdir -p $(@D); printf '%s\n' '$(subst ','\'',$1)' >$@.new; \
        if cmp -s $@.new $@; then rm -f $@.new; else mv $@.new $@; fi
$(BUILD)/flags: FORCE | $(FIRST)
	$(call stamp,$(COMPILE) $(LDFLAGS))
$(BUILD)/linking: FORCE | $(FIRST)
	$(call stamp,$(LINK) $(STATIC) $(LIBS))
$(BUILD)/members: FORCE
	$(call stamp,$(LIBRARY))

$(BUILD)/obj/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call SAY,cc) $(COMPILE) -MMD -MP -c -o $@ $<

$(BUILD)/libwpc.a: $(LIBRARY) $(BUILD)/members
	$(call SAY,ar) rm -f $@ && $(AR) rcs $@ $(LIBRARY)

$(BUILD)/wpc: $(BUILD)/obj/src/main.o $(BUILD)/libwpc.a $(BUILD)/linking
	$(call SAY,ld) $(LINK) $(STATIC) -o $@ $(filter %.o %.a,$^) $(LIBS)
# Linked with the shared libc, for what is put before it or in its place.
$(BUILD)/fault/wpc: $(BUILD)/obj/src/main.o $(BUILD)/libwpc.a $(BUILD)/linking
	@mkdir -p $(@D)
	$(call SAY,ld) $(LINK) -o $@ $(filter %.o %.a,$^) $(LIBS)

$(BUILD)/unit/%: tests/unit/%.c $(BUILD)/libwpc.a $(BUILD)/linking
	@mkdir -p $(@D)
	$(call SAY,cc) $(COMPILE) -Itests -MMD -MP -o $@ $< \
	    $(BUILD)/libwpc.a $(LDFLAGS) $(LIBS) -lcmocka

$(BUILD)/interop/%: tests/interop/%.c $(BUILD)/libwpc.a $(BUILD)/linking
	@mkdir -p $(@D)
	$(call SAY,cc) $(COMPILE) -MMD -MP -o $@ $< $(BUILD)/libwpc.a \
	    $(LDFLAGS) $(LIBS)

$(BUILD)/replay/%: tests/fuzz/%.c tests/run/replay.c $(BUILD)/libwpc.a \
    $(BUILD)/linking
	@mkdir -p $(@D)
	$(call SAY,cc) $(COMPILE) -Itests -o $@ $(filter %.c %.a,$^) $(LDFLAGS) \
	    $(LIBS)

# For BUILD=build/fuzz only, where everything is compiled for libFuzzer.
$(BUILD)/fuzz/%: tests/fuzz/%.c $(BUILD)/libwpc.a $(BUILD)/linking
	@mkdir -p $(@D)
	$(call SAY,cc) $(COMPILE) -fsanitize=fuzzer -Itests -o $@ \
	    $(filter %.c %.a,$^) $(LDFLAGS) $(LIBS)

-include $(OBJECTS:.o=.d) $(UNITS:=.d) $(BUILD)/interop/sample_formats.d

# ---- tests; each suite adds its counts to $(RESULTS) for the closing line

RESULTS ?= $(BUILD)/results.tsv
export RESULTS
# What a suite ran on, for its line: build/asan is "asan".
SUITE_OF = $(if $(filter build,$(BUILD)),,$(notdir $(BUILD)))
export SUITE_OF
SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=all \
           -fno-omit-frame-pointer
VARIANT  = +$(MAKE) --no-print-directory

.PHONY: check check-parts unit cli golden fault check-interop replay lint
.PHONY: installcheck accept screenshots
.PHONY: asan clang tsan valgrind coverage tidy format format-check fuzz
.PHONY: bench bench-quick install uninstall dist clean

check: | $(FIRST) ## everything below that must pass before a commit lands
	@mkdir -p $(BUILD) && rm -f $(RESULTS)
	+@tests/run/total.sh $(RESULTS) \
	    "lint format unit-gcc fault-gcc interop-gcc install-gcc answers-gcc \
	     map-gcc web-gcc unit-clang unit-asan cli-asan golden-asan \
	     replay-asan" \
	    $(MAKE) --no-print-directory -k -Otarget check-parts \
	    RESULTS=$(abspath $(RESULTS))

.PHONY: check-gcc check-clang check-asan
check-parts: lint format-check check-gcc check-clang check-asan
check-gcc:
	+@$(MAKE) BUILD=build/gcc WERROR=1 all unit fault check-interop \
	    installcheck bench-quick
check-clang:
	+@$(MAKE) BUILD=build/clang CC=clang WERROR=1 all unit
check-asan:
	+@$(MAKE) BUILD=build/asan WERROR=1 INSTRUMENT='$(SANITIZE)' \
	    all unit cli golden replay

unit: $(UNITS) ## cmocka programs of tests/unit
	@tests/run/unit.sh $^
cli: $(BUILD)/wpc ## terminal sessions, tests/cli/*.t
	@tests/run/sessions.py --bin $(BUILD)
golden: $(BUILD)/wpc ## whole outputs, byte for byte, tests/golden/*.cmd
	@tests/run/golden.sh $(BUILD)
fault: $(BUILD)/fault/wpc $(BUILD)/fault/shim.so ## full disks, closed pipes, no memory
	@tests/fault/run.py $(BUILD)/fault $(BUILD)/fault/shim.so
$(BUILD)/fault/shim.so: tests/fault/shim.c
	@mkdir -p $(@D)
	$(call SAY,cc) $(CC) -std=gnu17 -O1 -fPIC -shared -o $@ $< -ldl
check-interop: $(BUILD)/interop/sample_formats $(BUILD)/wpc ## formats read by others
	@tests/interop/check_formats.py --sample $(BUILD)/interop/sample_formats \
	    --wpc $(BUILD)/wpc --data data
	@tests/interop/check_report.py --wpc $(BUILD)/wpc --data tests/sample
	@tests/interop/check_bulletin.py --wpc $(BUILD)/wpc --data tests/sample
	@tests/interop/check_map.py --wpc $(BUILD)/wpc --data tests/sample
	@tests/web/check_pages.py --wpc $(BUILD)/wpc
	@tests/interop/check_mail.py --wpc $(BUILD)/wpc --data tests/sample
screenshots: $(BUILD)/wpc ## draw doc/*.png anew from tests/sample
	@tests/web/screenshots.py --wpc $(BUILD)/wpc
replay: $(REPLAY) ## fuzz targets on their kept inputs
	@tests/run/replay.sh $^
lint: ## floors, sizes, names, shellcheck; and the lint itself
	@tests/lint/lint.py --cc '$(CC)'
installcheck: $(BUILD)/wpc ## install into a folder; use program and library
	+@CC='$(CC)' CFLAGS='$(CFLAGS) $(INSTRUMENT)' LIBS='$(LIBS)' \
	    STATIC='$(STATIC)' tests/install/run.sh $(BUILD)
accept: $(BUILD)/wpc ## show what sessions and goldens differ in; FILES=… rewrites
	@tests/run/accept.sh $(BUILD) $(FILES)

asan: ## unit cli golden replay under ASan and UBSan
	$(VARIANT) BUILD=build/asan INSTRUMENT='$(SANITIZE)' unit cli golden replay
clang: ## build and unit with clang
	$(VARIANT) BUILD=build/clang CC=clang WERROR=1 all unit
tsan: ## two readers at once under the thread sanitizer
	$(VARIANT) BUILD=build/tsan INSTRUMENT=-fsanitize=thread \
	    build/tsan/unit/test_halves
	@tests/run/unit.sh build/tsan/unit/test_halves
# valgrind makes a fork of posix_spawn, and what could not be started seems to run:
# test_run is for the machine itself.
valgrind: $(UNITS) $(BUILD)/fault/wpc ## unit (but test_run) and golden under valgrind
	@WRAP='valgrind -q --error-exitcode=99 --leak-check=full' \
	    tests/run/unit.sh $(filter-out %/test_run,$(UNITS))
	@WRAP='valgrind -q --error-exitcode=99 --leak-check=full' \
	    tests/run/golden.sh $(BUILD)/fault
# Two readers raise the same counters.
coverage: ## build/cov/index.html: which lines no test reaches
	@rm -f build/cov/passed
	-$(VARIANT) -k BUILD=build/cov CFLAGS='-O0 -g' \
	    INSTRUMENT='--coverage -fprofile-update=atomic' covered
	@gcovr --root . --filter src/ --html-details build/cov/index.html \
	    --print-summary build/cov
	@test -e build/cov/passed
.PHONY: covered
covered: unit cli golden
	@touch $(BUILD)/passed
tidy: ## clang-tidy over src
	printf '%s\n' $(SOURCES) | xargs -P $(JOBS) -n 4 sh -c \
	    'clang-tidy --quiet "$$@" -- -std=c17 -Iinclude -Isrc \
	    -D_POSIX_C_SOURCE=200809L -DWPC_VERSION=\"\" -DWPC_SHARE=\"\"' tidy
format: ## rewrite the sources as .clang-format says
	clang-format -i $(C_FILES)
format-check: ## complain about what `make format` would change
	@tests/run/format.sh $(C_FILES)
fuzz: ## run each fuzz target for FUZZ_SECONDS (60)
	$(VARIANT) BUILD=build/fuzz CC=clang \
	    INSTRUMENT='$(SANITIZE) -fsanitize=fuzzer-no-link' fuzz-run
.PHONY: fuzz-run
fuzz-run: $(FUZZ)
	@tests/run/fuzz.sh $^

# ---- measurements: make bench ROWS=213300 MORE_ROWS=1000000 EVENTS=15000000

# Works to measure anew (their keys begin so); none: all.
ONLY ?=
BENCH_SIZES = $(if $(ROWS),--rows $(ROWS)) $(if $(EVENTS),--events $(EVENTS)) \
              $(if $(MORE_ROWS),--more-rows $(MORE_ROWS)) \
              $(if $(ONLY),--only $(ONLY)) $(if $(LIGHT),--light)
BENCH_PROGRAMS = $(addprefix $(BUILD)/bench/,measure make_tasks make_journal)
DUCK = $(BUILD)/bench/duckdb/node_modules/@duckdb/node-api/package.json
$(BUILD)/bench/%: tests/bench/%.c $(BUILD)/libwpc.a $(BUILD)/linking
	@mkdir -p $(@D)
	$(call SAY,cc) $(COMPILE) -o $@ $< $(BUILD)/libwpc.a $(LDFLAGS) $(LIBS)
$(DUCK):
	@mkdir -p $(BUILD)/bench/duckdb
	npm install --prefix $(BUILD)/bench/duckdb --no-audit --no-fund \
	    --loglevel=error $(DUCKDB)
	@touch $@

bench: deps-bench ## doc/benchmarks.md: wpc beside grep, mawk, DuckDB … ROWS= EVENTS= ONLY=
	+@$(MAKE) --no-print-directory bench-all
.PHONY: bench-all bench-start
bench-all: $(BUILD)/wpc $(BENCH_PROGRAMS) $(DUCK)
	@tests/bench/growth.py --bin $(BUILD) --plot doc/growth.svg \
	    $(if $(ONLY),--only $(ONLY))
	@CC='$(CC)' LIBS='$(STATIC) $(LIBS)' tests/bench/bench.py --bin $(BUILD) \
	    $(BENCH_SIZES) --doc doc/benchmarks.md
bench-quick: $(BUILD)/wpc $(BENCH_PROGRAMS) ## equal answers on small data, no times
	@CC='$(CC)' LIBS='$(STATIC) $(LIBS)' tests/bench/quick.py --bin $(BUILD)
bench-start: $(BUILD)/wpc ## start-up beside an empty program and mawk
	@CC='$(CC)' LIBS='$(STATIC) $(LIBS)' tests/bench/startup.py --bin $(BUILD)

# ---- install

SHARE = $(DESTDIR)$(PREFIX)/share
COPY  = install -D -m 644
install: $(BUILD)/wpc ## into $(DESTDIR)$(PREFIX)
	install -D -m 755 $(BUILD)/wpc $(DESTDIR)$(PREFIX)/bin/wpc
	$(COPY) $(BUILD)/libwpc.a $(DESTDIR)$(PREFIX)/lib/libwpc.a
	for f in $(HEADERS); do $(COPY) $$f $(DESTDIR)$(PREFIX)/$$f; done
	for f in data/*; do $(COPY) $$f $(SHARE)/wpc/$$f; done
	for f in README.md LICENSE $(wildcard doc/*.md doc/*.png doc/*.svg); do \
	    $(COPY) $$f $(SHARE)/doc/wpc/$${f#doc/}; done
	for f in doc/cron/*; do \
	    install -D -m 755 $$f $(SHARE)/wpc/cron/$${f##*/}; done
	$(COPY) doc/wpc.1 $(SHARE)/man/man1/wpc.1
	mkdir -p $(SHARE)/bash-completion/completions \
	    $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	$(BUILD)/wpc --completion bash >$(SHARE)/bash-completion/completions/wpc
	$(BUILD)/wpc --completion zsh >$(SHARE)/zsh/site-functions/_wpc
	$(BUILD)/wpc --completion fish >$(SHARE)/fish/vendor_completions.d/wpc.fish

uninstall: ## take away what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/wpc $(DESTDIR)$(PREFIX)/lib/libwpc.a
	rm -rf $(DESTDIR)$(PREFIX)/include/wpc $(SHARE)/wpc $(SHARE)/doc/wpc
	rm -f $(SHARE)/man/man1/wpc.1 $(SHARE)/zsh/site-functions/_wpc \
	    $(SHARE)/bash-completion/completions/wpc \
	    $(SHARE)/fish/vendor_completions.d/wpc.fish

dist: ## build/wpc-VERSION.tar.gz of the last commit
	@mkdir -p $(BUILD)
	git archive --prefix=wpc-$(VERSION)/ -o $(BUILD)/wpc-$(VERSION).tar.gz HEAD

clean: ## remove the build folder
	rm -rf $(BUILD)
