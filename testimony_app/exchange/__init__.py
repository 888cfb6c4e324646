"""Sealed packages, age files with a judged tar inside: plain values and streams, no store and no vault."""
