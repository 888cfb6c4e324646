"""How the command speaks: tables, JSON, errors, help."""

from __future__ import annotations

import errno
import importlib.util
import json
import re
import signal
from pathlib import Path
from typing import Annotated

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from testimony_app.cli import asking
from testimony_app.cli.options import AsJson
from testimony_app.cli.root import Root
from testimony_app.cli.session import job
from testimony_app.cli.terminal import clean, show, table
from testimony_app.errors import AppError, Cancelled
from tests.core.cli_support import pipe, run_testimony


@given(st.text())
def test_no_control_character_reaches_the_terminal(text: str) -> None:
    shown = clean(text)
    assert len(shown) == len(text)
    assert not any((ord(each) < 32 and each not in "\n\t") or 127 <= ord(each) < 160 for each in shown)


def test_a_pipe_gets_no_colours_and_no_markup(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    show(False, {}, table(("Words",), [("[bold]the river\x1b[31m :smile:[/bold]",)]))
    printed = capsys.readouterr().out
    assert "[bold]the river\ufffd[31m :smile:[/bold]" in printed
    assert "\x1b" not in printed


def test_json_is_one_object_in_ascii(capsys: pytest.CaptureFixture[str]) -> None:
    show(True, {"text": "جسر\x1b\x9b"})
    printed = capsys.readouterr().out
    assert printed.isascii()
    assert json.loads(printed) == {"text": "جسر\x1b\x9b"}


def _app(error: BaseException) -> typer.Typer:
    made = typer.Typer(cls=Root, pretty_exceptions_enable=False)

    @made.command()
    def fail(as_json: AsJson = False) -> None:
        raise error

    @made.command()
    def other(number: Annotated[int, typer.Option()] = 0) -> None:
        """A second one, so that the first has a name."""

    return made


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (ValueError("she hid in the cellar"), 70),
        (OSError(errno.EIO, "she hid in the cellar"), 70),
        (OSError(errno.ENOSPC, "she hid in the cellar"), 8),
        (PermissionError(errno.EACCES, "she hid in the cellar"), 8),
        (Cancelled(), 130),
        (KeyboardInterrupt(), 130),
        (asking.UsageProblem("There is no terminal."), 2),
        (AppError("release.nothing"), 3),
    ],
)
def test_an_exception_becomes_a_status_and_never_shows_its_text(error: BaseException, status: int) -> None:
    result = CliRunner().invoke(_app(error), ["fail"])
    assert result.exit_code == status
    assert result.stdout == ""
    assert "cellar" not in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stderr.strip()


def test_a_bug_says_where_and_not_what() -> None:
    result = CliRunner().invoke(_app(ValueError("she hid in the cellar")), ["fail"])
    assert "ValueError" in result.stderr
    assert "test_cli_output.py" in result.stderr


def test_an_error_speaks_json_where_the_command_does() -> None:
    result = CliRunner().invoke(_app(AppError("interview.code_taken", interview="I-001")), ["fail", "--json"])
    said = json.loads(result.stderr)["error"]
    assert said["code"] == "interview.code_taken"
    assert said["exit"] == result.exit_code == 3
    assert "I-001" in said["sentence"]


def test_the_first_ctrl_c_asks_a_job_to_stop_and_the_second_interrupts() -> None:
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(Cancelled), job() as work:
        signal.raise_signal(signal.SIGINT)
        assert work.cancelled
        work.step(0.5, "transcribe.listening")
    with pytest.raises(KeyboardInterrupt), job():
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_a_child_that_died_of_the_same_ctrl_c_counts_as_cancelled() -> None:
    with pytest.raises(Cancelled), job():
        signal.raise_signal(signal.SIGINT)
        raise AppError("transcribe.worker_died", piece=1)


def test_a_passphrase_is_read_up_to_the_newline_and_the_rest_stays() -> None:
    descriptor = pipe("the first line\r\nthe rest\r\nof it")
    assert asking.line_from(descriptor) == "the first line"
    assert asking.text_from(descriptor) == "the rest\nof it"


@pytest.mark.parametrize("text", ["x" * 5000, "\n", ""])
def test_a_line_that_is_too_long_is_refused(text: str) -> None:
    descriptor = pipe(text)
    if len(text) > 4096:
        with pytest.raises(asking.UsageProblem) as refused:
            asking.line_from(descriptor)
        assert "xxx" not in str(refused.value)
    else:
        assert asking.line_from(descriptor) == ""


@pytest.mark.parametrize("text", ["[1]", "nonsense", "\ud800".encode("utf-8", "surrogatepass").decode("latin-1")])
def test_a_form_is_an_object(text: str) -> None:
    with pytest.raises(asking.UsageProblem):
        asking.form_from(pipe(text))


def test_a_descriptor_that_is_not_open_is_refused() -> None:
    with pytest.raises(asking.UsageProblem):
        asking.line_from(987)


def test_help_names_every_group_and_every_status() -> None:
    said = run_testimony("--help")
    assert said.status == 0
    told = re.sub(r"\x1b\[[0-9;]*m", "", said.out)
    groups = ("case", "interview", "witness", "consent", "media", "model", "transcribe", "transcript", "code", "tag")
    assert all(f" {name} " in told for name in (*groups, "untag", "passages", "incident", "search", "release"))
    assert all(f"{status} " in told for status in (2, 3, 4, 5, 6, 7, 8, 70, 130))


def test_settings_of_the_device() -> None:
    assert run_testimony("settings", "--json").data["settings"]["theme"] == "system"
    assert run_testimony("settings", "theme=dark", "lock_after=10", "--json").data["settings"]["lock_after"] == 10
    assert run_testimony("settings", "--json").data["settings"]["theme"] == "dark"
    assert run_testimony("settings", "theme=loud").status == 2
    assert run_testimony("settings", "lock_after=soon").status == 2
    assert run_testimony("settings", "nonsense=1").status == 2


def test_a_case_that_is_not_there(tmp_path: Path) -> None:
    said = run_testimony("interview", "list", "--case", tmp_path / "none.testimony", "--json")
    assert said.status == 6
    assert json.loads(said.err)["error"]["code"] == "vault.not_found"


def test_the_page_of_commands_is_the_help() -> None:
    root = Path(__file__).resolve().parents[2]
    found = importlib.util.spec_from_file_location("write_commands", root / "tools" / "write_commands.py")
    assert found is not None
    assert found.loader is not None
    written = importlib.util.module_from_spec(found)
    found.loader.exec_module(written)
    assert (root / "docs" / "COMMANDS.md").read_text(encoding="utf-8") == written.page(), "run tools/write_commands.py"
