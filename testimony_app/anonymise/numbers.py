"""Phones, addresses on the net, numbers of papers and cars, coordinates and ages in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import phonenumbers

_DIGITS = {ord(c): str(n) for zero in (0x660, 0x6F0) for n, c in enumerate(map(chr, range(zero, zero + 10)))}
_EMAIL = re.compile(r"[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}", re.UNICODE)
_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'،؛]+|(?<![\w@.])(?:[a-z0-9-]{1,63}\.){1,8}"
    r"(?:com|org|net|info|me|io|gov|edu|ua|sy|iq|lb|eg|fr|es|uk)(?:/[^\s<>\"'،؛]*)?(?![\w.])",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w@./])@[\w.]{3,30}(?!\w)")
_NUMBER_RUN = re.compile(r"(?<![\w.])\+?\(?\d(?:[\s().\-\u2010-\u2015/]{0,2}\d){5,17}(?!\w|[.,]\d)")
_ID_WORDS = (
    r"(?:passport|national\s+(?:id|number|no)|id(?:entity)?(?:\s+card)?|identification|registration|file|case\s+file|"
    r"passeport|carte\s+d['’]identité|pasaporte|dni|cédula|паспорт|посвідчення|"
    r"ال?رقم\s+ال?(?:وطني|قومي)|ال?هوية|جواز(?:\s+ال?سفر)?|ال?قيد)"
)
_ID = re.compile(
    rf"(?<!\w){_ID_WORDS}(?:\s*(?:number|no\.?|nr\.?|n°|№|#|is|was|card|رقم|هو|:))*\s*"
    r"(?P<id>[A-Z]{0,3}[- ]?\d[\dA-Z/-]{3,20})(?!\w)",
    re.IGNORECASE,
)
_PLATE = re.compile(
    r"(?<!\w)(?:(?:licen[cs]e|number)\s+plates?|plates?(?:\s+number)?|registration\s+plate|ال?لوحة|ال?نمرة|"
    r"plaque(?:\s+d['’]immatriculation)?|matrícula|номерний\s+знак|номери?)(?:\s*(?:number|no\.?|رقم|is|was|:))*\s*"
    r"(?P<plate>(?-i:[A-ZА-ЯІЇ\u0621-\u064a]{0,3}[ -]?\d{3,7}(?:[ -]?[A-ZА-ЯІЇ]{1,3}(?!\w))?|"
    r"\w{1,4}-\w{1,6}-\w{1,4}))(?!\w)",
    re.IGNORECASE,
)
_BARE_PLATE = re.compile(r"(?<!\w)(?:[A-ZА-ЯІЇ]{1,3}[ -]?\d{3,6}[ -]?[A-ZА-ЯІЇ]{1,2}|[A-ZА-ЯІЇ]{2,3}[ -]\d{4,6})(?!\w)")
_DECIMAL = r"[-+]?\d{1,3}\.\d{3,}"
_COORDINATES = re.compile(
    rf"(?<![\w.]){_DECIMAL}\s*°?\s*[NSns]?\s*[,;،/ ]\s*{_DECIMAL}\s*°?\s*[EWew]?(?!\w)|"
    r"\d{1,3}\s*°\s*\d{1,2}(?:\.\d+)?\s*['′’](?:\s*\d{1,2}(?:\.\d+)?\s*(?:[\"″”]|''))?\s*[NSEW]?"
    r"(?:\s*[,;]?\s*\d{1,3}\s*°\s*\d{1,2}(?:\.\d+)?\s*['′’](?:\s*\d{1,2}(?:\.\d+)?\s*(?:[\"″”]|''))?\s*[NSEW]?)?|"
    r"(?<![\w.])\d{1,3}\.\d+\s*°?\s*[NS]\s*[,;/]?\s*\d{1,3}\.\d+\s*°?\s*[EW](?!\w)|"
    r"(?<!\w)(?:[Ll]at(?:itude)?|[Ll]ong?(?:itude)?|خط\s+(?:العرض|الطول))[\s:=]{1,3}[-+]?\d{1,3}\.\d+|"
    r"(?<!\w)\d{2}[A-HJ-NP-Z]\s?[A-HJ-NP-Z]{2}\s?\d{4,5}\s?\d{4,5}(?!\w)"
)
_AGE = re.compile(
    r"(?:(?:(?<!\w)aged?|(?<!\w)age\s+of|عمر[هيىكن]?(?:ها|نا)?|بعمر|âgée?\s+de|tenía|tengo|вік(?:ом)?)\s*:?\s*(?:كان\s+)?(?P<a>\d{1,3}))(?![\d:/-]|\.\d)|"
    r"(?<![\d:/.-])(?P<b>\d{1,3})(?=\s*[- ]?(?:years?[- ](?:old|of\s+age)|ans(?!\w)|años(?!\w)|years?-old|year-olds?))|"
    r"(?:ابن|ابنة|بنت)\s+(?P<c>\d{1,3})(?=\s+(?:سنة|عام|سنوات|أعوام))|(?P<d>\d{1,3})(?=\s+(?:років|роки|рік)(?!\w))",
    re.IGNORECASE,
)
_BIRTH = re.compile(
    r"(?<!\w)(?:born\s+in|year\s+of\s+birth|née?\s+en|nacid[oa]\s+en|народи(?:вся|лася)\s+[ву]|"
    r"(?:من\s+)?مواليد(?:\s+عام|\s+سنة)?|ولد(?:ت)?\s+(?:في\s+)?(?:عام|سنة))[\s:]*(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_LIKELY_PHONE_DIGITS = range(9, 16)


@dataclass(frozen=True, slots=True)
class NumberMention:
    """start, end: code points of what is to be replaced; kind as a finding shows it."""

    start: int
    end: int
    kind: str
    replacement: str
    certain: bool


def numbers(text: str, regions: Sequence[str] = ()) -> Iterator[NumberMention]:
    """Every number and address that can lead to a person.

    regions: two-letter codes (`SY`, `UA`) in which numbers without a country code are read as telephone numbers.
    """
    latin = text.translate(_DIGITS)
    for pattern, kind, shown in (
        (_EMAIL, "contact", "[e-mail]"),
        (_URL, "contact", "[web address]"),
        (_HANDLE, "contact", "[account]"),
        (_COORDINATES, "coordinates", "[coordinates]"),
    ):
        for match in pattern.finditer(latin):
            yield NumberMention(match.start(), match.end(), kind, shown, certain=True)
    for match in _ID.finditer(latin):
        yield NumberMention(match.start("id"), match.end("id"), "id_number", "[ID number]", certain=True)
    yield from _plates(latin)
    yield from _phones(latin, regions)
    yield from _ages(latin)


def age_band(age: int) -> str:
    """The band that stands for an age: `under 10`, `10-19`, … `80 or over`."""
    if age < 10:
        return "under 10"
    return "80 or over" if age >= 80 else f"{age // 10 * 10}-{age // 10 * 10 + 9}"


def _plates(latin: str) -> Iterator[NumberMention]:
    for match in _PLATE.finditer(latin):
        yield NumberMention(match.start("plate"), match.end("plate"), "vehicle", "[number plate]", certain=True)
    for match in _BARE_PLATE.finditer(latin):
        yield NumberMention(match.start(), match.end(), "vehicle", "[number plate]", certain=False)


def _phones(latin: str, regions: Sequence[str]) -> Iterator[NumberMention]:
    for region in (*regions, None):
        for found in phonenumbers.PhoneNumberMatcher(latin, region, leniency=phonenumbers.Leniency.POSSIBLE):
            valid = phonenumbers.is_valid_number(found.number)
            if valid or len(re.sub(r"\D", "", found.raw_string)) in _LIKELY_PHONE_DIGITS:
                yield NumberMention(found.start, found.end, "contact", "[phone]", certain=valid)
    for match in _NUMBER_RUN.finditer(latin):
        digits = len(re.sub(r"\D", "", match[0]))
        if digits in _LIKELY_PHONE_DIGITS:
            yield NumberMention(match.start(), match.end(), "contact", "[phone]", certain=True)
        elif re.fullmatch(r"\d{6,}", match[0]):
            yield NumberMention(match.start(), match.end(), "id_number", "[number]", certain=False)


def _ages(latin: str) -> Iterator[NumberMention]:
    for match in _BIRTH.finditer(latin):
        decade = f"[{match['year'][:3]}0s]"
        yield NumberMention(match.start("year"), match.end("year"), "age", decade, certain=True)
    for match in _AGE.finditer(latin):
        group = next(name for name in "abcd" if match[name])
        age = int(match[group])
        if 0 < age <= 115:
            yield NumberMention(match.start(group), match.end(group), "age", f"[{age_band(age)}]", certain=True)
