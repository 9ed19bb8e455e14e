import type { Language } from '../base/text.js';
import type { Config } from './config.js';
import type { Dialect } from './dialect.js';

/** What says in which language a log is written. */
interface Written {
  readonly config: Pick<Config, 'language'>;
  readonly dialect: Pick<Dialect, 'name'>;
}

/** The language a log is written in, for what goes out of it unasked: the one of its settings, else its dialect's. */
export function logLanguage({ config, dialect }: Written): Language {
  return config.language ?? (dialect.name === 'english' ? 'en' : 'zh');
}
