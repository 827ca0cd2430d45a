"""A function called in a child process that can be stopped: wall-clock and memory limits, and a pool of warm workers.

Code in C that hangs cannot be interrupted, nor can its memory be taken back: only the end of its process stops it. This room
knows nothing of letters; it calls any function that can be imported.
"""

from nl_agenda.workers.pool import Pool, in_order
from nl_agenda.workers.worker import Bounds

__all__ = ["Bounds", "Pool", "in_order"]
