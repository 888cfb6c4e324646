"""Two copies that hold names and mask on their own: whatever they exchange, every chip stands for the right person."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from testimony_app.case import Case
from testimony_app.domain.aliases import chips
from testimony_app.domain.roles import Role
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import conflicts, erase, exchange, exchange_parts, exchange_reading, mask_names, people
from testimony_app.services import unseal_identity as names
from testimony_app.services.exchange import PackageKind
from testimony_app.services.log_interview import InterviewDraft, WitnessDraft, log
from testimony_app.services.register import Register
from testimony_app.store import identities
from testimony_app.store.identity_tables import Pseudonym
from testimony_app.store.numbers import Numbered, Numbers
from tests.conftest import PASSPHRASE
from tests.core.masked_case import masked, register, texts, typed

PHRASES = {"C-1": "eleven copper bells at dusk", "K-1": "sixteen quiet mills upriver"}
SPOKEN = {
    "first": ("Zubaida met Tamim at the gate.", "Then Haniya came."),
    "second": ("Orhanbek drove.", "Haniya and Zubaida heard it."),
    "third": ("Zubaida, Haniya and Orhanbek left.",),
}
NAMES = ("Zubaida", "Haniya", "Tamim", "Orhanbek")
JOB = JobContext


class Copies:
    """A lead's case with two witnesses and three transcripts, and the people who join with copies of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lead, _ = Case.create(folder / "Valley.testimony", "Valley", PASSPHRASE)
        self.interviews = [
            log(
                self.lead,
                InterviewDraft(code=f"I-00{number}", held_on="2031-05-12", language="en"),
                WitnessDraft(code=f"W-00{number}"),
                names.PersonDraft(given_name=name),
            )
            for number, name in enumerate(NAMES[:2], 1)
        ]
        one, other = (each.id for each in self.interviews)
        owners = {"first": one, "second": other, "third": one}
        self.transcripts = {name: typed(self.lead, owners[name], *said) for name, said in SPOKEN.items()}
        self.answers = {}
        for code, role in (("C-1", Role.CODER), ("K-1", Role.CUSTODIAN)):
            self.answers[code] = people.accept(people.invite(self.lead), PHRASES[code]).answer
            people.add(self.lead, self.answers[code], code, role)
        self.open = [self.lead]

    def packed(self, sender: Case, *codes: str, kind: PackageKind = PackageKind.INTERVIEWS, **only: Any) -> Path:
        file = self.folder / f"{len(list(self.folder.glob('*.age')))}.age"
        ids = [people.named(self.lead, code).id for code in codes]
        exchange.send(sender, file, kind, ids, JOB(), **only)
        return file

    def joined(self, code: str, package: Path) -> Case:
        case, _ = exchange.join(self.folder / f"{code}.testimony", package, self.answers[code], PHRASES[code], JOB())
        self.open.append(case)
        return case

    def both_ways(self, custodian: Case) -> None:
        exchange.receive(self.lead, self.packed(custodian, "Lead"), JOB())
        exchange.receive(custodian, self.packed(self.lead, "K-1"), JOB())


@pytest.fixture
def copies(tmp_path: Path) -> Iterator[Copies]:
    made = Copies(tmp_path)
    yield made
    for case in made.open:
        case.close()


def all_numbers(case: Case) -> list[Numbered]:
    with case.read(identity=True) as store:
        return Numbers(store).all()


def numbers_of(case: Case, entry: str) -> tuple[int, ...]:
    with case.read(identity=True) as store:
        return Numbers(store).of(entry)


def number_as_before(case: Case, witness_id: str, number: int) -> None:
    """As an older program gave it: under the person's own id, which another account can replace."""
    with case.write("register.compared", identity=True) as store:
        person = identities.person(store, witness_id)
        assert person is not None
        store.identity.add(Pseudonym(number=number, kind="person", entry_id=person.id))


def stands_for(case: Case, alias: str) -> str:
    """The name that the register holds under an alias's number, "" if nobody stands there."""
    with case.read(identity=True) as store:
        entry = Numbers(store).entry_under(int(alias.partition("-")[2]))
        person = identities.person(store, entry or "")
        held = {term.id: term.forms[0] for term in identities.terms(store)}
        return person.given_name if person is not None else held.get(entry or "", "")


