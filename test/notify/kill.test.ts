import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { openInventory } from '../../db/open.ts';
import { compiled } from '../compiled.ts';
import { temporaryFolder } from '../db/temporary.ts';
import { long } from '../long.ts';
import { describeWith } from '../needs/needs.ts';
import { mailServer } from './mail-server.ts';
import { certificateFile, type SmtpServer } from './smtp-server.ts';

/**
 * A process is killed by turns a moment after it told something, after it greeted the server, after the server has its message and
 * keeps the answer, and after it told the next thing, for which the message before was delivered.
 */
const moments = ['told', 'greeted', 'handed over', 'delivered'] as const;
const kills = long ? 8 : 4;
/** The longest that such a moment is, in milliseconds. */
const longestMs = { told: 60, greeted: 10, 'handed over': 10, delivered: 60 } as const;

let child: string;
beforeAll(async () => {
  child = await compiled('test/notify/delivering-script.ts');
});

/** Starts a process that tells and delivers, and kills it; gives the keys of what it had told. */
async function tellAndKill(
  file: string,
  server: SmtpServer,
  moment: (typeof moments)[number],
): Promise<readonly string[]> {
  await server.answers(moment !== 'handed over');
  const [ehlo, data] = [await server.count('ehlo'), await server.count('data')];
  const telling = spawn(process.execPath, [child, file, String(server.port), certificateFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void telling.kill('SIGKILL'));
  const closed = once(telling, 'close');
  let said = '';
  telling.stdout.on('data', (bytes) => {
    said += bytes;
  });
  const lines = moment === 'delivered' ? 2 : 1;
  while (said.split('\n').length <= lines) await once(telling.stdout, 'data');
  // The second greeting is the one inside TLS.
  if (moment === 'greeted') await server.says('ehlo', ehlo + 1 + Math.round(Math.random()));
  if (moment === 'handed over') await server.says('data', data + 1);
  await wait(Math.random() * longestMs[moment]);
  telling.kill('SIGKILL');
  expect(await closed).toEqual([null, 'SIGKILL']);
  return [...said.matchAll(/^told (.*)\n/gm)].map(([, key = '']) => key);
}

async function finish(file: string, port: number): Promise<void> {
  const finishing = spawn(process.execPath, [child, file, String(port), certificateFile, 'finish'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  onTestFinished(() => void finishing.kill('SIGKILL'));
  expect(await once(finishing, 'close')).toEqual([0, null]);
}

interface Row {
  readonly mark: string;
  readonly state: string;
  readonly keys: string;
}

describeWith(['aiosmtpd'], 'a process that is killed while it tells and delivers', () => {
  test('loses nothing that it had told, and sends nothing twice', async () => {
    const server = await mailServer('starttls');
    const file = join(temporaryFolder(), 'inventory.db');
    const told: string[] = [];
    for (let kill = 0; kill < kills; kill++)
      told.push(...(await tellAndKill(file, server, moments[kill % moments.length] ?? 'told')));
    await server.answers(true);
    await finish(file, server.port);

    const received = (await server.mails()).map(
      ({ data }) => /^Message-ID: <camcensus\.([0-9a-f-]+)@/m.exec(data)?.[1] ?? 'none',
    );
    expect(received.filter((mark, index) => received.indexOf(mark) !== index)).toEqual([]);

    const inventory = openInventory(file, { create: false, readonly: true });
    const messages = inventory.all<Row>(
      `SELECT o.mark, o.state, (SELECT json_group_array(e.value ->> 'key') FROM json_each(n.events) e) AS keys
       FROM outbox o JOIN notice n ON n.id = o.notice`,
    );
    inventory.close();
    // Whatever is not known to have arrived is known to be so; what the server had got was not sent again.
    expect(messages.filter(({ state }) => state !== 'delivered' && state !== 'uncertain')).toEqual([]);
    const [delivered, uncertain] = ['delivered', 'uncertain'].map((is) =>
      messages.filter(({ state }) => state === is).map(({ mark }) => mark),
    );
    expect(delivered?.filter((mark) => !received.includes(mark))).toEqual([]);
    // Of each round of moments at least one.
    const rounds = kills / moments.length;
    expect(delivered?.length).toBeGreaterThanOrEqual(rounds);
    expect(uncertain?.filter((mark) => received.includes(mark)).length).toBeGreaterThanOrEqual(rounds);
    const keys = messages.flatMap((message) => JSON.parse(message.keys) as string[]);
    expect(told.length).toBeGreaterThanOrEqual(kills);
    expect(told.filter((key) => !keys.includes(key))).toEqual([]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
