import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { STEPS, type Draft, type StepId } from '../../../request/draft'
import { STEP_WORDS } from '../../../request/steps'
import { isStepShown } from '../../../situation/asked'
import type { Situation } from '../../../situation/situation'
import { useDraftStore } from '../../../stores/draft'
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
  const situation = computed<Situation>((last) => {
    const now = store.situation ?? last
    if (!now) throw new Error('A step is shown only with its draft')
    return now
  })
  /** The steps that this draft has; one that it lost meanwhile stays where it was. */
  const steps = computed(() =>
    STEPS.filter((each) => {
      const { asked, journey } = situation.value
      return each === step || isStepShown(each, asked, journey)
    }),
  )
  const index = computed(() => steps.value.indexOf(step))
  const previous = computed(() => steps.value[index.value - 1])
  const following = computed(() => steps.value[index.value + 1])

  useAskedField(reveal)

  const goTo = (target: StepId | 'summary') => router.push(`/drafts/${draft.value.id}/${target}`)

  const next = () => goTo(following.value ?? 'summary')

  return {
    draft,
    situation,
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
    page: computed(() => ({
      number: index.value + 1,
      of: steps.value.length,
      title: STEP_WORDS[step].title,
      hasBack: previous.value !== undefined,
      continueTo: following.value ? STEP_WORDS[following.value].continueTo : 'the summary',
    })),
    back: () => previous.value && goTo(previous.value),
  }
}
