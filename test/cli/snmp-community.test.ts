import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { Operator } from '../e2e/operator.ts';

const community = 'lab-survey-7';
const nobody = '127.81.6.1';
const operator = new Operator();
afterAll(() => operator.close());

describe('--snmp-community', () => {
  test('--snmp-community appears in plan without its value', async () => {
    const without = await operator.here(['plan', '10.20.0.0/22', '--detail']);
    expect(without.stdout).not.toMatch(/^snmp$/m);
    expect(without.stdout).toMatch(/^snmp-engine$/m);
    for (const format of ['table', 'json', 'ndjson']) {
      const args = ['plan', '10.20.0.0/22', '--snmp-community', community, '--detail', '--format', format];
      const { code, stdout, stderr } = await operator.here(args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.replace(/\s+/g, ' ')).toContain('in one SNMP v2c GetRequest');
      expect(stdout).not.toContain(community);
    }
  });

  test.each(['', 'line\nbreak', 'x'.repeat(257)])(
    '--snmp-community refuses %j without repeating it',
    async (text) => {
      const { code, stderr } = await operator.here(['scan', nobody, '--snmp-community', text]);
      expect(code).toBe(2);
      expect(stderr).toBe(
        'camcensus: --snmp-community takes 1 to 256 characters without control characters.\n',
      );
    },
  );

  test.skipIf(!existsSync('/proc/self/cmdline'))(
    '--snmp-community is hidden from the process list during a scan',
    async () => {
      const args = ['scan', '127.81.6.0/28', '--rate', '2', '--no-listen', `--snmp-community=${community}`];
      const { child, ended } = operator.start(args);
      const line = () => readFileSync(`/proc/${child.pid}/cmdline`, 'latin1');
      // The line is empty until the program is loaded, and has the secret until the program takes it out.
      while (!line().startsWith('camcensus')) {
        expect(child.exitCode).toBeNull();
        await pause(20);
      }
      expect(line()).not.toContain(community);
      child.kill('SIGINT');
      child.kill('SIGINT');
      const { stdout, stderr } = await ended;
      expect(stdout + stderr).not.toContain(community);
    },
  );
});
