"""Below the incidents: facts and passages of one, the grid of who says what, times as told, accounts, and certainty."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.domain.roles import allows
from testimony_app.errors import AppError
from testimony_app.services import corroborate
from testimony_app.services.corroborate import CertaintyRead, Findings
from testimony_app.services.passages import QuotedPassage
from ui.pages.context import PageContext
from ui.pages.passage_sound import PassageSound, of_passage
from ui.panels.account_comparison import AccountComparison
from ui.panels.as_told import AsToldPanel
from ui.panels.certainty import CertaintyPanel
from ui.panels.corroboration_grid import CorroborationGrid
from ui.panels.incident_passages import IncidentDetail
from ui.widgets.basics import Elided, button, label, tool_button

DECIDED = "certainty.decided"
GRID = 1
"""The place of the grid among the parts."""


class IncidentFindings(QWidget):
    """Reads by itself what it shows, and plays passages here.

    Signals: passageOpened(QuotedPassage), enlarged(bool) when all the room is wanted, or no longer, left() by Esc when
    the person goes back to the incidents, gridWanted(incident id) when its grid is to be written into a file.
    """

    passageOpened = Signal(object)
    gridWanted = Signal(str)
    enlarged = Signal(bool)
    left = Signal()

    def __init__(self, context: PageContext, detail: IncidentDetail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._incident_id = self._played = ""
        self.detail = detail
        self.grid, self.as_told = CorroborationGrid(theme), AsToldPanel(theme)
        self.accounts = AccountComparison(theme)
        self.certainty = CertaintyPanel(theme, allows(context.case.role, DECIDED), context.case.member_code)
        self.sound = PassageSound(context, self)
        self._chips, self._stack = QButtonGroup(self), QStackedWidget()
        self._name = Elided("", "strong")
        self._heard = label("", "soft")
        self._larger = tool_button(
            theme, "larger", self.tr("Use all the room"), self.tr("Use all the room, or not (L)")
        )
        tip = self.tr("Write the grid as a table (Ctrl+E)")
        self._write = tool_button(theme, "export", self.tr("Write a table…"), tip)
        self._parts: tuple[tuple[str, str, str, QWidget], ...] = (
            ("P", self.tr("Passages"), self.tr("Facts and passages (P)"), detail),
            ("G", self.tr("Grid"), self.tr("Who says what, and what is missing (G)"), self.grid),
            ("T", self.tr("As told"), self.tr("When it was, as the witnesses tell it (T)"), self.as_told),
            ("A", self.tr("Accounts"), self.tr("Two interviews of one witness side by side (A)"), self.accounts),
            ("C", self.tr("Certainty"), self.tr("What the rules propose, and what was decided (C)"), self.certainty),
        )
        self._lay_out()
        self._connect()

    def show_incident(self, incident_id: str, name: str) -> None:
        """Read what an incident rests on; what is shown stays in front meanwhile. name: its code and title."""
        self._name.set_words(name)
        if incident_id != self._incident_id:
            self.sound.close()
        self._incident_id = incident_id
        read = partial(corroborate.findings, incident_id=incident_id)
        self._context.load(self, read, self._show)

    def bind_keys(self, owner: QWidget) -> None:
        """Let the letters of the parts hold wherever the focus is in `owner`."""
        for number, (key, *_) in enumerate(self._parts):
            shortcut = QShortcut(QKeySequence(key), owner)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.show_part, number, focus=True))
        for key, act in (("L", self._larger.toggle), ("Ctrl+E", self.write_grid)):
            shortcut = QShortcut(QKeySequence(key), owner)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def show_part(self, number: int, focus: bool = False) -> None:
        """Bring a part to the front. focus: give it the keyboard, too."""
        self._stack.setCurrentIndex(number)
        self._chips.button(number).setChecked(True)
        if focus:
            part = self._parts[number][3]
            wanted = self.detail.list if part is self.detail else part.focusProxy() or part
            # Where nothing was told there is nothing to walk through.
            (wanted if wanted.isVisible() else self._chips.button(number)).setFocus()

    def write_grid(self) -> None:
        """Bring the grid to the front and ask for it as a file."""
        if self.isVisible() and self._incident_id:
            self.show_part(GRID, focus=True)
            self.gridWanted.emit(self._incident_id)

    def into(self) -> None:
        """Give the part in front the keyboard."""
        self.show_part(self._stack.currentIndex(), focus=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.sound.close()

    def _show(self, found: Findings) -> None:
        if found.incident.id != self._incident_id:
            return
        self.detail.show_passages(list(found.passages))
        for part in (self.grid, self.as_told, self.accounts, self.certainty):
            part.show_findings(found)
        lacking = sum(bool(each.gaps) for each in found.rows)
        self._mark(1, lacking, self.tr("Propositions that lack something: {count}").format(count=lacking))
        pairs = len(found.comparisons)
        self._mark(3, pairs, self.tr("Interviews of one witness after another: {count}").format(count=pairs))

    def _mark(self, number: int, count: int, said: str) -> None:
        """Put a number behind the name of a part, and say in its tooltip what it counts."""
        _, name, tip, _ = self._parts[number]
        chip = self._chips.button(number)
        chip.setText(f"{name}  {count}" if count else name)
        chip.setToolTip(f"{tip}\n{said}" if count else tip)

    def _decided(self, chosen: str, reasons: str) -> None:
        incident_id = self._incident_id

        def store(case: Case) -> CertaintyRead:
            return corroborate.decide(case, incident_id, chosen, reasons)

        runner = self._context.runner
        runner.start(lambda _job: store(self._context.case), self, self._stored, self._not_stored)

    def _stored(self, held: CertaintyRead) -> None:
        self.certainty.stored()
        self._context.say(self.tr("Decision kept, with its reasons."))
        self._context.changed.emit(frozenset({held.incident_id}))

    def _not_stored(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            raise error
        self.certainty.show_problem(error)

    def _connect(self) -> None:
        self.certainty.decided.connect(self._decided)
        for part in (self.grid, self.as_told, self.accounts):
            part.passageOpened.connect(self.passageOpened)
            part.passagePlayed.connect(self._play)
        self.detail.list.passagePlayed.connect(self._play)
        self.detail.list.left.connect(self._leave)
        self._larger.toggled.connect(self._enlarge)
        self._write.clicked.connect(self.write_grid)
        self._stack.currentChanged.connect(lambda number: self._write.setVisible(number == GRID))
        self.sound.playing.connect(self._show_playing)

    def _leave(self) -> None:
        self._larger.setChecked(False)
        self.left.emit()

    def _show_playing(self, coding_id: str) -> None:
        said = self.tr("Playing {interview}; Space stops it").format(interview=self._played) if coding_id else ""
        self._heard.setText(said)
        self.grid.show_playing(coding_id)

    def _enlarge(self, on: bool) -> None:
        self._context.theme.dress(self._larger, "smaller" if on else "larger")
        self.enlarged.emit(on)

    def _play(self, passage: QuotedPassage) -> None:
        self._played = passage.interview.code
        self.sound.toggle(of_passage(passage))

    def _lay_out(self) -> None:
        theme, head, column = self._context.theme, QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(theme.size("s"))
        for number, (_, name, tip, part) in enumerate(self._parts):
            chip = button(theme, name, "chip", "", tip)
            chip.setCheckable(True)
            chip.clicked.connect(self._opener(number))
            self._chips.addButton(chip, number)
            self._stack.addWidget(part)
            head.addWidget(chip)
        self._larger.setCheckable(True)
        head.addSpacing(theme.size("m"))
        head.addWidget(self._name, 1)
        head.addWidget(self._heard)
        head.addWidget(self._write)
        head.addWidget(self._larger)
        self._write.hide()
        self._chips.button(0).setChecked(True)
        column.setContentsMargins(0, theme.size("s"), 0, 0)
        column.setSpacing(theme.size("s"))
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _opener(self, number: int) -> Callable[[], None]:
        return lambda: self.show_part(number)
