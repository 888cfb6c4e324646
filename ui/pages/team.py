"""The team page: who works on the case, with which rights, and what goes to and comes from them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.pages.context import PageContext
from ui.panels.team_agreement import AgreementPanel
from ui.panels.team_conflicts import ConflictsPanel
from ui.panels.team_devices import DevicesPanel
from ui.panels.team_packages import PackagesPanel
from ui.panels.team_people import PeoplePanel
from ui.panels.team_rounds import RoundsPanel
from ui.widgets.basics import button, label

Part = PeoplePanel | PackagesPanel | ConflictsPanel | DevicesPanel | RoundsPanel | AgreementPanel


class TeamPage(QWidget):
    """Parts behind chips along the top; each reads again when it comes to the front."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.people = PeoplePanel(context)
        self.packages, self.conflicts = PackagesPanel(context), ConflictsPanel(context)
        self.devices, self.rounds = DevicesPanel(context), RoundsPanel(context)
        self.agreement = AgreementPanel(context, self)
        self._parts: Sequence[tuple[str, Part]] = (
            (self.tr("People"), self.people),
            (self.tr("Packages"), self.packages),
            (self.tr("To decide"), self.conflicts),
            (self.tr("Field devices"), self.devices),
            (self.tr("Rounds"), self.rounds),
            (self.tr("Agreement"), self.agreement),
        )
        self._stack, self._chips = QStackedWidget(), QButtonGroup(self)
        self._lay_out()

    def refresh(self) -> None:
        """Read what is in front."""
        self._parts[self._stack.currentIndex()][1].refresh()

    def bring_in(self) -> None:
        """Choose a package and look at it."""
        self.show_part(1)
        self.packages.choose_package()

    def show_part(self, number: int) -> None:
        """Bring a part to the front."""
        self._stack.setCurrentIndex(number)
        self._chips.button(number).setChecked(True)
        self.setFocusProxy(self._parts[number][1])
        self.refresh()

    def _lay_out(self) -> None:
        theme = self._context.theme
        head, column = QHBoxLayout(), QVBoxLayout(self)
        side = theme.size("xl")
        column.setContentsMargins(side, theme.size("l"), side, theme.size("l"))
        column.setSpacing(theme.size("m"))
        head.setSpacing(theme.size("s"))
        head.addWidget(label(self.tr("Team"), "page-title"))
        head.addSpacing(theme.size("l"))
        for number, (name, part) in enumerate(self._parts):
            chip = button(theme, name, "chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False, n=number: self.show_part(n))
            self._chips.addButton(chip, number)
            self._stack.addWidget(part)
            head.addWidget(chip)
        head.addStretch(1)
        self._chips.button(0).setChecked(True)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.people)
