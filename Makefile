# wpc: build, test, install. `make help` lists what there is.
CC ?= cc
CFLAGS ?= -O2 -g
BUILD ?= build
WARN = -std=c17 -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion \
       -Wstrict-prototypes -Wmissing-prototypes -Wvla -Werror
CPPFLAGS_ALL = -Iinclude -Isrc -D_POSIX_C_SOURCE=200809L $(CPPFLAGS)
LIBS = -lcsv -lutf8proc -ljansson

SOURCES := $(shell find src -name '*.c' ! -name main.c | sort)
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o)
UNITS   := $(shell find tests/unit -name 'test_*.c' 2>/dev/null | sort)

all: $(BUILD)/wpc
$(BUILD)/libwpc.a: $(OBJECTS)
	rm -f $@ && ar rcs $@ $^
$(BUILD)/wpc: $(BUILD)/src/main.o $(BUILD)/libwpc.a
	$(CC) $(CFLAGS) -o $@ $^ $(LIBS)
$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS_ALL) $(WARN) $(CFLAGS) -MMD -MP -c -o $@ $<
$(BUILD)/unit/%: tests/unit/%.c $(BUILD)/libwpc.a
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS_ALL) -Itests $(WARN) $(CFLAGS) -MMD -MP -o $@ $< $(BUILD)/libwpc.a $(LIBS) -lcmocka
unit: $(UNITS:tests/unit/%.c=$(BUILD)/unit/%)
	@for t in $^; do $$t || exit 1; done
-include $(OBJECTS:.o=.d)
.PHONY: all unit
