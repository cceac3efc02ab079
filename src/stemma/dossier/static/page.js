"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const views = all(".view");
  const search = document.getElementById("search");
  const status = document.querySelector(".found");
  const dialog = document.getElementById("keys");
  const nothing = document.querySelector(".nothing");
  const wanted = new Set();
  let current = views[0];
  let range = null;
  let keysOn = true;
  document.documentElement.classList.add("js");

  // Storage is refused to some pages opened from a file; the page works the same without it.
  const stored = (value) => {
    try {
      if (value === undefined) return localStorage.getItem("stemma-single-keys") !== "off";
      localStorage.setItem("stemma-single-keys", value ? "on" : "off");
    } catch (refused) { /* nothing to remember with */ }
    return value === undefined ? true : value;
  };

  const show = (view) => {
    current = view;
    for (const other of views) other.hidden = other !== view;
    for (const link of all(".nav a")) {
      if (link.hash === "#" + view.id) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    apply();
  };

  const unmark = () => all(".here").forEach((piece) => piece.classList.remove("here"));

  // Marks the pieces that make up a passage: from the target on, until its length is used up.
  const mark = (target, length) => {
    let left = length;
    for (let node = target; node && left > 0; node = next(node)) {
      if (node.nodeType === 1 && node.classList.contains("n")) continue;
      left -= [...node.textContent].length;
      if (node.nodeType === 1) node.classList.add("here");
    }
  };
  // The length of what a link to a passage leads to, in code points: told by its own words.
  const PLACES = "a.at, a.form";
  const lengthOf = (link) => {
    const ends = /(\d+)–(\d+)$/.exec(link.textContent);
    if (link.matches(".at") && ends) return ends[2] - ends[1];
    return [...link.firstElementChild.textContent].length;
  };

  // The claims that a piece of a text belongs to; where it is one that begins there, the number before it says so.
  const claimsOf = (piece) => {
    const before = piece.previousSibling;
    const number = before && before.nodeType === 1 && before.matches(".n") ? before.textContent : "";
    return (piece.dataset.c || number).split(" ");
  };
  const next = (node) => node.nextSibling || (node.parentNode.nextElementSibling || {}).firstChild || null;

  // A bare link to a place in a text: the claim that begins there is marked as far as it goes.
  const markClaim = (target) => {
    const begins = target.previousSibling;
    const claim = begins && begins.nodeType === 1 && begins.matches(".n") ? begins.textContent : "";
    for (let node = target; node && claim; node = next(node)) {
      if (node.nodeType !== 1 || node.matches(".n")) continue;
      if (!claimsOf(node).includes(claim)) return;
      node.classList.add("here");
    }
  };

  const arrive = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1))) || views[0];
    const view = target.closest(".view") || views[0];
    unmark();
    if (view !== current || !view.dataset.shown) {
      if (target.matches(".item") && target.classList.contains("out")) clear();
      show(view);
      view.dataset.shown = "yes";
    }
    if (target === view || !view.contains(target)) return window.scrollTo({ top: 0, behavior: "instant" });
    if (target.classList.contains("out")) clear();
    for (let up = target; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    if (range && range.hash === location.hash) mark(target, range.length);
    else if (target.matches(".block .p")) markClaim(target);
    range = null;
    if (target.matches(".pair")) choose(target);
    target.scrollIntoView({ block: view.id === "texts" || target.closest(".pane") ? "center" : "start" });
    if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };

  // Compare: the chosen card, its passages marked in both texts and brought to 30 % of the height of each.
  const choose = (card) => {
    all(".pair.on").forEach((other) => other.classList.remove("on"));
    card.classList.add("on");
    unmark();
    const done = new Set();
    for (const link of all(PLACES, card)) {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!target) continue;
      mark(target, lengthOf(link));
      const pane = target.closest(".pane");
      if (done.has(pane)) continue;
      done.add(pane);
      const down = target.getBoundingClientRect().top - pane.getBoundingClientRect().top;
      pane.scrollTop += down - pane.clientHeight * 0.3;
    }
  };

  // Another text in a pane: a copy of its body in Texts, with the ids and links of this view.
  const fill = (pane, text) => {
    const from = document.querySelector(`#texts .body[data-text="${CSS.escape(text)}"]`).closest(".text");
    const copy = from.querySelector(".body").cloneNode(true);
    for (const node of all("[id]", copy)) node.id = "cmp-" + node.id;
    pane.querySelector("h3").textContent = from.querySelector("h3").textContent;
    pane.querySelector(".facts").replaceWith(from.querySelector(".facts").cloneNode(true));
    pane.querySelector(".body").replaceWith(copy);
    pane.scrollTop = 0;
  };

  const pickers = all(".picker select");
  const pair = () => {
    const chosen = pickers.map((select) => select.value);
    let shown = 0;
    for (const card of all(".pair")) {
      const { a, b } = card.dataset;
      const apart = !(chosen.includes(a) && chosen.includes(b) && chosen[0] !== chosen[1]);
      card.classList.toggle("apart", apart);
      shown += apart ? 0 : 1;
    }
    document.querySelector("#compare .none").hidden = shown > 0;
  };
  const pick = (event) => {
    fill(all(".pane")[Number(event.target.dataset.pane)], event.target.value);
    pair();
  };

  const cardOf = (number) => all(`.pair[data-n="${number}"]:not(.apart)`).find((card) => !card.classList.contains("other") || pickers.length);

  const items = () => all(".item", current).filter((item) => !item.matches(".out, .apart"));

  const apply = () => {
    const words = search ? search.value.trim().toLocaleLowerCase() : "";
    const rows = all(".item", current);
    let shown = 0;
    const kinds = all(".chip[data-filter]").map((chip) => chip.dataset.filter);
    for (const row of rows) {
      const kind = row.dataset.kind || kinds.find((one) => row.classList.contains(one));
      const byKind = current.id !== "claims" || !wanted.size || !kind || wanted.has(kind);
      const byWords = !words || row.textContent.toLocaleLowerCase().includes(words);
      const out = !(byKind && byWords);
      row.classList.toggle("out", out);
      row.hidden = out;
      shown += out ? 0 : 1;
    }
    const filtered = words || (current.id === "claims" && wanted.size);
    status.textContent = filtered && rows.length ? `${shown} of ${rows.length} shown` : "";
    if (nothing && current.id === "claims") tell(shown === 0, words);
  };

  // The sentence for an empty list, with the filters that made it so.
  const tell = (empty, words) => {
    nothing.hidden = !empty;
    const active = nothing.querySelector(".active");
    active.replaceChildren();
    const chip = (label, remove) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "chip";
      button.textContent = label + " ×";
      button.addEventListener("click", remove);
      active.append(button);
    };
    if (words) chip(`“${words}”`, () => { search.value = ""; apply(); });
    for (const one of all(".chip[aria-pressed=true]")) chip(one.textContent.trim(), () => { press(one.dataset.filter); apply(); });
  };

  const press = (filter) => {
    if (wanted.has(filter)) wanted.delete(filter);
    else wanted.add(filter);
    for (const chip of all(".chip[data-filter]")) chip.setAttribute("aria-pressed", String(wanted.has(chip.dataset.filter)));
    const button = document.querySelector(".chip.clear");
    if (button) button.hidden = wanted.size === 0;
  };

  const clear = () => {
    if (search) search.value = "";
    for (const filter of [...wanted]) press(filter);
    apply();
  };

  const step = (by) => {
    const list = items();
    if (!list.length) return;
    const at = list.indexOf(document.activeElement.closest(".item"));
    const to = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by))];
    if (!to.hasAttribute("tabindex")) to.tabIndex = -1;
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: "nearest" });
    if (to.matches(".pair")) choose(to);
  };

  const enter = (event) => {
    const item = document.activeElement;
    if (!item.classList.contains("item")) return;
    const link = item.querySelector(PLACES);
    if (link) { event.preventDefault(); link.click(); }
  };

  // The matrix: one stop of the tab key; arrows, Home and End move, Enter opens the claim of the row.
  const grid = document.querySelector(".matrix tbody");
  const stepInGrid = (event) => {
    const cell = event.target.closest("td, th");
    const row = cell.parentElement;
    if (event.key === "Enter" && cell.matches("td")) { row.querySelector("a").click(); return; }
    const last = row.cells.length - 1;
    const to = {
      ArrowLeft: [row, Math.max(0, cell.cellIndex - 1)],
      ArrowRight: [row, Math.min(last, cell.cellIndex + 1)],
      ArrowUp: [row.previousElementSibling, cell.cellIndex],
      ArrowDown: [row.nextElementSibling, cell.cellIndex],
      Home: [row, 0],
      End: [row, last],
    }[event.key];
    if (!to || !to[0]) return;
    event.preventDefault();
    const next = to[0].cells[to[1]];
    const stop = next.querySelector("a") || next;
    for (const one of all("[tabindex='0']", grid)) one.tabIndex = -1;
    stop.tabIndex = 0;
    stop.focus();
  };
  if (grid) {
    for (const cell of all("td", grid)) cell.tabIndex = -1;
    const first = grid.querySelector("td.cell");
    if (first) first.tabIndex = 0;
    grid.addEventListener("keydown", stepInGrid);
  }

  const openKeys = () => { if (dialog && !dialog.open) dialog.showModal(); };

  const onKey = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || dialog.open) return;
    if (event.target.matches("input, select, textarea")) {
      if (event.key === "Escape") { search.value = ""; apply(); search.blur(); }
      return;
    }
    if (event.key === "Enter") return enter(event);
    if (event.key === "?") { event.preventDefault(); return openKeys(); }
    if (!keysOn) return;
    const number = Number(event.key);
    if (number >= 1 && number <= views.length) {
      location.hash = views[number - 1].id;
      arrive();
    }
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "h") document.body.classList.toggle("bare");
    else if (event.key === "/") { event.preventDefault(); search.focus(); }
  };

  // The number over a passage is small: pointed at, it says itself again.
  const onPoint = (event) => {
    const number = event.target.closest && event.target.closest(".body a.n");
    if (number && !number.title) number.title = `Claim ${number.textContent}`;
  };

  const onClick = (event) => {
    const link = event.target.closest(PLACES);
    if (link) range = { hash: link.hash, length: lengthOf(link) };
    const tile = event.target.closest("a[data-filter]");
    if (tile) {
      event.preventDefault();
      clear();
      press(tile.dataset.filter);
      location.hash = "claims";
      if (current.id === "claims") apply();
    }
    const chip = event.target.closest("button[data-filter]");
    if (chip) { press(chip.dataset.filter); apply(); }
    if (event.target.closest("[data-clear]")) clear();
    if (event.target.closest("[data-open]")) openKeys();
    if (event.target.closest("a[href]") && link && link.hash === location.hash) arrive();
    const numbered = event.target.closest(".pane a.n");
    const card = numbered && cardOf(numbered.textContent);
    if (card) { event.preventDefault(); location.hash = card.id; }
    const piece = event.target.closest(".p");
    if (piece && !String(getSelection())) follow(piece);
  };

  // A click on a passage leads to its claim; where several overlap, further clicks lead to the next one.
  const follow = (piece) => {
    const claims = claimsOf(piece);
    const turn = Number(piece.dataset.turn || 0) % claims.length;
    piece.dataset.turn = turn + 1;
    const card = piece.closest(".pane") && cardOf(claims[turn]);
    location.hash = card ? card.id : "claim-" + claims[turn];
  };

  for (const select of pickers) select.addEventListener("change", pick);
  if (pickers.length) pair();
  keysOn = stored();
  const single = document.getElementById("single-keys");
  single.checked = keysOn;
  single.addEventListener("change", () => { keysOn = stored(single.checked); });
  search.addEventListener("input", apply);
  search.form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  document.addEventListener("mouseover", onPoint);
  addEventListener("hashchange", arrive);
  arrive();
})();
