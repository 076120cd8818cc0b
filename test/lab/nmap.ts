import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import type { Lab } from './netns.ts';

const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item));
const Port = z.object({ portid: z.coerce.number(), state: z.object({ state: z.string() }) });
const Host = z.object({
  status: z.object({ state: z.string() }),
  address: list(z.object({ addr: z.string(), addrtype: z.string() })),
  ports: z.object({ port: list(Port) }).optional(),
});
const Run = z.object({ nmaprun: z.object({ host: list(Host) }) });

/**
 * Which hosts nmap finds alive in a block, and which ports are open on each, ascending: a SYN scan from inside the namespace, with nmap's
 * own host discovery (ARP on a segment).
 */
export async function openPortsByNmap(
  lab: Lab,
  namespace: string,
  block: string,
  ports: readonly number[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const args = ['-sS', '-n', '-Pn', '-p', ports.join(','), '-oX', '-', block];
  const { code, stdout, stderr } = await lab.run(namespace, 'nmap', args);
  if (code !== 0) throw new Error(`nmap failed: ${stderr}`);
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
  const { nmaprun } = Run.parse(parser.parse(stdout));
  const up = nmaprun.host.filter(({ status }) => status.state === 'up');
  return new Map(
    up.map(({ address, ports: found }) => [
      address.find(({ addrtype }) => addrtype.startsWith('ipv'))?.addr ?? '',
      (found?.port ?? [])
        .filter(({ state }) => state.state === 'open')
        .map(({ portid }) => portid)
        .sort((a, b) => a - b),
    ]),
  );
}
