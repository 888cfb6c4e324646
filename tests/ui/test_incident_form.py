"""The form for incidents: filled by the keyboard alone, in sections, losing nothing that it was opened with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from testimony_app.domain.uncertain_dates import Precision
from testimony_app.services.manage_incidents import (
    Casualty,
    IncidentDraft,
    IncidentLine,
    IncidentRead,
    Related,
    RelatedLine,
)
from tests.core.test_incident_fields import FIRST, FULL
from tests.end2end.window import active
from ui.models.incident_words import Other, casualty_in_words, groups, in_range
from ui.panels.incident_facts import IncidentFacts
from ui.panels.incident_form import IncidentForm
from ui.panels.incident_form_fields import Range
from ui.shell.theme import Choice, Theme

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
OTHERS = (Other("id-2", "INC-002", "A road"), Other("id-3", "INC-003", "Strike on a market"))
HELD = IncidentRead(
    id="id-1",
    **FIRST,
    local_time="14:30",
    time_basis="witness",
    governorate="North",
    facilities=("hospital", "road"),
    attack_kinds=("heavy_weapons",),
    attack_effects=("vicinity",),
    perpetrators=("P-01", "P-02"),
    certainty="probable",
    summary="Two strikes.",
    related=(Related(kind="causes", incident_id="id-2"), Related(kind="parallel", incident_id="elsewhere-1")),
    **FULL,
)


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> Iterator[IncidentForm]:
    made = IncidentForm(theme)
    qtbot.addWidget(made)
    made.resize(1176, 640)
    made.show()
    active(qtbot, made)
    yield made


class Keys:
    """What a person presses, wherever the keyboard is; the form takes the shortcuts."""

    def __init__(self, qtbot: QtBot, form: IncidentForm) -> None:
        self._qtbot, self._form = qtbot, form

    def __call__(self, *keys: Qt.Key | str | tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
        for key in keys:
            at = QApplication.focusWidget() or self._form
            if isinstance(key, str):
                self._qtbot.keyClicks(at, key)
            elif isinstance(key, tuple):
                self._qtbot.keyClick(at, *key)
            else:
                self._qtbot.keyClick(at, key)


def test_an_incident_is_entered_whole_without_the_mouse(qtbot: QtBot, form: IncidentForm) -> None:
    press, tab, space = Keys(qtbot, form), Qt.Key.Key_Tab, Qt.Key.Key_Space
    form.begin("INC-009", OTHERS)
    press("Strike on a clinic", tab, "May 2031", tab, tab, "2 June 2031")
    press((Qt.Key.Key_2, ALT), Qt.Key.Key_Right, space, "m", space)
    press(tab, Qt.Key.Key_End, space)
    press((Qt.Key.Key_4, ALT), Qt.Key.Key_Down, space, tab, "b", space, tab, space)
    press(tab, "2", tab, Qt.Key.Key_Delete, tab, "8", tab, "12")
    press((Qt.Key.Key_5, ALT), "P-01 P-02", tab, Qt.Key.Key_Down)
    press((Qt.Key.Key_6, ALT), space, tab, "Pat", tab, tab, tab, "2", tab, "3", tab, "I-004")
    press(Qt.Key.Key_Return, "Inj", tab, tab, tab, tab, "5", tab, Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return, (Qt.Key.Key_Delete, ALT))
    press((Qt.Key.Key_9, ALT), space, "F", tab, "INC-003")
    press((Qt.Key.Key_PageDown, CONTROL), "Two strikes.")
    with qtbot.waitSignal(form.saved) as saved:
        press((Qt.Key.Key_Return, CONTROL))
    former, draft = saved.args
    assert former is None
    wanted = IncidentDraft(
        code="INC-009",
        title="Strike on a clinic",
        happened_on="2031-05",
        precision=Precision.UNKNOWN_DAY,
        ended_on="2031-06-02",
        facilities=("clinic", "mobile_clinic"),
        attack_kinds=("militarisation",),
        weapon_deliveries=("helicopter",),
        weapon_munitions=("barrel_bomb",),
        weapon_basis=("seen",),
        munitions_least=2,
        repeat_after_least=8,
        repeat_after_most=12,
        perpetrators=("P-01", "P-02"),
        perpetrators_either=False,
        casualties=(
            Casualty(kind="killed", group="patient", least=2, most=3, source="I-004"),
            Casualty(kind="injured", least=5),
        ),
        related=(Related(kind="follows", incident_id="id-3"),),
        summary="Two strikes.",
    )
    assert draft.model_dump() == wanted.model_dump()


def test_what_it_was_opened_with_stays_as_it_was(qtbot: QtBot, form: IncidentForm) -> None:
    form.correct(HELD, OTHERS, ["Follows: INC-003"])
    assert form.values() == {name: getattr(HELD, name) for name in IncidentDraft.model_fields}
    noted = form.control("certainty")
    assert "Probable. Decided with reasons" in noted.text() == noted.accessibleDescription()
    assert not noted.findChildren(QAbstractButton)
    before = noted.grab().toImage()
    noted.setFocus()
    assert noted.hasFocus() and noted.grab().toImage() != before, "the keys go there, and it is seen"
    with qtbot.waitSignal(form.cancelled):
        qtbot.keyClick(form, Qt.Key.Key_Return, CONTROL)
    form.control("title").setText("Strike near a gate")
    with qtbot.waitSignal(form.saved) as saved:
        qtbot.keyClick(form, Qt.Key.Key_Return, CONTROL)
    assert saved.args[0] == HELD
    changed = saved.args[1].model_dump()
    assert changed == {**HELD.model_dump(exclude={"id"}), "title": "Strike near a gate"}
    form.begin("INC-010", OTHERS)
    empty = IncidentDraft.model_construct(code="INC-010", title="", happened_on="")
    assert form.values() == {name: getattr(empty, name) for name in IncidentDraft.model_fields}


def test_what_cannot_be_stored_is_said_at_its_field(qtbot: QtBot, form: IncidentForm) -> None:
    form.correct(HELD, OTHERS)
    wrong = {
        "ended_on": lambda: form.when.ended._text.setText("April 2031"),
        "latitude": lambda: form.control("longitude").setText(""),
        "longitude": lambda: form.control("longitude").setText("190"),
        "local_time": lambda: form.control("local_time").setText("noon"),
        "listed_on": lambda: form.control("listed_on").setText("soon"),
        "munitions_least": lambda: form.control("munitions_least").most.setText("1"),
        "casualties": lambda: form.control("casualties").rows[0].most.setText("1"),
        "presences": lambda: form.control("presences").rows[0]._on.setText("soon"),
        "related": lambda: form.control("related").rows[0]._other.setEditText("INC-777"),
    }
    for name, spoil in wrong.items():
        form.correct(HELD, OTHERS)
        spoil()
        with qtbot.assertNotEmitted(form.saved):
            qtbot.keyClick(form, Qt.Key.Key_Return, CONTROL)
        part = next(part for part in form.parts if name in part.fields)
        assert part.fields[name].problem, name
        assert form._list.currentRow() == form.parts.index(part), name


def test_sections_are_reached_by_keys_and_tell_what_they_hold(qtbot: QtBot, form: IncidentForm) -> None:
    form.correct(HELD, OTHERS)
    assert [form._list.item(row).data(Qt.ItemDataRole.UserRole + 1) for row in (0, 5, 7)] == [13, 1, 5]
    for number in range(10):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key(Qt.Key.Key_0 + (number + 1) % 10), ALT)
        part, at = form.parts[number], QApplication.focusWidget()
        assert at is not None and part.isAncestorOf(at) and form._list.currentRow() == number
        box = part.mapTo(form._scroll.viewport(), part.rect().topLeft())
        assert box.y() == 0 or number > 6, "the section begins at the top as long as there is something below it"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageUp, CONTROL)
    assert form._list.currentRow() == 8


def test_everything_has_a_name_and_fits_also_from_right_to_left(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        form = IncidentForm(theme)
        qtbot.addWidget(form)
        form.resize(1160, 600)
        form.show()
        active(qtbot, form)
        form.correct(HELD, OTHERS)
        form.go_to_section(3)
        first = QApplication.focusWidget()
        assert first is not None
        assert form._list.mapTo(form, form._list.rect().topLeft()).x() > form._scroll.x()
        form.go_to_section(1)
        chips = form.control("facilities")._chips
        before = QApplication.focusWidget()
        assert before is chips["hospital"]
        qtbot.keyClick(before, Qt.Key.Key_Left)
        assert QApplication.focusWidget() is chips["clinic"], "left leads on where lines begin at the right"
        assert form._scroll.widget().width() <= form._scroll.viewport().width()
        unnamed = [each for each in _entered(form) if not _name_of(each)]
        assert not unnamed
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_facets_stand_beside_each_other_and_break_where_words_are_large(qtbot: QtBot, theme: Theme) -> None:
    form = IncidentForm(theme)
    qtbot.addWidget(form)
    form.resize(1176, 640)
    form.show()
    active(qtbot, form)
    form.begin("INC-009")
    facets = [form.parts[3].fields[name] for name in ("weapon_deliveries", "weapon_munitions", "weapon_basis")]
    qtbot.waitUntil(lambda: len({facet.y() for facet in facets}) == 1)
    theme.choose(Choice.LIGHT, 2.0)
    qtbot.waitUntil(lambda: len({facet.y() for facet in facets}) == 3)
    qtbot.waitUntil(lambda: form._scroll.widget().width() <= form._scroll.viewport().width())
    theme.choose(Choice.LIGHT, 1.0)


def _entered(form: IncidentForm) -> list[QWidget]:
    kinds = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton)
    found = [each for kind in kinds for each in form.findChildren(kind)]
    return [each for each in found if each.isVisible() and not isinstance(each.parentWidget(), QComboBox)]


def _name_of(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def test_a_new_least_is_the_most_until_somebody_says_otherwise(qtbot: QtBot, theme: Theme) -> None:
    made = Range(theme, "", "Munitions")
    qtbot.addWidget(made)
    made.show()
    active(qtbot, made)
    made.least.setFocus()
    press = Keys(qtbot, made)  # type: ignore[arg-type]
    press("5", Qt.Key.Key_Tab)
    assert made.value() == (5, 5)
    press(Qt.Key.Key_Delete)
    assert made.value() == (5, None) and made.most.placeholderText() == "or more"
    made.least.setFocus()
    press(Qt.Key.Key_Tab)
    assert made.value() == (5, None), "who said “or more” is not corrected"
    made.least.setText("٥")
    assert made.value() == (5, None)
    made.set_value((None, 3))
    assert made.least.placeholderText() == "up to"


@settings(max_examples=60)
@given(least=st.none() | st.integers(0, 9), most=st.none() | st.integers(0, 9))
def test_a_range_in_words_never_says_more_than_is_known(least: int | None, most: int | None) -> None:
    assume(least is None or most is None or least <= most)
    said = in_range(least, most)
    if most is None:
        assert said == (f"at least {least}" if least else "")
    elif most and not least:
        assert said == f"up to {most}"
    elif least == most or not most:
        assert said == str(most)
    else:
        assert said.strip("\u2066\u2069") == f"{least}–{most}"


def test_the_facts_tell_what_is_recorded_and_nothing_else(qtbot: QtBot, theme: Theme) -> None:
    facts = IncidentFacts(theme)
    qtbot.addWidget(facts)
    related = (
        RelatedLine("causes", "id-2", "INC-002", "A road", True),
        RelatedLine("parallel", "elsewhere-1", "", "", True),
    )
    facts.show_incident(IncidentLine(HELD, 4, 3, 2, 1, 0, related))
    said = "\n".join(facts.texts())
    plain = said.replace("\u2066", "").replace("\u2069", "")
    for wanted in (
        *("May 2031 – June 2031", "14:30 – 23:50 (Witness)", "P-01 and P-02", "at least 2", "8–12", "54 days"),
        *("Killed: Patient, Female, 30 to 44 2–3 (I)", "Missing: Unknown at least 5 (Kin)", "Causes INC-002 · A road"),
        *("not in this copy", "Yes, since 18 January 2031, by Cluster of the north", "300 metres away"),
    ):
        assert wanted in plain, wanted
    bare = IncidentRead(id="id-4", code="INC-004", title="A road", happened_on="2031-05-12")
    facts.show_incident(IncidentLine(bare, 0, 0, 0, 0, 0))
    assert [group.title for group in groups(IncidentLine(bare, 0, 0, 0, 0, 0))] == ["When and where"]
    assert "12 May 2031" in "\n".join(facts.texts()) and "P-01" not in "\n".join(facts.texts())
    assert casualty_in_words(Casualty(group="pupil"))[1] == "number unknown"
