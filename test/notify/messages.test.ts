import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { NoticeEvent } from '../../src/model/notice.ts';
import { digestText, subject } from '../../src/notify/digest.ts';
import { digestHtml } from '../../src/notify/html.ts';
import { syslogMessages } from '../../src/notify/syslog-message.ts';
import { webhookBody, webhookChannel } from '../../src/notify/webhook.ts';
import { device, flagged, message } from './events.ts';

const incomplete: NoticeEvent = {
  kind: 'sweep-incomplete',
  key: 'sweep-incomplete:9',
  site: 'town-hall',
  device: null,
  sweep: 9,
  at: '2026-11-24T03:10:00Z',
  note: 'It ended partial. The disk is full.',
};

describe('a digest', () => {
  test('says in one line what happened, and where', () => {
    const of = (...events: NoticeEvent[]) => subject(message(...events).notice);
    expect(of(flagged())).toBe('camcensus: 1 new flagged device (st-marys)');
    expect(of(flagged(), flagged(), incomplete)).toBe(
      'camcensus: 2 new flagged devices, 1 sweep is incomplete (st-marys, town-hall)',
    );
    expect(of(...['a', 'b', 'c'].map((site) => flagged({ site })))).toBe(
      'camcensus: 3 new flagged devices (3 sites)',
    );
  });

  test('says of each device what is needed to find it, and why it is flagged', () => {
    const note = 'It was known since 2026-01-01 as review and is flagged now because the policy changed.';
    expect(digestText(message(incomplete, flagged({ note })).notice)).toBe(`camcensus, 2026-11-24 04:00 UTC

New flagged devices (1)

  st-marys  device 12  10.1.2.3  Annke C500, made by Hikvision  camera  44:19:b6:5e:00:01  serial S-1
      uk-2022: Hikvision is headquartered in China.
      ${note}

Incomplete sweeps (1)

  town-hall, sweep 9, 2026-11-24 03:10 UTC
      It ended partial. The disk is full.

A flag says that an active policy covers the maker. It is not a finding against the device or its buyer.
camcensus show NUMBER says what is known about a device, camcensus explain NUMBER why it is flagged.
`);
  });

  test('gives the reason whole, which says whom the policy covers', () => {
    const reason =
      'Made by Hikvision (headquartered in China), confidence 0.99; sold as Annke. Hikvision is covered by the policy. The policy covers makers with headquarters in China; subsidiaries and units made for other brands are included.';
    const { notice } = message(flagged({ device: device({ policies: [{ id: 'uk-2022', reason }] }) }));
    for (const text of [digestText(notice), digestHtml(notice)]) expect(text).toContain(`uk-2022: ${reason}`);
    const long = message(flagged({ device: device({ policies: [{ id: 'own', reason: 'x'.repeat(900) }] }) }));
    expect(digestText(long.notice)).toMatch(/ {6}own: x{394}…\n/);
  });

  test('lists devices by site and address', () => {
    const at = (site: string, ip: string) => flagged({ site, device: device({ ip }) });
    const { notice } = message(at('b', '10.1.2.3'), at('a', '10.1.2.10'), at('a', '10.1.2.9'));
    expect(digestText(notice).match(/^ {2}[ab] .*?10\.1\.2\.\d+/gm)).toEqual([
      '  a  device 12  10.1.2.9',
      '  a  device 12  10.1.2.10',
      '  b  device 12  10.1.2.3',
    ]);
  });

  test('lists fifty devices and counts the others', () => {
    const many = Array.from({ length: 312 }, (_, id) => flagged({ device: device({ id }) }));
    const { notice } = message(...many);
    for (const text of [digestText(notice), digestHtml(notice)]) {
      expect(text).toContain('New flagged devices (312)');
      expect(text).toContain('and 262 more (camcensus list --flagged)');
      expect(text.match(/Annke/g)).toHaveLength(50);
    }
  });
});

describe('a syslog message', () => {
  const sender = { facility: 'local3', hostname: 'scan box\u00e4', processId: 7 } as const;
  const lines = (...events: NoticeEvent[]) => syslogMessages(message(...events), sender).map(String);

  test('has priority, time, sender, kind, data and text in their places', () => {
    expect(lines(flagged(), incomplete)).toEqual([
      '<156>1 2026-11-24T04:00:00Z scanbox camcensus 7 flagged-new [camcensus@32473 mark="0b5e9a51-7d55-4f5c-9c11-6d2f6f0f8f01.1" at="2026-11-24T02:30:00Z" site="st-marys" sweep="3" device="12" ip="10.1.2.3" mac="44:19:b6:5e:00:01" type="camera" manufacturer="Hikvision" brand="Annke" model="C500" policies="uk-2022"] \ufeffNew flagged device at site st-marys: device 12, 10.1.2.3, Annke C500, made by Hikvision, camera',
      '<156>1 2026-11-24T04:00:00Z scanbox camcensus 7 sweep-incomplete [camcensus@32473 mark="0b5e9a51-7d55-4f5c-9c11-6d2f6f0f8f01.2" at="2026-11-24T03:10:00Z" site="town-hall" sweep="9"] \ufeffSweep is incomplete at site town-hall: sweep 9, 2026-11-24 03:10 UTC. It ended partial. The disk is full.',
    ]);
  });

  test('escapes what would end its data, and is cut in front of a character', () => {
    const [line = ''] = lines(flagged({ device: device({ model: 'a"]\\b\n<1>1 x' }) }));
    expect(line).toContain('model="a\\"\\]\\\\b <1>1 x"');
    expect(line).not.toContain('\n');
    const long = flagged({ site: '\u{1f4f7}'.repeat(99), note: '\u{1f4f7}'.repeat(999) });
    const everywhere = device({
      model: 'ü'.repeat(99),
      brand: '€'.repeat(99),
      manufacturer: '€'.repeat(99),
      mac: '€'.repeat(99),
    });
    const [bytes] = syslogMessages(message({ ...long, device: everywhere }), sender);
    expect(bytes?.length).toBeGreaterThan(2_040);
    expect(bytes?.length).toBeLessThanOrEqual(2_048);
    expect(bytes?.toString('utf8')).not.toContain('\ufffd');
  });
});

