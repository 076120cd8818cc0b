import { describe, expect, test } from 'vitest';
import { parse, reolink, requests } from '../../scanners/reolink.ts';
import { capture } from './captures.ts';
import { probeFake } from './probe-fake.ts';

describe('the Reolink discovery', () => {
  test('sends one request, byte for byte, and drops it when it comes back', () => {
    expect(requests().map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(['aaaa0000']);
    expect(parse(capture('reolink/own-query.hex'))).toBeNull();
  });

  test('reads kind, MAC and name, and believes no address', () => {
    expect(parse(capture('reolink/camera.hex'))).toEqual([
      { field: 'maker.answer', value: 'reolink' },
      { field: 'maker.device-class', value: 'IPC' },
      { field: 'maker.mac', value: 'ec:71:db:7a:10:36' },
      { field: 'maker.name', value: 'Car park' },
    ]);
  });

  test('the UID never comes out, wherever the name before it ends', () => {
    for (const name of ['camera', 'no-nul-before-the-uid']) {
      const answer = capture(`reolink/${name}.hex`);
      expect(Buffer.from(answer).toString('latin1')).toContain('95270007A1036UID');
      const read = JSON.stringify(parse(answer));
      expect(read).toContain('ec:71:db:7a:10:36');
      expect(read).not.toContain('9527');
    }
  });

  test('what does not repeat the request is no answer', () => {
    expect(parse(capture('reolink/no-echo.hex'))).toBeNull();
  });

  test('probes local segments only, and listens where the answers go', () => {
    expect(reolink.audience).toBe('segment');
    expect(reolink.answersTo).toEqual({ port: 3000, groups: [] });
    expect(reolink.group).toEqual({ v4: null, v6: null });
    expect(reolink.broadcast === true).toBe(true);
  });
});

test('the fake device and the scanner understand each other', async () => {
  const { facts, log } = await probeFake(
    reolink,
    { kind: 'reolink', mac: 'ec:71:db:7a:10:37', name: 'yard', uid: '9527SECRET' },
    11,
  );
  expect(facts).toEqual([
    { field: 'maker.answer', value: 'reolink' },
    { field: 'maker.device-class', value: 'IPC' },
    { field: 'maker.mac', value: 'ec:71:db:7a:10:37' },
    { field: 'maker.name', value: 'yard' },
  ]);
  expect(log.violations).toEqual([]);
  expect(log.requests).toMatchObject([{ protocol: 'reolink', verb: 'search' }]);
});
