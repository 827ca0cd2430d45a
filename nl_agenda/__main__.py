"""``python -m nl_agenda`` is the command ``nl-agenda``."""

from nl_agenda.cli import main

if __name__ == "__main__":
    main()
