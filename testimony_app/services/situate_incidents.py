"""Where and when the incidents happened, for a map and a timeline: as far as it is known and no further."""

from __future__ import annotations

from dataclasses import dataclass

from testimony_app.case import Case
from testimony_app.domain.incident_times import Course, course_of
from testimony_app.domain.positions import Position, position_of
from testimony_app.services import manage_incidents
from testimony_app.services.manage_incidents import IncidentRead


@dataclass(frozen=True, slots=True)
class Situated:
    """One incident. place: the finest place noted, by name. position: None if none was noted, never a guess."""

    id: str
    code: str
    title: str
    course: Course
    place: str
    position: Position | None


def situated(incident: IncidentRead) -> Situated:
    """Where and when one incident happened."""
    places = (incident.neighbourhood, incident.place, incident.sub_district, incident.district, incident.governorate)
    return Situated(
        incident.id,
        incident.code,
        incident.title,
        course_of(incident.happened_on, incident.precision, incident.ended_on, incident.ended_precision),
        next((each for each in places if each), ""),
        position_of(incident.latitude, incident.longitude, incident.place_precision),
    )


def incidents(case: Case) -> list[Situated]:
    """Where and when all incidents happened, in the order in which they can have begun."""
    found = [situated(each) for each in manage_incidents.incidents(case)]
    return sorted(found, key=lambda each: (each.course.earliest, each.course.latest, each.code))
