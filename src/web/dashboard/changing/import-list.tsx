import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { siteNames } from '../../../../db/devices/sites.ts';
import { listImports } from '../../../../db/imports/imports.ts';
import { sees } from '../../../app/account.ts';
import { readDecisionFile } from '../../../app/decision-file.ts';
import { type DecisionFile, type DecisionImport, importDecisions } from '../../../app/import-decisions.ts';
import { wholeSecond } from '../../../model/moment.ts';
import { Refused } from '../../../model/refused.ts';
import { clean } from '../../../model/text.ts';
import type { Env } from '../../sign-in/visitor.ts';
import { pageFor, problem } from '../answer.tsx';
import { ImportReportPage } from '../pages/import-report.tsx';
import { ImportsPage, importsOnPage } from '../pages/imports.tsx';
import { type ChangeParts, type NotDone, notDone, roleProblem, tokenProblem } from './form-post.ts';

/** The largest file, in mebibytes, and the most lines: as many as a file that is downloaded here holds. Meanwhile no other form is answered. */
const mostMebibytes = 4;
const mostLines = 10_000;
/** What the rest of the form takes besides, in bytes. */
const formBytes = 16_384;

const limit = bodyLimit({
  maxSize: mostMebibytes * 1_048_576 + formBytes,
  onError: (context) =>
    problem(
      context,
      413,
      `This file is larger than ${mostMebibytes} MiB. Nothing was imported. Export fewer devices, or run camcensus import on the machine itself.`,
    ),
});

/** Takes lists of decisions that were filled in. */
export function addImportList(app: Hono<Env>, parts: ChangeParts): void {
  app.post('/imports', limit, async (context) => {
    const { account } = context.var.visitor;
    const denied = roleProblem(account);
    if (denied !== null) return problem(context, denied.status, denied.sentence);
    const form = await formData(context);
    const forged = tokenProblem(context, form?.get('csrf') ?? null, parts.door);
    if (form === null || forged !== null)
      return again(context, parts, {
        status: 403,
        sentence: `${forged?.sentence ?? ''} Choose the file again.`,
      });
    const dryRun = form.get('step') === 'check';
    try {
      const at = wholeSecond(parts.now());
      const file = readDecisionFile(await uploaded(form.get('file'), at));
      checkLength(file);
      const [result] = await parts.writer.run((inventory) =>
        importDecisions(inventory, account, { files: [file], at, dryRun }),
      );
      if (result === undefined) throw new Refused('The file was not read.');
      return report(context, result, dryRun);
    } catch (error) {
      const { status, sentence } = notDone(error, parts);
      return again(context, parts, {
        status,
        sentence: sentence.replace(/What you filled in is still here: s/, 'S'),
      });
    }
  });
}

/** The form; null if it cannot be read as one. */
async function formData(context: Context<Env>): Promise<FormData | null> {
  try {
    return await context.req.formData();
  } catch (error) {
    // What the client sent is no form, or only a part of one.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The file of a form. Throws Refused if none was chosen. */
async function uploaded(value: unknown, at: string) {
  if (!(value instanceof Blob) || value.size === 0)
    throw new Refused(
      'Choose a file with at least one line, for example the cameras.xlsx that was exported here.',
    );
  const named = 'name' in value && typeof value.name === 'string' ? value.name : '';
  // Some browsers send the folder, too.
  const file = clean(named.replace(/^.*[/\\]/, '')).slice(0, 200) || 'a file without a name';
  return { file, bytes: Buffer.from(await value.arrayBuffer()), modified: at };
}

function checkLength({ file, reading: { lines } }: DecisionFile): void {
  if (lines.length > mostLines)
    throw new Refused(
      `${file} has ${lines.length} lines, and at most ${mostLines} are taken here. Send the list of one site at a time, or run camcensus import.`,
    );
}

function report(context: Context<Env>, result: DecisionImport, dryRun: boolean) {
  const children = <ImportReportPage result={result} dryRun={dryRun} />;
  const title = dryRun ? 'What this list would change' : 'Imported';
  return pageFor(context, { title, at: '/imports', children });
}

/** The page of imports with the form, and why nothing was imported. */
async function again(context: Context<Env>, { writer }: ChangeParts, { status, sentence }: NotDone) {
  const { account, csrf } = context.var.visitor;
  const view = await writer.run((inventory) => {
    const sites = siteNames(inventory).filter((site) => sees(account, site));
    return {
      sites,
      imports: listImports(inventory)
        .filter(({ site }) => sees(account, site))
        .slice(0, importsOnPage),
    };
  });
  const children = <ImportsPage view={view} site={undefined} csrf={csrf} sentence={sentence} />;
  return pageFor(context, { title: 'Imports: nothing was imported', at: '/imports', children }, status);
}
