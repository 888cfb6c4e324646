"""What is recorded of an incident, in words: only what is there, and what is uncertain as uncertain as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from testimony_app.domain.positions import position_of
from testimony_app.services.manage_incidents import Casualty, IncidentLine, IncidentRead, Presence, RelatedLine
from ui import words


@dataclass(frozen=True, slots=True)
class Other:
    """An incident that another can be related to."""

    id: str
    code: str
    title: str

    def words(self) -> str:
        """As it stands in a list."""
        return f"{self.code}  {self.title}" if self.code else self.id


@dataclass(frozen=True, slots=True)
class Group:
    """Facts under one title, each a name and what is recorded; a name may be empty."""

    title: str
    facts: tuple[tuple[str, str], ...]


def groups(line: IncidentLine) -> tuple[Group, ...]:
    """Everything that is recorded of an incident, without empty groups."""
    held = line.incident
    found = (
        Group(_say("When and where"), tuple(_place(held))),
        Group(_say("What was hit"), tuple(_hit(held))),
        Group(_say("Weapon"), tuple(_weapon(held))),
        Group(_say("Who"), tuple(_who(held))),
        Group(_say("Casualties"), tuple(casualty_in_words(each) for each in held.casualties)),
        Group(_say("Protection and warnings"), tuple(_protection(held))),
        Group(_say("Law"), tuple(_law(held))),
        Group(_say("Related incidents"), tuple(related_in_words(each) for each in line.related)),
    )
    return tuple(group for group in found if group.facts)


def when(held: IncidentRead) -> str:
    """The day, or from which day to which; each as far as it is known."""
    start = words.uncertain(held.happened_on, held.precision)
    if not held.ended_on or (held.ended_on, held.ended_precision) == (held.happened_on, held.precision):
        return start
    end = words.uncertain(held.ended_on, held.ended_precision)
    return words.joined((start, end), " – ")


def in_range(least: int | None, most: int | None) -> str:
    """A number from at least to at most: `2–3`, `2`, `at least 2`, `up to 3`; "" where nobody knows."""
    if most is None:
        return _say("at least {number}").format(number=least) if least else ""
    if not least:
        return _say("up to {number}").format(number=most) if most else "0"
    return str(least) if least == most else f"\u2066{least}–{most}\u2069"


def casualty_in_words(held: Casualty) -> tuple[str, str]:
    """Who suffered what, and how many, with the source."""
    whom = words.joined(
        (
            words.term("casualty_group", held.group),
            words.term("sex", held.sex),
            words.term("age_band", held.age),
        ),
        words.comma(),
    )
    said = _say("{what}: {whom}").format(what=words.term("casualty_kind", held.kind), whom=whom)
    number = in_range(held.least, held.most) or _say("number unknown")
    return said, _say("{number} ({source})").format(number=number, source=held.source) if held.source else number


def related_in_words(held: RelatedLine) -> tuple[str, str]:
    """What this incident is to the other, and which that is."""
    other = words.joined((held.code, held.title)) or _say("not in this copy ({id})").format(id=held.incident_id[:8])
    return words.term("related_event", held.kind), other


def noted_elsewhere(line: IncidentLine) -> list[str]:
    """In words, how others are related to this incident where that is noted with them only."""
    found = (related_in_words(each) for each in line.related if not each.noted_here)
    return [_say("{kind}: {incident}").format(kind=kind, incident=other) for kind, other in found]


def parties(held: IncidentRead) -> str:
    """The parties that may have done it: `A or B`, or `A and B` where all of them did."""
    between = _say(" or ") if held.perpetrators_either else _say(" and ")
    return between.join(held.perpetrators)


def listed(name: str, keys: Iterable[str]) -> str:
    """Terms of a vocabulary, one after the other."""
    return words.joined((words.term(name, key) for key in keys), words.comma())


def _place(held: IncidentRead) -> Iterator[tuple[str, str]]:
    yield _say("Date"), when(held)
    if held.local_time or held.ended_time:
        time = words.joined((held.local_time, held.ended_time), " – ")
        source = words.term("time_basis", held.time_basis)
        yield _say("Local time"), _say("{time} ({source})").format(time=time, source=source) if source else time
    near = (held.neighbourhood, held.place, held.sub_district, held.district, held.governorate)
    yield from _filled((_say("Place"), words.joined(near, words.comma())))
    position = position_of(held.latitude, held.longitude, held.place_precision)
    if position is not None:
        yield _say("Position"), f"\u2066{position.written()}\u2069"
    yield from _filled((_say("Known to"), words.term("place_precision", held.place_precision)))


def _hit(held: IncidentRead) -> Iterator[tuple[str, str]]:
    yield from _filled(
        (_say("Facility"), listed("facility_kind", held.facilities)),
        (_say("Attack"), listed("attack_kind", held.attack_kinds)),
        (_say("Effect"), listed("attack_effect", held.attack_effects)),
        (_say("Damage"), words.term("damage", held.damage)),
        (_say("Before"), words.term("function_state", held.function_before)),
    )
    after, days = words.term("function_state", held.function_after), held.closed_days
    if days is not None:
        closed = _say("{count} days").format(count=days)
        after = words.joined((after, closed), words.comma())
    yield from _filled((_say("Afterwards"), after))


def _weapon(held: IncidentRead) -> Iterator[tuple[str, str]]:
    number = in_range(held.munitions_least, held.munitions_most)
    after = in_range(held.repeat_after_least, held.repeat_after_most)
    yield from _filled(
        (_say("How it came"), listed("weapon_delivery", held.weapon_deliveries)),
        (_say("What it was"), listed("weapon_munition", held.weapon_munitions)),
        (_say("Known from"), listed("weapon_basis", held.weapon_basis)),
        (_say("Munitions"), number),
        (_say("Again after"), _say("{count} minutes").format(count=after) if after else ""),
    )


def _who(held: IncidentRead) -> Iterator[tuple[str, str]]:
    yield from _filled(
        (_say("Party"), parties(held)),
        (_say("Kind"), words.term("perpetrator_type", held.perpetrator_type)),
        (_say("What it did"), words.term("involvement", held.involvement)),
        (_say("Known from"), listed("perpetrator_basis", held.perpetrator_basis)),
        (_say("How sure"), words.term("certainty", held.perpetrator_confidence)),
        (_say("Official reply"), words.term("official_reply", held.official_reply)),
    )


def _protection(held: IncidentRead) -> Iterator[tuple[str, str]]:
    since, by = held.listed_on, held.listed_by
    on_list = words.joined(
        (
            words.term("yes_no", held.listed),
            _say("since {day}").format(day=words.known_day(since)) if since else "",
            _say("by {whom}").format(whom=by) if by else "",
        ),
        words.comma(),
    )
    yield from _filled(
        (_say("Emblem visible"), words.term("yes_no", held.emblem_visible)),
        (_say("On a list"), on_list),
        (_say("Warning"), listed("warning", held.warnings)),
        (_say("Military presence"), words.term("military_presence", held.military_presence)),
    )
    for each in held.presences:
        yield "", _presence(each)


def _presence(held: Presence) -> str:
    metres = "" if held.distance is None else _say("{count} metres away").format(count=held.distance)
    return words.joined((held.by, metres, words.known_day(held.on), held.note), words.comma())


def _law(held: IncidentRead) -> Iterator[tuple[str, str]]:
    yield from _filled(
        (_say("Rule"), held.legal_rule),
        (_say("Broken"), words.term("violation_status", held.violation_status)),
        (_say("Standard"), held.standard_of_proof),
        (_say("Assessed"), words.joined((held.assessed_by, words.known_day(held.assessed_on)), words.comma())),
    )


def _filled(*facts: tuple[str, str]) -> Iterator[tuple[str, str]]:
    return (fact for fact in facts if fact[1])


def _say(text: str) -> str:
    return words.translated("IncidentWords", text)
