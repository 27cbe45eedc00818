# Everything is put in .venv and node_modules, from pinned and hashed lists. A second run has
# nothing to do. Only `test` may need a system package, Chromium, and says so.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# The embedded Redis has a wheel for 3.11, so that is tried first. A name on the PATH may not run.
NEW_ENOUGH := -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
PYTHON ?= $(shell for p in python3.11 python3 python3.12 python3.13 python3.14; do \
	$$p $(NEW_ENOUGH) && echo $$p && break; done)
# How many processes run the tests.
WORKERS ?= 2

BIN := .venv/bin
UV := UV_SYSTEM_CERTS=1 $(BIN)/uv
INSTALL := $(UV) pip install --quiet --python $(BIN)/python --require-hashes
COMPILE := $(UV) pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--custom-compile-command "make lock"
LISTS := requirements requirements-dev requirements-setup requirements-node

.PHONY: help
help: ## Say what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

.PHONY: demo
demo: .venv/.runtime .venv/.project web/static/vendor/.made ## Run Candour here, with made-up reviews
	@exec $(BIN)/candour demo

.PHONY: test
test: setup chromium w3m ## Run the tests
	$(BIN)/pytest -n $(WORKERS) --dist worksteal

.PHONY: check
check: setup chromium w3m ## Format, lint, types, directions, templates, boards and tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/djlint web/templates --lint --quiet
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/candour boards check
	$(BIN)/pytest -n $(WORKERS) --dist worksteal

.PHONY: bench
bench: setup ## Measure how fast it is
	$(BIN)/candour bench

.PHONY: setup
setup: .venv/.dev .venv/.project web/static/vendor/.made ## Install all that developing needs

.PHONY: lock
lock: .venv/.setup ## Choose the newest versions again, and write them down
	rm -f $(LISTS:=.txt)
	$(COMPILE) requirements.in -o requirements.txt
	$(COMPILE) requirements-dev.in -c requirements.txt -o requirements-dev.txt
	$(COMPILE) requirements-setup.in -o requirements-setup.txt
	$(COMPILE) requirements-node.in -o requirements-node.txt
	npm install --package-lock-only --ignore-scripts

$(BIN)/python:
	@$(or $(PYTHON),false) $(NEW_ENOUGH) || { echo "Candour needs Python 3.11 or later."; exit 1; }
	$(PYTHON) -m venv .venv

.venv/.setup: requirements-setup.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

.venv/.runtime: requirements.txt .venv/.setup
	$(INSTALL) -r $<
	@touch $@

.venv/.dev: requirements-dev.txt .venv/.setup
	$(INSTALL) -r $<
	@touch $@

# Built with what .setup installed, and without the network.
.venv/.project: pyproject.toml requirements.in .venv/.setup
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --offline -e .
	@touch $@

web/static/vendor/.made: package.json package-lock.json config/frontend.py config/mirroring.py requirements-node.txt .venv/.setup
	@command -v npm >/dev/null || $(INSTALL) -r requirements-node.txt
	$(BIN)/python -m config.frontend
	@touch $@

.PHONY: chromium
chromium:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || $(MAKE) --no-print-directory install-chromium

.PHONY: install-chromium
install-chromium:
	@if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "Installing Chromium, which the browser tests drive"; \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	elif [ "$${CI:-}" = true ]; then \
		echo "The browser tests need Chromium, and it is not installed."; exit 1; \
	else \
		echo "Chromium is not installed, so the browser tests will be left out."; \
	fi

# One test walks the family's pages in a text browser. It is left out where there is none.
.PHONY: w3m
w3m:
	@command -v w3m >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends w3m >/dev/null; } || \
		echo "w3m is not installed, so the test in a text browser will be left out."
