declare module 'tr46' {
  interface Options {
    checkHyphens?: boolean
    checkBidi?: boolean
    checkJoiners?: boolean
    useSTD3ASCIIRules?: boolean
    verifyDNSLength?: boolean
  }
  export function toASCII(name: string, options?: Options): string | null
  export function toUnicode(name: string, options?: Options): { domain: string; error: boolean }
}
