import type { Device } from '../model/device.ts';
import { wrapped } from './wrap.ts';

/** `Annke C500, made by Hikvision`: what people call a device, as far as it is known. */
export function madeText({
  brand,
  manufacturer,
  model,
}: Pick<Device, 'brand' | 'manufacturer' | 'model'>): string {
  const badge = brand ?? manufacturer;
  if (badge === null) return model === null ? 'unknown maker' : `${model} of an unknown maker`;
  const named = model === null ? badge : `${badge} ${model}`;
  if (manufacturer === null) return `${named}, maker not established`;
  return manufacturer === badge ? named : `${named}, made by ${manufacturer}`;
}

/** A moment as lists give it: `2026-11-24 02:00 UTC`. */
export function moment(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

/** Two decimals, never rounded up: nobody is told of a certainty that the evidence does not give. */
export function confidenceText(confidence: number): string {
  return (Math.floor(confidence * 100 + 1e-6) / 100).toFixed(2);
}

/** What is known of a device, one field a line; fields that are not known are left out. */
export function deviceLines(device: Device): string[] {
  const field = (name: string, value: string | null) =>
    value === null || value === '' ? [] : [`${name.padEnd(13)}${value}`];
  const { manufacturer, confidence } = device;
  return [
    `Device ${device.id}, site ${device.site}: ${device.verdict}`,
    ...field('Address', device.addresses.join(', ') || device.ip),
    ...field('MAC', device.mac),
    ...field('Type', device.type),
    ...field('Badge', device.brand),
    ...field(
      'Made by',
      manufacturer === null
        ? 'not established'
        : `${manufacturer} (confidence ${confidenceText(confidence)})`,
    ),
    ...field('Model', device.model),
    ...field('Firmware', device.firmware),
    ...field('Serial', device.serial),
    ...field('Name', device.name),
    ...field('Status', device.status),
    ...field('First seen', moment(device.firstSeen)),
    ...field('Last seen', moment(device.lastSeen)),
  ];
}

/** What each policy says of a device, with reason and source, and what in the evidence contradicts itself. */
export function verdictLines(device: Device, width: number): string[] {
  return [
    'Verdicts',
    ...device.policies.flatMap(({ id, verdict, reason, source }) => [
      `  ${id}: ${verdict}`,
      ...wrapped(reason, width, '    '),
      `    Source: ${source}`,
    ]),
    ...(device.contradictions.length === 0
      ? []
      : [
          '',
          'Contradictions',
          ...device.contradictions.flatMap((sentence) => wrapped(sentence, width, '  ')),
        ]),
  ];
}
