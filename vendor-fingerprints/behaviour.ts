import type { BehaviourMark } from '../src/model/fingerprint.ts';
import { notVideo } from './behaviour/not-video.ts';
import { readers } from './behaviour/readers.ts';
import { video } from './behaviour/video.ts';

/** Marks that say what a thing is or read something out of it, and say nothing of who made it. */
export const behaviour: readonly BehaviourMark[] = [...video, ...notVideo, ...readers];
