import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../captures/', import.meta.url));

/** The bytes of one capture, `http/gbk-title.http`; a `.hex` file is taken as hexadecimal text. */
export function capture(path: string): Uint8Array {
  const bytes = readFileSync(root + path);
  return path.endsWith('.hex') ? Buffer.from(bytes.toString('latin1').replace(/\s/g, ''), 'hex') : bytes;
}

/** Every capture of a protocol, by name. Throws where there is none: a test over nothing proves nothing. */
export function captures(protocol: string): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const names = readdirSync(root + protocol).sort();
  if (names.length === 0) throw new Error(`test/captures/${protocol} is empty`);
  return names.map((name) => ({ name, bytes: capture(`${protocol}/${name}`) }));
}
