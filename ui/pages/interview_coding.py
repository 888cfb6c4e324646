"""Coding on the interview page: tie, untie, grade, note, and keep the stripes as the case has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from testimony_app.errors import AppError
from testimony_app.services import code_passage, manage_codebook
from testimony_app.services.code_passage import CodingRead, LinkDraft
from testimony_app.services.manage_codebook import CodeDraft
from testimony_app.services.operations import Operation
from ui.models.code_tree_targets import Target, favourites_of, least_used_hue, looks_same
from ui.models.transcript_rows import stripe_row
from ui.pages.context import PageContext
from ui.pages.interview_edges import Stretch, Texts, comes_before, moved_edge, passage_at, put_at, stretch_of
from ui.panels.coding import CodingPanel
from ui.panels.passage_details import PassageDetails, Tied
from ui.widgets.transcript_values import Stripe
from ui.widgets.transcript_view import TranscriptView

RECENT = 12
SOON_MS = 120


class CodingDesk(QObject):
    """Signals: said(sentence) of what was done, stretchesChanged() for the waveform, orphansChanged(count)."""

    said = Signal(str)
    stretchesChanged = Signal()
    orphansChanged = Signal(int)

    def __init__(
        self, context: PageContext, view: TranscriptView, panel: CodingPanel, details: PassageDetails, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._view, self._panel, self._details = context, view, panel, details
        self.targets: dict[str, Target] = {}
        self.codings: dict[str, CodingRead] = {}
        self._transcript_id = ""
        self._texts: Texts = ()
        self._favourites: tuple[str, ...] = ()
        self._recent: list[str] = []
        self.chosen: str | None = None
        self._active = ""
        self.current_segment: Callable[[], str | None] = view.current_segment
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.stretchesChanged)
        self._connect()

    # What is shown

    def begin(self, targets: dict[str, Target], transcript_id: str, codings: Sequence[CodingRead]) -> None:
        """Start with a transcript; the view was given its stripes already. "" for none."""
        self._transcript_id = transcript_id
        self.codings = {coding.id: coding for coding in codings}
        self.chosen, self._active = None, ""
        self.targets, self._favourites = targets, favourites_of(targets)
        latest = [coding.code_id or coding.incident_id or "" for coding in reversed(codings)]
        self._recent = list(dict.fromkeys([*self._recent, *latest]))[:RECENT]
        self._panel.set_targets(targets, self._favourites)
        self._panel.set_recent(self._recent)
        self._show_details()
        self.stretchesChanged.emit()
        self.orphansChanged.emit(len(self.orphans()))

    def set_texts(self, texts: Texts) -> None:
        """The words that edges move along."""
        self._texts = texts

    def stripes(self) -> list[Stripe]:
        """All codings as stripes."""
        found = (stripe_row(coding, self.targets) for coding in self.codings.values())
        return [stripe for stripe in found if stripe is not None]

    def update(self, codings: Iterable[CodingRead], targets: dict[str, Target], draw: bool = True) -> None:
        """Take over what the case holds now, and repaint what differs. draw: whether stripes are to be repainted."""
        old, known = self.codings, self.targets
        self.codings, self.targets = {coding.id: coding for coding in codings}, targets
        if targets != known:
            used = {target_id for target_id in self._favourites if target_id in targets}
            self._favourites = self._favourites if len(used) == len(self._favourites) else favourites_of(targets)
            self._favourites = self._favourites or favourites_of(targets)
            self._panel.set_targets(targets, self._favourites)
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
        """Show a coding in the details and light its words."""
        self.chosen = coding_id
        self._light()
        self._show_details()

    def passage(self) -> Stretch | None:
        """What would be coded now: the selected words, or the segment with the caret or the one being spoken."""
        selected = self._view.selected_passage()
        if selected is not None:
            return selected
        segment_id = self.current_segment()
        text = next((text for known, text in self._texts if known == segment_id), "")
        return ((segment_id, 0), (segment_id, len(text))) if segment_id is not None and text else None

    # Acts

    def apply(self, target_id: str) -> None:
        """Tie the passage to a code or an incident."""
        target, stretch = self.targets.get(target_id), self.passage()
        if target is None or stretch is None:
            return
        operation = self._tagged(target, stretch)
        if operation is not None and self._ran(operation):
            self._landed(next(iter(operation.touched)), target, stretch)

    def create(self, name: str) -> None:
        """Make a code and tie the passage to it; one undo takes both back."""
        stretch, undo = self.passage(), self._context.undo
        draft = CodeDraft(name=name, colour=least_used_hue(self.targets), position=len(self.targets))
        adding = manage_codebook.add(self._context.case, draft)
        target = Target(next(iter(adding.touched)), "code", name, "", draft.colour)
        if stretch is None:
            self._context.do(adding)
            return
        undo.beginMacro("code.added")
        added = self._ran(adding)
        operation = self._tagged(target, stretch) if added else None
        tied = operation is not None and self._ran(operation)
        undo.endMacro()
        if not added:
            # Nothing happened, so nothing may be left to undo: an obsolete command leaves the stack.
            undo.command(undo.index() - 1).setObsolete(True)
            undo.undo()
        elif tied and operation is not None:
            self.targets = {**self.targets, target.id: target}
            self._landed(next(iter(operation.touched)), target, stretch)

    def favourite(self, digit: int) -> None:
        """Tie the passage to what stands behind a digit."""
        if digit <= len(self._favourites):
            self.apply(self._favourites[digit - 1])

    def repeat(self) -> None:
        """Tie the passage to what was used last."""
        if self._recent:
            self.apply(self._recent[0])

    def remove(self) -> None:
        """Remove the coding in the details."""
        coding = self.codings.get(self.chosen or "")
        if coding is not None and self._ran(code_passage.untag(self._context.case, coding.id)):
            self._view.remove_stripe(coding.id)
            self.said.emit(self.tr("Tag removed. Ctrl+Z brings it back."))

    def grade(self, link: LinkDraft) -> None:
        """Say what the passage says of its incident."""
        if self.chosen is not None:
            self._context.do(code_passage.grade(self._context.case, self.chosen, link))

    def write_memo(self, memo: str) -> None:
        """Keep the memo of the coding in the details."""
        shown = self._details.shown
        if shown is not None and shown.id in self.codings:
            self._context.do(code_passage.write_memo(self._context.case, shown.id, memo))

    def move_edge(self, forward: bool, at_end: bool) -> bool:
        """Move an edge of the coding in the details by a word; False if there is none."""
        coding = self.codings.get(self.chosen or "")
        if coding is None or coding.orphaned:
            return False
        start, end = stretch_of(coding)
        moved = moved_edge(self._texts, end if at_end else start, forward, at_end)
        if moved is not None:
            start, end = (start, moved) if at_end else (moved, end)
            if comes_before(self._texts, start, end):
                self._put(coding, (start, end))
        return True

    def move_here(self) -> None:
        """Put a coding that lost its words on the selected ones."""
        coding, stretch = self.codings.get(self.chosen or ""), self.passage()
        if coding is not None and stretch is not None:
            self._put(coding, stretch)

    # Inside

    def _connect(self) -> None:
        self._panel.chosen.connect(self.apply)
        self._panel.createChosen.connect(self.create)
        self._panel.activeChanged.connect(self._set_active)
        self._details.graded.connect(self.grade)
        self._details.memoWritten.connect(self.write_memo)
        self._details.removeChosen.connect(self.remove)
        self._details.codingChosen.connect(self.choose)
        self._details.moveHere.connect(self.move_here)
        self._view.codingClicked.connect(self.choose)
        self._view.caretMoved.connect(self._caret_moved)

    def _tagged(self, target: Target, stretch: Stretch) -> Operation | None:
        passage = passage_at(self._transcript_id, stretch)
        tag = code_passage.tag_incident if target.kind == "incident" else code_passage.tag_code
        try:
            return tag(self._context.case, passage, target.id)
        except AppError as error:
            self._context.tell(error)
            return None

    def _put(self, coding: CodingRead, stretch: Stretch) -> None:
        passage = passage_at(coding.transcript_id, stretch)
        try:
            operation = code_passage.move_edges(self._context.case, coding.id, passage)
        except AppError as error:
            self._context.tell(error)
            return
        if self._ran(operation):
            moved = put_at(coding, stretch)
            self.codings[coding.id] = moved
            stripe = stripe_row(moved, self.targets)
            if stripe is not None:
                self._view.add_stripe(stripe)

    def _ran(self, operation: Operation) -> bool:
        """Run an act and put it on the stack; whether it was done."""
        seen: list[object] = []

        def note(ids: object) -> None:
            seen.append(ids)

        self._context.changed.connect(note)
        self._context.do(operation)
        self._context.changed.disconnect(note)
        return bool(seen)

    def _landed(self, coding_id: str, target: Target, stretch: Stretch) -> None:
        """Show a new coding at once; what the case holds of it follows."""
        self._view.add_stripe(Stripe(coding_id, *stretch, target.hue, target.hatched, target.name))
        self._recent = [target.id, *(known for known in self._recent if known != target.id)][:RECENT]
        self._panel.set_recent(self._recent)
        self.choose(coding_id)
        self.said.emit(self.tr("Tagged “{name}”. Ctrl+Z takes it back.").format(name=target.name))

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

    def _caret_moved(self, segment_id: str, offset: int) -> None:
        here = self._view.codings_at((segment_id, offset))
        if self.chosen not in here:
            self.choose(here[0] if here else None)
        else:
            self._show_details()

    def _show_details(self) -> None:
        coding = self.codings.get(self.chosen or "")
        if coding is None:
            self._details.show_coding(None)
            return
        at = self._view.caret_position()
        ids = [each.id for each in self.orphans()] if coding.orphaned else self._view.codings_at(at) if at else []
        tied = [Tied(self.codings[each], self._target(self.codings[each])) for each in ids if each in self.codings]
        self._details.show_coding(Tied(coding, self._target(coding)), tied)

    def _target(self, coding: CodingRead) -> Target:
        target_id = coding.code_id or coding.incident_id or ""
        return self.targets.get(target_id) or Target(target_id, "code", "", "", 0)
