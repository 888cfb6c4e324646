"""Reads what may be said of a link, proposed from its witness, whenever the link in the details has empty fields."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from testimony_app.services import propose_links
from testimony_app.services.code_passage import CodingRead
from testimony_app.services.propose_links import Proposals
from ui.pages.context import PageContext
from ui.panels.passage_details import PassageDetails


class LinkDesk(QObject):
    """Keeps the proposals in the details with the link that is shown there."""

    def __init__(self, context: PageContext, details: PassageDetails, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._details = context, details
        details.link.set_me(context.case.user)
        details.linkShown.connect(self._read)

    def _read(self, coding: CodingRead) -> None:
        read = partial(propose_links.proposals, coding_id=coding.id)
        self._context.load(self, read, partial(self._show, coding.id))

    def _show(self, coding_id: str, found: Proposals) -> None:
        self._details.link.show_proposals(coding_id, found)
