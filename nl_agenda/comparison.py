"""What changed between letters: positions side by side."""
