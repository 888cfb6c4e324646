"""The field that finds codes and incidents: Arabic spelling, recency, paths, and offers to make a code."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ui.models.code_tree_found import FoundModel, NewCode, offers_for
from ui.models.code_tree_targets import Digits, Target, digits_of
from ui.panels.coding import CodingPanel
from ui.shell.theme import Theme
from ui.words import isolated

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def targets() -> dict[str, Target]:
    held = [
        Target("attack", "code", "Attack", "", 0, count=9),
        Target("strike", "code", "Second strike", "Attack", 0, "attack", count=12),
        Target("warning", "code", "Warning", "", 2, count=3),
        Target("ambulance", "code", "إسعاف", "", 3, count=1),
        Target("helicopter", "code", "المروحيّات", "", 4),
        Target("hospital", "code", "مستشفى", "", 5),
        Target("city", "code", "مدينة", "", 6),
        Target("old", "code", "Old one", "", 7, count=2, retired=True),
        Target("inc", "incident", "INC-007 Strike near the clinic", "North Valley", 1, count=4),
    ]
    return {each.id: each for each in held}


def found(query: str, recent: tuple[str, ...] = (), parent: str = "") -> list[str]:
    model = FoundModel("make {name}", "make {name} below {above}")
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.search(targets(), query, recent, Digits(), parent)
    assert tester.model() is model
    lines = [model.line(row) for row in range(model.rowCount())]
    return [line.text if line.target is None else line.target.id for line in lines if line is not None]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("اسعاف", "ambulance"),
        ("أسعاف", "ambulance"),
        ("إســعاف", "ambulance"),
        ("إِسْعَاف", "ambulance"),
        ("مروحيات", "helicopter"),
        ("المروحيات", "helicopter"),
        ("مستشفي", "hospital"),
        ("مدينه", "city"),
        ("٠٠٧", "inc"),
        ("sstr", "strike"),
        ("clin", "inc"),
        ("WARN", "warning"),
    ],
)
def test_what_is_meant_comes_first_however_it_is_spelt(typed: str, first: str) -> None:
    assert found(typed)[0] == first


def test_what_was_used_last_comes_first() -> None:
    assert found("", ("inc", "warning"))[:2] == ["inc", "warning"]
    assert found("str")[0] == "strike"
    assert found("str", ("inc",))[0] == "inc"
    assert "old" not in found("old one", ("old",))


def test_a_path_finds_what_lies_below_it() -> None:
    assert found("att/sec")[0] == "strike"
    assert found("attack / ")[0] == "strike"
    assert "warning" not in found("attack/")


@pytest.mark.parametrize(
    ("typed", "parent", "offers"),
    [
        ("Siren", "", [NewCode(("Siren",))]),
        ("Siren", "attack", [NewCode(("Siren",), "attack"), NewCode(("Siren",))]),
        ("Siren", "inc", [NewCode(("Siren",))]),
        ("second  STRIKE", "", []),
        ("Warning", "attack", [NewCode(("Warning",), "attack")]),
        ("اسعاف", "", []),
        ("Attack / Double tap", "", [NewCode(("Double tap",), "attack")]),
        ("attack/Double tap", "warning", [NewCode(("Double tap",), "attack")]),
        ("Attack / Second strike", "", []),
        ("Access / Road / Blocked", "", [NewCode(("Access", "Road", "Blocked"))]),
        ("nurse/doctor", "", [NewCode(("nurse/doctor",))]),
        ("Attack / ", "", []),
        ("Old one / New one", "", []),
        ("", "attack", []),
    ],
)
def test_a_code_is_offered_where_it_belongs(typed: str, parent: str, offers: list[NewCode]) -> None:
    assert offers_for(targets(), typed, parent) == offers


def test_a_new_name_comes_before_what_hardly_fits() -> None:
    assert found("stair")[0] == "make stair"
    assert found("strike")[0] == "strike"


def test_digits_keep_their_codes_while_somebody_codes() -> None:
    held = digits_of(targets(), {})
    assert held.held == {1: "strike", 2: "attack", 3: "inc", 4: "warning", 5: "ambulance"}
    own = digits_of(targets(), {2: "warning", 9: "inc", 5: "gone"}, held)
    assert own.held == {1: "strike", 2: "warning", 3: "attack", 5: "ambulance", 9: "inc"}
    assert own.own == {2, 9}
    more = {**targets(), "city": Target("city", "code", "مدينة", "", 6, count=99)}
    assert digits_of(more, {2: "warning", 9: "inc"}, own).held == {**own.held, 4: "city"}


def test_the_picker_goes_by_keys_alone(qtbot: QtBot, theme: Theme) -> None:
    panel = CodingPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(300, 500)
    panel.set_targets(targets(), Digits({1: "strike"}, frozenset({1})))
    panel.show()
    heard: list[tuple[object, ...]] = []
    panel.chosen.connect(lambda chosen: heard.append(("tie", chosen)))
    panel.createChosen.connect(lambda offer: heard.append(("make", offer)))
    panel.memoWanted.connect(lambda: heard.append(("memo",)))
    panel.nextWanted.connect(lambda: heard.append(("next",)))
    panel.digitChosen.connect(lambda digit, chosen: heard.append((digit, chosen)))
    field = panel._field

    def typed(letters: str) -> None:
        panel.focus_finder()
        qtbot.keyClicks(field, letters)

    typed("warn")
    qtbot.keyClick(field, Qt.Key.Key_4, ALT)
    qtbot.keyClick(field, Qt.Key.Key_Return, CTRL)
    typed("clin")
    qtbot.keyClick(field, Qt.Key.Key_Return, SHIFT)
    typed("attack")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "Attack / "
    qtbot.keyClicks(field, "Double tap")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    panel.show_target("warning")
    qtbot.keyClick(panel._tree, Qt.Key.Key_7, ALT)
    qtbot.keyClick(panel._tree, Qt.Key.Key_S)
    qtbot.keyClicks(field, "iren")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == [
        (4, "warning"),
        ("tie", "warning"),
        ("memo",),
        ("tie", "inc"),
        ("next",),
        ("make", NewCode(("Double tap",), "attack")),
        (7, "warning"),
        ("make", NewCode(("siren",), "warning")),
    ]
    panel.set_passage("“a few words”")
    panel.set_targets(targets(), Digits())
    assert panel._hint.text() == isolated("“a few words”")
    panel.focus_finder()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert panel.focusWidget() is panel._tree
    assert panel._tree.currentIndex().isValid()
    qtbot.keyClick(panel._tree, Qt.Key.Key_Backtab)
    assert panel.focusWidget() is field
