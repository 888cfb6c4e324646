"""The keys of the interview page in one table: what the sheet on F1 lists is what the page obeys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from ui.widgets.latin_keys import latin_key

_CONTROL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
COLUMNS = 3
"""How many columns the sheet has."""

BINDINGS: dict[tuple[Qt.Key, Qt.KeyboardModifier], str] = {
    (Key.Key_Space, _NONE): "toggle",
    (Key.Key_F4, _NONE): "toggle",
    (Key.Key_Space, _SHIFT): "play_passage",
    (Key.Key_Backspace, _NONE): "back",
    (Key.Key_BracketLeft, _NONE): "slower",
    (Key.Key_BracketRight, _NONE): "faster",
    (Key.Key_L, _NONE): "loop",
    (Key.Key_Left, _CONTROL): "left_segment",
    (Key.Key_Right, _CONTROL): "right_segment",
    (Key.Key_Return, _NONE): "verify",
    (Key.Key_Enter, _NONE): "verify",
    (Key.Key_U, _NONE): "unverify",
    (Key.Key_S, _NONE): "speaker",
    (Key.Key_I, _NONE): "mark_in",
    (Key.Key_O, _NONE): "mark_out",
    (Key.Key_W, _NONE): "word",
    (Key.Key_W, _SHIFT): "word_more",
    (Key.Key_J, _NONE): "sentence",
    (Key.Key_J, _SHIFT): "sentence_more",
    (Key.Key_K, _NONE): "sentence_before",
    (Key.Key_K, _SHIFT): "sentence_less",
    (Key.Key_T, _NONE): "turn",
    (Key.Key_T, _SHIFT): "turn_more",
    (Key.Key_Left, _CONTROL | _SHIFT): "sentence_left",
    (Key.Key_Right, _CONTROL | _SHIFT): "sentence_right",
    (Key.Key_Up, _CONTROL | _SHIFT): "turn_less",
    (Key.Key_Down, _CONTROL | _SHIFT): "turn_more",
    (Key.Key_Up, _ALT): "grow",
    (Key.Key_Down, _ALT): "shrink",
    (Key.Key_G, _NONE): "uncoded",
    (Key.Key_G, _SHIFT): "uncoded_before",
    (Key.Key_H, _NONE): "tag_next",
    (Key.Key_H, _SHIFT): "tag_before",
    (Key.Key_C, _NONE): "find_code",
    (Key.Key_Slash, _NONE): "find_code",
    (Key.Key_R, _NONE): "repeat",
    (Key.Key_M, _NONE): "memo",
    (Key.Key_A, _NONE): "grade",
    (Key.Key_Delete, _NONE): "remove",
    (Key.Key_F, _NONE): "finish",
    (Key.Key_Left, _ALT): "edge_left",
    (Key.Key_Right, _ALT): "edge_right",
    (Key.Key_Left, _ALT | _SHIFT): "start_left",
    (Key.Key_Right, _ALT | _SHIFT): "start_right",
    (Key.Key_M, _CONTROL): "mask",
    (Key.Key_N, _NONE): "show_name",
    (Key.Key_F, _CONTROL): "find",
    (Key.Key_C, _CONTROL): "copy",
    (Key.Key_Z, _CONTROL): "undo",
    (Key.Key_Z, _CONTROL | _SHIFT): "redo",
    (Key.Key_F1, _NONE): "help",
    (Key.Key_Question, _SHIFT): "help",
    (Key.Key_Escape, _NONE): "leave",
    **{(Qt.Key(Key.Key_0.value + digit), _NONE): f"favourite_{digit}" for digit in range(1, 10)},
    **{(Qt.Key(Key.Key_0.value + digit), _ALT): f"digit_{digit}" for digit in range(10)},
}


def act_of(event: QKeyEvent) -> str:
    """The act that a key stands for, "" for none."""
    modifiers = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier)
    return BINDINGS.get((latin_key(event), modifiers), "")


@dataclass(frozen=True, slots=True)
class Line:
    """Some keys with what they do. act: what the palette does under these words, "" if it cannot do it there."""

    keys: str
    words: str
    act: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under a heading, in one of the columns of the sheet."""

    title: str
    column: int
    lines: tuple[Line, ...]


