import { onRequest, scanners } from '../../../scanners/index.ts';
import { connectOnlyPorts, defaultPorts } from '../../../scanners/targeting/ports.ts';
import { fields } from '../../../src/model/observation.ts';
import type { HostKnowledge } from '../../../src/model/scanner.ts';
import { clean } from '../../../src/model/text.ts';
import { promise } from '../promises.ts';
import type { FuzzTarget } from '../target.ts';

const all = [...scanners, ...onRequest];
const ids = all.map(({ id }) => id);
/** Printers print what they are sent there, and industrial controllers act on it (docs/safety-in-detail.md). */
const never = /^(?:102|502|515|631|910[0-7]|20000|44818|47808)$/;

/** Which probes are sent follows from what the device sent: whatever that is, none may do harm. */
export const probeTargets: readonly FuzzTarget[] = [
  {
    name: 'probe-targets',
    seeds: ['test/captures/http', 'test/captures/ws-discovery', 'test/captures/ssdp'],
    run: (bytes) => {
      const known = knowledgeOf(bytes);
      for (const scanner of all) {
        if (scanner.kind === 'datagram') scanner.isWorthwhile?.(known);
        if (scanner.kind !== 'probe') continue;
        const targets = scanner.targets(known);
        promise(targets.length <= 40, `${scanner.id} has ${targets.length} targets`);
        for (const { port, path = '/', why = 'x' } of targets) {
          promise(
            port >= 1 && port <= 65_535 && !never.test(String(port)),
            `${scanner.id} probes port ${port}`,
          );
          promise(/^\/[\x21-\x7e]{0,255}$/.test(path), `${scanner.id} requests ${path}`);
          promise(!/upnp_eth0/i.test(path), `${scanner.id} requests what crashes recorders`);
          promise(why !== '', `${scanner.id} has no reason`);
          const isSpoken = !['banner', 'onvif-device', 'upnp'].includes(scanner.id);
          promise(!(isSpoken && connectOnlyPorts.includes(port)), `${scanner.id} sends to port ${port}`);
        }
      }
    },
  },
];

/** One fact a line: its first three characters choose field, port and scanner, the rest is its value. */
function knowledgeOf(bytes: Uint8Array): HostKnowledge {
  const lines = Buffer.from(bytes).toString('latin1').split('\n', 200);
  const pick = <T>(from: readonly T[], line: string, at: number) => from[line.charCodeAt(at) % from.length];
  const facts = lines.flatMap((line) => {
    const [field, port = null, scanner] = [
      pick(fields, line, 0),
      pick(defaultPorts, line, 1),
      pick(ids, line, 2),
    ];
    const value = clean(line.slice(3));
    return field === undefined || scanner === undefined || value === ''
      ? []
      : [{ field, value, port, scanner }];
  });
  return { address: '10.1.2.3', openPorts: [21, 22, 23, ...defaultPorts].sort((a, b) => a - b), facts };
}
