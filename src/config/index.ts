/** The config file: read, checked, defaults filled in; and where things lie unless told otherwise. */
export type { Config } from './config.ts';
export { loadCommunities, loadCredentials } from './credentials.ts';
export { ConfigError } from './error.ts';
export { type FingerprintFile, readFingerprintFolder } from './fingerprint-folder.ts';
export { loadConfig } from './load.ts';
export type { NotifyConfig } from './notify.ts';
export { readSecret } from './private-file.ts';
export { defaultInventory, stateDirectory } from './state-directory.ts';
export { loopbackAddress } from './values.ts';
