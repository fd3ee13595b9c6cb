"""`python -m events.evaluation PATH`: measures extraction with the reference files, without a database.

Imports extraction and evaluation.
"""

from __future__ import annotations

import argparse
import sys

from events.extraction.extract import extract

from .cli import EvaluationError, add_options, run
from .fixtures_known import FixtureError, known_from_fixtures
from .gold import PROJECT


def main() -> int:
    """Run it; the exit code is 1 when it cannot be made or falls below its floor."""
    parser = argparse.ArgumentParser(prog="python -m events.evaluation", description=__doc__)
    add_options(parser)
    options = vars(parser.parse_args())
    try:
        run(options, extract, known_from_fixtures(PROJECT / "fixtures"), print)
    except (EvaluationError, FixtureError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
