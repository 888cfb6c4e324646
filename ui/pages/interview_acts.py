"""What each key of the interview page does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from testimony_app.services import favourites
from ui.pages.context import PageContext
from ui.pages.interview_keys import groups
from ui.shell.palette import Entry
from ui.widgets.transcript_units import SENTENCE, TURN, WORD

if TYPE_CHECKING:
    from ui.pages.interview import InterviewPage

EVERYWHERE = frozenset({"help", "find", "undo", "redo", "leave"})
"""Acts whose keys hold wherever the focus is; all others are keys of the transcript."""

OF_THE_SOUND = frozenset({"toggle", "play_passage", "back", "slower", "faster", "loop", "mark_in", "mark_out"})
"""Acts on the recording, which hold before there is a transcript too."""

OF_A_STRETCH = frozenset({"find_code", "repeat", *(f"favourite_{digit}" for digit in favourites.DIGITS)})
"""Acts that code a stretch of sound that was marked; without a transcript they say what is missing."""


def all_acts(page: InterviewPage, context: PageContext) -> dict[str, Callable[[], object]]:
    """Every act by the name that `interview_keys` gives it."""
    sound, words, coding, view, walk = page.sound, page.words, page.coding, page.view, page.walk
    return {
        "word": partial(view.select_unit, WORD),
        "sentence": partial(view.select_unit, SENTENCE),
        "sentence_before": partial(view.select_unit, SENTENCE, forward=False),
        "turn": partial(view.select_unit, TURN),
        "word_more": partial(view.extend, WORD, forward=True),
        "sentence_more": partial(view.extend, SENTENCE, forward=True),
        "sentence_less": partial(view.extend, SENTENCE, forward=False),
        "turn_more": partial(view.extend, TURN, forward=True),
        "turn_less": partial(view.extend, TURN, forward=False),
        "sentence_left": partial(_extend, page, left=True),
        "sentence_right": partial(_extend, page, left=False),
        "grow": view.grow,
        "shrink": view.shrink,
        "uncoded": partial(walk.uncoded, forward=True),
        "uncoded_before": partial(walk.uncoded, forward=False),
        "tag_next": partial(coding.cycle, forward=True),
        "tag_before": partial(coding.cycle, forward=False),
        "mark_in": sound.mark_in,
        "mark_out": sound.mark_out,
        "toggle": sound.toggle,
        "play_passage": sound.play_passage,
        "back": sound.back,
        "slower": partial(sound.step_speed, -1),
        "faster": partial(sound.step_speed, 1),
        "loop": sound.toggle_loop,
        "left_segment": partial(_step, page, left=True),
        "right_segment": partial(_step, page, left=False),
        "verify": words.verify,
        "unverify": words.unverify,
        "speaker": words.show_speaker_menu,
        "find_code": coding.find,
        "repeat": coding.repeat,
        "memo": partial(_with_tag, page, page.details.focus_memo),
        "grade": partial(_with_tag, page, page.details.focus_link, of_incident=True),
        "remove": partial(_with_tag, page, coding.remove),
        "finish": page.work.finish,
        "edge_left": partial(_edge, page, left=True, at_end=True),
        "edge_right": partial(_edge, page, left=False, at_end=True),
        "start_left": partial(_edge, page, left=True, at_end=False),
        "start_right": partial(_edge, page, left=False, at_end=False),
        "mask": page.masking.begin,
        "show_name": page.masking.show_name,
        "find": page.middle.finder.open,
        "copy": words.copy,
        "undo": context.undo.undo,
        "redo": context.undo.redo,
        "help": page.sheet.open,
        "leave": partial(_leave, page),
        **{f"favourite_{digit}": partial(coding.favourite, digit) for digit in favourites.DIGITS},
        **{f"digit_{digit}": partial(coding.put_on_digit, digit) for digit in (0, *favourites.DIGITS)},
        "correct": view.begin_correcting,
    }


def offered(page: InterviewPage) -> list[Entry]:
    """What the palette can do on the page as it is, under the words and keys of the sheet."""
    if page.middle.face != "words" or page.view.is_correcting:
        return []
    lines = (line for group in groups() for line in group.lines if line.act)
    return [Entry("act", line.words, line.keys, partial(_do, page.acts[line.act])) for line in lines]


def _do(act: Callable[[], object]) -> None:
    act()


def _extend(page: InterviewPage, left: bool) -> None:
    """Select a sentence more or less, as the words run."""
    page.view.extend(SENTENCE, forward=left == page.view.reads_from_right())


def _step(page: InterviewPage, left: bool) -> None:
    """To the segment before or after, as the page reads."""
    forward = left == page.isRightToLeft()
    here = page.view.step_segment(1 if forward else -1)
    if here is not None:
        page.sound.seek_segment(here)


def _edge(page: InterviewPage, left: bool, at_end: bool) -> None:
    """Move an edge as the words run; without a tag, Alt+Left goes back to the list."""
    if not page.coding.move_edge(left == page.view.reads_from_right(), at_end) and left and at_end:
        page.leave()


def _with_tag(page: InterviewPage, act: Callable[[], object], of_incident: bool = False) -> None:
    """Do what needs a tag, or say that none is chosen."""
    tag = page.coding.codings.get(page.coding.chosen or "")
    if tag is None:
        page.middle.say(
            QCoreApplication.translate("InterviewKeys", "No tag is chosen here. C puts one on these words.")
        )
    elif of_incident and tag.incident_id is None:
        page.middle.say(
            QCoreApplication.translate(
                "InterviewKeys", "This tag is of a code. What a passage says stands with the tag of an incident."
            )
        )
    else:
        act()


def _leave(page: InterviewPage) -> None:
    """One step back: close the search, leave a panel, let go of a tag, at last go to the list."""
    if page.middle.face not in ("words", "empty"):
        page.middle.show_face("words")
    elif page.masking.box.isVisible():
        page.masking.box.dismiss()
    elif not page.middle.finder.isHidden():
        page.middle.finder.dismiss()
    elif page.middle.face == "words" and not page.view.hasFocus():
        page.view.setFocus()
    elif page.sound.forget_mark():
        return
    elif page.coding.chosen is not None:
        page.coding.choose(None)
    else:
        page.leave()
