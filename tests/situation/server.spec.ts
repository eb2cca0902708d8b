import { describe, expect, it } from 'vitest'
import type { Known, Platform } from '../../src/request/draft'
import { serverOf } from '../../src/situation/server'

describe('serverOf', () => {
  it.each<[Platform | null, Known | null, string | null, Known]>([
    ['sfb-se', null, 'sfb-se', 'yes'],
    ['sfb-2019', 'no', 'sfb-2019', 'yes'],
    ['sfb-2015', null, 'sfb-2015', 'yes'],
    ['lync-2013', 'yes', 'lync-2013-cu5', 'yes'],
    ['lync-2013', 'no', 'lync-2013', 'no'],
    ['lync-2013', 'unknown', 'lync-2013', 'unknown'],
    ['lync-2013', null, 'lync-2013', 'unknown'],
    ['lync-2010', 'yes', 'lync-2010', 'no'],
    ['ocs-2007-r2', null, null, 'no'],
    ['older', null, null, 'no'],
    ['online', null, null, 'no'],
    [null, null, null, 'no'],
  ])('%s with update “%s” has the commands of %s', (platform, cu5, version, decorates) => {
    expect(serverOf({ platform, cu5 })).toMatchObject({ version, decorates })
  })
})
