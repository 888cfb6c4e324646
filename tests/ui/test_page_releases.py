"""A release from the choice of an incident to files on disk: decided by keys, read back with other people's readers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import mammoth
import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.domain.consent import Purpose
from testimony_app.services import decide_consent, release
from testimony_app.services import log_interview as li
from testimony_app.services.manage_incidents import IncidentRead
from testimony_app.settings import AppSettings
from tests.ui.incident_case import CONDITIONS, NAMES, WORDS, fill
from ui import prompts, words
from ui.models.release_review import BLANK, Answer, ExcerptReview
from ui.models.release_rows import ExcerptRows, ReleaseRows
from ui.pages.context import PageContext
from ui.pages.releases import ReleasesPage
from ui.panels.release_wizard import REPLACE, REVIEW, WRITE, NewRelease
from ui.shell.theme import Theme
from ui.widgets.clipboard import HINTS
from ui.widgets.notice_bar import NoticeBar
from ui.workers.runner import JobRunner


@pytest.fixture
def context(qtbot: QtBot, case: Case, theme: Theme, tmp_path: Path) -> Iterator[PageContext]:
    runner = JobRunner()
    notice = NoticeBar(theme)
    qtbot.addWidget(notice)
    yield PageContext(case, runner, theme, notice, AppSettings(tmp_path / "settings"))
    runner.close()


@pytest.fixture
def incident(case: Case) -> IncidentRead:
    return fill(case)


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, incident: IncidentRead) -> ReleasesPage:
    made = ReleasesPage(context)
    qtbot.addWidget(made)
    made.resize(1176, 640)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    made.begin(incident.id)
    qtbot.waitUntil(lambda: made.wizard.choose.incident_id() == incident.id)
    return made


@pytest.fixture
def wizard(qtbot: QtBot, page: ReleasesPage) -> NewRelease:
    """The new release at its second step."""
    page.wizard.go_on()
    qtbot.waitUntil(lambda: page.wizard.step == REPLACE)
    return page.wizard


def keep_conditions(qtbot: QtBot, wizard: NewRelease) -> None:
    (decision_id,) = wizard._conditions
    wizard.blocked.unfold(True)
    qtbot.keyClick(wizard.blocked.box(decision_id), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: wizard.replace.rows.rowCount() == 2)


def write(qtbot: QtBot, wizard: NewRelease, folder: Path) -> None:
    """From the replacements to the end of writing."""
    qtbot.keyClick(wizard, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wizard.step == REVIEW
    qtbot.keyClick(wizard, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wizard.step == WRITE
    prompts.set_next_file(folder)
    qtbot.mouseClick(wizard.write._choose, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(wizard._forward, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not wizard._writing)


def all_bytes(folder: Path) -> bytes:
    """Every file, and every part of every file that is an archive."""
    found = []
    for file in sorted(each for each in folder.rglob("*") if each.is_file()):
        found.append(file.read_bytes())
        if file.suffix == ".docx":
            with zipfile.ZipFile(file) as parts:
                found += [parts.read(name) for name in parts.namelist()]
    return b"\n".join(found)


def test_the_files_hold_what_was_reviewed_and_no_registered_name(
    qtbot: QtBot, page: ReleasesPage, wizard: NewRelease, case: Case, tmp_path: Path
) -> None:
    keep_conditions(qtbot, wizard)
    qtbot.keyClick(wizard.replace.list, Qt.Key.Key_N)
    qtbot.keyClick(wizard.replace.list, Qt.Key.Key_A)
    assert wizard.replace.open() == 0
    folder = tmp_path / "out"
    folder.mkdir()
    write(qtbot, wizard, folder)
    (made,) = release.releases(case)
    html = mammoth.convert_to_html(io.BytesIO((folder / made.code / "excerpts.docx").read_bytes())).value
    table = pandas.read_csv(folder / made.code / "excerpts.csv")
    assert len(table) == made.passages == 2
    for review in wizard.replace.rows.reviews():
        text, places = review.outgoing()
        assert text in html and text in set(table["text"])
        assert [text[place.start : place.end] for place in places] == [each.replacement for each in review.findings()]
    held = all_bytes(folder).decode(errors="replace").casefold()
    assert not [name for name in (*NAMES, "Karim", "W-001", "12 May") if name.casefold() in held]
    assert "the roof fell in" in held
    assert str(folder / made.code) in wizard.write._done_where.text()
    wizard.write.finished.emit(made.id)
    qtbot.waitUntil(lambda: page._rows.rowCount() == 1)
    assert page._detail._title.text() == made.code
    assert made.files["excerpts.docx"] in made.manifest


def test_a_suggestion_must_be_decided_before_the_release_goes_on(qtbot: QtBot, wizard: NewRelease) -> None:
    keep_conditions(qtbot, wizard)
    assert wizard.replace.open() == 1
    assert not wizard._forward.isEnabled() and "1" in wizard._state.text()
    qtbot.keyClick(wizard, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wizard.step == REPLACE
    qtbot.mouseClick(wizard._next_open, Qt.MouseButton.LeftButton)
    review = wizard.replace.rows.row_at(1)
    assert wizard.replace.list.currentIndex().row() == 1
    assert review.marks[0].answer is Answer.OPEN
    qtbot.keyClick(wizard.replace.editor.original, Qt.Key.Key_Delete)
    assert review.marks[0].answer is Answer.KEEP and review.outgoing()[0] == WORDS["I-002"]
    assert wizard._forward.isEnabled()
    qtbot.keyClick(wizard.replace.editor.original, Qt.Key.Key_Return)
    assert review.marks[0].answer is Answer.REPLACE and "Karim" not in review.outgoing()[0]


def test_each_blocked_passage_says_every_reason_and_who_may_ask(wizard: NewRelease) -> None:
    assert [each.excerpt.passage.interview.code for each in wizard.replace.rows.reviews()] == ["I-001"]
    said = wizard.blocked.text.toPlainText()
    for code in ("consent.refused", "consent.conditions_open", "segment.unverified"):
        assert words.message_of(code).sentence in said
    assert "12 May 2021" in said and "R-02" in said
    assert WORDS["I-003"] in said
    assert "3" in wizard.blocked._fold.text()
    before, _, refused = said.partition("W-003")
    assert "R-02" not in refused.partition("W-004")[0], "nobody may ask again after a refusal"
    assert "R-02" in before


def test_ticking_a_condition_lets_the_passage_in_and_unticking_takes_it_out(qtbot: QtBot, wizard: NewRelease) -> None:
    (decision_id,) = wizard._conditions
    assert CONDITIONS in wizard.blocked.box(decision_id).accessibleDescription()
    wizard.replace.rows.row_at(0).role = "Health worker"
    keep_conditions(qtbot, wizard)
    assert wizard.replace.rows.row_at(0).role == "Health worker", "what was decided stays decided"
    assert wizard._preview is not None and wizard._preview.conditions_met == {decision_id}
    qtbot.keyClick(wizard.blocked.box(decision_id), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: wizard.replace.rows.rowCount() == 1)


def test_words_are_replaced_by_hand_with_r(qtbot: QtBot, wizard: NewRelease) -> None:
    editor, review = wizard.replace.editor, wizard.replace.rows.row_at(0)
    start = WORDS["I-001"].index("the gate")
    editor.original.setFocus()
    editor.original.select(start, start + len("the gate"))
    qtbot.keyClick(editor.original, Qt.Key.Key_R)
    assert BLANK in review.outgoing()[0]
    qtbot.waitUntil(editor._by.hasFocus)
    qtbot.keyClicks(editor._by, "[a place]")
    qtbot.keyClick(editor._by, Qt.Key.Key_Return)
    assert "stood at [a place] on" in review.outgoing()[0]
    assert editor.leaving.toPlainText() == review.outgoing()[0]


def test_a_click_on_a_chip_keeps_the_words_and_another_replaces_them(qtbot: QtBot, wizard: NewRelease) -> None:
    editor, review = wizard.replace.editor, wizard.replace.rows.row_at(0)
    qtbot.waitExposed(wizard)
    for wanted in (Answer.KEEP, Answer.REPLACE):
        box = editor.original.boxes(editor.original.chips()[0])[0]
        middle = QPoint(int(box.center().x()), int(box.center().y()))
        qtbot.mouseClick(editor.original.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        assert review.marks[0].answer is wanted


def test_a_name_that_was_kept_stops_the_writing_and_leads_back(
    qtbot: QtBot, wizard: NewRelease, case: Case, tmp_path: Path
) -> None:
    wizard.replace.rows.row_at(0).answer(0, Answer.KEEP)
    wizard.replace.changed.emit()
    write(qtbot, wizard, tmp_path)
    assert wizard.write.problem and not wizard.write.ready()
    assert release.releases(case) == [] and not list(tmp_path.glob("REL-*"))
    assert "Salwa" not in wizard.write.problem
    qtbot.mouseClick(wizard.write._back, Qt.MouseButton.LeftButton)
    assert wizard.step == REPLACE


def test_a_doubt_is_accepted_with_a_tick_only(qtbot: QtBot, wizard: NewRelease, case: Case, tmp_path: Path) -> None:
    keep_conditions(qtbot, wizard)
    wizard.replace.rows.row_at(1).answer(0, Answer.KEEP)
    wizard.replace.changed.emit()
    write(qtbot, wizard, tmp_path)
    assert wizard.write._doubts.isVisible() and release.releases(case) == []
    assert not wizard._forward.isEnabled()
    qtbot.keyClick(wizard.write._doubts, Qt.Key.Key_Space)
    qtbot.mouseClick(wizard._forward, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(release.releases(case)) == 1)
    assert '"residual_leaks": 1' in release.releases(case)[0].manifest
    qtbot.waitUntil(lambda: not wizard._writing)


def test_consent_that_is_withdrawn_meanwhile_stops_the_writing(
    qtbot: QtBot, wizard: NewRelease, case: Case, tmp_path: Path
) -> None:
    interview = li.by_code(case, "I-001")
    decide_consent.withdraw(case, interview.id, ["anonymous_quotation"])
    write(qtbot, wizard, tmp_path)
    assert release.releases(case) == [] and wizard.write.problem
    qtbot.mouseClick(wizard.write._back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: wizard.step == REPLACE and wizard._preview is not None)
    assert wizard.replace.rows.rowCount() == 0 and not wizard._forward.isEnabled()


def test_an_excerpt_is_left_out_with_x_and_nothing_at_all_cannot_leave(qtbot: QtBot, wizard: NewRelease) -> None:
    qtbot.keyClick(wizard.replace.list, Qt.Key.Key_X)
    assert not wizard.replace.rows.row_at(0).include and not wizard._forward.isEnabled()
    qtbot.keyClick(wizard.replace.list, Qt.Key.Key_X)
    assert wizard.replace.rows.row_at(0).include and wizard._forward.isEnabled()


def test_another_purpose_asks_anew(qtbot: QtBot, wizard: NewRelease) -> None:
    wizard.steps.chosen.emit(0)
    wizard.choose.set_purpose(Purpose.MEDIA)
    wizard.go_on()
    qtbot.waitUntil(lambda: wizard._preview is not None and wizard._preview.purpose is Purpose.MEDIA)
    assert wizard.replace.rows.rowCount() == 0 and not wizard._forward.isEnabled()
    assert words.message_of("consent.not_asked").sentence in wizard.blocked.text.toPlainText()


def test_copied_words_carry_the_hints_that_keep_them_out_of_histories(qtbot: QtBot, wizard: NewRelease) -> None:
    original = wizard.replace.editor.original
    original.setFocus()
    original.select(0, 5)
    qtbot.keyClick(original, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QApplication.clipboard().mimeData()
    assert mime.text() == "Salwa" and all(mime.hasFormat(kind) for kind in HINTS)
    QApplication.clipboard().clear()


def test_the_models_behave(wizard: NewRelease, page: ReleasesPage, qtbot: QtBot) -> None:
    for model in (wizard.replace.rows, page._rows):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    reviews = wizard.replace.rows.reviews()
    rows = ExcerptRows()
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows.set_rows(reviews)
    rows.touch(0)
    rows.set_rows(())
    assert isinstance(page._rows, ReleaseRows)


def test_an_empty_page_begins_a_release(qtbot: QtBot, context: PageContext) -> None:
    page = ReleasesPage(context)
    qtbot.addWidget(page)
    page.refresh()
    qtbot.waitUntil(lambda: page._places.currentIndex() == 1)
    page._places.widget(1).chosen.emit("new")
    assert page._whole.currentIndex() == 1 and not page.wizard._forward.isEnabled()
    qtbot.waitUntil(lambda: context.runner.busy() == 0)


@given(st.data())
def test_replacements_by_hand_never_overlap_and_come_off_without_a_trace(data: st.DataObject) -> None:
    review = ExcerptReview(EXCERPT[0])
    before = list(review.marks)
    size = len(review.excerpt.passage.text)
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, size - 1))
        review.add(start, data.draw(st.integers(start + 1, size)), data.draw(st.text(max_size=5)))
        spans = [(each.finding.start, each.finding.end) for each in review.marks]
        assert all(one[1] <= other[0] for one, other in pairwise(spans))
        review.outgoing()
    while any(each.by_hand for each in review.marks):
        review.toggle(next(number for number, each in enumerate(review.marks) if each.by_hand))
    assert review.marks == before


EXCERPT: list[release.Excerpt] = []


@pytest.fixture(autouse=True, scope="module")
def _an_excerpt(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One excerpt of a real case, for the rules that need no window."""
    case, _words = Case.create(tmp_path_factory.mktemp("rules") / "Rules.testimony", "Rules", "six green lamps at noon")
    EXCERPT.append(release.preview(case, fill(case).id, Purpose.ANONYMOUS_QUOTATION).excerpts[0])
    case.close()
    yield
    EXCERPT.clear()
