"""Words as expressions: with a capital, and without."""

CAPITALISED = r"[A-ZÀ-ÖØ-ÞŠŽČĆĐŁŚŻŞİĀĒĪŌŪĢĶĻŅŐŰŘŤĎŇŹŃĄĘĖĮŲĂŢȚȘĞŒ][\wÀ-ÿ'’-]*"
LOWER = r"[a-zà-ÿ][\w'’-]*"
