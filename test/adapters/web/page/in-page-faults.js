// An expression that Chromium evaluates in the page: what is wrong with what is shown right now.
(() => {
  const all = [...document.body.querySelectorAll('*')].filter((one) => one.checkVisibility());
  const describe = (/** @type {Element} */ one) => `${one.tagName}.${one.className} ${one.textContent}`.slice(0, 80);

  /** @param {string} colour @returns {number[]} */
  const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);

  // https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
  const luminance = (/** @type {string} */ colour) => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  /** @param {Element | null} one @returns {string} */
  const ground = (one) => {
    if (!one) return 'rgb(255, 255, 255)';
    const colour = getComputedStyle(one).backgroundColor;
    return channels(colour)[3] === 0 ? ground(one.parentElement) : colour;
  };

  /** @param {Element} one @param {string} [part] */
  const contrast = (one, part) => {
    const pair = [luminance(getComputedStyle(one, part).color), luminance(ground(one))].sort((a, b) => b - a);
    return ((pair[0] ?? 0) + 0.05) / ((pair[1] ?? 0) + 0.05);
  };

  const hasText = (/** @type {Element} */ one) =>
    [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());

  const name = (/** @type {Element} */ one) =>
    one.getAttribute('aria-label') ??
    (one.getAttribute('aria-labelledby') && 'labelled') ??
    (one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : null) ??
    one.querySelector('img')?.alt ??
    one.textContent;

  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return {
    /** Text with a contrast under 4.5 (WCAG 2.2, 1.4.3). */
    faint: all
      .filter((one) => hasText(one) && contrast(one) < 4.5)
      .concat(all.filter((one) => one instanceof HTMLInputElement && contrast(one, '::placeholder') < 4.5))
      .map(describe),
    /** What scrolls or is cut sideways. */
    sideways: [document.documentElement, ...all]
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .filter((one) => one === document.documentElement || getComputedStyle(one).overflowX !== 'visible')
      .filter((one) => !one.matches('.hidden'))
      .map((one) => `${one.tagName}.${one.className}`),
    nameless: all
      .filter((one) => one.matches('button, a, input, summary, img, fieldset, [role], [tabindex]'))
      .filter(
        (one) => one.matches('.logo') === false && !(one instanceof HTMLImageElement ? one.alt : name(one))?.trim(),
      )
      .map(describe),
    repeatedIds: ids.filter((id, at) => ids.indexOf(id) !== at),
  };
})();
