"""The fields that a person fills in, and how each reaches the command.

A term, a code, a day, a number or a yes goes with `--set FIELD=VALUE`. Free text, which may hold testimony or a name,
goes by a form on a file descriptor: arguments can be read by every user of the machine, and the shell keeps them.
So do positions and names of places, which can endanger, and lists whose entries have fields of their own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

from testimony_app.cli.asking import UsageProblem

Way = Literal["term", "terms", "flag", "code", "codes", "number", "form", "decided"]
_CODE = re.compile(r"[\w.:/+~-]{0,40}")
_NUMBER = re.compile(r"[0-9]{1,9}")
_FLAGS = {"yes": True, "true": True, "no": False, "false": False}


@dataclass(frozen=True, slots=True)
class Field:
    """way: how it is written; `form` for what never stands in the arguments, `decided` for what takes a decision.

    vocabulary: whose terms it takes.
    """

    way: Way
    vocabulary: str = ""


def _term(vocabulary: str) -> Field:
    return Field("term", vocabulary)


def _terms(vocabulary: str) -> Field:
    return Field("terms", vocabulary)


_FLAG, _CODE_FIELD, _CODES, _FORM = Field("flag"), Field("code"), Field("codes"), Field("form")
_NUMBER_FIELD, _DECIDED = Field("number"), Field("decided", "certainty")

RECORDS: Mapping[str, Mapping[str, Field]] = MappingProxyType(
    {
        "interview": {
            "code": _CODE_FIELD,
            "format": _term("interview_format"),
            "held_on": _CODE_FIELD,
            "precision": _term("date_precision"),
            "started": _CODE_FIELD,
            "ended": _CODE_FIELD,
            "place_granularity": _term("place_granularity"),
            "place": _FORM,
            "mode": _term("interview_mode"),
            "setting": _term("setting"),
            "privacy": _term("privacy"),
            "overheard_by": _FORM,
            "people_present": _FORM,
            "preference_asked": _FLAG,
            "preference_honoured": _FLAG,
            "language": _CODE_FIELD,
            "dialect": _FORM,
            "interpreter": _CODE_FIELD,
            "interpreter_kind": _term("interpreter_kind"),
            "interpreter_undertaking": _FLAG,
            "record_made": _terms("record_made"),
            "explained": _terms("explained"),
            "prior_interviews": _FORM,
            "prior_interviews_asked": _FLAG,
            "statement": _terms("statement_state"),
            "distress": _term("distress"),
            "notes": _FORM,
        },
        "witness": {
            "code": _CODE_FIELD,
            "roles": _terms("witness_role"),
            "age_band": _term("age_band"),
            "sex": _term("sex"),
            "connection": _term("connection"),
            "displacement": _term("displacement"),
            "vulnerabilities": _terms("vulnerability"),
            "reliability": _term("source_reliability"),
            "reliability_reasons": _FORM,
            "risk": _term("risk"),
            "threat": _FORM,
            "mitigation": _FORM,
            "risk_review_on": _CODE_FIELD,
        },
        "identity": dict.fromkeys(
            (
                "given_name",
                "father_name",
                "family_name",
                "mother_name",
                "aliases",
                "birth_date",
                "id_number",
                "phones",
                "safe_channel",
                "address",
                "next_of_kin",
                "notes",
            ),
            _FORM,
        ),
        "consent": {
            "scope": _term("consent_scope"),
            "status": _term("consent_status"),
            "decided_at": _CODE_FIELD,
            "obtained": _term("consent_obtained"),
            "given_by": _term("consent_from"),
            "assent": _FLAG,
            "approver": _CODE_FIELD,
            "capacity": _term("capacity"),
            "taker": _CODE_FIELD,
            "language": _CODE_FIELD,
            "interpreter": _CODE_FIELD,
            "witness_to_consent": _CODE_FIELD,
            "script_version": _CODE_FIELD,
            "conditions": _FORM,
            "valid_until": _CODE_FIELD,
            "review_on": _CODE_FIELD,
            "event": _term("consent_event"),
            "withheld_from": _FORM,
            "withheld_why": _term("withheld_reason"),
            "lawful_basis": _term("lawful_basis"),
        },
        "incident": {
            "code": _CODE_FIELD,
            "title": _FORM,
            "happened_on": _CODE_FIELD,
            "precision": _term("date_precision"),
            "local_time": _CODE_FIELD,
            "time_basis": _term("time_basis"),
            "ended_on": _CODE_FIELD,
            "ended_precision": _term("date_precision"),
            "ended_time": _CODE_FIELD,
            "governorate": _FORM,
            "district": _FORM,
            "sub_district": _FORM,
            "place": _FORM,
            "neighbourhood": _FORM,
            "latitude": _FORM,
            "longitude": _FORM,
            "place_precision": _term("place_precision"),
            "facilities": _terms("facility_kind"),
            "attack_kinds": _terms("attack_kind"),
            "attack_effects": _terms("attack_effect"),
            "emblem_visible": _term("yes_no"),
            "listed": _term("yes_no"),
            "listed_on": _CODE_FIELD,
            "listed_by": _FORM,
            "warnings": _terms("warning"),
            "military_presence": _term("military_presence"),
            "presences": _FORM,
            "weapon_deliveries": _terms("weapon_delivery"),
            "weapon_munitions": _terms("weapon_munition"),
            "weapon_basis": _terms("weapon_basis"),
            "munitions_least": _NUMBER_FIELD,
            "munitions_most": _NUMBER_FIELD,
            "repeat_after_least": _NUMBER_FIELD,
            "repeat_after_most": _NUMBER_FIELD,
            "perpetrators": _CODES,
            "perpetrators_either": _FLAG,
            "perpetrator_type": _term("perpetrator_type"),
            "involvement": _term("involvement"),
            "perpetrator_basis": _terms("perpetrator_basis"),
            "perpetrator_confidence": _term("certainty"),
            "official_reply": _term("official_reply"),
            "casualties": _FORM,
            "damage": _term("damage"),
            "function_before": _term("function_state"),
            "function_after": _term("function_state"),
            "closed_days": _NUMBER_FIELD,
            "legal_rule": _FORM,
            "violation_status": _term("violation_status"),
            "standard_of_proof": _FORM,
            "assessed_by": _CODE_FIELD,
            "assessed_on": _CODE_FIELD,
            "related": _FORM,
            "certainty": _DECIDED,
            "summary": _FORM,
        },
        "link": {
            "proposition": _term("proposition"),
            "knowledge": _term("knowledge"),
            "evidence_class": _term("evidence_class"),
            "stance": _term("stance"),
            "credibility": _term("credibility"),
            "origin": _CODE_FIELD,
            "reason": _FORM,
            "hearsay_degree": _CODE_FIELD,
            "independence_group": _CODE_FIELD,
            "told_from": _CODE_FIELD,
            "told_to": _CODE_FIELD,
            "second_coder": _CODE_FIELD,
        },
    }
)


def assigned(record: str, assignments: Sequence[str] | None, form: Mapping[str, Any]) -> dict[str, Any]:
    """The values of `--set FIELD=VALUE` and of a form, by field; a field set in both takes the argument.

    Raises UsageProblem for a field that the record lacks, or that takes free text and stands in an argument.
    """
    table = RECORDS[record]
    if not form.keys() <= table.keys():
        raise UsageProblem(f"The form names a field that {record} lacks. See `testimony fields {record}`.")
    held = dict(form)
    for assignment in assignments or ():
        name, equals, value = assignment.partition("=")
        if not equals or name not in table:
            raise UsageProblem(f"--set takes FIELD=VALUE. See `testimony fields {record}`.")
        held[name] = _value(name, table[name], value)
    return held


def section(form: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The object `name` within a form, empty without it. Raises UsageProblem if it is no object."""
    held = form.get(name, {})
    if not isinstance(held, dict):
        raise UsageProblem(f"In the form, {name} is to be an object.")
    return held


def _value(name: str, field: Field, value: str) -> Any:
    if field.way == "form":
        raise UsageProblem(f"{name} is given in a form with --form-fd, never in the arguments.")
    if field.way == "flag":
        if value not in _FLAGS:
            raise UsageProblem(f"{name} takes yes or no.")
        return _FLAGS[value]
    if field.way == "number":
        if value and not _NUMBER.fullmatch(value):
            raise UsageProblem(f"{name} takes a whole number, or nothing for unknown.")
        return int(value) if value else None
    parts = value.split(",") if field.way in ("terms", "codes") and value else [value]
    if not all(_CODE.fullmatch(part) for part in parts):
        raise UsageProblem(f"{name} takes terms, codes and days, at most 40 characters without spaces.")
    return tuple(parts if value else ()) if field.way in ("terms", "codes") else value
