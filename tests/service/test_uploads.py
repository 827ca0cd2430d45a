"""Bodies are read no further than the limit, whatever they say of themselves; forms come in pieces of any size."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from nl_agenda.errors import InvalidInputError, LimitExceededError, UnsupportedFormatError
from nl_agenda.service.admission import Admission
from nl_agenda.service.forms import base_name
from nl_agenda.service.problems import RefusedError
from nl_agenda.service.uploads import Upload, thrown_away, uploaded

SIZE = 1000
FORM = {"content-type": 'multipart/form-data; boundary="x-Y"'}


def part(content: bytes, disposition: str = 'form-data; name="file"; filename="brief.docx"') -> bytes:
    return b"--x-Y\r\nContent-Disposition: " + disposition.encode() + b"\r\n\r\n" + content + b"\r\n"


def form(*parts: bytes) -> bytes:
    return b"".join(parts) + b"--x-Y--\r\n"


class Body:
    """A body in pieces, which counts how many of its bytes were taken."""

    def __init__(self, content: bytes, piece: int = 100, *, wait: float = 0.0) -> None:
        self.content, self.piece, self.wait = content, piece, wait
        self.taken = 0

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for start in range(0, len(self.content), self.piece):
            await asyncio.sleep(self.wait)
            self.taken += len(self.content[start : start + self.piece])
            yield self.content[start : start + self.piece]


def read(body: Body, headers: dict[str, str], *, held: int = 10 * SIZE, seconds: float = 10.0) -> Upload:
    admission = Admission(places=1, held=held)

    async def reading() -> Upload:
        with admission.memory() as hold:
            return await uploaded(aiter(body), headers, size=SIZE, seconds=seconds, hold=hold)

    try:
        return asyncio.run(reading())
    finally:
        with admission.memory() as hold:
            hold(held)  # all of it was given back


def test_a_body_is_the_file() -> None:
    upload = read(Body(b"a" * SIZE), {"content-type": "text/plain", "content-length": str(SIZE)})
    assert (bytes(upload.content), upload.name) == (b"a" * SIZE, None)


@pytest.mark.parametrize("piece", [1, 2, 7, 64, 4096])
def test_a_form_gives_its_file_and_name(piece: int) -> None:
    content = b"\r\n--x-Not the end\r\n\x00\xff--x-Y" + bytes(range(256))
    body = form(part(b"ignored", 'form-data; name="remark"'), part(content), part(b"too", 'form-data; name="other"'))
    upload = read(Body(body, piece), FORM)
    assert (bytes(upload.content), upload.name) == (content, "brief.docx")


@pytest.mark.parametrize("length", [None, "10", "1", "nonsense", "-5"])
def test_more_than_is_allowed_is_not_read_whatever_the_length_says(length: str | None) -> None:
    body = Body(b"a" * 100 * SIZE)
    with pytest.raises(LimitExceededError) as caught:
        read(body, {} if length is None else {"content-length": length})
    assert caught.value.limit == "file_size"
    assert body.taken <= SIZE + body.piece


def test_a_length_beyond_what_is_allowed_is_enough() -> None:
    body = Body(b"a" * 100)
    with pytest.raises(LimitExceededError):
        read(body, {"content-length": str(SIZE + 1)})
    assert body.taken == 0


def test_a_form_is_not_read_beyond_the_file_nor_beyond_what_is_around_it() -> None:
    body = Body(form(part(b"a" * 100 * SIZE)))
    with pytest.raises(LimitExceededError):
        read(body, FORM)
    assert body.taken <= 2 * SIZE
    around = Body(form(part(b"a" * 1_000_000, 'form-data; name="remark"'), part(b"letter")), 1000)
    with pytest.raises(LimitExceededError):
        read(around, FORM)
    assert around.taken <= SIZE + 64 * 1024 + 1000


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (form(part(b"a", 'form-data; name="letter"')), "has no file"),
        (form(part(b"a"), part(b"b")), "more than one file"),
        (part(b"a"), "breaks off"),
        (b"", "breaks off"),
        (b"Geachte voorzitter,", "damaged"),
        (b"--x-Y\r\nno header at all\r\n\r\na\r\n--x-Y--\r\n", "damaged"),
        (form(b"--x-Y\r\n" + b"".join(b"X-%d: a\r\n" % i for i in range(1000)) + b"\r\na\r\n"), "damaged"),
        (form(b"--x-Y\r\nX: " + b"a" * 50_000 + b"\r\n\r\na\r\n"), "damaged"),
    ],
)
def test_what_is_no_form_with_one_file_is_told_how_to_do_it(body: bytes, words: str) -> None:
    with pytest.raises(InvalidInputError, match=words):
        read(Body(body), FORM)


@pytest.mark.parametrize("kind", ["multipart/form-data", "multipart/form-data; boundary=" + "a" * 500])
def test_a_form_needs_a_boundary_of_use(kind: str) -> None:
    with pytest.raises(InvalidInputError, match="boundary"):
        read(Body(form(part(b"a"))), {"content-type": kind})


@pytest.mark.parametrize("kind", ["application/json", "image/png", "multipart/mixed; boundary=x", "Video/MP4"])
def test_what_is_no_letter_by_its_own_word_is_not_read(kind: str) -> None:
    body = Body(b"{}")
    with pytest.raises(UnsupportedFormatError):
        read(body, {"content-type": kind})
    assert body.taken == 0


@pytest.mark.parametrize("kind", ["", "text/plain; charset=latin-1", "application/x-www-form-urlencoded", "application/pdf"])
def test_other_types_count_for_nothing(kind: str) -> None:
    assert read(Body(b"abc"), {"content-type": kind}).content == b"abc"


def test_a_compressed_body_is_refused() -> None:
    with pytest.raises(UnsupportedFormatError, match="compressed"):
        read(Body(b"abc"), {"content-encoding": "br"})


def test_an_upload_that_drips_is_ended() -> None:
    with pytest.raises(RefusedError) as caught:
        read(Body(b"a" * 900, 10, wait=0.05), {}, seconds=0.2)
    assert caught.value.code == "upload-timeout"


def test_uploads_together_take_no_more_memory_than_there_is() -> None:
    body = Body(b"a" * 900)
    with pytest.raises(RefusedError) as caught:
        read(body, {}, held=500)
    assert caught.value.code == "busy"
    assert body.taken <= 600


def test_a_place_is_given_back() -> None:
    admission = Admission(places=1, held=1)
    with admission.place():
        assert admission.full
        with pytest.raises(RefusedError), admission.place():
            pass
    admission.check()


def test_of_a_refused_body_a_little_is_thrown_away_and_of_one_that_waits_nothing() -> None:
    endless = Body(b"a" * 100_000_000, 1_000_000)
    asyncio.run(thrown_away(aiter(endless), {}))
    assert endless.taken < endless.piece + 64_000_001
    polite = Body(b"a")
    asyncio.run(thrown_away(aiter(polite), {"expect": "100-Continue"}))
    assert polite.taken == 0


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("brief.docx", "brief.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Brieven\\brief.pdf", "brief.pdf"),
        ("Geannoteerde agenda é.pdf", "Geannoteerde agenda é.pdf"),
        ("a\x00\r\nb.txt", "ab.txt"),
        ("a" * 300, "a" * 255),
        ("..", None),
        ("", None),
        ("brieven/", None),
    ],
)
def test_a_name_is_a_name_and_no_path(sent: str, name: str | None) -> None:
    assert base_name(sent) == name
