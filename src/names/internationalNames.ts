import tr46 from 'tr46'

/** The UTS 46 table behind names that are not plain ASCII. 35 kB: loaded when one of them comes. */
export const { toASCII, toUnicode } = tr46
