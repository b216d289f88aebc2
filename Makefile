# make demo · make test · make bench · make train · make docs: each installs what it needs into .venv first.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
STAMP := $(VENV)/.installed

.PHONY: demo test lint bench train vendor screenshots golden docs clean

demo: $(STAMP)
	@$(PY) -m rasad read examples/articles.jsonl --format text
	@rm -rf out/demo && mkdir -p out/demo
	@$(PY) -m rasad add examples/story.jsonl --dossier out/demo/story.db
	@printf '\nThe example story as a dossier: its timeline\n\n'
	@$(PY) -m rasad timeline --dossier out/demo/story.db
	@printf '\nWho was secretary of the security council, and what that stands on\n\n'
	@$(PY) -m rasad people --dossier out/demo/story.db --person شمخاني
	@$(PY) -m rasad explain "$$($(PY) -m rasad people -d out/demo/story.db --person شمخاني | cut -f1)" -d out/demo/story.db
	@printf '\nThe brief of its last day\n\n'
	@$(PY) -m rasad brief --dossier out/demo/story.db
	@printf '\nLook at it in the browser with: $(PY) -m rasad serve --dossier out/demo/story.db\n'

test: $(STAMP) lint
	$(PY) -m pytest

lint: $(STAMP)
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) -c "from importlinter.cli import lint_imports_command as run; run()"

# SIZES="1000 10000" makes the dossiers of the second part smaller.
bench: $(STAMP)
	$(PY) -m pip install -q dateparser
	$(PY) tools/bench.py
	$(PY) tools/bench_views.py
	$(PY) tools/bench_pages.py
	$(PY) tools/bench_dossier.py $(SIZES)

# Learns the tagger of names (docs/model-card-tagger.md), stances and events anew from SHARED; says how good.
train: SHARED ?= ../shared
train: $(STAMP)
	$(PY) -m pip install -q scipy==1.17.1 python-crfsuite==0.9.12
	PYTHONHASHSEED=0 $(PY) tools/train_tagger.py --shared $(SHARED)
	$(PY) tools/train_stances.py
	$(PY) tools/train_events.py

# Copies what the page uses of others into the wheel again, as tools/vendor/package.json pins it (needs npm).
vendor: $(STAMP)
	$(PY) tools/vendor.py

# Takes the README's pictures of the page anew (needs Debian's chromium).
screenshots: $(STAMP)
	$(PY) tools/screenshots.py

# The documentation as a site in out/docs; what it needs is fetched once, the building itself asks nobody.
docs: $(STAMP)
	@$(PY) -c 'import material' 2>/dev/null || $(PY) -m pip install -q -e '.[docs]'
	$(PY) tools/reference.py
	NO_MKDOCS_2_WARNING=1 $(PY) -m mkdocs build --strict --clean --quiet

golden: $(STAMP)
	$(PY) -m rasad read examples/articles.jsonl -o examples/records.jsonl
	$(PY) tools/shown.py --write

# A marker file, not the folder: an interrupted installation is begun again.
$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Rasad needs Python 3.11 or newer; say which with: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "python3-venv is missing (on Debian: apt-get install python3-venv)" >&2; exit 1; }
	$(PY) -m pip install -q -e '.[dev]'
	@$(PY) -m pip install -q 'followthemoney>=4.11' \
	  || echo "followthemoney is not installed (it needs libicu-dev, pkg-config and g++): its tests are skipped" >&2
	@touch $(STAMP)

clean:
	rm -rf $(VENV) dist build
