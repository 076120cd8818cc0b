import { describe, expect, test } from 'vitest';
import { verdictText } from '../../src/model/policy.ts';
import { fleet as everybody } from '../fake-devices/fleet/index.ts';
import { stage } from '../stage.ts';
import { devicesIn, type FoundDevice } from './device-shape.ts';
import { type Neighbourhood, settledIn } from './fleet.ts';
import { Operator } from './operator.ts';

let operator: Operator;
let fleet: Neighbourhood;
let devices: readonly FoundDevice[];

stage(
  async () => {
    operator = new Operator();
    // A part of them covers every kind of evidence.
    const third = everybody.filter(({ name }, at) => at % 3 === 0 || name === 'Annke camera');
    fleet = await settledIn('127.79.2', third);
    const targets = fleet.devices.map(({ address }) => address);
    const options = ['--policy', 'uk-2022,us-ndaa-889', '--all-hosts'];
    devices = devicesIn(await operator.here(['scan', ...targets, ...options, '--format', 'json']));
  },
  async () => {
    operator.close();
    await fleet.running.stop();
  },
);

/** What `explain` prints about a device's maker: `name: 1 − (1 − w) × … = c`, and the weight of each evidence source. */
function sumsIn(text: string): Map<string, { product: number[]; result: number; weights: number[] }> {
  const sums = new Map<string, { product: number[]; result: number; weights: number[] }>();
  let weights: number[] = [];
  let marks: number[] = [];
  const closeWitness = () => {
    if (marks.length > 0) weights.push(Math.max(...marks));
    marks = [];
  };
  for (const line of text.slice(text.indexOf('Who made it'), text.indexOf('What it is')).split('\n')) {
    const mark = /^ {4}(\d\.\d\d) {2}\S+.* \[[a-z0-9-]+\/[a-z0-9-]+\]$/.exec(line);
    const sum = /^ {2}(.+): 1 − (.+) = (\d\.\d{4})$/.exec(line);
    if (/ counts \d\.\d\d for /.test(line)) closeWitness();
    if (mark !== null) marks.push(Number(mark[1]));
    if (sum === null) continue;
    closeWitness();
    const product = [...(sum[2] ?? '').matchAll(/\(1 − ([\d.]+)\)/g)].map(([, weight]) => Number(weight));
    sums.set(sum[1] ?? '', { product, result: Number(sum[3]), weights });
    weights = [];
  }
  return sums;
}

// Each sum in one line.
const unbroken = { env: { COLUMNS: '4000' } };

describe('explain', () => {
  test('explain lets a reader recompute the confidence of every device by hand', async () => {
    let sums = 0;
    for (const device of devices) {
      const { code, stdout } = await operator.here(['explain', String(device.id)], unbroken);
      expect(code).toBe(0);
      sums += checkExplanation(device, stdout);
    }
    expect(devices).toHaveLength(fleet.devices.length);
    expect(sums).toBeGreaterThanOrEqual(12);
  });

  test('explain shows evidence for a brand only, the type, and what is unrecognised', async () => {
    const annke = (await operator.here(['explain', '127.79.2.7'], unbroken)).stdout;
    expect(annke).toMatch(
      /^ {4}Annke: onvif\.manufacturer at port 80 "ANNKE" {2}\[hikvision\/name-annke-manufacturer\]$/m,
    );
    expect(annke).toMatch(/^ {2}behaves like video: rtsp\.status at port 554 "200"/m);
    expect(annke).toMatch(/^ {2}Concluded: camera\.$/m);
    expect(annke).toMatch(/^ {2}http\.status at port 80 "200" {2}\(http, since 20\d\d-/m);
    expect(annke).toMatch(/uk-2022: flagged from a confidence of 0\.\d\d, review from 0\.\d\d\./);
  });
});

/** Compares an explanation with the device it is about; returns for how many makers it has a sum. */
function checkExplanation(device: FoundDevice, text: string): number {
  const where = device.ip;
  const sums = sumsIn(text);
  for (const [name, { product, result, weights }] of sums) {
    const confidence = 1 - product.reduce((doubt, weight) => doubt * (1 - weight), 1);
    expect(result, `${where}: the sum of ${name}`).toBeCloseTo(confidence, 3);
    expect(weights.sort(), `${where}: the evidence sources of ${name}`).toEqual(
      product.map((weight) => Number(weight.toFixed(2))).sort(),
    );
  }
  if (device.manufacturer !== null) {
    expect(sums.get(device.manufacturer)?.result, where).toBeCloseTo(device.confidence, 3);
    expect(text).toContain(`Concluded: ${device.manufacturer}, confidence `);
  } else expect(text, where).toContain('not established');
  const flat = text.replace(/\s+/g, ' ');
  for (const { id, verdict, reason, source } of device.policies) {
    expect(text, where).toMatch(new RegExp(`^ {2}${id}: ${verdictText(verdict)}$`, 'm'));
    expect(flat, where).toContain(reason);
    expect(flat, where).toContain(`Source: ${source}`);
  }
  for (const { fingerprint, value, weight } of device.evidence)
    if (weight > 0) {
      expect(text, where).toContain(`[${fingerprint}]`);
      expect(text, where).toContain(`"${value}"`);
    }
  for (const contradiction of device.contradictions) expect(flat, where).toContain(contradiction);
  return sums.size;
}
