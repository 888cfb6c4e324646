"""Whatever is logged, by whomever, only ids, numbers and codes come out."""

from __future__ import annotations

import ast
import logging
import subprocess
import sys
import uuid
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_app.errors import AppError
from testimony_app.logs import _CODE, CodesOnly, safe, where

ROOT = Path(__file__).resolve().parents[2]
ANYTHING = st.one_of(st.text(), st.binary(), st.lists(st.text()), st.dictionaries(st.text(), st.text()))
MARKER = "zzmarker"


def line(message: object, *arguments: object, name: str = "testimony_app.services", error: bool = False) -> str:
    info = sys.exc_info() if error else None
    record = logging.LogRecord(name, logging.WARNING, "x.py", 1, message, arguments, info)  # type: ignore[arg-type]
    return CodesOnly().format(record)


@given(st.text(min_size=1))
def test_no_free_text_passes_as_an_argument(text: str) -> None:
    said = line("stopped at %s", text)
    assert said.endswith(("stopped at [withheld]", f"stopped at {text}"))
    if said.endswith(f"stopped at {text}"):
        assert _CODE.fullmatch(text) or uuid.UUID(text)


@given(ANYTHING, ANYTHING, st.sampled_from(["testimony_app.case", "ui", "av", "sqlalchemy.engine", "root"]))
def test_whatever_is_logged_is_plain_ascii(message: object, argument: object, name: str) -> None:
    for said in (line(message, name=name), line("with %s", argument, name=name), line(message, argument, name=name)):
        assert said.isascii()
        assert "\n" not in said


@pytest.mark.parametrize(
    "value", [f"{MARKER}", f"/home/{MARKER}/North Valley.testimony", f"{MARKER}.docx", f"W-{MARKER}", "a b", "", None]
)
def test_names_paths_and_words_are_withheld(value: object) -> None:
    assert safe(value) == "[withheld]"
    assert MARKER not in line("read %s", value)


@pytest.mark.parametrize("name", ["faster_whisper", "sqlalchemy.pool", "av.libav", f"{MARKER} {MARKER}"])
def test_other_libraries_say_only_who_they_are(name: str) -> None:
    assert MARKER not in line(f"processing {MARKER}", name=name).replace(name, "")
    assert "processing" not in line("processing audio", name=name)


def test_our_own_words_codes_ids_and_numbers_pass() -> None:
    held = str(uuid.uuid4())
    assert line("job %s of %s ended after %d ms: %s", 3, held, 1200, "vault.disk_full").endswith(
        f"job 3 of {held} ended after 1200 ms: vault.disk_full"
    )


def test_a_line_that_does_not_fit_its_arguments_tells_nothing() -> None:
    assert line("only %d", MARKER).endswith("[withheld]")
    assert line("too few %s %s", MARKER).endswith("[withheld]")
    assert line("%s", {"a": MARKER}).count(MARKER) == 0


@given(st.text("شهادة日本éß", min_size=4))
def test_a_traceback_shows_places_and_no_values(text: str) -> None:
    try:
        held = {text: text}
        raise KeyError(held[text], text)
    except KeyError as error:
        said = where(type(error), error, error.__traceback__)
    assert said.startswith("KeyError\n")
    assert "test_logs.py" in said
    assert text not in said
    assert str(ROOT) not in said


def test_an_error_of_ours_shows_its_code_and_none_of_its_ids() -> None:
    try:
        raise AppError("interview.code_taken", interview=MARKER)
    except AppError as error:
        said = where(type(error), error, error.__traceback__)
        assert line("failed", error=True).endswith(said)
    assert said.startswith("AppError interview.code_taken\n")
    assert MARKER not in said


_SCRIPT = f"""
import logging, sys, threading, warnings
from pathlib import Path
from testimony_app import logs
logs.install()
logging.getLogger("testimony_app.x").warning("%d", "{MARKER}")
logging.getLogger("other").error("about {MARKER}", exc_info=ValueError("{MARKER}"))
class Broken:
    def __del__(self): raise ValueError("{MARKER}")
Broken()
thread = threading.Thread(target=lambda: int("{MARKER}"))
thread.start(); thread.join()
secret = "{MARKER}"
raise ValueError(secret)
"""


def test_no_hook_of_a_whole_process_tells_a_value() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert done.stderr.count("ValueError") == 4
    assert MARKER not in done.stderr + done.stdout


def test_every_area_of_our_codes_may_be_logged() -> None:
    areas = set()
    for file in (ROOT / "testimony_app").rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "AppError":
                code = call.args[0]
                if isinstance(code, ast.Constant):
                    areas.add(str(code.value))
    assert len(areas) > 50
    assert sorted(code for code in areas if not _CODE.fullmatch(code)) == []
