export { addLocal, type LocalFingerprints } from './add-local.ts';
export { identifiers } from './identifier.ts';
export { identify } from './identify.ts';
export { compileFingerprints } from './matcher.ts';
export { placedMarks } from './placed-mark.ts';
export { recognise } from './same-device.ts';
export { verifyFingerprints } from './verify.ts';
