import { readFileSync } from 'node:fs';

/** Key and self-signed certificate of a simulated device, by the name of the pair in this folder. */
export function readCertificate(name: string): { key: string; cert: string } {
  const pem = readFileSync(new URL(`${name}.pem`, import.meta.url), 'utf8');
  const end = pem.indexOf('-----BEGIN CERTIFICATE-----');
  return { key: pem.slice(0, end), cert: pem.slice(end) };
}
