import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Options as npm's own packages take them: the registry, its logins, proxies and certificates. */
export type NpmOptions = Readonly<Record<string, unknown>> & { readonly registry: string };

/**
 * Reads npm's settings, as `npm ci --prefix labs` does: those of the user, of the machine and of the environment. Settings of the folder that one
 * happens to be in are not read.
 */
export async function npmOptions(env: Readonly<Record<string, string | undefined>>): Promise<NpmOptions> {
  const [{ default: Config }, { default: all }] = await Promise.all([
    import('@npmcli/config'),
    import('@npmcli/config/lib/definitions/index.js'),
  ]);
  const here = dirname(fileURLToPath(import.meta.url));
  const config = new Config({ ...all, npmPath: here, argv: [], env, cwd: here, warn: false });
  await config.load();
  return config.flat as NpmOptions;
}
