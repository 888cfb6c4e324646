"""Names on the interview page: find and mask them, and show the words behind an alias for a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from testimony_app.services import mask_names
from testimony_app.services.edit_transcript import TranscriptRead
from testimony_app.services.mask_names import Masked, MaskedWordsRead, Proposals
from ui import prompts
from ui.models.mask_rows import Decision
from ui.pages.context import PageContext
from ui.pages.interview_middle import Middle
from ui.pages.interview_words import WordsDesk
from ui.panels.chip_words import ChipBox, Place
from ui.panels.facts import FactsPanel

AWAY_MS = 600


class MaskDesk(QObject):
    """Wires the review of names, the box beside an alias and the facts to the case."""

    def __init__(
        self, context: PageContext, middle: Middle, facts: FactsPanel, words: WordsDesk, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._middle, self._view = context, middle, middle.view
        self._panel = middle.masking
        self._transcript: TranscriptRead | None = None
        self.box = ChipBox(context.theme, middle.view.viewport())
        self._panel.left.connect(lambda: middle.show_face("words"))
        self._panel.maskChosen.connect(self._mask)
        self.box.revealRequested.connect(self._reveal)
        self._view.chipRested.connect(self.box.offer)
        self._view.chipClicked.connect(self.box.offer)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(AWAY_MS)
        self._away.timeout.connect(self._let_go)
        self._view.chipLeft.connect(self._away.start)
        self._view.caretMoved.connect(lambda *_: self._let_go() if self._view.chip_at_caret() is None else None)
        facts.maskChosen.connect(self.begin)
        words.more = self.menu_acts

    @property
    def ready(self) -> bool:
        """Whether there is a transcript whose names can be masked."""
        return self._transcript is not None and self._view.current_segment() is not None

    def set_transcript(self, transcript: TranscriptRead | None) -> None:
        """The transcript whose names are masked; what is open of another is closed."""
        known = None if self._transcript is None else self._transcript.id
        self._transcript = transcript
        if known != (None if transcript is None else transcript.id):
            self.box.close_words()
            self._panel.forget()
            if self._middle.face == "mask":
                self._middle.show_face("words")

    def menu_acts(self) -> list[tuple[str, str, Callable[[], None]]]:
        """What the transcript's menu offers about names: words, key and act."""
        acts: list[tuple[str, str, Callable[[], None]]] = [(self.tr("Mask names…"), "Ctrl+M", self.begin)]
        if self._view.chip_at_caret() is not None:
            acts.append((self.tr("Show the name…"), "N", self.show_name))
        return acts

    def begin(self) -> None:
        """Look for names, and show the review."""
        transcript = self._transcript
        if transcript is None or not self.ready:
            return
        self._view.finish_correcting()

        def found(proposed: Proposals) -> None:
            if self._transcript is not None and self._transcript.id == proposed.transcript.id:
                self._panel.show_proposals(proposed)
                self._middle.show_face("mask")
                self._panel.setFocus()

        self._context.long(
            self,
            self.tr("Looking for names"),
            lambda case, job: mask_names.propose(case, transcript.id, job),
            found,
        )

    def show_name(self) -> None:
        """Ask why the name at the caret is to be shown; while names are open, show it."""
        place = self._view.chip_at_caret()
        if place is None:
            self._middle.say(self.tr("Put the caret on an alias first."))
            return
        self.box.offer(*place)
        self.box.ask()

    def _mask(self) -> None:
        transcript, choices = self._transcript, self._panel.rows.choices()
        count = self._panel.rows.count(Decision.MASK)
        if transcript is None or not self._agreed(count):
            return
        self._context.long(
            self,
            self.tr("Masking names"),
            lambda case, job: mask_names.mask(case, transcript.id, choices, job),
            self._masked,
        )

    def _agreed(self, count: int) -> bool:
        consequence = self.tr(
            "The words go to the identity compartment, from all former versions too, and an alias stands in their "
            "place. This cannot be undone; who may open names can still read them."
        )
        many = self.tr("Mask {count} names?").format(count=count) if count else self.tr("Mark as masked?")
        question = self.tr("Mask 1 name?") if count == 1 else many
        return prompts.confirm(self._panel, question, consequence, self.tr("Mask names"))

    def _masked(self, made: Masked) -> None:
        self._panel.forget()
        self._middle.show_face("words")
        self._context.changed.emit(frozenset({made.transcript.interview_id, made.transcript.id}))
        many = self.tr("{count} names are masked.").format(count=made.chips)
        told = self.tr("1 name is masked.") if made.chips == 1 else many
        if made.proofs:
            told += " " + self.tr("Tags with a new proof of their words: {count}.").format(count=len(made.proofs))
        if not made.cleared:
            told += " " + self.tr("The disk had no room to clear the file of them: free some, and mask again.")
        self._context.say(told)

    def _reveal(self, reason: str) -> None:
        transcript = self._transcript
        if transcript is None:
            return

        def shown(held: list[MaskedWordsRead]) -> None:
            if self._transcript is not None and self._transcript.id == transcript.id and self.box.isVisible():
                self.box.show_words(_by_place(held))

        self._context.load(self, lambda case: mask_names.reveal(case, transcript.id, reason), shown)

    def _let_go(self) -> None:
        """The mouse or the caret is elsewhere; the box stays while it is used."""
        if self.box.isVisible() and not self.box.asks and not self.box.underMouse():
            self.box.dismiss()


def _by_place(held: Sequence[MaskedWordsRead]) -> dict[Place, list[str]]:
    """The words by segment and alias, and under no segment all words of an alias."""
    found: dict[Place, list[str]] = {}
    for each in held:
        for place in ((each.segment_id, each.alias), ("", each.alias)):
            found.setdefault(place, []).append(each.words)
    return found
