"""The numbers of names in one copy: given, kept through erasure and new ids, and read from a package with distrust."""

from __future__ import annotations

from typing import Any

import pytest
from sqlmodel import select

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services import unseal_identity
from testimony_app.services.log_interview import InterviewRead
from testimony_app.services.register import Register, same_entry
from testimony_app.store import erasures, identities
from testimony_app.store.base import new_id
from testimony_app.store.identity_tables import Pseudonym
from testimony_app.store.numbers import Numbered, Numbers, read_numbers, to_json
from tests.core.masked_case import masked, name_witness, register, texts, typed


def stands_under(case: Case) -> dict[int, str]:
    """What the table holds."""
    with case.read(identity=True) as store:
        return {row.number or 0: row.entry_id for row in store.identity.exec(select(Pseudonym))}


def put(case: Case, *rows: Pseudonym) -> None:
    with case.write("register.compared", identity=True) as store:
        for row in rows:
            store.identity.add(row)


def test_a_full_block_is_followed_by_the_member_s_next_one(case: Case) -> None:
    put(case, *(Pseudonym(number=number, kind="person", entry_id=new_id()) for number in range(1, 999)))
    with case.write("register.compared", identity=True) as store:
        numbers = Numbers(store)
        given = [numbers.given("person", new_id(), 1) for _ in range(3)]
        assert given == [999, 100_001, 100_002]
        assert [numbers.given("place", new_id(), 3) for _ in range(2)] == [2001, 2002]
        again = new_id()
        assert numbers.given("person", again, 1) == numbers.given("person", again, 7) == 100_003
        assert Numbers(store).of(again) == (100_003,)


def test_numbers_of_an_older_program_stay_and_follow_the_witness(case: Case, interview: InterviewRead) -> None:
    """They stood under a person's own id, which another copy's account may replace."""
    name_witness(case, interview)
    with case.read(identity=True) as store:
        person = identities.person(store, interview.witness_id)
    assert person is not None
    put(case, Pseudonym(number=7, kind="person", entry_id=person.id))
    transcript = typed(case, interview.id, "Zubaida came.")
    masked(case, transcript)
    assert texts(case, transcript) == ["⟦P-7⟧ came."]
    with case.write("register.compared", identity=True) as store:
        numbers = Numbers(store)
        assert numbers.all() == [Numbered(interview.witness_id, "person", 7)]
        numbers.take_in([Numbered(interview.witness_id, "person", 1001)])
        numbers.settle()
    assert sorted(stands_under(case).values()) == sorted([interview.witness_id, f"{interview.witness_id}/7"])
    with case.read(identity=True) as store:
        assert Numbers(store).of(person.id) == Numbers(store).of(interview.witness_id) == (7, 1001)
        assert same_entry(store, "K-1001") == ["K-7", "K-1001"]
        assert same_entry(store, "P-55") == ["P-55"]


def test_the_lowest_number_is_used_and_every_alias_leaves_as_the_same(case: Case, interview: InterviewRead) -> None:
    name_witness(case, interview)
    driver = register(case, "person", "Orhanbek", replacement="[a driver]")
    put(
        case,
        Pseudonym(number=1001, kind="person", entry_id=interview.witness_id),
        Pseudonym(number=4, kind="person", entry_id=f"{interview.witness_id}/4"),
        Pseudonym(number=1002, kind="person", entry_id=driver),
    )
    transcript = typed(case, interview.id, "Zubaida came with Orhanbek.")
    masked(case, transcript)
    assert texts(case, transcript) == ["⟦P-4⟧ came with ⟦P-1002⟧."]
    with case.write("register.used", identity=True) as store:
        leaves = Register(case, store).leaves()
    assert leaves["P-4"] == leaves["P-1001"] == "[person 4]"
    assert leaves["K-4"] == leaves["K-1001"] == "[relative of person 4]"
    assert leaves["P-1002"] == "[a driver]"


def test_the_numbers_of_an_erased_witness_are_never_given_again_and_point_to_nobody(
    case: Case, interview: InterviewRead
) -> None:
    name_witness(case, interview)
    masked(case, typed(case, interview.id, "Zubaida came."))
    with case.write("erase.purged", identity=True) as store:
        erasures.purge_person(store, interview.witness_id)
    assert stands_under(case) == {1: "erased/1"}
    unseal_identity.enter(case, interview.witness_id, unseal_identity.PersonDraft(given_name="Haniya"))
    again = typed(case, interview.id, "Haniya came.")
    masked(case, again)
    assert texts(case, again) == ["⟦P-2⟧ came."]
    with case.read(identity=True) as store:
        numbers = Numbers(store)
        assert numbers.all() == [Numbered("", "person", 1), Numbered(interview.witness_id, "person", 2)]
        assert numbers.clash([Numbered(interview.witness_id, "person", 1), Numbered("", "person", 2)]) is None
        assert numbers.clash([Numbered(new_id(), "person", 2)]) == 2


@pytest.mark.parametrize(
    "changed",
    [
        {"number": 0},
        {"number": True},
        {"number": 1_000_000_000},
        {"number": "3"},
        {"kind": "ghost"},
        {"kind": ["person"]},
        {"entry": "../identity"},
        {"entry": "ABCDEF00-0000-4000-8000-000000000000"},
        {"entry": None},
        {"name": "Zubaida"},
    ],
)
def test_a_row_that_is_not_as_we_write_it_is_refused(changed: dict[str, Any]) -> None:
    row = to_json(Numbered(new_id(), "person", 3))
    assert read_numbers([row]) == [Numbered(row["entry"], "person", 3)]
    with pytest.raises(AppError, match=r"package\.unfit"):
        read_numbers([{**row, **changed}])
    with pytest.raises(AppError, match=r"package\.unfit"):
        read_numbers([row, {**row, "entry": new_id()}])
