import { execFileSync } from 'node:child_process';

/**
 * Makes a namespace answer ICMP echoes and nothing else, as hosts behind a strict firewall do: a routing rule drops TCP and UDP arriving
 * on the interface, which needs no firewall program.
 */
export function answersEchoOnly(namespace: string, name: string): void {
  const rule = (...words: string[]) => execFileSync('ip', ['-n', namespace, 'rule', ...words]);
  // The rule for local addresses is first by default; it has to move behind the new ones.
  rule('add', 'pref', '10', 'lookup', 'local');
  rule('del', 'pref', '0', 'lookup', 'local');
  rule('add', 'pref', '5', 'iif', name, 'ipproto', 'tcp', 'blackhole');
  rule('add', 'pref', '6', 'iif', name, 'ipproto', 'udp', 'blackhole');
}
