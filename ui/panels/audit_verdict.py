"""What the check of the log found, as one line in green or red, with the code to write in a notebook."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from testimony_app.errors import AppError
from testimony_app.services.verify_log import Signer, Verdict
from ui import words
from ui.shell.theme import Theme
from ui.widgets.basics import label, set_state, tool_button, wrapped
from ui.widgets.clipboard import copy_plain
from ui.widgets.pills import Pill, PillList


class VerdictLine(QWidget):
    """Says that the log holds, or where it does not; until the check is done it says so.

    Signal: personChosen(user id), when somebody's pill was chosen.
    """

    personChosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._level, self._head = theme, "info", ""
        self._people = PillList(theme)
        self._people.chosen.connect(self.personChosen)
        self.setProperty("kind", "notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon, self._sentence, self._hint = QLabel(), wrapped("", "strong"), wrapped("", "soft")
        self._code = label("", "page-title")
        self._code.setFont(theme.figures_font("page"))
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._caption = label("", "caption")
        self._copy = tool_button(theme, "copy", self.tr("Copy the head code"))
        self._copy.clicked.connect(lambda: copy_plain(self._head))
        self._lay_out()
        theme.changed.connect(self._tint)
        self.show_checking()

    @property
    def level(self) -> str:
        """`success`, `error`, or `info` while the check runs."""
        return self._level

    @property
    def sentence(self) -> str:
        """What the line says."""
        return self._sentence.text()

    @property
    def head(self) -> str:
        """The head code that is shown."""
        return self._head

    def show_checking(self, fraction: float = 0.0) -> None:
        """Say that the check runs, and how far it is, 0..1."""
        checking = self.tr("Checking the log…")
        so_far = self.tr("Checking the log… {percent} %").format(percent=int(fraction * 100))
        self._people.set_pills(())
        self._say("info", so_far if fraction else checking, "", "")

    def show_verdict(self, verdict: Verdict, code_of: Callable[[str], str] = str) -> None:
        """Say what the check found. code_of: gives the code name of a person by id."""
        if verdict.sound:
            sentence = self.tr("The log holds: {count} acts, each signed, none changed or missing in between.")
            hint = self.tr("Compare the head code with the one that you wrote down last time.")
            if verdict.clock_steps_back:
                back = self.tr("The clock went back {count} times; the numbers give the order.")
                hint = f"{hint} {back.format(count=verdict.clock_steps_back)}"
            self._say("success", sentence.format(count=verdict.entries), hint, verdict.head)
        else:
            number = (verdict.first_bad or 0) + 1
            said = words.message(AppError(verdict.problem or "log.broken", number=number, seq=number - 1))
            self._say("error", said.sentence, said.remedy, verdict.head)
        self._caption.setText(self.tr("Head code after act {number}, for your notebook").format(number=verdict.entries))
        self._people.set_pills(self._pill(each, code_of(each.user)) for each in verdict.people)
        self._people.setVisible(bool(verdict.people))

    def _pill(self, signer: Signer, code: str) -> Pill:
        holds = self.tr("{person}: {count} acts, signatures hold").format(person=code, count=signer.entries)
        if not signer.unsigned:
            return Pill(signer.user, holds, "success")
        broken = self.tr("{person}: {bad} of {count} acts not signed by them")
        return Pill(signer.user, broken.format(person=code, bad=signer.unsigned, count=signer.entries), "error")

    def _say(self, level: str, sentence: str, hint: str, head: str) -> None:
        self._level, self._head = level, head
        self._sentence.setText(sentence)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._code.setText(head)
        for widget in (self._code, self._caption, self._copy):
            widget.setVisible(bool(head))
        self.setAccessibleName(sentence)
        set_state(self, "level", level)
        self._tint()

    def _tint(self) -> None:
        size = self._theme.size("icon_large")
        role = "accent" if self._level == "info" else self._level
        self._icon.setPixmap(self._theme.icon(self._level, role).pixmap(QSize(size, size)))

    def _lay_out(self) -> None:
        theme = self._theme
        said, code, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(self)
        said.setSpacing(2)
        said.addWidget(self._sentence)
        said.addWidget(self._hint)
        said.addSpacing(theme.size("xs"))
        said.addWidget(self._people)
        code.setSpacing(2)
        code.addWidget(self._caption)
        code.addWidget(self._code)
        row.setContentsMargins(theme.size("l"), theme.size("m"), theme.size("l"), theme.size("m"))
        row.setSpacing(theme.size("m"))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(said, 1)
        row.addLayout(code)
        row.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignVCenter)
