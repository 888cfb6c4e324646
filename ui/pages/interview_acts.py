"""What each key of the interview page does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from ui.pages.context import PageContext

if TYPE_CHECKING:
    from ui.pages.interview import InterviewPage

EVERYWHERE = frozenset({"help", "find", "undo", "redo", "leave"})
"""Acts whose keys hold wherever the focus is; all others are keys of the transcript."""

OF_THE_SOUND = frozenset({"toggle", "play_passage", "back", "slower", "faster", "loop"})
"""Acts on the recording, which hold before there is a transcript too."""


def all_acts(page: InterviewPage, context: PageContext) -> dict[str, Callable[[], object]]:
    """Every act by the name that `interview_keys` gives it."""
    sound, words, coding, view = page.sound, page.words, page.coding, page.view
    return {
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
        "find_code": page.panel.focus_finder,
        "repeat": coding.repeat,
        "memo": page.details.focus_memo,
        "remove": coding.remove,
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
        **{f"favourite_{digit}": partial(coding.favourite, digit) for digit in range(1, 10)},
        "correct": view.begin_correcting,
    }


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
    elif page.coding.chosen is not None:
        page.coding.choose(None)
    else:
        page.leave()
