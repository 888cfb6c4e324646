"""The codings of one transcript as the interview page shows them: stripes, what is lit, and the one in the details."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from testimony_app.services.code_passage import CodingRead
from testimony_app.services.edit_transcript import SegmentRead
from ui import words
from ui.models.code_tree_targets import Target, looks_same
from ui.models.transcript_rows import Timeline, stripe_row
from ui.pages.context import PageContext
from ui.pages.interview_edges import Texts, stretch_of
from ui.pages.interview_favourites import FavouritesDesk
from ui.panels.coding import CodingPanel
from ui.panels.passage_details import PassageDetails, Tied
from ui.widgets.transcript_values import Stripe
from ui.widgets.transcript_view import TranscriptView

RECENT = 12
SOON_MS = 120


class ShownCodings(QObject):
    """Signals: said(sentence) of what was done, stretchesChanged() for the waveform, orphansChanged(count)."""

    said = Signal(str)
    stretchesChanged = Signal()
    orphansChanged = Signal(int)

    def __init__(
        self, context: PageContext, view: TranscriptView, panel: CodingPanel, details: PassageDetails, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._view, self._panel, self._details = context, view, panel, details
        self.favourites = FavouritesDesk(context, self)
        self.targets: dict[str, Target] = {}
        self.codings: dict[str, CodingRead] = {}
        self._transcript_id = ""
        self._segments: Sequence[SegmentRead] = ()
        self._timeline = Timeline(())
        self._recent: list[str] = []
        self.chosen: str | None = None
        self._aimed = False
        self._active = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.stretchesChanged)
        view.describe = self.describe
        view.codingClicked.connect(self.choose)
        view.caretMoved.connect(lambda *_: self._look())
        details.codingChosen.connect(self.choose)
        panel.activeChanged.connect(self._set_active)
        panel.digitChosen.connect(self.favourites.put)
        self.favourites.said.connect(self.said)
        self.favourites.digitsChanged.connect(self._show_targets)

    # What is shown

    def begin(self, targets: dict[str, Target], transcript_id: str, codings: Sequence[CodingRead]) -> None:
        """Start with a transcript; the view was given its stripes already. "" for none."""
        self._transcript_id = transcript_id
        self.codings = {coding.id: coding for coding in codings}
        self.chosen, self._active = None, ""
        self.targets = targets
        self.favourites.set_targets(targets, anew=True)
        self.favourites.read()
        latest = [coding.code_id or coding.incident_id or "" for coding in reversed(codings)]
        self._recent = list(dict.fromkeys([*self._recent, *latest]))[:RECENT]
        self._show_targets()
        self._panel.set_recent(self._recent)
        self._show_details()
        self.stretchesChanged.emit()
        self.orphansChanged.emit(len(self.orphans()))

    def set_segments(self, segments: Sequence[SegmentRead], timeline: Timeline) -> None:
        """The words that edges move along, with their times."""
        self._segments, self._timeline = segments, timeline

    @property
    def _texts(self) -> Texts:
        return [(segment.id, segment.text) for segment in self._segments]

    def stripes(self) -> list[Stripe]:
        """All codings as stripes."""
        found = (stripe_row(coding, self.targets) for coding in self.codings.values())
        return [stripe for stripe in found if stripe is not None]

    def update(self, codings: Iterable[CodingRead], targets: dict[str, Target], draw: bool = True) -> None:
        """Take over what the case holds now, and repaint what differs. draw: whether stripes are to be repainted."""
        old, known = self.codings, self.targets
        self.codings, self.targets = {coding.id: coding for coding in codings}, targets
        if targets != known:
            self.favourites.set_targets(targets)
            self._show_targets()
        if draw:
            self._redraw(old, known)
        if self.chosen not in self.codings:
            self.chosen = None
        self._light()
        self._show_details()
        self._soon.start()
        self.orphansChanged.emit(len(self.orphans()))

    def orphans(self) -> list[CodingRead]:
        """The codings whose words were deleted."""
        return [coding for coding in self.codings.values() if coding.orphaned]

    def look_at_orphans(self) -> None:
        """Show the first of them in the details."""
        self.choose(next((coding.id for coding in self.orphans()), None))

    def choose(self, coding_id: str | None) -> None:
        """Show a coding in the details and light its words; keys that move edges mean it until the caret moves."""
        self.chosen, self._aimed = coding_id, coding_id is not None
        self._light()
        self._show_details()

    def cycle(self, forward: bool) -> None:
        """Show the next of the codings that lie on these words, or the one before."""
        here = self._view.codings_here()
        if not here:
            self.said.emit(self.tr("Nothing is tagged here."))
            return
        at = here.index(self.chosen) if self.chosen in here else -1 if forward else 0
        at = (at + (1 if forward else -1)) % len(here)
        self.choose(here[at])
        said = self.tr("{number} of {count}: {tag}")
        self.said.emit(said.format(number=at + 1, count=len(here), tag=self.describe([here[at]])))

    def describe(self, coding_ids: Sequence[str]) -> str:
        """Codings in words, each in a line: what, by whom, and what it says of an incident."""
        held = [self.codings[each] for each in coding_ids if each in self.codings]
        return "\n".join(self._words(self._tied(each)) for each in held)

    # Inside

    def _show_targets(self) -> None:
        self._panel.set_targets(self.targets, self.favourites.digits)

    def _redraw(self, old: dict[str, CodingRead], known: dict[str, Target]) -> None:
        for coding_id in old.keys() - self.codings.keys():
            self._view.remove_stripe(coding_id)
        for coding in self.codings.values():
            target_id = coding.code_id or coding.incident_id or ""
            same = old.get(coding.id) == coding and looks_same(known.get(target_id), self.targets.get(target_id))
            stripe = stripe_row(coding, self.targets)
            if stripe is None:
                self._view.remove_stripe(coding.id)
            elif not same:
                self._view.add_stripe(stripe)

    def _set_active(self, target_id: str) -> None:
        self._active = target_id
        self._light()

    def _light(self) -> None:
        lit = {self.chosen} if self.chosen else set()
        if self._active:
            lit |= {c.id for c in self.codings.values() if self._active in (c.code_id, c.incident_id)}
        self._view.set_active(each for each in lit if each is not None)

    def _look(self) -> None:
        """The caret moved: show what is tagged there, unless that is shown already."""
        here = self._view.codings_here()
        self._aimed = False
        if self.chosen not in here:
            self.chosen = here[0] if here else None
            self._light()
        self._show_details()

    def _show_details(self) -> None:
        self._view.tell_place()
        coding = self.codings.get(self.chosen or "")
        if coding is None:
            self._details.show_coding(None)
        elif coding.orphaned:
            self._details.show_coding(self._tied(coding), [self._tied(each) for each in self.orphans()])
        else:
            here = self._view.codings_here()
            ids = here if coding.id in here else self._view.codings_over(*stretch_of(coding))
            self._details.show_coding(
                self._tied(coding), [self._tied(self.codings[each]) for each in ids if each in self.codings]
            )

    def _tied(self, coding: CodingRead) -> Tied:
        own = coding.coder == self._context.case.user
        return Tied(coding, self._target(coding), "" if own else self._context.case.member_code(coding.coder))

    def _words(self, tied: Tied) -> str:
        """One coding in one line: what it ties to, by whom, what it says of an incident, and whether it has a memo."""
        coding, target = tied.coding, tied.target
        says = [words.term(name, getattr(coding, name)) for name in ("proposition", "stance")]
        memo = self.tr("has a memo") if coding.memo else ""
        above = target.path if target.kind == "code" else ""
        return words.joined([target.name, above, tied.person or self.tr("by you"), *says, memo])

    def _target(self, coding: CodingRead) -> Target:
        target_id = coding.code_id or coding.incident_id or ""
        return self.targets.get(target_id) or Target(target_id, "code", "", "", 0)
