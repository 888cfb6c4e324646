"""The forms beside the list of packages: what is sent to whom, and what a package that came would change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from testimony_app.services.exchange import PackageKind, Received
from testimony_app.services.log_interview import InterviewLine
from testimony_app.services.people import Member
from ui import words
from ui.panels.interview_form_fields import Combo, Field
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, wrapped
from ui.widgets.fields import TickList


class SendForm(QWidget):
    """Signals: wanted(PackageKind, user ids, interview ids or None for all), cancelled()."""

    wanted = Signal(object, object, object)
    cancelled = Signal()

    def __init__(
        self,
        theme: Theme,
        members: Sequence[Member],
        interviews: Sequence[InterviewLine],
        blind: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """blind: whether a blind round is open."""
        super().__init__(parent)
        self._kind = Combo([(kind.value, words.label(f"package.{kind.value}")) for kind in PackageKind])
        people = [(each.id, f"{each.code} · {words.label(f'role.{each.role.value}')}") for each in members]
        self._people = TickList(theme, people)
        coded = [(each.row.id, f"{each.row.code} · {each.row.witness_code}") for each in interviews]
        self._interviews = TickList(theme, coded, self.tr("All of them"))
        self._hint = wrapped("", "caption")
        self._go = button(theme, self.tr("Write the package…"), "primary")
        cancel = button(theme, self.tr("Cancel"), "quiet")
        inner, place = QWidget(), QScrollArea()
        whole, column, row = QVBoxLayout(self), QVBoxLayout(inner), QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("s"))
        column.addWidget(label(self.tr("Send a package"), "title"))
        column.addWidget(Field(self.tr("What for"), self._kind))
        column.addWidget(self._hint)
        if blind:
            left_out = self.tr(
                "A blind round is open: what others coded in its interviews goes to the case lead alone."
            )
            column.addWidget(wrapped(left_out, "caption"))
        column.addWidget(label(self.tr("To whom"), "soft"))
        column.addWidget(self._people)
        column.addWidget(label(self.tr("Which interviews"), "soft"))
        column.addWidget(self._interviews)
        column.addStretch(1)
        place.setWidgetResizable(True)
        place.setWidget(inner)
        row.addWidget(self._go)
        row.addWidget(cancel)
        row.addStretch(1)
        whole.addWidget(place, 1)
        whole.addLayout(row)
        self._all = {each.row.id for each in interviews}
        self._interviews.set_value(self._all)
        self._kind.chosen.connect(self._explain)
        for ticks in (self._people, self._interviews):
            ticks.changed.connect(self._allow)
        self._go.clicked.connect(self._submit)
        cancel.clicked.connect(self.cancelled)
        self.setFocusProxy(self._kind)
        self._explain()
        self._allow()

    def _explain(self) -> None:
        self._hint.setText(
            {
                PackageKind.INTERVIEWS: self.tr(
                    "Everything of these interviews. Voices and names go only if all recipients may open them."
                ),
                PackageKind.CODING: self.tr("Masked transcripts, code book and incidents; no voices and no names."),
                PackageKind.WORK: self.tr("What you coded and corrected, back to whoever sent it."),
            }[PackageKind(self._kind.value())]
        )

    def _allow(self) -> None:
        some = bool(self._interviews.value()) or not self._all
        self._go.setEnabled(bool(self._people.value()) and some)

    def _submit(self) -> None:
        chosen = set(self._interviews.value())
        wanted = None if chosen == self._all else frozenset(chosen)
        self.wanted.emit(PackageKind(self._kind.value()), self._people.value(), wanted)


class ArrivalForm(QWidget):
    """What receiving a package would change. Signals: agreed(), cancelled()."""

    agreed = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, looked: Received, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        take = button(theme, self.tr("Take it in"), "primary")
        leave = button(theme, self.tr("Leave it"), "quiet")
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("s"))
        title = self.tr("A package from {sender}").format(sender=looked.sender)
        column.addWidget(label(title, "title"))
        column.addWidget(wrapped(words.label(f"package.{looked.facts.kind}"), "soft"))
        for line in _lines(looked):
            column.addWidget(wrapped(line))
        row.addWidget(take)
        row.addWidget(leave)
        row.addStretch(1)
        column.addSpacing(theme.size("m"))
        column.addLayout(row)
        column.addStretch(1)
        take.clicked.connect(self.agreed)
        leave.clicked.connect(self.cancelled)
        take.setEnabled(not looked.repeated)
        self.setFocusProxy(leave if looked.repeated else take)
        self.take = take


def _lines(looked: Received) -> list[str]:
    """What would change, a sentence each; counts of nothing are left out."""
    say, plan = words.translated, looked.plan
    if looked.repeated:
        return [say("Arrival", "It was received before. Nothing would change.")]
    lines = []
    for name, counts in plan.counts.items():
        if counts.added or counts.updated or counts.removed:
            said = say("Arrival", "{what}: {added} new, {changed} changed, {removed} removed")
            kind = words.label(f"kind.{name}")
            lines.append(said.format(what=kind, added=counts.added, changed=counts.updated, removed=counts.removed))
    numbered = (
        (looked.recordings, say("Arrival", "{count} recordings")),
        (plan.reanchored, say("Arrival", "{count} codings move with their words")),
        (plan.flagged, say("Arrival", "{count} codings must be looked at again")),
        (len(plan.conflicts), say("Arrival", "{count} conflicts wait for a decision; ours stays in force until then")),
        (looked.erasures, say("Arrival", "{count} interviews were erased by the sender and go here too")),
        (plan.dropped, say("Arrival", "{count} records of erased interviews are left out")),
    )
    lines += [text.format(count=count) for count, text in numbered if count]
    if looked.team:
        lines.append(say("Arrival", "News of the team: people or rights changed"))
    return lines or [say("Arrival", "Nothing would change.")]
