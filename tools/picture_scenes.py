"""One method for each picture of the user guide, in the order in which they are taken: each builds on those before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from picture_analysis import Analysis
from picture_studio import CASE, CASES, HEIGHT, WIDTH

if TYPE_CHECKING:
    from testimony_app.services.field_device import FieldDevice


class Scenes(Analysis):
    """The pictures by their files' names."""

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
            **{f"{name}-dark": scene for name, scene in self.analysis().items()},
            "interview-arabic": self.interview_arabic,
            **{f"{name}-arabic": scene for name, scene in self.analysis().items()},
            "field-sealed": self.field_sealed,
        }

    def take(self, wanted: set[str]) -> None:
        """Take the pictures in their order; all are prepared, since later ones build on earlier ones."""
        for name, prepare in self.pictures().items():
            prepare()
            self.settle()
            if not wanted or name in wanted:
                self.keep(name)

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
