"""Security test 7, and what a team does with keys: joining, rights, removing, two people for names."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from testimony_app.domain.roles import Role
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.vault import database, header, header_files, joining, kdf, keys, rotation, slots, unlock
from testimony_app.vault.keys import KeyRefused, UserKeys
from testimony_app.vault.team import read_answer
from testimony_app.vault.vault import Vault
from tests.vault.faults import FaultyDisk, installed, killed, steps_of, tried

LEADS = "five grey herons cross"
CODERS = "nine amber lanterns drift"
OTHERS = "four silent ferries wait"
SOUND = bytes(range(256)) * 300


def row(vault: Vault, compartment: str, value: str) -> None:
    with vault.connect(compartment).begin() as connection:  # type: ignore[arg-type]
        connection.execute(text("CREATE TABLE IF NOT EXISTS t (a TEXT)"))
        connection.execute(text("INSERT INTO t VALUES (:value)"), {"value": value})


def rows(vault: Vault, compartment: str) -> list[str]:
    with vault.connect(compartment).connect() as connection:  # type: ignore[arg-type]
        return [held[0] for held in connection.execute(text("SELECT a FROM t ORDER BY rowid"))]


def join(vault: Vault, passphrase: str, code: str, role: Role, opens: set[str]) -> tuple[str, tuple[str, ...]]:
    """Invite somebody, let them answer, take them in; their id and recovery words."""
    answer, _, words = joining.answered(vault.team.invitation(), passphrase, kdf.test_cost())
    return vault.team.add(read_answer(answer), code, role, opens).id, words


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sealed vault of a lead, a coder with content only, and a custodian; rows in both databases and a recording."""
    folder = tmp_path_factory.mktemp("team") / "Team.testimony"
    vault, _ = Vault.create(folder, LEADS, kdf.test_cost())
    row(vault, "content", "kept")
    row(vault, "identity", "a name")
    media_id = vault.media.add(io.BytesIO(SOUND), "recording", JobContext()).media_id
    coder, _ = join(vault, CODERS, "C-1", Role.CODER, {"content"})
    custodian, _ = join(vault, OTHERS, "K-1", Role.CUSTODIAN, {"content", "identity"})
    (folder.parent / "ids").write_text("\n".join((media_id, coder, custodian)))
    vault.seal(1, bytes(32))
    vault.close()
    return folder


@pytest.fixture
def team(template: Path, tmp_path: Path) -> Path:
    return copied(template, tmp_path / "team")


def copied(template: Path, place: Path) -> Path:
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(template.parent, place)
    return place / template.name


def ids(folder: Path) -> tuple[str, str, str]:
    media_id, coder, custodian = (folder.parent / "ids").read_text().split("\n")
    return media_id, coder, custodian


def test_07_a_coder_opens_content_and_neither_voices_nor_names(team: Path) -> None:
    media_id, coder, _ = ids(team)
    vault = Vault.open(team, CODERS)
    assert (vault.user_id, vault.role) == (coder, Role.CODER)
    assert rows(vault, "content") == ["kept"]
    for refused in (lambda: vault.connect("identity"), lambda: vault.media.open(media_id)):
        with pytest.raises(AppError, match=r"vault\.no_access"):
            refused()
    vault.close()


def test_07_a_coder_with_a_modified_program_has_no_key_for_it(team: Path, figure: Callable[[str], None]) -> None:
    """Every sealed thing in the header and the recording is tried with every key that the coder has."""
    media_id, _, _ = ids(team)
    unlocked = unlock.with_passphrase(team, CODERS)
    assert {name for name, _ in unlocked.compartments} == {"base", "content"}
    own = {grant.sealed for grant in unlocked.header.user(unlocked.user_id).grants}  # type: ignore[union-attr]
    hybrids = [unlocked.user.hybrid, *(held.hybrid() for held in unlocked.compartments.values())]
    tried = 0
    for user in unlocked.header.users:
        for grant in (grant for grant in user.grants if grant.sealed not in own):
            for hybrid in hybrids:
                for claimed in (user.id, unlocked.user_id):
                    info = unlock.grant_info(unlocked.header.vault_id, claimed, grant.compartment, grant.epoch)
                    with pytest.raises(KeyRefused):
                        hybrid.open(grant.sealed, info)
                    tried += 1
    block = (team / "media" / media_id[:2] / f"{media_id}.cob").read_bytes()[:4096]
    assert b'"compartment":"audio"' in block
    figure(f"grants of others opened with a coder's keys: 0 of {tried} tried")


