// Runs before the first paint, so that neither the colours nor the language flash. No module: those run later.
(() => {
  const page = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const chosen = (/** @type {string} */ key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // The browser is told to keep nothing.
    }
  };
  page.dataset.theme = chosen('theme') ?? (dark ? 'dark' : 'light');
  const lang = chosen('lang') ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
  page.lang = lang === 'zh' ? 'zh-CN' : 'en';
})();
