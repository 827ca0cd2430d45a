"""The page as it is written: every fact and its words, both languages, nothing from outside, nothing that harms."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest
from lxml import html

from nl_agenda import InvalidInputError, Letter, parse_text
from nl_agenda.export.page.facts import facts
from nl_agenda.export.page.flags import flag
from nl_agenda.export.page.labels import labels
from nl_agenda.export.page.stances import SIGNS
from nl_agenda.models import InviteeKind, InviteeStatus, LetterKind, SessionKind, Stance, VenueMode

ALL = pytest.mark.parametrize("name", ["letter", "crossed", "hostile"])


@pytest.fixture
def one(name: str, request: pytest.FixtureRequest) -> Letter:
    return request.getfixturevalue(name)


def read(page: str) -> html.HtmlElement:
    assert page.startswith("<!doctype html>\n")
    return html.document_fromstring(page)


def words_of(page: html.HtmlElement, number: int) -> str:
    """The words of all pieces of a fact's mark, without the numbers of footnotes."""
    pieces = page.xpath(f'//*[@id="words"]//mark[@data-fact="{number}"]')
    return "".join(text for piece in pieces for text in piece.xpath(".//text()[not(ancestor::sup)]"))


@ALL
def test_every_fact_has_its_words_in_the_letter_and_is_linked_with_them(one: Letter) -> None:
    page = read(one.to_html())
    found = facts(one).values()
    assert len(found) > 5
    for fact in found:
        assert words_of(page, fact.number) == fact.span.text.replace("\n", "")
        assert len(page.xpath(f'//mark[@id="m{fact.number}"]')) == bool(fact.span.text)
        [shown] = page.xpath(f'//*[@id="facts"]//*[@id="f{fact.number}"]')
        links = shown.xpath(f'.//a[@class="leads"][@href="#m{fact.number}"]')
        assert len(links) == bool(fact.span.text)


@ALL
def test_the_letter_reads_as_it_is(one: Letter) -> None:
    page = read(one.to_html())
    for extra in page.xpath('//*[@id="words"]//*[self::sup or @class="back"]'):
        extra.drop_tree()
    lines = page.xpath('//*[@class="letter"]/*')
    assert [line.text_content().strip("\n ") for line in lines] == [line.strip(" ") for line in one.text.split("\n") if line]


@ALL
@pytest.mark.parametrize("language", ["en", "nl"])
def test_ids_are_unique_and_every_link_within_the_page_leads_somewhere(one: Letter, language: str) -> None:
    page = read(one.to_html(language=language))
    assert page.get("lang") == language
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = [href[1:] for href in page.xpath("//@href") if href.startswith("#")]
    assert set(targets) <= set(ids)
    assert set(" ".join(page.xpath("//@aria-labelledby")).split()) <= set(ids)


def test_what_a_letter_says_is_shown(letter: Letter) -> None:
    page = read(letter.to_html())
    said = page.get_element_by_id("facts").text_content()
    meeting = letter.meetings[0]
    names = [meeting.name, meeting.venue.city, *(s.title for s in meeting.sessions), *(i.name for i in letter.invitees)]
    for words in (letter.subject, letter.our_reference, letter.signatories[0].name, "17 November 2025", *names):
        assert words in said
    shown = page.xpath('//li[contains(@class, "stand")]')
    assert [row.get("data-stance") for row in shown] == [position.stance.value for position in letter.positions]
    for row, position in zip(shown, letter.positions, strict=True):
        assert row.xpath('string(.//*[@class="leads"])') == position.sentence
        assert row.xpath('string(.//*[@class="leads"]//b)') == position.cue.text
    assert "🇰🇿" in said
    assert [a.get("href") for a in page.xpath('//a[@class="out"]')] == [citation.url for citation in letter.citations]
    assert page.xpath("//h4//mark[@class='session']")  # sessions are headings in the letter


def test_positions_stand_under_their_session(letter: Letter) -> None:
    page = read(letter.to_html())
    for item in page.xpath('//section[@class="item"]'):
        title = item.findtext("h4")
        for row in item.xpath(".//li"):
            position = letter.positions[[r.get("id") for r in page.xpath('//li[contains(@class, "stand")]')].index(row.get("id"))]
            assert position.session is None or letter.sessions[position.session].title == title


def test_a_doubtful_position_is_marked_as_such(crossed: Letter) -> None:
    page = read(crossed.to_html())
    sure, unsure = page.xpath('//li[contains(@class, "stand")]')
    assert "doubtful" not in sure.text_content()
    assert "doubtful" in unsure.text_content()
    marked = page.xpath('//mark[contains(@title, "doubtful")]/@data-fact')
    assert set(marked) == {unsure.get("data-fact")}
    assert "doubtful" in crossed._repr_html_()


