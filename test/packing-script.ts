/** Writes the fingerprints, packed, into the folder that is its argument. */
import process from 'node:process';
import { writePacked } from '../tools/evaluated.ts';
import { fingerprints } from '../vendor-fingerprints/index.ts';

writePacked(fingerprints, process.argv[2] ?? '');
