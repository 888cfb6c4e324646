"""Collect every text of the interface into `testimony_ar.ts`, keep what is translated, and compile `testimony_ar.qm`.

Texts are read from the syntax tree and not from the lines, because they stand in calls that Qt's own reader of Python
does not know (`words.translated`, the labels of the vocabularies). Qt's `lupdate` then merges, its `lrelease` compiles.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
TS = ROOT / "resources" / "translations" / "testimony_ar.ts"
QM = TS.with_suffix(".qm")
VOCABULARIES = ROOT / "resources" / "vocabularies"
CODE_BOOKS = ROOT / "resources" / "codebooks"
SHOWN_DEFINITIONS = ("consent_scope",)
"""Vocabularies whose definitions the window shows, besides those that starter code books are made of."""

NAMED = ("translate", "translated", "QT_TRANSLATE_NOOP")
"""Calls of the form name(context, text, [disambiguation, count])."""
ELSEWHERE = (ast.Name, ast.Attribute, ast.Subscript, ast.Call)
"""A name or a lookup stands for a text that is marked where it is written."""


class Text(NamedTuple):
    """A text to translate. plural: its translation has one form for each kind of number."""

    context: str
    source: str
    plural: bool = False


class UnreadableTextError(Exception):
    """A text that is put together while the app runs, so that no translation can be looked up for it."""


def texts() -> set[Text]:
    """Every text of window, messages and vocabularies. Raises UnreadableTextError for a call without a plain text."""
    books = [tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(CODE_BOOKS.glob("*.toml"))]
    found = {*_labels({group["vocabulary"] for book in books for group in book["groups"]}), *_code_books(books)}
    for folder in ("ui", "testimony_app/messages"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            found.update(texts_of(file))
    plural = {(text.context, text.source) for text in found if text.plural}
    return {text for text in found if text.plural or (text.context, text.source) not in plural}


def texts_of(file: Path) -> list[Text]:
    """The texts of one file of Python, in their order."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    reader = _Reader(file, tree)
    reader.visit(tree)
    return reader.found


class _Reader(ast.NodeVisitor):
    """Walks through a file and keeps the texts of all calls that translate."""

    def __init__(self, file: Path, tree: ast.Module) -> None:
        self.found: list[Text] = []
        self._file, self._context = file, ""
        self._named = {*NAMED, *_other_names(tree)}
        self._shorthands = _shorthands(tree)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._inside(node, node.name)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Outside all classes, `tr` is that of the object which the function takes first."""
        taken = node.args.args[0].annotation if node.args.args else None
        self._inside(node, self._context or (taken.id if isinstance(taken, ast.Name) else ""))

    def visit_Call(self, node: ast.Call) -> None:
        name, args = _name(node.func), node.args
        given_here = isinstance(node.func, ast.Name) and name in self._named
        if name == "tr" and args and not given_here:
            self._keep(self._context, args)
        elif name in self._shorthands and len(args) == 1:
            self._keep(self._shorthands[name], args)
        elif name in self._named and len(args) >= 2 and _words(args[0]) and not isinstance(args[1], ELSEWHERE):
            self._keep(_words(args[0]), args[1:])
        self.generic_visit(node)

    def _inside(self, node: ast.AST, context: str) -> None:
        before, self._context = self._context, context
        self.generic_visit(node)
        self._context = before

    def _keep(self, context: str, args: list[ast.expr]) -> None:
        source = _words(args[0])
        if not context or not source:
            raise UnreadableTextError(f"{self._file.relative_to(ROOT)}:{args[0].lineno}")
        self.found.append(Text(context, source, len(args) == 3))


def _labels(explained: set[str]) -> Iterator[Text]:
    """Labels of terms, and definitions of the vocabularies that show theirs. explained: others that do."""
    for file in sorted(VOCABULARIES.glob("*.toml")):
        for term in tomllib.loads(file.read_text(encoding="utf-8"))["terms"]:
            yield Text("vocabulary", term["label"])
            if file.stem in explained.union(SHOWN_DEFINITIONS) and term.get("definition"):
                yield Text("vocabulary", term["definition"])


def _code_books(books: list[dict[str, Any]]) -> Iterator[Text]:
    for book in books:
        groups = [(group["name"], group["definition"]) for group in book["groups"]]
        examples = [
            said for group in book["groups"] for term in group.get("terms", {}).values() for said in term.values()
        ]
        for source in (book["name"], book["summary"], *(text for group in groups for text in group), *examples):
            yield Text("codebook", source)


def _shorthands(tree: ast.Module) -> dict[str, str]:
    """Functions that do nothing but translate their one argument in a context of their own: name to context."""
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and len(node.args.args) == 1 and len(node.body) == 1:
            last = node.body[0]
            call = last.value if isinstance(last, ast.Return) else None
            if isinstance(call, ast.Call) and _name(call.func) in NAMED and _words(call.args[0]):
                found[node.name] = _words(call.args[0])
    return found


def _other_names(tree: ast.Module) -> Iterator[str]:
    """Names that a file gives to one of `NAMED`, as in `say = words.translated`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            target, value = node.targets[0], node.value
            pairs = [(target, value)]
            if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
                pairs = list(zip(target.elts, value.elts, strict=True))
            yield from (name.id for name, given in pairs if isinstance(name, ast.Name) and _name(given) in NAMED)


def _words(node: ast.expr) -> str:
    """The text that stands here as it is; "" if it is not a text, such as the numbers by which a painter translates."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def collect(ts: Path) -> None:
    """Bring the texts of `ts` up to date: new ones come in untranslated, those no longer used go."""
    with tempfile.TemporaryDirectory() as folder:
        calls = Path(folder) / "texts.py"
        lines = ["from PySide6.QtCore import QCoreApplication"]
        for text in sorted(texts()):
            lines.append(f"QCoreApplication.translate({_quoted(text.context)}, {_quoted(text.source)}{_plural(text)})")
        calls.write_text("\n".join(lines) + "\n", encoding="utf-8")
        options = ["-no-obsolete", "-sort-messages", "-locations", "none"]
        languages = ["-source-language", "en", "-target-language", "ar"]
        _qt("lupdate", str(calls), *options, *languages, "-ts", str(ts))


def compile_to(qm: Path, ts: Path = TS) -> None:
    """Compile `ts`; a text that is not translated yet stays English."""
    _qt("lrelease", "-silent", "-nounfinished", str(ts), "-qm", str(qm))


def unfinished(ts: Path = TS) -> list[str]:
    """The texts of `ts` that are not translated, each after its context."""
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in ElementTree.parse(ts).getroot().iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is None or translation.get("type") == "unfinished"
    ]


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _plural(text: Text) -> str:
    return ', "", 1' if text.plural else ""


def _qt(tool: str, *arguments: str) -> None:
    # The tools of the PySide6 that runs this, wherever it is installed.
    command = [sys.executable, "-c", f"from PySide6.scripts.pyside_tool import {tool}; {tool}()", *arguments]
    subprocess.run(command, check=True)


def main(ts: Path = TS) -> None:
    """Collect and compile; ends with 1 and a list if texts wait for their translation."""
    collect(ts)
    compile_to(ts.with_suffix(".qm"), ts)
    waiting = unfinished(ts)
    print(*waiting, sep="\n", end="\n" if waiting else "")
    raise SystemExit(1 if waiting else 0)


if __name__ == "__main__":
    main()
