import { defineConfig } from 'wxt';

const gecko = {
  id: 'daybook@example.org',
  strict_min_version: '128.0',
  // The page goes to the server that its user names, and nowhere else.
  data_collection_permissions: { required: ['websiteContent', 'browsingActivity'] },
};

/** The extension asks for no page: it reads the one whose toolbar button was clicked, and talks to the server that its user names. */
export default defineConfig({
  imports: false,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+D' } } },
    // Firefox would turn http:// of one's own machine into https://.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'" },
    ...(browser === 'firefox' ? { browser_specific_settings: { gecko } } : { minimum_chrome_version: '120' }),
  }),
});