def test_07_a_coder_cannot_grant_themselves_anything(team: Path) -> None:
    coder = unlock.with_passphrase(team, CODERS)
    base = coder.current("base")
    mine = coder.header.user(coder.user_id)
    assert mine is not None
    stolen = header.Grant("audio", 1, keys.seal_to(mine.public, bytes(32), b"whatever"))
    forged = replace(coder.header.with_user(replace(mine, grants=(*mine.grants, stolen))))
    for owner in (coder.header.owner_public, coder.user.sign_public):
        signed = header.sign(replace(forged, owner_public=owner), base.seed, coder.user)
        header_files.write_both(team, signed)
        with pytest.raises(AppError, match=r"vault\.damaged_header"):
            Vault.open(team, CODERS)
        with pytest.raises(AppError, match=r"vault\.damaged_header"):
            Vault.open(team, LEADS)


def test_07_only_the_lead_changes_the_team(team: Path) -> None:
    _, coder, custodian = ids(team)
    vault = Vault.open(team, CODERS)
    for act in (
        vault.team.invitation,
        lambda: vault.team.remove(custodian, JobContext()),
        lambda: vault.team.set_rights(coder, Role.CODER, {"content", "audio"}, JobContext()),
        lambda: vault.team.add_device("D-1", UserKeys.generate().sign_public),
    ):
        with pytest.raises(AppError, match=r"vault\.owner_needed"):
            act()
    vault.close()


def test_the_roster_is_not_readable_from_the_folder(team: Path) -> None:
    content = b"".join(path.read_bytes() for path in team.rglob("*") if path.is_file())
    for word in (b"C-1", b"K-1", b"custodian", b"coder", b"Lead"):
        assert word not in content


def test_everyone_changes_their_own_passphrase_without_the_lead(team: Path) -> None:
    vault = Vault.open(team, CODERS)
    before = (team / "vault.hdr").read_bytes()
    vault.change_passphrase("a fresh one for the coder", kdf.test_cost())
    vault.close()
    assert (team / "vault.hdr").read_bytes() == before
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        Vault.open(team, CODERS)
    for passphrase in ("a fresh one for the coder", LEADS, OTHERS):
        Vault.open(team, passphrase).close()


def test_a_persons_sheet_opens_for_that_person(tmp_path: Path) -> None:
    vault, _ = Vault.create(tmp_path / "A.testimony", LEADS, kdf.test_cost())
    coder, words = join(vault, CODERS, "C-1", Role.CODER, {"content"})
    vault.close()
    again = Vault.open_with_words(tmp_path / "A.testimony", " ".join(words))
    assert again.user_id == coder
    again.close()


def test_removing_gives_new_keys_to_all_that_the_person_held(team: Path) -> None:
    media_id, _, custodian = ids(team)
    former = unlock.with_passphrase(team, OTHERS)
    vault = Vault.open(team, LEADS)
    vault.team.remove(custodian, JobContext())
    row(vault, "content", "written after")
    row(vault, "identity", "another name")
    member = vault.team.member(custodian)
    assert member is not None
    assert (member.former, member.code) == (True, "K-1")
    vault.seal(1, bytes(32))
    vault.close()
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        Vault.open(team, OTHERS)
    # What the removed person kept of the old keys opens nothing of what lies here now.
    for compartment in ("content", "identity"):
        held = former.compartments[compartment, 1]
        with pytest.raises(AppError, match=r"vault\.damaged_database"):
            database.open_connection(team / f"{compartment}.db", held)
    for passphrase, names in ((LEADS, True), (CODERS, False)):
        again = Vault.open(team, passphrase)
        assert again.warnings == ()
        assert rows(again, "content") == ["kept", "written after"]
        if names:
            assert rows(again, "identity") == ["a name", "another name"]
            with again.media.open(media_id) as reader:
                assert reader.read() == SOUND
        again.seal(1, bytes(32))
        again.close()


