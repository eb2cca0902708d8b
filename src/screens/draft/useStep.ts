import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { STEPS, type Draft, type StepId } from '../../request/draft'
import { STEP_WORDS } from '../../request/steps'
import { useDraftStore } from '../../stores/draft'
import { useAskedField, type Reveal } from './useAskedField'

/** What every step has in common: the draft, the way back and on, and the field that the address asks for. */
export function useStep(step: StepId, reveal?: Reveal) {
  const router = useRouter()
  const store = useDraftStore()

  /** The last one while there is none for a moment: the frame takes the step away with its next rendering. */
  const draft = computed<Draft>((last) => {
    const now = store.draft ?? last
    if (!now) throw new Error('A step is shown only with its draft')
    return now
  })
  const index = STEPS.indexOf(step)
  const previous = STEPS[index - 1]
  const following = STEPS[index + 1]

  useAskedField(reveal)

  const goTo = (target: StepId | 'summary') => router.push(`/drafts/${draft.value.id}/${target}`)

  const next = () => goTo(following ?? 'summary')

  return {
    draft,
    store,
    /** What a form of this step works with. */
    form: {
      draft,
      change: store.change,
      blockers: () => store.blockersOf(step),
      // Where nothing can be judged beside the page, the page waits.
      settle: () => store.settle().catch(() => store.judgeNow()),
      next,
    },
    page: {
      number: index + 1,
      of: STEPS.length,
      title: STEP_WORDS[step].title,
      hasBack: previous !== undefined,
      continueTo: following ? STEP_WORDS[following].continueTo : 'the summary',
    },
    back: () => previous && goTo(previous),
  }
}
