/** What the names of parameters look like that only track readers of a host. Many addresses of one host are asked for. */
export function trackingRules(host: string): readonly RegExp[] {
  let rules = known.get(host);
  if (rules === undefined) {
    if (known.size >= mostKnown) known.clear();
    rules = rulesOf(host);
    known.set(host, rules);
  }
  return rules;
}

const known = new Map<string, readonly RegExp[]>();
const mostKnown = 4_000;

function rulesOf(host: string): readonly RegExp[] {
  return Object.entries(tracking).flatMap(([suffix, rules]) =>
    suffix === '*' || host === suffix || host.endsWith(`.${suffix}`) ? rules : [],
  );
}

/** Parameters that only say where a reader came from, by host suffix; `*` holds for every host. */
const tracking: Readonly<Record<string, readonly RegExp[]>> = {
  '*': [
    /^utm_\w+$/i,
    /^(?:fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|spm|spm_id_from|share_source|share_medium|share_plat|vd_source)$/,
  ],
  'mp.weixin.qq.com': [
    /^(?:chksm|scene|subscene|sharer_\w+|srcid|from|isappinstalled|clicktime|enterid|ascene|devicetype|version|nettype|abtest_cookie|lang|exportkey|pass_ticket|wx_header|mpshare|share_\w+|key|uin|sessionid|token|poc_token)$/,
  ],
  'colab.research.google.com': [/^usp$/],
  'docs.google.com': [/^usp$/],
  'drive.google.com': [/^usp$/],
  'bilibili.com': [/^(?:from|seid|share_\w+|timestamp|unique_k|bbid|ts|from_source)$/],
  'zhihu.com': [/^(?:utm_\w+|hybrid_search_\w+)$/],
  'csdn.net': [/^(?:ops_request_misc|request_id|biz_id|depth_\d[-\w]*)$/],
  'medium.com': [/^(?:source|sk)$/],
  'twitter.com': [/^(?:s|t|ref_src)$/],
  'x.com': [/^(?:s|t|ref_src)$/],
  'youtube.com': [/^(?:si|feature|ab_channel)$/],
  'youtu.be': [/^(?:si|feature)$/],
};
