"""``python -m stemma.cli``, the same as ``stemma``."""

import sys

from stemma.cli import main

if __name__ == "__main__":
    sys.exit(main())
