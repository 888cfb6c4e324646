"""Decode, encode, measure: streams in, streams out, never a path."""
