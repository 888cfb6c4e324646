"""What README and docs say: links lead somewhere, packages and keys are those of the code, and no machine shows."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
MACHINE = re.compile(r"/(?:work|root|home|tmp|usr|opt|Users|var|mnt)/\S+|\bC:\\")
SOURCES = {
    "Everywhere": ("ui/desk.py", "ui/shell/window.py", "ui/search_desk.py"),
    "Interviews": ("ui/pages/interviews.py", "ui/panels/interview_table.py"),
    "Log an interview": ("ui/pages/log_interview.py",),
    "Recording": ("ui/panels/record.py",),
    "Interview, listening": ("ui/pages/interview_keys.py",),
    "Interview, selecting": ("ui/pages/interview_keys.py",),
    "Interview, coding": ("ui/pages/interview_keys.py",),
    "Interview, correcting": (
        "ui/pages/interview_keys.py",
        "ui/pages/interview_words.py",
        "ui/pages/interview.py",
        "ui/widgets/transcript_view.py",
        "ui/widgets/transcript_editor.py",
    ),
    "Interview": ("ui/pages/interview_keys.py",),
    "Incidents": ("ui/pages/incidents.py", "ui/widgets/find_field.py"),
    "Incidents, below": ("ui/panels/incident_findings.py", "ui/panels/passage_list.py"),
    "Incidents, certainty": ("ui/panels/certainty.py",),
    "Incidents, form": ("ui/panels/incident_form.py", "ui/panels/incident_form_rows.py"),
    "Incidents, timeline and map": ("ui/widgets/outline_map.py", "ui/widgets/incident_timeline.py"),
    "Code book": ("ui/pages/code_book.py", "ui/panels/book_tree.py", "ui/widgets/find_field.py"),
    "Passages": (
        *("ui/pages/passages.py", "ui/panels/hit_list.py", "ui/panels/query_bar.py"),
        *("ui/panels/query_chips.py", "ui/panels/saved_queries.py"),
    ),
    "Consent": ("ui/pages/consent.py", "ui/panels/consent_table.py"),
    "Releases": ("ui/pages/releases.py", "ui/panels/release_wizard.py"),
    "Releases, replacing": ("ui/panels/release_replace.py", "ui/panels/release_excerpt.py"),
    "Team, rounds": ("ui/panels/team_rounds.py", "ui/panels/line_table.py"),
    "Team, agreement": ("ui/panels/team_agreement.py", "ui/panels/difference_list.py", "ui/panels/line_table.py"),
    "Audit": ("ui/pages/audit.py",),
}
"""Where the code for the keys of each place in the guide's table stands."""

QT_NAMES = {
    "Enter": "Return",
    "Esc": "Escape",
    "←": "Left",
    "→": "Right",
    "↑": "Up",
    "↓": "Down",
    "+": "Plus",
    "-": "Minus",
    "[": "BracketLeft",
    "]": "BracketRight",
    "/": "Slash",
    "?": "Question",
}


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def headings(path: Path) -> set[str]:
    """The anchors of a page as GitHub makes them."""
    lines = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.lower()).replace(" ", "-") for line in lines}


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_every_link_and_picture_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        place = (page.parent / name).resolve() if name else page
        assert place.exists(), f"{shown(page)}: {target}"
        assert not anchor or anchor in headings(place), f"{shown(page)}: {target}"


def test_every_picture_is_used_and_small() -> None:
    pictures = sorted((ROOT / "docs" / "pictures").glob("*"))
    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert pictures
    assert [each.name for each in pictures if f"pictures/{each.name}" not in text] == []
    assert [each.name for each in pictures if each.stat().st_size > 250_000] == []
    assert sum(each.stat().st_size for each in pictures) < 3_000_000


def test_readme_lists_the_packages_that_are_checked_for() -> None:
    listed = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "check_system.py"), "list"], capture_output=True, text=True, check=True
    )
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    command = re.search(r"sudo apt install ((?:[^\n`]*\\\n)*[^\n`]*)", text)
    assert command is not None
    assert command[1].replace("\\\n", " ").split() == listed.stdout.split()


