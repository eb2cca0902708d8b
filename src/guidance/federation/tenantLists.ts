import { writeNumber } from '../../core/count'

/** Domains on one list of a tenant (F89). */
export const LONGEST_TENANT_LIST = 4_000
/** The same in a sentence. */
export const TENANT_LIST_WORDS = writeNumber(LONGEST_TENANT_LIST)
