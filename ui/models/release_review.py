"""What a person decides about one excerpt before it leaves: which words are replaced, by what, and whether it goes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from testimony_app.domain.aliases import is_alias
from testimony_app.services import release
from testimony_app.services.release import Choice, Excerpt, Finding

BLANK = "[…]"
"""What stands for words that a person took out by hand."""


class Answer(StrEnum):
    """What becomes of the words of a finding. `OPEN` must be decided before the release goes on."""

    OPEN = "open"
    REPLACE = "replace"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding with its answer. under: what a replacement by hand lies on; it comes back when that is taken away."""

    finding: Finding
    answer: Answer
    by_hand: bool = False
    under: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where the replacement of a mark stands in the outgoing words; code points, `end` exclusive."""

    start: int
    end: int
    mark: int


class ExcerptReview:
    """One excerpt under review. marks: in the order of the text, none overlapping another."""

    def __init__(self, excerpt: Excerpt) -> None:
        self.excerpt = excerpt
        self.include = True
        self.role: str | None = None
        self.marks = [Mark(each, Answer.REPLACE if each.certain else Answer.OPEN) for each in excerpt.findings]

    @property
    def key(self) -> str:
        """The id of the coding."""
        return self.excerpt.passage.coding.id

    @property
    def open(self) -> int:
        """How many suggestions wait for an answer; none if the excerpt stays here."""
        return sum(each.answer is Answer.OPEN for each in self.marks) if self.include else 0

    @property
    def shown_role(self) -> str:
        """The words for the witness's role as they would leave."""
        return self.excerpt.role if self.role is None else self.role

    def findings(self) -> tuple[Finding, ...]:
        """What is replaced."""
        return tuple(each.finding for each in self.marks if each.answer is Answer.REPLACE)

    def choice(self) -> Choice:
        """The decision as the release takes it."""
        return Choice(self.findings(), self.include, self.role)

    def outgoing(self) -> tuple[str, tuple[Place, ...]]:
        """The words that would leave, and where the replacements stand in them."""
        places, shift = [], 0
        for number, each in enumerate(self.marks):
            if each.answer is Answer.REPLACE:
                found = each.finding
                start = found.start + shift
                places.append(Place(start, start + len(found.replacement), number))
                shift += len(found.replacement) - (found.end - found.start)
        return release.outgoing(self.excerpt, self.findings()), tuple(places)

    def toggle(self, number: int) -> None:
        """Accept a suggestion, keep words that would be replaced, or replace them again. By hand: take it away."""
        held = self.marks[number]
        if held.by_hand:
            self.marks[number : number + 1] = held.under
        else:
            self.answer(number, Answer.KEEP if held.answer is Answer.REPLACE else Answer.REPLACE)

    def answer(self, number: int, answer: Answer) -> None:
        """Decide about one finding. An alias of a masked transcript is always replaced: it never leaves as it is."""
        held = self.marks[number]
        if answer is Answer.KEEP and is_alias(held.finding.entry_id or ""):
            return
        if held.by_hand and answer is Answer.KEEP:
            self.toggle(number)
        else:
            self.marks[number] = replace(held, answer=answer)

    def accept_all(self) -> None:
        """Replace everything that is only suggested."""
        self.marks = [
            replace(each, answer=Answer.REPLACE) if each.answer is Answer.OPEN else each for each in self.marks
        ]

    def reword(self, number: int, text: str) -> None:
        """Let other words stand in the place of a finding; nothing at all becomes `BLANK`."""
        held = self.marks[number]
        self.marks[number] = replace(held, finding=replace(held.finding, replacement=text.strip() or BLANK))

    def add(self, start: int, end: int, text: str = BLANK) -> int | None:
        """Replace these words by hand and return the number of the new mark, None if they are no words.

        Findings that it touches go under it whole, so that none of their words stays.
        """
        words = self.excerpt.passage.text
        while start < end and words[start].isspace():
            start += 1
        while start < end and words[end - 1].isspace():
            end -= 1
        if start >= end:
            return None
        under = tuple(each for each in self.marks if each.finding.start < end and start < each.finding.end)
        start = min([start, *(each.finding.start for each in under)])
        end = max([end, *(each.finding.end for each in under)])
        made = Finding(start, end, "by_hand", text.strip() or BLANK, "rule", None, 100.0, certain=True)
        rest = [each for each in self.marks if each not in under]
        flat = tuple(below for each in under for below in (each.under if each.by_hand else (each,)))
        rest.append(Mark(made, Answer.REPLACE, by_hand=True, under=flat))
        self.marks = sorted(rest, key=lambda each: each.finding.start)
        return next(number for number, each in enumerate(self.marks) if each.finding is made)

    def renewed(self, excerpt: Excerpt) -> ExcerptReview:
        """The review of the same passage read again: answers stay if words and findings are the same."""
        fresh = ExcerptReview(excerpt)
        same = excerpt.passage.text == self.excerpt.passage.text and excerpt.findings == self.excerpt.findings
        if same:
            fresh.include, fresh.role, fresh.marks = self.include, self.role, list(self.marks)
        return fresh
