"""Dates in running text, each with what may stand for it: its month, its season or its year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from testimony_app.anonymise import months

DateLevel = Literal["month", "season", "year"]

_ORDINALS = (
    "twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty[- ]first|thirtieth|twentieth|"
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|"
    "fifteenth|sixteenth|seventeenth|eighteenth|nineteenth"
)
_ARABIC_ONES = "الأول|الاول|الحادي|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر"
_ARABIC_ORDINALS = rf"(?:{_ARABIC_ONES})(?:\s+عشر|\s+و?العشرين|\s+والثلاثين)?|العشرين|الثلاثين"
_DAY = rf"(?:[0-3]?\d(?:st|nd|rd|th|er|\.|-?го)?|{_ORDINALS}|{_ARABIC_ORDINALS})"
_YEAR = r"(?:1[34]\d\d|19\d\d|20\d\d)(?!\d)"
_MONTH = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(set(months.ALL), key=len, reverse=True))
_OF = r"\s*(?:of\s+|de\s+|del\s+|من\s+(?:شهر\s+)?|شهر\s+|[-/.،,]\s*)?"
_WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|"
    r"miércoles|jueves|viernes|sábado|domingo|(?:يوم\s+)?(?:ال(?:سبت|أحد|احد|إثنين|اثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة))|"
    r"понеділок|вівторок|середа|середу|четвер|п['’]ятниця|п['’]ятницю|субота|суботу|неділя|неділю)[,،]?\s+(?:the\s+)?"
)
_ERA = r"(?:\s*(?:هـ|ه\b|م\b|AH\b|H\b|р\.))?"
_YEAR_AFTER = rf"(?:\s*(?:[,،/.-]|of|de|del|عام|سنة|year)?\s*(?:عام\s+|سنة\s+)?(?P<year>{_YEAR}){_ERA})?"
_DAYS_BEFORE = r"(?:[0-3]?\d(?:st|nd|rd|th)?(?:\s?[-–,،]\s?|\s+(?:to|and|or|et|y|و|أو|إلى|حتى|і|та)\s*)){0,3}"
_DAY_MONTH = re.compile(
    rf"(?<!\w)(?:{_WEEKDAY})?{_DAYS_BEFORE}(?:and\s+)?(?P<day>{_DAY}){_OF}(?<![\w])(?P<month>{_MONTH})(?!\w){_YEAR_AFTER}",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"(?<!\w)(?:{_WEEKDAY})?(?P<month>{_MONTH})\.?\s+(?:the\s+)?(?P<day>[0-3]?\d(?:st|nd|rd|th)?)(?!\d|\w|:\d)"
    rf"(?:\s*[,،]?\s+(?P<year>{_YEAR}))?",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?![\d/-]|\.\d)")
_MONTH_YEAR = re.compile(rf"(?<!\w)(?P<month>{_MONTH}){_OF}(?:عام\s+|سنة\s+)?(?P<year>{_YEAR})", re.IGNORECASE)
_FEAST = re.compile(
    r"(?<!\w)(?:(?:the\s+)?(?:first|second|third|last|1st|2nd|3rd)\s+day\s+of\s+)?"
    r"(?:eid(?:\s+al[- ](?:fitr|adha))?|ashura|laylat\s+al[- ]qadr|nowruz|nawroz|christmas(?:\s+(?:eve|day))?|easter"
    r"(?:\s+sunday)?|new\s+year['’]?s\s+(?:eve|day)|عيد\s+(?:الفطر|الأضحى|الاضحى|الميلاد|الفصح)|عاشوراء|نوروز|النيروز|"
    r"ليلة\s+القدر|вели(?:кдень|кодня)|різдво|noël|navidad)(?!\w)",
    re.IGNORECASE,
)
# Three of them "may march" without being a date.
_ALSO_WORDS = frozenset(("may", "march", "mar", "mars", "mai", "dec", "sep", "jun", "ماي", "اب"))
_DIGITS = {ord(c): str(n) for zero in (0x660, 0x6F0) for n, c in enumerate(map(chr, range(zero, zero + 10)))}


@dataclass(frozen=True, slots=True)
class DateMention:
    """start, end: code points; replacement: in brackets, in the words of the text where it named the month."""

    start: int
    end: int
    replacement: str
    certain: bool


def dates(text: str, level: DateLevel = "month") -> list[DateMention]:
    """Every date that is finer than `level`, in order and apart; feast days too, not certain, since they also stand
    for customs.
    """
    kept: list[DateMention] = []
    for one in sorted(_candidates(text.translate(_DIGITS), level), key=lambda date: (date.start, -date.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _candidates(latin: str, level: DateLevel) -> Iterator[DateMention]:
    """In text whose digits were replaced one for one, so that positions stay."""
    patterns = [_DAY_MONTH, _MONTH_DAY] if level == "month" else [_DAY_MONTH, _MONTH_DAY, _MONTH_YEAR]
    for pattern in patterns:
        for match in pattern.finditer(latin):
            shown = _general(" ".join(match["month"].split()), match["year"], level)
            yield DateMention(match.start(), match.end(), shown, match["month"] not in _ALSO_WORDS)
    for match in _NUMERIC.finditer(latin):
        if (number := _general_number(match, level)) is not None:
            yield DateMention(match.start(), match.end(), number, certain=True)
    for match in _FEAST.finditer(latin):
        yield DateMention(match.start(), match.end(), "[feast day]", certain=False)


def _general(month: str, year: str | None, level: DateLevel) -> str:
    if level == "month":
        return f"[{month} {year}]" if year else f"[{month}]"
    season = months.season_of(month) if level == "season" else None
    shown = " ".join(part for part in (season, year) if part)
    return f"[{shown}]" if shown else "[date]"


def _general_number(match: re.Match[str], level: DateLevel) -> str | None:
    """For 5/8/2014 the year only: whether it is May or August, nobody can tell from the numbers."""
    first, second, third = int(match[1]), int(match[3]), int(match[4])
    if len(match[1]) == 4:
        year, pair = match[1], {second}
        fits = second <= 12 and third <= 31
    else:
        year, pair = match[4], {first, second}
        fits = min(first, second) <= 12 and max(first, second) <= 31 and len(match[4]) in (2, 4)
    if not fits or 0 in (first, second):
        return None
    candidates = [number for number in pair if number <= 12]
    month = candidates[0] if len(candidates) == 1 else None
    if len(year) < 4 or month is None or level == "year":
        return f"[{year}]" if len(year) == 4 else "[date]"
    if level == "season":
        return f"[{months.season_of(month)} {year}]"
    return f"[{year}-{month:02d}]"
