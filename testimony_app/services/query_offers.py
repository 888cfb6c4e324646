"""What a query of this case can name: codes, incidents, people and places that are there, for controls to offer."""

from __future__ import annotations

from dataclasses import dataclass

from testimony_app.case import Case
from testimony_app.services.query_names import UNKNOWN_MONTH, Names, month_of
from testimony_app.store import retrieval


@dataclass(frozen=True, slots=True)
class Offer:
    """A value that a condition can have. value: as a query writes it; hint: what tells it apart."""

    field: str
    value: str
    hint: str = ""


def offers(case: Case) -> tuple[Offer, ...]:
    """Every name that is there, by field; the terms of vocabularies are not among them."""
    with case.read() as store:
        names = Names(case, store)
        codes = [Offer("code", _code_name(names, each.id, each.name)) for each in names.codes if not each.retired]
        incidents = [Offer("incident", each.code, each.title) for each in names.incidents]
        months = sorted({month_of(each) or UNKNOWN_MONTH for each in names.incidents})
        places = sorted({each.place or each.district for each in names.incidents} - {""})
        sources = names.sources
        groups, origins = (sorted(retrieval.said_of_links(store, each)) for each in ("independence_group", "origin"))
    interviews = {each.interview_code: each.witness_code for each in sources}
    witnesses = sorted({each.witness_code for each in sources})
    languages = sorted({each.language for each in sources} - {""})
    held_at = sorted({each.place for each in sources} - {""})
    coders = [member.code for member in case.team.members() if not member.former]
    return (
        *codes,
        *incidents,
        *(Offer("group", each) for each in groups),
        *(Offer("origin", each) for each in origins),
        *(Offer("coder", each) for each in coders),
        *(Offer("month", each) for each in months),
        *(Offer("place", each) for each in places),
        *(Offer("interview", code, witness) for code, witness in interviews.items()),
        *(Offer("witness", each) for each in witnesses),
        *(Offer("language", each) for each in languages),
        *(Offer("held-at", each) for each in held_at),
    )


def _code_name(names: Names, code_id: str, name: str) -> str:
    """The code's name, or its path where others have the same name."""
    alone = sum(each.name.casefold() == name.casefold() for each in names.codes) == 1
    return name if alone else names.paths[code_id]
