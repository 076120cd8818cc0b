import { describe, expect, test } from 'vitest';
import { bosch, parse, requests } from '../../scanners/bosch.ts';
import { capture } from './captures.ts';
import { probeFake } from './probe-fake.ts';

describe('the Bosch discovery', () => {
  test('sends a fresh number each time, and drops the request when it comes back', () => {
    const [first, second] = [requests(), requests()].map(([bytes]) =>
      Buffer.from(bytes ?? []).toString('hex'),
    );
    expect(first).toMatch(/^9939a427[0-9a-f]{8}ff0006de$/);
    expect(first).not.toBe(second);
    expect(parse(capture('bosch/own-query.hex'))).toBeNull();
  });

  test('reads the 32 bytes of an older unit', () => {
    expect(parse(capture('bosch/binary.hex'))).toEqual([
      { field: 'maker.answer', value: 'bosch' },
      { field: 'maker.mac', value: '00:07:5f:7a:10:29' },
    ]);
    expect(parse(capture('bosch/binary.hex').subarray(0, 31))).toBeNull();
  });

  test('reads the XML of a newer unit, and neither its session key nor its addresses', () => {
    const facts = parse(capture('bosch/xml.hex'));
    expect(facts).toEqual([
      { field: 'maker.answer', value: 'bosch' },
      { field: 'maker.model', value: 'FLEXIDOME IP 5000i' },
      { field: 'maker.serial', value: '04471029:0447102900' },
      { field: 'maker.mac', value: '00-07-5f-7a-10-29' },
      { field: 'maker.name', value: 'Entrance hall' },
    ]);
    expect(JSON.stringify(facts)).not.toContain('5e55104e');
  });

  test('a UPnP description is no answer, and entities are not expanded', () => {
    expect(parse(capture('bosch/upnp-description.hex'))).toBeNull();
    expect(parse(capture('bosch/entity-bomb.hex'))).toBeNull();
  });

  test('probes local segments only, and listens where the answers go', () => {
    expect(bosch.audience).toBe('segment');
    expect(bosch.answersTo).toEqual({ port: 1758, groups: [] });
    expect(bosch.group).toEqual({ v4: null, v6: null });
    expect(bosch.broadcast === true).toBe(true);
  });
});

test.each(['binary', 'xml'] as const)(
  'the fake device and the scanner understand each other in %s',
  async (form) => {
    const { facts, log } = await probeFake(
      bosch,
      { kind: 'bosch', form, mac: '00:07:5f:7a:10:30', serial: '0447', name: 'dome' },
      8,
    );
    const mac = form === 'xml' ? '00-07-5f-7a-10-30' : '00:07:5f:7a:10:30';
    expect(facts).toContainEqual({ field: 'maker.mac', value: mac });
    expect(log.violations).toEqual([]);
  },
);