def heard(case: Case, transcript_id: str) -> list[str]:
    """What a transcript says, with the name that stands behind every chip in its place."""
    said = []
    for text in texts(case, transcript_id):
        shown = text
        for each in reversed(chips(text)):
            shown = shown[: each.start] + stands_for(case, each.alias) + shown[each.end :]
        said.append(shown)
    return said


def every_chip_is_right(copies: Copies, case: Case, *unmasked: str) -> None:
    for name, said in SPOKEN.items():
        transcript = copies.transcripts[name]
        assert heard(case, transcript) == list(said)
        if name in unmasked:
            continue
        assert not any(each in " ".join(texts(case, transcript)) for each in NAMES)
        shown = [each.alias for text in texts(case, transcript) for each in chips(text)]
        revealed = mask_names.reveal(case, transcript, "a test")
        assert [each.alias for each in revealed] == shown, (
            "in the order of the text, on the copy that received them too"
        )
        behind = {each.alias: each.words for each in revealed}
        assert {alias: stands_for(case, alias) for alias in shown} == behind


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(AppError) as caught:
        act()
    return caught.value.code


def test_two_copies_that_masked_on_their_own_agree_on_every_chip(copies: Copies) -> None:
    lead, custodian = copies.lead, copies.joined("K-1", copies.packed(copies.lead, "K-1"))
    assert (people.named(lead, "Lead").number, people.named(custodian, "K-1").number) == (1, 3)
    register(custodian, "person", "Tamim", replacement="[a neighbour]")
    register(lead, "person", "Orhanbek")
    masked(custodian, copies.transcripts["first"])
    masked(lead, copies.transcripts["second"])
    given = [{each.number for each in all_numbers(case)} for case in (lead, custodian)]
    assert given == [{1, 2, 3}, {2001, 2002, 2003}]
    assert len(exchange.look(lead, copies.packed(custodian, "Lead"), JOB()).plan.conflicts) == 0
    copies.both_ways(custodian)
    assert all_numbers(lead) == all_numbers(custodian)
    assert len(all_numbers(lead)) == 6
    for case in (lead, custodian):
        every_chip_is_right(copies, case, "third")
    masked(custodian, copies.transcripts["third"])
    used = {each.alias for text in texts(custodian, copies.transcripts["third"]) for each in chips(text)}
    assert used == {"P-1", "P-2", "P-3"}, "of two numbers the lowest is used from now on"
    copies.both_ways(custodian)
    for case in (lead, custodian):
        every_chip_is_right(copies, case)
        with case.write("register.compared", identity=True) as store:
            leaves = Register(case, store).leaves()
        written = {leaves[each.alias] for text in texts(case, copies.transcripts["first"]) for each in chips(text)}
        assert written == {"[person 1]", "[person 2]", "[a neighbour]"}


def test_two_accounts_of_one_witness_are_one_entry_whatever_is_decided(copies: Copies) -> None:
    """Both copies enter who she is before they meet, under ids of their own, and mask her name."""
    third = log(copies.lead, InterviewDraft(code="I-003", held_on="2031-05-13"), WitnessDraft(code="W-003"))
    said = [typed(copies.lead, third.id, "Safiya spoke.") for _ in range(3)]
    custodian = copies.joined("K-1", copies.packed(copies.lead, "K-1"))
    for case, transcript in ((copies.lead, said[0]), (custodian, said[1])):
        names.enter(case, third.witness_id, names.PersonDraft(given_name="Safiya", notes=case.user))
        if case is custodian:
            number_as_before(case, third.witness_id, 2600)
        masked(case, transcript)
    assert texts(custodian, said[1]) == ["⟦P-2600⟧ spoke."]
    copies.both_ways(custodian)
    (conflict,) = conflicts.list_conflicts(copies.lead)
    masked(copies.lead, said[2])
    for transcript in said:
        assert heard(copies.lead, transcript) == ["Safiya spoke."], "while both accounts wait"
    both = numbers_of(copies.lead, third.witness_id)
    assert numbers_of(custodian, third.witness_id) == both
    assert (both[0] in (1, 2, 3), both[1:]) == (True, (2600,))
    conflicts.decide_conflict(copies.lead, conflict.id, "ours")
    copies.both_ways(custodian)
    copies.both_ways(custodian)
    assert names.open_identity(custodian, third.witness_id, "a test").notes == copies.lead.user  # type: ignore[union-attr]
    for case in (copies.lead, custodian):
        assert [heard(case, each) for each in said] == [["Safiya spoke."]] * 3
        assert numbers_of(case, third.witness_id) == both


