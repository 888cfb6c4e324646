"""Who speaks: from the label that a file or an engine gives to a term of the `speaker` vocabulary."""

from __future__ import annotations

import unicodedata

_KNOWN = {
    "interviewer": ("interviewer", "int", "q", "i", "interviewr", "enqueteur", "entrevistador", "entrevistadora",
                    "intervieweur", "المحاور", "المحاورة", "باحث", "الباحث", "الباحثة", "س", "інтервюер", "інтерв'юер"),
    "interpreter": ("interpreter", "translator", "interprete", "المترجم", "المترجمة", "مترجم", "перекладач"),
    "support_person": ("support", "support person", "lawyer", "guardian", "المحامي", "ولي الأمر"),
    "witness": ("witness", "interviewee", "respondent", "a", "r", "temoin", "testigo", "الشاهد", "الشاهدة", "شاهد",
                "ج", "свідок"),
}  # fmt: skip


def _plain(label: str) -> str:
    """The label without case and without marks on its letters, which people type or leave out."""
    return "".join(c for c in unicodedata.normalize("NFD", label.casefold()) if not unicodedata.combining(c))


_TERM_OF = {_plain(label): term for term, labels in _KNOWN.items() for label in labels}


def speaker_of(label: str) -> str:
    """The term for `label`, or "" where the label is a name or unknown: a person then says who it is."""
    return _TERM_OF.get(_plain(label).strip(" :.[]()").rstrip("0123456789 "), "")
