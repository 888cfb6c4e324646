"""What a field device does and does not do, in plain words: shown before its first use, and on a page of its own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def promises() -> tuple[tuple[str, str], ...]:
    """Headings and sentences, in their order."""
    tr = QCoreApplication.translate
    return (
        (
            tr("FieldPromise", "It seals, and cannot read back"),
            tr(
                "FieldPromise",
                "What you log or record here is sealed when you stop. You cannot hear it or read it again on this "
                "device, and neither can anyone who takes it. Headquarters opens it.",
            ),
        ),
        (
            tr("FieldPromise", "What whoever takes it can see"),
            tr(
                "FieldPromise",
                "How many interviews and recordings lie here, how large each is and when it was sealed, and that it is "
                "for one certain case. No name, no code, no word. While this window is open, what stands in it can be "
                "read, and what is being said can be heard.",
            ),
        ),
        (
            tr("FieldPromise", "What whoever takes it can do"),
            tr(
                "FieldPromise",
                "Destroy what was not handed over yet, and seal false interviews in the name of this device. Tell "
                "headquarters at once if it is lost: they remove it, and take nothing from it any more.",
            ),
        ),
    )
