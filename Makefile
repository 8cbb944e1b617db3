# matchhub in one word each. Every target sets up what it needs; a second run downloads nothing.

PYTHON_HERE = .venv/bin/python
# The compiled files name no package index, so that any mirror of it serves.
COMPILE = $(PYTHON_HERE) -m uv pip compile pyproject.toml --quiet --python-version 3.12 \
	--generate-hashes --universal --no-emit-index-url --no-header --no-annotate
# As a server would have it; the database is not asked, and need not be there.
PRODUCTION = env DEBUG=off HTTPS=on ALLOWED_HOSTS=matchhub.example DATABASE_URL=sqlite://
# More workers than this would start more browsers than a laptop likes.
PYTEST = $(PYTHON_HERE) -m pytest --numprocesses=auto --maxprocesses=4 --dist=worksteal

.PHONY: help run test check style types templates migrations deploy bench corpus faults components manual lock packages packages-dev

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /make \1	/p' Makefile

run: packages  ## prepare everything and serve on http://127.0.0.1:$PORT/ (8000 when not set)
	@$(PYTHON_HERE) -m tools.serve

test: packages-dev  ## check, then the whole suite on SQLite and again on PostgreSQL
	@$(PYTHON_HERE) -m tools.components
	@$(MAKE) --no-print-directory check
	$(PYTEST)
	@if $(PYTHON_HERE) -m tools.components --has postgresql; then \
		echo "$(PYTEST) --database=postgresql"; $(PYTEST) --database=postgresql; \
	else echo "Skipped: the same suite on PostgreSQL."; fi

check: style types templates migrations deploy  ## ruff, mypy, djade, makemigrations, check --deploy

style: packages-dev
	$(PYTHON_HERE) -m ruff check
	$(PYTHON_HERE) -m ruff format --check

types: packages-dev
	$(PYTHON_HERE) -m mypy

templates: packages-dev
	find templates -name '*.html' -exec .venv/bin/djade --target-version 6.1 --check {} +

migrations: packages-dev
	$(PRODUCTION) $(PYTHON_HERE) manage.py makemigrations --check --dry-run

deploy: packages-dev
	$(PRODUCTION) $(PYTHON_HERE) manage.py check --deploy --fail-level WARNING

bench: packages-dev  ## how fast it all is: SIZES="1000 100000" for less, ONLY="pages" for a part, RESUME=1
	@$(PYTHON_HERE) -m benchmarks $(if $(SIZES),--sizes $(SIZES)) $(if $(ONLY),--only $(ONLY)) \
		$(if $(RESUME),--resume)

corpus: packages-dev  ## import real files twice and in two orders, and check: FOLDERS="a b"
	@$(PYTHON_HERE) -m corpus $(FOLDERS)

faults: packages-dev  ## kill, lock, fill and attack it, and print what is lost: ARGS="--only site --times 4"
	@$(PYTHON_HERE) -m faults $(ARGS)

components: packages-dev  ## take the pictures of docs/components.md from a running site: SITE=http://127.0.0.1:8001/
	@$(PYTHON_HERE) -m tools.component_pictures $(SITE)

manual: packages-dev  ## take the pictures of docs/editors.md: SITE=http://127.0.0.1:8001/ EDITOR=… PASSWORD=…
	@$(PYTHON_HERE) -m tools.manual_pictures $(SITE)

lock: packages-dev  ## compile the requirements from pyproject.toml
	$(COMPILE) --output-file requirements.txt
	$(COMPILE) --all-extras --output-file requirements-server.txt
	$(COMPILE) --all-extras --group dev --output-file requirements-dev.txt

packages:
	@tools/packages.sh requirements.txt

packages-dev:
	@tools/packages.sh requirements-dev.txt
