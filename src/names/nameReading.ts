/** What was changed to read a name, in the order it was done. */
export interface NameChange {
  kind:
    | 'trimmed'
    | 'invisible-removed'
    | 'scheme-removed'
    | 'address-read'
    | 'path-removed'
    | 'port-removed'
    | 'trailing-dot-removed'
    | 'lower-cased'
    | 'width-folded'
    | 'hyphen-read'
    /** Of the address of a web page, where a domain is wanted. */
    | 'www-removed'
    | 'to-ascii'
  from: string
  to: string
}

/** Why a text is not a name for a request, with the part that is wrong and, where one is plain, a name to use. */
export interface NameProblem {
  code:
    | 'empty'
    | 'space-inside'
    | 'empty-label'
    | 'label-too-long'
    | 'name-too-long'
    | 'underscore'
    | 'character'
    | 'hyphen-edge'
    | 'single-label'
    | 'ip-address'
    | 'wildcard'
    | 'not-encodable'
    | 'too-long-to-read'
    /** Of a name that is one, but not of the public DNS. */
    | 'reserved-ending'
    | 'public-suffix'
    | 'unknown-ending'
  /** The exact label, character or ending that is wrong. */
  part: string
  suggestion?: string
  /** The strict name, where only its ending is wrong. */
  name?: string
}

export interface NameReading {
  typed: string
  /** Lower-case ASCII, no trailing dot; null where there is a problem. */
  name: string | null
  /** The name as people read it, only for an internationalised one. */
  unicode: string | null
  changes: readonly NameChange[]
  problem: NameProblem | null
}

/**
 * Large tables, loaded when they are first needed: UTS 46 and the public suffix list. Without them an
 * ASCII name is read in full, an internationalised one is `not-encodable` until they are there.
 */
export interface NameTables {
  /** Whether the UTS 46 table is among them. */
  international: boolean
  /** UTS 46, non-transitional, strict; null where the name has no ASCII form. */
  toAscii: (name: string) => string | null
  toUnicode: (ascii: string) => string
  /** The public suffix of an ASCII name; null where its last label is in no list. */
  publicSuffix: (ascii: string) => string | null
}
