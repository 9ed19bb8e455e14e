// Copies an article: rich text and plain text together, or one text alone. Where the browser keeps the clipboard closed, the text is
// selected instead and the page says which keys copy it. Without script, the preview and the texts can be selected by hand.
const said = document.querySelector('#said');
const frame = document.querySelector<HTMLIFrameElement>('iframe.sheet');

document.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
  const form = button?.dataset.copy;
  if (!button || form === undefined) return;
  const isCopied = await (form === 'rich' ? copyRich() : copyText(textOf(form))).catch(() => false);
  if (said) said.textContent = (isCopied ? button.dataset.copied : button.dataset.selected) ?? '';
});

async function copyRich(): Promise<boolean> {
  const page = frame?.contentDocument;
  if (!page) return false;
  const parts = { 'text/html': page.body.innerHTML.trim(), 'text/plain': textOf('plain')?.value ?? '' };
  const blobs = Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })] as const);
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    frame.focus();
    frame.contentWindow?.getSelection()?.selectAllChildren(page.body);
    return page.execCommand('copy');
  }
}

async function copyText(area: HTMLTextAreaElement | null): Promise<boolean> {
  if (!area) return false;
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    const details = area.closest('details');
    if (details) details.open = true;
    area.focus();
    area.select();
    return document.execCommand('copy');
  }
}

function textOf(form: string): HTMLTextAreaElement | null {
  return document.querySelector(`[data-text="${form}"]`);
}
