"""What is said of a finding: what a proposition lacks, by which rule a certainty is proposed, and on which figures."""

from __future__ import annotations

from collections.abc import Callable

from testimony_app.messages.marks import QT_TRANSLATE_NOOP

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
    "figure.accounts": QT_TRANSLATE_NOOP("findings", "Independent accounts"),
    "figure.direct": QT_TRANSLATE_NOOP("findings", "Direct accounts"),
    "figure.circumstantial": QT_TRANSLATE_NOOP("findings", "Circumstantial accounts"),
    "figure.hearsay": QT_TRANSLATE_NOOP("findings", "Hearsay accounts"),
    "figure.contradicting": QT_TRANSLATE_NOOP("findings", "Contradict that it happened"),
    "figure.time_or_place_contradicted": QT_TRANSLATE_NOOP("findings", "Contradict its time or place"),
    "figure.doubted": QT_TRANSLATE_NOOP("findings", "Passages left out as doubted"),
    "figure.opinions": QT_TRANSLATE_NOOP("findings", "Passages left out as opinion"),
    "figure.ungraded": QT_TRANSLATE_NOOP("findings", "Passages not graded yet"),
    "figure.passages": QT_TRANSLATE_NOOP("findings", "Passages in all"),
    "figure.stances": QT_TRANSLATE_NOOP("findings", "Passages with a stance"),
}
Translate = Callable[[str, str], str]


def gap(code: str, number: int, what: str, translate: Translate) -> str:
    """What a proposition lacks, such as "Weapon rests on one hearsay account". what: the proposition in words."""
    one = f"gap.{code}.one"
    text = TEXTS[one if number == 1 and one in TEXTS else f"gap.{code}"]
    return translate("findings", text).format(what=what, count=number)


def said(code: str, translate: Translate) -> str:
    """The words for a rule or a figure. Raises KeyError for an unknown one."""
    return translate("findings", TEXTS[code])
