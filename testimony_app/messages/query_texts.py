"""Messages about queries, and the tables that are made of what they find."""

from __future__ import annotations

from testimony_app.messages.marks import QT_TRANSLATE_NOOP

TEXTS: dict[str, tuple[str, str]] = {
    "query.empty": (
        QT_TRANSLATE_NOOP("messages", "The query is empty."),
        QT_TRANSLATE_NOOP("messages", "Add a condition, such as code:Warning or incident:INC-007."),
    ),
    "query.too_long": (
        QT_TRANSLATE_NOOP("messages", "The query is longer than {most} characters."),
        QT_TRANSLATE_NOOP("messages", "Ask for it in two queries."),
    ),
    "query.too_deep": (
        QT_TRANSLATE_NOOP("messages", "Too many brackets lie within one another in this query."),
        QT_TRANSLATE_NOOP("messages", "Ask for it in two queries."),
    ),
    "query.condition_expected": (
        QT_TRANSLATE_NOOP("messages", "Character {at}: a condition was expected here."),
        QT_TRANSLATE_NOOP("messages", "Write a field, a colon and a value, such as code:Warning."),
    ),
    "query.operator_expected": (
        QT_TRANSLATE_NOOP("messages", "Character {at}: the query should go on with a word that joins, or end here."),
        QT_TRANSLATE_NOOP(
            "messages",
            "Join conditions with and, or, with, near, overlaps, within, contains, followed by, preceded by.",
        ),
    ),
    "query.value_expected": (
        QT_TRANSLATE_NOOP("messages", "Character {at}: a value was expected here."),
        QT_TRANSLATE_NOOP("messages", "Write it right behind the colon, with spaces only between quotation marks."),
    ),
    "query.bracket_unclosed": (
        QT_TRANSLATE_NOOP("messages", "Character {at}: a closing bracket was expected here."),
        QT_TRANSLATE_NOOP("messages", "Close each bracket that is opened."),
    ),
    "query.unknown_unit": (
        QT_TRANSLATE_NOOP("messages", "Character {at}: a distance is not counted in this."),
        QT_TRANSLATE_NOOP("messages", "Write (200) for characters, (30s) for seconds, or (2 turns)."),
    ),
    "query.quote_unclosed": (
        QT_TRANSLATE_NOOP("messages", "Character {at}: a quotation mark is opened here and never closed."),
        QT_TRANSLATE_NOOP("messages", "Close it behind the value."),
    ),
    "query.unknown_field": (
        QT_TRANSLATE_NOOP("messages", "Character {at}: there is no field of this name."),
        QT_TRANSLATE_NOOP("messages", "The fields are those that “Add condition” offers."),
    ),
    "query.unknown_value": (
        QT_TRANSLATE_NOOP("messages", "Character {at}: the field has no such term."),
        QT_TRANSLATE_NOOP("messages", "The terms are those that “Add condition” offers."),
    ),
    "query.date_unreadable": (
        QT_TRANSLATE_NOOP("messages", "Character {at}: this is not a date."),
        QT_TRANSLATE_NOOP("messages", "Write 2031-05-12, 2031-05, 2031, or a range such as 2031-05/2031-07."),
    ),
    "query.consent_unreadable": (
        QT_TRANSLATE_NOOP("messages", "Character {at}: this is no scope of consent with a status."),
        QT_TRANSLATE_NOOP("messages", "Write both with a slash, such as consent:media/given."),
    ),
    "query.not_strict": (
        QT_TRANSLATE_NOOP("messages", "Character {at}: this field takes no exclamation mark."),
        QT_TRANSLATE_NOOP("messages", "Only code, date and held do."),
    ),
    "query.with_needs_coding": (
        QT_TRANSLATE_NOOP("messages", "Character {at}: “with” joins what is said of one coding, and this is not."),
        QT_TRANSLATE_NOOP("messages", "Join it with “and”."),
    ),
    "query.unknown_code": (
        QT_TRANSLATE_NOOP("messages", "Character {at}: the code book has no code of this name."),
        QT_TRANSLATE_NOOP("messages", "Check the spelling, or choose the code from the list."),
    ),
    "query.unknown_incident": (
        QT_TRANSLATE_NOOP("messages", "Character {at}: no incident has this code."),
        QT_TRANSLATE_NOOP("messages", "Check the spelling, or choose the incident from the list."),
    ),
    "query.unknown_interview": (
        QT_TRANSLATE_NOOP("messages", "Character {at}: no interview with a transcript has this code."),
        QT_TRANSLATE_NOOP("messages", "Check the spelling."),
    ),
    "query.unknown_witness": (
        QT_TRANSLATE_NOOP("messages", "Character {at}: no witness with a transcript has this code."),
        QT_TRANSLATE_NOOP("messages", "Check the spelling."),
    ),
    "query.unknown_coder": (
        QT_TRANSLATE_NOOP("messages", "Character {at}: nobody of the team has this code name."),
        QT_TRANSLATE_NOOP("messages", "The code names stand on the team page."),
    ),
    "query.unknown_name": (
        QT_TRANSLATE_NOOP("messages", "No query is kept under this name."),
        QT_TRANSLATE_NOOP("messages", "List the queries to see their names."),
    ),
    "query.nothing_to_recode": (
        QT_TRANSLATE_NOOP("messages", "Nothing that this passage is tied to could be exchanged; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Add the code or the incident to the passage instead."),
    ),
    "query.missing": (
        QT_TRANSLATE_NOOP("messages", "This query is no longer kept."),
        QT_TRANSLATE_NOOP("messages", "Keep it again if it is still wanted."),
    ),
    "query.name_missing": (
        QT_TRANSLATE_NOOP("messages", "The query needs a name of at most 120 characters; it was not kept."),
        QT_TRANSLATE_NOOP("messages", "Give it one."),
    ),
    "query.name_taken": (
        QT_TRANSLATE_NOOP("messages", "Another query has this name; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Choose another name."),
    ),
    "query.kind_unknown": (
        QT_TRANSLATE_NOOP("messages", "The file's name does not say what to write; nothing was written."),
        QT_TRANSLATE_NOOP("messages", "End it with .csv, .xlsx or .json."),
    ),
    "query.purpose_unfit": (
        QT_TRANSLATE_NOOP("messages", "A table leaves for analysis or statistics only; nothing was written."),
        QT_TRANSLATE_NOOP("messages", "For every other purpose, write a release."),
    ),
    "query.tells_apart": (
        QT_TRANSLATE_NOOP(
            "messages", "This table tells one interview, witness or coder from another; nothing was written."
        ),
        QT_TRANSLATE_NOOP("messages", "For statistics, write a table of counts by something else."),
    ),
}
