"""The window of a write-only field device: it logs and records, and cannot read back."""
