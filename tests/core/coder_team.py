"""A case with a lead and two coders, each with a real copy on a device of their own; packages go between them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from testimony_app.case import Case
from testimony_app.domain.roles import Role
from testimony_app.jobs import JobContext
from testimony_app.services import exchange, mask_names, people
from testimony_app.services.exchange import PackageKind
from tests.conftest import PASSPHRASE
from tests.core.merge_support import code, interview, typed

CODERS = ("eleven copper bells at dusk", "fourteen slate roofs in rain")
SAID = ("The tower fell before noon.", "Nobody had warned us!", "We counted barrels.", "It was quiet then.")


class CoderTeam:
    """lead, first and second are open copies. interviews, transcripts, segments: two, typed by the lead."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._sent = folder, 0
        self.lead, _ = Case.create(folder / "Valley.testimony", "Valley", PASSPHRASE)
        self.code = code(self.lead, "warning")
        self.interviews = [interview(self.lead, f"I-00{n}", f"W-00{n}") for n in (1, 2)]
        made = [typed(self.lead, each, *SAID) for each in self.interviews]
        self.transcripts, self.segments = [each[0] for each in made], [each[1] for each in made]
        for transcript in self.transcripts:
            mask_names.mask(self.lead, transcript, {}, JobContext())
        answers = {}
        for name, passphrase in zip(("C-1", "C-2"), CODERS, strict=True):
            answers[name] = people.accept(people.invite(self.lead), passphrase).answer
            people.add(self.lead, answers[name], name, Role.CODER)
        package = self._file(self.lead, PackageKind.CODING, "C-1", "C-2")
        self.first, self.second = (
            exchange.join(folder / f"{name}.testimony", package, answers[name], passphrase, JobContext())[0]
            for name, passphrase in zip(("C-1", "C-2"), CODERS, strict=True)
        )

    def send(self, sender: Case, kind: PackageKind, *receivers: Case) -> None:
        """A package from one copy to others, each of which takes it in."""
        names = [self.lead.member_code(each.user) for each in receivers]
        package = self._file(sender, kind, *names)
        for each in receivers:
            exchange.receive(each, package, JobContext())

    def give(self, *receivers: Case) -> None:
        """The lead's state to these copies, in one package."""
        self.send(self.lead, PackageKind.CODING, *receivers)

    def take(self, *senders: Case) -> None:
        """What these copies did to the lead."""
        for each in senders:
            self.send(each, PackageKind.WORK, self.lead)

    def close(self) -> None:
        """Close all copies."""
        for case in (self.lead, self.first, self.second):
            case.close()

    def _file(self, sender: Case, kind: PackageKind, *names: str) -> Path:
        self._sent += 1
        file = self._folder / f"{self._sent}.age"
        exchange.send(sender, file, kind, [people.named(self.lead, each).id for each in names], JobContext())
        return file


@contextmanager
def coder_team(folder: Path) -> Iterator[CoderTeam]:
    """The team, closed afterwards."""
    made = CoderTeam(folder)
    try:
        yield made
    finally:
        made.close()
