"""Which pairs of facts that are not put together a curator is asked about, and why. Pure; imports sameness.

Each pair is judged by itself, so that neither the order of imports nor what else there is decides who is asked.
"""

from __future__ import annotations

from .sameness import (
    COMMON,
    LONGEST_DAYS,
    LONGEST_WINDOW,
    OF_AN_EARLIER_ONE,
    SURE,
    VERY_ALIKE,
    Fact,
    Subject,
    alike,
    days_agree,
    days_apart,
    longest_of,
    subject_of,
    words_in_common,
)

# Days by which a text can be off that says on which day something was.
OFF_BY = 1


def near_miss(left: Fact, right: Fact) -> list[str]:
    """Why two facts that are not put together could be one after all, for a curator to say; empty where too little speaks for it."""
    if left.kind != right.kind or left.family != right.family or left.order[1] == right.order[1]:
        return []
    shared = sorted((left.actors & right.actors) - COMMON)
    same_days = (left.earliest, left.latest) == (right.earliest, right.latest) and left.latest is not None
    agree = same_days or days_agree(left, right, LONGEST_WINDOW)
    if not (shared or agree):
        return []
    subject = subject_of(left, right)
    if subject is Subject.OTHER:
        return []
    common = words_in_common(left, right)
    likeness = alike(left.things, right.things)
    if not _near_enough(left, right, subject, len(common), likeness >= VERY_ALIKE, bool(shared), agree):
        return []
    for_it = []
    if likeness >= VERY_ALIKE:
        for_it.append(f"titles alike ({likeness} of 100)")
    elif common:
        for_it.append(f"both about {', '.join(longest_of(common, SURE))}")
    if agree:
        for_it.append("the same days" if same_days else "days that can be the same")
    if shared:
        for_it.append(f"both name {', '.join(shared)}")
    return for_it if len(for_it) > 1 else []


def _near_enough(
    left: Fact, right: Fact, subject: Subject, common: int, alike: bool, shared: bool, agree: bool
) -> bool:
    """Whether a curator would want to see a pair: the less days and participants say, the more its subject has to."""
    statuses = {left.status, right.status}
    if shared and (agree or days_apart(left, right) <= OFF_BY):
        return common > 0 or alike
    if shared and left.kind == "deadline":
        return subject >= Subject.LIKELY or (common > 0 and bool(OF_AN_EARLIER_ONE & statuses))
    if shared:
        return subject is Subject.SAME and (alike or "planned" in statuses)
    if not agree:
        return False
    few_days = max(_length(left), _length(right)) <= LONGEST_DAYS
    enough = common > 0 if few_days and subject >= Subject.LIKELY else common >= SURE
    return enough and (few_days or alike or subject >= Subject.LIKELY)


def _length(fact: Fact) -> int:
    """Days from the first to the last on which a fact can be; none for what has only one bound, which is its day."""
    return (fact.latest - fact.earliest).days if fact.earliest and fact.latest else 0
