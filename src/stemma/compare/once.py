"""What is found in one claim is found once, however many claims it is held against."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from stemma.compare.profile import Profile

Others = ParamSpec("Others")
Answer = TypeVar("Answer")


def once(function: Callable[Concatenate[Profile, Others], Answer]) -> Callable[Concatenate[Profile, Others], Answer]:
    """``function`` of a claim and of names (hashable, told apart by their value), asked once for each of them.

    The answer is kept with the claim and must not be changed by who gets it; :func:`forget` lets go of it.
    """
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def asked(profile: Profile, /, *args: Others.args, **kwargs: Others.kwargs) -> Answer:
        kept = profile.kept
        place = (name, *args, *kwargs.items()) if args or kwargs else name
        if place in kept:
            found: Answer = kept[place]
            return found
        answer = kept[place] = function(profile, *args, **kwargs)
        return answer

    return asked


def forget(profile: Profile) -> None:
    """Let go of what is kept with a claim: of thousands of claims it would fill the memory."""
    profile.kept.clear()
