# One way in: every target sets up .venv itself, once, and again only when what it is made from
# has changed. `make` alone tells what there is.

venv   := .venv
python := $(venv)/bin/python
ready  := $(venv)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup learn build lint test bench constraints clean FORCE

help:
	@echo 'make learn        open the course   (ARGS="--lang en --no-browser --port 8890 some/folder")'
	@echo 'make setup        set up .venv; the other targets do so themselves'
	@echo 'make build        authors: write the notebooks from curriculum/'
	@echo 'make lint         style, types, import contracts, freshness of the notebooks'
	@echo 'make test         lint, then every test   (ARGS="-k workspace" for some of them)'
	@echo 'make bench        the benchmarks'
	@echo 'make constraints  renew the pinned versions in constraints.txt'

setup: $(ready)

$(ready): pyproject.toml constraints.txt packaging/venv.sh
	@sh packaging/venv.sh $(ready)

# A clone that was moved has an environment that points to the old place.
ifneq "$(shell cat $(ready) 2>/dev/null)" "$(CURDIR)"
$(ready): FORCE
endif
FORCE:

learn: $(ready)
	@exec $(python) -m doingoai learn $(ARGS)

build: $(ready)
	@$(python) -m doingoai build $(ARGS)

# The notebooks are run by the tests (tests/notebooks/test_the_course.py).
lint: $(ready)
	$(python) -m ruff check .
	$(python) -m ruff format --check .
	$(python) -m mypy
	$(venv)/bin/lint-imports
	$(python) -m doingoai build --check --no-run

# On all cores; those that watch a browser by themselves, two files at a time, so that they watch a
# machine that is busy with nothing else.
test: lint
	@chromium=$$(sh packaging/browser.sh) && export DOINGOAI_CHROMIUM="$$chromium" && \
	    $(tests)

ifeq ($(strip $(ARGS)),)
tests = { failed=0; \
	    echo "$(python) -m pytest -n auto --dist loadfile --ignore=tests/browser" && \
	    $(python) -m pytest -n auto --dist loadfile --ignore=tests/browser || failed=1; \
	    echo "$(python) -m pytest -n 2 --dist loadfile tests/browser" && \
	    $(python) -m pytest -n 2 --dist loadfile tests/browser || failed=1; \
	    exit $$failed; }
else
tests = echo '$(python) -m pytest' $(ARGS) && $(python) -m pytest $(ARGS)
endif

bench: $(ready)
	@chromium=$$(sh packaging/browser.sh) && \
	    DOINGOAI_CHROMIUM="$$chromium" $(python) -m benchmarks $(ARGS)

constraints: $(ready)
	@$(python) -m pip install --quiet --upgrade --upgrade-strategy eager --editable '.[instructor,author,dev]'
	@$(python) packaging/constraints.py
	@touch $(ready)

clean:
	rm -rf $(venv)
