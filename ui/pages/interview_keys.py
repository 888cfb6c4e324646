"""The keys of the interview page in one table: what the sheet on F1 lists is what the page obeys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.shell.theme import Theme
from ui.widgets.basics import button, label, wrapped
from ui.widgets.latin_keys import latin_key

_CONTROL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
COLUMNS, WIDTH = 3, 1100

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
            say("Correct and verify"),
            2,
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


class KeySheet(QWidget):
    """What can be done here, over the page. Esc, F1 or a click beside it closes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._host = theme, parent
        self._before: QWidget | None = None
        self._box = QFrame(self)
        self._box.setProperty("kind", "palette")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("What can I do here?"))
        parent.installEventFilter(self)
        self._lay_out()
        self.hide()

    def open(self) -> None:
        """Show the sheet."""
        self._before = self.window().focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.setFocus()

    def dismiss(self) -> None:
        """Close; the focus goes back where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Key.Key_Escape, Key.Key_F1, Key.Key_Return, Key.Key_Enter, Key.Key_Question):
            self.dismiss()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._box.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def paintEvent(self, event: QPaintEvent) -> None:
        shade = QColor(self._theme.token("shadow"))
        shade.setAlpha(70 if self._theme.scheme == "light" else 130)
        painter = QPainter(self)
        painter.fillRect(event.rect(), shade)
        painter.end()

    def _place(self) -> None:
        self.setGeometry(self._host.rect())
        width = min(self._theme.wide(WIDTH), self.width() - 32)
        height = min(self._box.heightForWidth(width), self.height() - 32)
        self._box.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self._box)
        column.setContentsMargins(theme.size("xl"), theme.size("l"), theme.size("xl"), theme.size("l"))
        column.setSpacing(theme.size("m"))
        head = QHBoxLayout()
        head.addWidget(label(self.tr("What can I do here?"), "title"), 1)
        close = button(theme, self.tr("Close"), "quiet")
        close.clicked.connect(self.dismiss)
        head.addWidget(close)
        column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(theme.size("xl"))
        columns = [QVBoxLayout() for _ in range(COLUMNS)]
        for each in columns:
            each.setSpacing(theme.size("l"))
            row.addLayout(each, 1)
        for group in groups():
            columns[group.column].addLayout(self._group(group))
        for each in columns:
            each.addStretch(1)
        column.addLayout(row)
        note = self.tr("While words are corrected, letters are letters; all other keys work again after Esc.")
        column.addWidget(wrapped(note, "caption"))

    def _group(self, group: Group) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.size("m"))
        grid.setVerticalSpacing(self._theme.size("xs"))
        grid.addWidget(label(group.title, "strong"), 0, 0, 1, 2)
        for row, line in enumerate(group.lines, 1):
            # Keys are written from left to right in every language.
            name = label(f"\u2066{line.keys}\u2069", "soft")
            self._theme.fit(name, 104)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(wrapped(line.words), row, 1)
        grid.setColumnStretch(1, 1)
        return grid
