"""A function called in a child process that can be stopped: wall-clock and memory limits, and a pool of warm workers."""
