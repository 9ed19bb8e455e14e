import { browser } from 'wxt/browser';
import { daybookServer } from '../../src/daybook-server.js';
import { element } from '../../src/element.js';
import { messageView } from '../../src/message-view.js';
import { isReadable, permissionOf, readServerAddress } from '../../src/server-address.js';
import { ServerProblem } from '../../src/server-problem.js';
import { keepSettings, readSettings, type Settings } from '../../src/settings.js';
import { styled } from '../../src/styled.js';
import { language, say } from '../../src/words.js';

const app = document.getElementById('app') as HTMLElement;
styled();
document.documentElement.lang = language();
document.title = say('options');

const kept = await readSettings();
const address = element('input', {
  id: 'address',
  type: 'text',
  inputMode: 'url',
  spellcheck: false,
  placeholder: 'http://127.0.0.1:3210',
});
const token = element('input', { id: 'token', type: 'password', spellcheck: false, autocomplete: 'off' });
address.value = kept?.address ?? 'http://127.0.0.1:3210';
token.value = kept?.token ?? '';
const said = element('div', {});
const form = element(
  'form',
  { className: 'settings' },
  control('serverAddress', address),
  control('token', token),
  element('p', { className: 'quiet', textContent: say('tokenHelp') }),
  element('div', { className: 'row' }, element('button', { className: 'button primary', textContent: say('save') })),
);
app.append(element('h1', { textContent: say('options') }), form, said);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const read = readServerAddress(address.value);
  if (read === null) return tell('problem', say('wrongAddress'));
  if (token.value.trim() === '') return tell('problem', say('noToken'));
  // Asked at once: a browser asks its user only right after a click.
  const asked = browser.permissions.request({ origins: [permissionOf(read)] });
  void asked.then((isGiven) =>
    isGiven ? save({ address: read, token: token.value.trim() }) : tell('problem', say('permissionRefused', read)),
  );
});

/** Keeps the settings, and tries them: a wrong token is better found here than beside an article. */
async function save(settings: Settings): Promise<void> {
  await keepSettings(settings);
  address.value = settings.address;
  try {
    const { days, entries } = await daybookServer(settings, fetch).status();
    tell('note', say('connected', String(entries), String(days)), isReadable(settings.address) ? say('readable') : null);
  } catch (error) {
    if (!(error instanceof ServerProblem)) throw error;
    tell('problem', `${say('savedUntried')} ${error.message}`, error.hint);
  }
}

function tell(kind: 'note' | 'problem', text: string, hint: string | null = null): void {
  said.replaceChildren(messageView(kind, text, hint, []));
}

function control(name: string, input: HTMLInputElement): HTMLElement {
  return element('div', { className: 'control' }, element('label', { htmlFor: input.id, textContent: say(name) }), input);
}
