"""Says which ways of naming a secret fit together; never reads one."""

from __future__ import annotations


def check_ways(stem: str, ways: dict[str, object], *, is_needed: bool) -> None:
    """Check that a secret is named in one way.

    Args:
        stem: "password", "url".
        ways: what the user gave, by key; None where nothing.
        is_needed: whether the channel can do without.

    Raises:
        ValueError: it is named twice, or not at all; a sentence for the user.
    """
    given = [key for key, value in ways.items() if value is not None]
    if len(given) > 1:
        raise ValueError(f"{' and '.join(given)} name the same secret; keep one of them")
    if is_needed and not given:
        raise ValueError(f"needs its {stem}: give one of {', '.join(ways)}")
    for key in given:
        if not ways[key]:
            raise ValueError(f"{key} is empty; write where the {stem} is, or leave the key out")
