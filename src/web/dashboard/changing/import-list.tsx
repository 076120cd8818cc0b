import type { Hono } from 'hono';
import { siteNames } from '../../../../db/devices/sites.ts';
import { listImports } from '../../../../db/imports/imports.ts';
import { sees } from '../../../app/account.ts';
import { readDecisionFile } from '../../../app/decision-file.ts';
import { type DecisionFile, importDecisions } from '../../../app/import-decisions.ts';
import { wholeSecond } from '../../../model/moment.ts';
import { Refused } from '../../../model/refused.ts';
import { clean } from '../../../model/text.ts';
import type { Env } from '../../sign-in/visitor.ts';
import { pageFor } from '../answer.tsx';
import { ImportReportPage } from '../pages/import-report.tsx';
import { ImportsPage, importsOnPage } from '../pages/imports.tsx';
import { addForm, type ChangeParts, filePath, type NotDone, type Posted } from './form-post.ts';

/** The most lines: as many as a file that is downloaded here holds. A sweep that writes waits for them. */
const mostLines = 10_000;

/** Takes lists of decisions that were filled in. */
export function addImportList(app: Hono<Env>, parts: ChangeParts): void {
  addForm(
    app,
    {
      path: filePath,
      run: (posted) => take(posted, parts),
      again: (posted, why) => shownAgain(posted, parts, why),
    },
    parts,
  );
}

async function take({ context, account, form, file: sent }: Posted, { writer, now }: ChangeParts) {
  const dryRun = form.get('step') === 'check';
  const at = wholeSecond(now());
  const file = readDecisionFile(await uploaded(sent, at));
  checkLength(file);
  const [result] = await writer.run((inventory) =>
    importDecisions(inventory, account, { files: [file], at, dryRun }),
  );
  if (result === undefined) throw new Refused('The file was not read.');
  const children = <ImportReportPage result={result} dryRun={dryRun} />;
  const title = dryRun ? 'What this list would change' : 'Imported';
  return pageFor(context, { title, at: '/imports', children });
}

/** The file of a form. Throws Refused if none was chosen. */
async function uploaded(sent: File | null, at: string) {
  if (sent === null || sent.size === 0)
    throw new Refused(
      'Choose a file with at least one line, for example the cameras.xlsx that was exported here.',
    );
  // Some browsers send the folder, too.
  const file = clean(sent.name.replace(/^.*[/\\]/, '')).slice(0, 200) || 'a file without a name';
  return { file, bytes: Buffer.from(await sent.arrayBuffer()), modified: at };
}

function checkLength({ file, reading: { lines } }: DecisionFile): void {
  if (lines.length > mostLines)
    throw new Refused(
      `${file} has ${lines.length} lines, and at most ${mostLines} are taken here. Send the list of one site at a time, or run camcensus import.`,
    );
}

/** The page of imports with the form, and why nothing was imported. */
async function shownAgain({ context, account, csrf }: Posted, { writer }: ChangeParts, why: NotDone) {
  const view = await writer.run((inventory) => {
    const sites = siteNames(inventory).filter((site) => sees(account, site));
    return {
      sites,
      imports: listImports(inventory)
        .filter(({ site }) => sees(account, site))
        .slice(0, importsOnPage),
    };
  });
  const { status } = why;
  // A browser keeps no file in a form that comes again.
  const again = /What you filled in is still here: s/;
  const sentence = again.test(why.sentence)
    ? `${why.sentence.replace(again, 'S')} Choose the file again.`
    : why.sentence;
  const children = <ImportsPage view={view} site={undefined} csrf={csrf} sentence={sentence} />;
  return pageFor(context, { title: 'Imports: nothing was imported', at: '/imports', children }, status);
}
