import { NETWORKS as SECTIONS } from '../networks'
import type { GuideTopic } from '../topic'

export const NETWORKS: GuideTopic = {
  id: 'networks',
  title: 'Public IM networks',
  lead: 'Which networks Lync Server could reach, what each offered, and when each ended.',
  sections: SECTIONS,
}
