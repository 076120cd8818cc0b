import { chmodSync, copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { recordRun } from '../../db/sweeps/runs.ts';
import { newInventory } from '../db/temporary.ts';
import { describeWith } from '../needs/needs.ts';
import { mailServer } from '../notify/mail-server.ts';
import { certificateFile, type SmtpServer } from '../notify/smtp-server.ts';
import { type Neighbourhood, neighbourhood } from './fleet.ts';
import { Operator } from './operator.ts';

let fleet: Neighbourhood;
beforeAll(async () => {
  fleet = await neighbourhood('127.79.10', ['Hikvision camera', 'Dahua recorder', 'Axis camera']);
});
afterAll(() => fleet.running.stop());

/** A town hall with a mail server that requires a login over STARTTLS; its config names the port. */
class TownHall extends Operator {
  constructor() {
    super();
    onTestFinished(() => this.close());
    copyFileSync(certificateFile, join(this.folder, 'ca.pem'));
    writeFileSync(join(this.folder, 'password'), 'sesame ä\n');
    chmodSync(join(this.folder, 'password'), 0o600);
  }

  mailsTo({ port }: Pick<SmtpServer, 'port'>): void {
    writeFileSync(
      join(this.folder, 'camcensus.yaml'),
      `sites: [{ name: town-hall, targets: [127.79.10.0/28], schedule: "0 12 * * *" }]
notify:
  email:
    { host: localhost, port: ${port}, username: camcensus, passwordFile: password, ca: ca.pem, from: camcensus@town.example, to: [cctv@town.example] }
`,
    );
  }

  /** As if the service had run three days ago: the latest noon was missed. */
  missed(): void {
    const inventory = newInventory(this.inventory);
    const at = `${new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10)}T12:00:00Z`;
    recordRun(inventory, {
      site: 'town-hall',
      scheduledFor: at,
      startedAt: at,
      sweepId: null,
      outcome: 'complete',
      reason: null,
    });
    inventory.close();
  }
}

describeWith(['aiosmtpd'], 'notifications of the program', () => {
  test('nightly reports a run in one mail, once, and logs it', async () => {
    const server = await mailServer('starttls,auth');
    const hall = new TownHall();
    hall.mailsTo(server);
    hall.missed();
    for (const start of [1, 2]) {
      const service = hall.start(['nightly']);
      await service.says('waiting for the next run');
      if (start === 1) await server.says('data');
      service.child.kill('SIGTERM');
      const { code, stderr } = await service.ended;
      expect(code).toBe(0);
      expect(stderr).not.toContain('sesame');
      expect(
        stderr.includes('"msg":"delivered"') || stderr.includes('there is something new to announce'),
      ).toBe(start === 1);
    }
    const mails = await server.mails();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ tls: true, user: 'camcensus', rcpt_tos: ['cctv@town.example'] });
    expect(mails[0]?.data).toContain('Subject: camcensus: 2 new flagged devices (town-hall)');
    expect(mails[0]?.data).not.toContain('Axis');
  });

  test('notify keeps mail while the server is down, says why, and sends it later', async () => {
    const dead = await mailServer('starttls,auth');
    await dead.stop();
    const hall = new TownHall();
    hall.mailsTo(dead);
    expect((await hall.here(['scan', '--site', 'town-hall'])).code).toBe(0);
    const failed = await hall.here(['notify', 'send']);
    expect(failed.code).toBe(2);
    // Another test may have been given its port meanwhile.
    expect(failed.stdout).toMatch(
      /1 {2}email {2}.*1?2 events.* waiting, tried 1 time.*\n.*(?:ECONNREFUSED|closed unexpectedly)/,
    );
    const status = await hall.here(['notify', 'status', '--format', 'text']);
    expect(status.stdout).toMatch(
      /\n\nA scan by hand notifies no one by itself: .*`camcensus notify send` does\.\n$/,
    );
    expect(status.stdout).toMatch(/^email +nothing was delivered yet; 1 not delivered\n/);
    const tested = await hall.here(['notify', 'test']);
    expect([tested.code, tested.stdout]).toEqual([
      2,
      expect.stringMatching(/^email: failed, .*(?:ECONNREFUSED|closed unexpectedly)/),
    ]);

    const alive = await mailServer('starttls,auth');
    hall.mailsTo(alive);
    expect(await hall.here(['notify', 'test'])).toMatchObject({
      code: 0,
      stdout: 'email: delivered, 250 2.0.0 queued as 4711\n',
    });
    expect(await hall.here(['notify', 'resend', '1'])).toMatchObject({
      code: 0,
      stdout: 'Message 1 was delivered by email.\n',
    });
    expect((await hall.here(['notify', 'resend', '1'])).stderr).toContain(
      'was delivered and is not sent again',
    );
    expect(await hall.here(['notify', 'send'])).toMatchObject({
      code: 0,
      stdout: 'There is nothing new to report.\n',
    });
    expect((await alive.mails()).map(({ data }) => /^Subject: (.*)$/m.exec(data)?.[1]?.trim())).toEqual([
      'camcensus: 1 test message',
      'camcensus: 2 new flagged devices (town-hall)',
    ]);
  });

  test('notify test does not use a password that others can read', async () => {
    const server = await mailServer('starttls,auth');
    const hall = new TownHall();
    hall.mailsTo(server);
    chmodSync(join(hall.folder, 'password'), 0o644);
    const { code, stdout } = await hall.here(['notify', 'test']);
    expect([code, stdout]).toEqual([2, expect.stringContaining('is open to other users (mode 0644)')]);
    expect(await server.count('ehlo')).toBe(0);
  });

  test('notify test without a channel says that there is nothing to test', async () => {
    const hall = new TownHall();
    const { code, stderr } = await hall.here(['notify', 'test']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('No channel is configured')]);
  });
});
