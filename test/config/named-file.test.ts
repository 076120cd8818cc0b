import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileLimits, readNamedFile, readNamedText } from '../../src/config/named-file.ts';
import { folderWith } from './config-in.ts';

const maxBytes = 1_048_576;
const what = 'list';

describe('readNamedFile', () => {
  test('readNamedFile returns the bytes and the time of the last change, through links', async () => {
    const folder = folderWith({ file: 'a\0b' });
    utimesSync(join(folder, 'file'), 1_700_000_000, 1_700_000_000);
    symlinkSync('file', join(folder, 'link'));
    const read = await readNamedFile(join(folder, 'link'), { what, maxBytes });
    expect(read.bytes.toString()).toBe('a\0b');
    expect(read.modified.toISOString()).toBe('2023-11-14T22:13:20.000Z');
  });

  test.each(['/dev/zero', '/dev/null'])('readNamedFile refuses the device %s', async (path) => {
    await expect(readNamedFile(path, { what, maxBytes })).rejects.toThrow(
      /^Cannot read the list \/.+: it is not a regular file\. Name a regular file\.$/,
    );
  });

  test('readNamedFile refuses a FIFO that has no writer, and a folder', async () => {
    const folder = folderWith({});
    execFileSync('mkfifo', [join(folder, 'fifo')]);
    await expect(readNamedFile(join(folder, 'fifo'), { what, maxBytes })).rejects.toThrow(
      /^Cannot read the list \/.+: it is not a regular file\. Name a regular file\.$/,
    );
    await expect(readNamedFile(folder, { what, maxBytes })).rejects.toThrow(
      /^Cannot read the list \/.+: it is a folder\. Name a file\.$/,
    );
  });

  test('readNamedFile takes a file of the limit and refuses one byte more', async () => {
    const path = join(folderWith({ file: 'x'.repeat(maxBytes) }), 'file');
    expect((await readNamedFile(path, { what, maxBytes })).bytes).toHaveLength(maxBytes);
    truncateSync(path, maxBytes + 1);
    await expect(readNamedFile(path, { what, maxBytes })).rejects.toThrow(/: it is larger than 1 MiB\.$/);
  });

  test('fileLimits take an nmap result of 200,000 hosts with their ports', () => {
    expect(fileLimits.import).toBeGreaterThan(200_000 * 1_100);
  });

  test('readNamedFile bounds a file that is larger than its size says', async () => {
    // Files of /proc have the size 0.
    await expect(readNamedFile('/proc/self/maps', { what, maxBytes: 1024 })).rejects.toThrow(
      /: it is larger than/,
    );
    expect((await readNamedFile('/proc/self/maps', { what, maxBytes })).bytes.length).toBeGreaterThan(1024);
  });
});

describe('readNamedText', () => {
  test('readNamedText drops a byte order mark and keeps everything else', async () => {
    const folder = folderWith({ file: '\uFEFFname: Café\r\n' });
    expect(await readNamedText(join(folder, 'file'), { what, maxBytes })).toBe('name: Café\r\n');
  });

  test.each([
    ['UTF-16', Buffer.from('name: x\n', 'utf16le')],
    ['Windows-1252', Buffer.from('name: Caf\u00e9\n', 'latin1')],
  ])('readNamedText refuses %s', async (_encoding, bytes) => {
    const path = join(folderWith({}), 'file');
    writeFileSync(path, bytes);
    await expect(readNamedText(path, { what, maxBytes })).rejects.toThrow(
      /: it is not plain text; save it as UTF-8\.$/,
    );
  });
});
