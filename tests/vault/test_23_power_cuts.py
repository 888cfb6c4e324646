"""Security test 23: states that a power cut may leave when the disk reorders what was not forced out yet."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.vault import test_07_people as team_acts
from tests.vault import test_20_22_faults as acts
from tests.vault.faults import installed, tried
from tests.vault.reordering import PowerCuts

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names of open files come from /proc")

ACTS = {
    **acts.ACTS,
    "remove a person": (team_acts.remove, team_acts.after_remove),
    "take voices away": (team_acts.take_voices, team_acts.after_remove),
}
template = acts.template


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Path:
    make = team_acts.template.__wrapped__  # type: ignore[attr-defined]
    return make(tmp_path_factory)


@pytest.mark.parametrize("name", ACTS)
def test_23_no_power_cut_leaves_neither_the_old_nor_the_new_state(
    template: Path, team: Path, tmp_path: Path, name: str, figure: Callable[[str], None]
) -> None:
    act, check = ACTS[name]
    source = team if act in (team_acts.remove, team_acts.take_voices) else template
    folder = acts.copy_of(source, tmp_path / "case")
    beside = [path for path in folder.parent.iterdir() if path.is_file()]
    with installed(PowerCuts(case=folder, out=tmp_path / "cuts")) as disk:
        act(folder)
    assert disk.states
    chosen = tried(disk.states)
    for said, state in chosen:
        for path in beside:
            (state.parent / path.name).write_bytes(path.read_bytes())
        try:
            check(state)
        except Exception as error:
            raise AssertionError(f"{name}, {said}") from error
    figure(
        f"23: {name}: {len(chosen)} of {len(disk.states)} states that power cuts may leave, each the old or the new one"
    )