def test_removing_somebody_who_heard_voices_encrypts_the_recordings_anew(team: Path) -> None:
    media_id, coder, _ = ids(team)
    vault = Vault.open(team, LEADS)
    vault.team.set_rights(coder, Role.CODER, {"content", "audio"}, JobContext())
    with vault.media.open(media_id) as reader:
        assert reader.read(4) == SOUND[:4]
    path = team / "media" / media_id[:2] / f"{media_id}.cob"
    with path.open("rb") as old:
        assert vault.team.remove(coder, JobContext()) == 1
        assert old.read(4096) == bytes(4096)
    assert b'"epoch":2' in path.read_bytes()[:4096]
    with vault.media.open(media_id) as reader:
        assert reader.read() == SOUND
    assert vault.team.reseal(JobContext()) == 0
    vault.close()


def test_rights_that_are_given_open_and_that_are_taken_do_not(team: Path) -> None:
    media_id, coder, _ = ids(team)
    lead = Vault.open(team, LEADS)
    lead.team.set_rights(coder, Role.CODER, {"content", "audio"}, JobContext())
    lead.close()
    vault = Vault.open(team, CODERS)
    with vault.media.open(media_id) as reader:
        assert reader.read() == SOUND
    vault.close()
    lead = Vault.open(team, LEADS)
    lead.team.set_rights(coder, Role.CODER, {"content"}, JobContext())
    lead.close()
    vault = Vault.open(team, CODERS)
    with pytest.raises(AppError, match=r"vault\.no_access"):
        vault.media.open(media_id)
    assert rows(vault, "content") == ["kept"]
    vault.close()


def test_names_take_two_people_if_the_case_says_so(team: Path) -> None:
    _, coder, custodian = ids(team)
    lead = Vault.open(team, LEADS)
    lead.team.set_two_people(True, JobContext())
    with pytest.raises(AppError, match=r"identity\.two_needed"):
        lead.connect("identity")
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        lead.open_together("nobody's words at all", 60)
    with pytest.raises(AppError, match=r"identity\.same_person"):
        lead.open_together(LEADS, 60)
    with pytest.raises(AppError, match=r"identity\.not_in_pair"):
        lead.open_together(CODERS, 60)
    assert lead.open_together(OTHERS, 60) == custodian
    assert rows(lead, "identity") == ["a name"]
    lead.close_together()
    with pytest.raises(AppError, match=r"identity\.two_needed"):
        lead.connect("identity")
    lead.open_together(OTHERS, -1)
    with pytest.raises(AppError, match=r"identity\.two_needed"):
        lead.connect("identity")
    with pytest.raises(AppError, match=r"people\.last_pair|identity\.two_needed"):
        lead.team.remove(custodian, JobContext())
    # A coder is removed without opening names: their keys did not reach them.
    lead.team.remove(coder, JobContext())
    lead.seal(1, bytes(32))
    lead.close()
    other = Vault.open(team, OTHERS)
    assert other.warnings == ()
    other.open_together(LEADS, 60)
    assert rows(other, "identity") == ["a name"]
    other.close()


def test_one_of_a_pair_alone_has_no_key(team: Path) -> None:
    lead = Vault.open(team, LEADS)
    lead.team.set_two_people(True, JobContext())
    lead.close()
    for passphrase in (LEADS, OTHERS):
        unlocked = unlock.with_passphrase(team, passphrase)
        assert not unlocked.holds("identity")
        assert "identity" not in {
            grant.compartment for user in unlocked.header.users for grant in user.grants if not grant.second
        }


def test_back_to_one_person(team: Path) -> None:
    lead = Vault.open(team, LEADS)
    lead.team.set_two_people(True, JobContext())
    lead.open_together(OTHERS, 60)
    lead.team.set_two_people(False, JobContext())
    lead.seal(1, bytes(32))
    lead.close()
    again = Vault.open(team, LEADS)
    assert rows(again, "identity") == ["a name"]
    again.close()


