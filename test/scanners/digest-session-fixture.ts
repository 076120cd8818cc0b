import { onTestFinished } from 'vitest';
import type { AttemptBook, CredentialGroup } from '../../scanners/credential-login/credential.ts';
import { credentialSessions } from '../../scanners/credential-login/sessions.ts';
import type { Field } from '../../src/model/observation.ts';
import type { HostKnowledge, ProbeResult } from '../../src/model/scanner.ts';
import { type LoginDevice, type LoginLog, loginDevice } from '../fake-devices/login-device.ts';
import { openLoopback, scopeOf } from '../net/loopback.ts';
import { capture } from './captures.ts';
import { knowing } from './knowledge.ts';

/** This file's own part of loopback. */
export const network = '127.91.';

export const account = { user: 'inventory', password: 'correct horse' };

export const text = (name: string) => Buffer.from(capture(`digest-session/${name}`)).toString('utf8');

/** What stands behind the login of a Hikvision camera and recorder, and of Dahua ones. */
export const pages = {
  camera: {
    '/ISAPI/System/deviceInfo': text('isapi-camera.xml'),
    '/ISAPI/System/Network/interfaces': text('isapi-interfaces.xml'),
  },
  recorder: {
    '/ISAPI/System/deviceInfo': text('isapi-camera.xml')
      .replaceAll('DS-2CD2143G2-I', 'DS-7608NI-K2')
      .replace('>IPCamera<', '>NVR<'),
    '/ISAPI/ContentMgmt/InputProxy/channels': text('isapi-channels.xml'),
    '/ISAPI/ContentMgmt/InputProxy/channels/status': text('isapi-states.xml'),
  },
  dahua: {
    '/cgi-bin/magicBox.cgi?action=getSystemInfo': text('magicbox-recorder.txt'),
    '/cgi-bin/magicBox.cgi?action=getDeviceType': text('magicbox-type.txt'),
    '/cgi-bin/magicBox.cgi?action=getSoftwareVersion': text('magicbox-version.txt'),
    '/cgi-bin/configManager.cgi?action=getConfig&name=Network': text('magicbox-network.txt'),
    '/cgi-bin/configManager.cgi?action=getConfig&name=RemoteDevice': text('magicbox-remote.txt'),
  },
} as const;

/** A device that runs until the test is over. */
export async function device(
  address: string,
  more: Partial<LoginDevice> & Pick<LoginDevice, 'pages'>,
): Promise<LoginLog> {
  const log = await loginDevice({ address, account, realm: 'IP Camera(C1214)', ...more });
  onTestFinished(() => log.close());
  return log;
}

/** What a sweep knows of it from its root page. */
export function known(
  address: string,
  { port }: Pick<LoginLog, 'port'>,
  reported: readonly (readonly [Field, string])[] = [['http.auth-realm', 'IP Camera(C1214)']],
): HostKnowledge {
  return knowing(
    [port],
    [
      ['http.status', '401', port, 'http'],
      ...reported.map(([field, value]) => [field, value, port, 'http'] as const),
    ],
    address,
  );
}

/** A credential for this part of loopback. */
export function entry(password = account.password, more: Partial<CredentialGroup> = {}): CredentialGroup {
  return {
    covers: (address) => address.startsWith(network),
    username: account.user,
    password: () => password,
    ...more,
  };
}

/** One sweep's login scanners; `put` probes a host as a sweep does and returns every reading. An exchange has a minute, or `flowMs`. */
export async function sweepWith(
  groups: readonly CredentialGroup[],
  book: AttemptBook,
  onNotice: (sentence: string) => void = () => undefined,
  flowMs = 60_000,
) {
  const door = await openLoopback(scopeOf(network), { limits: { flowMs } });
  onTestFinished(() => door.close());
  const probes = credentialSessions({ groups, book, onNotice });
  const put = async (host: HostKnowledge): Promise<ProbeResult[]> => {
    const dial = door.dialer(host.address, new AbortController().signal);
    const readings: ProbeResult[] = [];
    const facts = [...host.facts];
    for (const probe of probes)
      for (const target of probe.targets({ ...host, facts })) {
        const reading = await probe.run(dial, target, { ...host, facts });
        readings.push(reading);
        if (reading.end === 'stopped') return readings;
        if (reading.end === 'answered')
          facts.push(...reading.facts.map((fact) => ({ ...fact, port: target.port, scanner: probe.id })));
      }
    return readings;
  };
  return { put, probes };
}
