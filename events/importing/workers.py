"""Reading and extraction in several processes: names of files in, facts out, in their order; may import readers and reading.

Each process has the snapshot that was taken at the start. It holds nothing that an import writes, so the facts are the
same as in one process, whatever was loaded meanwhile.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import active_children, connection, get_context, parent_process

from events.extraction.facts import ArticleFacts
from events.extraction.known import Known

from .readers import Read, Refusal, TextFile, find_texts
from .reading import facts_of

Found = ArticleFacts | Refusal
Work = TextFile | Read
# Articles that go to a process at once, and how many such bunches wait for each: enough that none is idle.
BUNCH = 16
AHEAD = 3
_known: list[Known] = []


class WorkerDiedError(Exception):
    """A process that reads articles was ended by something else; the message says what to do."""


def read_all(paths: Iterable[str], known: Known, workers: int = 1) -> Iterator[Found]:
    """The facts of every article at these paths, in their order, read by so many processes; raises WorkerDiedError."""
    work = (text for path in paths for text in find_texts(path))
    if workers == 1:
        for text in work:
            yield read_one(text, known)
    else:
        yield from read_in_processes(work, known, workers)


def read_in_processes(work: Iterable[Work], known: Known, workers: int) -> Iterator[Found]:
    """The facts of every text, in the order of the texts; raises WorkerDiedError."""
    rest, others = iter(work), set(active_children())
    # Started afresh, not forked: a copy of this process would share its connection to the database.
    pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=start, initargs=(known,))
    waiting: deque[Future[list[Found]]] = deque()
    try:
        while True:
            while len(waiting) < workers * AHEAD and (bunch := list(islice(rest, BUNCH))):
                waiting.append(pool.submit(read_bunch, bunch))
            if not waiting:
                return
            yield from waiting.popleft().result()
    except BrokenProcessPool:
        # One that was being started when another died is not ended by the pool, which would wait for it for ever.
        for process in set(active_children()) - others:
            process.kill()
        raise WorkerDiedError(
            "A process that reads articles was ended from outside, perhaps because memory ran out: "
            "fewer --workers need less."
        ) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def start(known: Known) -> None:
    """Make a new process ready: it ends with the one that started it, and leaves Ctrl-C to that one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _known[:] = [known]
    threading.Thread(target=_end_with_parent, daemon=True).start()


def read_bunch(bunch: list[Work]) -> list[Found]:
    """The facts of some texts, in another process. What is loaded from none of them stays there: a text's other dates."""
    found = [read_one(one, _known[0]) for one in bunch]
    for facts in found:
        if isinstance(facts, ArticleFacts):
            facts.dates = []
    return found


def read_one(text: Work, known: Known) -> Found:
    """The facts of a text, which may still be in its file."""
    read = text.read() if isinstance(text, TextFile) else text
    return read if isinstance(read, Refusal) else facts_of(read, known)


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
