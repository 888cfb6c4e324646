"""Uncertain dates, codes, vocabularies, speakers and independent accounts."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_app.domain.independence import Account, independent
from testimony_app.domain.pseudonyms import checked_code, looks_like_a_code, next_code
from testimony_app.domain.speakers import speaker_of
from testimony_app.domain.uncertain_dates import Precision, UncertainDate, parse, precision_of
from testimony_app.domain.vocabularies import checked_term, vocabulary
from testimony_app.errors import AppError

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
NAMES = sorted(file.name.removesuffix(".toml") for file in (files("resources") / "vocabularies").iterdir())


@given(DAYS)
def test_a_day_means_itself(day: date) -> None:
    held = parse(day.isoformat())
    assert (held.earliest, held.latest, held.precision) == (day, day, Precision.EXACT)


@given(DAYS)
def test_a_month_and_a_year_mean_all_of_their_days(day: date) -> None:
    month, year = parse(day.isoformat()[:7]), parse(day.isoformat()[:4])
    assert month.precision is Precision.UNKNOWN_DAY
    assert year.precision is Precision.UNKNOWN_MONTH_AND_DAY
    assert (month.latest + timedelta(days=1)).day == month.earliest.day == 1
    assert month.earliest.month == month.latest.month == day.month
    assert (year.earliest, year.latest) == (date(day.year, 1, 1), date(day.year, 12, 31))


@given(DAYS, DAYS, st.sampled_from([4, 7, 10]), st.sampled_from([4, 7, 10]))
def test_a_range_reaches_from_its_first_to_its_last_day_or_is_refused(a: date, b: date, one: int, two: int) -> None:
    first, last = parse(a.isoformat()[:one]), parse(b.isoformat()[:two])
    text = f"{first.value}/{last.value}"
    if first.earliest > last.latest:
        with pytest.raises(AppError, match=r"date\.ends_before_start"):
            parse(text)
        return
    held = parse(text)
    assert (held.earliest, held.latest) == (first.earliest, last.latest)


@given(st.text(max_size=24))
def test_any_text_is_a_date_or_refused_and_never_changed(text: str) -> None:
    try:
        held = parse(text)
    except AppError as error:
        assert error.code.startswith("date.")
        assert not error.ids or set(error.ids) == {"precision"}
    else:
        assert held.value == text.strip()
        assert held.earliest <= held.latest


@pytest.mark.parametrize("text", ["2031-02-30", "2031-13", "0000-01-01", "31-05-12", "2031/2032/2033", "", "2031-5-1"])
def test_what_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(AppError, match=r"date\.unreadable"):
        parse(text)


@given(DAYS, st.sampled_from([4, 7, 10]), st.sampled_from(list(Precision)))
def test_precision_claims_no_more_than_is_written(day: date, length: int, precision: Precision) -> None:
    value = day.isoformat()[:length]
    if precision in (Precision.ESTIMATE, precision_of(value)):
        assert UncertainDate(value, precision).value == value
    else:
        with pytest.raises(AppError, match=r"date\.precision_mismatch"):
            UncertainDate(value, precision)


@given(st.lists(st.integers(1, 3_000).map(lambda n: f"W-{n:03d}"), max_size=20), st.lists(st.text(max_size=12)))
def test_the_next_code_is_free_and_higher_than_all(codes: list[str], others: list[str]) -> None:
    code = next_code("W", [*codes, *others])
    assert code not in codes
    assert looks_like_a_code(code)
    assert all(int(code[2:]) > int(held[2:]) for held in codes)


def test_gaps_are_not_filled_and_other_prefixes_do_not_count() -> None:
    assert next_code("W", ["W-001", "W-014b", "I-099", "WX-050", "W-", "W-x"]) == "W-015"


@given(st.text(max_size=50))
def test_a_code_holds_no_space_and_no_more_than_forty_characters(text: str) -> None:
    try:
        code = checked_code(text)
    except AppError as error:
        assert (error.code, error.ids) == ("code.unfit", {})
    else:
        assert code == text.strip()
        assert 1 <= len(code) <= 40
        assert not any(character.isspace() for character in code)


def test_a_name_in_two_words_is_no_code() -> None:
    with pytest.raises(AppError, match=r"code\.unfit"):
        checked_code("Sara Example")


@pytest.mark.parametrize("name", NAMES)
def test_each_vocabulary_loads_with_unique_keys_a_source_and_labels(name: str) -> None:
    held = vocabulary(name)
    keys = held.keys()
    assert len(set(keys)) == len(keys) > 0
    assert held.source
    assert held.version
    for term in held.terms:
        assert term.key.isascii()
        assert term.label.strip() == term.label != ""
        assert checked_term(name, term.key) == term.key
        assert held.label(term.key) == term.label


@pytest.mark.parametrize("name", NAMES)
def test_no_vocabulary_file_holds_a_term_twice(name: str) -> None:
    content = tomllib.loads((files("resources") / "vocabularies" / f"{name}.toml").read_text(encoding="utf-8"))
    written = [entry.get("term", entry["key"]) for entry in content["terms"]]
    assert len(set(written)) == len(written)


def test_an_unknown_vocabulary_or_term_is_refused_without_repeating_it() -> None:
    with pytest.raises(AppError, match=r"vocabulary\.missing"):
        vocabulary("no_such_list")
    with pytest.raises(AppError) as refused:
        checked_term("risk", "ZZ-MARKER")
    assert "ZZ-MARKER" not in str(refused.value) + str(refused.value.ids)


@pytest.mark.parametrize(
    ("label", "term"),
    [("INTERVIEWER:", "interviewer"), ("[Witness 1]", "witness"), ("Entrevistadora", "interviewer"),
     ("Témoin", "witness"), ("الشاهدة", "witness"), ("المترجم:", "interpreter"), ("ولي الأمر", "support_person"),
     ("свідок", "witness")],
)  # fmt: skip
def test_labels_of_five_languages_say_who_speaks(label: str, term: str) -> None:
    assert speaker_of(label) == term
    assert checked_term("speaker", term)


@given(st.text(max_size=20))
def test_a_label_gives_a_term_or_nothing(label: str) -> None:
    assert speaker_of(label) in ("", *vocabulary("speaker").keys())


@pytest.mark.parametrize("label", ["Sara", "", "12", "W-001", "the intern"])
def test_a_name_is_nobody_s_role(label: str) -> None:
    assert speaker_of(label) == ""


ACCOUNTS = st.lists(
    st.builds(
        Account,
        st.sampled_from(["W-1", "W-2", "W-3", "W-4"]),
        st.sampled_from(["supports", "contradicts", ""]),
        st.sampled_from(["", "", "G1", "G2", "W-1"]),
    ),
    max_size=12,
)


@given(ACCOUNTS, st.randoms())
def test_a_count_of_accounts_never_exceeds_witnesses_or_origins(accounts: list[Account], random: object) -> None:
    ours = [each for each in accounts if each.stance == "supports"]
    count = independent(accounts)
    assert count <= len({each.witness for each in ours})
    assert count <= len({each.origin or each.witness for each in ours})
    assert (count > 0) is bool(ours)
    assert count == independent(reversed(accounts)) == independent([*accounts, *accounts])


@given(ACCOUNTS, st.sampled_from(["W-1", "W-9"]))
def test_one_more_account_adds_at_most_one(accounts: list[Account], witness: str) -> None:
    before, after = independent(accounts), independent([*accounts, Account(witness, "supports")])
    assert before <= after <= before + 1


def test_hearsay_of_one_origin_is_one_account() -> None:
    heard = [Account(f"W-{n}", "supports", "G1") for n in range(5)]
    assert independent(heard) == 1
    assert independent([*heard, Account("W-7", "supports")]) == 2


def test_one_witness_is_one_account_however_many_origins_they_name() -> None:
    assert independent([Account("W-1", "supports", origin) for origin in ("", "G1", "G2")]) == 1


def test_an_eyewitness_who_also_repeats_another_takes_nothing_from_them() -> None:
    accounts = [Account("W-1", "supports"), Account("W-2", "supports"), Account("W-2", "supports", "W-1")]
    assert independent(accounts) == 2
