"""The header: the case's name, what opens the search of everything, the jobs, the lock."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui.shell.theme import Theme
from ui.widgets.basics import Elided, button, label


class SearchButton(QPushButton):
    """Looks like a field, opens the search of everything."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "search")
        theme.fit(self, 240, 460)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(self.tr("Search everything"))
        self._icon = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.size("m"), 0, theme.size("m"), 0)
        row.setSpacing(theme.size("s"))
        row.addWidget(self._icon)
        row.addWidget(label(self.tr("Search everything"), "soft"), 1)
        row.addWidget(label(self.tr("Ctrl Shift F"), "caption"))
        for child in self.findChildren(QLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = theme
        theme.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        size = self._theme.size("icon")
        self._icon.setPixmap(self._theme.icon("search", "text_soft").pixmap(size, size))


class Header(QWidget):
    """Signals: searchRequested(), jobsRequested(), lockRequested()."""

    searchRequested = Signal()
    jobsRequested = Signal()
    lockRequested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Elided("", "strong")
        self._search = SearchButton(theme)
        self._jobs = button(theme, "", "quiet", "jobs")
        self._lock = button(theme, self.tr("Lock"), "", "lock", self.tr("Lock the case at once (F9)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.size("xl"), theme.size("s"), theme.size("xl"), theme.size("s"))
        row.setSpacing(theme.size("m"))
        row.addWidget(self._title, 3)
        row.addWidget(self._search, 4)
        row.addStretch(2)
        row.addWidget(self._jobs)
        row.addWidget(self._lock)
        self._search.clicked.connect(self.searchRequested)
        self._jobs.clicked.connect(self.jobsRequested)
        self._lock.clicked.connect(self.lockRequested)
        self.set_jobs(0, 0)

    def set_case(self, title: str) -> None:
        """Show the case's name."""
        self._title.set_words(title)
        self._title.setToolTip(title)

    def set_jobs(self, running: int, failed: int) -> None:
        """Show how many jobs run and how many failed; nothing when there are none."""
        self._jobs.setVisible(bool(running or failed))
        jobs = self.tr("1 job") if running == 1 else self.tr("%n jobs", "", running)
        broken = self.tr("{count} failed").format(count=failed)
        self._jobs.setText(self.tr(", ").join([jobs] * bool(running) + [broken] * bool(failed)))
        self._jobs.setAccessibleName(self._jobs.text() or self.tr("Jobs"))
        self._jobs.setToolTip(self.tr("Show or hide what runs"))
