// Light and dark: the system's choice, until somebody chooses here.

const KEY = "local-telegram-theme";
const DARK = matchMedia("(prefers-color-scheme: dark)");

/** Whether the page is dark at present. */
export const isDark = () => {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : DARK.matches;
};

/** Use what was chosen earlier. */
export function rememberedTheme() {
  const chosen = localStorage.getItem(KEY);
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.theme = chosen;
}

/** Change from light to dark or back, and remember it. */
export function toggleTheme() {
  const chosen = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = chosen;
  localStorage.setItem(KEY, chosen);
}
