"""The accounts of incidents as they are counted: each with who else was there when it was given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from testimony_app.domain.independence import Account
from testimony_app.domain.sittings import APART, Company, Sitting, company
from testimony_app.store import codings, interviews
from testimony_app.store.codings import Link
from testimony_app.store.session import Store


@dataclass(frozen=True)
class Counted:
    """All accounts of one incident. company: who of its witnesses heard whom."""

    accounts: tuple[Account, ...] = ()
    company: Company = APART


def counted(store: Store, incident_id: str = "") -> dict[str, Counted]:
    """What is counted of one incident, or of all to which a passage is tied, by the incident's id."""
    by_incident: dict[str, list[Link]] = {}
    for link in codings.links(store, incident_id):
        by_incident.setdefault(link.incident_id, []).append(link)
    wanted = {link.interview_id for links in by_incident.values() for link in links}
    sittings = interviews.sittings(store, wanted)
    return {each: _counted(links, sittings) for each, links in by_incident.items()}


def _counted(links: Sequence[Link], sittings: Mapping[str, Sitting]) -> Counted:
    held = {link.interview_id: sittings[link.interview_id] for link in links}
    there = company(held.values())
    accounts = (replace(each.account, beside=there.beside(held[each.interview_id].interview)) for each in links)
    return Counted(tuple(accounts) if there.together else tuple(each.account for each in links), there)
