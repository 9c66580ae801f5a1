# SPDX-License-Identifier: GPL-3.0-or-later
# make run · make test · make setup, each from a fresh clone; the rest is for those who work here.
SHELL := /bin/sh
PY := .venv/bin/python
STAMP := .venv/.ready
# Four processes over two cores, since many tests wait; each takes from the others what is left at the end. The order is drawn anew for each commit, and
# the same for whoever tests that commit again.
SEED ?= $(shell printf '%d' 0x$$(git rev-parse --short=7 HEAD 2>/dev/null || echo 1))
SPREAD = -n 4 --dist worksteal --randomly-seed=$(SEED)
# Where Python is told to keep nothing that it has compiled, each of these processes and every program that a test starts would compile it all again.
export PYTHONDONTWRITEBYTECODE =
# What of screens, benches or soaks runs, all where nothing is said, and with which words:
# make soak ONLY=robot FLAGS="--first 26 --seeds 25 --gestures 250000".
ONLY ?=
FLAGS ?=
VERSION = $(shell sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)

.PHONY: run test coverage mutants lint style types lines setup screens bench soak eval-search package deb demo lock clean

run: setup
	@$(PY) -m kiosk run

# The types are checked while the tests run, many of which wait; what is wrong with them is told at the end.
test: setup style
	@mkdir -p build; nice -n 5 $(MAKE) --no-print-directory types >build/types.log 2>&1 & types=$$!; \
	  $(PY) -m pytest $(SPREAD); tests=$$?; \
	  wait $$types; types=$$?; if [ $$types = 0 ]; then grep -h '^Success\|^Contracts:' build/types.log; else cat build/types.log; fi; \
	  exit $$((tests | types))

coverage: setup
	@$(PY) -m pytest $(SPREAD) --cov=kiosk --cov-report=html:build/coverage --cov-report=term:skip-covered

mutants: setup
	@$(PY) -m tests.mutants $(ROOM) $(if $(SAMPLE),--sample $(SAMPLE) --seed $(SEED)) $(if $(ONLY),--only "$(ONLY)")

setup: $(STAMP)

$(STAMP): .ci/setup requirements.lock pyproject.toml
	@sh .ci/setup
	@touch $(STAMP)

lint: setup style types

style: setup
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check

types: setup
	@$(PY) -m mypy
	@.venv/bin/lint-imports --cache-dir .import_linter_cache
	@$(PY) -m tests.circles
	@$(PY) -m tests.lines

lines: setup
	@$(PY) -m tests.lines

screens: setup
	@$(PY) -m tests.screens $(if $(ONLY),--only "$(ONLY)") $(if $(ALL),--all)

bench: setup
	@mkdir -p build
	@$(PY) -m pytest tests/benchmarks -o python_files='bench_*.py' -o addopts='--strict-markers --import-mode=importlib' \
	  --benchmark-only --benchmark-json=build/bench.json $(if $(ONLY),-k "$(ONLY)")

soak: setup
	@for script in tests/soak/$(or $(ONLY),*).py; do echo "== $$script"; $(PY) "$$script" $(FLAGS) || exit 1; done

eval-search: setup
	@$(PY) -m tests.search.evaluate

package: setup
	@$(PY) -m PyInstaller --noconfirm --distpath build/package --workpath build/pyinstaller build.spec
	@$(PY) -m tests.packaged build/package/kiosk

deb: package
	@sh assets/packaging/build_deb.sh build/package/kiosk $(VERSION) $$($(PY) -c "import sherpa_onnx; print(sherpa_onnx.__path__[0])")/.. build

demo: setup
	@$(PY) floor_plans/generate_venue.py && $(PY) floor_plans/generate_seating.py

lock:
	@sh .ci/lock

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
