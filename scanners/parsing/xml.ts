import { XMLParser } from 'fast-xml-parser';
import { decodeEntities } from '../../src/model/entities.ts';
import { decodeText } from './charset.ts';

/** An element by its local name: prefixes differ between makers and do not matter. */
export interface XmlElement {
  readonly name: string;
  /** Its own text, references replaced, trimmed. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

const maxBytes = 65_536;
const maxDepth = 32;
const maxElements = 4_000;
/**
 * Two tags an element, and some more: the parser takes ten microseconds for each, and is not run on a flood of them.
 */
const maxTags = 8_192;

const parser = new XMLParser({
  preserveOrder: true,
  removeNSPrefix: true,
  ignoreAttributes: true,
  processEntities: false,
  parseTagValue: false,
  trimValues: true,
  maxNestedTags: maxDepth,
});

/** What precedes a document that comes as the first part of several (RFC 2046, 5.1), as SOAP stacks that can attach files send it. */
const partHead = /^\s*--[^\r\n]{1,100}\r?\n(?:[^\r\n]{1,300}\r?\n){0,16}\r?\n/;

/**
 * Reads one XML document: at most 64 KiB, 32 levels, 8,192 tags, 4,000 elements. A document type definition is refused
 * before parsing, so no entity can expand and nothing is fetched. Total: null if it cannot be parsed.
 */
export function readXml(bytes: Uint8Array): XmlElement | null {
  if (bytes.byteLength === 0 || bytes.byteLength > maxBytes) return null;
  const declared = /^[^>]{0,200}encoding=["']([\w-]{1,20})/.exec(
    Buffer.from(bytes.subarray(0, 256)).toString('latin1'),
  )?.[1];
  const text = decodeText(bytes, declared).replace(partHead, '');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return null;
  if (text.split('<', maxTags + 2).length > maxTags + 1) return null;
  const tree = parseTree(text);
  if (tree === null) return null;
  const budget = { left: maxElements };
  return elementsOf(tree, budget, 0).find((element) => !element.name.startsWith('?')) ?? null;
}

/** All elements of that local name below (or equal to) the given one, in document order, at most `limit`. */
export function findAll(root: XmlElement, name: string, limit = 64): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const open: XmlElement[] = [root];
  for (let element = open.pop(); element !== undefined && found.length < limit; element = open.pop()) {
    if (element.name === name) found.push(element);
    open.push(...element.children.toReversed());
  }
  return found;
}

/** The first element of that local name below (or equal to) the given one, or null. */
export function findFirst(root: XmlElement, name: string): XmlElement | null {
  return findAll(root, name, 1)[0] ?? null;
}

/** The text of the first direct child of that local name, or null. */
export function childText(parent: XmlElement, name: string): string | null {
  return parent.children.find((child) => child.name === name)?.text ?? null;
}

function parseTree(text: string): unknown {
  try {
    return parser.parse(text);
  } catch {
    // The parser throws for what it cannot read: then this is not XML.
    return null;
  }
}

function elementsOf(nodes: unknown, budget: { left: number }, depth: number): XmlElement[] {
  const elements: XmlElement[] = [];
  if (!Array.isArray(nodes) || depth > maxDepth) return elements;
  for (const node of nodes) {
    const [name, children] = Object.entries(Object(node))[0] ?? [];
    if (name === undefined || name === '#text' || budget.left <= 0) continue;
    budget.left -= 1;
    elements.push({ name, text: textOf(children), children: elementsOf(children, budget, depth + 1) });
  }
  return elements;
}

function textOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return '';
  const parts = nodes.map((node) => Object(node)['#text']).filter((part) => typeof part === 'string');
  return decodeEntities(parts.join(' ')).trim();
}

const declared =
  /^[^<]{0,200}(?:<[?!][^>]{0,300}>[^<]{0,200}){0,4}<[^>]{0,600}?\bxmlns(?::[\w-]{1,40})?\s{0,4}=\s{0,4}["']https?:\/\/(?:www\.)?([a-z0-9.-]{1,80})[/"']/i;

/**
 * The host in the namespace of a document's root element, without `www.`, in lower case: `hikvision.com`, `isapi.org`.
 * Null if the root declares none. It is only a name; nothing is ever fetched from there. Total.
 */
export function rootNamespace(body: Uint8Array): string | null {
  return declared.exec(decodeText(body.subarray(0, 4096)))?.[1]?.toLowerCase() ?? null;
}
