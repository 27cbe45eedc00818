"""Lets `python -m web.cli` stand in for the console script."""

from web.cli import main

if __name__ == "__main__":
    main()
