import type { WebhookName } from '../../../log/morning-config.js';
import { dingtalk } from './dingtalk.js';
import { feishu } from './feishu.js';
import { slack } from './slack.js';
import { telegram } from './telegram.js';
import type { Webhook } from './webhook.js';
import { wecom } from './wecom.js';

/** The chats that take a digest. */
export const webhooks: Readonly<Record<WebhookName, Webhook>> = { feishu, wecom, dingtalk, slack, telegram };
