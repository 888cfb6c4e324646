"""Words for the fields of the link between a passage and an incident."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def _say(text: str) -> str:
    return QCoreApplication.translate("LinkFields", text)


def named(field: str) -> str:
    """The name of a field. Raises KeyError for one that is no field of a link."""
    return {
        "proposition": _say("Proposition"),
        "knowledge": _say("Knowledge"),
        "evidence_class": _say("Class"),
        "stance": _say("Stance"),
        "credibility": _say("Credibility"),
        "origin": _say("From whom"),
        "independence_group": _say("Group"),
        "told_from": _say("Told from"),
        "told_to": _say("Told to"),
        "reason": _say("Why"),
    }[field]


def tip(field: str) -> str:
    """What a field of free text holds, with its key. Raises KeyError for another one."""
    return {
        "origin": _say("Whose account it is, by code, for what was told to the witness (O)"),
        "independence_group": _say("A code for accounts that do not count apart, such as of people who met (G)"),
        "told_from": _say("The time it speaks of, as told: 14:30, 14:30~ for about, .. for open (F)"),
        "told_to": _say("Until when: 14:50, or .. for open; empty for a moment (T)"),
        "reason": _say("Reasons for the credibility (W)"),
    }[field]
