"""`testimony field`: laptops that seal interviews and cannot read them back, and headquarters, which collects them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, cast

import typer

from testimony_app.cli import exit_codes, field_device
from testimony_app.cli.options import AsJson, CasePath, PassphraseFd
from testimony_app.cli.session import job, opened
from testimony_app.cli.terminal import facts, show, table
from testimony_app.errors import AppError
from testimony_app.messages import explain
from testimony_app.services import field_collect, field_kits, people
from testimony_app.services.field_collect import CollectReport

app = typer.Typer(no_args_is_help=True, help="Field devices: laptops that seal interviews and cannot read them back.")

DeviceCode = Annotated[str, typer.Option("--code", help="The device's code name, no real one.")]


@app.command(rich_help_panel="At headquarters")
def issue(
    case: CasePath,
    folder: Annotated[Path, typer.Argument(help="A new folder, NAME.testimony-field, to be moved to the device.")],
    code: DeviceCode,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Make a folder with which a laptop seals interviews for this case, and cannot read any of them back.

    Keep the fingerprint: whoever first uses the device asks for it.

    JSON: id, code, fingerprint, folder.
    """
    with opened(case, passphrase_fd) as held:
        made = field_kits.issue(held, folder, code)
        said = {"id": made.device.id, "code": made.device.code, "fingerprint": made.fingerprint, "folder": folder}
        show(as_json, said, facts([("Device", made.device.code), ("Fingerprint", made.fingerprint)]))


@app.command(rich_help_panel="At headquarters")
def fingerprint(case: CasePath, code: DeviceCode, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Show the fingerprint that a device's own must be, to be read out to whoever first uses it.

    JSON: fingerprint.
    """
    with opened(case, passphrase_fd) as held:
        found = field_kits.fingerprint(held, people.named(held, code).id)
        show(as_json, {"fingerprint": found}, found)


@app.command(rich_help_panel="At headquarters")
def kit(
    case: CasePath,
    file: Annotated[Path, typer.Argument(help="A new file for the kit; it holds no secret.")],
    code: DeviceCode,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Write a newer kit for a device, as after somebody left the team; there, `testimony field renew` takes it up.

    JSON: written.
    """
    with opened(case, passphrase_fd) as held:
        people.write_small_file(file, field_kits.renewed_kit(held, people.named(held, code).id))
        show(as_json, {"written": file}, "The kit is written. It holds no secret.")


@app.command(rich_help_panel="At headquarters")
def collect(
    case: CasePath,
    source: Annotated[Path, typer.Argument(help="A field folder, or a folder that a device handed over.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would come.")] = False,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Bring what a device sealed into the case: interviews, consent, names and recordings.

    What has come before does not come again, and nothing in the source is changed. Ends with 5 if anything is missing.

    JSON: report, complete.
    """
    with opened(case, passphrase_fd) as held:
        with job() as work:
            report = field_collect.collect(held, source, work, dry_run=dry_run)
        rows = [
            (
                each.code,
                each.typed_code,
                each.witness_code,
                each.typed_witness,
                each.device,
                each.number,
                each.recordings,
            )
            for each in report.collected
        ]
        headers = ("Interview", "There", "Witness", "There", "Device", "Number", "Recordings")
        show(as_json, {"report": report, "complete": report.complete}, table(headers, rows), *_told(report))
    if not report.complete:
        raise typer.Exit(exit_codes.DAMAGED)


def _told(report: CollectReport) -> list[str]:
    lines = [f"{report.already} had come before."] if report.already else []
    lines += [f"{each.name}: {explain(AppError(each.code))} [{each.code}]" for each in report.refused]
    lines += [f"Missing from {each.device}: {each.first} to {each.last}." for each in report.gaps]
    lines += [f"The items of {each} do not follow one another as they must." for each in report.broken]
    lines += [f"{each} lost its counter and began anew." for each in report.restarted]
    if report.uncounted:
        lines.append("No counter came along: nobody can tell whether the newest items are missing.")
    if report.waiting:
        lines.append(f"{report.waiting} recordings on the device are in no interview yet: hand over there.")
    if report.old_keys:
        lines.append("The device seals to keys that were replaced: give it a newer kit (`testimony field kit`).")
    if report.receipt:
        lines.append(f"Receipt, to be read out to whoever has the device: {report.receipt}")
    return lines


for _name, _act in field_device.ACTS.items():
    app.command(_name, rich_help_panel="On the device")(cast(Any, _act))
