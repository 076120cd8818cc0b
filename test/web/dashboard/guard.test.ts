import { expect, test } from 'vitest';
import { appOver, ask, councilForAll } from './council.ts';

const paths = ['/', '/devices', '/devices.csv', '/style.css', '/icon.svg', '/nowhere', '/devices?x=1'];

const council = councilForAll();

test('every answer forbids scripts, frames, guesses of its type and copies; refusals too', async () => {
  const { app } = council();
  for (const path of paths) {
    const { headers } = await ask(app, path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy, path).toMatch(/^default-src 'none'/);
    expect(policy, path).not.toMatch(/script-src|https?:|\*/);
    if (!path.startsWith('/devices.')) expect(policy, path).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('referrer-policy'), path).toBe('no-referrer');
    const isKept = ['/style.css', '/icon.svg'].includes(path);
    expect(headers.get('cache-control'), path).toBe(isKept ? 'no-cache' : 'no-store');
    expect(headers.get('set-cookie'), path).toBeNull();
    expect(headers.get('access-control-allow-origin'), path).toBeNull();
  }
});

test.each(['/style.css', '/icon.svg'])('%s is sent again only if it is another', async (path) => {
  const { app } = council();
  const first = await ask(app, path);
  const tag = first.headers.get('etag') ?? '';
  expect(first.text.length).toBeGreaterThan(100);
  expect(tag).toMatch(/^"[^"]{20,}"$/);
  const again = await ask(app, path, { headers: { 'if-none-match': tag } });
  expect([again.status, again.text]).toEqual([304, '']);
  expect(again.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await ask(app, path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
});

test.each([
  'evil.example',
  'localhost.evil.example:8585',
  '10.0.0.1',
  '127.0.0.999',
  '127.0.0.1.evil.example',
  '',
])('a name server that calls us %j is not answered', async (host) => {
  const { app } = council();
  for (const path of paths) {
    const { status, text, headers } = await ask(app, path, { headers: { host } });
    expect([status, text.includes('10.0.0.1')], path).toEqual([403, false]);
    expect(headers.get('content-security-policy'), path).toMatch(/^default-src 'none'/);
  }
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
  '%s is refused everywhere',
  async (method) => {
    const { app } = council();
    for (const path of paths) {
      const { status, headers } = await ask(app, path, { method });
      expect([status, headers.get('allow')], path).toEqual([405, 'GET, HEAD']);
    }
  },
);

test.each([
  [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }, 403],
  [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }, 403],
  [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }, 403],
  [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, 200],
  [{ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'style' }, 200],
  [{ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, 200],
])('a browser that sends %j gets %d', async (headers: Readonly<Record<string, string>>, code) => {
  const { app } = council();
  for (const path of ['/', '/devices', '/devices/1', '/find?text=1', '/devices.csv', '/icon.svg']) {
    const { status, text } = await ask(app, path, { headers });
    expect(code === 403 ? status : status < 400 ? 200 : status, path).toBe(code);
    if (code === 403) expect(text, path).toBe('Pages of other origins are not answered.\n');
  }
});

test('HEAD has the status and type of GET, and no body', async () => {
  const { app } = council();
  for (const path of paths) {
    const [head, get] = [await ask(app, path, { method: 'HEAD' }), await ask(app, path)];
    expect([head.status, head.text], path).toEqual([get.status, '']);
    expect(head.headers.get('content-type'), path).toBe(get.headers.get('content-type'));
  }
});

test('pages change nothing in the inventory', async () => {
  const { inventory, app, reader } = council();
  const state = () => inventory.all('SELECT (SELECT max(id) FROM audit) AS act, total_changes() AS changes');
  const before = state();
  for (const path of paths) await ask(app, path);
  expect(state()).toEqual(before);
  expect(() => reader.run('DELETE FROM device')).toThrow(/readonly|permission/i);
});

test('an internal error goes to the log and not to the client', async () => {
  const broken = () => {
    throw new Error('the disk /dev/sda1 is gone');
  };
  const { app, failures } = appOver({
    overview: broken,
    devices: broken,
    audit: broken,
    change: broken,
    policies: broken,
    notifications: broken,
    imports: broken,
    chosen: broken,
    marked: broken,
    device: broken,
    site: broken,
    sweeps: broken,
    sweep: broken,
    coverage: broken,
    changes: broken,
    file: broken,
  });
  for (const path of ['/', '/devices', '/devices.csv']) {
    const { status, text } = await ask(app, path);
    expect([status, text.includes('sda1')], path).toEqual([500, false]);
    expect(text).toContain('the log of the service says why');
  }
  expect(failures).toHaveLength(3);
});
