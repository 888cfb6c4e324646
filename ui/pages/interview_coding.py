"""Coding on the interview page: tie, untie, grade, note, and move edges. What is shown is in `interview_coded`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from testimony_app.errors import AppError
from testimony_app.services import code_passage, code_sound, manage_codebook
from testimony_app.services.code_passage import CodingRead, LinkDraft, Sound
from testimony_app.services.manage_codebook import CodeDraft
from testimony_app.services.operations import Operation, together
from ui.models.code_tree_found import NewCode
from ui.models.code_tree_targets import SEPARATOR, Target, least_used_hue
from ui.models.transcript_rows import stripe_row
from ui.pages.context import PageContext
from ui.pages.interview_coded import RECENT, ShownCodings
from ui.pages.interview_edges import (
    Stretch,
    comes_before,
    moved_edge,
    passage_at,
    put_at,
    stretch_at,
    stretch_of,
)
from ui.pages.interview_links import LinkDesk
from ui.panels.coding import CodingPanel
from ui.panels.passage_details import PassageDetails
from ui.widgets.transcript_values import Stripe
from ui.widgets.transcript_view import TranscriptView

Place = tuple[Stretch, Sound | None]
"""The words that would be coded, and the stretch of sound that was marked if they are coded by ear."""


class CodingDesk(ShownCodings):
    """What a person does to codings. `marked` tells which stretch of the sound is to be coded, None where words are.

    `spoken` tells which segment is heard now, None while nothing plays.
    """

    def __init__(
        self, context: PageContext, view: TranscriptView, panel: CodingPanel, details: PassageDetails, parent: QObject
    ) -> None:
        super().__init__(context, view, panel, details, parent)
        self._landed_now = False
        self.marked: Callable[[], Sound | None] = lambda: None
        self.spoken: Callable[[], str | None] = lambda: None
        panel.chosen.connect(self.apply)
        panel.createChosen.connect(self.create)
        panel.memoWanted.connect(lambda: details.focus_memo() if self._landed_now else None)
        panel.nextWanted.connect(lambda: view.select_next() if self._landed_now else None)
        LinkDesk(context, details, self)
        details.graded.connect(self.grade)
        details.memoWritten.connect(self.write_memo)
        details.removeChosen.connect(self.remove)
        details.moveHere.connect(self.move_here)

    def passage(self) -> Stretch | None:
        """What would be coded now: the selected words, or the segment with the caret or the one being spoken."""
        selected = self._view.selected_passage()
        if selected is not None:
            return selected
        segment_id = self.spoken() or self._view.current_segment()
        text = next((text for known, text in self._texts if known == segment_id), "")
        return ((segment_id, 0), (segment_id, len(text))) if segment_id is not None and text else None

    def bounds(self) -> tuple[int, int] | None:
        """The milliseconds of the coding that is chosen, else of what would be coded now; None without times."""
        chosen = self.codings.get(self.chosen or "")
        if self._view.selected_passage() is None and chosen is not None and not chosen.orphaned:
            return self._timeline.of_coding(chosen)
        stretch = self.passage()
        return None if stretch is None else self._timeline.bounds(*stretch)

    def name_passage(self) -> None:
        """Say in the panel which words are selected; of many the beginning and the end."""
        chosen = " ".join(self._view.selected_text().split())
        shown = chosen if len(chosen) <= 60 else f"{chosen[:28]} … {chosen[-28:]}"
        self._panel.set_passage(f"“{shown}”" if shown else "")

    def find(self) -> None:
        """Go to the field that finds codes and incidents, if there is something to tie to them."""
        if self.marked() is None or self._place() is not None:
            self._panel.focus_finder()

    def _place(self) -> Place | None:
        sound = self.marked()
        if sound is None:
            stretch = self.passage()
            return None if stretch is None else (stretch, None)
        try:
            return stretch_at(code_sound.passage_among(self._segments, sound)), sound
        except AppError as error:
            self._context.tell(error)
            return None

    # Acts

    def apply(self, target_id: str) -> None:
        """Tie the passage to a code or an incident."""
        self._landed_now = False
        target, place, case = self.targets.get(target_id), self._place(), self._context.case
        if target is None or place is None or self._tied_already(target_id, place):
            return
        passage, sound = passage_at(self._transcript_id, place[0]), place[1]
        if target.kind == "incident":
            self._tie(lambda: code_passage.tag_incident(case, passage, target_id, sound=sound), target)
        else:
            self._tie(lambda: code_passage.tag_code(case, passage, target_id, sound=sound), target)

    def create(self, wanted: NewCode) -> None:
        """Make a code, with those above it that are missing, and tie the passage to it; one undo takes all back."""
        self._landed_now = False
        place, case, above = self._place(), self._context.case, []
        draft = self._draft(wanted.names[0], wanted.parent)
        for name in wanted.names[1:]:
            above.append(manage_codebook.add(case, draft))
            (parent,) = above[-1].touched
            draft = self._draft(name, parent, draft.colour)
        if place is None:
            self._context.do(together(*above, manage_codebook.add(case, draft)))
            return
        passage, sound = passage_at(self._transcript_id, place[0]), place[1]
        self._tie(
            lambda: together(*above, code_passage.tag_new_code(case, passage, draft, sound=sound)),
            Target("", "code", draft.name, self._path(wanted), draft.colour, draft.parent_id or ""),
        )

    def favourite(self, digit: int) -> None:
        """Tie the passage to what stands behind a digit."""
        target_id = self.favourites.digits.held.get(digit)
        if target_id is not None:
            self.apply(target_id)

    def put_on_digit(self, digit: int) -> None:
        """Put what the coding in the details is tied to on a digit."""
        coding = self.codings.get(self.chosen or "")
        if coding is not None:
            self.favourites.put(digit, coding.code_id or coding.incident_id or "")

    def repeat(self) -> None:
        """Tie the passage to what was used last."""
        if self._recent:
            self.apply(self._recent[0])

    def remove(self) -> None:
        """Remove the coding in the details."""
        coding = self.codings.get(self.chosen or "")
        if coding is not None and self._context.do(code_passage.untag(self._context.case, coding.id)):
            self._view.remove_stripe(coding.id)
            self.choose(next(iter(self._view.codings_here()), None))
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
        """Move an edge by a word, of the coding in the details or of the selection; False if there is neither."""
        coding = self.codings.get(self.chosen or "")
        if not self._aimed and self._view.move_selected_edge(forward, at_end):
            return True
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

    def _tied_already(self, target_id: str, place: Place) -> bool:
        """Show the tag if this person has put the same one on the same place before."""
        for held in self.codings.values():
            same = target_id in (held.code_id, held.incident_id) and held.coder == self._context.case.user
            sound = place[1] in (None, (held.start_ms, held.end_ms))
            if same and sound and stretch_of(held) == place[0] and not held.orphaned:
                self._landed_now = True
                self.choose(held.id)
                self.said.emit(self.tr("These words have this tag already."))
                return True
        return False

    def _path(self, wanted: NewCode) -> str:
        above = self.targets.get(wanted.parent)
        return SEPARATOR.join([*([above.whole] if above is not None else []), *wanted.names[:-1]])

    def _draft(self, name: str, parent: str, hue: int | None = None) -> CodeDraft:
        held = self.targets.get(parent)
        colour = hue if hue is not None else least_used_hue(self.targets) if held is None else held.hue
        return CodeDraft(name=name, colour=colour, parent_id=parent or None, position=len(self.targets))

    def _tie(self, make: Callable[[], Operation], target: Target) -> None:
        try:
            operation = make()
        except AppError as error:
            self._context.tell(error)
            return
        if self._context.do(operation):
            coding = code_passage.coding_of(operation)
            self._landed(coding, target if target.id else replace(target, id=coding.code_id or ""))

    def _landed(self, coding: CodingRead, target: Target) -> None:
        """Show a new coding at once, with its words selected; what the case holds of it follows."""
        stretch = stretch_of(coding)
        self._landed_now = True
        self.codings[coding.id] = coding
        if target.id not in self.targets:
            self.targets = {**self.targets, target.id: target}
            self._show_targets()
        self._view.add_stripe(Stripe(coding.id, *stretch, target.hue, target.hatched, target.name))
        self._recent = [target.id, *(known for known in self._recent if known != target.id)][:RECENT]
        self._panel.set_recent(self._recent)
        if self._view.selected_passage() is None and self.spoken() is None:
            self._view.select(*stretch)
        self.choose(coding.id)
        self.said.emit(self.tr("Tagged “{name}”. Ctrl+Z takes it back.").format(name=target.name))

    def _put(self, coding: CodingRead, stretch: Stretch) -> None:
        try:
            operation = code_passage.move_edges(
                self._context.case, coding.id, passage_at(coding.transcript_id, stretch)
            )
        except AppError as error:
            self._context.tell(error)
            return
        if not self._context.do(operation):
            return
        selected = self._view.selected_passage() == stretch_of(coding)
        moved = put_at(coding, stretch)
        self.codings[coding.id] = moved
        stripe = stripe_row(moved, self.targets)
        if stripe is not None:
            self._view.add_stripe(stripe)
        if selected:
            self._view.select(*stretch)
        self.choose(coding.id)