def test_words_that_come_before_the_person_find_her_once_she_comes(copies: Copies) -> None:
    """A package of one interview brings the numbers of everyone, also of those who do not come with it."""
    lead, (first, second) = copies.lead, copies.interviews
    register(lead, "person", "Orhanbek")
    masked(lead, copies.transcripts["second"])
    custodian = copies.joined("K-1", copies.packed(lead, "K-1", interviews=[second.id]))
    assert all_numbers(custodian) == all_numbers(lead)
    assert names.open_identity(custodian, second.witness_id, "a test") is not None
    assert "" in [
        stands_for(custodian, each.alias) for each in chips(texts(custodian, copies.transcripts["second"])[1])
    ]
    register(custodian, "person", "Tamim")
    masked(custodian, copies.transcripts["second"])
    assert [each.number for each in all_numbers(custodian)] == [1, 2, 3, 2001], "her number is not given to another"
    exchange.receive(custodian, copies.packed(lead, "K-1", interviews=[first.id]), JOB())
    assert heard(custodian, copies.transcripts["second"]) == list(SPOKEN["second"])
    shown = mask_names.reveal(custodian, copies.transcripts["second"], "a test")
    assert sorted(each.words for each in shown) == ["Haniya", "Orhanbek", "Zubaida"]
    assert all(stands_for(custodian, each.alias) == each.words for each in shown)


def test_chips_that_came_without_their_words_are_read_once_the_numbers_came(copies: Copies) -> None:
    lead, custodian = copies.lead, copies.joined("K-1", copies.packed(copies.lead, "K-1"))
    masked(custodian, copies.transcripts["first"])
    masked(lead, copies.transcripts["third"])
    exchange.receive(lead, copies.packed(custodian, "Lead", kind=PackageKind.WORK), JOB())
    assert mask_names.reveal(lead, copies.transcripts["first"], "a test") == []
    with lead.write("register.compared", identity=True) as store, custodian.read(identity=True) as other:
        Numbers(store).take_in(Numbers(other).all())
    shown = {each.alias: each.words for each in mask_names.reveal(lead, copies.transcripts["first"], "a test")}
    assert sorted(shown.values()) == ["Haniya", "Zubaida"]
    assert all(stands_for(lead, alias) == words for alias, words in shown.items())


def test_numbers_of_an_erased_witness_stay_taken_on_both_copies_and_point_to_nobody(copies: Copies) -> None:
    """Each copy masked on its own, and what the other gave her comes with the erasure or after it."""
    lead, custodian = copies.lead, copies.joined("K-1", copies.packed(copies.lead, "K-1"))
    masked(lead, copies.transcripts["first"])
    masked(custodian, copies.transcripts["third"])
    given = {number for case in (lead, custodian) for number in numbers_of(case, copies.interviews[1].witness_id)}
    assert len(given) == 2
    erase.erase(lead, copies.interviews[1].id, "consent_withdrawn", JOB())
    copies.both_ways(custodian)
    copies.both_ways(custodian)
    for case in (lead, custodian):
        assert numbers_of(case, copies.interviews[1].witness_id) == ()
        assert {each.number for each in all_numbers(case) if not each.entry} == given
    assert all_numbers(lead) == all_numbers(custodian)
    assert heard(custodian, copies.transcripts["first"]) == [SPOKEN["first"][0], "Then  came."]
    new = register(lead, "person", "Orhanbek")
    masked(lead, copies.transcripts["third"])
    assert not given & set(numbers_of(lead, new))


def test_a_number_of_two_people_is_refused_and_nothing_is_taken(copies: Copies) -> None:
    """Copies that masked with a program which counted from one everywhere."""
    lead, custodian = copies.lead, copies.joined("K-1", copies.packed(copies.lead, "K-1"))
    term = register(custodian, "person", "Tamim")
    with custodian.write("register.compared", identity=True) as store:
        store.identity.add(Pseudonym(number=1, kind="person", entry_id=term))
    masked(custodian, copies.transcripts["first"])
    masked(lead, copies.transcripts["second"])
    for sender, receiver, code in ((custodian, lead, "Lead"), (lead, custodian, "K-1")):
        file = copies.packed(sender, code)
        before = (all_numbers(receiver), [texts(receiver, each) for each in copies.transcripts.values()])
        for act in (exchange.look, exchange.receive):
            with pytest.raises(AppError) as caught:
                act(receiver, file, JOB())
            assert (caught.value.code, caught.value.ids) == ("package.number_taken", {"number": 1})
        assert (all_numbers(receiver), [texts(receiver, each) for each in copies.transcripts.values()]) == before
        assert [each.direction for each in exchange.packages(receiver) if each.id in file.name] == []


