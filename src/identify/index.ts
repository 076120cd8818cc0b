export { identifiers } from './identifier.ts';
export { identify } from './identify.ts';
export { compileFingerprints, type Matcher } from './matcher.ts';
export { recognise } from './same-device.ts';
export { type Problem, verifyFingerprints } from './verify.ts';
