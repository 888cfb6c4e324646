"""The certificate of an erasure as a page in plain English: what went, what stays on purpose, what was not reached."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from testimony_app.domain.erasure import Certificate, Decision, Part, State
from testimony_app.domain.vocabularies import vocabulary

_PARTS = MappingProxyType(
    {
        Part.RECORDINGS: "the recordings of the voice",
        Part.TRANSCRIPTS: "the transcripts and everything tied to their words",
        Part.IDENTITY: "the name, the contacts, and the words behind masks",
    }
)
_STATES = MappingProxyType(
    {
        State.DECIDED: "decided, not yet carried out",
        State.PURGED: "records removed; databases and backups not yet rewritten",
        State.DONE: "carried out",
        State.REFUSED: "refused",
    }
)
_REMAINS = MappingProxyType(
    {
        "flash_storage": "Flash storage and file systems that copy on write may keep blocks that were overwritten.",
        "old_keys": "Whoever finds such a block and knows a passphrase of that time may still read it.",
        "backups_elsewhere": "Backups on other disks, and of the whole computer, still hold it.",
        "copies_outside": "Files that were exported, printed, copied or photographed are not in the case.",
        "other_records": "Other interviews, summaries of incidents and notes in the code book may mention it.",
        "log_hashes": "The log keeps a hash of each act's data: whoever guesses the exact data can confirm the guess.",
        "memory_of_people": "People who read or heard it remember it.",
    }
)


def certificate_page(certificate: Certificate, audio_epoch: int, called: Callable[[str], str]) -> str:
    """The page, ready to be read out or printed.

    audio_epoch: which key of the recordings is in force now. called: the code name of a person by id.
    """
    decision = certificate.decision
    if certificate.state is State.REFUSED:
        return _joined([_heading("Erasure refused", decision), _basis(certificate, called)])
    return _joined(
        [
            _heading("Certificate of erasure", decision),
            _basis(certificate, called),
            _section("What was destroyed on this copy of the case", _destroyed(certificate, audio_epoch)),
            _section("What stays on purpose", _kept(decision)),
            _section("What left before and has to be asked for", _left(certificate, called)),
            _section("What could not be reached", _unreached(certificate)),
        ]
    )


def _heading(title: str, decision: Decision) -> list[str]:
    what = "all of it" if decision.whole else "; ".join(_PARTS[part] for part in decision.parts)
    subject = f"Interview {decision.interview_code}" + ("" if decision.refused else f": {what}")
    return [title.upper(), "", subject]


def _basis(certificate: Certificate, called: Callable[[str], str]) -> list[str]:
    decision = certificate.decision
    return [
        f"Ground: {vocabulary('erasure_ground').label(decision.ground)}",
        f"Decided: {decision.utc}, by {called(decision.by)}",
        f"State: {_STATES[certificate.state]}, {certificate.utc}, by {called(certificate.by)}",
        f"Copy of the case: {certificate.copy}",
        f"Certificate: {certificate.id}",
    ]


def _destroyed(certificate: Certificate, audio_epoch: int) -> list[str]:
    reached = certificate.reached
    lines = [
        f"Recordings made unreadable and removed: {reached.files}",
        f"Backups in the case folder overwritten and removed: {reached.backups}",
    ]
    lines += [f"Rows of {table}: {count}" for table, count in sorted(reached.rows.items())]
    lines.append("Both databases and the search index were written anew, and the logs beside them overwritten.")
    replaced = audio_epoch > reached.audio_epoch
    lines.append(f"The key of the recordings {'was' if replaced else 'was not'} replaced after this erasure.")
    return lines


def _kept(decision: Decision) -> list[str]:
    if not decision.whole:
        return ["Everything of the interview that is not named above."]
    return [
        "The codes of interview and witness, and when the interview was logged.",
        "Who decided what about consent and when, without the words that were typed with it.",
        "Which passages left in which release, by their ids.",
        "The log of acts, which holds ids and hashes and no content.",
    ]


def _left(certificate: Certificate, called: Callable[[str], str]) -> list[str]:
    beyond = certificate.beyond
    lines = [
        f"Release {code} of {day}, for {purpose.replace('_', ' ')}"
        + (f", to: {recipient.replace('_', ' ')}" if recipient else "")
        for code, day, purpose, recipient in beyond.releases
    ]
    lines += [
        f"Package {package} of {day}, to: {', '.join(map(called, people.split())) or 'nobody named'}"
        for package, day, people in beyond.packages
    ]
    return lines or ["Nothing that the case knows of."]


def _unreached(certificate: Certificate) -> list[str]:
    beyond = certificate.beyond
    lines = []
    if beyond.closed:
        lines.append("The names were closed to whoever carried this out on this copy; what is there of it stays.")
    if beyond.unassigned:
        lines.append(f"Recordings that were cut off and belong to no interview yet: {beyond.unassigned}")
    return lines + [_REMAINS.get(code, code) for code in beyond.remains]


def _section(title: str, lines: list[str]) -> list[str]:
    return [title, *(f"  - {line}" for line in lines)]


def _joined(sections: list[list[str]]) -> str:
    return "\n\n".join("\n".join(lines) for lines in sections) + "\n"
