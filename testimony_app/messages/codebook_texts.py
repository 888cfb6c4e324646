"""Messages about arranging the code book, and about code books that come from elsewhere."""

from __future__ import annotations

from testimony_app.messages.marks import QT_TRANSLATE_NOOP

TEXTS: dict[str, tuple[str, str]] = {
    "code.merge_itself": (
        QT_TRANSLATE_NOOP("messages", "A code cannot be merged into itself; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Choose another code to take its passages."),
    ),
    "code.nothing_chosen": (
        QT_TRANSLATE_NOOP("messages", "No passages are chosen for another code; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Choose some of the code's passages, and another code or a new one."),
    ),
    "code.book_kind": (
        QT_TRANSLATE_NOOP("messages", "Code books are read from qdc, csv and xlsx files; nothing was imported."),
        QT_TRANSLATE_NOOP("messages", "Save it as one of these in the program it comes from."),
    ),
    "code.book_unreadable": (
        QT_TRANSLATE_NOOP("messages", "This file cannot be read as a code book; nothing was imported."),
        QT_TRANSLATE_NOOP("messages", "Save it again as qdc, csv or xlsx in the program it comes from."),
    ),
    "code.book_too_large": (
        QT_TRANSLATE_NOOP("messages", "The file is larger than {mib} MiB, or unpacks to more; nothing was imported."),
        QT_TRANSLATE_NOOP("messages", "A code book is far smaller. Look whether this is the right file."),
    ),
    "code.book_too_many": (
        QT_TRANSLATE_NOOP("messages", "The file has more than {most} codes; nothing was imported."),
        QT_TRANSLATE_NOOP("messages", "Look whether this is the right file."),
    ),
    "code.book_too_deep": (
        QT_TRANSLATE_NOOP("messages", "Its codes lie more than {most} levels deep; nothing was imported."),
        QT_TRANSLATE_NOOP("messages", "Look whether this is the right file."),
    ),
    "code.book_empty": (
        QT_TRANSLATE_NOOP("messages", "There are no codes in it; nothing was imported."),
        QT_TRANSLATE_NOOP("messages", "Choose another file."),
    ),
    "code.book_encoding": (
        QT_TRANSLATE_NOOP(
            "messages",
            "It is unclear in which encoding this text is written; nothing was imported, so no letter is wrong.",
        ),
        QT_TRANSLATE_NOOP("messages", "Save it as UTF-8 and import it again."),
    ),
    "code.book_no_names": (
        QT_TRANSLATE_NOOP("messages", "The table has no column with the codes' names; nothing was imported."),
        QT_TRANSLATE_NOOP("messages", 'Name that column "name" or "path".'),
    ),
    "code.book_bad_row": (
        QT_TRANSLATE_NOOP(
            "messages",
            "Row {line} of the table has no name, or stands below a code that is not in it; nothing was imported.",
        ),
        QT_TRANSLATE_NOOP("messages", "Correct that row and import the file again."),
    ),
    "code.starter_missing": (
        QT_TRANSLATE_NOOP("messages", "There is no starter code book of this name."),
        QT_TRANSLATE_NOOP("messages", "List them to see their names."),
    ),
}
