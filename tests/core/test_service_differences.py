"""Where coders differ, and what a team decides there: the coders' own work stays, the decision can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from testimony_app.domain.record_rights import may_change, may_write
from testimony_app.domain.roles import Role
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import agreement, edit_transcript, manage_codebook, merge, passages, undo
from testimony_app.services import code_passage as cp
from testimony_app.services import coder_differences as service
from testimony_app.services import manage_incidents as mi
from testimony_app.services.agreement import Unit
from testimony_app.services.coder_differences import Difference, Standing
from testimony_app.services.passages import Passage
from tests.core.cli_support import PASSPHRASE, run_testimony
from tests.core.merge_support import code, copies, interview, packed, run, tag, typed
from tests.core.test_service_agreement import FIRST, Two

SAID = ("The tower fell before noon. ", "Nobody had warned us!")


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    with copies(tmp_path) as (lead, coder):
        yield Two(lead, coder)


def found(two: Two, target_id: str = "") -> list[Difference]:
    merge.merge(two.lead, packed(two.coder))
    return service.differences(two.lead, target_id or two.code, JobContext())


def test_a_decision_is_a_coding_of_its_own_and_the_coders_work_stays(two: Two) -> None:
    tag(two.lead, two.first, two.one, "The tower fell", two.code)
    tag(two.coder, two.first, two.one, "tower fell before", two.code)
    before, after = found(two)
    assert (before.words, after.words, before.decision) == ("The ", " before", None)
    own = {each.id: each for each in cp.codings_of(two.lead, two.first)}
    values = two.compared().targets
    service.decide(two.lead, before, Standing.AGREED, " Part of it. ").run()
    service.decide(two.lead, after, Standing.SET_ASIDE, "Only when.").run()
    first, second = found(two)
    assert (first.decision.standing, first.decision.reason, first.decision.wider) == (
        Standing.AGREED,
        "Part of it.",
        False,
    )
    assert second.decision.standing is Standing.SET_ASIDE
    held = {each.id: each for each in cp.codings_of(two.lead, two.first)}
    assert {key: held[key] for key in own} == own
    (agreed,) = held.keys() - own.keys()
    assert (held[agreed].standing, held[agreed].memo) == ("agreed", "Part of it.")
    assert len(passages.of_code(two.lead, two.code)) == 3, "what was set aside is no passage of the code"
    assert manage_codebook.usage(two.lead) == {two.code: 3}
    assert agreement.agreement(two.lead, Unit.CHARACTERS, JobContext()).targets == values, (
        "decisions are nobody's coding"
    )


def test_the_latest_decision_holds_and_each_can_be_taken_back(two: Two) -> None:
    tag(two.lead, two.first, two.one, "The tower fell", two.code)
    tag(two.coder, two.first, two.one, "fell", two.code)
    (whole,) = found(two)
    service.decide(two.lead, whole, Standing.LEFT_OPEN, "To be heard again.").run()
    assert passages.of_code(two.lead, two.code) and len(passages.of_code(two.lead, two.code)) == 2
    (left,) = found(two)
    assert left.decision is not None and left.decision.standing is Standing.LEFT_OPEN
    service.decide(two.lead, left, Standing.AGREED, "Heard again.").run()
    (agreed,) = found(two)
    assert agreed.decision is not None and agreed.decision.standing is Standing.AGREED
    undo.undo(two.lead)
    (again,) = found(two)
    assert again.decision == left.decision
    undo.redo(two.lead)
    service.take_back(two.lead, found(two)[0]).run()
    (none,) = found(two)
    assert none.decision is None
    with pytest.raises(AppError) as caught:
        service.take_back(two.lead, none)
    assert caught.value.code == "agreement.none_decided"


def test_a_decision_that_covers_more_than_a_difference_is_told(two: Two) -> None:
    tag(two.lead, two.first, two.one, "The tower fell before", two.code)
    (whole,) = (each for each in found_with_second(two) if each.words.strip() == "The tower fell before")
    service.decide(two.lead, whole, Standing.AGREED, "All of it.").run()
    tag(two.coder, two.first, two.one, "fell", two.code)
    before, after, _ = found(two)
    assert (before.words, after.words) == ("The tower ", " before")
    assert before.decision is not None and before.decision.wider
    service.decide(two.lead, after, Standing.SET_ASIDE, "Not this.").run()
    before, after, _ = found(two)
    assert [each.decision.standing for each in (before, after) if each.decision] == [
        Standing.AGREED,
        Standing.SET_ASIDE,
    ]


def found_with_second(two: Two) -> list[Difference]:
    """The same once the coder worked on the transcript too."""
    tag(two.coder, two.first, two.one, "barrels", two.code)
    return found(two)


def test_incidents_are_compared_too_and_what_is_agreed_keeps_the_grades(two: Two) -> None:
    incident = mi.add(two.lead, mi.IncidentDraft(code="INC-001", title="Strike", happened_on="2031-05-12")).id
    merge.merge(two.coder, packed(two.lead))
    whole = Passage(two.first, two.one, 0, two.one, 14)
    link = cp.LinkDraft(proposition="damage", stance="supports", reason="Saw it.")
    run(cp.tag_incident(two.lead, whole, incident, link))
    run(cp.tag_incident(two.coder, Passage(two.first, two.one, 4, two.one, 14), incident))
    (before,) = found(two, incident)
    assert (before.target.kind, before.target.name) == ("incident", "INC-001 Strike")
    (value,) = agreement.agreement(two.lead, Unit.CHARACTERS, JobContext()).targets
    assert value.target == before.target and value.pairs[0].kappa is not None
    service.decide(two.lead, before, Standing.AGREED, "Part of it.").run()
    agreed = next(each for each in cp.codings_of(two.lead, two.first) if each.standing)
    assert (agreed.incident_id, agreed.proposition, agreed.stance, agreed.memo) == (
        *(incident, "damage", "supports", "Part of it."),
    )


def test_stretches_reach_over_segments_and_blanks_alone_are_none(tmp_path: Path) -> None:
    with copies(tmp_path) as (lead, coder):
        code_id = code(lead)
        transcript, (one, other) = typed(lead, interview(lead), *SAID)
        merge.merge(coder, packed(lead))
        run(cp.tag_code(lead, Passage(transcript, one, 4, other, 6), code_id))
        run(cp.tag_code(coder, Passage(transcript, one, 0, one, 27), code_id))
        merge.merge(lead, packed(coder))
        before, after = service.differences(lead, code_id, JobContext())
        assert (before.words, after.words) == ("The ", " Nobody")
        assert after.passage == Passage(transcript, one, 27, other, 6)
        run(cp.tag_code(coder, Passage(transcript, other, 0, other, 6), code_id))
        merge.merge(lead, packed(coder))
        assert [each.words for each in service.differences(lead, code_id, JobContext())] == ["The "]


def test_a_decision_needs_a_reason_and_words_that_are_there(two: Two) -> None:
    tag(two.lead, two.first, two.one, "The tower fell", two.code)
    tag(two.coder, two.first, two.one, "fell", two.code)
    (whole,) = found(two)
    with pytest.raises(AppError) as caught:
        service.decide(two.lead, whole, Standing.AGREED, "  ")
    assert caught.value.code == "agreement.reason_missing"
    edit_transcript.retype(two.lead, two.one, "Then " + FIRST).run()
    with pytest.raises(AppError) as caught:
        service.decide(two.lead, whole, Standing.AGREED, "Part of it.")
    assert caught.value.code == "agreement.moved_since"


def test_only_the_lead_decides_and_no_package_of_another_brings_a_decision(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag(two.lead, two.first, two.one, "The tower fell", two.code)
    tag(two.coder, two.first, two.one, "fell", two.code)
    (whole,) = found(two)
    merge.merge(two.coder, packed(two.lead))
    service.decide(two.coder, whole, Standing.AGREED, "So I say.").run()
    rights = partial(may_change, Role.CODER), partial(may_write, Role.CODER, two.coder.user)
    incoming = replace(packed(two.coder), may_change=rights[0], may_write=rights[1])
    with pytest.raises(AppError) as caught:
        merge.merge(two.lead, incoming)
    assert caught.value.code == "package.not_allowed"
    monkeypatch.setattr(type(two.coder), "role", property(lambda _: Role.CODER))
    assert not service.may_decide(two.coder)
    with pytest.raises(AppError) as caught:
        service.decide(two.coder, whole, Standing.AGREED, "So I say.").run()
    assert caught.value.code == "role.not_allowed"


def test_the_command_lists_decides_and_takes_back(two: Two) -> None:
    tag(two.lead, two.first, two.one, "The tower fell", two.code)
    tag(two.coder, two.first, two.one, "tower fell before", two.code)
    found(two)
    two.lead.close()

    def ran(*words: str, status: int = 0, reason: str = "") -> Any:
        given = {"--passphrase-fd": PASSPHRASE + "\n"} | ({"--reason-fd": reason} if reason else {})
        said = run_testimony("differences", *words, "--case", two.lead.path, "--json", fds=given)
        assert said.status == status, said.err
        return said.data if status == 0 else said.err

    which = ("--code", "Second strike")
    listed = ran("list", *which)["differences"]
    assert [each["words"] for each in listed] == ["The ", " before"]
    done = ran("decide", "2", "--as", "does-not-apply", *which, reason="Only when.\n")["difference"]
    assert (done["decision"]["standing"], done["decision"]["reason"]) == ("set_aside", "Only when.")
    assert "agreement.none_decided" in ran("take-back", "1", *which, status=3)
    assert ran("take-back", "2", *which)["difference"]["decision"] is None
    for words in (
        ("decide", "3", "--as", "applies", *which),
        ("decide", "1", "--as", "perhaps", *which),
        ("list",),
    ):
        ran(*words, status=2)
