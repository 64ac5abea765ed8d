// @ts-check
// Building and changing the page. Text always goes in as text, never as markup, so that nothing a
// monitor or a person typed can become part of the page.

/** @typedef {Node|string|null|undefined|false} Child */

/**
 * h("p", {class: "age"}, "4 s"). Properties that begin with "on" are listeners; true and false set
 * or leave out an attribute.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, unknown>} [properties]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on") && typeof value === "function") {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

const svg = "http://www.w3.org/2000/svg";

/**
 * A drawing from icons.svg; decoration for those who cannot see it, the text beside it speaks.
 * @param {string} name
 */
export function icon(name) {
  const element = document.createElementNS(svg, "svg");
  element.setAttribute("class", "icon");
  element.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(svg, "use");
  use.setAttribute("href", `/icons.svg#${name}`);
  element.append(use);
  return element;
}

/**
 * @param {SVGElement} element what icon() made
 * @param {string} name
 */
export function set_icon(element, name) {
  const href = `/icons.svg#${name}`;
  const use = element.firstElementChild;
  if (use && use.getAttribute("href") !== href) use.setAttribute("href", href);
}

/**
 * Writes only what differs: the page is repainted several times a second.
 * @param {Element} element
 * @param {string} text
 */
export function set_text(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * @param {HTMLElement} element
 * @param {string} name of a data- attribute
 * @param {string|boolean} value false removes it
 */
export function set_data(element, name, value) {
  if (value === false) delete element.dataset[name];
  else if (element.dataset[name] !== String(value)) element.dataset[name] = String(value);
}

/**
 * @param {HTMLElement} element
 * @param {boolean} visible
 */
export function show(element, visible) {
  if (element.hidden === visible) element.hidden = !visible;
}

/**
 * Keeps one child per item, in the order of the items. A child that stays is updated, never
 * rebuilt: focus and half-typed text survive.
 * @template T
 * @param {Element} parent
 * @param {(item: T) => string|number} key
 * @param {(item: T) => {element: HTMLElement, update: (item: T) => void, close?: () => void}} make
 */
export function list(parent, key, make) {
  /**
   * @type {Map<string|number, {element: HTMLElement, update: (item: T) => void, close?: () => void}>}
   */
  const rows = new Map();
  /** @param {T[]} items */
  return (items) => {
    const wanted = new Set(items.map(key));
    for (const [id, row] of rows) {
      if (wanted.has(id)) continue;
      row.element.remove();
      row.close?.();
      rows.delete(id);
    }
    const focused = document.activeElement;
    items.forEach((item, place) => {
      const id = key(item);
      let row = rows.get(id);
      if (!row) rows.set(id, (row = make(item)));
      row.update(item);
      if (parent.children[place] !== row.element) {
        parent.insertBefore(row.element, parent.children[place] ?? null);
      }
    });
    if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus();
  };
}
