/**
 * A column that names a device, and what becomes of its rows. `stay`: nothing. `append`: they are a record of the past; rows are
 * added, and none is changed. `derive`: they are drawn again from the rows that were moved.
 */
export interface DeviceReference {
  readonly table: string;
  readonly column: string;
  /**
   * Rows that name the merged device. `move`: they name the remaining one. `join`: the same, unless that has a row of the same
   * key. `widen`: two stays at one address become one. `decide`: one of two decisions stands.
   */
  readonly merge: 'move' | 'join' | 'widen' | 'decide' | 'derive' | 'append' | 'stay';
  /** Rows of the device that is split. `address`: they move if they are about the address that becomes another device. */
  readonly split: 'address' | 'derive' | 'append' | 'stay';
  /** Undo of a merge or split whose devices nothing has touched since. `restore`: the rows are as they were before. */
  readonly undo: 'restore' | 'derive' | 'append' | 'stay';
  /** `clear`: the row stays and names no device. `refuse`: the device is not forgotten while there is such a row. */
  readonly forget: 'delete' | 'clear' | 'refuse';
  /** Hosts that have left. `keep`: one is not deleted while there is such a row. */
  readonly prune: 'delete' | 'clear' | 'keep';
}

/**
 * Every column that names a device by its id, compared with the schema by a test: a new table that names a device has to state here what
 * becomes of its rows. Ids within texts and packed lists (`audit.detail`, `notice.events`, `sighting`) are records of the past.
 */
export const deviceReferences: readonly DeviceReference[] = [
  //                          merge     split      undo       forget    prune
  of('device_version.device', 'append', 'append', 'append', 'delete', 'delete'),
  of('device_version.through', 'append', 'append', 'append', 'clear', 'clear'),
  of('device_version.merged_into', 'append', 'append', 'append', 'clear', 'clear'),
  of('conclusion.device', 'append', 'append', 'append', 'delete', 'delete'),
  of('device_address.device', 'widen', 'address', 'restore', 'delete', 'delete'),
  of('identifier.device', 'join', 'derive', 'restore', 'delete', 'delete'),
  of('device_probe.device', 'join', 'address', 'restore', 'delete', 'delete'),
  of('observation.device', 'move', 'address', 'restore', 'delete', 'delete'),
  of('pin.device', 'move', 'stay', 'restore', 'delete', 'delete'),
  of('decision.device', 'decide', 'stay', 'restore', 'delete', 'delete'),
  of('decision.replaced_by', 'stay', 'stay', 'stay', 'refuse', 'keep'),
  of('sweep_told.device', 'join', 'stay', 'restore', 'delete', 'delete'),
  of('imported.device', 'derive', 'derive', 'restore', 'delete', 'delete'),
  of('device_import.device', 'derive', 'derive', 'derive', 'delete', 'delete'),
  of('device_import_past.device', 'append', 'append', 'append', 'delete', 'delete'),
  of('device.through', 'move', 'stay', 'restore', 'clear', 'keep'),
  of('device.merged_into', 'stay', 'stay', 'restore', 'clear', 'keep'),
  of('reversible.device', 'stay', 'stay', 'stay', 'delete', 'keep'),
  of('reversible.other', 'stay', 'stay', 'stay', 'delete', 'keep'),
  of('hub_resend.device', 'join', 'stay', 'restore', 'delete', 'keep'),
  of('audit.device', 'append', 'append', 'append', 'clear', 'keep'),
];

function of(
  name: `${string}.${string}`,
  merge: DeviceReference['merge'],
  split: DeviceReference['split'],
  undo: DeviceReference['undo'],
  forget: DeviceReference['forget'],
  prune: DeviceReference['prune'],
): DeviceReference {
  const [table = '', column = ''] = name.split('.');
  return { table, column, merge, split, undo, forget, prune };
}

/** The references for which one of the operations does the given thing. */
export function referencesThat<Operation extends 'merge' | 'split' | 'undo' | 'forget' | 'prune'>(
  operation: Operation,
  does: DeviceReference[Operation],
): readonly DeviceReference[] {
  return deviceReferences.filter((one) => one[operation] === does);
}
