"""XML and HTML made to hang, to fill memory or to break a reader; DOC and RTF that are none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tests.hostile.case import Case

_LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {two} "{("&" + one + ";") * 10}">' for one, two in pairwise("abcdefghij"))
    + "]>"
)
_KAMERSTUK = "<?xml version='1.0'?>{}<kamerwrk><vrije-tekst><tekst>{}</tekst></vrije-tekst></kamerwrk>"
_AL = "<al>Geachte voorzitter, Nederland steunt dit voorstel.</al>"
_P = "<p>Geachte voorzitter, Nederland steunt dit voorstel.</p>"


def _xml(body: str, start: str = "") -> bytes:
    return _KAMERSTUK.format(start, body).encode("utf-8", "surrogatepass")


def _html(body: str, start: str = "<!DOCTYPE html>") -> bytes:
    return f"{start}<html><body>{body}</body></html>".encode("utf-8", "surrogatepass")


def cases(*, long: bool) -> Iterator[Case]:
    """Yield all, small or in the sizes that hurt."""
    many = 1_000_000 if long else 6000
    deep = 100_000 if long else 5000
    yield Case("laughs.xml", lambda: _xml("<al>&j;</al>", _LAUGHS), "corrupt-file")
    yield Case(
        "outside.xml", lambda: _xml("<al>&x;</al>", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "corrupt-file"
    )
    yield Case(
        "parameter-entity.xml", lambda: _xml(_AL, '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:9/"> %x;]>'), "corrupt-file"
    )
    yield Case("dtd-elsewhere.xml", lambda: _xml(_AL, '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">'), "letter")
    yield Case(
        "laughs-utf-16.xml",
        lambda: (
            _xml("<al>&j;</al>", _LAUGHS)
            .decode()
            .replace("?xml version='1.0'", "?xml version='1.0' encoding='utf-16'")
            .encode("utf-16")
        ),
    )
    yield Case("paragraphs.xml", lambda: _xml(_AL * (750_000 if long else 300)))
    yield Case("nested.xml", lambda: _xml("<divisie>" * deep + _AL + "</divisie>" * deep), "corrupt-file")
    yield Case("nested-below-the-parser.xml", lambda: _xml("<divisie>" * 240 + _AL + "</divisie>" * 240))
    yield Case("lists-in-lists.xml", lambda: _xml("<lijst><li>" * 120 + _AL + "</li></lijst>" * 120))
    yield Case("notes-in-notes.xml", lambda: _xml("<al>x<noot><noot.al>" * 80 + "y" + "</noot.al></noot></al>" * 80))
    yield Case("text-node.xml", lambda: _xml("<al>" + "Raad van ministers " * (2_000_000 if long else 4000) + "</al>"))
    yield Case("unfinished.xml", lambda: _xml(_AL)[:-30], "corrupt-file")
    yield Case("another-encoding.xml", lambda: b"<?xml version='1.0' encoding='utf-7'?><kamerwrk>+ADw-</kamerwrk>")
    yield Case("instructions.xml", lambda: _xml("<?a b?>" * many + _AL))
    yield Case("laughs.html", lambda: _html(_P + "&j;", _LAUGHS.replace("DOCTYPE a", "DOCTYPE html")), "letter")
    yield Case("paragraphs.html", lambda: _html(_P * many), "limit-exceeded")
    yield Case("nested.html", lambda: _html("<div>" * deep + _P + "</div>" * deep))
    yield Case("nested-inline.html", lambda: _html("<p>" + "<b><i>" * deep + "Raad"))
    yield Case("nested-tables.html", lambda: _html("<table><tr><td>" * min(deep, 5000) + _P))
    yield Case("nested-lists.html", lambda: _html("<ul><li>" * min(deep, 5000) + _P))
    yield Case("nested-unclosed.html", lambda: _html("<a><b><p>" * (deep // 10) + "x"))
    yield Case("links.html", lambda: _html("<ul>" + "<li><a href='#x'>1</a></li>" * (many // 50) + "</ul>" + _P))
    yield Case(
        "note-links.html",
        lambda: _html(
            "".join(f"<p>Tekst<a href='#n{n}'>{n % 999}</a></p>" for n in range(many // 100))
            + "".join(f"<p id='n{n}'>{n} Noot</p>" for n in range(many // 100))
        ),
    )
    yield Case("articles.html", lambda: _html("<article><div class='content'>" * 200 + _P * 200 + "</div></article>" * 200))
    yield Case("menus.html", lambda: _html(f"<div class='menu'>{_P * 3}" * 200 + "</div>" * 200))
    yield Case("wide-cell.html", lambda: _html(f"<table><tr><td colspan='{10**9}' rowspan='{10**9}'>Raad</td></tr></table>{_P}"))
    yield Case(
        "list-value.html", lambda: _html(f"<ol type='i' start='999999'><li>een</li><li value='{10**20}'>twee</li></ol>{_P}")
    )
    yield Case("comments.html", lambda: b"<!--x-->" * 1000 + _html(_P))
    yield Case("unfinished-comment.html", lambda: _html("<!--" * many))
    yield Case("brackets.html", lambda: _html("<" * many))
    yield Case("attributes.html", lambda: _html("<p " + " ".join(f"a{n}=1" for n in range(many // 50)) + ">Raad</p>"))
    yield Case("classes.html", lambda: _html(f"<div class='{'na' * many}v'>{_P}</div>"))
    yield Case("styles.html", lambda: _html(f"<p style='{'display :' * (many // 10)}'>Raad</p>"))
    yield Case("surrogates.html", lambda: _html("<p>Raad &#xD800; &#x110000; &#0; \udc80</p>"))
    yield Case(
        "words-at-the-limit.html",
        lambda: _html("".join(f"<p>{f'Raad {n} van ministers ' * 40}</p>" for n in range(4000 if long else 40))),
    )
    yield Case(
        "no-document.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0" + b"\xff" * 5000
    )
    yield Case("braces.rtf", lambda: b"{\\rtf1 " + b"{" * many)
