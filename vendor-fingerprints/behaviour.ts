import type { BehaviourMark } from '../src/model/fingerprint.ts';
import { aboutCameras } from './behaviour/about-cameras.ts';
import { boards } from './behaviour/boards.ts';
import { calledAlike } from './behaviour/called-alike.ts';
import { cameraSearches } from './behaviour/camera-searches.ts';
import { cloudCameras } from './behaviour/cloud-cameras.ts';
import { designatedAlike } from './behaviour/designated-alike.ts';
import { deviceClasses } from './behaviour/device-class.ts';
import { equipment } from './behaviour/equipment.ts';
import { homekit } from './behaviour/homekit.ts';
import { hostNames } from './behaviour/host-names.ts';
import { kindWords } from './behaviour/kind-words.ts';
import { kindsOfOthers } from './behaviour/kinds-of-others.ts';
import { liveVideo } from './behaviour/live-video.ts';
import { namedHeadings } from './behaviour/named-headings.ts';
import { namelessUnits } from './behaviour/nameless-units.ts';
import { networkPages } from './behaviour/network-pages.ts';
import { notVideo } from './behaviour/not-video.ts';
import { ownersMachines } from './behaviour/owners-machines.ts';
import { pageHabits } from './behaviour/page-habits.ts';
import { plainHeadings } from './behaviour/plain-headings.ts';
import { plainNames } from './behaviour/plain-names.ts';
import { plainWords } from './behaviour/plain-words.ts';
import { readers } from './behaviour/readers.ts';
import { scopeWords } from './behaviour/scope-words.ts';
import { snmpNumbers } from './behaviour/snmp-numbers.ts';
import { streamWords } from './behaviour/stream-words.ts';
import { streaming } from './behaviour/streaming.ts';
import { streamsDescribed } from './behaviour/streams-described.ts';
import { video } from './behaviour/video.ts';
import { videoLeads } from './behaviour/video-leads.ts';
import { videoWords } from './behaviour/video-words.ts';
import { viewerPaths } from './behaviour/viewer-paths.ts';
import { viewerWords } from './behaviour/viewer-words.ts';
import { webApplications } from './behaviour/web-applications.ts';
import { publishedKeyMarks } from './known-key-marks.ts';
import { faviconBehaviour } from './tables/favicons.ts';

/** Marks that say what a device is, or read something from it, and nothing about its maker. */
export const behaviour: readonly BehaviourMark[] = [
  ...video,
  ...videoWords,
  ...boards,
  ...namelessUnits,
  ...kindWords,
  ...plainHeadings,
  ...plainNames,
  ...plainWords,
  ...namedHeadings,
  ...hostNames,
  ...cloudCameras,
  ...streamWords,
  ...scopeWords,
  ...homekit,
  ...cameraSearches,
  ...deviceClasses,
  ...faviconBehaviour,
  ...publishedKeyMarks,
  ...notVideo,
  ...calledAlike,
  ...designatedAlike,
  ...kindsOfOthers,
  ...ownersMachines,
  ...webApplications,
  ...aboutCameras,
  ...viewerPaths,
  ...viewerWords,
  ...pageHabits,
  ...videoLeads,
  ...liveVideo,
  ...streaming,
  ...streamsDescribed,
  ...equipment,
  ...networkPages,
  ...snmpNumbers,
  ...readers,
];
