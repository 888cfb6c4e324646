"""Drive the real window through the demonstration case and write the pictures of the user guide.

Usage: python tools/screenshots.py [--out FOLDER] [NAME ...]. Everything in the pictures is fictional. Without a display
it starts itself again on a virtual one, or draws on Qt's own off-screen platform if there is none.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from testimony_app.services.field_device import FieldDevice
    from ui.field.controller import FieldController

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
PICTURES = ROOT / "docs" / "pictures"
WIDTH, HEIGHT = 1280, 800
LARGEST, ALTOGETHER = 250_000, 3_000_000
INSIDE = "TESTIMONY_PICTURES_ON_A_SCREEN"
SETTLE_MS, LONGEST_MS = 700, 30_000
CASE, CASES = "Testimony demonstration", "~/Cases"


def on_a_screen() -> None:
    """Go on where something can be drawn: here, on a virtual screen, or on Qt's own off-screen platform."""
    if os.environ.get(INSIDE) or not sys.platform.startswith("linux") or os.environ.get("DISPLAY"):
        return
    environment = {**os.environ, INSIDE: "1"}
    command = [sys.executable, __file__, *sys.argv[1:]]
    if shutil.which("xvfb-run"):
        command = ["xvfb-run", "-a", "-s", "-screen 0 1920x1080x24", *command]
    else:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    raise SystemExit(subprocess.run(command, env=environment).returncode)


def few_colours(image: QImage) -> QImage:
    """The picture in its 256 most frequent colours, which takes a third of the room and looks the same."""
    import numpy as np
    from PySide6.QtGui import QImage

    whole = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(whole.constBits(), dtype=np.uint32)
    colours, counts = np.unique(pixels, return_counts=True)
    table = [int(each) for each in colours[np.argsort(-counts)][:256]]
    return whole.convertToFormat(QImage.Format.Format_Indexed8, table)


