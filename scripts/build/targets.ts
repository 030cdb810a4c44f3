// The oldest runtime that the bundles run on: Electron 33, the stand-in of the set-up. The official Electron is newer.

/** Build target of main process, preload, utility process and CLI: Electron 33's Node. */
export const nodeTarget = 'node20.18'

/** Build target of the window: Electron 33's Chromium. */
export const pageTarget = 'chrome130'