def test_invitations_and_answers_that_were_changed_are_refused(tmp_path: Path, figure: Callable[[str], None]) -> None:
    vault, _ = Vault.create(tmp_path / "A.testimony", LEADS, kdf.test_cost())
    invitation = vault.team.invitation()
    answer, fingerprint, _ = joining.answered(invitation, CODERS, kdf.test_cost())
    for at in range(len(invitation)):
        with pytest.raises(AppError):
            joining.answered(invitation[:at] + bytes([invitation[at] ^ 1]) + invitation[at + 1 :], "x", kdf.test_cost())
    tried = range(0, len(answer), 7)
    for at in tried:
        with pytest.raises(AppError):
            read_answer(answer[:at] + bytes([answer[at] ^ 1]) + answer[at + 1 :])
    other, _ = Vault.create(tmp_path / "B.testimony", OTHERS, kdf.test_cost())
    with pytest.raises(AppError, match=r"people\.answer_unfit"):
        other.team.add(read_answer(answer), "C-1", Role.CODER, {"content"})
    assert read_answer(answer).fingerprint == fingerprint
    vault.team.add(read_answer(answer), "C-1", Role.CODER, {"content"})
    with pytest.raises(AppError, match=r"people\.already_there|people\.code_taken"):
        vault.team.add(read_answer(answer), "C-2", Role.CODER, {"content"})
    second, _, _ = joining.answered(invitation, CODERS, kdf.test_cost())
    with pytest.raises(AppError, match=r"people\.code_taken"):
        vault.team.add(read_answer(second), "c-1 ", Role.CODER, {"content"})
    figure(f"changed invitations accepted: 0 of {len(invitation)}, changed answers accepted: 0 of {len(tried)}")
    vault.close()
    other.close()


def test_a_header_of_the_first_format_becomes_one_of_the_second(tmp_path: Path) -> None:
    golden = Path(__file__).resolve().parents[1] / "data" / "golden" / "format-1.testimony"
    expected = dict(line.split("=", 1) for line in (golden / "GOLDEN.txt").read_text("utf-8").splitlines())
    for change in (
        lambda vault: vault.change_passphrase(expected["passphrase"], kdf.test_cost()),
        lambda vault: join(vault, CODERS, "C-1", Role.CODER, {"content"}),
    ):
        folder = tmp_path / "Old.testimony"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(golden, folder)
        vault = Vault.open(folder, expected["passphrase"])
        assert vault.role is Role.LEAD
        change(vault)
        vault.seal(0, bytes(32))
        vault.close()
        assert header.parse((folder / "vault.hdr").read_bytes()).header.format == 2
        for opened in (
            lambda folder=folder: Vault.open(folder, expected["passphrase"]),
            lambda folder=folder: Vault.open_with_words(folder, expected["words"]),
        ):
            again = opened()
            assert again.warnings == ()
            with again.media.open(expected["media"]) as reader:
                assert reader.read(256) == bytes(range(256))
            again.close()


def test_a_copy_is_joined_and_follows_the_leads_header(team: Path, tmp_path: Path) -> None:
    _, coder, custodian = ids(team)
    lead = Vault.open(team, LEADS)
    ways_in = lead.team.slots_bytes(coder)
    assert ways_in is not None
    place = tmp_path / "Coder.testimony"
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        Vault.join(place, lead.team.header_bytes(), ways_in, "not the coder's")
    assert not place.exists()
    copy = Vault.join(place, lead.team.header_bytes(), ways_in, CODERS)
    row(copy, "content", "on the coder's device")
    assert not (place / "identity.db").exists()
    assert [path.name for path in (place / "slots").glob("*.slt")] == [f"{coder}.slt"]
    lead.team.remove(custodian, JobContext())
    copy.team.adopt(lead.team.header_bytes(), JobContext())
    assert rows(copy, "content") == ["on the coder's device"]
    with pytest.raises(AppError, match=r"header\.older"):
        copy.team.adopt(lead.team.header_bytes(), JobContext())
    copy.seal(1, bytes(32))
    copy.close()
    again = Vault.open(place, CODERS)
    assert again.warnings == ()
    assert rows(again, "content") == ["on the coder's device"]
    lead.team.remove(coder, JobContext())
    with pytest.raises(AppError, match=r"people\.removed"):
        again.team.adopt(lead.team.header_bytes(), JobContext())
    again.close()
    lead.close()


def remove(folder: Path) -> None:
    vault = Vault.open(folder, LEADS)
    try:
        vault.team.remove(ids(folder)[2], JobContext())
        vault.seal(2, b"2" * 32)
    finally:
        vault.close()


def take_voices(folder: Path) -> None:
    vault = Vault.open(folder, LEADS)
    try:
        vault.team.set_rights(ids(folder)[1], Role.CODER, {"content", "audio"}, JobContext())
        vault.team.set_rights(ids(folder)[1], Role.CODER, {"content"}, JobContext())
        vault.seal(2, b"2" * 32)
    finally:
        vault.close()


