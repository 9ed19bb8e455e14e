import { type Language, say } from '../../base/text.js';
import { paperColour } from '../../pages/styles/tokens.js';
import { appIcons } from './app-icons.js';

/** What a browser needs to know to install the log as an app that other apps share links to (a web app manifest). */
export function appManifest(title: string, language: Language): object {
  return {
    id: '/',
    name: title,
    short_name: title,
    lang: language === 'zh' ? 'zh-CN' : 'en',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: paperColour.light,
    theme_color: paperColour.light,
    icons: appIcons.map(({ path, size, purpose }) => ({ src: path, sizes: `${size}x${size}`, type: 'image/png', purpose })),
    share_target: {
      action: '/save',
      method: 'GET',
      enctype: 'application/x-www-form-urlencoded',
      params: { title: 'title', text: 'text', url: 'url' },
    },
    shortcuts: [
      { name: say('Note a page', '记一页')[language], url: '/save' },
      { name: say('Write today', '写今天')[language], url: '/edit' },
    ],
  };
}
