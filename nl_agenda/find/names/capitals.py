"""Words as expressions: with a capital, and without."""

CAPITAL = "[A-ZÀ-ÖØ-ÞŠŽČĆĐŁŚŻŞİĀĒĪŌŪĢĶĻŅŐŰŘŤĎŇŹŃĄĘĖĮŲĂŢȚȘĞŒ]"
CAPITALISED = rf"{CAPITAL}[\wÀ-ÿ'’-]*"
LOWER = r"[a-zà-ÿ][\w'’-]*"
