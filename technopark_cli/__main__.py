"""The entry point: of ``technopark``, and of ``python -m technopark_cli``."""

import gc

# A short run is over before garbage matters: fewer collections save a twentieth of the start-up.
gc.set_threshold(100_000, 50, 50)

from technopark_cli.cli.app import main  # noqa: E402 - the threshold must be set before the imports

if __name__ == "__main__":
    main()
