"""What may not leave, folded at the bottom of a release: every reason in words, and conditions to tick off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QCheckBox, QScrollArea, QTextEdit, QVBoxLayout, QWidget

from testimony_app.domain.consent import Block, Decision, Status
from testimony_app.services.passages import QuotedPassage
from testimony_app.services.release import BlockedExcerpt, Preview
from ui import words
from ui.shell.theme import Theme
from ui.widgets.basics import button, hairline, label, wrapped

HEIGHT, QUOTE, MEASURE = 250, 110, 860


@dataclass(frozen=True, slots=True)
class Condition:
    """A conditional decision, and the codes of whose it is."""

    decision: Decision
    witness: str
    interview: str


def conditions_of(shown: Preview) -> dict[str, Condition]:
    """The conditions that this release depends on, by the id of the decision: those that block and those ticked off."""
    found: dict[str, Condition] = {}
    for blocked in shown.blocked:
        for reason in blocked.reasons:
            if reason.code == "consent.conditions_open" and reason.decision is not None:
                found[reason.decision.id] = _condition(reason.decision, blocked.passage)
    for excerpt in shown.excerpts:
        for decision in excerpt.decisions:
            if decision.status is Status.CONDITIONAL:
                found[decision.id] = _condition(decision, excerpt.passage)
    return found


class BlockedPanel(QWidget):
    """Signal: conditionTicked(decision id, on)."""

    conditionTicked = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._blocked: tuple[BlockedExcerpt, ...] = ()
        self._boxes: dict[str, QCheckBox] = {}
        self._fold = button(theme, "", "quiet", "next")
        self._fold.setCheckable(True)
        self.text, self._conditions = QTextEdit(), QVBoxLayout()
        self.text.setReadOnly(True)
        theme.fit(self.text, most=MEASURE)
        self.text.setTabChangesFocus(True)
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.text.setAccessibleName(self.tr("Blocked passages and why"))
        self.text.setStyleSheet("QTextEdit, QTextEdit:focus { background: transparent; border: none; padding: 0; }")
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body, inner = QScrollArea(), QWidget()
        inner.setProperty("kind", "page")
        told = QVBoxLayout(inner)
        told.setContentsMargins(theme.size("m"), 0, theme.size("m"), 0)
        self._conditions.setSpacing(theme.size("xs"))
        told.addLayout(self._conditions)
        told.addWidget(self.text)
        told.addStretch(1)
        self._body.setWidgetResizable(True)
        self._body.setWidget(inner)
        self._body.setMaximumHeight(HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("xs"))
        column.addWidget(hairline())
        column.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._body)
        self._fold.toggled.connect(self._unfold)
        theme.changed.connect(self._write)
        self._unfold(False)

    def show_blocked(
        self, blocked: Sequence[BlockedExcerpt], conditions: Mapping[str, Condition], met: frozenset[str]
    ) -> None:
        """Show what is blocked, and a tick for each condition. met: ids of the decisions that are ticked off."""
        self._blocked = tuple(blocked)
        if blocked:
            self._fold.setText(self.tr("{count} blocked passages").format(count=len(blocked)))
        else:
            self._fold.setText(self.tr("No blocked passages"))
        self._fold.setToolTip(self.tr("Show or hide what may not leave, and why"))
        self.setVisible(bool(blocked) or bool(conditions))
        self._offer(conditions, met)
        self._write()

    def unfold(self, open_: bool) -> None:
        """Open or close the list."""
        self._fold.setChecked(open_)

    def box(self, decision_id: str) -> QCheckBox:
        """The tick of a condition. Raises KeyError if it is not offered."""
        return self._boxes[decision_id]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _unfold(self, open_: bool) -> None:
        self._body.setVisible(open_)
        self._theme.dress(self._fold, "down" if open_ else "next")
        self._fit()

    def _offer(self, conditions: Mapping[str, Condition], met: frozenset[str]) -> None:
        while (item := self._conditions.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._boxes = {}
        if conditions:
            self._conditions.addWidget(label(self.tr("Conditions of witnesses"), "strong"))
        for decision_id, each in conditions.items():
            scope = words.term("consent_scope", each.decision.scope)
            said = self.tr("{witness}, {interview}, {scope}, decided {day}: “{conditions}”").format(
                witness=each.witness,
                interview=each.interview,
                scope=scope,
                day=words.day(each.decision.decided_at.date()),
                conditions=each.decision.conditions,
            )
            box = QCheckBox(self.tr("This release keeps them"))
            box.setAccessibleDescription(said)
            box.setToolTip(self.tr("Tick it only if every one of these conditions is kept (Space)"))
            box.setChecked(decision_id in met)
            box.toggled.connect(lambda on, key=decision_id: self.conditionTicked.emit(key, on))
            self._boxes[decision_id] = box
            self._conditions.addWidget(wrapped(said))
            self._conditions.addWidget(box)

    def _write(self) -> None:
        theme = self._theme
        strong, soft, plain = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        for made, colour in ((strong, "text"), (soft, "text_soft"), (plain, "text")):
            made.setForeground(theme.token(colour))
        self.text.clear()
        cursor = self.text.textCursor()
        for together in _grouped(self._blocked):
            first = together[0]
            parts = (first.passage.witness.code, _role(first), first.passage.interview.code)
            source = words.joined(parts)
            many = self.tr("{source}: {count} passages").format(source=source, count=len(together))
            self._line(cursor, many if len(together) > 1 else source, strong, theme.size("m"))
            for reason in first.reasons:
                self._line(cursor, reason_in_words(reason), plain)
            if first.ask:
                self._line(cursor, self.tr("The interviewer is {person}.").format(person=first.ask), plain)
            for each in together:
                quote = " ".join(each.passage.text.split())
                shown = quote if len(quote) <= QUOTE else f"{quote[: QUOTE - 1].rstrip()}…"
                self._line(cursor, f"“{shown}”", soft)
        self._fit()

    @staticmethod
    def _line(cursor: QTextCursor, text: str, form: QTextCharFormat, above: int = 0) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(above)
        if cursor.position():
            cursor.insertBlock(block)
        else:
            cursor.setBlockFormat(block)
        cursor.insertText(text, form)

    def _fit(self) -> None:
        """The text is as high as its lines; the panel around it scrolls."""
        self.text.document().setTextWidth(min(max(self._body.viewport().width() - 40, 200), self.text.maximumWidth()))
        self.text.setFixedHeight(int(self.text.document().size().height()) + 8)
        needed = self.text.height() + self._conditions.sizeHint().height() + 24
        self._body.setFixedHeight(min(needed, HEIGHT))


def reason_in_words(reason: Block) -> str:
    """A reason with the scope it concerns, what may be done, and the day of the decision behind it."""
    said = words.message_of(reason.code)
    day = ""
    if reason.decision is not None:
        day = words.translated("BlockedPanel", "Decided {day}.").format(
            day=words.day(reason.decision.decided_at.date())
        )
    scope = words.term("consent_scope", reason.scope)
    told = " ".join(part for part in (said.sentence, day, said.remedy) if part)
    return words.translated("BlockedPanel", "{scope}: {reason}").format(scope=scope, reason=told) if scope else told


def _grouped(blocked: Sequence[BlockedExcerpt]) -> list[list[BlockedExcerpt]]:
    """Passages of one interview that are blocked for the same reasons, together, in the order of the first of each."""
    groups: dict[tuple[str, tuple[Block, ...]], list[BlockedExcerpt]] = {}
    for each in blocked:
        groups.setdefault((each.passage.interview.id, each.reasons), []).append(each)
    return list(groups.values())


def _role(blocked: BlockedExcerpt) -> str:
    roles = blocked.passage.witness.roles
    return words.term("witness_role", roles[0]) if roles else ""


def _condition(decision: Decision, passage: QuotedPassage) -> Condition:
    return Condition(decision, passage.witness.code, passage.interview.code)
