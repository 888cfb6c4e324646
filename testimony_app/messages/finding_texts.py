"""What is said of a finding: what a proposition lacks, by which rule a certainty is proposed, and on which figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from testimony_app.messages.marks import QT_TRANSLATE_NOOP

NAMED = 12

TEXTS: dict[str, str] = {
    "gap.nothing": QT_TRANSLATE_NOOP("findings", "{what}: nothing is known yet"),
    "gap.only_hearsay.one": QT_TRANSLATE_NOOP("findings", "{what} rests on one hearsay account"),
    "gap.only_hearsay": QT_TRANSLATE_NOOP("findings", "{what} rests on hearsay alone: {count} accounts"),
    "gap.only_circumstantial.one": QT_TRANSLATE_NOOP("findings", "{what} rests on one circumstance"),
    "gap.only_circumstantial": QT_TRANSLATE_NOOP("findings", "{what} rests on circumstances alone: {count} accounts"),
    "gap.one_account": QT_TRANSLATE_NOOP("findings", "{what} rests on one witness"),
    "gap.one_origin": QT_TRANSLATE_NOOP("findings", "{what} rests on {count} witnesses who count as one account"),
    "gap.only_contradicted.one": QT_TRANSLATE_NOOP("findings", "{what}: one account contradicts it, none supports it"),
    "gap.only_contradicted": QT_TRANSLATE_NOOP("findings", "{what}: {count} accounts contradict it, none supports it"),
    "gap.contradicted.one": QT_TRANSLATE_NOOP("findings", "{what}: one account contradicts it"),
    "gap.contradicted": QT_TRANSLATE_NOOP("findings", "{what}: {count} accounts contradict it"),
    "gap.only_opinion": QT_TRANSLATE_NOOP("findings", "{what} rests on opinion alone"),
    "gap.unsupported": QT_TRANSLATE_NOOP("findings", "{what}: no account supports it"),
    "gap.basis_unstated": QT_TRANSLATE_NOOP("findings", "{what}: how the witness knows is not noted"),
    "gap.only_doubted": QT_TRANSLATE_NOOP("findings", "{what} rests on doubted accounts alone"),
    "gap.ungraded.one": QT_TRANSLATE_NOOP("findings", "{what}: one passage has no stance yet"),
    "gap.ungraded": QT_TRANSLATE_NOOP("findings", "{what}: {count} passages have no stance yet"),
    "rule.nothing": QT_TRANSLATE_NOOP("findings", "Nothing is proposed: no passage takes a stance yet."),
    "rule.nobody_there": QT_TRANSLATE_NOOP(
        "findings", "Rumour: nobody who was there, and no circumstance, supports that it happened."
    ),
    "rule.one_account": QT_TRANSLATE_NOOP(
        "findings", "Possible: one account supports that it happened, or several without a direct one among them."
    ),
    "rule.contradicted": QT_TRANSLATE_NOOP(
        "findings", "Possible, whatever else there is: an account contradicts that it happened."
    ),
    "rule.two_accounts": QT_TRANSLATE_NOOP(
        "findings", "Probable: two independent accounts agree that it happened, at least one of them direct."
    ),
    "rule.three_direct": QT_TRANSLATE_NOOP(
        "findings", "Confirmed: three independent direct accounts agree, and none contradicts its time or its place."
    ),
    "rule.counting": QT_TRANSLATE_NOOP(
        "findings",
        "Counted is who supports that it took place, or what was used, who did it, whom it harmed and what it broke. "
        "Accounts that share an origin or a group count once, and so does all hearsay of unknown origin. Opinions do "
        "not count, nor does what was graded doubtful or comes from an unreliable source.",
    ),
    "rule.together": QT_TRANSLATE_NOOP(
        "findings",
        "A witness whose account was only given where another of these witnesses was present counts with them as one. "
        "So do those of one sitting: interviews of several people on one day, at one place or led by one person, whose "
        "hours do not exclude each other. Whether witnesses spoke with each other before is not recorded; if they did, "
        "put them into a group.",
    ),
    "together.one_sitting": QT_TRANSLATE_NOOP("findings", "{witness} and {other} spoke in one sitting ({interview})"),
    "together.present": QT_TRANSLATE_NOOP("findings", "{witness} was present when {other} spoke ({interview})"),
    "together.interpreted": QT_TRANSLATE_NOOP("findings", "{witness} interpreted for {other} ({interview})"),
    "together.overheard": QT_TRANSLATE_NOOP("findings", "{witness} may have overheard {other} ({interview})"),
    "unknown.others_unknown": QT_TRANSLATE_NOOP(
        "findings",
        "Several people were interviewed together, and it is not recorded which accounts are theirs: {where}",
    ),
    "unknown.nobody_noted": QT_TRANSLATE_NOOP("findings", "It is not recorded who was present: {where}"),
    "figure.accounts": QT_TRANSLATE_NOOP("findings", "Independent accounts"),
    "figure.direct": QT_TRANSLATE_NOOP("findings", "Direct accounts"),
    "figure.circumstantial": QT_TRANSLATE_NOOP("findings", "Circumstantial accounts"),
    "figure.hearsay": QT_TRANSLATE_NOOP("findings", "Hearsay accounts"),
    "figure.contradicting": QT_TRANSLATE_NOOP("findings", "Contradict that it happened"),
    "figure.time_or_place_contradicted": QT_TRANSLATE_NOOP("findings", "Contradict its time or place"),
    "figure.doubted": QT_TRANSLATE_NOOP("findings", "Passages left out as doubted"),
    "figure.opinions": QT_TRANSLATE_NOOP("findings", "Passages left out as opinion"),
    "figure.ungraded": QT_TRANSLATE_NOOP("findings", "Passages not graded yet"),
    "figure.together": QT_TRANSLATE_NOOP("findings", "Witnesses not interviewed separately"),
    "figure.passages": QT_TRANSLATE_NOOP("findings", "Passages in all"),
    "figure.stances": QT_TRANSLATE_NOOP("findings", "Passages with a stance"),
}
Translate = Callable[[str, str], str]


def gap(code: str, number: int, what: str, translate: Translate) -> str:
    """What a proposition lacks, such as "Weapon rests on one hearsay account". what: the proposition in words."""
    one = f"gap.{code}.one"
    text = TEXTS[one if number == 1 and one in TEXTS else f"gap.{code}"]
    return translate("findings", text).format(what=what, count=number)


def together(reason: str, witness: str, other: str, interview: str, translate: Translate) -> str:
    """Who was there when whose account was given, and how that is known."""
    text = translate("findings", TEXTS[f"together.{reason}"])
    return text.format(witness=witness, other=other, interview=interview)


def unknown(gap: str, interviews: Sequence[str], translate: Translate, comma: str = ", ") -> str:
    """What the records leave open of who was there, with the first `NAMED` of the interviews."""
    where = comma.join((*interviews[:NAMED], *(["…"] if len(interviews) > NAMED else [])))
    return translate("findings", TEXTS[f"unknown.{gap}"]).format(where=where)


def said(code: str, translate: Translate) -> str:
    """The words for a rule or a figure. Raises KeyError for an unknown one."""
    return translate("findings", TEXTS[code])
