# Mithaq: `make` alone lists what can be done here.
.DEFAULT_GOAL := help
.PHONY: help setup run test check bench score mutations docs lock translations clean

PYTHON ?= python3
BIN := .venv/bin
HOST ?= 127.0.0.1
PORT ?= 8000
GOLD ?=
ONLY ?= fr
MIN ?= 0

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## make .venv and install everything that running needs
	@sh scripts/setup.sh $(PYTHON) run

run: setup ## read the demonstration documents into the register and serve it
	@$(BIN)/python -m mithaq prepare
	@$(BIN)/python -m mithaq serve --host $(HOST) --port $(PORT)

test: ## install and run all tests (SQLite, PostgreSQL, browser)
	@sh scripts/setup.sh $(PYTHON) dev
	@$(BIN)/python scripts/run_tests.py

check: ## linters, types, import contracts, translations
	@sh scripts/setup.sh $(PYTHON) dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m mithaq.platform.translations check

bench: ## speed and memory of reading, beside spaCy's full pipeline; start-up of the command
	@sh scripts/setup.sh $(PYTHON) dev
	@OMP_NUM_THREADS=1 $(BIN)/python -m bench

score: ## quality of reading, written to docs/methods/reading.md; of other texts with GOLD=folder ONLY=fr,ar MIN=0.6
	@sh scripts/setup.sh $(PYTHON) dev
ifeq ($(GOLD),)
	@$(BIN)/python scripts/score.py --min $(MIN)
else
	@rm -rf build/score && mkdir -p build/score
	@$(BIN)/mithaq read $(GOLD)/corpus --meta $(GOLD)/meta.jsonl --format json --out build/score
	@$(BIN)/mithaq score $(GOLD)/gold build/score --evidence $(GOLD)/corpus --only $(ONLY) --min $(MIN)
endif

mutations: ## how quality decays where texts are spoiled: typos, lost accents, odd spacing, cut short (GOLD=folder ONLY=fr)
	@sh scripts/setup.sh $(PYTHON) dev
	@OMP_NUM_THREADS=1 $(BIN)/python -m mithaq.reading.score.decay $(GOLD):$(ONLY)

docs: ## build the documentation into ./site
	@sh scripts/setup.sh $(PYTHON) dev
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet && echo "documentation: site/index.html"

lock: ## resolve the dependencies again into requirements/, with hashes
	@sh scripts/lock.sh $(BIN)/uv

translations: ## collect the strings to translate, then compile
	@$(BIN)/python -m mithaq.platform.translations extract
	@$(BIN)/python -m mithaq.platform.translations compile

clean: ## remove what was built (the register under ./var stays)
	rm -rf .venv build dist site .pytest_cache .mypy_cache .ruff_cache .hypothesis
