"""``python -m technopark_cli``."""

from technopark_cli.cli.app import main

if __name__ == "__main__":
    main()
