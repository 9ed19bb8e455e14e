const key = 'daybook-theme';

/** Remembers the choice of a page that no server answers; a browser that forbids storage forgets it. */
export function keepTheme(): void {
  const choices = document.querySelectorAll<HTMLInputElement>('.choice input[name="theme"]');
  try {
    const kept = choices.length > 0 ? localStorage.getItem(key) : null;
    for (const choice of choices) {
      if (choice.value === kept) choice.checked = true;
      choice.addEventListener('change', () => localStorage.setItem(key, choice.value));
    }
  } catch {
    // Storage is closed: the choice lasts while the page is open.
  }
}
