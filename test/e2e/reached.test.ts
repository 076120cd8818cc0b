import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sweepNight } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import { testWith } from '../needs/needs.ts';
import { type SelfSigned, selfSigned } from '../web/self-signed.ts';
import { Operator } from './operator.ts';

const password = 'correct horse battery';

/** An administrator with an inventory, an account and a certificate. */
async function administrator() {
  const own = new Operator();
  onTestFinished(() => own.close());
  const inventory = newInventory(own.inventory);
  sweepNight(inventory, { day: '2026-03-01', site: 'north', hosts: [['10.0.0.5', { serial: 'SN-north' }]] });
  inventory.close();
  const file = join(own.folder, 'password');
  writeFileSync(file, password, { mode: 0o600 });
  const add = () => own.here(['users', 'add', 'boss', '--role', 'admin', '--password-file', file]);
  const write = ({ cert, key }: SelfSigned) => {
    writeFileSync(join(own.folder, 'cert.pem'), cert);
    writeFileSync(join(own.folder, 'key.pem'), key, { mode: 0o600 });
  };
  const certificate = selfSigned();
  write(certificate);
  const serve = (...options: readonly string[]) => own.start(['serve', '--no-nightly', ...options]);
  return { own, add, write, certificate, serve };
}

interface Got {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Asks by HTTPS, with nothing kept from before. */
function ask(port: number, ca: string, path: string, { body = '', cookie = '' } = {}): Promise<Got> {
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
  const method = body === '' ? 'GET' : 'POST';
  return new Promise((resolve, reject) => {
    request({ host: 'localhost', port, ca, path, method, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    })
      .on('error', reject)
      .end(body);
  });
}

const cookieIn = ({ headers }: Got) =>
  headers['set-cookie']?.map((one) => one.split(';')[0]).join('; ') ?? '';

/** Logs in and returns the list of devices. */
async function logIn(port: number, ca: string): Promise<Got> {
  const form = await ask(port, ca, '/login');
  const csrf = /name="csrf" value="([^"]+)"/.exec(form.text)?.[1] ?? '';
  const body = String(new URLSearchParams({ name: 'boss', password, csrf, next: '/devices' }));
  const entered = await ask(port, ca, '/login', { body, cookie: cookieIn(form) });
  expect(entered.status).toBe(303);
  expect(cookieIn(entered)).toMatch(/__Host-camcensus_session=/);
  return ask(port, ca, '/devices', { cookie: cookieIn(entered) });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const portIn = async (running: { says(text: RegExp): Promise<void>; child: ChildProcess }) => {
  let log = '';
  running.child.stderr?.on('data', (text: string) => {
    log += text;
  });
  await running.says(/the dashboard is open/);
  return Number(/"port":(\d+)/.exec(log)?.[1]);
};

test('serve takes up a renewed certificate on SIGHUP, and keeps it if the next is bad', async () => {
  const { own, add, write, certificate, serve } = await administrator();
  expect((await add()).code).toBe(0);
  const running = serve('--listen', '127.0.0.1:0', '--tls-cert', 'cert.pem', '--tls-key', 'key.pem');
  const port = await portIn(running);
  const list = await logIn(port, certificate.cert);
  expect([list.status, list.text.includes('SN-north') || list.text.includes('10.0.0.5')]).toEqual([
    200,
    true,
  ]);
  expect(list.headers['strict-transport-security']).toBe('max-age=31536000');
  const next = selfSigned();
  write(next);
  running.child.kill('SIGHUP');
  await running.says('the dashboard has a new certificate');
  expect((await ask(port, next.cert, '/health/live')).text).toBe('ok\n');
  writeFileSync(join(own.folder, 'cert.pem'), certificate.cert);
  running.child.kill('SIGHUP');
  await running.says(/the new certificate was refused/);
  expect((await ask(port, next.cert, '/health/live')).text).toBe('ok\n');
  running.child.kill('SIGTERM');
  expect((await running.ended).code).toBe(0);
});

test('serve refuses to be reached in clear text by others, and says what to do', async () => {
  const { own } = await administrator();
  const plain = await own.here(['serve', '--no-nightly', '--listen', '10.0.0.5:8585']);
  expect([plain.code, plain.stderr.replace(/\s+/g, ' ')]).toEqual([
    2,
    expect.stringContaining('Other machines reach 10.0.0.5, and passwords would travel in clear text'),
  ]);
});

test('serve behind a proxy logs a set-up code, which makes the first account', async () => {
  const { own, serve } = await administrator();
  const running = serve('--listen', '127.0.0.1:0', '--behind-proxy');
  let log = '';
  running.child.stderr?.on('data', (text: string) => {
    log += text;
  });
  await running.says(/"setupCode":"[A-Z2-9-]{29}"/);
  const code = /"setupCode":"([^"]+)"/.exec(log)?.[1] ?? '';
  const at = `http://127.0.0.1:${/"port":(\d+)/.exec(log)?.[1]}`;
  const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'census.example' };
  const form = await fetch(`${at}/setup`, { headers });
  const csrf = /name="csrf" value="([^"]+)"/.exec(await form.text())?.[1] ?? '';
  const cookie = form.headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .join('; ');
  const body = new URLSearchParams({ csrf, code, name: 'boss', password, again: password });
  const made = await fetch(`${at}/setup`, {
    method: 'POST',
    body,
    headers: { ...headers, cookie },
    redirect: 'manual',
  });
  expect([made.status, made.headers.get('location')]).toEqual([303, '/']);
  expect(await own.json('users', 'list')).toMatchObject([{ name: 'boss', role: 'admin' }]);
  running.child.kill('SIGHUP');
  running.child.kill('SIGTERM');
  const { code: ended, stderr } = await running.ended;
  expect([ended, stderr.split('"setupCode"').length - 1]).toEqual([0, 1]);
});

testWith(['nginx'], 'serve behind nginx at a unix socket takes logins by its HTTPS alone', async () => {
  const { own, add, certificate, serve } = await administrator();
  expect((await add()).code).toBe(0);
  const socket = join(own.folder, 'dashboard.sock');
  const running = serve('--listen', `unix:${socket}`, '--behind-proxy');
  await running.says('the dashboard is open');
  const port = await freePort();
  await nginx(own, port, socket);
  await expect
    .poll(() =>
      ask(port, certificate.cert, '/health/live').then(
        ({ text }) => text,
        () => null,
      ),
    )
    .toBe('ok\n');
  const list = await logIn(port, certificate.cert);
  expect([list.status, list.text.includes('10.0.0.5')]).toEqual([200, true]);
  running.child.kill('SIGTERM');
  const { code, stderr } = await running.ended;
  expect([code, stderr.includes('"client":"127.0.0.1"')]).toEqual([0, true]);
});

/** Starts nginx as docs/dashboard.md sets it up, in a folder of its own. */
async function nginx(own: Operator, port: number, socket: string): Promise<void> {
  const folder = join(own.folder, 'nginx');
  mkdirSync(folder);
  for (const name of ['cert.pem', 'key.pem']) copyFileSync(join(own.folder, name), join(folder, name));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr;
events { worker_connections 64; }
http { access_log off; ${temporary.join(' ')}
  server {
    listen 127.0.0.1:${port} ssl;
    ssl_certificate ${folder}/cert.pem;
    ssl_certificate_key ${folder}/key.pem;
    location / {
      proxy_pass http://unix:${socket};
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_set_header X-Forwarded-Host  $http_host;
      proxy_set_header X-Forwarded-For   $proxy_add_x_forwarded_for;
    }
  }
}`,
  );
  own.adopt(spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' }));
}
