import { channelCountText } from '../model/channel-count.ts';
import { confidenceText, isEstablished } from '../model/confidence.ts';
import type { Device } from '../model/device.ts';
import { moment } from '../model/moment.ts';
import { verdictText } from '../model/policy.ts';
import { suspectsText } from '../model/suspects.ts';
import { wrapped } from '../model/wrap.ts';

/** `Annke C500, made by Hikvision`: the common name of a device, as far as it is known. */
export function madeText({
  brand,
  manufacturer,
  model,
}: Pick<Device, 'brand' | 'manufacturer' | 'model'>): string {
  const label = brand ?? manufacturer;
  if (label === null) return model === null ? 'unknown maker' : `${model} of an unknown maker`;
  const named = model === null ? label : `${label} ${model}`;
  if (manufacturer === null) return `${named}, maker not established`;
  return manufacturer === label ? named : `${named}, made by ${manufacturer}`;
}

/** `device 12, channel 3, where it has the address 192.168.254.4`; null for a device that answers by itself. */
export function throughText({
  through,
  channel,
  channelAddress,
}: Pick<Device, 'through' | 'channel' | 'channelAddress'>): string | null {
  if (through === null) return null;
  const place = channel === null ? '' : `, channel ${channel}`;
  const address = channelAddress === null ? '' : `, where it has the address ${channelAddress}`;
  return `device ${through}${place}${address}`;
}

function addressText({ addresses, ip, through }: Device): string {
  return through === null ? addresses.join(', ') || ip : `${ip} (the recorder’s)`;
}

function importedMac({ imported }: Device): string | null {
  return imported === null || imported.mac === null ? null : `${imported.mac} (imported)`;
}

function portText({ imported }: Device): string | null {
  if (imported === null || imported.switchPort === null) return null;
  const vlan = imported.vlan === null ? '' : `, VLAN ${imported.vlan}`;
  return `${imported.switchName ?? 'unnamed switch'} ${imported.switchPort}${vlan}`;
}

/** What is known of a device, one field a line of at most `width` cells; fields that are not known are left out. */
export function deviceLines(device: Device, width: number): string[] {
  const field = (name: string, value: string | null) =>
    value === null || value === '' ? [] : wrapped(value, width, name.padEnd(13));
  const { manufacturer, confidence } = device;
  return [
    `Device ${device.id}, site ${device.site}: ${verdictText(device.verdict)}`,
    ...field('Address', addressText(device)),
    ...field('Seen through', throughText(device)),
    ...field('MAC', device.mac ?? importedMac(device)),
    ...field('Type', device.type),
    ...field('Channels', device.channelCount === null ? null : channelCountText(device.channelCount)),
    ...field('Brand', device.brand),
    ...field(
      'Made by',
      manufacturer === null
        ? 'not established'
        : `${isEstablished(confidence) ? '' : 'perhaps '}${manufacturer} (confidence ${confidenceText(confidence)})`,
    ),
    ...field('Suspected', suspectsText(device.suspects)),
    ...field('Model', device.model),
    ...field('Firmware', device.firmware),
    ...field('Serial', device.serial),
    ...field('Name', device.name),
    ...field('Host name', device.imported?.hostName ?? null),
    ...field('Switch port', portText(device)),
    ...field('Status', statusOf(device)),
    ...field('Host scan', device.fullyScanned === false ? notFinished : null),
    ...field('First seen', moment(device.firstSeen)),
    ...field('Last seen', moment(device.lastSeen)),
  ];
}

/** The verdict of each policy on a device, with reason, source and interpretation. */
export function verdictLines(device: Device, width: number): string[] {
  return [
    'Verdicts',
    ...device.policies.flatMap(({ id, verdict, reason, source, interpretation }) => [
      `  ${id}: ${verdictText(verdict)}`,
      ...wrapped(reason, width, '    '),
      `    Source: ${source}`,
      ...(interpretation ? wrapped(`Interpretation: ${interpretation}`, width, '    ') : []),
    ]),
    ...wrapped(concludedText(device.concluded), width, '  '),
  ];
}

/** The contradictions in the evidence, after an empty line; empty if there are none. */
export function contradictionLines({ contradictions }: Device, width: number): string[] {
  return contradictions.length === 0
    ? []
    : ['', 'Contradictions', ...contradictions.flatMap((sentence) => wrapped(sentence, width, '  '))];
}

/** The versions of the present conclusion: newer ones with the same result do not replace it. */
function concludedText({ at, fingerprints, policies }: Device['concluded']): string {
  const judged = policies.map(({ id, version }) => `${id} ${version}`).join(', ');
  return `Concluded ${moment(at)} with fingerprints ${fingerprints} and policies ${judged}.`;
}

function statusOf({ status, confirmed }: Device): string {
  return status === 'present' && confirmed === false
    ? 'present, not confirmed: it was silent when last scanned'
    : status;
}

const notFinished = 'not finished when it last answered: what it did not report is not known';
