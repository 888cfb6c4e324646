"""Indirect identifiers in five languages, and with how many witnesses they are shared."""

import pytest

from testimony_app.anonymise.quasi_words import CONCEPTS
from testimony_app.anonymise.tally import CATEGORIES, quasi_identifiers, tally, traits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "I was the only dentist in the village, aged 34.",
            {"uniqueness:the only one", "job:dentist", "place:village", "age:30-39"},
        ),
        (
            "كنت ممرضة في المستشفى وزوجي طبيب أسنان، عمري ٣٤",
            {"job:nurse", "place:hospital", "family:husband", "job:dentist", "age:30-39"},
        ),
        (
            "Mon frère, médecin à l'hôpital, a perdu la vue : aveugle depuis le 12 février 2014.",
            {"family:brother", "job:doctor", "place:hospital", "injury:blindness", "date:février 2014"},
        ),
        (
            "Mi hermana es enfermera en la escuela de la brigada.",
            {"family:sister", "job:nurse", "place:school", "unit:brigade"},
        ),
        (
            "Моя сестра - лікарка в лікарні, опіки, 41 рік.",
            {"family:sister", "job:doctor", "place:hospital", "injury:burns", "age:40-49"},
        ),
    ],
)
def test_traits_in_five_languages(text: str, expected: set[str]) -> None:
    assert traits(text) == expected


def test_positions_lead_back_to_the_words() -> None:
    text = "😀 the head teacher's twin"
    assert [text[one.start : one.end] for one in quasi_identifiers(text)] == ["head teacher", "twin"]


def test_every_category_has_words_but_those_that_rules_find() -> None:
    assert set(CATEGORIES) - set(CONCEPTS) == {"date", "age"}


def test_k_counts_the_witnesses_who_share_everything() -> None:
    others = {
        "W2": {"job:nurse", "place:hospital", "age:30-39"},
        "W3": {"job:nurse"},
        "W4": {"place:hospital", "job:nurse"},
    }
    assert tally("a nurse in the hospital", others).shared_by == 3
    assert tally("a nurse in the hospital, aged 33", others).shared_by == 2
    assert tally("a dentist in the hospital", others).shared_by == 1
    assert tally("nothing here", others).shared_by is None
    assert tally("a nurse in the hospital, aged 33", others).categories == ("place", "job", "age")
