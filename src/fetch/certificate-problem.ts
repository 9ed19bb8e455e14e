import { type Bilingual, say } from '../base/text.js';

/** What is wrong with a host's certificate, and what to do. */
export interface CertificateProblem {
  readonly text: Bilingual;
  readonly hint: Bilingual;
}

/** Tells a problem by the code that TLS gives it. */
export function certificateProblem(code: string): CertificateProblem {
  return (
    problems[code] ?? {
      text: say(`its host does not show that it is who it says (${code})`, `主机未能证明其身份（${code}）`),
      hint: hints.browser,
    }
  );
}

const hints = {
  clock: say('Look at it in a browser; the clock of this machine may be wrong too.', '请在浏览器中查看；也可能是本机时间不对。'),
  browser: say('Look at it in a browser.', '请在浏览器中查看。'),
  own: say(
    'If it is a host of your own, name the file of the certificate that signed it in NODE_EXTRA_CA_CERTS. Otherwise do not trust it.',
    '如果是你自己的主机，请用 NODE_EXTRA_CA_CERTS 指定签发它的证书文件；否则不要信任。',
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;

const selfMade: CertificateProblem = {
  text: say('it made its certificate itself, and nobody else vouches for it', '证书由主机自己签发，没有别人为它担保'),
  hint: hints.own,
};
const unknownSigner: CertificateProblem = {
  text: say('its certificate was signed by somebody whom this machine does not know', '签发证书的机构不为本机所知'),
  hint: hints.own,
};

const problems: Readonly<Record<string, CertificateProblem>> = {
  CERT_HAS_EXPIRED: { text: say('its certificate has expired', '证书已经过期'), hint: hints.clock },
  CERT_NOT_YET_VALID: { text: say('its certificate is not valid yet', '证书尚未生效'), hint: hints.clock },
  CERT_REVOKED: { text: say('its certificate was revoked', '证书已被吊销'), hint: hints.browser },
  ERR_TLS_CERT_ALTNAME_INVALID: { text: say('its certificate is for another host', '证书属于别的主机'), hint: hints.browser },
  DEPTH_ZERO_SELF_SIGNED_CERT: selfMade,
  SELF_SIGNED_CERT_IN_CHAIN: unknownSigner,
  UNABLE_TO_GET_ISSUER_CERT: unknownSigner,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownSigner,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownSigner,
};
