"""The register of names as the anonymiser takes it: every person, kin and contact, under one number for good."""

from __future__ import annotations

from itertools import product

from testimony_app.anonymise.letters import folded
from testimony_app.anonymise.register import ENTRY_KINDS, EntryKind, RegisterEntry
from testimony_app.store import identities
from testimony_app.store.identity_tables import PersonRead, RegisterTermRead
from testimony_app.store.session import Store


def entries(store: Store) -> list[RegisterEntry]:
    """Everything that a release must not show. The unit of work must have opened the identity database for writing."""
    held: list[RegisterEntry] = []
    for person in identities.people(store):
        held += _entries_of(store, person)
    held += [_entry(store, term) for term in identities.terms(store)]
    return [entry for entry in held if entry.forms]


def _entries_of(store: Store, person: PersonRead) -> list[RegisterEntry]:
    number = identities.pseudonym_number(store, "person", person.id)
    named = RegisterEntry(person.id, "person", _usable(_names(person)), f"[person {number}]")
    contact = RegisterEntry(f"{person.id}/contact", "contact", _usable(_contacts(person)), "[contact]")
    number_forms = _usable([person.id_number])
    kin = [
        RegisterEntry(f"{person.id}/kin/{place}", "person", _usable([relative]), f"[relative of person {number}]")
        for place, relative in enumerate(person.next_of_kin)
    ]
    return [named, contact, RegisterEntry(f"{person.id}/id", "id_number", number_forms, "[number]"), *kin]


def _names(person: PersonRead) -> list[str]:
    """Every name alone, and given names with family or father's name, since transcripts use both."""
    given, others = [person.given_name], [person.father_name, person.family_name]
    pairs = [f"{one} {other}" for one, other in product(given, others) if one.strip() and other.strip()]
    full = " ".join(part for part in (person.given_name, person.father_name, person.family_name) if part.strip())
    return [full, *pairs, *given, *others, person.mother_name, *person.aliases]


def _contacts(person: PersonRead) -> list[str]:
    return [*person.phones, person.address]


def _entry(store: Store, term: RegisterTermRead) -> RegisterEntry:
    kind: EntryKind = next((each for each in ENTRY_KINDS if each == term.kind), "other")
    number = identities.pseudonym_number(store, kind, term.id)
    return RegisterEntry(term.id, kind, _usable(term.forms), term.replacement or f"[{kind} {number}]")


def _usable(forms: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """Forms that can be searched for, each once; a single letter would hit every page."""
    return tuple(dict.fromkeys(form.strip() for form in forms if len(folded(form)) > 1))
