"""Agreement over a real case: whose passages count, over which text, and what the command prints of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimony_app.case import Case
from testimony_app.domain.text_units import sentence_ends
from testimony_app.errors import AppError, Cancelled
from testimony_app.jobs import JobContext
from testimony_app.services import agreement as service
from testimony_app.services import merge
from testimony_app.services.agreement import Agreement, Unit
from tests.core.cli_support import PASSPHRASE, run_testimony
from tests.core.merge_support import code, copies, interview, packed, tag, typed

FIRST = "The tower fell before noon. Nobody had warned us! Did anyone ask? We counted barrels."
SECOND = "It was quiet. Then it was not."


class Two:
    """Two copies of one case, a code and two transcripts in both."""

    def __init__(self, lead: Case, coder: Case) -> None:
        self.lead, self.coder = lead, coder
        self.code = code(lead)
        self.first, (self.one,) = typed(lead, interview(lead), FIRST)
        self.second, (self.other,) = typed(lead, interview(lead, "I-002", "W-002"), SECOND)
        merge.merge(coder, packed(lead))

    def compared(self, unit: Unit = Unit.CHARACTERS) -> Agreement:
        merge.merge(self.lead, packed(self.coder))
        return service.agreement(self.lead, unit, JobContext())


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    with copies(tmp_path) as (lead, coder):
        yield Two(lead, coder)


def test_overlapping_passages_are_compared_over_the_whole_text(two: Two) -> None:
    tag(two.lead, two.first, two.one, "The tower fell before noon.", two.code)
    tag(two.lead, two.first, two.one, "tower fell", two.code)
    tag(two.coder, two.first, two.one, "before noon. Nobody", two.code)
    found = two.compared()
    (held,) = found.targets
    (pair,) = held.pairs
    length, mine, theirs, both = len(FIRST), 27, 19, 12
    assert (found.texts, found.units, pair.texts) == (1, length, 1), "the second transcript was coded by nobody"
    assert sorted(held.prevalence.values()) == pytest.approx(sorted([mine / length, theirs / length]))
    chance = (mine * theirs + (length - mine) * (length - theirs)) / length**2
    alike = (both + length - (mine + theirs - both)) / length
    assert pair.observed == pytest.approx(alike)
    assert pair.kappa == pytest.approx((alike - chance) / (1 - chance))
    assert held.interval is None, "one interview says nothing of others"


def test_by_sentences_a_touched_sentence_is_coded(two: Two) -> None:
    tag(two.lead, two.first, two.one, "tower", two.code)
    tag(two.coder, two.first, two.one, "noon", two.code)
    by_characters = two.compared().targets[0]
    by_sentences = two.compared(Unit.SENTENCES)
    assert by_sentences.units == 4
    assert by_sentences.targets[0].alpha == 1
    assert by_characters.alpha is not None and by_characters.alpha < 0


def test_by_turns_a_speaker_is_one_unit_until_another_speaks(two: Two) -> None:
    tag(two.lead, two.first, two.one, "tower", two.code)
    tag(two.coder, two.first, two.one, "barrels", two.code)
    found = two.compared(Unit.TURNS)
    assert found.units == 1
    assert (found.targets[0].alpha, found.targets[0].pairs[0].kappa) == (None, None), "all of it by both: undefined"
    assert found.targets[0].pairs[0].observed == 1


def test_what_only_one_coded_is_left_out(two: Two) -> None:
    tag(two.lead, two.first, two.one, "tower", two.code)
    tag(two.coder, two.first, two.one, "tower", two.code)
    tag(two.lead, two.second, two.other, "quiet", two.code)
    found = two.compared()
    assert (found.texts, found.targets[0].alpha) == (1, 1)


def test_an_interval_needs_more_than_one_interview(two: Two) -> None:
    for transcript, segment, mine, theirs in (
        (two.first, two.one, "tower fell", "tower"),
        (two.second, two.other, "quiet", "was quiet"),
    ):
        tag(two.lead, transcript, segment, mine, two.code)
        tag(two.coder, transcript, segment, theirs, two.code)
    (held,) = two.compared().targets
    assert held.interval is not None and held.alpha is not None
    assert held.interval.low <= held.alpha <= held.interval.high


def test_one_coder_alone_is_told(two: Two) -> None:
    tag(two.lead, two.first, two.one, "tower", two.code)
    with pytest.raises(AppError) as caught:
        two.compared()
    assert caught.value.code == "agreement.too_few"


def test_it_can_be_cancelled(two: Two) -> None:
    tag(two.lead, two.first, two.one, "tower", two.code)
    tag(two.coder, two.first, two.one, "tower", two.code)
    two.compared()
    job = JobContext()
    job.cancel()
    with pytest.raises(Cancelled):
        service.agreement(two.lead, Unit.CHARACTERS, job)


def test_the_command_says_the_same(two: Two) -> None:
    tag(two.lead, two.first, two.one, "The tower fell", two.code)
    tag(two.coder, two.first, two.one, "tower fell before", two.code)
    found = two.compared()
    two.lead.close()
    given = ("agreement", "--case", two.lead.path)
    secret = {"--passphrase-fd": PASSPHRASE + "\n"}
    said = run_testimony(*given, "--json", fds=secret)
    assert said.status == 0, said.err
    (told,) = said.data["targets"]
    assert told["target"]["name"] == "Second strike"
    assert (told["alpha"], told["pairs"][0]["kappa"]) == (found.targets[0].alpha, found.targets[0].pairs[0].kappa)
    assert (said.data["texts"], said.data["units"], told["interval"]) == (1, len(FIRST), None)
    shown = run_testimony(*given, "--unit", "turns", fds=secret)
    assert shown.status == 0, shown.err
    assert "undefined" in shown.out and "1 transcripts" in shown.out
    refused = run_testimony(*given, "--coder", "Nobody", fds=secret)
    assert refused.status != 0


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("One.", ["One."]),
        ("One. Two", ["One. ", "Two"]),
        ("“Run!” she said.  He ran…\nThen?", ["“Run!” ", "she said.  ", "He ran…\n", "Then?"]),
        ("at 3.15 by car", ["at 3.15 by car"]),
        ("هل سمعت؟ نعم. لا", ["هل سمعت؟ ", "نعم. ", "لا"]),
        ("One. ", ["One. "]),
    ],
)
def test_sentences_end_where_they_do(text: str, sentences: list[str]) -> None:
    ends = sentence_ends(text)
    assert [text[start:end] for start, end in zip([0, *ends], ends, strict=False)] == sentences
