import type { PlatformRule } from '../../outlet.js';

/** What a rule is besides its measuring: its id, how bad it is to break it, and where it is written. */
export type RuleHead = Pick<PlatformRule, 'id' | 'severity' | 'source' | 'unverified'>;
