"""Lets `python -m docketwatch` be the same as `docketwatch`; never more than that."""

from docketwatch.cli import main

if __name__ == "__main__":
    main()
