"""The whole of extraction: ``extract(article, known) -> facts``. Pure Python; the same article gives the same facts.

Another way of reading (a statistical model, say) can stand behind the same call.
"""

from __future__ import annotations

from operator import attrgetter

from events.dates.asides import asides_of
from events.dates.reader import DateReader
from events.dates.resolve import resolve
from events.dutch.clauses import Clauses
from events.dutch.tokens import tokenize

from .actors import ActorReader
from .casting import Casting
from .duties import deadlines_of
from .facts import ArticleFacts, RawArticle
from .happenings import Window, events_of
from .joining import joined
from .known import Known
from .segments import running_text, segments_of
from .staging import stage_of
from .stamps import stamped


class Extractor:
    """Reads articles against a snapshot; made once a run."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.dates = DateReader(known.calendar)
        self.actors = ActorReader(known)

    def read(self, article: RawArticle) -> ArticleFacts:
        """All facts of one article."""
        segments = segments_of(article.text, article.body)
        text = running_text(article.text, segments)
        tokens = tokenize(text)
        clauses = Clauses(tokens)
        published, stamp = stamped(article.text, segments, self.dates, article.published)
        resolved = resolve(self.dates, self.dates.read_tokens(tokens, clauses), published)
        cast = self.actors.read(text, resolved.earliest, resolved.latest)
        stage = stage_of(resolved, article.text)
        casting = Casting(stage, cast)
        window = Window(resolved.earliest, resolved.latest)
        return ArticleFacts(
            article=article,
            title=article.title,
            segments=segments,
            earliest=resolved.earliest,
            latest=resolved.latest,
            reasons=[*stamp, *resolved.reasons],
            persons=cast.persons,
            parties=cast.parties,
            bodies=cast.bodies,
            unresolved=cast.unresolved,
            dates=sorted((*resolved.expressions, *asides_of(self.dates, resolved)), key=attrgetter("start")),
            events=joined(events_of(stage, casting, window)),
            deadlines=joined(deadlines_of(stage, casting, window)),
        )


_latest: list[Extractor] = []


def extract(article: RawArticle, known: Known) -> ArticleFacts:
    """The facts of one article. The extractor of the last snapshot is kept, for building it takes longer than an article."""
    if not _latest or _latest[0].known is not known:
        _latest[:] = [Extractor(known)]
    return _latest[0].read(article)
