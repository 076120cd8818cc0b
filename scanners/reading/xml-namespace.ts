import { decodeText } from './charset.ts';

const declared =
  /^[^<]{0,200}(?:<[?!][^>]{0,300}>[^<]{0,200}){0,4}<[^>]{0,600}?\bxmlns(?::[\w-]{1,40})?\s{0,4}=\s{0,4}["']https?:\/\/(?:www\.)?([a-z0-9.-]{1,80})[/"']/i;

/**
 * The host in the namespace of a document's root element, without `www.`, in lower case: `hikvision.com`, `isapi.org`.
 * Null if the root declares none. It is only a name; nothing is ever fetched from there. Total.
 */
export function rootNamespace(body: Uint8Array): string | null {
  return declared.exec(decodeText(body.subarray(0, 4096)))?.[1]?.toLowerCase() ?? null;
}
