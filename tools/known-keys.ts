/**
 * Makes `vendor-fingerprints/known-keys.tsv` from the list of keys that ship in firmware, one JSON object a line. `npx tsx
 * tools/known-keys.ts FILE` writes it; with --check it only reports whether the file is stale (exit 1), if
 * the list is in the folder `shared` beside the checkout.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** One key of the list, with the products whose firmware has it. */
interface ListedKey {
  readonly products: readonly {
    readonly vendor: string;
    readonly name: string;
    readonly description: string;
  }[];
  readonly certificateSha256?: string;
  readonly spkiSha256: string;
  readonly sshSha256?: string;
}

const target = fileURLToPath(new URL('../vendor-fingerprints/known-keys.tsv', import.meta.url));
const besideCheckout = fileURLToPath(new URL('../../shared/data/known-keys.jsonl', import.meta.url));

const head = `# Keys whose private half is public, because it ships in firmware. Made by tools/known-keys.ts. Do not edit.
# From: https://github.com/sec-consult/houseofkeys (b4c8ee4, 2016), which states no licence. Taken over: hashes and product names only
# (facts); no key and no certificate.
# Columns: SHA-256 of the certificate, of its public key (SubjectPublicKeyInfo), of the SSH host key (base64); products, as
# "vendor: name (description)". A dash where there is none.
`;

/** The file's text. Equal keys share a row; rows and products are sorted, so that the same list gives the same bytes. */
export function knownKeysText(lines: string): string {
  const rows = new Map<string, Set<string>>();
  for (const line of lines.split('\n').filter((one) => one.trim() !== '')) {
    const key: ListedKey = JSON.parse(line);
    const hashes = [key.certificateSha256, key.spkiSha256, key.sshSha256]
      .map((hash) => hash ?? '-')
      .join('\t');
    if (key.products.length === 0) continue;
    const products = rows.get(hashes) ?? new Set<string>();
    for (const product of key.products) products.add(productText(product));
    rows.set(hashes, products);
  }
  const text = [...rows].map(([hashes, products]) => `${hashes}\t${[...products].sort().join('\t')}`).sort();
  return `${head}${text.join('\n')}\n`;
}

function productText({ vendor, name, description }: ListedKey['products'][number]): string {
  const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/^[ -]+|[ -]+$/g, '');
  const about = plain(description);
  return `${plain(vendor)}: ${plain(name)}${about === '' || about === 'N/A' ? '' : ` (${about})`}`;
}

function main(words: readonly string[]): void {
  const check = words.includes('--check');
  const list = words.find((word) => !word.startsWith('--')) ?? besideCheckout;
  if (!existsSync(list)) {
    // Only its maintainers have the list: a check elsewhere has nothing to compare with.
    if (check) return;
    process.stderr.write(`${list} is not there: name the list of keys\n`);
    process.exitCode = 2;
    return;
  }
  const text = knownKeysText(readFileSync(list, 'utf8'));
  if (!check) writeFileSync(target, text);
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    process.stderr.write('vendor-fingerprints/known-keys.tsv is stale: run npx tsx tools/known-keys.ts\n');
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
