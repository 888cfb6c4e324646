"""Sealed packages between devices, and their merge. Empty until packages are built."""
