/** A function of ours that reads what others wrote. */
export interface Reader {
  readonly file: string;
  readonly name: string;
}

const declared =
  /export (?:async )?(?:function (\w+)(?:<[^>]*>)?\(|const (\w+) = (?:async )?\()\s*(\w+)\??: ((?:readonly )?\w+(?:\[\])?(?: \| null)?(?: \| undefined)?)\s*[,)]/g;
const bytes = /^(?:readonly )?(?:Uint8Array|Buffer|HttpReply|PeerCertificate)\b/;
const reading = /^(?:parse|read|decode|load|canonical|percentDecode|headerText|said|plain)/;

/**
 * The readers that a source text exports: functions whose first parameter is bytes, or a reply made of them, and functions
 * named for reading (`parse…`, `read…`, `decode…`, `load…`, `canonical…`) whose first parameter is text.
 */
export function readersIn(file: string, source: string): readonly Reader[] {
  return [...source.matchAll(declared)].flatMap(([, named, constant, , type = '']) => {
    const name = named ?? constant ?? '';
    const reads = bytes.test(type) || (/^(?:readonly )?string\b/.test(type) && reading.test(name));
    return reads ? [{ file, name }] : [];
  });
}

/** What a source text imports of own files, as `name from file` with the path as it is written. */
export function namesImported(source: string): readonly { readonly name: string; readonly from: string }[] {
  const imports = source.matchAll(/import (?:type )?\{([^}]*)\} from '(\.[^']+)'/g);
  return [...imports].flatMap(([, names = '', from = '']) =>
    names
      .split(',')
      .map((name) =>
        name
          .trim()
          .replace(/^type /, '')
          .replace(/ as .*$/, ''),
      )
      .filter((name) => name !== '')
      .map((name) => ({ name, from })),
  );
}