test('of more than a thousand events, programs are told a thousand and how many there are besides', () => {
  const many = message(...Array.from({ length: 1_312 }, (_, id) => flagged({ device: device({ id }) })));
  expect(webhookBody(many)).toMatchObject({ omitted: 312 });
  expect(webhookBody(many).events).toHaveLength(1_000);
  const lines = syslogMessages(many, { facility: 'user', hostname: 'h', processId: 1 }).map(String);
  expect(lines).toHaveLength(1_001);
  expect(lines.at(-1)).toMatch(
    /^<12>1 \S+ h camcensus 1 omitted \[camcensus@32473 mark="[0-9a-f-]+"\] \ufeff312 more/,
  );
});

test('a syslog message is whole up to its text, in whatever script a device and its site are named', () => {
  for (const letter of ['日', '📷', '"', ']', 'ü']) {
    const name = letter.repeat(300);
    const named = { brand: name, manufacturer: name, model: name, serial: name, mac: name };
    const policies = [{ id: name, reason: name }];
    const event = flagged({ site: name, device: device({ ...named, policies }) });
    const sender = { facility: 'user', hostname: 'h'.repeat(300), processId: 4_194_304 } as const;
    const [bytes] = syslogMessages(message(event), sender);
    expect(bytes?.length).toBeLessThanOrEqual(2_048);
    expect(String(bytes)).toMatch(/ policies="(?:[^"\\\]]|\\["\\\]])+"\] \ufeffNew flagged device/u);
  }
});

describe('a webhook', () => {
  const posted = async (answer: () => Promise<{ status: number }>) => {
    let seen: { body: Buffer; headers: Readonly<Record<string, string>> } | null = null;
    const deliver = webhookChannel({
      secret: () => Promise.resolve('s3cret'),
      post: (body, headers) => {
        seen = { body, headers };
        return answer();
      },
      now: () => new Date('2026-11-24T04:00:05Z'),
    });
    const delivery = await deliver(message(), () => true, new AbortController().signal);
    return { delivery, seen: seen as { body: Buffer; headers: Readonly<Record<string, string>> } | null };
  };

  test('is signed over its time and its body, and says what happened', async () => {
    const { delivery, seen } = await posted(() => Promise.resolve({ status: 204 }));
    expect(delivery).toEqual({ ended: 'delivered', says: 'HTTP 204' });
    const time = String(Date.parse('2026-11-24T04:00:05Z') / 1000);
    expect(seen?.headers).toEqual({
      'Content-Type': 'application/json',
      'Camcensus-Delivery': '0b5e9a51-7d55-4f5c-9c11-6d2f6f0f8f01',
      'Camcensus-Timestamp': time,
      'Camcensus-Signature': `v1=${createHmac('sha256', 's3cret').update(`${time}.${seen?.body}`).digest('hex')}`,
    });
    expect(JSON.parse(String(seen?.body))).toMatchObject({
      version: 1,
      id: '0b5e9a51-7d55-4f5c-9c11-6d2f6f0f8f01',
      notice: 7,
      summary: 'camcensus: 1 new flagged device (st-marys)',
      events: [
        { kind: 'flagged-new', device: { id: 12 }, says: expect.stringContaining('device 12, 10.1.2.3') },
      ],
    });
  });

  test.each([
    [302, 'a redirect, which is not followed'],
    [404, 'HTTP 404'],
    [503, 'HTTP 503'],
  ])('that is answered with %i failed', async (status, says) => {
    const { delivery } = await posted(() => Promise.resolve({ status }));
    expect(delivery).toMatchObject({ ended: 'failed', whole: true, says: expect.stringContaining(says) });
  });

  test('that found nobody failed, and its secret is nowhere', async () => {
    const { delivery } = await posted(() => Promise.reject(new Error('connect ECONNREFUSED\u001b[31m')));
    expect(delivery).toEqual({ ended: 'failed', whole: true, says: 'connect ECONNREFUSED [31m' });
  });
});