def test_a_footnote_and_its_place_lead_to_each_other(crossed: Letter) -> None:
    page = read(crossed.to_html())
    [number] = page.xpath('//*[@id="words"]//sup/a')
    assert (number.get("href"), number.get("id"), number.text) == ("#fn0", "fr0", "1")
    assert page.xpath('//p[@class="footnote"]/*[@id="fn0"]/a/@href') == ["#fr0"]


def test_a_heading_within_a_line_is_told_apart(crossed: Letter) -> None:
    assert read(crossed.to_html()).xpath('string(//*[@class="letter"]//strong)') == "Georgië."


def test_an_empty_letter_has_a_page() -> None:
    page = read(parse_text("Geachte voorzitter,").to_html())
    assert page.get_element_by_id("words").text_content().split() == ["The", "letter", "Geachte", "voorzitter,"]


def test_the_page_is_written_where_it_is_asked_for(letter: Letter, tmp_path) -> None:
    page = letter.to_html(tmp_path / "brief.html", language="nl")
    assert (tmp_path / "brief.html").read_bytes() == page.encode("utf-8")
    assert "Nederlandse standpunten" in page
    assert letter.to_html(language="nl") == page


def test_a_language_without_labels_is_told(letter: Letter) -> None:
    with pytest.raises(InvalidInputError, match="one of en, nl"):
        letter.to_html(language="fr")


def test_both_languages_name_everything() -> None:
    assert {group: set(keys) for group, keys in labels("en").items()} == {
        group: set(keys) for group, keys in labels("nl").items()
    }
    groups = {
        "letter_kind": LetterKind, "session_kind": SessionKind, "invitee_kind": InviteeKind, "invitee_status": InviteeStatus,
        "venue_mode": VenueMode, "stance": Stance,
    }  # fmt: skip
    for language in ("en", "nl"):
        for group, kinds in groups.items():
            assert set(labels(language)[group]) == {kind.value for kind in kinds}


def test_stances_are_told_apart_without_colour() -> None:
    assert set(SIGNS) == set(Stance)
    assert len(set(SIGNS.values())) == len(SIGNS)


@pytest.mark.parametrize(
    ("code", "shown"), [("NL", "🇳🇱"), ("EU", "🇪🇺"), ("UN", "🇺🇳"), ("NATO", ""), (None, ""), ("<>", ""), ("nl", "")]
)
def test_flags(code: str | None, shown: str) -> None:
    assert flag(code) == shown


# Safety


@ALL
def test_only_our_own_style_and_script_may_run(one: Letter) -> None:
    page = read(one.to_html())
    [style], [script] = page.xpath("//style"), page.xpath("//script")
    [policy] = page.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
    for kind, element in (("style", style), ("script", script)):
        assert element.attrib == {}
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


@ALL
def test_nothing_comes_from_outside_and_nothing_runs_on_events(one: Letter) -> None:
    page = read(one.to_html())
    attributes = {name for element in page.iter() if isinstance(element.tag, str) for name in element.attrib}
    assert not {name for name in attributes if name.startswith("on") or name in {"src", "srcset", "style", "action", "data"}}
    links = page.xpath("//@href")
    assert {href.split(":")[0] for href in links if not href.startswith("#")} <= {"https", "data"}
    assert "url(" not in page.xpath("string(//style)")
    assert "@import" not in page.xpath("string(//style)")


def test_hostile_words_make_no_element_and_stay_words(hostile: Letter) -> None:
    attack = hostile.subject
    for page in (read(hostile.to_html()), html.fragment_fromstring(hostile._repr_html_())):
        assert {element.tag for element in page.iter()} & {"img", "iframe", "object", "svg"} == set()
        assert len(page.xpath(".//script")) <= 1
        assert page.text_content().count(attack) >= 12
    assert attack in read(hostile.to_html()).xpath("string(//title)")


# Notebooks


@ALL
def test_the_fragment_is_one_element_and_leaves_the_notebook_alone(one: Letter) -> None:
    fragment = one._repr_html_()
    root = html.fragment_fromstring(fragment)  # one element, or an error
    assert (root.tag, root.get("class")) == ("div", "nl-agenda")
    assert not root.xpath(".//script | .//link | .//iframe | .//img | .//@href | .//@id | .//@style")
    [style] = root.xpath(".//style/text()")
    selectors = [s.strip() for rule in re.findall(r"([^{}]+)\{", style) for s in rule.split(",")]
    assert selectors
    assert all(selector.startswith(".nl-agenda") for selector in selectors)


def test_the_fragment_shows_the_facts(letter: Letter) -> None:
    said = html.fragment_fromstring(letter._repr_html_()).text_content()
    for words in (letter.subject, *(m.name for m in letter.meetings), *(s.title for s in letter.sessions)):
        assert words in said
    for position in letter.positions:
        assert position.sentence in said
