# The two commands that matter: `make demo` and `make test`. Everything is installed into .venv and nowhere else.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
LOCK := requirements.lock pyproject.toml tools/install.py

.PHONY: demo test lint bench figures screenshots translations system clean

demo: $(VENV)/.runtime
	$(PY) tools/check_system.py demo
	$(PY) tools/demo_run.py

test: $(VENV)/.runtime $(VENV)/.dev
	$(PY) tools/check_system.py test
	$(MAKE) --no-print-directory lint
	$(PY) tools/run_tests.py

lint: $(VENV)/.runtime $(VENV)/.dev
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

bench: $(VENV)/.runtime $(VENV)/.dev
	$(PY) benchmarks/run.py

figures: $(VENV)/.runtime $(VENV)/.dev
	$(PY) tools/figures.py

screenshots: $(VENV)/.runtime $(VENV)/.dev
	$(PY) tools/screenshots.py

translations: $(VENV)/.runtime $(VENV)/.dev
	$(PY) tools/translations.py

system:
	@$(PYTHON) tools/check_system.py list

clean:
	rm -rf $(VENV) build dist *.egg-info demo-out

$(VENV)/.made:
	$(PYTHON) tools/check_system.py python
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.runtime: $(VENV)/.made $(LOCK)
	$(PY) tools/install.py runtime build
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(PY) -m compileall -q testimony_app ui resources
	touch $@

$(VENV)/.dev: $(VENV)/.runtime
	$(PY) tools/install.py dev whisper
	touch $@
