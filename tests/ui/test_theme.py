"""The look: contrast computed over every scheme, names the same everywhere, no icon that is not in the table."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.shell import tokens
from ui.shell.icons import ICONS
from ui.shell.theme import Choice, Theme
from ui.widgets.basics import button

WORDS = ("text", "text_soft", "text_faint", "accent", "error", "warning", "success", "given", "conditional", "refused",
         "withdrawn", "expired", "not_asked")  # fmt: skip
GROUNDS = ("window", "panel", "field", "rail", "spoken")
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("scheme", tokens.SCHEMES)
def test_words_stand_out_from_every_ground(scheme: str) -> None:
    colours = tokens.load(scheme).colours
    pairs = [(word, ground) for word in WORDS for ground in GROUNDS]
    pairs += [("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_accent", "accent_pressed")]
    pairs += [("on_selection", "selection"), ("text", "accent_soft"), ("text", "hover"), ("text", "pressed")]
    pairs += [("text", f"{level}_soft") for level in ("error", "warning", "success", "info")]
    pairs += [("text", "mark"), ("text_soft", "hover")]
    weak = {pair: round(r, 2) for pair in pairs if (r := tokens.contrast(colours[pair[0]], colours[pair[1]])) < 4.5}
    assert weak == {}


@pytest.mark.parametrize("scheme", tokens.SCHEMES)
def test_marks_and_stripes_stand_out(scheme: str) -> None:
    given = tokens.load(scheme)
    window = given.colours["window"]
    shapes = {name: given.colours[name] for name in ("field_line", "wave_played", "accent")}
    shapes |= dict(zip(given.code_names, given.codes, strict=True))
    assert {name: c for name, c in shapes.items() if tokens.contrast(c, window) < 3} == {}


@pytest.mark.parametrize("scheme", tokens.SCHEMES)
def test_words_stay_readable_on_the_tint_of_any_code(scheme: str, qapp: QApplication) -> None:
    theme = Theme(qapp, Choice(scheme))
    back, text = theme.token("window"), theme.token("text").name()
    for hue in range(theme.code_count):
        tint = theme.tint(hue)
        mixed = [round(t * 0.18 + b * 0.82) for t, b in zip(tint.getRgb()[:3], back.getRgb()[:3], strict=True)]
        assert tokens.contrast(text, "#{:02x}{:02x}{:02x}".format(*mixed)) >= 4.5


def test_contrast_of_black_and_white_is_twenty_one() -> None:
    assert tokens.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert tokens.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)  # WCAG's own borderline example


def test_every_scheme_gives_the_same_names_and_twelve_hues() -> None:
    light, dark, contrast = (tokens.load(scheme) for scheme in tokens.SCHEMES)
    assert set(light.colours) == set(dark.colours) == set(contrast.colours)
    assert len(light.codes) == len(dark.codes) == len(light.code_names) == 12
    assert not set(light.colours) & set(light.sizes), "a colour and a size of one name hide each other in the sheet"


def test_the_sheet_has_no_colour_of_its_own() -> None:
    assert re.findall(r"#[0-9A-Fa-f]{3,8}", tokens.sheet()) == []


def test_choosing_dark_repaints_and_tints_icons_anew(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    made = button(theme, "Lock", icon="lock")
    qtbot.addWidget(made)
    before = made.icon().cacheKey()
    with qtbot.waitSignal(theme.changed):
        theme.choose(Choice.DARK)
    assert theme.scheme == "dark"
    assert qapp.palette().window().color() == theme.token("window")
    assert made.icon().cacheKey() != before


def test_a_larger_scale_makes_all_type_larger(theme: Theme) -> None:
    before = theme.font("body").pointSizeF(), theme.transcript_font(arabic=True).pointSizeF()
    theme.choose(Choice.LIGHT, scale=1.5)
    after = theme.font("body").pointSizeF(), theme.transcript_font(arabic=True).pointSizeF()
    assert after == pytest.approx([size * 1.5 for size in before])


def test_every_icon_in_the_table_can_be_drawn(theme: Theme) -> None:
    blank = QPushButton().icon()
    for name in ICONS:
        assert theme.icon(name).cacheKey() != blank.cacheKey()
        assert not theme.icon(name).pixmap(20, 20).isNull()


def test_every_icon_that_is_asked_for_is_in_the_table() -> None:
    asked = set()
    for file in (*(ROOT / "ui/shell").glob("*.py"), *(ROOT / "ui/widgets").glob("*.py")):
        text = file.read_text("utf-8")
        asked |= set(re.findall(r'\.icon\("(\w+)"', text))
        asked |= set(re.findall(r'dress\([\w.]+, "(\w+)"', text))
        asked |= set(re.findall(r'tool_button\(theme, "(\w+)"', text))
    assert asked and asked <= set(ICONS)


def test_the_sheet_lies_on_a_window_and_on_what_is_put_into_it_later(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(qapp, Choice.LIGHT)
    assert qapp.styleSheet() == "", "the sheet of an application is looked through again for each level of a page"
    window, word = QWidget(), QLabel("Later")
    word.setProperty("kind", "caption")
    layout = QVBoxLayout(window)
    theme.cover(window)
    layout.addWidget(word)
    qtbot.addWidget(window)
    window.show()
    light, small = word.palette().windowText().color(), word.font().pointSizeF()
    assert small < theme.font().pointSizeF()
    theme.choose(Choice.DARK, 2.0)
    assert word.palette().windowText().color() != light and word.font().pointSizeF() == pytest.approx(2 * small, 0.01)
    theme.deleteLater()
