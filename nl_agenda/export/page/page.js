"use strict";
(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const facts = byId("facts"), words = byId("words"), tools = byId("tools"), query = byId("query");
  const holder = byId("holder"), shown = byId("shown"), said = byId("said"), keys = byId("keys");
  const rows = all(".row", facts);
  // A guest stands within a session's row: the outer row answers for it.
  const outer = rows.filter((row) => !row.parentElement.closest(".row"));
  const marks = all("mark", words);
  const starts = all("mark[id]", words);
  const stances = all("button.stance", tools);
  let current = null, side = facts;

  // The words of letters are compared without accents and case, letter by letter, so that offsets stay.
  const fold = (text) => Array.from({ length: text.length }, (_, i) => {
    const letter = text[i].normalize("NFD")[0].toLowerCase();
    return letter.length === 1 ? letter : text[i];
  }).join("");
  const titles = new Map(all(".item", facts).map((item) => [item, item.querySelector("h4").textContent]));
  // A position is also found by the point of the agenda under which it stands.
  const contents = new Map(outer.map((row) => [row, fold(`${titles.get(row.closest(".item")) ?? ""} ${row.textContent}`)]));

  /* A fact and its words */

  function choose(number) {
    current = number;
    for (const element of [...rows, ...marks]) {
      const chosen = element.dataset.fact === number && number !== null;
      element.classList.toggle("current", chosen);
      if (element.id && element.dataset.fact) element[chosen ? "setAttribute" : "removeAttribute"]("aria-current", "true");
    }
    const start = number === null ? null : byId("m" + number);
    if (start) for (const mark of starts) mark.tabIndex = mark === start ? 0 : -1;
  }

  function go(element, message) {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center", inline: "nearest" });
    said.textContent = message;
  }

  function toWords(number) {
    const start = byId("m" + number);
    if (!start) return;
    choose(number);
    side = words;
    go(start, said.dataset.words);
  }

  function toFact(number) {
    const row = byId("f" + number);
    if (!row) return;
    if (row.closest("[hidden]")) clear();
    choose(number);
    side = facts;
    go(row.querySelector(".leads"), said.dataset.fact);
  }

  facts.addEventListener("click", (event) => {
    const link = event.target.closest("a.leads");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    toWords(link.closest("[data-fact]").dataset.fact);
  });

  words.addEventListener("click", (event) => {
    if (event.target.closest("a") || String(getSelection())) return;
    // Marks may lie upon each other. From words that a fact led to, the way is back to it; once there, another click
    // on the same words means the mark around.
    const under = [];
    for (let mark = event.target.closest("mark"); mark; mark = mark.parentElement.closest("mark")) under.push(mark.dataset.fact);
    if (!under.length) return;
    const at = under.indexOf(current);
    toFact(under[at >= 0 && side === facts ? at + 1 : at] ?? under[0]);
  });

  /* Filter and search */

  function filter() {
    const wanted = new Set(stances.filter((b) => b.getAttribute("aria-pressed") === "true").map((b) => b.dataset.stance));
    const whose = holder ? holder.value : "";
    const text = fold(query.value.trim());
    const chosen = wanted.size > 0 || whose !== "";
    let count = 0;
    const off = new Set();
    for (const row of outer) {
      const { stance, holder: own } = row.dataset;
      const fits = stance ? (!wanted.size || wanted.has(stance)) && (!whose || own === whose) : !chosen;
      row.hidden = !(fits && (!text || contents.get(row).includes(text)));
      if (!row.hidden) count += 1;
      if (stance && !fits) off.add(row.dataset.fact);
    }
    for (const box of all(".item, .card, .card > dl, .card > ul, .card > ol", facts)) {
      const within = all(".row", box);
      box.hidden = within.length > 0 && within.every((row) => row.hidden || row.parentElement.closest(".row[hidden]"));
    }
    for (const title of all(".meeting > h4", facts)) title.hidden = title.nextElementSibling.hidden;
    for (const mark of marks) mark.classList.toggle("off", off.has(mark.dataset.fact));
    const hits = find(text);
    const told = [];
    if (chosen || text) told.push(shown.dataset.shown.replace("{facts}", count).replace("{all}", outer.length));
    if (text) told.push(shown.dataset.hits.replace("{hits}", hits.length));
    shown.textContent = told.join(" · ");
  }

  let places = [], place = -1, lines = null;

  /* A line's words as one string, with where in it each text node begins; numbers of footnotes are no words. */
  function read(block) {
    const nodes = [], from = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let folded = "";
    while (walker.nextNode()) {
      if (walker.currentNode.parentElement.closest("a")) continue;
      nodes.push(walker.currentNode);
      from.push(folded.length);
      folded += fold(walker.currentNode.data);
    }
    return { nodes, from, folded };
  }

  function find(text) {
    places = [];
    place = -1;
    if (window.CSS && CSS.highlights) CSS.highlights.delete("hit");
    if (!text) return places;
    lines ??= [...words.querySelector(".letter").children].map(read);
    for (const { nodes, from, folded } of lines) {
      const at = (offset, atEnd) => {
        let index = from.length - 1;
        while (from[index] > offset || (atEnd && index > 0 && from[index] === offset)) index -= 1;
        return [nodes[index], offset - from[index]];
      };
      for (let i = folded.indexOf(text); i >= 0; i = folded.indexOf(text, i + text.length)) {
        const range = new Range();
        range.setStart(...at(i, false));
        range.setEnd(...at(i + text.length, true));
        places.push(range);
      }
    }
    if (places.length && window.Highlight && CSS.highlights) CSS.highlights.set("hit", new Highlight(...places));
    return places;
  }

  function nextPlace() {
    if (!places.length) return;
    place = (place + 1) % places.length;
    places[place].startContainer.parentElement.scrollIntoView({ block: "center" });
  }

  function clear() {
    query.value = "";
    if (holder) holder.value = "";
    for (const button of stances) button.setAttribute("aria-pressed", "false");
    filter();
  }

  tools.addEventListener("submit", (event) => { event.preventDefault(); nextPlace(); });
  tools.addEventListener("reset", (event) => { event.preventDefault(); clear(); });
  query.addEventListener("input", filter);
  if (holder) holder.addEventListener("change", filter);
  for (const button of stances) {
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      filter();
    });
  }

  /* Keyboard */

  function step(by) {
    const inWords = words.contains(document.activeElement);
    const steps = inWords ? starts.filter((mark) => !mark.classList.contains("off"))
      : all("a.leads", facts).filter((link) => link.offsetParent !== null);
    if (!steps.length) return;
    const at = steps.indexOf(document.activeElement);
    const next = steps[at < 0 ? (by > 0 ? 0 : steps.length - 1) : Math.min(Math.max(at + by, 0), steps.length - 1)];
    choose(next.closest("[data-fact]").dataset.fact);
    side = inWords ? words : facts;
    go(next, "");
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const writes = event.target.matches("input[type=search], select");
    if (event.key === "Escape") {
      clear();
      if (writes) byId("facts").focus();
      else choose(null);
    } else if (event.key === "Enter" && event.target.matches("mark")) {
      event.preventDefault();
      toFact(event.target.dataset.fact);
    } else if (!writes && keys.checked && ["j", "k", "/"].includes(event.key)) {
      event.preventDefault();
      if (event.key === "/") { query.focus(); query.select(); } else step(event.key === "j" ? 1 : -1);
    }
  });

  /* Colours */

  const theme = byId("theme"), themes = ["auto", "light", "dark"];
  function paint(name) {
    if (name === "auto") delete root.dataset.theme; else root.dataset.theme = name;
    theme.querySelector("span").textContent = theme.dataset[name];
  }
  theme.addEventListener("click", () => paint(themes[(themes.indexOf(root.dataset.theme || "auto") + 1) % 3]));

  // On a narrow screen the facts come first; the filters are one touch away.
  const narrow = matchMedia("(max-width: 56rem)");
  const unfold = () => { byId("filters").open = !narrow.matches; };
  narrow.addEventListener("change", unfold);
  unfold();

  if (starts.length) starts[0].tabIndex = 0;
  tools.hidden = false;
})();