def after_remove(folder: Path) -> None:
    """The lead opens all of it; the removed person opens the whole old state, or nothing."""
    vault = Vault.open(folder, LEADS)
    assert "vault.changed_outside" not in vault.warnings
    assert not vault.read_only
    assert rows(vault, "content") == ["kept"]
    assert rows(vault, "identity") == ["a name"]
    with vault.media.open(ids(folder)[0]) as reader:
        assert reader.read() == SOUND
    assert list((folder / "staging").iterdir()) == []
    former = vault.team.member(ids(folder)[2])
    assert former is not None
    vault.seal(3, b"3" * 32)
    vault.close()
    for passphrase in (CODERS, OTHERS):
        try:
            other = Vault.open(folder, passphrase)
        except AppError as error:
            assert (error.code, former.former, passphrase) == ("vault.wrong_passphrase", True, OTHERS)
        else:
            assert rows(other, "content") == ["kept"]
            other.close()


@pytest.mark.parametrize("act", [remove, take_voices])
def test_20_22_new_keys_are_made_whole_or_not_at_all(
    template: Path, tmp_path: Path, act: Callable[[Path], None], figure: Callable[[str], None]
) -> None:
    steps = steps_of(lambda: act(copied(template, tmp_path / "count")))
    deaths = failures = 0
    chosen = tried(range(steps))
    for at in chosen:
        for fault in ("kill", "torn"):
            folder = copied(template, tmp_path / "case")
            deaths += killed(lambda folder=folder: act(folder), FaultyDisk(at, fault))
            after_remove(folder)
        for number in (28, 5, "short"):
            folder = copied(template, tmp_path / "case")
            with installed(FaultyDisk(at, number)):
                try:
                    act(folder)
                except AppError as error:
                    failures += 1
                    assert error.code.rpartition(".")[2] in ("disk_full", "write_failed")
            after_remove(folder)
    assert deaths >= len(chosen)
    figure(
        f"new keys ({act.__name__}): killed {deaths} times, failed {failures} times, "
        f"at {len(chosen)} of {steps} disk steps"
    )


def test_a_cut_change_of_keys_is_gone_on_with(team: Path) -> None:
    """The new header stands, the databases wait beside the old ones: the next opening puts them in place."""
    vault = Vault.open(team, LEADS)
    real = rotation.roll_forward

    def cut(folder: Path, held: header.Header) -> None:
        raise AppError("vault.write_failed")

    rotation.roll_forward = cut  # type: ignore[assignment]
    try:
        with pytest.raises(AppError):
            vault.team.remove(ids(team)[2], JobContext())
    finally:
        rotation.roll_forward = real
    vault.close()
    assert list((team / "staging").glob("*.next"))
    again = Vault.open(team, LEADS)
    assert "vault.keys_unfinished" in again.warnings
    assert rows(again, "content") == ["kept"]
    assert rows(again, "identity") == ["a name"]
    again.close()


def test_slots_of_somebody_removed_are_wiped_here_and_in_backups(team: Path) -> None:
    _, _, custodian = ids(team)
    backup = team / "backups" / "earlier"
    shutil.copytree(team / "slots", backup / "slots")
    vault = Vault.open(team, LEADS)
    with slots.paths(backup, custodian)[0].open("rb") as old:
        vault.team.remove(custodian, JobContext())
        assert set(old.read()) == {0}
    assert not any(custodian in path.name for path in team.rglob("*.slt*"))
    vault.close()


def test_whoever_answered_opens_their_first_package_with_their_answer(tmp_path: Path) -> None:
    vault, _ = Vault.create(tmp_path / "A.testimony", LEADS, kdf.test_cost())
    answer, _, _ = joining.answered(vault.team.invitation(), CODERS, kdf.test_cost())
    member = vault.team.add(read_answer(answer), "C-1", Role.CODER, {"content"})
    opened, secret = joining.opened_answer(answer, CODERS)
    assert (opened.user_id, opened.age_public) == (member.id, member.age_public)
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        joining.opened_answer(answer, "not the coder's")
    copy = Vault.join(tmp_path / "B.testimony", vault.team.header_bytes(), opened.ways_in.to_bytes(), CODERS)
    assert copy.team.age_secret() == secret
    copy.close()
    vault.close()
