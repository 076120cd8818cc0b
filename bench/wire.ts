/**
 * What a sweep of one school's network sends, by packet capture: a routed /24 with 40 live hosts, three of four of them simulated
 * cameras and other devices, the fourth a laptop that refuses everything; the default sweep, without options.
 * Makes its own network namespaces (root, Linux, tcpdump) and sends nothing anywhere else.
 *
 * `npm run bench:wire`             about a minute; prints the table
 * `npm run bench:wire -- --write`  puts it into docs/safety.md
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { benchHosts } from '../test/lab/bench-hosts.ts';
import { Capture, type Packet } from '../test/lab/capture.ts';
import { Lab } from '../test/lab/netns.ts';
import { busiest, establishedAtOnce, newFlows } from '../test/lab/traffic.ts';
import { impolite } from '../test/lab/wire.ts';
import { builtProgram } from '../tools/built.ts';
import { writeSection } from './section.ts';
import { benchNetwork, isCamera } from './speed-fleet.ts';

const { values: asked } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const main = builtProgram();

const prefixLength = 24;
const live = 40;
const scanner = '10.49.2.1';
const router = '10.49.2.2';
const printing = 'portrange 9100-9107 or port 515 or port 631';
const own = `src host ${scanner}`;

const network = benchNetwork(prefixLength, live);
const cameras = network.hosts.filter(isCamera).map(({ address }) => address);
const folder = mkdtempSync(join(tmpdir(), 'camcensus-wire-'));
const lab = new Lab();
try {
  const { capture, found } = await sweep();
  const text = table(rowsOf(capture, found));
  process.stdout.write(`${text}\n`);
  if (asked.write)
    writeSection({ document: 'docs/safety.md', name: 'wire', command: 'npm run bench:wire' }, [
      said(),
      '',
      text,
    ]);
} finally {
  await lab.close();
  rmSync(folder, { recursive: true, force: true });
}

/** One default sweep, captured where it leaves the scanner. */
async function sweep(): Promise<{ readonly capture: Capture; readonly found: number }> {
  const [from, hosts] = [lab.namespace('scan'), lab.namespace('hosts')];
  lab.cable(
    { namespace: from, name: 'eth0', addresses: [`${scanner}/24`], ipv6: false },
    { namespace: hosts, name: 'eth0', addresses: [`${router}/24`], ipv6: false },
  );
  lab.route(from, network.block, router);
  benchHosts(lab, hosts, network);
  await lab.startScript(hosts, 'bench/speed-hosts.ts', [String(prefixLength), String(live)]);
  const capture = await Capture.start(lab, from, 'eth0', join(folder, 'sweep.pcap'));
  const scan = ['scan', network.block, '--format', 'json', '--inventory', join(folder, 'inventory.db')];
  const { code, stdout, stderr } = await lab.run(from, process.execPath, [main, ...scan], 300_000);
  await capture.stop();
  if (code !== 0) throw new Error(`the scan ended with ${code}: ${stderr}`);
  return { capture, found: (JSON.parse(stdout) as readonly unknown[]).length };
}

type Row = readonly [what: string, figure: string];

function rowsOf(capture: Capture, found: number): readonly Row[] {
  const packets = capture.packets();
  const sent = packets.filter(({ from }) => from.startsWith(`${scanner}.`) || from === scanner);
  const started = newFlows(packets, scanner);
  const seconds = (sent.at(-1)?.at ?? 0) - (sent[0]?.at ?? 0);
  const bytes = capture.bytes(own);
  const all = [...network.hosts.map(({ address }) => address)];
  const alive = new Set(all);
  const unused = hostsOf(sent).filter((address) => !alive.has(address));
  const to = (address: string, of: readonly Packet[]) => of.filter((one) => hostOf(one.to) === address);
  const words = capture.payloads(own).flatMap(impolite);
  const open = Math.max(...Object.values(establishedAtOnce(packets, scanner)));
  const ofCameras = cameras.map((address) => {
    const here = to(address, sent);
    const last = (here.at(-1)?.at ?? 0) - (here[0]?.at ?? 0);
    return { address, packets: here.length, flows: to(address, started).length, seconds: last };
  });
  const cameraBytes = cameras.map((address) => capture.bytes(`${own} and dst host ${address}`));
  const unusedBytes = unused.slice(0, 20).map((address) => capture.bytes(`${own} and dst host ${address}`));
  const busiestOf = (address: string) => busiest(to(address, started), 1);
  return [
    ['the whole sweep', `${count(sent.length)} packets, ${kb(bytes)}, in ${seconds.toFixed(0)} s`],
    ['on average', `${count((bytes * 8) / 1000 / seconds)} kbit a second`],
    ['busiest second', `${count(busiest(started, 1))} new flows, ${count(busiest(sent, 1))} packets`],
    [
      'to an address without a host',
      `${middle(unused.map((one) => to(one, sent).length))} packets, ${kb(middle(unusedBytes))}`,
    ],
    [
      'to a camera, in the middle of all (at most)',
      `${spread(ofCameras.map((one) => one.flows))} flows, ${spread(ofCameras.map((one) => one.packets))} packets, ` +
        `${kb(middle(cameraBytes))} (${kb(Math.max(...cameraBytes))}), within ${spread(ofCameras.map((one) => Math.ceil(one.seconds)))} s`,
    ],
    ['busiest second of any host', `${Math.max(...all.map(busiestOf))} new flows`],
    ['connections open at once, to any host', `${open}`],
    ['packets to printers’ ports', `${capture.lines(`${own} and (${printing})`).length}`],
    ['packets to any address outside the scope', `${outside(capture)}`],
    ['passwords, settings, anything that the documents do not name', `${words.length}`],
    ['cameras found', `${found} of ${cameras.length}`],
  ];
}

/** All packets sent, except ARP requests for the router's own MAC address. */
function outside(capture: Capture): number {
  return capture.lines(`${own} and not arp and not dst net ${network.block}`).length;
}

function hostOf(place: string): string {
  return place.split('.').slice(0, 4).join('.');
}

function hostsOf(packets: readonly Packet[]): readonly string[] {
  return [...new Set(packets.map(({ to }) => hostOf(to)))];
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function spread(numbers: readonly number[]): string {
  return `${middle(numbers)} (${Math.max(...numbers)})`;
}

function count(number: number): string {
  return Math.round(number).toLocaleString('en-GB');
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
}

function said(): string {
  return `The default sweep of a /24 behind a router, captured: ${live} live hosts, ${cameras.length} of them cameras.`;
}

function table(rows: readonly Row[]): string {
  const head: readonly Row[] = [
    ['captured', 'figure'],
    ['---', '---'],
  ];
  return [...head, ...rows].map(([what, figure]) => `| ${what} | ${figure} |`).join('\n');
}
