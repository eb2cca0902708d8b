import { dayInWords, type IsoDate } from '../../core/time'
import { DAY, KNOWN_UNTIL } from '../../core/turningPoints'

const time = (day: IsoDate) => Date.parse(day)
const [first, last] = [time(DAY.opened), time(KNOWN_UNTIL)]
/** How far along the picture a day is. */
const at = (day: IsoDate) => Math.round(((time(day) - first) / (last - first)) * 1000) / 10

const bar = (from: IsoDate, until: IsoDate) => ({
  x: `${at(from)}%`,
  width: `${Math.round((at(until) - at(from)) * 10) / 10}%`,
})

/** The state of the service in a sentence (F6, F7, F11). The build works it out: no table of days comes with the page. */
export const STATE = `The provisioning site was announced to close on ${dayInWords(DAY.siteClosed)}, and Skype ended on ${dayInWords(DAY.skypeEnded)}. What remains is federation with Microsoft 365.`

/** The same as a picture: what there was from when to when. */
export const SPANS = [
  { ...bar(DAY.opened, DAY.siteClosed), label: 'Provisioning site, 2013 to 2019' },
  { ...bar(DAY.opened, DAY.skypeEnded), label: 'Skype, to 2025' },
  { ...bar(DAY.siteClosed, KNOWN_UNTIL), label: 'Federation with Microsoft 365' },
]
