import { expect, test } from 'vitest';
import { accessOf, type ListenOptions } from '../../src/cli/options/listen.ts';
import { configOf } from '../config/config-in.ts';

const tls = { tlsCert: 'a.pem', tlsKey: 'b.pem' };

/** How the dashboard is reached with these options and lines of `dashboard:`. */
async function access(options: ListenOptions, keys = '') {
  return accessOf(options, await configOf(keys === '' ? '' : `dashboard: { ${keys} }\n`));
}

test.each<[string, ListenOptions, string, object]>([
  ['nothing', {}, '', { by: 'local', closed: false, at: '127.0.0.1:8585 false' }],
  ['a port', { listen: 'localhost:9000' }, '', { by: 'local', closed: false, at: '127.0.0.1:9000 false' }],
  ['a socket', { listen: 'unix:/run/a' }, '', { by: 'local', closed: false, at: '/run/a:0 false' }],
  [
    'a socket behind a proxy',
    { listen: 'unix:/run/a', behindProxy: true },
    '',
    { by: 'proxy', closed: true },
  ],
  ['loopback behind a proxy', { behindProxy: true }, '', { by: 'proxy', closed: true, proxies: [] }],
  ['TLS at loopback', tls, '', { by: 'tls', closed: false, at: '127.0.0.1:8585 true' }],
  [
    'TLS for others',
    { ...tls, listen: '10.0.0.5:443' },
    '',
    { by: 'tls', closed: true, at: '10.0.0.5:443 true' },
  ],
  [
    'a proxy elsewhere',
    { listen: '[fd00::5]:80', behindProxy: ['fd00::2'] },
    '',
    { by: 'proxy', closed: true, proxies: ['fd00::2'] },
  ],
  [
    'the config',
    {},
    'address: 10.0.0.5, tlsCert: /a, tlsKey: /b, behindProxy: 10.0.0.2, url: https://c.example',
    {
      by: 'proxy',
      closed: true,
      proxies: ['10.0.0.2'],
      at: '10.0.0.5:8585 true',
      origin: 'https://c.example',
    },
  ],
  [
    'options before the config',
    { listen: '127.0.0.1:0', ...tls, behindProxy: true },
    'address: 10.0.0.5, tlsCert: /c, tlsKey: /d, behindProxy: 10.0.0.2',
    { by: 'proxy', proxies: [], at: '127.0.0.1:0 true', cert: 'a.pem' },
  ],
])('accessOf takes %s', async (_, options, keys, expected) => {
  const { place, tls: files, proxies, reach, closed } = await access(options, keys);
  const at = `${place.address}:${place.port} ${place.tls}`;
  expect({ ...reach, proxies, closed, at, cert: files?.cert }).toMatchObject(expected);
});

test.each<[ListenOptions, RegExp]>([
  [
    { listen: '10.0.0.5:80' },
    /Other machines reach 10\.0\.0\.5, and passwords .* clear text.*--tls-cert.*--behind-proxy/,
  ],
  [{ listen: '0.0.0.0:80' }, /Other machines reach 0\.0\.0\.0/],
  [{ listen: '[::]:80' }, /Other machines reach ::/],
  [{ listen: '10.0.0.5:80', behindProxy: true }, /--behind-proxy takes the address of the proxy/],
  [{ listen: '10.0.0.5:80', behindProxy: true, ...tls }, /--behind-proxy takes the address of the proxy/],
  [
    { listen: '10.0.0.5:80', behindProxy: ['proxy.example'] },
    /--behind-proxy: "proxy\.example" is not an address/,
  ],
  [{ listen: 'census.example:80' }, /--listen: "census\.example" is not an address/],
  [{ listen: '127.0.0.1' }, /expected an address and a port/],
  [{ listen: 'unix:/run/a', ...tls }, /\/run\/a is a unix socket, which takes no TLS/],
  [{ tlsCert: 'a.pem' }, /--tls-cert needs --tls-key FILE/],
  [{ tlsKey: 'a.pem' }, /--tls-key needs --tls-cert FILE/],
])('accessOf refuses %j, and says what to do', async (options, expected) => {
  await expect(access(options)).rejects.toThrow(expected);
});
