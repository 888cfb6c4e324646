"""The register of names as the anonymiser takes it: every person, kin and contact, under one number for good."""

from __future__ import annotations

from itertools import product

from testimony_app.anonymise.letters import folded
from testimony_app.anonymise.register import ENTRY_KINDS, EntryKind, RegisterEntry
from testimony_app.case import Case
from testimony_app.domain.aliases import alias_of, kind_of
from testimony_app.store import identities
from testimony_app.store.identity_tables import PersonRead, RegisterTermRead
from testimony_app.store.numbers import Numbers
from testimony_app.store.session import Store

_CONTACT, _ID_NUMBER = "[contact]", "[number]"


class Register:
    """Everything that a release must not show, with its numbers, in a unit of work that opened the identity database.

    It gives a number to every entry that has none, so the unit of work must be one that writes. Raises AppError
    `register.full`.
    """

    def __init__(self, case: Case, store: Store) -> None:
        me = case.team.member(case.user)
        assert me is not None, "whoever opened the case is in it"
        self._numbers, self._member = Numbers(store), me.number
        self._people, self._terms = identities.people(store), identities.terms(store)

    def entries(self) -> list[RegisterEntry]:
        """The entries as the anonymiser takes them."""
        held: list[RegisterEntry] = []
        for person in self._people:
            held += _entries_of(person, self._number("person", person.id))
        held += [self._entry(term) for term in self._terms]
        return [entry for entry in held if entry.forms]

    def aliases(self) -> dict[str, str]:
        """The alias of every entry that `entries` gives, by the entry's id; all kin of a person have one together."""
        held: dict[str, str] = {}
        for person in self._people:
            number = self._number("person", person.id)
            held[person.id] = alias_of("person", number)
            held[f"{person.id}/contact"] = alias_of("contact", number)
            held[f"{person.id}/id"] = alias_of("id_number", number)
            kin = alias_of("relative", number)
            held |= {f"{person.id}/kin/{place}": kin for place in range(len(person.next_of_kin))}
        for term in self._terms:
            kind = entry_kind(term.kind)
            held[term.id] = alias_of(kind, self._number(kind, term.id))
        return held

    def leaves(self) -> dict[str, str]:
        """What leaves in the place of every alias, also those of further numbers that two copies gave one entry."""
        held: dict[str, str] = {}
        for person in self._people:
            number = self._number("person", person.id)
            for each in self._numbers.of(person.id):
                held[alias_of("person", each)] = f"[person {number}]"
                held[alias_of("contact", each)], held[alias_of("id_number", each)] = _CONTACT, _ID_NUMBER
                held[alias_of("relative", each)] = f"[relative of person {number}]"
        # An account that waits for a decision has the numbers of its entry, which says what leaves.
        for term in sorted(self._terms, key=lambda term: self._numbers.entry(term.id) == term.id):
            shown, kind = self._entry(term), entry_kind(term.kind)
            held |= {alias_of(kind, each): shown.replacement for each in self._numbers.of(term.id)}
        return held

    def alias(self, kind: str, entry_id: str) -> str:
        """The alias of an entry that was added just now."""
        return alias_of(kind, self._number(kind, entry_id))

    def _number(self, kind: str, entry_id: str) -> int:
        return self._numbers.given(kind, entry_id, self._member)

    def _entry(self, term: RegisterTermRead) -> RegisterEntry:
        kind = entry_kind(term.kind)
        number = self._number(kind, term.id)
        return RegisterEntry(term.id, kind, _usable(term.forms), term.replacement or f"[{kind} {number}]")


def same_entry(store: Store, alias: str) -> list[str]:
    """The aliases of the same kind under which copies of the case know this alias's entry; itself where nobody does."""
    numbers = Numbers(store)
    entry = numbers.entry_under(int(alias.partition("-")[2]))
    return [alias_of(kind_of(alias), each) for each in numbers.of(entry)] if entry else [alias]


def entry_kind(kind: str) -> EntryKind:
    """The anonymiser's kind of this name, `other` for a name that it does not know."""
    return next((each for each in ENTRY_KINDS if each == kind), "other")


def _entries_of(person: PersonRead, number: int) -> list[RegisterEntry]:
    named = RegisterEntry(person.id, "person", _usable(_names(person)), f"[person {number}]")
    contact = RegisterEntry(f"{person.id}/contact", "contact", _usable(_contacts(person)), _CONTACT)
    number_forms = _usable([person.id_number])
    kin = [
        RegisterEntry(f"{person.id}/kin/{place}", "person", _usable([relative]), f"[relative of person {number}]")
        for place, relative in enumerate(person.next_of_kin)
    ]
    return [named, contact, RegisterEntry(f"{person.id}/id", "id_number", number_forms, _ID_NUMBER), *kin]


def _names(person: PersonRead) -> list[str]:
    """Every name alone, and given names with family or father's name, since transcripts use both."""
    given, others = [person.given_name], [person.father_name, person.family_name]
    pairs = [f"{one} {other}" for one, other in product(given, others) if one.strip() and other.strip()]
    full = " ".join(part for part in (person.given_name, person.father_name, person.family_name) if part.strip())
    return [full, *pairs, *given, *others, person.mother_name, *person.aliases]


def _contacts(person: PersonRead) -> list[str]:
    return [*person.phones, person.address]


def _usable(forms: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """Forms that can be searched for, each once; a single letter would hit every page."""
    return tuple(dict.fromkeys(form.strip() for form in forms if len(folded(form)) > 1))
