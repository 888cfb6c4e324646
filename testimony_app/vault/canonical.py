"""The one spelling of JSON, under the name by which the vault knows it."""

from __future__ import annotations

from testimony_app.domain.canonical import NotCanonical, b64, dump, load, unb64

__all__ = ["NotCanonical", "b64", "dump", "load", "unb64"]
