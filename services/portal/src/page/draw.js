/** An element: `h('p', { class: 'lead' }, 'text', child)`. Falsy children are left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  element.append(...children.flat().filter((child) => child || child === 0));
  return element;
}

/** Makes `shown` equal to `wanted` and touches only what differs: focus, selection and scrolling stay. */
export function become(shown, wanted) {
  if (shown.nodeType !== wanted.nodeType || shown.nodeName !== wanted.nodeName) return shown.replaceWith(wanted);
  if (shown.nodeType !== Node.ELEMENT_NODE) {
    if (shown.data !== wanted.data) shown.data = wanted.data;
    return;
  }
  for (const { name } of [...shown.attributes])
    if (name !== 'style' && !wanted.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of wanted.attributes)
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  const before = [...shown.childNodes];
  const after = [...wanted.childNodes];
  for (const [n, child] of after.entries()) {
    if (before[n]) become(before[n], child);
    else shown.append(child);
  }
  for (const child of before.slice(after.length)) child.remove();
}

/** The policy allows no style attributes; lengths come by data-share (0 to 1) and are set here. */
export function measure(root) {
  for (const element of root.querySelectorAll('[data-share]'))
    element.style.setProperty('--share', element.dataset.share);
}
