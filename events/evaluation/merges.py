"""Measures matching on annotated stories: which mentions it puts together. Imports extraction, matching and evaluation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from rapidfuzz import fuzz

from events.extraction.facts import ArticleFacts, Happening, RawArticle
from events.extraction.header import article_from
from events.extraction.known import Known
from events.importing.identity import fact_ids, text_hash
from events.importing.matching import groups_of
from events.importing.nearness import near_miss
from events.importing.sameness import Fact, fact_from

from .figures import Comparison
from .sentences import Sentences, overlap
from .stories import Mention, Story, StoryEntry

Extract = Callable[[RawArticle, Known], ArticleFacts]
MERGES, FOUND, ASKED = "stories: merges", "stories: merges found", "stories: found or asked"
MENTIONS, B3_PRECISION, B3_RECALL = (
    "stories: mentions found",
    "stories: B³ precision",
    "stories: B³ recall",
)


@dataclass(frozen=True, slots=True)
class Told:
    """A mention that extraction found: what it found there, and the entry that it is about."""

    fact: Fact
    mention: Mention
    entry: StoryEntry

    @property
    def words(self) -> str:
        """The mention, for whoever reads a list of misses."""
        days = f"{self.fact.earliest} to {self.fact.latest}"
        return f"{self.mention.article}: {self.fact.type or 'deadline'} {days}, {self.fact.title!r}"


def facts_in(article: ArticleFacts) -> list[tuple[Fact, Happening]]:
    """What an article tells, as matching sees it after an import."""
    happenings = [*article.events, *article.deadlines]
    known = (article.latest or date.max).isoformat()
    lineage = text_hash(article)
    return [
        (fact_from(happening, name, (known, lineage), article.title), happening)
        for name, happening in zip(fact_ids(lineage, happenings), happenings, strict=True)
    ]


def compare_stories(stories: Iterable[Story], extract: Extract, known: Known) -> Mapping[str, Comparison]:
    """The figures of each split that has stories. All its stories are matched together, so that each is a trap for the others."""
    by_split: dict[str, list[Story]] = {}
    for story in stories:
        by_split.setdefault(story.split, []).append(story)
    return {split: _compare(split, found, extract, known) for split, found in by_split.items()}


def _compare(split: str, stories: Sequence[Story], extract: Extract, known: Known) -> Comparison:
    comparison = Comparison("stories", split)
    texts = {article: text for story in stories for article, text in story.texts.items()}
    facts = {
        article: facts_in(extract(article_from(text, article), known)) for article, text in texts.items()
    }
    told: dict[str, Told] = {}
    for article, text in texts.items():
        wanted = {
            (mention.quote, entry.kind): (mention, entry)
            for story in stories
            for entry in story.entries
            for mention in entry.mentions
            if mention.article == article
        }
        found = _found_in(text, list(wanted.values()), facts[article])
        told |= {one.fact.id: one for one in found}
        missed = [mention for mention, _ in wanted.values() if mention not in [one.mention for one in found]]
        share = comparison.figures.shares[MENTIONS]
        share.right += len(found)
        share.of += len(wanted)
        for mention in missed:
            comparison.miss(MENTIONS, "missing", mention.article, mention.quote)
    groups = groups_of(fact for pairs in facts.values() for fact, _ in pairs)
    home = {fact.id: number for number, group in enumerate(groups) for fact in group}
    _count_pairs(comparison, list(told.values()), home)
    _count_clusters(comparison, list(told.values()), home)
    for group in groups:
        if len(group) > 1 and not all(fact.id in told for fact in group):
            titles = "; ".join(f"{fact.type or 'deadline'} {fact.title!r}" for fact in group)
            comparison.miss("stories: merges that gold does not know", "merged", titles)
    return comparison


def _found_in(
    text: str, wanted: Sequence[tuple[Mention, StoryEntry]], facts: Sequence[tuple[Fact, Happening]]
) -> list[Told]:
    """The mentions that extraction found, one to one: on the sentence, of the kind and of a type that gold accepts."""
    sentences = Sentences(text)
    pairs = []
    for mention, entry in wanted:
        around = sentences.around(mention.start, mention.end)
        for fact, happening in facts:
            on_it = any(
                overlap(around, (claim.start, claim.end)) for claim in (happening.quote, *happening.claims)
            )
            if on_it and fact.kind == entry.kind and (not entry.types or fact.type in entry.types):
                likeness = fuzz.token_set_ratio(fact.title.lower(), mention.quote.lower())
                pairs.append((-likeness, mention.start, fact.id, Told(fact, mention, entry)))
    found: dict[tuple[int, int, str], Told] = {}
    taken: set[str] = set()
    for _, _, name, told in sorted(pairs, key=lambda pair: pair[:3]):
        key = (told.mention.start, told.mention.end, told.entry.kind)
        if key not in found and name not in taken:
            found[key] = told
            taken.add(name)
    return list(found.values())


def _count_pairs(comparison: Comparison, told: Sequence[Told], home: Mapping[str, int]) -> None:
    score, shares = comparison.figures.scores[MERGES], comparison.figures.shares
    for left, right in combinations(told, 2):
        same = left.entry.name == right.entry.name
        merged = home[left.fact.id] == home[right.fact.id]
        if not same and not merged:
            continue
        score.tp += same and merged
        score.fp += merged and not same
        score.fn += same and not merged
        if not same:
            comparison.miss(MERGES, "extra", f"{left.words}; {right.words}", right.mention.quote)
            continue
        shares[FOUND].count(merged)
        reasons = near_miss(left.fact, right.fact)
        shares[ASKED].count(merged or bool(reasons))
        if not merged:
            asked = f" [asked: {', '.join(reasons)}]" if reasons else ""
            comparison.miss(MERGES, "missing", f"{left.words}; {right.words}{asked}", right.mention.quote)


def _count_clusters(comparison: Comparison, told: Sequence[Told], home: Mapping[str, int]) -> None:
    """B³: of each mention, how much of its group belongs with it, and how much of what belongs with it is in its group."""
    shares = comparison.figures.shares
    for one in told:
        group = [other for other in told if home[other.fact.id] == home[one.fact.id]]
        own = [other for other in told if other.entry.name == one.entry.name]
        both = sum(other.entry.name == one.entry.name for other in group)
        for name, size in ((B3_PRECISION, len(group)), (B3_RECALL, len(own))):
            shares[name].right += both / size
            shares[name].of += 1
