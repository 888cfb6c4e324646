"""The team page: who is in it, taking in an answer with its fingerprint, rights, removing; and joining at the gate."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.domain.transcripts import Utterance
from testimony_app.jobs import JobContext
from testimony_app.services import (
    code_passage,
    edit_transcript,
    exchange,
    manage_codebook,
    mask_names,
    people,
    unseal_identity,
)
from testimony_app.services.log_interview import InterviewRead
from testimony_app.services.passages import Passage
from testimony_app.services.people import Role
from testimony_app.settings import AppSettings
from tests.conftest import PASSPHRASE
from ui import prompts
from ui.controller import Controller
from ui.models.member_rows import Column
from ui.pages.context import PageContext
from ui.pages.team import TeamPage
from ui.panels.second_person import SecondPersonDialog
from ui.panels.team_package import ArrivalForm, SendForm
from ui.panels.team_person import AnswerForm
from ui.shell.first_package import FirstPackageView
from ui.shell.join import AcceptView, AnswerView
from ui.shell.recovery_sheet import RecoverySheet
from ui.shell.theme import Theme
from ui.shell.unlock import UnlockView
from ui.widgets.notice_bar import NoticeBar
from ui.workers.runner import JobRunner

CODERS = "eleven copper bells at dusk"


@pytest.fixture
def runner() -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, case: Case, theme: Theme, tmp_path: Path, runner: JobRunner) -> TeamPage:
    notice = NoticeBar(theme)
    qtbot.addWidget(notice)
    context = PageContext(case, runner, theme, notice, AppSettings(tmp_path / "settings"))
    made = TeamPage(context)
    qtbot.addWidget(made)
    made.resize(1176, 640)
    made.show()
    made.refresh()
    qtbot.waitUntil(lambda: made.people._rows.rowCount() > 0)
    return made


def words_of(page: TeamPage, row: int) -> list[str]:
    rows = page.people._rows
    return [str(rows.index(row, column).data()) for column in Column]


def test_an_answer_is_taken_in_only_with_the_fingerprint_that_was_read_out(
    qtbot: QtBot, page: TeamPage, case: Case, tmp_path: Path, runner: JobRunner
) -> None:
    QAbstractItemModelTester(page.people._rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert words_of(page, 0) == ["Lead", "Case lead", "opens", "opens", "opens", ""]
    prompts.set_next_file(tmp_path / "to.invitation")
    page.people._invite.click()
    qtbot.waitUntil(lambda: (tmp_path / "to.invitation").exists() and runner.busy() == 0)
    accepted = people.accept((tmp_path / "to.invitation").read_bytes(), CODERS)
    (tmp_path / "from.answer").write_bytes(accepted.answer)
    prompts.set_next_file(tmp_path / "from.answer")
    page.people._take.click()
    qtbot.waitUntil(lambda: isinstance(page.people._side.currentWidget(), AnswerForm))
    form = page.people._side.currentWidget()
    assert isinstance(form, AnswerForm)
    QTest.keyClicks(form._code, "C-1")
    QTest.keyClicks(form._typed, "0" * 20)
    assert not form._go.isEnabled()
    assert form._finger.problem
    form._typed.clear()
    QTest.keyClicks(form._typed, accepted.fingerprint)
    form._role.set_value("coder")
    assert form._opens.value() == ("content",)
    QTest.mouseClick(form._go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.people._rows.rowCount() == 2)
    assert words_of(page, 1) == ["C-1", "Coder", "opens", "closed", "closed", ""]
    assert people.named(case, "C-1").role is Role.CODER
    assert page.people._side.currentWidget() is page.people._person


def test_rights_are_changed_and_a_person_removed_after_one_question(qtbot: QtBot, page: TeamPage, case: Case) -> None:
    member = people.add(case, people.accept(people.invite(case), CODERS).answer, "C-1", Role.CODER)
    page.refresh()
    qtbot.waitUntil(lambda: page.people._rows.rowCount() == 2)
    page.people._table.choose(1)
    person = page.people._person
    assert not person._save.isEnabled()
    person._opens.set_value(("content", "audio"))
    QTest.mouseClick(person._save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: words_of(page, 1)[Column.VOICES] == "opens")
    prompts.set_next_answer(False)
    person._remove.click()
    assert case.team.member(member.id) == people.named(case, "C-1")
    prompts.set_next_answer(True)
    person._remove.click()
    qtbot.waitUntil(lambda: words_of(page, 1)[Column.STATE] == "removed")
    assert prompts.unused() == 0
    assert people.named(case, "C-1").former


def test_a_coder_sees_the_team_and_changes_nothing(
    qtbot: QtBot, case: Case, theme: Theme, tmp_path: Path, runner: JobRunner
) -> None:
    people.add(case, people.accept(people.invite(case), CODERS).answer, "C-1", Role.CODER)
    case.close()
    coder = Case.open(case.path, CODERS)
    notice = NoticeBar(theme)
    qtbot.addWidget(notice)
    page = TeamPage(PageContext(coder, runner, theme, notice, AppSettings(tmp_path / "settings")))
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: page.people._rows.rowCount() == 2)
    page.people._table.choose(1)
    panel = page.people
    assert not any(
        each.isVisible() for each in (panel._invite, panel._take, panel._person._save, panel._person._remove)
    )
    assert not panel._two.isEnabled()
    coder.close()


def test_whoever_was_invited_makes_keys_words_and_an_answer_at_the_gate(
    qtbot: QtBot, qapp: QApplication, case: Case, tmp_path: Path
) -> None:
    invitation = tmp_path / "to.invitation"
    people.write_small_file(invitation, people.invite(case))
    controller = Controller(qapp, AppSettings(tmp_path / "settings"))
    controller.start(None)
    faces = controller.window._faces
    gate = faces.currentWidget()
    assert isinstance(gate, UnlockView)
    prompts.set_next_file(invitation)
    gate._join.click()
    view = faces.currentWidget()
    assert isinstance(view, AcceptView)
    QTest.keyClicks(view._first, CODERS)
    assert not view._go.isEnabled()
    QTest.keyClicks(view._second, CODERS)
    QTest.keyClick(view._second, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(faces.currentWidget(), RecoverySheet))
    sheet = faces.currentWidget()
    assert isinstance(sheet, RecoverySheet)
    sheet._written.click()
    for number, field in zip(sheet._asked, sheet._fields, strict=True):
        field.setText(sheet._words[number - 1])
    sheet._done.click()
    answer = faces.currentWidget()
    assert isinstance(answer, AnswerView)
    assert not answer._done.isEnabled()
    prompts.set_next_file(tmp_path / "from.answer")
    answer._save.click()
    assert answer._done.isEnabled()
    added = people.add(case, (tmp_path / "from.answer").read_bytes(), "C-1", Role.CODER)
    assert added.code == "C-1"
    answer._done.click()
    assert isinstance(faces.currentWidget(), UnlockView)
    controller.end()
    controller.window.deleteLater()


def test_a_second_person_joins_in_from_the_bar_that_refused(
    qtbot: QtBot, qapp: QApplication, case: Case, interview: InterviewRead, tmp_path: Path
) -> None:
    people.add(case, people.accept(people.invite(case), CODERS).answer, "K-1", Role.CUSTODIAN)
    people.set_two_people(case, True, JobContext())
    case.close()
    controller = Controller(qapp, AppSettings(tmp_path / "settings"))
    controller.start(case.path)
    gate = controller.window._faces.currentWidget()
    assert isinstance(gate, UnlockView)
    gate._field.setText(PASSPHRASE)
    gate._unlock.click()
    qtbot.waitUntil(lambda: controller.desk is not None)
    desk = controller.desk
    assert desk is not None
    desk.context.load(desk, lambda held: unseal_identity.open_identity(held, interview.witness_id, "a test"), print)
    qtbot.waitUntil(lambda: controller.window.notice.code == "identity.two_needed")
    assert controller.window.notice._remedy.isVisibleTo(controller.window.notice)
    controller.window.notice._remedy.click()
    dialog = controller.window.findChild(SecondPersonDialog)
    assert dialog is not None
    QTest.keyClicks(dialog._field, "nobody's words at all")
    QTest.keyClick(dialog._field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(dialog._problem.text()))
    dialog._field.setText(CODERS)
    QTest.mouseClick(dialog._go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: controller.window.notice._level == "success")
    assert "K-1" in controller.window.notice.sentence
    assert controller.case is not None
    assert controller.case.holds("identity")
    controller.end()
    controller.window.deleteLater()


def test_work_goes_to_a_coder_who_joins_at_the_gate_and_comes_back(
    qtbot: QtBot, qapp: QApplication, page: TeamPage, case: Case, interview: InterviewRead, tmp_path: Path
) -> None:
    manage_codebook.add(case, manage_codebook.CodeDraft(name="warning")).run()
    transcript = edit_transcript.add_transcript(case, interview.id, [Utterance("We heard the second strike.")]).id
    mask_names.mask(case, transcript, {}, JobContext())
    answer = people.accept(people.invite(case), CODERS).answer
    member = people.add(case, answer, "C-1", Role.CODER)
    people.write_small_file(tmp_path / "mine.answer", answer)
    page.show_part(1)
    page.packages.begin_sending()
    qtbot.waitUntil(lambda: isinstance(page.packages._side.currentWidget(), SendForm))
    form = page.packages._side.currentWidget()
    assert isinstance(form, SendForm)
    assert not form._go.isEnabled()
    form._kind.set_value("coding")
    form._people.set_value((member.id,))
    prompts.set_next_file(tmp_path / "work.age")
    form._go.click()
    qtbot.waitUntil(lambda: page.packages._rows.rowCount() == 1)
    controller = Controller(qapp, AppSettings(tmp_path / "settings"))
    controller.start(None)
    gate = controller.window._faces.currentWidget()
    assert isinstance(gate, UnlockView)
    prompts.set_next_file(tmp_path / "mine.answer")
    gate._join.click()
    first = controller.window._faces.currentWidget()
    assert isinstance(first, FirstPackageView)
    first._folder.setText(str(tmp_path))
    first._name.setText("Mine")
    prompts.set_next_file(tmp_path / "work.age")
    first._find.click()
    first._passphrase.setText(CODERS)
    first._go.click()
    qtbot.waitUntil(lambda: controller.case is not None)
    coder = controller.case
    assert coder is not None
    segment = edit_transcript.segments(coder, transcript)[0]
    (code,) = manage_codebook.codes(coder)
    code_passage.tag_code(coder, Passage(transcript, segment.id, 0, segment.id, 2), code.id).run()
    exchange.send(coder, tmp_path / "back.age", exchange.PackageKind.WORK, [case.user], JobContext())
    controller.end()
    controller.window.deleteLater()
    prompts.set_next_file(tmp_path / "back.age")
    page.bring_in()
    qtbot.waitUntil(lambda: isinstance(page.packages._side.currentWidget(), ArrivalForm))
    assert code_passage.codings_of(case, transcript) == []
    arrival = page.packages._side.currentWidget()
    assert isinstance(arrival, ArrivalForm)
    arrival.take.click()
    qtbot.waitUntil(lambda: page.packages._rows.rowCount() == 2)
    (coding,) = code_passage.codings_of(case, transcript)
    assert coding.coder == member.id
    page.show_part(2)
    qtbot.waitUntil(lambda: page.conflicts._stack.currentIndex() == 1)