def test_readme_counts_the_demonstration_case_as_it_is() -> None:
    demo = ROOT / "resources" / "demo"
    files = sorted((demo / "interviews").glob("*.toml"))
    held = [each for file in files for each in tomllib.loads(file.read_text(encoding="utf-8"))["interviews"]]
    incidents = tomllib.loads((demo / "incidents.toml").read_text(encoding="utf-8"))["incidents"]
    languages = {each["language"] for each in held}
    words = {3: "three", 4: "four", 5: "five", 6: "six"}
    told = f"{len(incidents)} incidents, {len(held)} interviews in {words[len(languages)]} languages"
    assert told in " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())


def key_rows() -> list[tuple[str, str]]:
    """Each place with each key of the guide's table; a range counts by its ends."""
    text = (ROOT / "docs" / "GUIDE.md").read_text(encoding="utf-8")
    table = text.split("## Keys", 1)[1].split("## Limits", 1)[0]
    rows = [line.split("|")[1:4] for line in table.splitlines() if line.startswith("| ")]
    found = [(where.strip(), key) for where, keys, _ in rows for key in re.findall(r"`([^`]+)`", keys)]
    # The letters that choose who speaks stand in the last column, after the key that opens their menu.
    return found + [(where.strip(), key) for where, _, what in rows for key in re.findall(r"`([^`]+)`", what)]


def stands_in(key: str, code: str) -> bool:
    """Whether the code has this key: as Qt writes it, in a table of keys with modifiers, or as one digit of several."""
    *modifiers, name = key.split("+") if len(key) > 1 else [key]
    if f'"{key}"' in code or f'"{"+".join([*modifiers, QT_NAMES.get(name, name)])}"' in code:
        return True
    if "+F" in key and "StandardKey.Find" in code and key == "Ctrl+F":
        return True
    if name.isdigit() and modifiers == ["Alt"] and "digit_{digit}" in code:
        return True
    if name.isdigit():
        return "+".join([*modifiers, "{number}"]) in code if modifiers else "favourite_{digit}" in code
    qt = rf"Key\.Key_{re.escape(QT_NAMES.get(name, name))}\b"
    if not modifiers or key == "Ctrl+Enter":
        return re.search(qt, code) is not None and (not modifiers or "ControlModifier" in code)
    order = [f"_{each.upper().replace('CTRL', 'CONTROL')}" for each in modifiers]
    return re.search(rf"\({qt}, {re.escape(' | '.join(order))}\)", code) is not None


@pytest.mark.parametrize(("where", "key"), key_rows())
def test_every_key_of_the_guide_is_in_the_code(where: str, key: str) -> None:
    code = "\n".join((ROOT / path).read_text(encoding="utf-8") for path in SOURCES[where])
    assert stands_in(key, code), f"{where}: {key}"


def test_a_key_that_is_not_there_is_noticed() -> None:
    code = (ROOT / "ui" / "pages" / "interview_keys.py").read_text(encoding="utf-8")
    assert stands_in("Alt+Shift+←", code)
    assert [key for key in ("Q", "Ctrl+Q", "Shift+L", "F7", "Alt+L", "Ctrl+1") if stands_in(key, code)] == []


def test_every_key_of_the_sheet_is_in_the_guide() -> None:
    code = (ROOT / "ui" / "pages" / "interview_keys.py").read_text(encoding="utf-8")
    acts = set(re.findall(r'\(Key\.Key_(\w+), ([^)]+)\): "', code))
    assert len(acts) > 20
    named = {key for where, key in key_rows() if where.startswith(("Interview", "Everywhere"))}
    for name, modifiers in acts:
        words = [each.strip("_ ").title().replace("Control", "Ctrl") for each in modifiers.split("|")]
        written = {known: shown_as for shown_as, known in QT_NAMES.items()} | {"Enter": "Enter"}
        key = "+".join([*(each for each in words if each != "None"), written.get(name, name)])
        assert key.replace("Shift+?", "?") in named, key


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_no_page_names_a_path_of_a_machine(page: Path) -> None:
    assert MACHINE.findall(page.read_text(encoding="utf-8")) == []
