"""The MCP server: tools by which language models read letters, each letter in a process that can be ended."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from os import PathLike
from typing import Annotated, Any, Literal, ParamSpec, TypeVar

from mcp.server.mcpserver import MCPServer
from mcp.types import CallToolResult, TextContent, ToolAnnotations
from pydantic import BaseModel, Field

from nl_agenda import __version__
from nl_agenda.batch.records import code_of
from nl_agenda.errors import NlAgendaError
from nl_agenda.export.selection import PositionQuery, stands
from nl_agenda.limits import Limits
from nl_agenda.models import Stance
from nl_agenda.service.facts import (
    LetterFacts,
    MeetingsFound,
    PositionsFound,
    meetings_of,
    notices_of,
    papers_of,
    positions_of,
)
from nl_agenda.service.folders import Folders
from nl_agenda.service.given import Given

INSTRUCTIONS = (
    "Reads letters by which Dutch ministers inform Parliament (Kamerbrieven, above all the geannoteerde agenda and the verslag): "
    "which meeting, when and where, who is invited, what is on the programme, and which stand the Netherlands takes. Rules, not "
    "a language model, find the facts; every sentence is quoted from the letter. Give each tool one letter: a path, its text, or "
    "its bytes in base64."
)
_READ_ONLY = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
_MOST = 200  # positions in one answer

Path = Annotated[str | None, Field(description="Path of the letter's file, in the folders that the server may read.")]
Text = Annotated[str | None, Field(description="The letter as text, in place of a path.")]
Base64 = Annotated[str | None, Field(description="The letter's file in base64, in place of a path.")]
Part = Literal["meetings", "positions", "commitments", "citations", "notices", "text"]
Include = Annotated[list[Part], Field(description="Parts of the answer. The text is long: ask for it only if needed.")]
Stances = Annotated[list[Stance] | None, Field(description="Only these stances.")]
Holder = Annotated[str | None, Field(description="Only those taken by this one: words of the holder, such as 'kabinet'.")]
Topic = Annotated[
    list[str] | None,
    Field(description="Only those about one of these: Dutch words, or beginnings of words, in the sentence or its heading."),
]
Most = Annotated[int, Field(ge=1, le=_MOST, description="How many to list.")]
_FACTS: tuple[Part, ...] = ("meetings", "positions", "commitments", "citations", "notices")
Asked = ParamSpec("Asked")
Answer = TypeVar("Answer", bound=BaseModel)


def server(folders: Iterable[str | PathLike[str]], *, limits: Limits) -> MCPServer[None]:
    """Return the server with its tools.

    Raises:
        InvalidInputError: one of ``folders`` is no folder.
    """
    tools = Tools(Folders(folders), limits)
    mcp: MCPServer[None] = MCPServer("nl-agenda", version=__version__, instructions=INSTRUCTIONS, log_level="WARNING")
    for tool in (tools.parse_letter, tools.positions, tools.meeting):
        mcp.add_tool(_told(tool), annotations=_READ_ONLY, structured_output=True)
    return mcp


class Tools:
    """What a client can call.

    Args:
        folders: whose files may be read.
        limits: what one letter may take.
    """

    def __init__(self, folders: Folders, limits: Limits) -> None:
        self._folders, self._limits = folders, limits

    def parse_letter(
        self, path: Path = None, text: Text = None, base64: Base64 = None, include: Include = list(_FACTS)  # noqa: B006
    ) -> LetterFacts:
        """Read a letter of a Dutch minister to Parliament and return its facts in short.

        The meetings with days, place, guests and programme; the Dutch positions, each quoted with its stance; promises to the
        Kamer; Parliamentary papers; and notices of what is doubtful. Formats: PDF, DOCX, ODT, DOC, RTF, HTML, XML, text.
        """
        letter = Given(path, text, base64).letter(self._folders, self._limits)
        return LetterFacts(
            name=letter.source.name,
            format=letter.source.format,
            kind=letter.kind,
            subject=letter.subject,
            title=letter.title,
            letter_date=letter.letter_date,
            dossier=letter.dossier,
            number=letter.number,
            signatories=[f"{who.role}: {who.name}" if who.name else who.role for who in letter.signatories],
            meetings=meetings_of(letter) if "meetings" in include else None,
            positions=positions_of(stands(letter)) if "positions" in include else None,
            commitments=[promise.sentence for promise in letter.commitments] if "commitments" in include else None,
            citations=papers_of(letter) if "citations" in include else None,
            notices=notices_of(letter) if "notices" in include else None,
            text=letter.text if "text" in include else None,
        )

    def positions(
        self,
        path: Path = None,
        text: Text = None,
        base64: Base64 = None,
        stance: Stances = None,
        holder: Holder = None,
        topic: Topic = None,
        most: Most = 50,
    ) -> PositionsFound:
        """Find the sentences of a letter in which the Dutch government takes a stand, by stance, holder and topic.

        Stances: support, welcome, conditional (support with conditions), concern, oppose, advocate (argues for something),
        emphasise, necessity (finds something needed), undecided (still weighing). Without filters, all positions.
        """
        query = PositionQuery.of(stance=stance, holder=holder, topic=topic)
        letter = Given(path, text, base64).letter(self._folders, self._limits)
        found = [stand for stand in stands(letter) if query.takes(stand)]
        return PositionsFound(
            name=letter.source.name,
            subject=letter.subject,
            found=len(found),
            of=len(letter.positions),
            positions=positions_of(found[:most]),
        )

    def meeting(self, path: Path = None, text: Text = None, base64: Base64 = None) -> MeetingsFound:
        """Tell which meeting a letter is about: name, days, place, guests and programme.

        Most letters have one meeting; some have two (a Council and an informal one), and some none.
        """
        letter = Given(path, text, base64).letter(self._folders, self._limits)
        return MeetingsFound(
            name=letter.source.name,
            kind=letter.kind,
            subject=letter.subject,
            letter_date=letter.letter_date,
            meetings=meetings_of(letter),
            notices=notices_of(letter),
        )


def _told(tool: Callable[Asked, Answer]) -> Callable[Asked, CallToolResult]:
    """Return a tool whose answers and errors are both words for the model, kept short, and data for programs."""

    @wraps(tool)
    def told(*arguments: Asked.args, **options: Asked.kwargs) -> CallToolResult:
        try:
            answer = tool(*arguments, **options)
        except (NlAgendaError, OSError) as error:
            code, message = code_of(error)
            return _result(f"[{code}] {message}", {"code": code, "message": message}, is_error=True)
        return _result(answer.model_dump_json(exclude_none=True), answer.model_dump(mode="json"), is_error=False)

    return told


def _result(words: str, content: dict[str, Any], *, is_error: bool) -> CallToolResult:
    return CallToolResult(content=[TextContent(type="text", text=words)], structured_content=content, is_error=is_error)
