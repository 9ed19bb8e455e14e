import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** A certificate with its key, as PEM; `issuer` signs others with it. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
  readonly issuer: Issuer;
}

interface Issuer {
  readonly name: string;
  readonly key: KeyObject;
}

/** What a certificate says. */
export interface CertificateWishes {
  /** Who it is for: a host's name; of a certificate that signs others any name. */
  readonly name: string;
  /** Who signs it; itself when absent. */
  readonly by?: Certificate;
  readonly isAuthority?: boolean;
  readonly from?: Date;
  readonly until?: Date;
}

/** Makes a certificate (RFC 5280) with a key on the curve P-256, signed with SHA-256. */
export function certificate({ name, by, isAuthority = false, ...wishes }: CertificateWishes): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const issuer = by?.issuer ?? { name, key: privateKey };
  const from = wishes.from ?? new Date(Date.now() - day);
  const until = wishes.until ?? new Date(Date.now() + day);
  const extensions = [
    extension('551d13', true, isAuthority ? sequence(der(0x01, Buffer.from([0xff]))) : sequence()),
    ...(isAuthority ? [] : [extension('551d11', false, sequence(der(0x82, Buffer.from(name))))]),
  ];
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ecdsaWithSha256,
    nameOf(issuer.name),
    sequence(time(from), time(until)),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  const signature = sign('sha256', body, issuer.key);
  const whole = sequence(body, ecdsaWithSha256, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  return {
    cert: pem('CERTIFICATE', whole),
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    issuer: { name, key: privateKey },
  };
}

const day = 86_400_000;

function nameOf(name: string): Buffer {
  return sequence(der(0x31, sequence(identifier('550403'), der(0x0c, Buffer.from(name)))));
}

function extension(id: string, isCritical: boolean, value: Buffer): Buffer {
  return sequence(identifier(id), ...(isCritical ? [der(0x01, Buffer.from([0xff]))] : []), der(0x04, value));
}

/** `20220511080000Z` */
function time(date: Date): Buffer {
  return der(0x18, Buffer.from(date.toISOString().replace(/[-:T]|\.\d+/g, '')));
}

function identifier(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

/** A value with its tag and length (X.690, DER). */
function der(tag: number, value: Buffer): Buffer {
  const { length } = value;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), value]);
}

function pem(label: string, bytes: Buffer): string {
  return `-----BEGIN ${label}-----\n${bytes.toString('base64').replace(/(.{64})(?=.)/g, '$1\n')}\n-----END ${label}-----\n`;
}

const ecdsaWithSha256 = sequence(identifier('2a8648ce3d040302'));
