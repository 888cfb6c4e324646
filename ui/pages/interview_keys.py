"""The keys of the interview page in one table: what the sheet on F1 lists is what the page obeys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.shell.theme import Theme
from ui.widgets.basics import button, label, wrapped

_CONTROL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key

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
    (Key.Key_C, _NONE): "find_code",
    (Key.Key_Slash, _NONE): "find_code",
    (Key.Key_R, _NONE): "repeat",
    (Key.Key_M, _NONE): "memo",
    (Key.Key_Delete, _NONE): "remove",
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
    **{(Qt.Key(Key.Key_1.value + digit - 1), _NONE): f"favourite_{digit}" for digit in range(1, 10)},
}


def act_of(event: QKeyEvent) -> str:
    """The act that a key stands for, "" for none."""
    modifiers = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier)
    return BINDINGS.get((Qt.Key(event.key()), modifiers), "")


@dataclass(frozen=True, slots=True)
class Group:
    """Some keys with what they do, under a heading."""

    title: str
    lines: tuple[tuple[str, str], ...]


def groups() -> tuple[Group, ...]:
    """Everything that the sheet lists, in the language of the interface."""

    def say(text: str) -> str:
        return QCoreApplication.translate("InterviewKeys", text)

    return (
        Group(
            say("Listen"),
            (
                ("Space, F4", say("Play or pause; F4 also while typing")),
                ("Shift+Space", say("Play the passage")),
                ("L", say("Repeat the passage, or stop repeating")),
                ("Backspace", say("Three seconds back")),
                ("[  ]", say("Slower, faster")),
                ("Ctrl+← →", say("Segment before, after")),
                (say("Click"), say("Play from this word")),
            ),
        ),
        Group(
            say("Code"),
            (
                ("Shift+← →", say("Select by word")),
                ("C, /", say("Find a code or an incident; Enter ties it")),
                ("1 – 9", say("Codes that are used most")),
                ("R", say("The last code again")),
                ("M", say("Memo on the tag")),
                ("Delete", say("Remove the tag")),
                ("Alt+← →", say("Move the end of the tag by a word")),
                ("Alt+Shift+← →", say("Move its beginning")),
            ),
        ),
        Group(
            say("Correct and verify"),
            (
                ("E", say("Correct the words; Esc keeps them")),
                ("Ctrl+Enter", say("Keep, and correct the next segment")),
                ("Enter", say("Heard and right, next")),
                ("U", say("Take the mark back")),
                ("S", say("Who speaks: W witness, I interviewer, P interpreter …")),
                ("Ctrl+M", say("Mask names")),
                ("N", say("Show the name behind an alias, for a reason")),
            ),
        ),
        Group(
            say("Everywhere"),
            (
                ("Ctrl+Z", say("Undo")),
                ("Ctrl+Shift+Z", say("Redo")),
                ("Ctrl+F", say("Find in this transcript")),
                ("Ctrl+C", say("Copy the selected words")),
                ("Esc, Alt+←", say("Step back, at last to the list")),
                ("F9", say("Lock the case")),
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
        size = self._box.sizeHint()
        width, height = min(size.width(), self.width() - 32), min(size.height(), self.height() - 32)
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
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.size("xxl"))
        grid.setVerticalSpacing(theme.size("l"))
        for number, group in enumerate(groups()):
            grid.addLayout(self._group(group), number // 2, number % 2, Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)
        note = self.tr("While words are corrected, letters are letters; all other keys work again after Esc.")
        column.addWidget(wrapped(note, "caption"))

    def _group(self, group: Group) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.size("m"))
        grid.setVerticalSpacing(self._theme.size("xs"))
        grid.addWidget(label(group.title, "strong"), 0, 0, 1, 2)
        for row, (keys, what) in enumerate(group.lines, 1):
            # Keys are written from left to right in every language.
            name = label(f"\u2066{keys}\u2069", "soft")
            self._theme.fit(name, 104)
            grid.addWidget(name, row, 0)
            grid.addWidget(label(what), row, 1)
        grid.setColumnStretch(1, 1)
        return grid
