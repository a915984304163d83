"""``python -m doingoai``: the command line, where no ``doingoai`` is on the PATH."""

from __future__ import annotations

from doingoai.cli import main

if __name__ == "__main__":
    main()
