"""What an interview is to whoever reads it: theirs to code or done, and whether a blind round hides others' codings."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from testimony_app.errors import AppError
from testimony_app.services import rounds
from testimony_app.services.rounds import Own
from ui.pages.context import PageContext
from ui.shell.theme import Theme
from ui.widgets.basics import button, wrapped


class WorkStrip(QWidget):
    """A line above the words; hidden where there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self.setProperty("level", "info")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words, self.finish = wrapped(), button(theme, "")
        self.finish.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        icon, row = QLabel(), QHBoxLayout(self)
        icon.setPixmap(theme.icon("eye_off", "text_soft").pixmap(16, 16))
        self._icon = icon
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(icon)
        row.addWidget(self.words, 1)
        row.addWidget(self.finish)
        self.hide()

    def show_own(self, own: Own, usable: bool) -> None:
        """Say what the interview is to whoever reads it. usable: whether anything can be written."""
        said = []
        if own.to_code:
            said.append(self.tr("This interview is yours to code."))
        elif own.finished:
            said.append(self.tr("You said that you are done with this interview."))
        if own.blind:
            said.append(self.tr("A blind round is open: what others coded here is hidden until it is closed."))
        self.words.setText(" ".join(said))
        self._icon.setVisible(own.blind)
        self.finish.setText(self.tr("Finished (F)") if own.to_code else self.tr("Not finished (F)"))
        self.finish.setVisible(bool(own.assignments) and usable)
        self.setVisible(bool(said))


class WorkDesk(QObject):
    """Keeps the strip as the case has it, and says by key that one is done."""

    def __init__(self, context: PageContext, strip: WorkStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._strip = context, strip
        self._interview_id, self._own = "", Own()
        strip.finish.clicked.connect(self.finish)
        context.changed.connect(lambda _: self._read())

    def set_interview(self, interview_id: str) -> None:
        """Look at this interview; "" for none."""
        self._interview_id = interview_id
        self._read()

    def finish(self) -> None:
        """Say that one is done with the interview, or not done after all."""
        if not self._own.assignments:
            return
        try:
            self._context.do(rounds.finish_own(self._context.case, self._interview_id))
        except AppError as error:
            self._context.tell(error)

    def _read(self) -> None:
        wanted = self._interview_id
        if not wanted:
            return

        def show(found: dict[str, Own]) -> None:
            if wanted == self._interview_id:
                self._own = found.get(wanted, Own())
                self._strip.show_own(self._own, not self._context.case.read_only)

        self._context.load(self, rounds.own, show)
