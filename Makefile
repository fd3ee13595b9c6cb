# make setup   environment, database and reference data
# make run     the same, plus the sample articles, and serve (PORT=8001 for another port)
# make test    all tests, on SQLite and on PostgreSQL (ARGS="-k name" for some)
# make evaluate  how right extraction is on tests/gold; fails below the recorded floor
# make lint    style, types, migrations, production checks
# make clean   remove what can be made again; the database stays

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
PY := $(VENV)/bin/python
INSTALL = $(PYTHON) -m pip --python $(PY) --no-input --disable-pip-version-check install --quiet --require-hashes

.PHONY: setup run test evaluate lint format lock clean
.DEFAULT_GOAL := setup

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "newsdb needs Python 3.11 or newer. Choose one: make PYTHON=python3.11"; exit 1; }
	@$(PYTHON) -m venv --without-pip $(VENV)

$(VENV)/installed: requirements.txt | $(PY)
	@echo "Installing what newsdb needs into $(VENV) (again only when requirements.txt changes)"
	@$(INSTALL) -r requirements.txt
	@touch $@

$(VENV)/installed-dev: requirements-dev.txt | $(PY)
	@echo "Installing what the tests and linters need into $(VENV) (again only when requirements-dev.txt changes)"
	@$(INSTALL) -r requirements-dev.txt
	@touch $@

setup: $(VENV)/installed
	@$(PY) manage.py migrate --no-input --verbosity 0
	@$(PY) manage.py load_reference
	@$(PY) manage.py collectstatic --no-input --verbosity 0

run: setup
	@$(PY) manage.py ensure_admin
	@$(PY) manage.py import_articles seeds/ || echo "Some articles were left out; the others are served."
	@$(PY) manage.py serve --port "$(PORT)"

test: $(VENV)/installed-dev
	@$(PY) -m tests.run $(ARGS)

evaluate: $(VENV)/installed-dev
	@$(PY) -m events.evaluation tests/gold --misses 0 --floor tests/gold/floor.json

lint: $(VENV)/installed-dev
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	DATABASE_URL=sqlite://:memory: $(PY) manage.py makemigrations --check --dry-run
	DATABASE_URL=sqlite://:memory: NEWSDB_DEBUG= NEWSDB_HTTPS=1 NEWSDB_ALLOWED_HOSTS=newsdb.example \
		$(PY) manage.py check --deploy --fail-level WARNING

format: $(VENV)/installed-dev
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

# Needs uv on the PATH.
lock:
	for part in requirements requirements-dev; do \
		uv pip compile --no-config --quiet --universal --python-version 3.11 --generate-hashes \
			--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
			--output-file $$part.txt $$part.in > /dev/null || exit 1; \
	done

clean:
	rm -rf $(VENV) var/static .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	@echo "The database and the secret key are still in var/."
