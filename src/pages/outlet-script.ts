/**
 * Copies an article: rich text and plain text together, or one text alone. Where the browser keeps the clipboard closed, the text is
 * selected instead and the page says which keys copy it. Without script, the preview and the texts can be selected by hand.
 */
export const outletScript: string = `
const said = document.querySelector('#said');
const frame = document.querySelector('iframe.sheet');

const tell = (words) => { if (said) said.textContent = words; };
const blob = (type, text) => new Blob([text], { type });
const textOf = (form) => document.querySelector('[data-text="' + form + '"]');

async function copyRich() {
  const body = frame.contentDocument.body;
  const plain = textOf('plain').value;
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': blob('text/html', body.innerHTML.trim()), 'text/plain': blob('text/plain', plain) })]);
    return true;
  } catch {
    frame.focus();
    frame.contentWindow.getSelection().selectAllChildren(body);
    return frame.contentDocument.execCommand('copy');
  }
}

async function copyText(area) {
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

document.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null;
  if (!button) return;
  const form = button.dataset.copy;
  const isCopied = await (form === 'rich' ? copyRich() : copyText(textOf(form))).catch(() => false);
  tell(isCopied ? button.dataset.copied : button.dataset.selected);
});
`.trimStart();
