import type { FleetReady, FleetVerdict } from './messages.ts';

/** Where the simulated devices are, on which ports, and what a sweep is to make of them. */
export function fleetText({ devices, decoys, network, highPorts }: FleetReady): string {
  const expected = [
    `${devices - decoys} of them are video surveillance, and belong in the list. ${decoys} are decoys (a printer, a telephone and the like), and do not.`,
    'All addresses of that network count as alive: this machine itself replies at those without a device.',
  ];
  const where = `${devices} simulated devices on ${network}, inside this machine`;
  const nothing = 'Nothing is sent out of this machine.';
  if (highPorts === null) return [`${where}, on their real ports. ${nothing}`, ...expected].join('\n');
  return [
    `The real ports cannot be used: ${highPorts.reason}`,
    `${where}, on high ports instead (80 is 8080, 443 is 8443, 554 is 8554). ${nothing}`,
    `${highPorts.leftOut} services have no high port (FTP, SSH, telnet, printing). Type and model of the devices that have them are not compared.`,
    ...expected,
  ].join('\n');
}

/** The list compared with the truth, and what the devices recorded of the sweep. */
export function comparisonText(verdict: FleetVerdict, { decoys }: Pick<FleetReady, 'decoys'>): string {
  const { wanted, found, decoysListed, differences, complaints, mostAtOnce } = verdict;
  const polite = `No device was upset: at most ${mostAtOnce} connection at once to any of them, no password tried, nothing printed.`;
  return [
    `\nCompared with the truth: found ${found} of ${wanted} video devices; listed ${decoysListed} of ${decoys} decoys.`,
    ...indented(differences),
    complaints.length === 0 ? polite : 'Devices were upset:',
    ...indented(complaints),
  ].join('\n');
}

/** The next commands, as they work where this one was started. */
export function nextText(program: string, inventory: string, example: string): string {
  const commands = ['list --flagged', `explain ${example}`, 'export --to cameras.xlsx', 'serve --no-nightly'];
  return [
    `\nThe inventory is ${inventory}. Try on it:`,
    ...indented(commands.map((words) => `${program} ${words} --inventory ${inventory}`)),
    '\nThen your own network:',
    ...indented([`${program} init`]),
  ].join('\n');
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
