import type { KnownFact } from '../../src/model/scanner.ts';

const recorderModel = /\b(?:[NDX]VR|HCVR|HVR)|^(?:i?DS-[6789]\d)/i;

/** Whether the facts, from before or after a login, are those of a recorder. */
export function looksLikeRecorder(facts: readonly Pick<KnownFact, 'field' | 'value'>[]): boolean {
  return facts.some(({ field, value }) => {
    if (field === 'maker.channels') return Number(value) > 1;
    if (field === 'maker.device-class' || /^(?:onvif|maker|upnp)\.model/.test(field))
      return recorderModel.test(value);
    if (field === 'onvif.scope-hardware' || field === 'http.auth-realm') return recorderModel.test(value);
    return field === 'http.server' && /^(?:DNVRS|DVRDVS)-Webs/i.test(value);
  });
}
