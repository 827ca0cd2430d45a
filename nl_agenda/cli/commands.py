"""The subcommands by name: a table that is read without loading any of them, so that help and start are quick.

A command ``some-name`` is the function ``some_name`` of the module ``nl_agenda.cli.some_name``; the module may have an
``EPILOG`` (shown below the command's help). A module whose object of that name is a ``typer.Typer`` is a group of commands.
"""

from __future__ import annotations

ABOUT = (
    "Read the letters by which Dutch ministers inform Parliament (Kamerbrieven, above all the geannoteerde agenda): "
    "which meeting, when, where, who is invited, what is on the programme, and which stand the Netherlands takes."
)
START = "Start with: nl-agenda parse LETTER.docx"

# The first sentence of each function's docstring, once more: a test keeps the two the same.
COMMANDS = {
    "parse": "Read letters and show what they say: a summary for people, or JSON for programs.",
    "batch": "Read a whole archive into one result; can be stopped and taken up again at any moment.",
    "show": "Show a letter as a page: the facts beside the words they stand on.",
    "frame": "Write one kind of fact as a table, one row a fact: CSV, JSON or Parquet.",
    "compare": "Lay two letters side by side: positions kept, changed, new and dropped, sessions and guests.",
    "follow": "Follow the Dutch positions on a topic through many letters, and where the stance became another.",
    "ics": "Write the meetings that letters announce as a calendar (iCalendar).",
    "civic": "Write the meetings that letters announce as Open Civic Data events, one a line (JSON).",
    "serve": "Serve letters over HTTP: a file comes in, the letter goes out as JSON or as a page (extra serve).",
    "mcp": "Serve letters to language models: tools that read them, over the Model Context Protocol (extra mcp).",
    "schema": "Print the JSON Schema of what parse --json writes.",
}
