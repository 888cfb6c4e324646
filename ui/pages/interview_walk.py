"""Going through a transcript to code it: from one turn without a tag to the next, and through the tags of one place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from testimony_app.services.edit_transcript import SegmentRead
from ui.pages.interview_coded import ShownCodings
from ui.pages.interview_words import WordsDesk
from ui.widgets.transcript_view import TranscriptView

ASKING = "interviewer"


class WalkDesk(QObject):
    """Signals: said(sentence) where there is nowhere to go, wentTo(segment id)."""

    said = Signal(str)
    wentTo = Signal(str)

    def __init__(self, view: TranscriptView, words: WordsDesk, coding: ShownCodings, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._words, self._coding = view, words, coding

    def uncoded(self, forward: bool) -> None:
        """Go to the next turn that has no tag, or to the one before; what interviewers ask is left out."""
        segments = self._words.segments
        here = self._view.current_segment()
        row = next((number for number, each in enumerate(segments) if each.id == here), 0)
        found = [turn for turn in self._uncoded(segments) if (turn.start > row if forward else turn.stop <= row)]
        if found:
            wanted = segments[(found[0] if forward else found[-1]).start].id
            self._view.go_to((wanted, 0))
            self.wentTo.emit(wanted)
        elif forward:
            self.said.emit(self.tr("Every turn from here on has a tag."))
        else:
            self.said.emit(self.tr("Every turn before this one has a tag."))

    def _uncoded(self, segments: Sequence[SegmentRead]) -> list[range]:
        order = {segment.id: row for row, segment in enumerate(segments)}
        coded: set[int] = set()
        for coding in self._coding.codings.values():
            if not coding.orphaned and coding.start_segment_id in order:
                coded.update(range(order[coding.start_segment_id], order[coding.end_segment_id] + 1))
        return [
            turn
            for turn in self._view.units().turns()
            if not coded.intersection(turn)
            and segments[turn.start].speaker != ASKING
            and any(segments[row].text.strip() for row in turn)
        ]
