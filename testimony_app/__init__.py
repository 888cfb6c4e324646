"""The core of Testimony: no Qt anywhere. `docs/ARCHITECTURE.md` says who may import whom."""

__version__ = "0.1.0"
