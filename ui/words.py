"""Words of the interface for what the core names by key or code, in the language chosen."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt, QTimeZone
from PySide6.QtGui import QGuiApplication

from testimony_app import messages
from testimony_app.domain.uncertain_dates import Precision, parse
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.errors import AppError
from testimony_app.messages import Message

LONG_WORD, PIECE, BREAK = re.compile(r"[^\W\u0590-\u08FF]{25,}"), 12, "\u200b"
RIGHT_TO_LEFT_MARK, ISOLATE, END_OF_ISOLATE = "\u200f", "\u2068", "\u2069"


def translated(context: str, text: str) -> str:
    """`text` in the language of the interface; the English text where no translation is known."""
    return QCoreApplication.translate(context, text) if text else ""


def message(error: AppError) -> Message:
    """What to tell a person of an error: sentence and remedy."""
    return messages.explain(error, translated)


def message_of(code: str) -> Message:
    """What to tell a person of a warning by its code."""
    return message(AppError(code))


def label(code: str) -> str:
    """Words for a stage of a job, an act of the log, or a point that is still open."""
    return messages.label(code, translated)


def term(name: str, key: str) -> str:
    """The label of a term of the vocabulary `name`; "" for no key."""
    return translated("vocabulary", vocabulary(name).label(key)) if key else ""


def terms(name: str) -> list[tuple[str, str]]:
    """Key and label of every term of the vocabulary `name`, in its order."""
    return [(each.key, translated("vocabulary", each.label)) for each in vocabulary(name).terms]


def clock(milliseconds: int) -> str:
    """A place in a recording or its length, as `41:07` or `1:02:03`, in Latin digits so that columns align."""
    seconds = milliseconds // 1000
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def day(value: date) -> str:
    """A day in the form of the interface's language, such as `12 May 2031`."""
    return QLocale().toString(QDate(value.year, value.month, value.day), "d MMMM yyyy")


def moment(value: datetime) -> str:
    """A moment in local time, such as `12 May 2031, 14:05`."""
    stamp = QDateTime.fromSecsSinceEpoch(int(value.timestamp()), QTimeZone.systemTimeZone())
    time = QLocale().toString(stamp, "HH:mm")
    return translated("words", "{day}, {time}").format(day=QLocale().toString(stamp, "d MMMM yyyy"), time=time)


def uncertain(value: str, precision: Precision) -> str:
    """A date as far as it is known: `12 May 2031`, `May 2031`, `2031`, `about May 2031`, or a range; "" for none."""
    if not value:
        return ""
    parts = " – ".join(_part(part) for part in value.split("/"))
    if precision is Precision.ESTIMATE:
        return translated("words", "about {date}").format(date=parts)
    return parts


def known_day(value: str) -> str:
    """A date whose written form alone says how well it is known; what is no date stays as it is."""
    try:
        held = parse(value)
    except AppError:
        return value
    return uncertain(held.value, held.precision)


def joined(parts: Iterable[str], by: str = " · ") -> str:
    """The parts that are not empty in one line; each keeps its own direction, and the line has the interface's.

    In a line that is read from the right, a Latin code beside Arabic would otherwise change places with it
    (Unicode Bidirectional Algorithm, rules P2 and X5c).
    """
    shown = [part for part in parts if part]
    if not shown or QGuiApplication.layoutDirection() != Qt.LayoutDirection.RightToLeft:
        return by.join(shown)
    return RIGHT_TO_LEFT_MARK + by.join(map(isolated, shown))


def comma() -> str:
    """What stands between two things that are listed, with its space."""
    return translated("words", ", ")


def isolated(text: str) -> str:
    """`text` in its own direction inside a line of the other, so that an ellipsis stays at its end."""
    return f"{ISOLATE}{text}{END_OF_ISOLATE}"


def breakable(text: str) -> str:
    """`text` with places at which a word that is longer than a narrow column may break; Arabic, which joins, has none.

    They are zero-width spaces, the only breaks that a label knows (Unicode Standard Annex 14, class ZW).
    """
    return LONG_WORD.sub(lambda found: BREAK.join(textwrap.wrap(found[0], PIECE)), text)


def _part(value: str) -> str:
    numbers = [int(number) for number in value.split("-")]
    if len(numbers) == 1:
        return value
    if len(numbers) == 2:
        return QLocale().toString(QDate(numbers[0], numbers[1], 1), "MMMM yyyy")
    return day(date(numbers[0], numbers[1], numbers[2]))
