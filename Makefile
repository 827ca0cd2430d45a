# Every target needs only python3 (3.11 or later, with venv and pip) and make; the first one called sets up .venv from the lock.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
READY_DEV := .venv/.ready-dev
LETTERS := fixtures/letters
BENCH_PYTHONS ?= $(subst $() ,:,$(wildcard .bench/*/bin/python))
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-emit-package nl-agenda \
	--custom-compile-command "make lock"

.PHONY: help demo test lint types imports pytest gate gate-update confidence train readme docs schema docs-errors hostile fuzz soak lock format clean
.DEFAULT_GOAL := help

help: ## show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

define install
	@test -x $(BIN)/python || { echo "Setting up .venv (once, a minute or two) ..."; $(PYTHON) -m venv .venv; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes -r $(1)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q nl_agenda  # as pip does with all that it installs, but for what is editable
	@touch $@
endef

# What the library needs, and what its developers need as well: the second holds the first, at the same versions.
$(READY): pyproject.toml requirements.lock
	$(call install,requirements.lock)

$(READY_DEV): pyproject.toml requirements.lock requirements-dev.lock
	$(call install,requirements-dev.lock)
	@touch $(READY)

demo: $(READY) ## read three letters (Word, PDF, text) and show what they say
	@$(BIN)/nl-agenda parse $(LETTERS)/d-a1.docx $(LETTERS)/d-a8.pdf $(LETTERS)/d-b4.txt

test: lint types imports pytest ## all checks: style, types, architecture, tests

lint: $(READY_DEV) ## style
	$(BIN)/ruff check --quiet .

types: $(READY_DEV) ## types
	$(BIN)/mypy

imports: $(READY_DEV) ## the architecture's one-way arrows
	$(BIN)/lint-imports

pytest: $(READY_DEV) ## tests alone
	$(BIN)/pytest -q -n auto

gate: $(READY_DEV) ## measure the fixtures against their gold, with gains and losses since the pinned state
	@$(BIN)/python -m tests.quality.gate

gate-update: $(READY_DEV) ## raise the pinned floors to what is measured now (LOWER="reason" to lower them)
	@$(BIN)/python -m tests.quality.gate --update $(if $(LOWER),--lower "$(LOWER)")

confidence: $(READY_DEV) ## measure how often a confidence is right, by weights that have not seen the author (some minutes)
	@$(BIN)/python -m tests.quality.confidence
	@$(BIN)/python -m tests.quality.figures_page

train: $(READY_DEV) ## train the second opinion on positions anew from the fixtures, with its cross-validation
	@$(BIN)/python -m nl_agenda.find.positions.training fixtures

readme: $(READY_DEV) ## put the true output below the examples of the README, the documentation and the notebooks
	@$(BIN)/python -m tests.quality.figures_page
	@$(BIN)/python -m tests.readme
	@$(BIN)/python -m tests.notebooks

docs: $(READY_DEV) ## build the documentation into site/
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict
	@echo "site/index.html"

schema: $(READY_DEV) ## write the JSON Schema of Letter to docs/schema
	@$(BIN)/nl-agenda schema > docs/schema/letter-1.0.json

docs-errors: $(READY_DEV) ## write the page of errors, notices and limits to docs/errors.md
	@$(BIN)/python -m tests.error_page

bench: $(READY_DEV) ## measure speed and memory (a quarter of an hour), write docs/performance.md; BENCH="reading length" for some
	@BENCH_PYTHONS="$(BENCH_PYTHONS)" $(BIN)/python -m benchmarks $(BENCH)

define another
	@test -x .bench/$(1)/bin/python || $(PYTHON) -m venv .bench/$(1)
	@.bench/$(1)/bin/python -m pip install --quiet --disable-pip-version-check --no-input $(2) || echo "not installed: $(1)"

endef

bench-others: ## install the libraries that make bench compares with, each in an environment of its own
	$(call another,markitdown,"markitdown[docx]" "markitdown[pdf]" pypdf)
	$(call another,pdftextsplitter,pdftextsplitter==2.1.4)
	$(call another,unstructured,"unstructured[docx]" huggingface_hub matplotlib onnx onnxruntime opencv-python-headless pandas pdf2image pdfminer.six pi-heif pikepdf pypdf scipy)
	$(call another,unstructured,--no-deps unstructured-inference)

performance: $(READY_DEV) ## write docs/performance.md anew from what was measured last
	@$(BIN)/python -m benchmarks report

hostile: $(READY_DEV) ## the whole hostile corpus through parse_letters, in the sizes that hurt (up to an hour)
	@$(BIN)/python -m tests.hostile.run

FUZZ_TARGETS := any_bytes text html xml docx odt pdf readers dates citations positions
FUZZ_SECONDS ?= 120

fuzz: $(READY_DEV) ## fuzz readers, dates, citations, positions with atheris (FUZZ_SECONDS=120 for each target)
	@$(BIN)/python -c "import atheris" 2>/dev/null || $(BIN)/python -m pip install --quiet "atheris>=3.0" \
		|| { echo "atheris has no wheel for this Python ($$($(BIN)/python --version)); see https://pypi.org/project/atheris"; exit 1; }
	@mkdir -p fuzz/crashes
	@for target in $(FUZZ_TARGETS); do echo "== $$target"; $(BIN)/python -m fuzz.run $$target -max_total_time=$(FUZZ_SECONDS) \
		-timeout=60 -rss_limit_mb=4000 -len_control=0 -max_len=500 -artifact_prefix=fuzz/crashes/$$target- || exit 1; done

soak: $(READY_DEV) ## 5,000 parses in one process with flat memory
	@$(BIN)/python -m tests.soak

format: $(READY_DEV) ## lay the code out
	$(BIN)/ruff format .

lock: ## make the lock files anew from pyproject.toml (needs uv)
	$(LOCK) --extra dev --output-file requirements-dev.lock --upgrade pyproject.toml
	$(LOCK) --extra build --constraint requirements-dev.lock --output-file requirements.lock pyproject.toml

clean: ## remove everything that was made
	rm -rf .venv .bench .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist build site
