"""Search everything: transcripts, memos, incidents, codes and notes, in any spelling, and nothing that is gone."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import text as sql

from testimony_app.case import Case
from testimony_app.domain.folding import fold
from testimony_app.domain.search_words import parsed
from testimony_app.domain.transcripts import Utterance
from testimony_app.services import code_passage as cp
from testimony_app.services import edit_transcript as et
from testimony_app.services import log_interview as li
from testimony_app.services import manage_codebook as mc
from testimony_app.services import manage_incidents as mi
from testimony_app.services import search
from testimony_app.services.passages import Passage
from testimony_app.services.search import Found, Kind
from testimony_app.store import search_index
from testimony_app.store.base import new_id
from testimony_app.store.coder_tables import Assignment, CodingRound
from testimony_app.store.incident_tables import Casualty, CertaintyDecision
from testimony_app.store.session import Store

NOW = datetime(2031, 5, 12, 9, 30, tzinfo=UTC)


@pytest.fixture
def interview(case: Case) -> li.InterviewRead:
    return li.log(
        case,
        li.InterviewDraft(code="I-001", held_on="2031-05-12", notes="Interrupted by shelling nearby"),
        li.WitnessDraft(code="W-001", threat="Fears the quarry owner", reliability_reasons="Saw it from the ridge"),
    )


def typed(case: Case, interview: li.InterviewRead, *texts: str) -> list[et.SegmentRead]:
    made = et.add_transcript(case, interview.id, [Utterance(text) for text in texts])
    return et.segments(case, made.id)


def found(case: Case, query: str, *kinds: Kind) -> list[Found]:
    return [each for group in search.everything(case, query, kinds or tuple(Kind)) for each in group.found]


def kinds_of(case: Case, query: str) -> list[str]:
    return [each.kind for each in found(case, query)]


def shown(each: Found) -> str:
    return each.snippet.replace("\u2068", "[").replace("\u2069", "]")


ARABIC = "قَصَفُوا المُسْتَشْفَى مرّتين، وأُصيبت مدرســة إدلب ١٢ مرة"


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("قصفوا", "قَصَفُوا"), ("مستشفى", "المُسْتَشْفَى"), ("المستشفي", "المُسْتَشْفَى"), ("المستش", "المُسْتَشْفَى"),
        ("مرتين", "مرّتين"), ("اصيبت", "وأُصيبت"), ("مدرسه", "مدرســة"), ("مدرسة", "مدرســة"),
        ("ادلب", "إدلب"), ("أدلب", "إدلب"), ("12", "١٢"), ('"المستشفى مرتين"', "المُسْتَشْفَى مرّتين"), ("ﻣﺪﺭﺳﺔ", "مدرســة"),
    ],
)  # fmt: skip
def test_arabic_is_found_in_any_spelling_and_marked_as_it_was_said(
    case: Case, interview: li.InterviewRead, query: str, marked: str
) -> None:
    [segment] = typed(case, interview, ARABIC)
    [hit] = found(case, query)
    assert (hit.kind, hit.id, hit.start, hit.end) == (
        "segment",
        segment.id,
        (segment.id, ARABIC.index(marked)),
        (segment.id, ARABIC.index(marked) + len(marked)),
    )
    assert f"[{marked}]" in shown(hit)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("ecole", 2), ("ÉCOLE brul", 1), ('"the school"', 1), ('"school the"', 0), ('"the sch', 1),
        ("school OR ecole", 3), ("ecole -brulee", 1), ('ecole -"était brûlée"', 1), ("sch* the", 1), ("sch the", 0),
        ("diyarbakir", 1), ("ecole school", 0), ("-ecole", 0), ("xecole", 0),
    ],
)  # fmt: skip
def test_words_prefixes_phrases_or_and_not(case: Case, interview: li.InterviewRead, query: str, count: int) -> None:
    typed(case, interview, "L'école était brûlée", "Une École", "under the school there", "to Diyarbakır")
    assert len(found(case, query)) == count


def test_a_context_keeps_to_what_was_found(case: Case, interview: li.InterviewRead) -> None:
    typed(case, interview, f"{'before ' * 60}the clinic fell {'after ' * 60}")
    [hit] = found(case, "clinic")
    assert shown(hit).startswith("…before")
    assert "the [clinic] fell" in shown(hit)
    assert len(hit.snippet) < 260


def coded(case: Case, interview: li.InterviewRead) -> tuple[str, str, str]:
    """A code, an incident and a coding with a memo."""
    segment = typed(case, interview, "The clinic fell at dawn")[0]
    add = mc.add(
        case, mc.CodeDraft(name="Warning", definition="Leaflets or calls", include="Sirens", exclude="Rumours")
    )
    add.run()
    [code] = add.touched
    draft = mi.IncidentDraft(code="INC-001", title="Strike on the clinic", happened_on="2031-05-12",
                             place="Velmar", summary="Two munitions", perpetrators=("P-NORTH",),
                             casualties=(Casualty(least=2, source="morgue ledger"),))  # fmt: skip
    incident = mi.add(case, draft)
    passage = Passage(segment.transcript_id, segment.id, 4, segment.id, 10)
    tag = cp.tag_code(case, passage, code, memo="Compare with the réservoir")
    tag.run()
    return code, incident.id, cp.codings_of(case, segment.transcript_id)[0].id


def test_every_kind_of_text_is_found_and_says_where_it_is(case: Case, interview: li.InterviewRead) -> None:
    code, incident, coding = coded(case, interview)
    with case.write("incident.changed") as store:
        row = CertaintyDecision(id=new_id(), incident_id=incident, certainty="confirmed", proposed="confirmed",
                                reasons="Satellite imagery agrees", decided_at=NOW, decided_by=case.user)  # fmt: skip
        store.add(row)
        store.concerns(incident)
    witness = li.page(case, interview.id).witness.id
    expected = {
        "reservoir": ("memo", coding, "memo", "Warning", "Compare with the [réservoir]"),
        "velmar": ("incident", incident, "place", "INC-001 Strike on the clinic", "[Velmar]"),
        "munition": ("incident", incident, "summary", "INC-001 Strike on the clinic", "Two [munitions]"),
        "p-north": ("incident", incident, "perpetrators", "INC-001 Strike on the clinic", "[P-NORTH]"),
        "ledger": ("incident", incident, "casualties", "INC-001 Strike on the clinic", "morgue [ledger]"),
        "satellite": ("decision", incident, "reasons", "INC-001 Strike on the clinic", "[Satellite] imagery agrees"),
        "leaflet": ("code", code, "definition", "Warning", "[Leaflets] or calls"),
        "rumour": ("code", code, "exclude", "Warning", "[Rumours]"),
        "shelling": ("interview", interview.id, "notes", "I-001", "Interrupted by [shelling] nearby"),
        "quarry": ("witness", witness, "threat", "W-001", "Fears the [quarry] owner"),
        "ridge": ("witness", witness, "reliability_reasons", "W-001", "Saw it from the [ridge]"),
    }
    for query, wanted in expected.items():
        [hit] = found(case, query)
        assert (hit.kind, hit.id, hit.field, hit.title, shown(hit)) == wanted
    [memo] = found(case, "reservoir")
    assert (memo.interview_code, memo.start and memo.start[1], memo.end and memo.end[1]) == ("I-001", 4, 10)
    assert found(case, "quarry")[0].interview_id == interview.id
    assert kinds_of(case, "clinic") == ["segment", "incident"]
    assert [each.kind for each in found(case, "clinic", Kind.INCIDENT)] == ["incident"]
    assert kinds_of(case, "velmar munitions") == ["incident"], "words may stand in different fields"
    assert kinds_of(case, '"clinic velmar"') == [], "a phrase may not"


def test_what_changes_or_goes_is_found_no_more_and_comes_back(case: Case, interview: li.InterviewRead) -> None:
    code, incident, coding = coded(case, interview)
    undo = cp.write_memo(case, coding, "").run()
    assert kinds_of(case, "reservoir") == []
    undo.run()
    assert kinds_of(case, "reservoir") == ["memo"]
    back = cp.untag(case, coding).run()
    assert kinds_of(case, "reservoir") == []
    mc.remove(case, code).run()
    assert kinds_of(case, "leaflets") == []
    again = mc.add(case, mc.CodeDraft(name="Sirens"))
    again.run()
    assert kinds_of(case, "siren") == ["code"]
    assert back is not None
    draft = mi.IncidentDraft(code="INC-001", title="Strike on the mill", happened_on="2031-05-12")
    mi.correct(case, incident, draft)
    assert kinds_of(case, "velmar") == kinds_of(case, "clinic incident") == []
    assert kinds_of(case, "mill") == ["incident"]
    assert nothing_pending(case)


def nothing_pending(case: Case) -> bool:
    with case.read() as store:
        return store.content.execute(sql("SELECT count(*) FROM search_pending")).scalar() == 0


def test_names_are_never_in_it(case: Case) -> None:
    li.log(
        case,
        li.InterviewDraft(code="I-002", held_on="2031-05-12"),
        li.WitnessDraft(code="W-002"),
        li.PersonDraft(given_name="Ostwin", family_name="Marrowby", aliases=("the mill",)),
    )
    assert [kinds_of(case, name) for name in ("ostwin", "marrowby", "mill")] == [[], [], []]
    assert kinds_of(case, "W-002") == ["witness"]


def test_a_blind_round_hides_others_memos(case: Case, interview: li.InterviewRead) -> None:
    coded(case, interview)
    with case.write("round.opened") as store:
        store.add(CodingRound(id="r", name="First", opened_at=NOW, opened_by=case.user))
        store.add(Assignment(id="a", interview_id=interview.id, coder="someone", round_id="r", assigned_at=NOW,
                             assigned_by=case.user))  # fmt: skip
        store.concerns("r")
    with case.read() as store:
        for viewer, held in ((case.user, 1), ("", 1), ("someone else", 0)):
            looking = Store(store.content, viewer=viewer)
            group = search._group(looking, Kind.MEMO, "reservoir", 5)
            assert (len(group.found), group.held) == (held, held)


def test_more_places_than_can_be_ranked_come_in_their_order(
    case: Case, interview: li.InterviewRead, monkeypatch: pytest.MonkeyPatch
) -> None:
    segments = typed(case, interview, *(f"the word {'word ' * (9 - number)}" for number in range(9)))
    for module in ("testimony_app.store.search.RANKED", "testimony_app.store.search_records.RANKED"):
        monkeypatch.setattr(module, 5)
    [group] = search.everything(case, "word", limit=4)
    assert [each.id for each in group.found] == [segment.id for segment in segments[:4]]
    assert group.held == 6


def test_an_index_that_is_behind_is_completed(case: Case, interview: li.InterviewRead) -> None:
    """As after an upgrade, which makes every text pending; none comes to stand in the index twice."""
    coded(case, interview)
    with case.write("interview.corrected") as store:
        store.concerns(interview.id)
        store.content.execute(sql("DELETE FROM segment_search"))
        for place, table in (("segment", "segment"), ("record", "search_record")):
            store.content.execute(sql(f"INSERT INTO search_pending SELECT '{place}', number FROM {table}"))
    assert nothing_pending(case)
    for query, kinds in (("dawn", ["segment"]), ("velmar", ["incident"]), ("reservoir", ["memo"])):
        assert kinds_of(case, query) == kinds
    with case.write("interview.corrected") as store:
        store.concerns(interview.id)
        search_index.renew(store)
    assert kinds_of(case, "dawn") == ["segment"]


def test_what_it_can_search_is_what_the_tables_have(case: Case) -> None:
    with case.read() as store:
        for kind, (table, columns) in search_index.FIELDS.items():
            held = {row[1] for row in store.content.execute(sql(f"PRAGMA table_info({table})"))}
            assert set(columns) <= held
            [trigger] = store.content.execute(
                sql("SELECT sql FROM sqlite_master WHERE name = :name"), {"name": f"record_search_{kind}_changed"}
            ).scalars()
            assert f"UPDATE OF {', '.join(columns)} ON {table}" in trigger


WORDS = st.text(st.characters(categories=("L", "N", "Mn", "P", "Cf"), max_codepoint=0x24FF), min_size=1, max_size=8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@example(["قَصَفُوا", "المُسْتَشْفَى", "l'été"], 1)
@example(["0»A"], 0)
@given(st.lists(WORDS, min_size=1, max_size=5), st.integers(0, 4))
def test_every_word_of_a_text_finds_it_and_is_marked_there(
    case: Case, interview: li.InterviewRead, parts: list[str], chosen: int
) -> None:
    """Folding and the tokenizer of the database agree: what Python calls a word, the index has."""
    said = " ".join(parts)
    [segment] = typed(case, interview, said)
    # A quotation mark of any kind would end the phrase.
    word = re.sub('["“”„«»]', " ", parts[chosen % len(parts)])
    if not any(term.words for group in parsed(f'"{word}"').wanted for term in group):
        return
    hits = [each for each in search.words(case, f'"{word}"', 500) if each.segment_id == segment.id]
    assert len(hits) == 1, ascii(said)
    marked = fold(said[hits[0].start : hits[0].end])
    assert letters(word) <= letters(marked), ascii(said)


def letters(text: str) -> set[str]:
    return {char for char in fold(text) if char.isalpha()}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=120)
@given(query=st.one_of(st.text(max_size=14), st.text("\"*()^:+-{}' NEARORANDNOT|\0\\ا:text", max_size=16)))
def test_no_query_is_an_error(case: Case, interview: li.InterviewRead, query: str) -> None:
    search.everything(case, query)
    search.words(case, query)
