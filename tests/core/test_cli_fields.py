"""What may stand in the arguments, and what may not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.fields import RECORDS, assigned
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.services.code_passage import LinkDraft
from testimony_app.services.decide_consent import ConsentDraft
from testimony_app.services.log_interview import InterviewDraft, PersonDraft, WitnessDraft
from testimony_app.services.manage_incidents import IncidentDraft
from tests.core.cli_support import run_testimony

DRAFTS = {
    "interview": InterviewDraft,
    "witness": WitnessDraft,
    "identity": PersonDraft,
    "consent": ConsentDraft,
    "incident": IncidentDraft,
    "link": LinkDraft,
}
FREE = [(record, name) for record, table in RECORDS.items() for name, field in table.items() if field.way == "form"]


@pytest.mark.parametrize("record", DRAFTS)
def test_every_field_of_a_record_is_known(record: str) -> None:
    assert RECORDS[record].keys() == DRAFTS[record].model_fields.keys()


def test_every_vocabulary_exists() -> None:
    named = {field.vocabulary for table in RECORDS.values() for field in table.values() if field.vocabulary}
    assert all(vocabulary(name).terms for name in named)


def test_no_field_of_an_identity_can_be_an_argument() -> None:
    assert {field.way for field in RECORDS["identity"].values()} == {"form"}


@pytest.mark.parametrize(("record", "name"), FREE)
def test_free_text_is_refused_in_the_arguments(record: str, name: str) -> None:
    with pytest.raises(UsageProblem) as refused:
        assigned(record, [f"{name}=Joan Ashmere"], {})
    assert "Ashmere" not in str(refused.value)


@given(st.text(max_size=30))
def test_a_coded_field_takes_no_sentence(text: str) -> None:
    try:
        held = assigned("witness", [f"code={text}"], {})
    except UsageProblem as problem:
        assert not text.strip() or text not in str(problem) or text in "code takes terms, codes and days"
    else:
        assert " " not in held["code"]
        assert held == {"code": text}


def test_terms_flags_and_codes() -> None:
    held = assigned("interview", ["explained=purpose,uses", "preference_asked=yes", "record_made=", "language=ar"], {})
    assert held == {"explained": ("purpose", "uses"), "preference_asked": True, "record_made": (), "language": "ar"}


def test_an_argument_wins_over_the_form() -> None:
    assert assigned("interview", ["language=ar"], {"language": "en", "notes": "x"}) == {"language": "ar", "notes": "x"}


@pytest.mark.parametrize("wrong", ["language", "colour=red", "preference_asked=perhaps"])
def test_what_no_field_takes_is_refused(wrong: str) -> None:
    with pytest.raises(UsageProblem):
        assigned("interview", [wrong], {})


def test_the_command_lists_fields_and_terms() -> None:
    listed = run_testimony("fields", "witness", "--json").data["fields"]
    assert {"name": "risk", "way": "term", "vocabulary": "risk"} in listed
    assert "critical" in [each["key"] for each in run_testimony("terms", "risk", "--json").data["terms"]]
    assert run_testimony("fields", "nonsense").status == 2
    assert run_testimony("terms", "no_such_list").status == 5
    assert run_testimony("terms", "../../pyproject").status == 2
