"""The window's own rules hold here too: an empty home, no thread, timer or window left behind."""

from __future__ import annotations

from tests.ui.conftest import home as home
from tests.ui.conftest import nothing_left_behind as nothing_left_behind
from tests.ui.conftest import theme as theme
