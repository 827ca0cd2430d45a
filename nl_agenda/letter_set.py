"""Many letters as one thing: load, filter, count, save."""
