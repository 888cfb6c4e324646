"""Logging an interview with the keyboard: a minute is enough, nothing is consented to beforehand, names stay apart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.domain.uncertain_dates import Precision
from testimony_app.services import consent_scripts, decide_consent, unseal_identity
from testimony_app.services import log_interview as li
from testimony_app.settings import AppSettings
from ui import prompts
from ui.pages.context import PageContext
from ui.pages.log_interview import LogInterviewPage
from ui.panels.interview_form_consent import BEFORE
from ui.panels.interview_form_fields import LanguageCombo, TermPicker, TimeEdit
from ui.shell.theme import Theme
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
def page(qtbot: QtBot, context: PageContext) -> LogInterviewPage:
    made = LogInterviewPage(context)
    qtbot.addWidget(made)
    made.resize(1176, 640)
    made.show()
    return made


def begun(qtbot: QtBot, page: LogInterviewPage) -> None:
    page.begin()
    qtbot.waitUntil(page._log.isEnabled)
    page.activateWindow()
    qtbot.waitUntil(lambda: page.isAncestorOf(QApplication.focusWidget() or QWidget()))


def type_date(qtbot: QtBot, page: LogInterviewPage, text: str) -> None:
    qtbot.keyClicks(page._form.circumstances.date._text, text)


def log(qtbot: QtBot, page: LogInterviewPage) -> str:
    with qtbot.waitSignal(page.logged) as caught:
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return str(caught.args[0])


def test_a_date_is_all_that_must_be_typed(qtbot: QtBot, page: LogInterviewPage, case: Case) -> None:
    begun(qtbot, page)
    assert page._form.circumstances.date._text.hasFocus(), "the first field has the keyboard"
    qtbot.keyClicks(QApplication.focusWidget(), "12 May 2031")
    held = li.page(case, log(qtbot, page))
    assert (held.interview.code, held.witness.code) == ("I-001", "W-001")
    assert (held.interview.held_on, held.interview.precision) == ("2031-05-12", Precision.EXACT)
    assert decide_consent.history(case, held.interview.id) == [], "no consent is assumed"
    assert held.interview.explained == ()


def test_the_date_may_be_as_uncertain_as_it_is(qtbot: QtBot, page: LogInterviewPage, case: Case) -> None:
    begun(qtbot, page)
    type_date(qtbot, page, "May 2031")
    held = li.page(case, log(qtbot, page)).interview
    assert (held.held_on, held.precision) == ("2031-05", Precision.UNKNOWN_DAY)


def test_circumstances_are_taken_over_but_nothing_that_must_be_asked_anew(
    qtbot: QtBot, page: LogInterviewPage, case: Case
) -> None:
    last = li.InterviewDraft(
        code="I-007",
        held_on="2031-05-12",
        language="ar",
        interpreter_kind="professional",
        interpreter="T-02",
        place="Lakeside",
        privacy="private",
        explained=("purpose", "stop_skip_break"),
        prior_interviews_asked=True,
        people_present=(li.Present(code="R-03", role="interviewer"),),
    )
    li.log(case, last, li.WitnessDraft(code="W-007"))
    begun(qtbot, page)
    type_date(qtbot, page, "2031-05-13")
    held = li.page(case, log(qtbot, page))
    fresh = held.interview
    assert (fresh.code, held.witness.code) == ("I-008", "W-008")
    assert (fresh.language, fresh.interpreter, fresh.place) == ("ar", "T-02", "Lakeside")
    assert fresh.people_present == last.people_present
    assert (fresh.privacy, fresh.explained, fresh.prior_interviews_asked) == ("", (), False)


def test_what_is_missing_stands_at_the_field_and_nothing_is_logged(
    qtbot: QtBot, page: LogInterviewPage, case: Case
) -> None:
    begun(qtbot, page)
    page._form.circumstances.code.clear()
    page._form.circumstances.started.setText("25:00")
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    fields = page._form.circumstances.fields
    assert fields["held_on"].problem
    assert fields["code"].problem
    assert fields["started"].problem
    assert page._form.circumstances.code.hasFocus(), "the first problem has the keyboard"
    assert li.lines(case) == []


def test_a_code_that_is_taken_is_told_at_the_field(
    qtbot: QtBot, page: LogInterviewPage, case: Case, interview: li.InterviewRead
) -> None:
    begun(qtbot, page)
    page._form.circumstances.code.setText(interview.code)
    type_date(qtbot, page, "2031")
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(page._form.circumstances.fields["code"].problem))
    assert interview.code in page._form.circumstances.fields["code"].problem
    assert page._log.isEnabled()
    assert len(li.lines(case)) == 1


def test_each_scope_is_answered_on_its_own(qtbot: QtBot, page: LogInterviewPage, case: Case) -> None:
    begun(qtbot, page)
    type_date(qtbot, page, "2031-05-12")
    rows = {row.scope: row for row in page._form.consent.rows}
    assert tuple(rows) == BEFORE
    assert all(row.status.status() is Status.NOT_ASKED for row in rows.values())
    qtbot.keyClicks(rows["interview"].status, "g")
    qtbot.keyClicks(rows["audio_recording"].status, "c")
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert rows["audio_recording"].conditions.problem, "conditional needs its conditions"
    qtbot.keyClicks(rows["audio_recording"]._conditions, "Only the first half")
    held = decide_consent.standings(case, log(qtbot, page))
    found = {each.scope: each for each in held if each.status is not Status.NOT_ASKED}
    assert {scope: each.status for scope, each in found.items()} == {
        "interview": Status.GIVEN,
        "audio_recording": Status.CONDITIONAL,
    }
    assert found["audio_recording"].decision.conditions == "Only the first half"


def test_the_script_is_read_out_in_the_language_of_the_interview_and_noted(
    qtbot: QtBot, page: LogInterviewPage, case: Case
) -> None:
    begun(qtbot, page)
    type_date(qtbot, page, "2031-05-12")
    page._form.circumstances.language.set_value("ar")
    page._form.consent._read.click()
    arabic = consent_scripts.script("ar")
    assert page._form.consent._opening.text() == arabic.opening
    assert page._form.consent.rows[0]._question.text() == arabic.questions["interview"]
    page._form.consent.rows[0].status.set_value("given")
    rows = decide_consent.history(case, log(qtbot, page))
    assert rows[0].script_version == arabic.mark


def test_a_language_without_a_script_says_so(qtbot: QtBot, page: LogInterviewPage) -> None:
    begun(qtbot, page)
    page._form.circumstances.language.set_value("so")
    page._form.consent._read.click()
    assert "Somali" in page._form.consent._note.text()


def test_a_known_witness_is_told_and_stays_as_recorded(
    qtbot: QtBot, page: LogInterviewPage, case: Case, interview: li.InterviewRead
) -> None:
    begun(qtbot, page)
    page._form.witness.code.setText("W-001")
    qtbot.waitUntil(page._form.witness._again.isVisible)
    assert "interview number 2" in page._form.witness._heading.text()
    assert "I-001" in page._form.witness._earlier.text()
    type_date(qtbot, page, "2031-06")
    held = li.page(case, log(qtbot, page))
    assert held.witness.roles == ("doctor",)
    assert len(li.known_witness(case, "W-001")[1]) == 2


def test_names_go_to_the_identity_database_and_nowhere_else(qtbot: QtBot, page: LogInterviewPage, case: Case) -> None:
    begun(qtbot, page)
    assert not page._form.identity.is_open(), "the part with names is closed"
    type_date(qtbot, page, "2031-05-12")
    page._form.identity.set_open(True)
    qtbot.keyClicks(page._form.identity._lines["given_name"][1], "Yara")
    page._form.identity._lists["phones"][1].setPlainText("0000 111\n0000 222")
    held = li.page(case, log(qtbot, page))
    person = unseal_identity.open_identity(case, held.witness.id, "test")
    assert (person.given_name, person.phones) == ("Yara", ("0000 111", "0000 222"))
    assert "Yara" not in repr(held)
    # No name stays behind the next page.
    qtbot.waitUntil(lambda: all(line.text() != "Yara" for line in page.findChildren(QLineEdit)))


def test_what_is_open_is_listed_and_never_stops(qtbot: QtBot, page: LogInterviewPage) -> None:
    begun(qtbot, page)
    assert page._form.missing() == ("explained", "prior_interviews", "privacy", "consent")
    page._form._explained.set_value(["purpose"])
    assert page._form.missing()[0] == "stop_not_told"
    page._form._explained.set_value(["purpose", "stop_skip_break"])
    page._form._prior._asked.setChecked(True)
    page._form.circumstances.privacy.set_value("private")
    page._form.consent.rows[0].status.set_value("refused")
    assert page._form.missing() == ()
    assert page._complete.text() == "Nothing is open"


def test_an_earlier_interview_warns_of_first_accounts(qtbot: QtBot, page: LogInterviewPage, case: Case) -> None:
    begun(qtbot, page)
    type_date(qtbot, page, "2031")
    qtbot.mouseClick(page._form._prior._rows._more, Qt.MouseButton.LeftButton)
    row = page._form._prior._rows.rows[0]
    qtbot.keyClicks(row._organisation, "Lakeside Relief")
    next(box for box in row.findChildren(QCheckBox) if box.text() == "signed").click()
    assert page._form._prior._warning.isVisibleTo(page)
    held = li.page(case, log(qtbot, page)).interview
    assert held.prior_interviews == (li.PriorInterview(organisation="Lakeside Relief", signed=True),)
    assert held.prior_interviews_asked


def test_a_child_is_asked_too(qtbot: QtBot, page: LogInterviewPage) -> None:
    begun(qtbot, page)
    assert not page._form.consent._assent_field.isVisibleTo(page)
    page._form.witness._terms["age_band"].set_value("12_to_17")
    assert page._form.consent._assent_field.isVisibleTo(page)
    assert page._form.consent._from.value() == "caregiver"


def test_escape_leaves_at_once_if_nothing_was_typed(qtbot: QtBot, page: LogInterviewPage) -> None:
    begun(qtbot, page)
    with qtbot.waitSignal(page.cancelled):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_escape_asks_before_typed_words_are_gone(qtbot: QtBot, page: LogInterviewPage) -> None:
    begun(qtbot, page)
    type_date(qtbot, page, "2031")
    prompts.set_next_answer(False)
    with qtbot.assertNotEmitted(page.cancelled):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.is_touched()
    prompts.set_next_answer(True)
    with qtbot.waitSignal(page.cancelled):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.is_touched()


def test_tab_goes_down_the_form(qtbot: QtBot, page: LogInterviewPage) -> None:
    begun(qtbot, page)
    names = []
    for _ in range(8):
        names.append(QApplication.focusWidget().accessibleName())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    expected = ["Date of the interview", "Interview code", "From", "Until", "With whom", "How", "Place"]
    assert [name for name in names if name in expected] == expected


def test_a_role_is_typed_and_taken_away(qtbot: QtBot, theme: Theme) -> None:
    picker = TermPicker(theme, "witness_role", "Add a role")
    qtbot.addWidget(picker)
    picker.show()
    line = picker._field.lineEdit()
    qtbot.keyClicks(line, "doc")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert picker.value() == ("doctor",)
    qtbot.keyClick(picker, Qt.Key.Key_Backspace)
    assert picker.value() == ()


@pytest.mark.parametrize(
    ("typed", "time"), [("", ""), ("9", "09:00"), ("0930", "09:30"), ("9.30", "09:30"), ("24:00", None), ("x", None)]
)
def test_times_are_understood(qtbot: QtBot, typed: str, time: str | None) -> None:
    field = TimeEdit()
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.value() == time


def test_a_language_is_known_by_name_or_code(qtbot: QtBot, theme: Theme) -> None:
    field = LanguageCombo("not noted")
    qtbot.addWidget(field)
    field.set_value("ar")
    assert (field.currentText(), field.value()) == ("Arabic", "ar")
    field.setEditText("ukrainian")
    assert field.value() == "uk"
    field.setEditText("xyz")
    assert field.value() == "xyz"


def test_scripts_ask_every_scope_in_every_language() -> None:
    assert set(consent_scripts.languages()) >= {"ar", "en"}
    for language in consent_scripts.languages():
        held = consent_scripts.script(language)
        assert held is not None
        assert set(held.questions) == set(decide_consent.scopes())
    assert consent_scripts.script("so") is None
    assert consent_scripts.script("en-GB") == consent_scripts.script("en")
