import type { MakerEntry } from '../define.ts';

/** Juan makes recorders for other brands (MVPower and others), with a web server of its own, JAWS. */
export const juan: MakerEntry = {
  id: 'juan',
  name: 'Juan',
  headquarters: 'CN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Guangzhou Juan Intelligent Tech Joint Stock Co.,Ltd (China)',
  ],
  fingerprints: [
    {
      id: 'juan/own-name',
      field: 'onvif.manufacturer',
      pattern: /^(?:Guang(?:zhou|dong) )?Juan(?:[ _-].*)?$/i,
      weight: 0.9,
      examples: [{ seen: 'JUAN' }, { seen: 'Guangzhou Juan Intelligent Tech' }],
      unlike: ['Juanita', 'San Juan'],
      source:
        'IEEE registry via npm oui-data 2.1.9: Guangzhou Juan Intelligent Tech Joint Stock Co.,Ltd (China)',
    },
    {
      id: 'juan/http-server',
      field: 'http.server',
      pattern: /^JAWS\/\d\.\d(?: \w{3} \d{1,2} \d{4})?$/,
      weight: 0.5,
      type: { is: 'recorder', weight: 0.5 },
      examples: [{ seen: 'JAWS/1.0' }, { seen: 'JAWS/1.0 Mar 13 2014' }],
      unlike: ['JAWS', 'JBoss-JAWS/1.0'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: [
    'Guangzhou Juan Intelligent Tech Joint Stock Co.,Ltd',
    'Guangdong Juan Intelligent Technology Joint Stock Co., Ltd.',
    'Guangzhou Juan Optical and Electronical Tech Joint Stock Co., Ltd',
  ],
  prefixWeight: 0.3,
  firmwareStrings: [
    {
      // What its login page calls, and its box that keeps the login.
      field: 'http.page-mark',
      pattern: /^(?:ident=login_chk_usr_pwd|input=dvr_remember)$/i,
      weight: 0.5,
      is: ['recorder', 0.45],
      seen: ['ident=login_chk_usr_pwd', 'input=dvr_remember'],
      unlike: ['ident=login_chk_usr', 'input=remember'],
      source: 'GitHub full-text search for login_chk_usr_pwd: tables of scanners, repositories not named',
    },
  ],
};
