"""Figures are taken as the command line works: one thread of arithmetic for each process."""

import os

from stemma.engine.threads import one_thread

one_thread(os.environ)
