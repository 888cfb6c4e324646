"""The recovery drill: try with the passphrase or the recovery words what a restore would bring back, and say it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.jobs import JobContext
from testimony_app.services import back_up, restore
from testimony_app.services.restore import DrillReport
from ui import prompts, words
from ui.pages.context import PageContext
from ui.shell.gate import SecretField
from ui.widgets.basics import button, set_state, wrapped


class DrillPanel(QWidget):
    """A field for what opens the case, two ways to try, and what came of it. The field is emptied at once."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._secret = SecretField(theme, self.tr("Passphrase or the 24 recovery words"))
        self._secret.setPlaceholderText(self.tr("Passphrase or the 24 recovery words"))
        self._try = button(theme, self.tr("Try a restore"))
        self._other = button(theme, self.tr("Try a copy on another disk…"), "quiet", "folder")
        self._report, self._said = QWidget(), wrapped("")
        self._bring = button(theme, self.tr("Bring recordings back from a copy…"), "", "folder")
        self._lay_out()
        self._secret.entered.connect(lambda: self._begin(None))
        self._try.clicked.connect(lambda: self._begin(None))
        self._other.clicked.connect(self._choose)
        self._bring.clicked.connect(self._bring_back)
        self._secret.textChanged.connect(lambda _: self._allow())
        self.setFocusProxy(self._secret)
        self._allow()

    def forget(self) -> None:
        """Empty the field and take the report away."""
        self._secret.clear()
        self._report.hide()

    @property
    def said(self) -> str:
        """What the report says, "" if none is shown."""
        return "" if self._report.isHidden() else self._said.text()

    def _choose(self) -> None:
        if self._other.isEnabled():
            chosen = prompts.open_folder(self, self.tr("Which copy? Choose the folder that ends in .testimony"))
            if chosen is not None:
                self._begin(chosen)

    def _begin(self, source: Path | None) -> None:
        typed = self._secret.text()
        if not typed.strip() or not self._secret.isEnabled():
            return
        secret = restore.secret_of(typed)
        self.forget()
        self._set_busy(True)

        def work(case: Case, job: JobContext) -> DrillReport:
            if source is None and back_up.last(case) is None:
                back_up.back_up(case, job)
            return restore.drill(case.path if source is None else source, secret, job, case=case)

        def failed(error: Exception) -> None:
            self._set_busy(False)
            self._context.tell(error)

        title = self.tr("Trying a restore")
        self._context.long(self, title, work, self._show, failed, lambda: self._set_busy(False))

    def _show(self, report: DrillReport) -> None:
        self._set_busy(False)
        whole = not (report.missing or report.damaged) and report.log_sound
        self._said.setText("\n".join(self._sentences(report)))
        set_state(self._report, "level", "success" if whole else "warning")
        self._bring.setVisible(bool(report.missing))
        self._report.setAccessibleName(self._said.text())
        self._report.show()
        self._context.changed.emit(frozenset({"log"}))

    def _bring_back(self) -> None:
        chosen = prompts.open_folder(self, self.tr("Which copy? Choose the folder that ends in .testimony"))
        if chosen is None:
            return
        copy = chosen

        def done(count: int) -> None:
            self._set_busy(False)
            self._report.hide()
            self._context.say(self.tr("Recordings brought back: {count}.").format(count=count))
            self._context.changed.emit(frozenset({"log"}))

        def failed(error: Exception) -> None:
            self._set_busy(False)
            self._context.tell(error)

        self._set_busy(True)
        title = self.tr("Bringing recordings back")
        self._context.long(
            self,
            title,
            lambda case, job: back_up.bring_back(case, copy, job),
            done,
            failed,
            lambda: self._set_busy(False),
        )

    def _sentences(self, report: DrillReport) -> list[str]:
        opened = (
            self.tr("It opens with these recovery words.")
            if report.opened_with == "words"
            else self.tr("It opens with this passphrase.")
        )
        made = (
            self.tr("It was made {days} days ago, on {moment}.") if report.days else self.tr("It was made on {moment}.")
        )
        counts = self.tr("It holds {interviews} interviews, {codings} codings and {acts} acts of the log.")
        found = [
            f"{opened} {made.format(moment=words.moment(report.made), days=report.days)}",
            counts.format(interviews=report.interviews, codings=report.codings, acts=report.log_entries),
        ]
        found.append(
            self.tr("The log holds.") if report.log_sound else self.tr("The log was changed: it does not hold.")
        )
        if report.lost is None:
            found.append(self.tr("What was done since cannot be told, and would be lost."))
        elif report.lost:
            found.append(self.tr("Lost would be what was done since: {acts} acts.").format(acts=report.lost))
        else:
            found.append(self.tr("Nothing that was done would be lost."))
        return [*found, *self._of_recordings(report)]

    def _of_recordings(self, report: DrillReport) -> list[str]:
        read = self.tr("Recordings: {readable} of {all} could be read at beginning and end.")
        found = [read.format(readable=report.readable, all=report.recordings)] if report.recordings else []
        counts = (
            (report.closed, self.tr("Not yours to open: {count}.")),
            (report.damaged, self.tr("Damaged: {count}. Bring them back from another copy.")),
            (report.missing, self.tr("Missing: {count}, of {interviews}. Bring them back from another copy.")),
        )
        named = words.comma().join(report.missing_of)
        return found + [sentence.format(count=count, interviews=named) for count, sentence in counts if count]

    def _allow(self) -> None:
        ready = bool(self._secret.text().strip()) and self._secret.isEnabled()
        self._try.setEnabled(ready)
        self._other.setEnabled(ready)

    def _set_busy(self, busy: bool) -> None:
        self._secret.setDisabled(busy)
        self._bring.setDisabled(busy)
        self._allow()

    def _lay_out(self) -> None:
        theme = self._context.theme
        self._report.setProperty("kind", "notice")
        self._report.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner = QVBoxLayout(self._report)
        inner.setContentsMargins(theme.size("l"), theme.size("m"), theme.size("l"), theme.size("m"))
        inner.addWidget(self._said)
        inner.addWidget(self._bring, 0, Qt.AlignmentFlag.AlignLeading)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("s"))
        row.setSpacing(theme.size("s"))
        row.addWidget(self._try)
        row.addWidget(self._other)
        row.addStretch(1)
        note = self.tr(
            "A backup that nobody ever opened is a hope. This opens the newest one in a scratch copy, which stays "
            "encrypted and is removed again, and says what would come back and what would be lost."
        )
        column.addWidget(wrapped(note, "caption"))
        column.addWidget(self._secret)
        column.addLayout(row)
        column.addWidget(self._report)
        self._report.hide()
