"""The page in a real browser: Debian's Chromium, without a window."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from nl_agenda import Letter

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Debian's chromium is not installed (.ci/packages.txt)")

Opener = Callable[..., "Page"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens a letter's page; at the end, nothing may have been asked of the network or complained of on the console."""
    asked: list[str] = []
    complaints: list[str] = []
    contexts = []

    def open_page(letter: Letter, *, width: int = 1280, language: str = "en", **options: Any) -> Page:
        options = {"reduced_motion": "reduce", "viewport": {"width": width, "height": 800}, **options}
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        page.set_default_timeout(5000)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: asked.append(request.url))
        path = tmp_path / "letter.html"
        letter.to_html(path, language=language)
        page.goto(path.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
    assert {url for url in asked if url != "data:,"} == {(tmp_path / "letter.html").as_uri()}


def focus(page: Page) -> dict[str, str | None]:
    return page.evaluate(
        "(e => ({tag: e.localName, id: e.id, fact: e.closest('[data-fact]')?.dataset.fact}))(document.activeElement)"
    )


def shown(page: Page, selector: str) -> list[dict[str, str]]:
    """The data attributes and words of what can be seen."""
    return page.locator(selector).evaluate_all(
        "all => all.filter(e => e.checkVisibility()).map(e => ({...e.dataset, words: e.innerText}))"
    )


def click_at_the_start(page: Page, selector: str) -> None:
    """Words that fill several lines have no middle of their own: click where they begin."""
    page.locator(selector).scroll_into_view_if_needed()
    x, y = page.locator(selector).evaluate("e => { const r = e.getClientRects()[0]; return [r.x + 4, r.y + r.height / 2]; }")
    page.mouse.click(x, y)


def in_view(page: Page, selector: str) -> bool:
    """Whether the element is within the window and within its pane."""
    return page.locator(selector).first.evaluate(
        """e => { const r = e.getBoundingClientRect(), p = e.closest('.pane').getBoundingClientRect();
        return r.top >= Math.max(0, p.top) && r.top < Math.min(innerHeight, p.bottom); }"""
    )


def test_a_click_on_a_fact_leads_to_its_words_and_a_click_on_them_back(letter: Letter, opened: Opener) -> None:
    page = opened(letter)
    row = page.locator("#facts li.stand").last
    number = row.get_attribute("data-fact")
    assert not in_view(page, f"#m{number}")
    row.locator("a.leads").click()
    assert focus(page) == {"tag": "mark", "id": f"m{number}", "fact": number}
    assert in_view(page, f"#m{number}")
    assert page.locator("mark.current").all_inner_texts()[0] == letter.positions[-1].sentence
    assert row.get_attribute("aria-current") == "true"
    assert "Enter leads back" in page.locator("#said").inner_text()

    page.locator("#facts").evaluate("pane => pane.scrollTop = 0")
    click_at_the_start(page, f"#m{number}")
    assert focus(page) == {"tag": "a", "id": "", "fact": number}
    assert in_view(page, f"#f{number}")


def test_each_fact_leads_to_words_of_its_own(letter: Letter, opened: Opener) -> None:
    page = opened(letter)
    led = page.evaluate(
        """() => [...document.querySelectorAll('#facts a.leads')].map(link => {
            link.click();
            const fact = link.closest('[data-fact]').dataset.fact, mark = document.activeElement;
            mark.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}));
            const back = document.activeElement;
            return mark.id === 'm' + fact && back === link;
        })"""
    )
    assert len(led) > 50
    assert all(led)


def test_of_facts_upon_each_other_a_second_click_reaches_the_outer_one(crossed: Letter, opened: Opener) -> None:
    page = opened(crossed)
    words = page.locator("mark.position b", has_text="juicht het toe")
    stances = []
    for _ in range(3):
        words.click()
        stances.append(page.locator(f"#f{focus(page)['fact']}").get_attribute("data-stance"))
    assert stances == ["welcome", "support", "welcome"]


def test_words_lead_back_to_the_fact_that_led_to_them(crossed: Letter, opened: Opener) -> None:
    page = opened(crossed)
    for row in page.locator("li.stand").all():
        row.locator("a.leads").click()
        page.locator("mark.position b", has_text="juicht het toe").click()
        assert focus(page)["fact"] == row.get_attribute("data-fact")


def test_filters_by_stance_and_holder(letter: Letter, opened: Opener) -> None:
    page = opened(letter)
    oppose = page.locator("button[data-stance=oppose]")
    oppose.click()
    assert oppose.get_attribute("aria-pressed") == "true"
    assert {row["stance"] for row in shown(page, "li.stand")} == {"oppose"}
    assert len(shown(page, "#facts .row")) == sum(position.stance == "oppose" for position in letter.positions)
    assert page.locator("mark.position:not(.off)").evaluate_all("marks => marks.every(m => m.dataset.stance === 'oppose')")

    page.locator("#holder").select_option("nederland")
    both = [p for p in letter.positions if p.stance == "oppose" and p.holder and p.holder.text == "Nederland"]
    assert 0 < len(both) == len(shown(page, "li.stand"))
    assert page.locator("#shown").inner_text().startswith(f"{len(both)} of ")

    page.locator("#holder").select_option(label=page.locator("#holder option", has_text="nobody").inner_text())
    oppose.click()
    implicit = sum(position.holder is None for position in letter.positions)
    assert len(shown(page, "li.stand")) == implicit
    page.locator("#clear").click()
    assert len(shown(page, "li.stand")) == len(letter.positions)
    assert page.locator("mark.off").count() == 0


def test_words_of_a_fact_that_the_filter_hides_lead_to_it_all_the_same(letter: Letter, opened: Opener) -> None:
    page = opened(letter)
    page.locator("button[data-stance=support]").click()
    click_at_the_start(page, "mark.off >> nth=0")
    assert focus(page)["tag"] == "a"
    assert len(shown(page, "li.stand")) == len(letter.positions)


def test_search_in_facts_and_letter_without_regard_to_accents(letter: Letter, opened: Opener) -> None:
    page = opened(letter)
    page.locator("#query").fill("GEORGIE")
    hits = page.evaluate("[...CSS.highlights.get('hit')].map(String)")
    assert len(hits) == letter.text.count("Georgië")
    assert set(hits) == {"Georgië"}
    assert f"{len(hits)} places in the letter" in page.locator("#shown").inner_text()
    assert all("Georgië" in row["words"] for row in shown(page, "#facts .card:not(.positions) .row"))

    # A position is found by its point of the agenda as well; a stance leaves nothing but positions.
    assert {row["words"] for row in shown(page, ".item h4")} >= {"Georgië"}
    page.locator("button[data-stance=necessity]").click()
    assert {row["stance"] for row in shown(page, "#facts .row")} == {"necessity"}
    page.locator("#clear").click()

    page.locator("#query").fill("ten slotte zal de raad")
    assert page.locator("#facts .card:visible").count() == 0
    page.keyboard.press("Enter")
    assert page.evaluate(
        """() => { const r = [...CSS.highlights.get('hit')][0].getBoundingClientRect();
        return r.top > 0 && r.bottom < innerHeight; }"""
    )
    page.locator("#query").fill("")
    assert page.evaluate("CSS.highlights.has('hit')") is False


def test_search_finds_words_across_marks(crossed: Letter, opened: Opener) -> None:
    page = opened(crossed)
    page.locator("#query").fill("georgië. nederland steunt georgië (kamer")
    assert page.evaluate("[...CSS.highlights.get('hit')].length") == 1


def test_all_of_it_works_by_keyboard(letter: Letter, opened: Opener) -> None:
    page = opened(letter)
    page.keyboard.press("j")
    assert focus(page)["fact"] == page.locator("#facts a.leads").first.evaluate("a => a.closest('[data-fact]').dataset.fact")
    first = focus(page)
    page.keyboard.press("j")
    second = focus(page)
    assert second != first
    ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert ring == "solid"
    page.keyboard.press("k")
    assert focus(page) == first
    page.keyboard.press("Enter")
    assert focus(page) == {"tag": "mark", "id": f"m{first['fact']}", "fact": first["fact"]}
    page.keyboard.press("j")
    assert focus(page)["tag"] == "mark"
    page.keyboard.press("Enter")
    assert focus(page)["tag"] == "a"

    page.keyboard.press("/")
    assert focus(page)["id"] == "query"
    page.keyboard.type("jk/")
    assert page.locator("#query").input_value() == "jk/"
    page.keyboard.press("Escape")
    assert page.locator("#query").input_value() == ""
    assert focus(page)["id"] == "facts"
    page.keyboard.press("j")
    page.keyboard.press("Escape")
    assert page.locator(".current").count() == 0


def test_single_keys_can_be_turned_off(letter: Letter, opened: Opener) -> None:
    page = opened(letter)
    page.locator("#keys").uncheck()
    page.keyboard.press("j")
    assert focus(page)["id"] == "keys"


def test_one_stop_for_the_tab_key_among_the_marks(letter: Letter, opened: Opener) -> None:
    page = opened(letter)
    page.locator("#facts li.stand a.leads").first.click()
    assert page.locator("mark[tabindex='0']").count() == 1
    assert focus(page)["id"] == page.locator("mark[tabindex='0']").get_attribute("id")


def test_light_and_dark_follow_the_system_and_the_button(letter: Letter, opened: Opener) -> None:
    paper = "getComputedStyle(document.querySelector('#words')).backgroundColor"
    page = opened(letter, color_scheme="dark")
    dark = page.evaluate(paper)
    seen = []
    for _ in range(3):
        page.locator("#theme").click()
        seen.append((page.locator("#theme span").inner_text(), page.evaluate(paper)))
    assert seen == [("light", "rgb(255, 255, 255)"), ("dark", dark), ("system", dark)]
    assert dark != "rgb(255, 255, 255)"


@pytest.mark.parametrize("name", ["letter", "crossed", "hostile"])
@pytest.mark.parametrize("width", [360, 900])
def test_a_narrow_screen_needs_no_sideways_scrolling(name: str, width: int, opened: Opener, request) -> None:
    page = opened(request.getfixturevalue(name), width=width, language="nl")
    assert page.locator("#filters").evaluate("e => e.open") == (width > 896)
    page.locator("#filters").evaluate("e => e.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    beyond = """width => [...document.body.querySelectorAll('*')]
        .filter(e => e.getBoundingClientRect().right > width + 1).map(e => e.outerHTML.slice(0, 80))"""
    assert page.evaluate(beyond, width) == []
    page.locator("#facts a.leads").first.click()
    assert focus(page)["tag"] == "mark"


def test_print_shows_letter_and_facts_in_dark_ink_without_tools(letter: Letter, opened: Opener) -> None:
    page = opened(letter)
    page.locator("#theme").click()
    page.locator("#theme").click()
    page.emulate_media(media="print")
    assert not page.locator("#tools").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.letter')).color") == "rgb(28, 33, 38)"
    stance = page.locator("li.stand .stance").first
    assert stance.evaluate("e => getComputedStyle(e).backgroundColor") == "rgba(0, 0, 0, 0)"
    assert stance.is_visible()
    assert page.locator("#words").evaluate("e => e.scrollHeight === e.clientHeight")


def test_without_script_the_links_still_lead(letter: Letter, opened: Opener) -> None:
    page = opened(letter, java_script_enabled=False)
    assert not page.locator("#tools").is_visible()
    link = page.locator("li.stand a.leads").first
    link.click()
    assert page.url.endswith(link.get_attribute("href"))


def test_a_hostile_letter_does_nothing(hostile: Letter, opened: Opener) -> None:
    page = opened(hostile)
    for link in page.locator("#facts a.leads").all():
        link.click()
    page.locator("#holder").select_option(index=1)
    page.locator("#query").fill("<script>")
    assert page.evaluate("window.caught") is None
    assert page.locator("img, iframe, script").count() == 1  # our own script
    assert page.locator("h1").inner_text().startswith("</title></style></script>")


def test_even_markup_that_slipped_through_would_not_run(letter: Letter, browser: Browser, tmp_path: Path) -> None:
    page_of = letter.to_html().replace("<main>", "<main><script>window.caught=1</script><img src=x onerror='window.caught=1'>")
    (tmp_path / "broken.html").write_text(page_of, encoding="utf-8")
    context = browser.new_context()
    page = context.new_page()
    page.goto((tmp_path / "broken.html").as_uri())
    assert page.evaluate("window.caught") is None
    assert page.locator("#tools").is_visible()  # our own script runs
    context.close()
