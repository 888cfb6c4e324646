"""Keys, header, encrypted databases and media, seal, log signatures. `docs/FORMAT.md` describes every byte."""
