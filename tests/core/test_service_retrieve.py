"""Retrieval on a real case: what a query means there, and the passages that it finds."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from testimony_app.case import Case
from testimony_app.case_units import Units
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import code_passage as cp
from testimony_app.services import edit_transcript as et
from testimony_app.services import rounds
from testimony_app.services.passages import Passage
from testimony_app.services.query_offers import offers
from testimony_app.services.retrieve import everything, more, plan, quotes
from testimony_app.store import codings, transcripts
from tests.conftest import PASSPHRASE
from tests.core.coded_case import Coded, build


@pytest.fixture(scope="module")
def case(new_case: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """One case for all tests of this file that only read."""
    path = tmp_path_factory.mktemp("coded") / new_case.name
    shutil.copytree(new_case, path)
    held = Case.open(path, PASSPHRASE)
    yield held
    held.close()


@pytest.fixture(scope="module")
def made(case: Case) -> Coded:
    return build(case)


def words(case: Case, query: str) -> list[str]:
    """The words that a query finds, with the interview before them."""
    hits = everything(case, plan(case, query), JobContext())
    return [f"{each.hit.source.interview_code} {each.words}" for each in quotes(case, hits)]


BLAST = "I-001 Then the second blast came, ten minutes later.\nThe ambulance had come by then"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("code:Attack", [BLAST, "I-002 A second blast"]),
        ("code!:attack", ["I-002 A second blast"]),
        ('code:"attack / second strike"', [BLAST]),
        ('code:"Second strike" and incident:inc-001', ["I-001 the second blast came"]),
        ("code:Aid or code:Warning", ["I-001 First the siren", "I-001 The ambulance", "I-001 the leaflets"]),
        (
            "code:Attack and not incident:*",
            [
                "I-001 Then ",
                "I-001 , ten minutes later.\nThe ambulance had come by then",
                "I-002 A ",
            ],
        ),
        ("code:Attack and not role:doctor", ["I-002 A second blast"]),
        ("code:Attack overlaps incident:*", [BLAST, "I-002 A second blast"]),
        ("code:Aid within code:Attack", ["I-001 The ambulance"]),
        ("code:Attack contains code:Aid", [BLAST]),
        ("code:Attack not contains code:Aid", ["I-002 A second blast"]),
        ("code:Warning near(5) code:Attack", ["I-001 First the siren"]),
        ("code:Warning near(60) code:Attack", ["I-001 First the siren", "I-001 the leaflets"]),
        ("code:Warning followed by code:Attack", ["I-001 First the siren"]),
        ("code:Warning near(1s) code:Attack", ["I-001 First the siren"]),
        ("code:Warning not near(1s) code:Attack", ["I-001 the leaflets"]),
        (
            "code:Warning near(18 seconds) (code:Attack and not role:teacher)",
            ["I-001 First the siren", "I-001 the leaflets"],
        ),
        ("code:Aid followed by(22s) code:Warning", []),
        ("code:Aid followed by(23s) code:Warning", ["I-001 The ambulance"]),
        ("text:leaflets preceded by(10s) code:Aid and role:doctor", []),
        ("code:Warning near(0 turns) code:Attack", ["I-001 First the siren"]),
        ("code:Warning near(1 turn) code:Attack", ["I-001 First the siren"]),
        ("code:Warning not near(2 turns) (code:Attack or text:school)", []),
        ("code:Warning preceded by(2 turns) code:Aid", ["I-001 the leaflets"]),
        ("code:Warning preceded by(90) code:Attack", ["I-001 the leaflets"]),
        (
            "incident:* with stance:contradicts,qualifies",
            ["I-001 My neighbour told me", "I-002 No siren was heard that day"],
        ),
        ("incident:* with not stance:supports with proposition:warning with knowledge:*", []),
        ("stance:supports", ["I-001 the second blast came", "I-002 second blast hit the yard"]),
        ("place:VELMAR", ["I-001 the second blast came", "I-001 My neighbour told me"]),
        ("facility:primary with proposition:occurrence", ["I-002 second blast hit the yard"]),
        ("month:2031-05 with stance:supports", ["I-001 the second blast came", "I-002 second blast hit the yard"]),
        ("witness:W-002 and code:*", ["I-002 A second blast"]),
        ("held:2031-06-15 and code:*", ["I-002 A second blast"]),
        ("held!:2031-06-15 and code:*", []),
        ("held!:2031-06 and code:*", ["I-002 A second blast"]),
        (
            'held-at:kerr and text:"second blast" and sex:female',
            [
                "I-001 Then the second blast came, ten minutes later.",
                "I-002 A second blast hit the yard.",
            ],
        ),
        ("text:sir*", ["I-001 First the siren. ", "I-002 No siren was heard that day. "]),
        ("text:sire", []),
        ("text:انفجار or text:الانفجار", ["I-003 سَمِعْتُ الإنفجار الثاني."]),
        ("language:ar", ["I-003 سَمِعْتُ الإنفجار الثاني."]),
        (
            "role:*",
            [
                "I-001 What did you hear?\nFirst the siren. Then the second blast came, ten minutes later.\n"
                "The ambulance had come by then.\nWho told you?\nMy neighbour told me about the leaflets.",
                "I-002 No siren was heard that day. The school stood empty.\nA second blast hit the yard.",
            ],
        ),
        ("speaker:interviewer", ["I-001 What did you hear?", "I-001 Who told you?"]),
        (
            "interview:I-001 and speaker:witness and not (code:* or incident:*)",
            [
                "I-001 . ",
                "I-001 .",
                "I-001  about ",
                "I-001 .",
            ],
        ),
        ("consent:analysis/given and code:Attack", [BLAST]),
        ("consent:analysis/not_asked and code:Attack", ["I-002 A second blast"]),
        ("coder:* and interview:I-002", ["I-002 No siren was heard that day", "I-002 A second blast hit the yard"]),
    ],
)
def test_a_query_finds(case: Case, made: Coded, query: str, found: list[str]) -> None:
    assert words(case, query) == found


def test_an_uncertain_date_is_found_as_possible_and_not_as_sure(case: Case, made: Coded) -> None:
    hits = everything(case, plan(case, "date:2031-05-12"))
    assert [(hit.source.interview_code, hit.sure) for hit in hits] == [
        ("I-001", True),
        ("I-001", True),
        ("I-002", False),
        ("I-002", False),
    ]
    assert {hit.source.interview_code for hit in everything(case, plan(case, "date!:2031-05-12"))} == {"I-001"}
    assert len(everything(case, plan(case, "date!:2031-05/"))) == 4


def test_a_passage_knows_its_place_its_time_and_its_codings(case: Case, made: Coded) -> None:
    (hit,) = everything(case, plan(case, 'code:"Second strike" overlaps incident:INC-001'))
    assert hit.passage == made.passage(case, "I-001", "Then the second blast…by then")
    assert hit.bounds == (10_000 + 8_000 * 17 // 63, 20_000 + 8_000 * 30 // 31)
    assert (hit.codings, hit.targets) == ((made.codings["blast"],), (made.codes["Second strike"],))
    (quote,) = quotes(case, [hit])
    assert (quote.before, quote.after) == (
        "What did you hear?\nFirst the siren. ",
        ".\nWho told you?",
    )
    both = everything(case, plan(case, 'code:"Second strike" and incident:INC-001'))
    assert set(both[0].codings) == {made.codings["blast"], made.codings["first"]}


def test_what_a_link_says_of_its_source_and_what_a_team_agreed_on_is_found(case: Case, made: Coded) -> None:
    with case.write("coding.graded") as store:
        codings.change(store, made.codings["told"], origin="W-007", independence_group="G 1")
        codings.change(store, made.codings["hit"], standing="agreed")
    told = ["I-001 My neighbour told me"]
    for query in ("group:*", 'group:"g 1",G2', "origin:w-007 with proposition:warning", "origin:* with not group:G2"):
        assert words(case, query) == told, query
    assert words(case, "group:G1 or origin:W-00") == []
    assert words(case, "standing:agreed") == ["I-002 second blast hit the yard"]
    assert words(case, "incident:* with standing:own with not group:*") == [
        "I-001 the second blast came",
        "I-002 No siren was heard that day",
    ]
    held = {each.field: each.value for each in offers(case)}
    assert (held["group"], held["origin"]) == ("G 1", "W-007")


def test_passages_come_in_portions_and_all_of_them_once(case: Case, made: Coded) -> None:
    asked = plan(case, "coder:*")
    found, following = [], 0
    while following is not None:
        batch = more(case, asked, following, least=1)
        found += batch.hits
        following = batch.following
    assert found == everything(case, asked)
    assert len({hit.key for hit in found}) == len(found) > 3
    assert [source.interview_code for source in plan(case, "code:Aid and code:Attack").order] == ["I-001"]
    assert [source.interview_code for source in plan(case, "text:ambulance,انفجار*").order] == ["I-001"]
    assert [source.interview_code for source in plan(case, "text:الانفجار").order] == ["I-003"]


@pytest.mark.parametrize(
    ("query", "code", "at"),
    [
        ("not code:Nowhere", "query.unknown_code", 5),
        ("code:Aid and incident:INC-009", "query.unknown_incident", 14),
        ("interview:I-9", "query.unknown_interview", 1),
        ("witness:W-9", "query.unknown_witness", 1),
        ("coder:nobody", "query.unknown_coder", 1),
    ],
)
def test_a_name_that_nothing_has_is_pointed_at(case: Case, made: Coded, query: str, code: str, at: int) -> None:
    with pytest.raises(AppError) as caught:
        plan(case, query)
    assert (caught.value.code, caught.value.ids) == (code, {"at": at})


def test_what_lost_its_words_or_was_set_aside_is_not_found(case: Case, made: Coded) -> None:
    with case.write("coding.graded") as store:
        codings.change(store, made.codings["yard"], standing="set_aside")
        codings.change(store, made.codings["blast"], orphaned=True)
    assert words(case, "code:Attack") == []


def test_what_a_blind_round_hides_is_not_found(case: Case, made: Coded, monkeypatch: pytest.MonkeyPatch) -> None:
    with case.write("coding.graded") as store:
        codings.change(store, made.codings["aid"], coder="somebody else")
    assert words(case, "code:Aid") == ["I-001 The ambulance"]
    rounds.open_round(case, "First").run()
    source = plan(case, "interview:I-001").order[0]
    rounds.assign(case, [source.interview_id], [case.user], rounds.named(case, "First").id).run()
    monkeypatch.setattr(Units, "_viewer", lambda _self: case.user)
    assert words(case, "code:Aid") == []
    assert words(case, "code:Warning and interview:I-001") == ["I-001 First the siren", "I-001 the leaflets"]


def test_reading_codings_alone_finds_the_same_as_reading_the_whole_text(case: Case, made: Coded) -> None:
    segments = et.segments(case, made.transcripts["I-001"])
    chance = Random(4)
    for name, first, last in (("Second strike", 0, 4), ("Aid", 1, 1)):
        place = Passage(made.transcripts["I-001"], segments[first].id, 0, segments[last].id, len(segments[last].text))
        cp.tag_code(case, place, made.codes[name]).run()
    for _ in range(25):
        first = chance.randrange(len(segments))
        last = min(first + chance.choice([0, 0, 0, 1, 2]), len(segments) - 1)
        start, end = (chance.choice([0, 1, 7, len(segments[at].text)]) for at in (first, last))
        place = Passage(made.transcripts["I-001"], segments[first].id, start, segments[last].id, end)
        try:
            cp.tag_code(case, place, made.codes[chance.choice(["Attack", "Warning", "Aid"])]).run()
        except AppError:
            continue
    found = 0
    for query in (*QUERIES, *(_bounded(chance, 3) for _ in range(80))):
        narrow = plan(case, query)
        assert narrow.placed
        assert narrow.tied is not None
        expected = everything(case, replace(narrow, placed=False, tied=None))
        assert everything(case, narrow) == expected, query
        assert everything(case, replace(narrow, tied=narrow.tied._replace(few=False))) == expected, query
        found += len(expected)
    assert found > 100
    with case.write("segment.retyped") as store:
        transcripts.revise(store, segments[2].id, case.now(), case.user, "", text=segments[2].text[:-4] + "\0" + "...")
    for query in ("code:Warning near(70) code:Aid", "code:* and not code:Aid", "code:Attack near(1) incident:*"):
        narrow = plan(case, query)
        assert everything(case, narrow) == everything(case, replace(narrow, placed=False, tied=None)), query


def _bounded(chance: Random, deep: int) -> str:
    """A query that finds nothing but what is coded."""
    name = chance.choice(["code:Aid", "code!:Attack", 'code:"Second strike"', "code:Warning", "incident:*"])
    if deep == 0 or chance.random() < 0.2:
        return name
    one, other = _bounded(chance, deep - 1), _bounded(chance, deep - 1)
    relation = chance.choice(["near", "followed by", "preceded by", "overlaps", "within", "contains"])
    far = f"({chance.choice([0, 1, 5, 40, 90])})" if relation in ("near", "followed by", "preceded by") else ""
    role = chance.choice(["role:doctor", "not role:doctor", "interview:I-001"])
    spoken = f"{chance.choice(['', 'not '])}{chance.choice(['near', 'preceded by'])}({chance.choice([0, 2, 9])}s)"
    return chance.choice(
        [
            f"({one}) and ({other})",
            f"({one}) or ({other})",
            f"({one}) and not ({other})",
            f"({one}) and not ({name} and not ({other}))",
            f"({one}) {chance.choice(['', 'not '])}{relation}{far} ({other})",
            f"({one}) and ({role} or ({other}))",
            f"({one}) or ({name} {spoken} code:*)",
        ]
    )


QUERIES = (
    "code:Aid near(1) code:Attack",
    "code:Attack and not (code:Aid or code:Warning)",
    'code:"Second strike" and not code:Aid',
    "code:Aid or code!:Attack or code:Warning",
    "code:Aid and code:Attack and not role:teacher",
    "code:Aid within code:Attack",
    "code:Attack contains (code:Aid and code:Warning)",
    "code:Warning not overlaps code:Aid or code:Aid not within incident:*",
    "code:Attack and interview:I-001 and not (sex:male or language:ar)",
)
