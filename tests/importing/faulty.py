"""`python -m tests.importing.faulty ACTION STEP NUMBER PATH...`: an import with a fault at a known point.

At the NUMBERth call of a STEP (a name in events/importing/loading.py, or load_many) the program is killed, asked to end, or
waits for a line on its standard input. With the ACTION ``lose-worker`` it is a process that reads articles that is killed.
Blocks are of three articles, so that a few make several.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

import django

BLOCK = 3
WAITING = "waiting"


def act(action: str) -> None:
    """The fault itself."""
    if action == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    elif action == "term":
        os.kill(os.getpid(), signal.SIGTERM)
    elif action == "wait":
        print(WAITING, flush=True)
        sys.stdin.readline()


def at_call(numbers: str, action: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """The work, with the fault before its calls of these numbers, such as "2" or "2,3"."""
    wanted = {int(number) for number in numbers.split(",")}
    calls = 0

    def counted(*arguments: Any, **named: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls in wanted:
            act(action)
        return work(*arguments, **named)

    return counted


def main() -> None:
    """Install the fault and import."""
    action, step, number, *arguments = sys.argv[1:]
    django.setup()
    from django.core.management import call_command

    from events.importing import loading, workers
    from events.management.commands import import_articles

    import_articles.BLOCK = BLOCK
    workers.BUNCH = 1
    if step == "load_many":
        setattr(loading.Loader, step, at_call(number, action, getattr(loading.Loader, step)))
    elif action != "lose-worker":
        setattr(loading, step, at_call(number, action, getattr(loading, step)))
    call_command("import_articles", *arguments)


if __name__ == "__mp_main__" and sys.argv[1] == "lose-worker":
    # Here a process is made ready that reads articles.
    from events.importing import workers

    workers.read_one = at_call(sys.argv[3], "kill", workers.read_one)

if __name__ == "__main__":
    main()
