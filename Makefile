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

lint: $(ready)
	$(python) -m ruff check .
	$(python) -m ruff format --check .
	$(python) -m mypy
	$(venv)/bin/lint-imports
	$(python) -m doingoai build --check

# On all cores, a file at a time, in the order of the folders: those that watch a browser take
# longest and come first.
test: lint
	@chromium=$$(sh packaging/browser.sh) && export DOINGOAI_CHROMIUM="$$chromium" && \
	    echo '$(python) -m pytest' $(which) && $(python) -m pytest $(which)

which = $(if $(strip $(ARGS)),$(ARGS),-n auto --dist loadfile --no-loadscope-reorder)

bench: $(ready)
	@chromium=$$(sh packaging/browser.sh) && \
	    DOINGOAI_CHROMIUM="$$chromium" $(python) -m benchmarks $(ARGS)

constraints: $(ready)
	@$(python) -m pip install --quiet --upgrade --upgrade-strategy eager --editable '.[instructor,author,dev]'
	@$(python) packaging/constraints.py
	@touch $(ready)

clean:
	rm -rf $(venv)
