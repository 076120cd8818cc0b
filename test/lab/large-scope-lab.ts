import type { Lab } from './netns.ts';

/** A /21: more than the 1,024 addresses up to which known devices wait, too. */
export const scope = '10.66.0.0/21';
/** A controller near hosts with web pages, and a network with such hosts and no controller. */
export const plant = {
  network: '10.66.3.0/24',
  controller: '10.66.3.200',
  others: Array.from({ length: 40 }, (_, i) => `10.66.3.${2 + i * 4}`),
} as const;
export const office = {
  network: '10.66.5.0/24',
  others: Array.from({ length: 40 }, (_, i) => `10.66.5.${3 + i * 4}`),
} as const;

/** Both behind a router, in one namespace. Returns the scanner's namespace. */
export async function largeScope(lab: Lab): Promise<string> {
  const [scanner, far] = [lab.namespace('scan'), lab.namespace('far')];
  lab.cable(
    { namespace: scanner, name: 'eth0', addresses: ['10.64.0.1/30'] },
    { namespace: far, name: 'eth0', addresses: ['10.64.0.2/30'] },
  );
  lab.route(scanner, scope, '10.64.0.2');
  for (const address of [plant.controller, ...plant.others, ...office.others])
    lab.answering(far, `${address}/32`);
  lab.silent(far, scope);
  await lab.startScript(far, 'test/lab/large-scope-script.ts');
  return scanner;
}
