import type { BehaviourFingerprint } from '../src/model/fingerprint.ts';
import { boards } from './device-types/boards.ts';
import { cameraLikeModels } from './device-types/camera-like-models.ts';
import { cameraLikeNames } from './device-types/camera-like-names.ts';
import { cloudCameras } from './device-types/cloud-cameras.ts';
import { defaultNames } from './device-types/default-names.ts';
import { deviceClasses } from './device-types/device-class.ts';
import { discoveryReplies } from './device-types/discovery-replies.ts';
import { equipment } from './device-types/equipment.ts';
import { homekit } from './device-types/homekit.ts';
import { hostNames } from './device-types/host-names.ts';
import { liveVideo } from './device-types/live-video.ts';
import { networkPages } from './device-types/network-pages.ts';
import { nonVideoNouns } from './device-types/non-video-nouns.ts';
import { notVideo } from './device-types/not-video.ts';
import { pageMarkup } from './device-types/page-markup.ts';
import { readers } from './device-types/readers.ts';
import { genericRealms } from './device-types/realm-generic.ts';
import { redirectTargets } from './device-types/redirect-targets.ts';
import { scopeWords } from './device-types/scope-words.ts';
import { nonVideoSdp } from './device-types/sdp-non-video.ts';
import { snmpNumbers } from './device-types/snmp-numbers.ts';
import { streamWords } from './device-types/stream-words.ts';
import { streaming } from './device-types/streaming.ts';
import { textAboutCameras } from './device-types/text-about-cameras.ts';
import { brandedTitles } from './device-types/title-branded.ts';
import { genericTitles } from './device-types/title-generic.ts';
import { typeWords } from './device-types/type-words.ts';
import { unbrandedFirmware } from './device-types/unbranded-firmware.ts';
import { userNamedHosts } from './device-types/user-named-hosts.ts';
import { video } from './device-types/video.ts';
import { videoWords } from './device-types/video-words.ts';
import { viewerPaths } from './device-types/viewer-paths.ts';
import { viewerWords } from './device-types/viewer-words.ts';
import { webApplications } from './device-types/web-applications.ts';
import { publishedKeyFingerprints } from './known-key-fingerprints.ts';
import { faviconBehaviour } from './tables/favicons.ts';

/** Fingerprints that show what a device is, or read something from it, and nothing about its maker. */
export const behaviour: readonly BehaviourFingerprint[] = [
  ...video,
  ...videoWords,
  ...boards,
  ...unbrandedFirmware,
  ...typeWords,
  ...genericTitles,
  ...defaultNames,
  ...genericRealms,
  ...brandedTitles,
  ...hostNames,
  ...cloudCameras,
  ...streamWords,
  ...scopeWords,
  ...homekit,
  ...discoveryReplies,
  ...deviceClasses,
  ...faviconBehaviour,
  ...publishedKeyFingerprints,
  ...notVideo,
  ...cameraLikeNames,
  ...cameraLikeModels,
  ...nonVideoNouns,
  ...userNamedHosts,
  ...webApplications,
  ...textAboutCameras,
  ...viewerPaths,
  ...viewerWords,
  ...pageMarkup,
  ...redirectTargets,
  ...liveVideo,
  ...streaming,
  ...nonVideoSdp,
  ...equipment,
  ...networkPages,
  ...snmpNumbers,
  ...readers,
];
