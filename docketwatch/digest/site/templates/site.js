// {{ mark }}
"use strict";

// Without this script every entry is shown and the forms stay hidden; with it they narrow the list below them.
(() => {
  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

  const filter = (form) => {
    const list = document.querySelector(`[data-filtered="${form.dataset.filter}"]`);
    const items = Array.from(list.querySelectorAll("[data-item]"), (element) => ({
      element,
      words: plain(`${element.dataset.words ?? ""} ${element.textContent}`),
    }));
    const groups = Array.from(list.querySelectorAll("[data-group]"));
    const count = form.querySelector(".count");

    const fits = ({ element, words }, wanted, event, docket) =>
      wanted.every((word) => words.includes(word)) &&
      (!docket || element.dataset.docket === docket) &&
      (!event || (event === "ruling" ? "ruling" in element.dataset : `event:${element.dataset.event}` === event));

    const show = () => {
      const wanted = plain(form.elements.words.value).split(/\s+/).filter(Boolean);
      const event = form.elements.event?.value ?? "";
      const docket = form.elements.docket?.value ?? "";
      let shown = 0;
      for (const item of items) {
        const fit = fits(item, wanted, event, docket);
        item.element.hidden = !fit;
        shown += fit ? 1 : 0;
      }
      for (const group of groups) {
        group.hidden = !group.querySelector("[data-item]:not([hidden])");
      }
      const noun = items.length === 1 ? count.dataset.one : count.dataset.many;
      count.textContent = `${shown} of ${items.length} ${noun} shown`;
    };

    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(show));
    form.hidden = false;
    show();
    return { form, list, show };
  };

  const filters = Array.from(document.querySelectorAll("form[data-filter]"), filter);

  // The entries are loaded as a script when somebody first wants to search: a page from a disk may not fetch data.
  const search = (form) => {
    const found = document.querySelector(".found");
    const count = form.querySelector(".count");
    const mostShown = 50;
    let entries = null;

    const link = (address, text) => {
      const made = document.createElement("a");
      made.href = address;
      made.textContent = text;
      return made;
    };
    const paragraph = (kind, ...parts) => {
      const made = document.createElement("p");
      made.className = kind;
      made.append(...parts);
      return made;
    };
    const item = ({ page, caption, anchor, mark, where, summary }) => {
      const made = document.createElement("li");
      made.append(
        paragraph("head", link(`${page}#${anchor}`, mark)),
        paragraph("summary", summary),
        paragraph("detail", link(page, caption), `, ${where}`),
      );
      return made;
    };

    const show = () => {
      const wanted = plain(form.elements.words.value).split(/\s+/).filter(Boolean);
      if (!entries || wanted.length === 0) {
        found.hidden = true;
        count.textContent = wanted.length === 0 ? "" : "Loading the entries.";
        return;
      }
      const fitting = entries.filter(({ words }) => wanted.every((word) => words.includes(word)));
      found.replaceChildren(...fitting.slice(0, mostShown).map(item));
      found.hidden = fitting.length === 0;
      const rest = fitting.length > mostShown ? `, the newest ${mostShown} shown` : "";
      count.textContent = `${fitting.length} of ${entries.length} entries found${rest}`;
    };
    const take = () => {
      const { dockets, entries: rows } = window.docketwatchEntries;
      entries = rows.map(([place, anchor, mark, day, summary, told]) => {
        const [page, caption, docket, names] = dockets[place];
        const words = plain([mark, day, summary, told, caption, docket, names].join(" "));
        return { page, caption, anchor, mark, where: [docket, day].filter(Boolean).join(", "), summary, words };
      });
      show();
    };
    const load = () => {
      const script = document.createElement("script");
      script.src = "entries.js";
      script.addEventListener("load", take);
      script.addEventListener("error", () => {
        count.textContent = "The file entries.js is not beside this page: nothing can be searched.";
      });
      document.head.append(script);
    };

    form.addEventListener("focusin", load, { once: true });
    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
  };

  document.querySelectorAll("form#search").forEach(search);

  // A link to an entry that a filter hides shows it again.
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target || !target.hidden) {
      return;
    }
    for (const { form, list, show } of filters) {
      if (list.contains(target)) {
        form.reset();
        show();
        target.scrollIntoView();
        target.focus({ preventScroll: true });
      }
    }
  };
  addEventListener("hashchange", reveal);
  reveal();
})();
