"""The ways from one page to another: what somebody asked to see, by its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.search_desk import passage_in

if TYPE_CHECKING:
    from ui.desk import Desk


def lead_to(desk: Desk, kind: str, thing_id: str) -> None:
    """Bring the page to the front that shows a thing, and show it there. kind: as of `PageContext.opened`."""
    if kind == "interview":
        desk.show_interview(thing_id)
    elif kind == "segment":
        interview_id, segment_id, *rest = thing_id.split("/")
        desk.show_interview(interview_id, segment_id, passage_in(segment_id, rest))
    elif kind == "incident":
        desk.window.show_page("incidents")
        desk.incidents.show_incident(thing_id)
    elif kind == "code":
        desk.window.show_page("codebook")
        desk.code_book.show_code(thing_id)
    elif kind == "query":
        desk.window.show_page("passages")
        desk.passages.show_query(thing_id)
    elif kind == "consent":
        desk.window.show_page("consent")
        desk.consent.show_interview(thing_id)
    elif kind == "settings":
        desk.window.show_page("settings")