def groups() -> tuple[Group, ...]:
    """Everything that the sheet lists, in the language of the interface."""

    def say(text: str) -> str:
        return QCoreApplication.translate("InterviewKeys", text)

    return (
        Group(
            say("Listen"),
            0,
            (
                Line("Space, F4", say("Play or pause; F4 also while typing")),
                Line("Shift+Space", say("Play the passage"), "play_passage"),
                Line("L", say("Repeat the passage, or stop repeating"), "loop"),
                Line("Backspace", say("Three seconds back")),
                Line("[  ]", say("Slower, faster")),
                Line("Ctrl+← →", say("Segment before, after")),
                Line("I", say("A stretch of sound begins here"), "mark_in"),
                Line("O", say("It ends here; its words are selected"), "mark_out"),
                Line(say("Click"), say("Play from this word")),
            ),
        ),
        Group(
            say("Select"),
            1,
            (
                Line("W", say("The word, the next word"), "word"),
                Line("J", say("The sentence, the next sentence"), "sentence"),
                Line("K", say("The sentence before"), "sentence_before"),
                Line("T", say("The turn, the next turn"), "turn"),
                Line("Shift+W J T", say("One more")),
                Line("Shift+K", say("A sentence less")),
                Line("Shift+← →", say("Select by word")),
                Line("Ctrl+Shift+← →", say("Select by sentence")),
                Line("Ctrl+Shift+↑ ↓", say("Select by turn")),
                Line("Alt+↑ ↓", say("Word, sentence, segment, turn; and back")),
                Line("G", say("Next turn without a tag"), "uncoded"),
                Line("Shift+G", say("The one before"), "uncoded_before"),
            ),
        ),
        Group(
            say("Code"),
            2,
            (
                Line("C, /", say("Find a code or an incident; Enter ties it"), "find_code"),
                Line("1 – 9", say("Codes on these digits, or those used most")),
                Line("Alt+1 – 9", say("Put the code of this tag on a digit")),
                Line("Alt+0", say("Take it from its digit"), "digit_0"),
                Line("R", say("The last code again"), "repeat"),
                Line("M", say("Memo on the tag; Esc back"), "memo"),
                Line("A", say("What the tag says of its incident; Enter takes what is proposed"), "grade"),
                Line("H, Shift+H", say("The next tag on these words, the one before"), "tag_next"),
                Line("Delete", say("Remove the tag"), "remove"),
                Line("F", say("Done with an interview that you are to code, or not done after all"), "finish"),
                Line("Alt+← →", say("Move the end of the tag by a word")),
                Line("Alt+Shift+← →", say("Move its beginning")),
            ),
        ),
        Group(
            say("After A, on the tag of an incident"),
            2,
            (
                Line("P K L S", say("Proposition, knowledge, class, stance")),
                Line("1 – 6", say("Credibility")),
                Line("O H G", say("From whom, through how many, group")),
                Line("F T W B", say("Told from, to; why; looked at again")),
            ),
        ),
        Group(
            say("Correct and verify"),
            1,
            (
                Line("E", say("Correct the words; Esc keeps them")),
                Line("Ctrl+Enter", say("Keep, and correct the next segment")),
                Line("Enter", say("Heard and right, next"), "verify"),
                Line("U", say("Take the mark back"), "unverify"),
                Line("S", say("Who speaks: W witness, I interviewer, P interpreter …"), "speaker"),
                Line("Ctrl+M", say("Mask names")),
                Line("N", say("Show the name behind an alias, for a reason"), "show_name"),
            ),
        ),
        Group(
            say("Everywhere"),
            0,
            (
                Line("Ctrl+Z", say("Undo")),
                Line("Ctrl+Shift+Z", say("Redo")),
                Line("Ctrl+F", say("Find in this transcript"), "find"),
                Line("Ctrl+C", say("Copy the selected words")),
                Line("Esc, Alt+←", say("Step back, at last to the list")),
                Line("F9", say("Lock the case")),
            ),
        ),
    )
