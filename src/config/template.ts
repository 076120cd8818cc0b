import { stringify } from 'yaml';

/** One site of a new config. */
export interface DraftSite {
  readonly name: string;
  readonly targets: readonly string[];
  /** Cron expression of five fields; null: swept by hand only. */
  readonly schedule: string | null;
  /** IANA time zone of the schedule. */
  readonly timezone: string;
}

/** Where mail goes. */
export interface DraftMail {
  readonly host: string;
  readonly from: string;
  readonly to: readonly string[];
}

/** What a new config says. Null and empty lists become examples behind a #. */
export interface ConfigDraft {
  readonly inventory: string | null;
  readonly policies: readonly string[];
  readonly exclude: readonly string[];
  readonly site: DraftSite | null;
  readonly exportDirectory: string | null;
  readonly mail: DraftMail | null;
  readonly dashboardPort: number | null;
}

/** Where a service of the system keeps its data. */
export const systemState = '/var/lib/camcensus';

const example = {
  site: { name: 'st-marys', targets: ['10.20.0.0/22'], schedule: '0 2 * * *', timezone: 'Europe/London' },
  mail: { host: 'mail.council.example', from: 'camcensus@council.example', to: ['cctv@council.example'] },
} satisfies { readonly site: DraftSite; readonly mail: DraftMail };

/**
 * The text of a config file, with comments, for people who have not read the documents. What it says is not checked: `readConfig`
 * does that with any config.
 */
export function configText(draft: ConfigDraft): string {
  return `${[
    ...comment(
      'The config of camcensus. `camcensus plan` shows what a sweep with it would send; it sends nothing itself.',
      'A line behind a # has no effect: take the # away to use it. docs/configuration.md describes every key, and',
      'docs/camcensus.example.yaml has an example of each.',
    ),
    '',
    ...inventoryLines(draft),
    '',
    ...comment('Policy profiles that judge what is found: `camcensus policy list` shows them.'),
    `policies: ${inline(draft.policies)}`,
    '',
    ...comment(
      'Never touched, by any protocol, at any site: lift controllers, medical devices, anything that must not be scanned.',
    ),
    ...block(draft.exclude.length > 0, [
      'exclude:',
      ...items(draft.exclude.length > 0 ? draft.exclude : ['10.20.0.1']),
    ]),
    '',
    ...comment(
      'Time zone of all schedules, and of the times on the dashboard. A site elsewhere can have its own.',
    ),
    ...block(draft.site !== null, [`timezone: ${scalar((draft.site ?? example.site).timezone)}`]),
    '',
    ...siteLines(draft.site),
    '',
    ...comment('Files that each nightly sweep writes: SITE-flagged.csv and so on.'),
    ...block(draft.exportDirectory !== null, [
      'nightly:',
      `  exportDirectory: ${scalar(draft.exportDirectory ?? 'exports')}`,
      '  format: [csv, xlsx]',
    ]),
    '',
    ...mailLines(draft.mail),
    '',
    ...comment('Where `camcensus serve` shows the dashboard, on this machine only.'),
    ...block(draft.dashboardPort !== null, ['dashboard:', `  port: ${draft.dashboardPort ?? 8585}`]),
  ].join('\n')}\n`;
}

/** The config that a package installs for its service: no site is named in it, so that nothing is swept. */
export function packagedConfig(): string {
  return configText({
    inventory: `${systemState}/inventory.db`,
    policies: ['uk-2022'],
    exclude: [],
    site: null,
    exportDirectory: null,
    mail: null,
    dashboardPort: null,
  });
}

function inventoryLines({ inventory }: ConfigDraft): readonly string[] {
  const elsewhere =
    'The SQLite inventory, relative to this file. Without this line it is in your home, in .local/state/camcensus.';
  if (inventory === null) return [...comment(elsewhere), '# inventory: inventory.db'];
  return [...comment('The SQLite inventory.'), `inventory: ${scalar(inventory)}`];
}

function siteLines(site: DraftSite | null): readonly string[] {
  const { name, targets, schedule } = site ?? example.site;
  const head = site === null ? ['Nothing is swept until a site is named here, or in a command.'] : [];
  const time = `    schedule: ${scalar(schedule ?? example.site.schedule, true)}`;
  const byHand =
    '    # Swept by hand only. With a schedule, also by `camcensus nightly` and `camcensus serve`.';
  return [
    ...comment(
      'Networks that are swept together. The same private address in two sites is two devices.',
      ...head,
    ),
    ...block(site !== null, [
      'sites:',
      `  - name: ${scalar(name)}`,
      '    targets:',
      ...items(targets).map((line) => `    ${line}`),
      schedule === null ? byHand : '    # Minute, hour, day of the month, month, day of the week.',
      schedule === null ? hidden(time) : time,
      '    # New connections and datagrams a second, at most. Lower it where a line is slow.',
      '    # rate: 200',
      '    # Hours in which nothing is sent there.',
      '    # quiet: ["mon-fri 07:30-18:00"]',
    ]),
  ];
}

function mailLines(mail: DraftMail | null): readonly string[] {
  const { host, from, to } = mail ?? example.mail;
  return [
    ...comment(
      'Mail about what is new after a nightly sweep (docs/notifications.md). `camcensus notify test` tries it.',
    ),
    ...block(mail !== null, [
      'notify:',
      '  email:',
      `    host: ${scalar(host)}`,
      `    from: ${scalar(from)}`,
      `    to: ${inline(to)}`,
      '    # How the connection is encrypted: starttls (port 587), implicit (port 465) or none (port 25).',
      '    # tls: starttls',
      '    # An account on that server. The file holds its password; only the account of this service may read it.',
      '    # username: camcensus',
      '    # passwordFile: /etc/camcensus/mail-password',
    ]),
  ];
}

function comment(...lines: readonly string[]): readonly string[] {
  return lines.map((line) => `# ${line}`);
}

/** Lines as they are, or each behind a #. */
function block(isUsed: boolean, lines: readonly string[]): readonly string[] {
  return isUsed ? lines : lines.map((line) => `# ${line}`);
}

/** A line of a site behind a #, at its own indentation. */
function hidden(line: string): string {
  return line.replace(/^ */, (blanks) => `${blanks}# `);
}

function items(values: readonly string[]): readonly string[] {
  return values.map((value) => `  - ${scalar(value)}`);
}

function inline(values: readonly string[]): string {
  return `[${values.map((value) => scalar(value)).join(', ')}]`;
}

/** A text as YAML writes it on one line, inside brackets, too: quoted where it would be read as something else. */
function scalar(value: string, isQuoted = false): string {
  const plain = /^[\p{L}\p{N}/][\p{L}\p{N} ./:@_-]*$/u.test(value) && !/: |\s$/.test(value);
  return plain && !isQuoted && stringify(value, { lineWidth: 0 }).trimEnd() === value
    ? value
    : JSON.stringify(value);
}
