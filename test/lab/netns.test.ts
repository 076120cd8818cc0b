import { execFileSync } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { Lab } from './netns.ts';

const list = () => execFileSync('ip', ['netns', 'list'], { encoding: 'utf8' });

describeWith(['namespaces'], 'a lab', () => {
  const labs: Lab[] = [];
  const lab = () => {
    const made = new Lab();
    labs.push(made);
    return made;
  };
  afterAll(async () => {
    for (const one of labs) await one.close();
  });

  test('joins namespaces by a bridge, and answers for whole blocks', async () => {
    const own = lab();
    const [one, other] = [own.namespace('one'), own.namespace('other')];
    own.bridge('switch', [
      { namespace: one, name: 'eth0', addresses: ['10.50.255.1/16'] },
      { namespace: other, name: 'eth0', addresses: ['10.50.255.2/16'] },
    ]);
    own.route(one, '10.60.0.0/16', '10.50.255.2');
    own.answering(other, '10.60.3.16/28');
    const { code } = await own.run(one, 'ip', ['route', 'get', '10.60.3.17']);
    const knock = await own.run(one, process.execPath, [
      '-e',
      `require('net').connect(9, '10.60.3.17').on('error', (e) => console.log(e.code))`,
    ]);
    expect({ code, knock: knock.stdout.trim() }).toEqual({ code: 0, knock: 'ECONNREFUSED' });
  });

  test('leaves nothing behind when closed, its programs included', async () => {
    const own = lab();
    const name = own.namespace('brief');
    const child = await own.start(name, 'sh', ['-c', 'echo ready; exec sleep 60'], 'ready');
    expect(list()).toContain(name);
    await own.close();
    expect(list()).not.toContain(name);
    expect(child.signalCode).toBe('SIGKILL');
  });

  test('removes what a killed one left', async () => {
    // No process has this number: it is above the largest that Linux assigns.
    const stale = 'camcensus-4194999-0-stale';
    execFileSync('ip', ['netns', 'add', stale]);
    await lab().close();
    expect(list()).not.toContain(stale);
  });
});
