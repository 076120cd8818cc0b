import { expect, test } from 'vitest';
import type { Network } from '../../src/model/network.ts';
import type { Dialer, HttpAnswer, Probe, Turn } from '../../src/model/scanner.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import {
  fakeChannel,
  fakeDatagram,
  fakeNetwork,
  fakeOptions,
  fakeProbe,
  fakeRecorder,
  fakeScope,
} from './fake-network.ts';

const address = '10.9.0.1';
const page: HttpAnswer = {
  end: 'answered',
  reply: { startLine: 'HTTP/1.1 200 OK', status: 200, headers: [], body: new Uint8Array() },
  certificate: null,
};

/** A probe that requests two pages and reports one fact. */
const twoPages: Probe = {
  ...fakeProbe('two-pages', [80]),
  async run(dial, target) {
    for (const path of ['/a', '/b']) await dial.http(target, { method: 'GET', path });
    return { end: 'answered', facts: [{ field: 'http.title', value: 'a' }] };
  },
};

/** A probe that requests the same page twice. */
const onePageTwice: Probe = {
  ...twoPages,
  async run(dial, target) {
    for (const tls of [false, true]) await dial.http({ ...target, tls }, { method: 'GET', path: '/' });
    return { end: 'answered', facts: [{ field: 'http.title', value: 'a' }] };
  },
};

async function answeredWith(
  answers: readonly HttpAnswer[],
  over: Partial<Network> = {},
  probe: Probe = twoPages,
) {
  const recorder = fakeRecorder();
  const left = [...answers];
  const dial = { address, http: async () => left.shift() ?? page } as unknown as Dialer;
  const network = {
    ...fakeNetwork({ [address]: { ports: { 80: 'open' } } }),
    dialer: () => dial,
    ...over,
  };
  const scanners = [probe, { ...fakeDatagram('two-requests', 'every-address'), requests: () => two }];
  await sweep(fakeOptions({ scope: fakeScope([address]), network, recorder, scanners }));
  return recorder.hosts;
}

const two = [new Uint8Array([1]), new Uint8Array([2])];

/** A network where the datagrams have so many answers. */
const answering = (times: number): Partial<Network> => ({
  channel: async (scanner, received) =>
    fakeChannel({
      async query(_to, _signal, which) {
        for (let i = 0; i < times; i++)
          if ((which === 'others') === i > 0)
            received(address, scanner.port, [{ field: 'onvif.types', value: `t${i}` }]);
        return 'answered';
      },
    }),
});

test('a probe with one request without a reply answered partly; a connect never does', async () => {
  expect((await answeredWith([page, page]))[0]?.answered).toEqual([
    { scanner: 'liveness', port: 80 },
    { scanner: 'two-pages', port: 80 },
  ]);
  expect((await answeredWith([page, { end: 'silent' }]))[0]?.answered).toEqual([
    { scanner: 'liveness', port: 80 },
    { scanner: 'two-pages', port: 80, partly: true },
  ]);
});

test('a page that came at the second try, inside TLS, lacks nothing', async () => {
  const hostsOf = (answers: readonly HttpAnswer[]) => answeredWith(answers, {}, onePageTwice);
  expect((await hostsOf([{ end: 'closed' }, page]))[0]?.answered[1]).toEqual({
    scanner: 'two-pages',
    port: 80,
  });
  expect((await hostsOf([page, { end: 'closed' }]))[0]?.answered[1]).toMatchObject({ partly: true });
});

test('a page that ended before its declared length is a part, and one that is longer than is read is not', async () => {
  const cutAs = async (cut: 'early' | 'long') =>
    (await answeredWith([page, { ...page, reply: { ...page.reply, cut } }]))[0]?.answered[1];
  expect(await cutAs('early')).toMatchObject({ partly: true });
  expect(await cutAs('long')).toEqual({ scanner: 'two-pages', port: 80 });
});

test.each([
  ['a reply that is not complete', 'half', {}, true],
  ['one that is', 'whole', {}, undefined],
  ['one as long as is read', 'half', { maxBytes: 4 }, undefined],
  ['a greeting, which ends when it was waited for', 'half', { waitMs: 100 }, undefined],
])('of an exchange, %s: %s', async (_, sent, over, partly) => {
  const turn = {
    request: two[0],
    maxBytes: 99,
    complete: (reply: Uint8Array) => reply.length > 4,
    ...over,
  } as Turn;
  const conversing: Probe = {
    ...twoPages,
    async run(dial, target) {
      await dial.converse(target, (replies) => (replies.length === 0 ? turn : null));
      return { end: 'answered', facts: [{ field: 'rtsp.status', value: '200' }] };
    },
  };
  const converse: Dialer['converse'] = async (_at, next) => {
    next([]);
    return { end: 'answered', replies: [Buffer.from(sent)], certificate: null, hungUp: false };
  };
  const network = { dialer: () => ({ address, converse }) as unknown as Dialer };
  expect((await answeredWith([], network, conversing))[0]?.answered[1]?.partly).toBe(partly);
});

test('fewer datagrams than were requested are a part', async () => {
  const partOf = async (times: number) =>
    (await answeredWith([], answering(times)))[0]?.answered.find(({ scanner }) => scanner === 'two-requests');
  expect(await partOf(1)).toEqual({ scanner: 'two-requests', port: 3702, partly: true });
  expect(await partOf(2)).toEqual({ scanner: 'two-requests', port: 3702 });
});

test('sweep counts a reply that a probe could not read, and keeps older facts', async () => {
  const recorder = fakeRecorder();
  const network = fakeNetwork({ [address]: { ports: { 80: 'open' } } });
  const probe: Probe = {
    ...fakeProbe('session', [80]),
    run: async () => ({
      end: 'answered',
      facts: [{ field: 'onvif.model', value: 'X1' }],
      unread: ['GetNetworkInterfaces'],
    }),
  };
  const scope = fakeScope([address]);
  const { endings } = await sweep(fakeOptions({ scope, network, recorder, scanners: [probe] }));
  expect(endings.session).toEqual({ answered: 1, 'not-mine': 1 });
  const [host] = recorder.hosts;
  expect(host?.asked).toMatchObject([{ outcome: 'answered', unread: ['GetNetworkInterfaces'] }]);
  expect(host?.answered).toContainEqual({ scanner: 'session', port: 80, partly: true });
});
