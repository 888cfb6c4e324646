"""Names on the interview page: opened for a reason that the log keeps, entered, and closed again."""

from __future__ import annotations

from PySide6.QtCore import QObject

from testimony_app.services import unseal_identity
from testimony_app.services.unseal_identity import PersonDraft, PersonRead
from ui.pages.context import PageContext
from ui.panels.facts_identity import IdentitySection


class NamesDesk(QObject):
    """Opens and enters identities for the section that shows them."""

    def __init__(self, context: PageContext, section: IdentitySection, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._section = context, section
        section.openRequested.connect(self._open)
        section.entered.connect(self._enter)

    def _open(self, witness_id: str, reason: str) -> None:
        def shown(person: PersonRead | None) -> None:
            # Another interview may be in front by now: its section must not show this witness.
            if self._section.witness_id == witness_id and self._section.isVisible():
                self._section.show_person(person)

        self._context.load(self, lambda case: unseal_identity.open_identity(case, witness_id, reason), shown)

    def _enter(self, witness_id: str, person: PersonDraft) -> None:
        said = self.tr("The names are in the identity compartment.")
        self._context.load(
            self, lambda case: unseal_identity.enter(case, witness_id, person), lambda _: self._context.say(said)
        )
