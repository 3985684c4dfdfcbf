# Every target makes the environment it needs: git, make and Python 3.11 or later are enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT := out
EXAMPLES := $(filter-out examples/faulty-%,$(wildcard examples/*.toml))

.PHONY: help demo test quick check format docs bench pages wheel clean

help:
	@echo "make demo    检查并生成 examples/ 中的全部示例 (check and render every example into $(OUT)/)"
	@echo "make test    all tests          make quick   all but the slow ones"
	@echo "make check   the whole gate: format, lint, types, floors, generated files, tests"
	@echo "make format  format the code    make docs    write the generated pages"
	@echo "make pages   every page of the examples as pictures (needs LibreOffice and poppler)"
	@echo "make bench   the benchmarks     make wheel   build the wheel into dist/"

$(VENV)/run.stamp: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --editable ".[dev]"
	@touch $@

demo: $(VENV)/run.stamp
	@mkdir -p $(OUT)
	@$(BIN)/reqwriter check $(EXAMPLES)
	@for draft in $(EXAMPLES); do \
		$(BIN)/reqwriter render $$draft -o $(OUT)/$$(basename $$draft .toml).docx || exit 1; \
	done
	@echo
	@echo "有问题的示例（应当报告二十多条规则的问题）：$(BIN)/reqwriter check examples/faulty-computers.toml"
	@echo "打开向导编写自己的项目：$(BIN)/reqwriter"
	@echo "生成的文件在 $(OUT)/ 中，可以用 Word、WPS 或 LibreOffice 打开。"

test: $(VENV)/dev.stamp
	$(BIN)/pytest -q -n 2 --dist loadgroup

quick: $(VENV)/dev.stamp
	$(BIN)/pytest -q -n 2 --dist loadgroup -m "not slow"

check: $(VENV)/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -q -n 2 --dist loadgroup

format: $(VENV)/dev.stamp
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(VENV)/dev.stamp
	$(BIN)/python docs/rule_pages.py
	$(BIN)/python tools/make_carrier.py

bench: $(VENV)/dev.stamp
	$(BIN)/python -m pip install --quiet --editable ".[bench]"
	$(BIN)/python benchmarks/run.py

pages: demo
	tools/pages $(OUT)

wheel: $(VENV)/dev.stamp
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

clean:
	rm -rf $(VENV) $(OUT) dist build
