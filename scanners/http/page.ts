import { decodeEntities } from '../../src/model/entities.ts';
import { decodeText } from '../parsing/charset.ts';
import type { Reported } from '../parsing/facts.ts';
import { keptUrl } from '../parsing/kept-url.ts';
import { isGeneric, isTypeOnly } from '../parsing/title.ts';
import { formOf } from './data.ts';
import { dataFacts } from './data-facts.ts';
import { headingOf } from './heading.ts';
import { identifiersOf } from './identifiers.ts';
import { brandOf, fieldsOf, productOf } from './named-element.ts';
import { iconMark, metaMarks } from './page-elements.ts';
import { firstGroups } from './page-groups.ts';
import { type PageMark, type PageMarkKind, written } from './page-mark.ts';
import { copyrightMark, logoTexts, ownerMark, siteMark, type TitleKind } from './page-owner.ts';
import * as patterns from './page-patterns.ts';
import { scriptLead } from './script-lead.ts';
import { viewerWords } from './viewer-words.ts';

/** What a page has about its unit. */
export interface Page {
  readonly title: string | null;
  /** What identifies the unit, in its stored form; each once, the most specific first. */
  readonly marks: readonly string[];
  /** The model in a script. Null if there is none, or more than one. */
  readonly model: string | null;
  /** What data in place of a page has about the unit. */
  readonly facts: readonly Reported[];
  /**
   * Where a page without content leads every browser: by a meta element, else by its first frame, else by a script that does
   * nothing else.
   */
  readonly onward: string | null;
}

/** What the reply states about its page before the page itself does. */
export interface PageReply {
  /** The charset of the Content-Type header; null if it names none. */
  readonly charset: string | null;
  /** Whether the status is an error: then heading and owner are the server's and show nothing about the unit. */
  readonly isError: boolean;
}

/** Most marks kept of a page, and so most that the inventory has to keep. */
const maxMarks = 16;
/** Scripts, logos and other files are many and show less than the rest: only the first of each kind. */
const maxFiles = 4;
/** Scripts behind the first, if they are named for what cameras do. */
const maxTelling = 3;
/** Kinds that show little: style sheets, labels, types of plug-ins. */
const maxOfLittle = 2;
const tellingFile =
  /ptz|dvr|nvr(?!am)|ipc|cam|ocx|plug-?in|h26[45]|video|live|play|preview|snapshot|stream|record|motion|osd|lens/i;