class Studio:
    """The window with the demonstration case, and one method for each picture."""

    def __init__(self, work: Path, out: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from testimony_app.jobs import JobContext
        from testimony_app.services import demo
        from testimony_app.settings import AppSettings
        from ui.controller import Controller
        from ui.shell.environment import name_application

        self.out = out
        self.path = work / f"{CASE}.testimony"
        demo.build(self.path, demo.PASSPHRASE, JobContext()).close()
        self.passphrase = demo.PASSPHRASE
        self.app = QApplication(sys.argv[:1])
        name_application()
        self.settings = AppSettings(work / "settings")
        for key, value in (("theme", "light"), ("language", "en"), ("lock_after", 60)):
            self.settings.put(key, value)
        self.work = work
        self.controller = Controller(self.app, self.settings)
        self.field: FieldController | None = None
        self.controller.window.resize(WIDTH, HEIGHT)

    def pictures(self) -> dict[str, Callable[[], None]]:
        """Every picture by its file's name, in the order in which they are taken."""
        return {
            "new-case": self.new_case,
            "recovery-sheet": self.recovery_sheet,
            "unlock": self.unlock,
            "interviews": self.interviews,
            "log-interview": self.log_interview,
            "interview-light": self.interview,
            "coding": self.coding,
            "incidents": self.incidents,
            "incident-grid": self.incident_grid,
            "incident-told": self.incident_told,
            "incident-certainty": self.incident_certainty,
            "incidents-timeline": self.incidents_timeline,
            "incidents-map": self.incidents_map,
            "code-book": self.code_book,
            "passages": self.passages,
            "matrix": self.matrix,
            "consent": self.consent,
            "release-review": self.release_review,
            "release-blocked": self.release_blocked,
            "team": self.team,
            "send-package": self.send_package,
            "rounds": self.rounds,
            "agreement": self.agreement,
            "audit": self.audit,
            "settings": self.settings_page,
            "palette": self.palette,
            "search": self.search,
            "interview-dark": self.interview_dark,
            "interview-arabic": self.interview_arabic,
            "field-sealed": self.field_sealed,
        }

    def take(self, wanted: set[str]) -> None:
        """Take the pictures in their order; all are prepared, since later ones build on earlier ones."""
        for name, prepare in self.pictures().items():
            prepare()
            self.settle()
            if not wanted or name in wanted:
                self.keep(name)

    # Waiting and keeping

    def settle(self, milliseconds: int = SETTLE_MS) -> None:
        """Let the window read and paint."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def wait(self, reached: Callable[[], bool]) -> None:
        """Wait for something that must happen."""
        for _ in range(LONGEST_MS // 50):
            if reached():
                return
            self.settle(50)
        raise SystemExit("The window did not get as far as the next picture.")

    def keep(self, name: str) -> None:
        """Write what the window shows as a small PNG."""
        window = self.controller.window if self.field is None else self.field.window
        image = few_colours(window.grab().toImage())
        file = self.out / f"{name}.png"
        if not image.save(str(file), "PNG", 0):
            raise SystemExit(f"{file.name} could not be written.")
        print(f"{file.name:<26}{file.stat().st_size // 1024:>5} KiB", flush=True)

    # Before a case is open

    def new_case(self) -> None:
        from PySide6.QtWidgets import QLineEdit

        self.controller.start(None)
        view = self.controller.access.ask_for_new()
        typed = ("North Valley", CASES, self.passphrase, self.passphrase)
        for field, text in zip(view.findChildren(QLineEdit), typed, strict=True):
            field.setText(text)

    def recovery_sheet(self) -> None:
        from ui.shell.recovery_sheet import RecoverySheet

        view = self.controller.access.ask_for_new()
        view.createRequested.emit("Practice", str(self.work), self.passphrase)
        self.wait(lambda: self.controller.window.findChild(RecoverySheet) is not None)

    def unlock(self) -> None:
        self.controller.window.closing.emit()
        view = self.controller.access.ask_for(self.path)
        view.set_case(CASE, CASES, "")

    # With the case open

    def interviews(self) -> None:
        from ui.shell.unlock import UnlockView

        for view in self.controller.window.findChildren(UnlockView):
            if view.isVisible():
                view.unlockRequested.emit(self.passphrase)
        self.wait(lambda: self.controller.desk is not None)
        self.settle()

    def log_interview(self) -> None:
        self.desk.log_new_interview()

    def interview(self) -> None:
        """At the first words that are tied to an incident."""
        self.show_interview("I-001")
        page = self.desk.interview
        first = self.tied()[0]
        page.view.go_to((first.start_segment_id, first.start_offset))
        page.coding.choose(first.id)

    def coding(self) -> None:
        """Some words selected, and three letters in the field that finds a code."""
        page, last = self.desk.interview, self.tied()[-2]
        row, start = last.start_segment_id, last.start_offset
        page.view.go_to((row, 0))
        page.view.select((row, start), (row, dict(page.words.texts)[row].index(".", start) + 1))
        page.coding.choose(last.id)
        page.panel.focus_finder()
        page.panel._field.setText("att")

    def incidents(self) -> None:
        self.controller.window.show_page("incidents")
        self.settle()
        self.desk.incidents.show_incident(self.incident_id("INC-007"))

    def incident_grid(self) -> None:
        self.wait(lambda: self.desk.incidents._findings.grid.rows.rowCount() > 0)
        self.desk.incidents._findings.show_part(1, focus=True)

    def incident_told(self) -> None:
        self.desk.incidents._findings.show_part(2, focus=True)

    def incident_certainty(self) -> None:
        """After two decisions; the first rested on less."""
        self.desk.incidents._findings.show_part(4)

    def incidents_timeline(self) -> None:
        from ui.panels.incident_views import Look

        self.desk.incidents._findings.show_part(0)
        self.desk.incidents._views.show_as(Look.TIMELINE)

    def incidents_map(self) -> None:
        from ui.panels.incident_views import Look

        views = self.desk.incidents._views
        views.show_as(Look.MAP)
        self.wait(lambda: views.map.map._ground is not None)

    def code_book(self) -> None:
        from testimony_app.services import manage_codebook

        self.controller.window.show_page("codebook")
        self.desk.code_book.show_code(manage_codebook.by_name(self.controller.case, "Killed").id)

    def passages(self) -> None:
        """Two queries are kept; one finds passages in two languages."""
        from testimony_app.services import saved_queries

        kept = {"What contradicts": "stance:contradicts", "Warnings by doctors": "code:Warning and role:doctor"}
        for name, text in kept.items():
            saved_queries.save(self.controller.case, name, text).run()
        self.controller.window.show_page("passages")
        page = self.desk.passages
        page.show_query("code:Attack and incident:* and not role:teacher")
        self.wait(lambda: page.found.complete and page.rows.rowCount() > 0)
        page.list.step(6)

    def matrix(self) -> None:
        self.desk.passages.bar.set_query("incident:*")
        self.desk.passages.show_part(1)
        self.wait(lambda: self.desk.passages.matrix.table.model().rowCount() > 0)

    def consent(self) -> None:
        self.controller.window.show_page("consent")
        self.settle()
        page = self.desk.consent
        page._table.setCurrentIndex(page._shown.cell(self.interview_id("I-002"), "un_bodies"))

    def release_review(self) -> None:
        self.desk._release(self.incident_id("INC-009"))
        wizard = self.desk.releases.wizard
        self.wait(lambda: bool(wizard.choose.incident_id()))
        wizard.go_on()
        self.wait(lambda: wizard.step == 1)
        self.settle()
        rows = wizard.replace.rows
        english = [n for n, each in enumerate(rows.reviews()) if each.excerpt.passage.transcript.language == "en"]
        most = max(english, key=lambda number: len(rows.row_at(number).marks))
        wizard.replace.list.setCurrentIndex(rows.index(most, 0))

    def release_blocked(self) -> None:
        self.desk.releases.wizard.blocked.unfold(True)

    def team(self) -> None:
        """Everybody invented; their passphrases are the same one, which guards nothing."""
        from testimony_app.services import people
        from testimony_app.services.people import Role

        case = self.controller.case
        assert case is not None
        for code, role in (("R-1", Role.FIELD_RESEARCHER), ("C-1", Role.CODER), ("C-2", Role.CODER)):
            people.add(case, people.accept(people.invite(case), self.passphrase).answer, code, role)
        people.add(case, people.accept(people.invite(case), self.passphrase).answer, "K-1", Role.CUSTODIAN)
        self.controller.window.notice.dismiss()
        self.controller.window.show_page("team")
        page = self.desk.team
        page.refresh()
        self.wait(lambda: page.people._rows.rowCount() == 5)
        page.people._table.choose(1)

    def send_package(self) -> None:
        page = self.desk.team
        page.show_part(1)
        page.packages.begin_sending()
        self.wait(page.packages._side.isVisible)

    def rounds(self) -> None:
        """What its coders do not see of each other yet."""
        self.controller.window.show_page("team")
        page = self.desk.team
        page.show_part([part for _, part in page._parts].index(page.rounds))
        self.wait(lambda: page.rounds.work.model().rowCount() > 0)
        page.rounds.work.choose(4)

    def agreement(self) -> None:
        """Where the coders of the shared interviews differ on one code; two of the stretches are decided."""
        from testimony_app.jobs import JobContext
        from testimony_app.services import coder_differences, manage_codebook
        from testimony_app.services.coder_differences import Standing

        case, page = self.controller.case, self.desk.team
        found = coder_differences.differences(case, manage_codebook.by_name(case, "Jet").id, JobContext())
        reasons = (
            (Standing.AGREED, "The whole sentence says what was heard."),
            (Standing.SET_ASIDE, "This is about the day before."),
        )
        for difference, (standing, reason) in zip(found, reasons, strict=False):
            coder_differences.decide(case, difference, standing, reason).run()
        page.show_part([part for _, part in page._parts].index(page.agreement))
        panel = page.agreement
        self.wait(lambda: panel._targets.rowCount() > 0)
        names = [panel._targets.row_at(number).target.name for number in range(panel._targets.rowCount())]
        panel.targets.choose(next(number for number, name in enumerate(names) if name.endswith("/ Jet")))
        self.wait(lambda: panel.differences.table.model().rowCount() == len(found))

    def audit(self) -> None:
        self.controller.window.show_page("audit")
        self.settle()

    def settings_page(self) -> None:
        self.settings.put("lock_after", 5)
        self.controller.window.show_page("settings")
        self.desk.settings.refresh()

    def palette(self) -> None:
        from PySide6.QtWidgets import QLineEdit

        self.controller.window.show_page("incidents")
        self.settle()
        self.controller.window.open_palette()
        field = self.controller.window.palette_box.findChild(QLineEdit)
        assert field is not None
        field.setText("clin")

    def search(self) -> None:
        from PySide6.QtWidgets import QLineEdit

        from ui.panels.search_everything import SearchEverything

        self.controller.window.palette_box.dismiss()
        self.desk._search.open()
        box = self.controller.window.findChild(SearchEverything)
        field = box.findChild(QLineEdit)
        field.setText("hospital")
        self.wait(lambda: bool(box._groups))

    def interview_dark(self) -> None:
        self.controller.window.palette_box.dismiss()
        self.desk._search.hide()
        self.settings.put("theme", "dark")
        self.controller.apply_settings()
        self.desk.interview.panel._field.clear()
        self.show_interview("I-003")

    def interview_arabic(self) -> None:
        self.settings.put("theme", "light")
        self.settings.put("language", "ar")
        self.controller.apply_settings()
        self.settle()
        self.show_interview("I-002")

    # Finding things

    # A field device

    def field_sealed(self) -> None:
        """Three invented interviews, two of them recorded, all of it sealed."""
        from testimony_app.services import field_kits
        from testimony_app.services.field_device import FieldDevice
        from testimony_app.services.log_interview import InterviewDraft, PersonDraft, WitnessDraft
        from ui.field.controller import FieldController

        case, folder = self.controller.case, self.work / "Laptop.testimony-field"
        assert case is not None
        issued = field_kits.issue(case, folder, "F-1")
        device = FieldDevice(folder)
        device.confirm(issued.fingerprint)
        for number, seconds in enumerate((34, 0, 52), 1):
            takes = [self.recorded(device, seconds)] if seconds else []
            draft = InterviewDraft(code=f"F-{number}", held_on="2031-05-12", notes="Invented. " * 40 * number)
            person = PersonDraft(given_name="Wren") if number == 1 else None
            device.log(draft, WitnessDraft(code=f"W-{number}"), person, (), takes)
        device.close()
        for key, value in (("theme", "light"), ("language", "en")):
            self.settings.put(key, value)
        self.controller.apply_settings()
        self.controller.window.hide()
        self.field = FieldController(self.app, self.settings, lambda: None)
        self.field.window.resize(WIDTH, HEIGHT)
        self.field.start(folder)
        self.field.window.show_page("sealed")
        self.settle()

    def recorded(self, device: FieldDevice, seconds: int) -> str:
        from testimony_app.jobs import JobContext

        live = device.begin()
        live.feed(bytes(seconds * live.rate * 2))
        return live.finish(JobContext()).media_id

    @property
    def desk(self):  # noqa: ANN201  The class is known only once Qt is loaded.
        desk = self.controller.desk
        assert desk is not None
        return desk

    def show_interview(self, code: str) -> None:
        self.desk.show_interview(self.interview_id(code))
        self.wait(lambda: bool(self.desk.interview.words.ids))
        self.settle(2 * SETTLE_MS)

    def tied(self) -> list:
        """The codings of the shown interview that are tied to an incident, in the order of its words."""
        page = self.desk.interview
        order = [segment_id for segment_id, _ in page.words.texts]
        found = [each for each in page.coding.codings.values() if each.incident_id]
        return sorted(found, key=lambda each: (order.index(each.start_segment_id), each.start_offset))

    def interview_id(self, code: str) -> str:
        from testimony_app.services import log_interview

        return log_interview.by_code(self.controller.case, code).id

    def incident_id(self, code: str) -> str:
        from testimony_app.services import manage_incidents

        return manage_incidents.by_code(self.controller.case, code).id


def main() -> None:
    """Take the pictures, and fail if they are too large for the repository."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=PICTURES)
    parser.add_argument("names", nargs="*", help="only these; all without a name")
    options = parser.parse_args()
    on_a_screen()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="testimony-pictures-") as folder:
        os.environ["TESTIMONY_CHEAP_KDF_FOR_TESTS"] = "1"
        os.environ["TESTIMONY_DATA"] = str(Path(folder) / "data")
        from ui.shell.environment import prepare

        private = prepare()
        studio = Studio(Path(folder), options.out)
        try:
            studio.take(set(options.names))
        finally:
            studio.controller.end()
            if studio.field is not None:
                studio.field.end()
            private.discard()
    files = list(options.out.glob("*.png"))
    sizes = [each.stat().st_size for each in files]
    large = [each.name for each in files if each.stat().st_size > LARGEST]
    if large or sum(sizes) > ALTOGETHER:
        raise SystemExit(f"Too large: {', '.join(large) or 'all pictures together'}.")
    print(f"{len(files)} pictures, {sum(sizes) // 1024} KiB")


if __name__ == "__main__":
    main()
