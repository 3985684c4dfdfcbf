"""The wizard. The terminal is set up before any module here can import Textual."""

import os
import sys

from reqwriter.tui.terminal import prepare

prepare(os.environ, sys.platform)
