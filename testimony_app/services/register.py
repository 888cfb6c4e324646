"""The register of names as the anonymiser takes it: every person, kin and contact, under one number for good."""

from __future__ import annotations

from itertools import product

from testimony_app.anonymise.letters import folded
from testimony_app.anonymise.register import ENTRY_KINDS, EntryKind, RegisterEntry
from testimony_app.domain.aliases import alias_of
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


def aliases(store: Store) -> dict[str, str]:
    """The alias of every entry that `entries` gives, by the entry's id; all kin of a person have one together."""
    held: dict[str, str] = {}
    for person in identities.people(store):
        number = identities.pseudonym_number(store, "person", person.id)
        held[person.id] = alias_of("person", number)
        held[f"{person.id}/contact"] = alias_of("contact", number)
        held[f"{person.id}/id"] = alias_of("id_number", number)
        held |= {f"{person.id}/kin/{place}": alias_of("relative", number) for place in range(len(person.next_of_kin))}
    for term in identities.terms(store):
        kind = entry_kind(term.kind)
        held[term.id] = alias_of(kind, identities.pseudonym_number(store, kind, term.id))
    return held


def entry_kind(kind: str) -> EntryKind:
    """The anonymiser's kind of this name, `other` for a name that it does not know."""
    return next((each for each in ENTRY_KINDS if each == kind), "other")


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
    kind = entry_kind(term.kind)
    number = identities.pseudonym_number(store, kind, term.id)
    return RegisterEntry(term.id, kind, _usable(term.forms), term.replacement or f"[{kind} {number}]")


def _usable(forms: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """Forms that can be searched for, each once; a single letter would hit every page."""
    return tuple(dict.fromkeys(form.strip() for form in forms if len(folded(form)) > 1))
