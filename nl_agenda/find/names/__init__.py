"""Who and what a sentence names: states, organisations, persons, functions, groups, places; whoever they are to the meeting.

Nothing here knows of meetings or programmes: which of the named are guests, and which of the places is a venue, is decided in
``invitees`` and ``meetings``.
"""
