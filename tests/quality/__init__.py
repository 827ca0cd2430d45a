"""How well the library reads the fixture letters: the score of each field, and the gate that holds it."""