// Bounded, so that a page full of opening brackets costs no more than any other.
const title = /<title\b[^>]{0,200}>([^<]{0,2000})/i;
const modelNumber = /^(?=.{0,24}\d)[A-Z][A-Z\d]{1,8}(?:-[A-Z\d]{1,10}){0,3}$/;
// What is written for search engines and those who quote a page: an address, a preview, a list of key words.
const searchable =
  /<link\b[^>]{0,200}?\brel\s{0,4}=\s{0,4}["']?(canonical)\b|<meta\b[^>]{0,200}?\b(?:property|name)\s{0,4}=\s{0,4}["']?(og:(?:url|site_name|title|image)|twitter:card)\b|<meta\b[^>]{0,100}?\bname\s{0,4}=\s{0,4}["']?(keywords)["'\s][^>]{0,100}?\bcontent\s{0,4}=\s{0,4}["'][^"'<>,，]{2,60}[,，][^"'<>,，]{2,60}/i;

/** Reads an HTML page, complete or truncated. Total. */
export function readPage(body: Uint8Array, reply: PageReply): Page {
  const html = htmlOf(body, reply.charset);
  const element = title.exec(html)?.[1];
  const named = element === undefined ? null : decodeEntities(element);
  const isTitled = named !== null && named.trim() !== '';
  const heading = !reply.isError && isGeneric(named) ? headingOf(html) : null;
  const titleKind = kindOf(named);
  const marks = [
    ...marksOf('data', [formOf(html)]),
    ...metaMarks(html),
    ...fileMarks(html, 'brand', patterns.brandVariable),
    ...marksOf('brand', brandOf(html)),
    ...marksOf('heading', [isTitled ? heading : null]),
    ...fileMarks(html, 'titleKey', patterns.titleKey),
    ...iconMark(html),
    ...marksOf('viewer', [viewerWords(html)]),
    ...marksOf('searchable', [searchableOf(html)]),
    ...pageMarks(html),
    ...softwareMarks(html),
    ...marksOf('logo', logoTexts(html, titleKind, heading)),
    ...(/pass/i.test(html) ? fileMarks(html, 'action', patterns.formAction) : []),
    ...(reply.isError ? copyrightMark(html) : ownerMark(html, titleKind)),
    ...fileMarks(html, 'stream', patterns.liveStream),
    ...marksOf('input', fieldsOf(html)),
    ...fileMarks(html, 'style', patterns.styleFile).slice(0, maxOfLittle),
    ...siteMark(html, titleKind),
  ];
  const isEmpty = !reply.isError && isGeneric(named) && heading === null;
  return {
    title: isTitled ? named : heading,
    marks: [...new Set(marks.map(written))].slice(0, maxMarks),
    model: modelOf(html) ?? shownModel(html),
    facts: reply.isError ? [] : dataFacts(html),
    onward: isEmpty ? (leadOf(marks) ?? scriptLead(html)) : null,
  };
}

/** What a title names. */
function kindOf(heading: string | null): TitleKind {
  if (isGeneric(heading)) return 'nothing';
  return isTypeOnly(heading) ? 'no name' : 'a name';
}

/** The page as text: by the header's charset, else by the one that the page itself declares. */
function htmlOf(body: Uint8Array, declared: string | null): string {
  const latin1 = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
  const own = /<meta\b[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?([\w-]{1,20})/i.exec(latin1)?.[1] ?? null;
  return decodeText(body, declared, own);
}

/** Pages that this one leads to, shows in a frame, or links. */
function pageMarks(html: string): PageMark[] {
  return [
    ...urlMarks(html, 'location', patterns.scriptedRedirect),
    ...urlMarks(html, 'frame', patterns.frame),
    ...fileMarks(html, 'viewerPage', patterns.viewerPage),
  ];
}

/** What the page is built of and runs: plug-ins, interfaces, names in scripts, files, labels, cookies. */
function softwareMarks(html: string): PageMark[] {
  return [
    ...marksOf(
      'clsid',
      firstGroups(html, patterns.pluginClass).map((id) => id.toUpperCase()),
    ),
    ...fileMarks(html, 'plugin', patterns.pluginFile),
    ...fileMarks(html, 'plugin', patterns.pluginType).slice(0, maxOfLittle),
    ...fileMarks(html, 'object', patterns.pluginName),
    ...fileMarks(html, 'api', patterns.api),
    ...marksOf('ident', identifiersOf(html)),
    ...scriptMarks(html),
    ...fileMarks(html, 'logo', patterns.logo),
    ...fileMarks(html, 'app', patterns.appName),
    ...fileMarks(html, 'app', patterns.angularApp),
    ...fileMarks(html, 'label', patterns.labelKey).slice(0, maxOfLittle),
    ...fileMarks(html, 'cookie', patterns.cookie),
  ];
}

function leadOf(marks: readonly PageMark[]): string | null {
  const byFrame = marks.find(({ kind }) => kind === 'frame');
  return (marks.find(({ kind }) => kind === 'refresh') ?? byFrame)?.value ?? null;
}

function modelOf(html: string): string | null {
  const models = new Set(firstGroups(html, patterns.modelVariable).map((text) => text.trim()));
  const [only] = models;
  return models.size === 1 && only !== undefined && /\d/.test(only) && /[a-z]/i.test(only) ? only : null;
}

/** What stands in the page's element for the model, if it is a model number. */
function shownModel(html: string): string | null {
  const product = productOf(html);
  return product !== null && modelNumber.test(product) ? product : null;
}

function searchableOf(html: string): string | null {
  const found = searchable.exec(html)?.slice(1);
  return found?.find((what) => what !== undefined)?.toLowerCase() ?? null;
}

/** Marks of one kind, one for each value that there is. */
function marksOf(kind: PageMarkKind, values: readonly (string | null)[]): PageMark[] {
  return values.flatMap((value) => (value === null ? [] : [{ kind, value }]));
}

function urlMarks(html: string, kind: PageMarkKind, pattern: RegExp): PageMark[] {
  return marksOf(kind, firstGroups(html, pattern).map(keptUrl));
}

/** The first of a kind, each once, without a query string, which is a version or the time. */
function fileMarks(html: string, kind: PageMarkKind, pattern: RegExp): PageMark[] {
  return marksOf(kind, filesOf(html, pattern).slice(0, maxFiles));
}

/** The first scripts, and of those behind them the ones named for what cameras and recorders do. */
function scriptMarks(html: string): PageMark[] {
  const found = filesOf(html, patterns.scriptFile);
  const telling = found.slice(maxFiles).filter((file) => tellingFile.test(file));
  return marksOf('script', [...found.slice(0, maxFiles), ...telling.slice(0, maxTelling)]);
}

function filesOf(html: string, pattern: RegExp): string[] {
  return [...new Set(firstGroups(html, pattern).map((target) => target.split('?', 1).join()))];
}
