import { decodeEntities } from '../../model/entities.ts';
import { WorkbookError } from './zip.ts';

/** What a reader of XML does with what it meets. Names come without their namespace's prefix. */
export interface XmlEvents {
  start(name: string, attribute: (name: string) => string | undefined): void;
  /** Text between tags, its references resolved; an element's text may come in several pieces. */
  text(text: string): void;
  end(name: string): void;
}

/**
 * Reads a part of an Office document from start to end, in linear time, without building a tree. A document type is refused, and
 * with it every entity of the document's own. Throws WorkbookError if it is no XML.
 */
export function readXml(xml: string, events: XmlEvents): void {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    const text = xml.slice(at, open < 0 ? xml.length : open);
    if (text !== '') events.text(decodeEntities(text));
    if (open < 0) return;
    at = markupAt(xml, open, events);
  }
}

/** Reads the markup that begins at `open`; returns where it ends. */
function markupAt(xml: string, open: number, events: XmlEvents): number {
  if (xml.startsWith('<!--', open)) return after(xml, '-->', open + 4);
  if (xml.startsWith('<?', open)) return after(xml, '?>', open + 2);
  if (xml.startsWith('<![CDATA[', open)) {
    const end = after(xml, ']]>', open + 9);
    events.text(xml.slice(open + 9, end - 3));
    return end;
  }
  if (xml.startsWith('<!', open))
    throw new WorkbookError('The workbook declares a document type, as no spreadsheet does. It is not read.');
  const end = endOfTag(xml, open);
  const isEmpty = xml[end - 2] === '/';
  const tag = xml.slice(open + 1, isEmpty ? end - 2 : end - 1);
  if (tag.startsWith('/')) events.end(localName(tag.slice(1)));
  else {
    const name = localName(tag);
    events.start(name, (wanted) => attributeOf(tag, wanted));
    if (isEmpty) events.end(name);
  }
  return end;
}

function after(xml: string, text: string, from: number): number {
  const found = xml.indexOf(text, from);
  if (found < 0) throw unended();
  return found + text.length;
}

/** Where a tag ends: a `>` inside quotes does not end it. */
function endOfTag(xml: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < xml.length; at++) {
    const sign = xml[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  throw unended();
}

function unended(): WorkbookError {
  return new WorkbookError('The workbook is damaged: its XML ends in the middle of a tag. Save it again.');
}

function localName(tag: string): string {
  const name = /^[^\s/>]*/.exec(tag)?.[0] ?? '';
  return name.slice(name.indexOf(':') + 1);
}

function attributeOf(tag: string, wanted: string): string | undefined {
  for (const [, name = '', double, single] of tag.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (name === wanted || name.endsWith(`:${wanted}`)) return decodeEntities(double ?? single ?? '');
  return undefined;
}
