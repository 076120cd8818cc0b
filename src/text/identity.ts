import type { AuditEntry } from '../../db/file/audit.ts';
import type { DeviceIdentifier } from '../../db/identity/device-identifiers.ts';
import { kindNames } from '../identify/same-device/compare.ts';
import { moment } from '../model/moment.ts';
import { wrapped } from '../model/wrap.ts';

const names: typeof kindNames = { ...kindNames, address: 'address, model, realm' };

/** The identifiers of a device, strongest first; ambiguous ones with the reason. */
export function identifierLines(identifiers: readonly DeviceIdentifier[], columns: number): string[] {
  if (identifiers.length === 0)
    return ['Recognised by', '  nothing: it is seen through a recorder, or gave no identifier.', ''];
  return [
    'Recognised by',
    ...identifiers.flatMap(({ kind, value, ambiguous, pinnedBy }) => [
      ...wrapped(
        `${names[kind]} ${value}${ambiguous === null ? '' : ' (ambiguous, ignored)'}`,
        columns,
        '  ',
      ),
      ...(ambiguous === null
        ? []
        : wrapped(`since ${moment(ambiguous.since)}: ${ambiguous.reason}`, columns, '    ')),
      ...(pinnedBy === null
        ? []
        : wrapped(`assigned to this device by a person (change ${pinnedBy})`, columns, '    ')),
    ]),
    '',
  ];
}

/** The audit entries of a device, oldest first; empty if there are none. */
export function changeLines(changes: readonly AuditEntry[], columns: number): string[] {
  if (changes.length === 0) return [];
  return [
    'Changes',
    ...changes.flatMap(({ id, at, who, action, message }) => [
      `  ${moment(at)}, change ${id}: ${action}, by ${who}`,
      ...wrapped(message, columns, '    '),
    ]),
    '',
  ];
}
