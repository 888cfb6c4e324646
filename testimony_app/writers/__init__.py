"""Plain values become files with neutral metadata, byte for byte the same on every machine."""
