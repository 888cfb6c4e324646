"""The navigation rail: the pages, each an icon and a word, with Ctrl and its number."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QScrollArea, QToolButton, QVBoxLayout, QWidget

from ui.shell.theme import Theme

PAGES = ("interviews", "incidents", "codebook", "passages", "consent", "releases", "team", "audit", "settings")


def page_name(page: str) -> str:
    """The word for a page."""
    return {
        "interviews": QCoreApplication.translate("Rail", "Interviews"),
        "incidents": QCoreApplication.translate("Rail", "Incidents"),
        "passages": QCoreApplication.translate("Rail", "Passages"),
        "codebook": QCoreApplication.translate("Rail", "Code book"),
        "consent": QCoreApplication.translate("Rail", "Consent"),
        "releases": QCoreApplication.translate("Rail", "Releases"),
        "team": QCoreApplication.translate("Rail", "Team"),
        "audit": QCoreApplication.translate("Rail", "Audit"),
        "settings": QCoreApplication.translate("Rail", "Settings"),
    }[page]


class Rail(QWidget):
    """Signal: chosen(page), one of `PAGES`."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        width = theme.size("rail_width") + theme.size("l")
        theme.fit(self, width, width)
        self._theme = theme
        self._buttons: dict[str, QToolButton] = {}
        self._scroll = QScrollArea()
        group, inner = QButtonGroup(self), QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.size("s"), theme.size("m"), theme.size("s"), theme.size("m"))
        column.setSpacing(theme.size("xs"))
        for number, page in enumerate(PAGES, 1):
            if page == "settings":
                column.addStretch()
            made = self._button(page, number)
            group.addButton(made)
            self._buttons[page] = made
            column.addWidget(made)
        self._lay_out(inner)
        theme.changed.connect(self._tint)
        self.show_page(PAGES[0])

    def show_page(self, page: str) -> None:
        """Mark a page as the one in front."""
        self._buttons[page].setChecked(True)
        self._scroll.ensureWidgetVisible(self._buttons[page])
        self._tint()

    def _lay_out(self, inner: QWidget) -> None:
        """Large text on a low screen makes the rail higher than the window; it then scrolls, by the wheel or by Tab."""
        inner.setProperty("kind", "rail")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)

    def _button(self, page: str, number: int) -> QToolButton:
        made = QToolButton()
        made.setProperty("kind", "rail")
        made.setCheckable(True)
        made.setText(page_name(page))
        made.setToolTip(self.tr("{page} (Ctrl+{number})").format(page=page_name(page), number=number))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self._theme.room(made, 22, 22)
        made.setSizePolicy(made.sizePolicy().Policy.Expanding, made.sizePolicy().Policy.Fixed)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.clicked.connect(lambda: self.chosen.emit(page))
        return made

    def _tint(self) -> None:
        for page, made in self._buttons.items():
            made.setIcon(self._theme.icon(page, "accent" if made.isChecked() else "text_soft"))
