"""Names of months, in the spellings that are used where people speak of attacks.

Levantine and Iraqi, Egyptian and Gulf, and Maghrebi names of the same months; the Islamic calendar in Arabic and in
Latin letters; English, French, Spanish and Ukrainian (all cases in use for dates).
"""

from __future__ import annotations

LEVANTINE = (
    "كانون الثاني", "شباط", "آذار", "اذار", "نيسان", "أيار", "ايار", "حزيران", "تموز", "آب", "اب", "أيلول", "ايلول",
    "تشرين الأول", "تشرين الاول", "تشرين أول", "تشرين الثاني", "تشرين ثاني", "كانون الأول", "كانون الاول",
    "كانون أول", "كانون ثاني",
)  # fmt: skip
EGYPTIAN = (
    "يناير", "فبراير", "مارس", "أبريل", "ابريل", "إبريل", "مايو", "يونيو", "يونيه", "يوليو", "يوليه", "أغسطس",
    "اغسطس", "سبتمبر", "أكتوبر", "اكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip
MAGHREBI = (
    "جانفي", "فيفري", "أفريل", "افريل", "ماي", "جوان", "جويلية", "جويليه", "أوت", "اوت", "شتنبر", "يوليوز", "غشت",
    "نونبر", "دجنبر",
)  # fmt: skip
HIJRI = (
    "محرم", "المحرم", "صفر", "ربيع الأول", "ربيع الاول", "ربيع أول", "ربيع الآخر", "ربيع الثاني", "ربيع ثاني",
    "جمادى الأولى", "جمادى الاولى", "جمادى الآخرة", "جمادى الثانية", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة",
    "ذي القعدة", "ذو الحجة", "ذي الحجة",
    "Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Ula", "Jumada al-Akhira", "Rajab", "Shaban",
    "Sha'ban", "Ramadan", "Ramadhan", "Shawwal", "Dhu al-Qadah", "Dhul Qadah", "Dhu al-Hijjah", "Dhul Hijjah",
)  # fmt: skip
LATIN = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec",
    "janvier", "février", "fevrier", "mars", "avril", "mai", "juin", "juillet", "août", "aout", "septembre",
    "octobre", "novembre", "décembre", "decembre",
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "setiembre", "octubre",
    "noviembre", "diciembre",
)  # fmt: skip
UKRAINIAN = (
    "січня", "січень", "січні", "лютого", "лютий", "лютому", "березня", "березень", "березні", "квітня", "квітень",
    "квітні", "травня", "травень", "травні", "червня", "червень", "червні", "липня", "липень", "липні", "серпня",
    "серпень", "серпні", "вересня", "вересень", "вересні", "жовтня", "жовтень", "жовтні", "листопада", "листопад",
    "листопаді", "грудня", "грудень", "грудні",
)  # fmt: skip
ALL = LEVANTINE + EGYPTIAN + MAGHREBI + HIJRI + LATIN + UKRAINIAN
# Northern-hemisphere seasons of solar months; lunar months move through the year and have none.
SEASONS = (
    ("winter", (12, 1, 2)), ("spring", (3, 4, 5)), ("summer", (6, 7, 8)), ("autumn", (9, 10, 11)),
)  # fmt: skip
SOLAR: dict[str, int] = {
    name: number
    for number, names in enumerate((
        ("january", "jan", "janvier", "enero", "كانون الثاني", "كانون ثاني", "يناير", "جانفي", "січня", "січень"),
        ("february", "feb", "février", "fevrier", "febrero", "شباط", "فبراير", "فيفري", "лютого", "лютий"),
        ("march", "mar", "mars", "marzo", "آذار", "اذار", "مارس", "березня", "березень"),
        ("april", "apr", "avril", "abril", "نيسان", "أبريل", "ابريل", "إبريل", "أفريل", "افريل", "квітня", "квітень"),
        ("may", "mai", "mayo", "أيار", "ايار", "مايو", "ماي", "травня", "травень"),
        ("june", "jun", "juin", "junio", "حزيران", "يونيو", "يونيه", "جوان", "червня", "червень"),
        ("july", "jul", "juillet", "julio", "تموز", "يوليو", "يوليه", "جويلية", "يوليوز", "липня", "липень"),
        ("august", "aug", "août", "aout", "agosto", "آب", "اب", "أغسطس", "اغسطس", "أوت", "غشت", "серпня", "серпень"),
        ("september", "sept", "sep", "septembre", "septiembre", "أيلول", "ايلول", "سبتمبر", "شتنبر", "вересня"),
        ("october", "oct", "octobre", "octubre", "تشرين الأول", "تشرين الاول", "تشرين أول", "أكتوبر", "жовтня"),
        ("november", "nov", "novembre", "noviembre", "تشرين الثاني", "تشرين ثاني", "نوفمبر", "نونبر", "листопада"),
        ("december", "dec", "décembre", "diciembre", "كانون الأول", "كانون الاول", "كانون أول", "ديسمبر", "грудня"),
    ), start=1)
    for name in names
}  # fmt: skip


def season_of(month: str | int) -> str | None:
    """`winter`, `spring`, `summer` or `autumn` of a month's name or number; None for lunar and unknown months."""
    number = month if isinstance(month, int) else SOLAR.get(" ".join(month.casefold().split()))
    return next((season for season, months in SEASONS if number in months), None)
