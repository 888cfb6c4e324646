"""Favourites: the codes and incidents that a person put on the digit keys. Every act here can be undone.

They are each person's own, stay in this copy of the case, and travel in no package.
"""

from __future__ import annotations

from collections.abc import Mapping

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services.operations import Operation, Step, Values, operation
from testimony_app.store import codebook, favourites
from testimony_app.store.session import Store

DIGITS = range(1, 10)


def held(case: Case) -> dict[int, str]:
    """The ids of codes and incidents by their digit; those that were removed since are left out."""
    with case.read() as store:
        known = {each.id for each in codebook.codes(store)} | {each.id for each in codebook.incidents(store)}
        return {digit: each for digit, each in favourites.of_user(store, case.user).items() if each in known}


def put(case: Case, digit: int, target_id: str) -> Operation:
    """An act that puts a code or an incident on a digit; it leaves the one that it was on.

    Raises AppError `favourite.digit_unfit`, or `favourite.missing` where neither a code nor an incident has this id,
    when it is made.
    """
    if digit not in DIGITS:
        raise AppError("favourite.digit_unfit")
    with case.read() as store:
        known = {each.id for each in codebook.codes(store)} | {each.id for each in codebook.incidents(store)}
        if target_id not in known:
            raise AppError("favourite.missing")
        former = favourites.of_user(store, case.user)
    kept = {at: each for at, each in former.items() if each != target_id}
    return _as(case, {**kept, digit: target_id}, target_id)


def clear(case: Case, digit: int) -> Operation:
    """An act that frees a digit. Raises AppError `favourite.none` when it is made and there is nothing on it."""
    with case.read() as store:
        former = favourites.of_user(store, case.user)
    if digit not in former:
        raise AppError("favourite.none")
    return _as(case, {at: each for at, each in former.items() if at != digit}, former[digit])


def _as(case: Case, digits: Mapping[int, str], touched: str) -> Operation:
    return operation(case, Step("favourite.set", set_favourites, _values(digits, touched)), touched={touched})


def set_favourites(store: Store, case: Case, values: Values) -> Step:
    """Keep these favourites and no others."""
    former = favourites.of_user(store, case.user)
    favourites.put(store, case.user, {int(digit): each for digit, each in values["digits"].items()})
    store.concerns(values["touched"], dict(values["digits"]))
    return Step("favourite.set", set_favourites, _values(former, values["touched"]))


def _values(digits: Mapping[int, str], touched: str) -> Values:
    return {"digits": {str(digit): each for digit, each in sorted(digits.items())}, "touched": touched}