def test_a_package_of_an_older_program_is_taken_without_numbers(
    copies: Copies, monkeypatch: pytest.MonkeyPatch
) -> None:
    lead, custodian = copies.lead, copies.joined("K-1", copies.packed(copies.lead, "K-1"))
    register(custodian, "person", "Tamim")
    masked(custodian, copies.transcripts["first"])
    with monkeypatch.context() as older:
        older.setattr(Numbers, "all", lambda _self: [])
        file = copies.packed(custodian, "Lead")
    with exchange_reading.opened(lead, file, JOB()) as found:
        assert found.parts.numbers == ()
    exchange.receive(lead, file, JOB())
    assert all_numbers(lead) == []
    assert texts(lead, copies.transcripts["first"]) == texts(custodian, copies.transcripts["first"])
    exchange.receive(lead, copies.packed(custodian, "Lead"), JOB())
    assert all_numbers(lead) == all_numbers(custodian)
    every_chip_is_right(copies, lead, "second", "third")


def test_whoever_receives_no_names_receives_no_numbers_and_can_send_none(
    copies: Copies, monkeypatch: pytest.MonkeyPatch
) -> None:
    lead = copies.lead
    register(lead, "person", "Tamim")
    register(lead, "person", "Orhanbek")
    for transcript in copies.transcripts.values():
        masked(lead, transcript)
    package = copies.packed(lead, "C-1", kind=PackageKind.CODING)
    coder = copies.joined("C-1", package)
    mixed = copies.packed(lead, "C-1", "K-1")
    for file in (package, mixed):
        with exchange_reading.opened(coder, file, JOB()) as found:
            assert found.parts.numbers == ()
            assert not any(b"package-numbers" in each for each in found.opened.documents.values())
    packed = exchange_parts.packed
    forged = [Numbered(copies.interviews[0].witness_id, "person", 2001)]
    with monkeypatch.context() as modified:
        modified.setattr(exchange_parts, "packed", lambda records, _none, *rest: packed(records, forged, *rest))
        file = copies.packed(coder, "Lead", kind=PackageKind.WORK)
    before = all_numbers(lead)
    assert code_of(lambda: exchange.look(lead, file, JOB())) == "package.not_allowed"
    assert code_of(lambda: exchange.receive(lead, file, JOB())) == "package.not_allowed"
    assert all_numbers(lead) == before


def test_a_member_keeps_a_number_that_nobody_else_ever_gets(copies: Copies, monkeypatch: pytest.MonkeyPatch) -> None:
    lead = copies.lead

    def numbers() -> dict[str, int]:
        return {each.code: each.number for each in people.members(lead)}

    assert numbers() == {"Lead": 1, "C-1": 2, "K-1": 3}
    people.remove(lead, people.named(lead, "C-1").id, JOB())
    answer = people.accept(people.invite(lead), PHRASES["C-1"]).answer
    with monkeypatch.context() as older:
        older.setattr(
            "testimony_app.vault.roster._entry_to_json", lambda entry: {"code": entry.code, "role": entry.role.value}
        )
        people.add(lead, answer, "R-1", Role.FIELD_RESEARCHER)
    assert numbers() == {"Lead": 1, "K-1": 3, "R-1": 4, "C-1": 2}
    lead.close()
    copies.lead = copies.open[0] = lead = Case.open(lead.path, PASSPHRASE)
    older_numbers = numbers()
    assert older_numbers == {"Lead": 1, "K-1": 2, "R-1": 3, "C-1": 4}, (
        "a roster without numbers, in the order of joining"
    )
    people.set_rights(lead, people.named(lead, "R-1").id, Role.CODER, ["content"], JOB())
    lead.close()
    copies.lead = copies.open[0] = lead = Case.open(lead.path, PASSPHRASE)
    assert numbers() == older_numbers
