"""The look of the window: tokens turned into a palette, one style sheet, fonts and icons; follows the system."""

from __future__ import annotations

import string
from enum import StrEnum
from importlib import resources
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ui.shell import tokens
from ui.shell.icons import IconSet

NASKH_FACES = ("Noto Naskh Arabic", "Scheherazade New", "Amiri", "Geeza Pro", "Sakkal Majalla", "Traditional Arabic")


class Choice(StrEnum):
    """What a person can choose; `SYSTEM` follows the system's light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Theme(QObject):
    """The tokens in force. `changed` is emitted after palette, sheet, fonts and icons are renewed."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: Choice = Choice.SYSTEM, scale: float = 1.0) -> None:
        """scale: a person's own factor on top of the system's font size."""
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._scale = scale
        self._icons = IconSet()
        self._tokens = tokens.load(self._scheme())
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._apply()

    @property
    def scheme(self) -> str:
        """`light`, `dark` or `contrast`."""
        return self._tokens.scheme

    @property
    def code_count(self) -> int:
        """How many hues codes can have."""
        return len(self._tokens.codes)

    def choose(self, choice: Choice, scale: float | None = None) -> None:
        """Follow `choice` from now on."""
        self._choice = choice
        self._scale = self._scale if scale is None else scale
        self._tokens = tokens.load(self._scheme())
        self._apply()

    def token(self, name: str) -> QColor:
        """The colour called `name`. Raises KeyError for an unknown one."""
        return QColor(self._tokens.colours[name])

    def size(self, name: str) -> int:
        """A measure in pixels, for example `row`."""
        return self._tokens.sizes[name]

    def wide(self, pixels: int) -> int:
        """A width that holds words: `pixels` are what it takes at the system's text size, and as much for smaller."""
        return round(pixels * max(self._scale, 1.0))

    def fit(self, widget: QWidget, least: int = 0, most: int = 0) -> None:
        """Keep `widget` between two widths as `wide` means them, also when the text size changes; 0 is no bound."""
        widget.setProperty("least_wide", least)
        widget.setProperty("most_wide", most)
        _fit(self, widget)

    def room(self, button: QAbstractButton, across: int, high: int) -> None:
        """Give the icon of `button` its room, which grows with the words beside it; in pixels as of `wide`."""
        button.setProperty("icon_room", QSize(across, high))
        _make_room(self, button)

    def type(self, name: str) -> float:
        """A factor of the system's font size, a line height, or the measure in characters."""
        return self._tokens.type[name]

    def code_colour(self, hue: int) -> QColor:
        """The hue of a code, counted from zero; higher numbers start over."""
        return QColor(self._tokens.codes[hue % len(self._tokens.codes)])

    def tint(self, hue: int) -> QColor:
        """The hue at 18 %, to lie behind words."""
        colour = self.code_colour(hue)
        colour.setAlphaF(0.18)
        return colour

    def motion_ms(self, wanted: int) -> int:
        """How long a movement may take: never more than the longest, nothing if the system asks for none."""
        if not self._app.isEffectEnabled(Qt.UIEffect.UI_General) and self._app.platformName() != "offscreen":
            return 0
        return min(wanted, self._tokens.longest_motion_ms)

    def font(self, name: str = "body") -> QFont:
        """The system's interface font at the size called `name`; semibold for titles."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        font.setPointSizeF(self._base_points() * self._tokens.type[name])
        if name in ("title", "page"):
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def figures_font(self, name: str = "caption") -> QFont:
        """The interface font with figures of one width, for times."""
        font = self.font(name)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def transcript_font(self, arabic: bool) -> QFont:
        """The reading face: the interface font, or a Naskh face for Arabic where the system has one."""
        font = self.font("transcript_arabic" if arabic else "transcript")
        if arabic:
            families = set(QFontDatabase.families(QFontDatabase.WritingSystem.Arabic))
            naskh = next((face for face in NASKH_FACES if face in families), None)
            if naskh is not None:
                font.setFamilies([naskh, font.family()])
        return font

    def icon(self, name: str, role: str = "text_soft") -> QIcon:
        """The icon called `name` in the colour `role`."""
        return self._icons.icon(name, self._tokens.colours[role], self._tokens.colours["field_line"])

    def cover(self, window: QWidget) -> None:
        """Lay the style sheet on a window and on all that is ever put into it.

        It lies on windows, since Qt looks through the sheet of an application again for every widget within a widget
        that is put into another; a page put together from the inside would be styled once for each of its levels.
        """
        window.setProperty("covered", True)
        window.setStyleSheet(self._sheet())

    def dress(self, button: QAbstractButton, icon: str, role: str = "text_soft") -> None:
        """Give `button` an icon that is tinted anew when the theme changes."""
        button.setProperty("icon_name", icon)
        button.setProperty("icon_role", role)
        button.setIcon(self.icon(icon, role))

    def _scheme(self) -> str:
        if self._choice is not Choice.SYSTEM:
            return self._choice.value
        return "dark" if self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"

    def _system_changed(self) -> None:
        if self._choice is Choice.SYSTEM and self._scheme() != self.scheme:
            self.choose(Choice.SYSTEM)

    def _base_points(self) -> float:
        size = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
        return (size if size > 0 else 10.0) * self._scale

    def _apply(self) -> None:
        self._app.setPalette(self._palette())
        self._app.setFont(self.font())
        for widget in self._app.allWidgets():
            if widget.property("covered"):
                self.cover(widget)
            _retint(self, widget)
            _fit(self, widget)
            _make_room(self, widget)
        self.changed.emit()

    def _palette(self) -> QPalette:
        role = QPalette.ColorRole
        palette = QPalette()
        for target, name in (
            (role.Window, "window"),
            (role.Base, "window"),
            (role.AlternateBase, "panel"),
            (role.Button, "panel"),
            (role.ToolTipBase, "panel"),
            (role.Text, "text"),
            (role.WindowText, "text"),
            (role.ButtonText, "text"),
            (role.ToolTipText, "text"),
            (role.PlaceholderText, "text_faint"),
            (role.Highlight, "selection"),
            (role.HighlightedText, "on_selection"),
            (role.Link, "accent"),
            (role.Accent, "accent"),
            (role.Mid, "line"),
        ):
            palette.setColor(target, self.token(name))
        for target in (role.Text, role.WindowText, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, target, self.token("text_faint"))
        return palette

    def _sheet(self) -> str:
        base = self._base_points()
        points = {
            f"{name}_pt": f"{base * self.type(name):.2f}" for name in ("caption", "body", "title", "page", "time")
        }
        sizes = {name: str(value) for name, value in self._tokens.sizes.items()}
        light = self.scheme == "light"
        files = {
            "check": _file("check-on-dark" if light else "check-on-light"),
            "arrow_down": _file("arrow-light" if light else "arrow-dark"),
        }
        return string.Template(tokens.sheet()).substitute(self._tokens.colours | points | sizes | files)


def _retint(theme: Theme, widget: QWidget) -> None:
    name = widget.property("icon_name")
    if name and isinstance(widget, QAbstractButton):
        widget.setIcon(theme.icon(name, widget.property("icon_role") or "text_soft"))


def _fit(theme: Theme, widget: QWidget) -> None:
    least, most = widget.property("least_wide"), widget.property("most_wide")
    if most:
        widget.setMaximumWidth(theme.wide(most))
    if least:
        widget.setMinimumWidth(theme.wide(least))


def _make_room(theme: Theme, widget: QWidget) -> None:
    room = widget.property("icon_room")
    if room and isinstance(widget, QAbstractButton):
        widget.setIconSize(QSize(theme.wide(room.width()), theme.wide(room.height())))


def _file(name: str) -> str:
    return Path(str(resources.files("resources").joinpath(f"icons/{name}.svg"))).as_posix()
