"""What incidents, decisions about them, rounds of coding and undo can run into."""

from __future__ import annotations

from testimony_app.messages.marks import QT_TRANSLATE_NOOP

TEXTS: dict[str, tuple[str, str]] = {
    "incident.range_backwards": (
        QT_TRANSLATE_NOOP("messages", "The greater number stands before the smaller one; nothing was stored."),
        QT_TRANSLATE_NOOP("messages", "Write the least first, then the most, and leave the most empty for “or more”."),
    ),
    "incident.half_position": (
        QT_TRANSLATE_NOOP("messages", "A position needs both latitude and longitude; nothing was stored."),
        QT_TRANSLATE_NOOP("messages", "Write both, or neither."),
    ),
    "incident.related_to_itself": (
        QT_TRANSLATE_NOOP("messages", "An incident cannot be related to itself; nothing was stored."),
        QT_TRANSLATE_NOOP("messages", "Choose another incident."),
    ),
    "incident.related_missing": (
        QT_TRANSLATE_NOOP(
            "messages", "An incident that this one is to be related to is not in the case; nothing was stored."
        ),
        QT_TRANSLATE_NOOP("messages", "Choose another incident."),
    ),
    "incident.in_use": (
        QT_TRANSLATE_NOOP(
            "messages",
            "Passages, a decision on its certainty, a release or another incident are tied to this incident; nothing "
            "was removed.",
        ),
        QT_TRANSLATE_NOOP("messages", "Take those ties away first, where they can be taken away."),
    ),
    "incident.time_unreadable": (
        QT_TRANSLATE_NOOP("messages", "This is not a time of day; nothing was stored."),
        QT_TRANSLATE_NOOP("messages", "Write it as 14:30, or leave it empty."),
    ),
    "passage.time_unreadable": (
        QT_TRANSLATE_NOOP("messages", "This is not a time that the app can read; nothing was stored."),
        QT_TRANSLATE_NOOP(
            "messages",
            "Write 14:30, 14:30~ for about that time, 2031-05-12 or 2031-05-12T14:30, the earlier one first, and .. "
            "for an end that is open.",
        ),
    ),
    "passage.not_recorded": (
        QT_TRANSLATE_NOOP("messages", "This passage cannot be played: its transcript has no recording, or no times."),
        QT_TRANSLATE_NOOP("messages", "Open it in its interview to read it there (Enter)."),
    ),
    "certainty.reasons_missing": (
        QT_TRANSLATE_NOOP("messages", "A decision on certainty needs its reasons; nothing was stored."),
        QT_TRANSLATE_NOOP("messages", "Write in a sentence or two what it rests on and what is missing."),
    ),
    "certainty.none_chosen": (
        QT_TRANSLATE_NOOP("messages", "No certainty was chosen; nothing was stored."),
        QT_TRANSLATE_NOOP("messages", "Choose rumour, possible, probable or confirmed."),
    ),
    "certainty.needs_reasons": (
        QT_TRANSLATE_NOOP(
            "messages", "How certain an incident is can be noted and changed with reasons only; nothing was stored."
        ),
        QT_TRANSLATE_NOOP("messages", "Decide it under Certainty, or with `testimony incident decide`."),
    ),
    "round.missing": (
        QT_TRANSLATE_NOOP("messages", "There is no such coding round."),
        QT_TRANSLATE_NOOP("messages", "Look at the list of rounds; it may have been removed."),
    ),
    "round.name_missing": (
        QT_TRANSLATE_NOOP("messages", "A coding round needs a name; none was opened."),
        QT_TRANSLATE_NOOP("messages", "Give it a name by which the team knows it."),
    ),
    "round.closed_already": (
        QT_TRANSLATE_NOOP("messages", "This coding round is closed; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Open it again, or open another one."),
    ),
    "round.open_already": (
        QT_TRANSLATE_NOOP("messages", "This coding round is open; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "There is nothing to do."),
    ),
    "round.in_use": (
        QT_TRANSLATE_NOOP("messages", "Interviews are assigned in this coding round; it was not removed."),
        QT_TRANSLATE_NOOP("messages", "Withdraw the assignments first, or close the round."),
    ),
    "assignment.missing": (
        QT_TRANSLATE_NOOP("messages", "This assignment is not there any more."),
        QT_TRANSLATE_NOOP("messages", "Look at the list again."),
    ),
    "assignment.nothing_chosen": (
        QT_TRANSLATE_NOOP("messages", "Nobody, or no interview, was chosen; nothing was assigned."),
        QT_TRANSLATE_NOOP("messages", "Choose at least one interview and one person."),
    ),
    "assignment.not_a_coder": (
        QT_TRANSLATE_NOOP("messages", "Somebody who was chosen cannot code; nothing was assigned."),
        QT_TRANSLATE_NOOP("messages", "Choose people whose role lets them code and who are still in the team."),
    ),
    "assignment.all_there": (
        QT_TRANSLATE_NOOP("messages", "All of this is assigned already; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Choose other interviews or other people."),
    ),
    "assignment.none_of_yours": (
        QT_TRANSLATE_NOOP("messages", "There is nothing here that could be marked so; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Only interviews that are assigned can be marked as finished."),
    ),
    "agreement.reason_missing": (
        QT_TRANSLATE_NOOP("messages", "A decision between coders needs a reason; nothing was decided."),
        QT_TRANSLATE_NOOP("messages", "Write in a few words why."),
    ),
    "agreement.none_decided": (
        QT_TRANSLATE_NOOP("messages", "Nothing is decided here yet."),
        QT_TRANSLATE_NOOP("messages", "Decide it first, or go on to the next difference."),
    ),
    "agreement.moved_since": (
        QT_TRANSLATE_NOOP("messages", "The coders do not differ here any more; nothing was decided."),
        QT_TRANSLATE_NOOP("messages", "Look at the list of differences again."),
    ),
    "undo.nothing": (
        QT_TRANSLATE_NOOP("messages", "There is nothing to undo."),
        "",
    ),
    "undo.nothing_to_redo": (
        QT_TRANSLATE_NOOP("messages", "There is nothing to do again."),
        "",
    ),
    "undo.changed_since": (
        QT_TRANSLATE_NOOP(
            "messages",
            "What this act touched was changed since, so it cannot be taken back; nothing was changed.",
        ),
        QT_TRANSLATE_NOOP("messages", "Change it by hand. The acts before it can still be undone."),
    ),
}
