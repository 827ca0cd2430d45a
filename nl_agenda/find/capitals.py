"""Words as expressions: with a capital, and without."""

CAPITALISED = r"[A-ZÀ-ÖØ-ÞŠŽČĆĐŁŚŻŞİ][\wÀ-ÿ'’-]*"
LOWER = r"[a-zà-ÿ][\w'’-]*"
