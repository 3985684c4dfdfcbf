"""`python -m reqwriter`."""

import sys

from reqwriter.cli import main

sys.exit(main())
