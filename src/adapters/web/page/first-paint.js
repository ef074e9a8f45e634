// Runs before the first paint, so that neither the colours nor the language flash. No module: those run later.
(() => {
  const page = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  page.dataset.theme = localStorage.getItem('theme') ?? (dark ? 'dark' : 'light');
  const lang = localStorage.getItem('lang') ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
  page.lang = lang === 'zh' ? 'zh-CN' : 'en';
})();
