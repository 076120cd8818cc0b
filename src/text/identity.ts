import type { KeptAct } from '../../db/decisions/audit.ts';
import type { DeviceIdentifier } from '../../db/identity/device-identifiers.ts';
import { kindNames } from '../identify/same-device/compare.ts';
import { moment } from '../model/moment.ts';
import { wrapped } from '../model/wrap.ts';

const names: typeof kindNames = { ...kindNames, address: 'address, model, realm' };

/** By what a device is recognised again, the strongest first, and what of it is worthless and why. */
export function identifierLines(identifiers: readonly DeviceIdentifier[], columns: number): string[] {
  if (identifiers.length === 0)
    return ['Recognised by', '  nothing: it is seen through a recorder, or gave no identifier.', ''];
  return [
    'Recognised by',
    ...identifiers.flatMap(({ kind, value, worthless, pinnedBy }) => [
      ...wrapped(`${names[kind]} ${value}${worthless === null ? '' : ', which is worthless'}`, columns, '  '),
      ...(worthless === null
        ? []
        : wrapped(`since ${moment(worthless.since)}: ${worthless.reason}`, columns, '    ')),
      ...(pinnedBy === null
        ? []
        : wrapped(`a person gave it to this device (act ${pinnedBy})`, columns, '    ')),
    ]),
    '',
  ];
}

/** What was done to a device and by whom, oldest first; empty if nothing was. */
export function actLines(acts: readonly KeptAct[], columns: number): string[] {
  if (acts.length === 0) return [];
  return [
    'What was done',
    ...acts.flatMap(({ id, at, who, action, message }) => [
      `  ${moment(at)}, act ${id}: ${action}, by ${who}`,
      ...wrapped(message, columns, '    '),
    ]),
    '',
  ];
}
