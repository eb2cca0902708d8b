// @ts-check

/**
 * The oldest browsers in which the built app works. Chromium 109 is the last for Windows 7, 8.1 and Windows Server
 * 2008 R2 to 2012 R2, where administrators of a Lync Server still sit. Decided here for the build, for lint, for the
 * page and for the README (tests/scripts/floor.spec.ts).
 */
export const FLOOR = { chrome: '109', firefox: '121', safari: '16.4' }

/** What the build writes is read by these browsers. */
export const BUILD_TARGET = Object.entries(FLOOR).map(([name, version]) => name + version)

export const floorInWords = `Chrome or Edge ${FLOOR.chrome}, Firefox ${FLOOR.firefox} or Safari ${FLOOR.safari}`

/** Methods that the language got after those browsers: a build changes words, and adds no methods. */
export const TOO_NEW = {
  methods: [
    'toSorted',
    'toReversed',
    'toSpliced',
    'with',
    'isWellFormed',
    'toWellFormed',
    'isSubsetOf',
    'isSupersetOf',
    'isDisjointFrom',
    'symmetricDifference',
  ],
  functions: [
    'Promise.withResolvers',
    'Promise.try',
    'Object.groupBy',
    'Map.groupBy',
    'Array.fromAsync',
    'AbortSignal.any',
    'URL.canParse',
    'URL.parse',
    'RegExp.escape',
    'Iterator.from',
  ],
}
