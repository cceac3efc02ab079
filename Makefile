# One command for each habit. Everything lives in .venv; nothing is installed outside this folder,
# except the browser that the tests of the page need (make test installs it when it can).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT ?= out

.PHONY: setup demo test coverage check lint types layers quality bench docs lock arabic clean

setup: $(VENV)/run.stamp

$(VENV)/run.stamp: requirements/run.txt requirements/build.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Stemma needs Python 3.11 or newer; call make PYTHON=python3.12 (or another)."; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes --no-deps -r requirements/build.txt -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/dev.txt
	@touch $@

# The libraries that Stemma is measured against, and the readers that check its exports, have an environment of
# their own: what they need must not decide what the tests run with.
.peers/stamp: requirements/run.txt requirements/build.txt requirements/peers.txt pyproject.toml
	@sh tests/bench/need_icu.sh
	$(PYTHON) -m venv .peers
	.peers/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/build.txt -r requirements/run.txt
	.peers/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/peers.txt
	.peers/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: setup
	@$(BIN)/stemma demo --out $(OUT)

test: $(VENV)/dev.stamp
	@sh tests/browser/need_chromium.sh
	@sh tests/ingest/need_tesseract.sh
	$(BIN)/python -m pytest

coverage: $(VENV)/dev.stamp
	$(BIN)/python -m pytest --cov --cov-branch --cov-report=term:skip-covered --ignore=tests/browser

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check src tests
	$(BIN)/ruff format --check src tests

types: $(VENV)/dev.stamp
	$(BIN)/mypy

layers: $(VENV)/dev.stamp
	$(BIN)/lint-imports

quality: $(VENV)/dev.stamp
	$(BIN)/python -m tests.quality.gate

check: lint types layers quality

bench: .peers/stamp
	.peers/bin/python -m tests.bench

docs: $(VENV)/dev.stamp
	$(BIN)/python -m stemma.cli.reference docs/reference.md

lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet pyproject.toml -o requirements/run.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet requirements/arabic.in -c requirements/run.txt -o requirements/arabic.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet requirements/dev.in -c requirements/run.txt -o requirements/dev.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet requirements/peers.in -c requirements/run.txt -o requirements/peers.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet requirements/build.in -c requirements/run.txt -o requirements/build.txt

arabic: setup
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/arabic.txt

clean:
	rm -rf $(VENV) $(OUT) build dist
