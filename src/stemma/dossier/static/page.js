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
  const next = (node) => node.nextSibling || (node.parentNode.nextElementSibling || {}).firstChild || null;

  // A bare link to a place in a text: the claim that begins there is marked as far as it goes.
  const markClaim = (target) => {
    const begins = target.previousSibling;
    const claim = begins && begins.nodeType === 1 && begins.matches(".n") ? begins.textContent : "";
    for (let node = target; node && claim; node = next(node)) {
      if (node.nodeType !== 1 || node.matches(".n")) continue;
      if (!(node.dataset.c || "").split(" ").includes(claim)) return;
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
    target.scrollIntoView({ block: view.id === "texts" ? "center" : "start" });
    if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };

  const items = () => all(".item", current).filter((item) => !item.classList.contains("out"));

  const apply = () => {
    const words = search ? search.value.trim().toLocaleLowerCase() : "";
    const rows = all(".item", current);
    let shown = 0;
    for (const row of rows) {
      const byKind = !wanted.size || !row.dataset.kind || wanted.has(row.dataset.kind);
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
  };

  const enter = (event) => {
    const item = document.activeElement;
    if (!item.classList.contains("item")) return;
    const link = item.querySelector("a[data-end]");
    if (link) { event.preventDefault(); link.click(); }
  };

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
    if (number >= 1 && number <= views.length) location.hash = views[number - 1].id;
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "h") document.body.classList.toggle("bare");
    else if (event.key === "/") { event.preventDefault(); search.focus(); }
  };

  const onClick = (event) => {
    const link = event.target.closest("a[data-end]");
    if (link) range = { hash: link.hash, length: Number(link.dataset.end) - Number(link.dataset.start) };
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
    const piece = event.target.closest(".p");
    if (piece && !String(getSelection())) follow(piece);
  };

  // A click on a passage leads to its claim; where several overlap, further clicks lead to the next one.
  const follow = (piece) => {
    const claims = piece.dataset.c.split(" ");
    const turn = Number(piece.dataset.turn || 0) % claims.length;
    piece.dataset.turn = turn + 1;
    location.hash = "claim-" + claims[turn];
  };

  keysOn = stored();
  const single = document.getElementById("single-keys");
  single.checked = keysOn;
  single.addEventListener("change", () => { keysOn = stored(single.checked); });
  search.addEventListener("input", apply);
  search.form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  addEventListener("hashchange", arrive);
  arrive();
})();
