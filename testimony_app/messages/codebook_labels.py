"""Words for what is shown of the code book: hues, fields, outcomes of an import, what a file does not hold."""

from __future__ import annotations

from testimony_app.messages.marks import QT_TRANSLATE_NOOP

TEXTS: dict[str, str] = {
    "hue.blue": QT_TRANSLATE_NOOP("labels", "Blue"),
    "hue.orange": QT_TRANSLATE_NOOP("labels", "Orange"),
    "hue.green": QT_TRANSLATE_NOOP("labels", "Green"),
    "hue.magenta": QT_TRANSLATE_NOOP("labels", "Magenta"),
    "hue.cyan": QT_TRANSLATE_NOOP("labels", "Cyan"),
    "hue.violet": QT_TRANSLATE_NOOP("labels", "Violet"),
    "hue.brown": QT_TRANSLATE_NOOP("labels", "Brown"),
    "hue.red": QT_TRANSLATE_NOOP("labels", "Red"),
    "hue.olive": QT_TRANSLATE_NOOP("labels", "Olive"),
    "hue.navy": QT_TRANSLATE_NOOP("labels", "Navy"),
    "hue.pink": QT_TRANSLATE_NOOP("labels", "Pink"),
    "hue.slate": QT_TRANSLATE_NOOP("labels", "Slate"),
    "codefield.name": QT_TRANSLATE_NOOP("labels", "Name"),
    "codefield.colour": QT_TRANSLATE_NOOP("labels", "Colour"),
    "codefield.definition": QT_TRANSLATE_NOOP("labels", "Definition"),
    "codefield.include": QT_TRANSLATE_NOOP("labels", "Include"),
    "codefield.exclude": QT_TRANSLATE_NOOP("labels", "Exclude"),
    "codefield.parent_id": QT_TRANSLATE_NOOP("labels", "Place"),
    "codefield.position": QT_TRANSLATE_NOOP("labels", "Order"),
    "codefield.retired": QT_TRANSLATE_NOOP("labels", "Retired"),
    "codefield.passages": QT_TRANSLATE_NOOP("labels", "Passages"),
    "outcome.added": QT_TRANSLATE_NOOP("labels", "Added"),
    "outcome.changed": QT_TRANSLATE_NOOP("labels", "Changed"),
    "outcome.unchanged": QT_TRANSLATE_NOOP("labels", "Unchanged"),
    "clash.name_taken": QT_TRANSLATE_NOOP("labels", "Another code has this name in this place: it keeps its own."),
    "clash.twice": QT_TRANSLATE_NOOP("labels", "It stands in the file twice: the second gets a number."),
    "clash.own_ancestor": QT_TRANSLATE_NOOP("labels", "It would lie below itself: it stays where it is."),
    "clash.too_long": QT_TRANSLATE_NOOP("labels", "Its name is too long: the whole name goes into the definition."),
    "left_out.sets": QT_TRANSLATE_NOOP("labels", "Sets of codes, which are left out"),
    "left_out.folders": QT_TRANSLATE_NOOP("labels", "Folders, which become codes"),
    "left_out.columns": QT_TRANSLATE_NOOP("labels", "Columns of no known meaning, which are left out"),
    "loss.history": QT_TRANSLATE_NOOP("labels", "Who changed what and when"),
    "loss.passages": QT_TRANSLATE_NOOP("labels", "How often each code is used"),
    "loss.one_description": QT_TRANSLATE_NOOP(
        "labels", "Definition and examples apart: they go into one description, which this app parts again"
    ),
    "loss.description_unclear": QT_TRANSLATE_NOOP(
        "labels", "Definitions with lines that begin “Include:” or “Exclude:”, which will be parted elsewhere"
    ),
    "loss.retired_as_folder": QT_TRANSLATE_NOOP(
        "labels", "That codes above others are retired: they look like folders"
    ),
    "loss.cut": QT_TRANSLATE_NOOP("labels", "Texts longer than a cell holds, which are cut"),
    "loss.cleaned": QT_TRANSLATE_NOOP("labels", "Control characters, which are left out"),
}
