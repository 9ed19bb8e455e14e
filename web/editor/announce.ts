/** Says to who cannot see it what happens on the page while it happens; `{n}` and the like stand for values. */
export function announce(name: string, values: Readonly<Record<string, string | number>>): void {
  const place = document.getElementById('announcer');
  if (!place) return;
  place.textContent = (place.dataset[name] ?? '').replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}
