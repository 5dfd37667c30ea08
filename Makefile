# `make` alone says what there is. Each target works on a fresh checkout, with no other step.

PYTHON ?= python3
ARGS ?=
EXAMPLES ?= 20000

BIN := .venv/bin
UPKEEP := .venv-upkeep/bin
LOCK := UV_PYTHON_DOWNLOADS=never $(UPKEEP)/python -m uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --custom-compile-command 'make lock' $(NEWEST)

.DEFAULT_GOAL := help
.PHONY: help install run test laws lint check format bench lock upgrade audit

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 16

install: .venv/.runtime ## what the bot needs to run, into .venv

run: .venv/.runtime ## the bot with TELEGRAM_TOKEN set, else the demo; ARGS='demo --port 8080'
	$(BIN)/python bot.py $(ARGS)

test: .venv/.dev ## the tests; ARGS='-k pain' for some of them
	$(BIN)/python -m pytest $(ARGS)

laws: .venv/.dev ## the laws of the coach, on 20,000 lives of 200 steps; EXAMPLES=500 for fewer
	LAWS_EXAMPLES=$(EXAMPLES) $(BIN)/python -m pytest tests/laws -p no:cacheprovider $(ARGS)

lint: .venv/.dev ## what can be found out without running: format, ruff, mypy, who imports whom
	$(BIN)/python -m ruff format --check --quiet
	$(BIN)/python -m ruff check
	$(BIN)/python -m mypy
	$(BIN)/lint-imports --no-logo

check: lint test ## all that has to hold before a commit

format: .venv/.dev ## put right what ruff can put right by itself
	$(BIN)/python -m ruff check --fix-only --quiet
	$(BIN)/python -m ruff format

bench: .venv/.dev ## how fast and how small it is, on this machine
	$(BIN)/python -m bench $(ARGS)

lock: .venv-upkeep/.upkeep ## the lock files anew, keeping every version that still fits
	$(LOCK) pyproject.toml --output-file requirements.lock
	$(LOCK) pyproject.toml --group dev --constraint requirements.lock --output-file requirements-dev.lock
	$(LOCK) --group upkeep --output-file requirements-upkeep.lock

upgrade: ## the lock files anew, with the newest version of everything
	$(MAKE) lock NEWEST=--upgrade

audit: .venv-upkeep/.upkeep ## known weaknesses of what is locked (asks the package index)
	@$(UPKEEP)/python -m pip_audit --strict --require-hashes --disable-pip --requirement requirements-dev.lock \
		|| { echo "Either the lines above name a weakness, or who knows of them could not be asked" \
		"from here ('not found' of a package that there is means that): then nothing was audited." >&2; \
		exit 1; }

# A stamp says that a lock file, as it is, has been installed. The dev lock holds the runtime's too.
.venv/.runtime: requirements.lock
	$(call install,.venv,$<)
	@touch $@

.venv/.dev: requirements-dev.lock
	$(call install,.venv,$<)
	@touch $@ .venv/.runtime

.venv-upkeep/.upkeep: requirements-upkeep.lock
	$(call install,.venv-upkeep,$<)
	@touch $@

# $(call install,environment,lock): a sound environment is updated in place, any other made anew.
define install
@echo "Installing $(2) into $(1); this takes some seconds ..."
@$(call sound,$(1)/bin/python,pip) || { $(require_python) && $(PYTHON) -m venv --clear $(1); }
@$(1)/bin/python -m pip install --quiet --no-input --disable-pip-version-check \
	--require-hashes --no-deps --requirement $(2)
endef

# $(call sound,python,module): it starts, is new enough and has the module.
sound = $(1) -c 'import sys, $(2); sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1

define require_python
{ command -v $(PYTHON) >/dev/null || { \
	echo "walkrun needs Python 3.11 or newer, and there is no $(PYTHON) here." >&2; exit 1; }; } && \
{ $(call sound,$(PYTHON),os) || { \
	echo "walkrun needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1). If a newer one" \
		"is installed, name it: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }; } && \
{ $(call sound,$(PYTHON),venv$(comma) ensurepip) || { \
	echo "$(PYTHON) has no venv module; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }; }
endef

comma := ,
