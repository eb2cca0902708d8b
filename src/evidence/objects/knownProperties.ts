import { CERTIFICATE_KEYS } from '../certificates/certificateObject'
import { letters } from '../record'
import { OBJECT_TYPES } from './objectTypes'
import { DNS_KEYS } from './readDnsObject'
import { propertiesOf } from './readObject'

const KNOWN = new Set([...OBJECT_TYPES.flatMap(propertiesOf), ...CERTIFICATE_KEYS, ...DNS_KEYS])

/** Whether a label is the property of an object that is read; "Name" may be a label of anything. */
export const isKnownProperty = (key: string) => KNOWN.has(letters(key)) && letters(key) !== 'name'
