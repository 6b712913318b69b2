# The two commands at the top of the README, and what they need. Each works from a bare clone:
# `make demo` (no account, no network beyond the package index) and `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --require-hashes

.PHONY: demo test lint types contracts unit test-browser faults lock clean

demo: $(VENV)/.runtime
	@$(BIN)/python -m docketwatch demo

test: lint types contracts unit

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

contracts: $(VENV)/.dev
	$(BIN)/lint-imports --no-cache

unit: $(VENV)/.dev
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

# The site as a browser shows it, alone; `make test` runs these too. Skipped by name where there is no Chromium.
test-browser: $(VENV)/.dev
	$(BIN)/python -m pytest --no-cov tests/browser

# The part of the tests that kills runs and throws odd texts, alone.
faults: $(VENV)/.dev
	EVERY_STATEMENT=1 $(BIN)/python -m pytest --no-cov tests/faults tests/fuzz

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("docketwatch needs Python 3.11 or later; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12 $(MAKECMDGOALS)")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.lock | $(BIN)/python
	@echo "Installing the libraries docketwatch needs into $(VENV) (once) ..."
	$(PIP) --requirement requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock | $(BIN)/python
	@echo "Installing the development tools into $(VENV) (once) ..."
	$(PIP) --requirement requirements-dev.lock
	@touch $@ $(VENV)/.runtime

# Needs `uv` on the path. No index addresses and no header in the files: they must read the same everywhere.
lock:
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --output-file requirements.lock
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --constraint requirements.lock --output-file requirements-dev.lock

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
