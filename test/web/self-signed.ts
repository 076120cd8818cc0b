import { generateKeyPairSync, type KeyObject, sign, X509Certificate } from 'node:crypto';

/** A certificate and its key, PEM. */
export interface SelfSigned {
  readonly cert: string;
  readonly key: string;
}

/** A certificate for `localhost` and 127.0.0.1, signed by itself. */
export function selfSigned({ days = 30 }: { readonly days?: number } = {}): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const cert = new X509Certificate(whole(publicKey, privateKey, days)).toString();
  return { cert, key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })) };
}

/** RFC 5280, 4.1, as little of it as clients demand. */
function whole(publicKey: KeyObject, privateKey: KeyObject, days: number): Buffer {
  const algorithm = sequence(oid('2a8648ce3d040302'));
  const name = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from('localhost')))));
  const alternatives = sequence(der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])));
  const body = sequence(
    der(0xa0, der(2, Buffer.from([2]))),
    der(2, Buffer.from([1, ...Buffer.from(publicKey.export({ type: 'spki', format: 'der' }).subarray(-8))])),
    algorithm,
    name,
    sequence(time(Math.min(-1, days - 1)), time(days)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(oid('551d11'), der(4, alternatives)))),
  );
  return sequence(
    body,
    algorithm,
    der(3, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)])),
  );
}

function time(days: number): Buffer {
  const at = new Date(Date.now() + days * 86_400_000).toISOString();
  return der(0x18, Buffer.from(`${at.slice(0, 19).replace(/[-T:]/g, '')}Z`));
}

function oid(hex: string): Buffer {
  return der(6, Buffer.from(hex, 'hex'));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function der(tag: number, body: Buffer): Buffer {
  const size = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}
