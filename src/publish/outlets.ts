import { bilibili } from './bilibili/bilibili.js';
import { csdn } from './csdn/csdn.js';
import type { Outlet } from './outlet.js';
import { wechat } from './wechat/wechat.js';
import { zhihu } from './zhihu/zhihu.js';

/** Where a day can be pasted. */
export const outlets: readonly Outlet[] = [wechat, csdn, zhihu, bilibili];
