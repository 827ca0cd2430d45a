"""A page to try the service from a browser: choose a letter, see its facts."""

from __future__ import annotations

# What a letter says is escaped; should that ever fail, it can still fetch nothing and send nothing.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
FRONT_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>nl_agenda</title>
<style>
:root { color-scheme: light dark; font: 1.1rem/1.5 system-ui, sans-serif }
body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem }
input, select, button { font: inherit; margin: .3rem 0 }
label { display: block; margin-top: 1rem }
</style>
<h1>Read a Kamerbrief</h1>
<form method="post" action="letters" enctype="multipart/form-data">
<label>Letter (PDF, Word, ODT, HTML, XML or text)<br><input type="file" name="file" required></label>
<button formaction="letters?language=en">Show in English</button>
<button formaction="letters?language=nl">Toon in het Nederlands</button>
</form>
<p>For programs: <code>POST /letters</code>, described in <a href="openapi.json">openapi.json</a>.</p>
</html>
"""
