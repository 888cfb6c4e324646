"""How much a package may hold. Writers keep to it, and readers refuse what does not, before they take it in."""

from __future__ import annotations

KIB, MIB, GIB = 1 << 10, 1 << 20, 1 << 30

MAX_AGE_HEADER_BYTES = 256 * KIB
MAX_AGE_STANZAS = 256
"""One for each recipient, and what other programs add as noise."""
MAX_MANIFEST_BYTES = 4 * MIB
MAX_NOTE_BYTES = 8 * KIB
MAX_ENTRIES = 20_000
MAX_RECIPIENTS = 64
"""As many as a case has people."""
MAX_CHECKPOINT_LETTERS = 1_024
MAX_BYTES = {"json": 64 * MIB, "slt": MIB, "hdr": MIB, "cob": 256 * GIB}
"""Of one entry, by how its name ends."""
MAX_DOCUMENT_BYTES = 256 * MIB
"""Of everything that is kept in memory while reading: all entries but recordings."""
MAX_TOTAL_BYTES = 1 << 40
MAX_ENDING_BYTES = 64 * KIB
"""Zeros after the last entry of the archive."""
