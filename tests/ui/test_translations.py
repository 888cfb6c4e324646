"""Every text of the window has its Arabic, and what the window loads is compiled from what is written."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from testimony_app.errors import AppError
from ui import words
from ui.shell.language import Language
from ui.shell.rail import Rail
from ui.shell.theme import Theme

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import translations  # noqa: E402  A tool, not a package of the app.

ISOLATE, END = "\u2068", "\u2069"
ARABIC = re.compile("[\u0600-\u06ff]")
PLACEHOLDER = re.compile(r"\{\w+\}|%n")
LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
SAME_EVERYWHERE = {"SY TR LB", "Ctrl K", " + ", "Testimony"}
"""Texts without a word of a language in them, besides those made of placeholders and signs."""


def _messages() -> list[tuple[str, str, list[str]]]:
    """Context, English and the forms of the Arabic of each text."""
    found = []
    for context in ElementTree.parse(translations.TS).getroot().iter("context"):
        for message in context.iter("message"):
            arabic = message.find("translation")
            assert arabic is not None
            forms = [form.text or "" for form in arabic.iter("numerusform")] or [arabic.text or ""]
            found.append((context.findtext("name") or "", message.findtext("source") or "", forms))
    return found


MESSAGES = _messages()


def test_every_text_of_the_window_is_in_the_file_and_no_other() -> None:
    written = {(context, source, len(forms) > 1) for context, source, forms in MESSAGES}
    assert written == {(text.context, text.source, text.plural) for text in translations.texts()}


def test_nothing_waits_for_its_translation() -> None:
    assert translations.unfinished() == []
    for context, source, forms in MESSAGES:
        bare = PLACEHOLDER.sub("", source)
        words_in_it = (
            re.search(r"[A-Za-z]{2}", re.sub("SHA-256|Ctrl|Alt|Shift|Delete|Enter|Esc|Tab", "", bare))
            and source not in SAME_EVERYWHERE
        )
        for form in forms:
            assert form, (context, source)
            assert ARABIC.search(form) or not words_in_it, (context, source)


def test_placeholders_are_those_of_the_english() -> None:
    for context, source, forms in MESSAGES:
        # The forms for one and two may say the number in a word instead.
        expected = Counter(PLACEHOLDER.findall(source))
        for number, form in enumerate(forms):
            found = Counter(PLACEHOLDER.findall(form))
            told_in_words = len(forms) > 1 and number < 3
            assert found == expected or (told_in_words and not found - expected), (context, source, form)


def test_isolates_are_closed_and_hold_every_latin_word() -> None:
    for context, source, forms in MESSAGES:
        for form in forms:
            assert _is_balanced(form), (context, source)
            if ARABIC.search(form) and "(*." not in form:
                bare = re.sub(f"{ISOLATE}[^{END}]*{END}", "", PLACEHOLDER.sub("", form))
                assert not LATIN_WORD.search(bare), (context, form)


def test_the_compiled_file_is_that_of_the_written_one(tmp_path: Path) -> None:
    translations.compile_to(tmp_path / "again.qm")
    assert (tmp_path / "again.qm").read_bytes() == translations.QM.read_bytes()


def test_collecting_again_changes_nothing(tmp_path: Path) -> None:
    copy = tmp_path / "testimony_ar.ts"
    copy.write_bytes(translations.TS.read_bytes())
    translations.collect(copy)
    assert copy.read_bytes() == translations.TS.read_bytes()


def test_a_new_text_comes_in_untranslated_and_an_old_one_goes(tmp_path: Path) -> None:
    copy = tmp_path / "testimony_ar.ts"
    whole = translations.TS.read_text(encoding="utf-8")
    copy.write_text(whole.replace("<source>Interviews</source>", "<source>Not a text</source>"), encoding="utf-8")
    translations.collect(copy)
    assert "Rail: Interviews" in translations.unfinished(copy)
    assert "Not a text" not in copy.read_text(encoding="utf-8")


def test_a_text_put_together_while_running_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    file = tmp_path / "page.py"
    file.write_text('class Page(QWidget):\n    def f(self, n):\n        self.tr(f"{n} rows")\n', encoding="utf-8")
    with pytest.raises(translations.UnreadableTextError, match=r"page\.py:3"):
        translations.texts_of(file)


def test_each_way_of_marking_a_text_is_read(tmp_path: Path) -> None:
    file = tmp_path / "page.py"
    file.write_text(
        "class Page(QWidget):\n"
        "    def f(self, n):\n"
        '        self.tr("one " "line"); self.tr("%n rows", "", n)\n'
        '        words.translated("Other", "two"); QCoreApplication.translate("Other", "three")\n'
        "def outside(page: Page):\n"
        '    page.tr("four")\n'
        'A = QT_TRANSLATE_NOOP("marks", "five")\n'
        "def say(text):\n"
        '    return QCoreApplication.translate("Keys", text)\n'
        'say("six")\n'
        "other, n = words.translated, 1\n"
        'other("Other", "seven")\n'
        "tr = QCoreApplication.translate\n"
        'tr("Other", "eight")\n'
        "painter.translate(0, -n)\n",
        encoding="utf-8",
    )
    assert set(translations.texts_of(file)) == {
        translations.Text("Page", "one line"),
        translations.Text("Page", "%n rows", plural=True),
        translations.Text("Other", "two"),
        translations.Text("Other", "three"),
        translations.Text("Page", "four"),
        translations.Text("marks", "five"),
        translations.Text("Keys", "six"),
        translations.Text("Other", "seven"),
        translations.Text("Other", "eight"),
    }


@pytest.mark.parametrize(
    ("count", "arabic"),
    [(1, "مهمة واحدة"), (2, "مهمتان"), (3, "3 مهام"), (10, "10 مهام"), (11, "11 مهمة"), (100, "100 مهمة")],
)
def test_numbers_take_the_form_that_arabic_wants(language: Language, count: int, arabic: str) -> None:
    language.choose("ar")
    assert QApplication.translate("Header", "%n jobs", "", count) == arabic


def test_what_the_core_says_is_said_in_arabic(language: Language) -> None:
    language.choose("ar")
    assert words.message(AppError("vault.wrong_passphrase")).sentence.startswith("عبارة المرور")
    assert words.message(AppError("interview.code_taken", interview="W-014")).sentence == (
        f"هناك مقابلة {ISOLATE}W-014{END} من قبل؛ لم يُحفظ شيء."
    )
    assert words.label("interview.logged") == "سُجّلت مقابلة"
    assert words.term("facility_kind", "hospital") == "مستشفى"
    language.choose("en")
    assert words.term("facility_kind", "hospital") == "Hospital"


def test_a_window_made_in_arabic_is_arabic(language: Language, theme: Theme) -> None:
    language.choose("ar")
    rail = Rail(theme)
    assert "المقابلات" in {child.text() for child in rail.findChildren(QToolButton)}
    assert rail.layoutDirection() == Qt.LayoutDirection.RightToLeft
    rail.deleteLater()


def test_the_tool_says_what_is_missing_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "testimony_ar.ts"
    empty.write_text('<?xml version="1.0" encoding="utf-8"?>\n<TS version="2.1" language="ar"/>\n', encoding="utf-8")
    with pytest.raises(SystemExit, match="1"):
        translations.main(empty)
    assert "Rail: Interviews" in capsys.readouterr().out.splitlines()


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """What chooses the language; English again afterwards."""
    made = Language(qapp)
    yield made
    made.choose("en")


def _is_balanced(form: str) -> bool:
    """Each isolate is closed; one may hold another."""
    depth = 0
    for char in form:
        depth += {ISOLATE: 1, END: -1}.get(char, 0)
        if depth < 0:
            return False
    return depth == 0
