import { execFile } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import type { AddressFamily } from '../../model/address.ts';
import type { NetworkLog } from '../log.ts';
import { parseArpAn } from './arp-an.ts';
import { parseArpWindows } from './arp-windows.ts';
import type { Neighbour } from './entry.ts';
import { parseIpNeigh } from './ip-neigh.ts';
import { parseNdpAn } from './ndp-an.ts';
import { parseProcArp } from './proc-arp.ts';

/** One method to read a part of the system's table: the source of its text, and its parser. */
interface Source {
  readonly name: string;
  text(): Promise<string>;
  parse(text: string): readonly Neighbour[];
}

const timeoutMs = 5000;
const largestOutput = 16 * 1024 * 1024;

const command = (file: string, args: readonly string[], parse: Source['parse']): Source => ({
  name: [file, ...args].join(' '),
  text: () => run(file, args),
  parse,
});

const procArp: Source = {
  name: '/proc/net/arp',
  text: async () => readWhole('/proc/net/arp'),
  parse: parseProcArp,
};
const linux: readonly Source[] = [procArp, command('ip', ['-j', 'neigh'], parseIpNeigh)];
const linuxByFamily: Readonly<Record<AddressFamily, Source>> = {
  4: procArp,
  6: command('ip', ['-6', '-j', 'neigh'], parseIpNeigh),
};
const mac: readonly Source[] = [command('arp', ['-an'], parseArpAn), command('ndp', ['-an'], parseNdpAn)];
const windows: readonly Source[] = [command('arp', ['-a'], parseArpWindows)];

/** Reads the part of the neighbour table that one family has, with what is not resolved; rejects if it cannot be read. */
export type ReadTable = (family: AddressFamily) => Promise<readonly Neighbour[]>;

/** The same on Linux. */
export const linuxTable: ReadTable = async (family) => {
  const { text, parse } = linuxByFamily[family];
  return parse(await text());
};

/**
 * Reads this machine's neighbour table; sends nothing. A missing source is logged, and the others still count. Later
 * sources override earlier ones.
 */
export async function readNeighbours(
  log: NetworkLog,
  platform: NodeJS.Platform = process.platform,
): Promise<readonly Neighbour[]> {
  const sources = platform === 'linux' ? linux : platform === 'win32' ? windows : mac;
  const parts = await Promise.all(sources.map((source) => readOne(source, log)));
  return parts.flat();
}

async function readOne(source: Source, log: NetworkLog): Promise<readonly Neighbour[]> {
  try {
    return source.parse(await source.text());
  } catch (error) {
    log.warn(
      { err: error, source: source.name },
      'A part of the neighbour table could not be read; MAC addresses may be missing.',
    );
    return [];
  }
}

/** Bytes that are read at once; the kernel gives a page. */
const readBytes = 65_536;

/**
 * Reads a table of the kernel without a pause: it hands out a page at a time, by position, and skips entries if others go meanwhile.
 * A thousand entries take about a millisecond. Throws if the file cannot be read.
 */
function readWhole(file: string): string {
  const part = Buffer.allocUnsafe(readBytes);
  const open = openSync(file, 'r');
  try {
    let text = '';
    for (let length = readSync(open, part); length > 0; length = readSync(open, part))
      text += part.toString('latin1', 0, length);
    return text;
  } finally {
    closeSync(open);
  }
}

function run(file: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      file,
      args,
      { timeout: timeoutMs, maxBuffer: largestOutput, windowsHide: true },
      (error, stdout) => (error === null ? resolve(stdout) : reject(error)),
    );
  });
}
