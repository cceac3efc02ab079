"""A question about one claim is answered once, and the answer is no part of the claim."""

from __future__ import annotations

from stemma.compare.once import forget, once
from stemma.compare.profile import Profile, profiles
from tests.bench.many_reports import case


def claims() -> tuple[Profile, ...]:
    return profiles(*case(1))[:2]


def test_a_claim_is_asked_once_for_each_name() -> None:
    asked: list[str] = []

    @once
    def told(profile: Profile, name: str) -> str:
        asked.append(f"{profile.id} {name}")
        return name

    one, other = claims()
    assert [told(one, "a"), told(one, "a"), told(one, "b"), told(other, "a")] == ["a", "a", "b", "a"]
    assert asked == [f"{one.id} a", f"{one.id} b", f"{other.id} a"]


def test_what_is_kept_changes_no_claim() -> None:
    one, same = claims()[0], claims()[0]
    once(lambda profile: profile.id)(one)
    assert one == same
    assert repr(one) == repr(same)


def test_a_claim_forgets() -> None:
    one = claims()[0]
    once(lambda profile: profile.id)(one)
    forget(one)
    assert not one.kept
