"""What opening the case found, and the way to accept a change from outside."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import prompts, words
from ui.pages.context import PageContext
from ui.widgets.basics import button, wrapped

CHANGED_OUTSIDE = "vault.changed_outside"


class Warnings(QWidget):
    """Hidden where there is nothing to say."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self.accept = button(theme, self.tr("Accept the change…"), "danger")
        self.accept.clicked.connect(self._accept_change)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.size("l"), 0, theme.size("l"), 0)
        column.setSpacing(theme.size("xs"))
        self._boxes = [(wrapped(str(words.message_of(code)), "soft"), code) for code in context.case.warnings]
        for box, _ in self._boxes:
            column.addWidget(box)
        row = QHBoxLayout()
        row.addWidget(self.accept)
        row.addStretch(1)
        column.addLayout(row)

    def refresh(self) -> None:
        """Look again at what still holds."""
        case = self._context.case
        for box, code in self._boxes:
            box.setVisible(code != CHANGED_OUTSIDE or case.read_only)
        self.accept.setVisible(CHANGED_OUTSIDE in case.warnings and case.read_only)
        self.setVisible(any(not box.isHidden() for box, _ in self._boxes))

    def _accept_change(self) -> None:
        agreed = prompts.confirm(
            self,
            self.tr("Accept what was changed outside the app?"),
            self.tr(
                "The case can be written again, and the log says that you accepted. "
                "That it was different before can no longer be shown."
            ),
            self.tr("Accept the change"),
        )
        if agreed:
            self._context.load(self, lambda case: case.accept_changes(), self._accepted)

    def _accepted(self, _nothing: object) -> None:
        self._context.say(self.tr("The change is accepted. The case can be written again."))
        self._context.changed.emit(frozenset({self._context.case.vault_id}))
