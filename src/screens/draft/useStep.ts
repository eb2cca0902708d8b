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

  const draft = computed<Draft>(() => {
    if (!store.draft) throw new Error('A step is shown only with its draft')
    return store.draft
  })
  const index = STEPS.indexOf(step)
  const previous = STEPS[index - 1]
  const following = STEPS[index + 1]

  useAskedField(reveal)

  const goTo = (target: StepId | 'summary') => router.push(`/drafts/${draft.value.id}/${target}`)

  return {
    draft,
    store,
    page: {
      number: index + 1,
      of: STEPS.length,
      title: STEP_WORDS[step].title,
      hasBack: previous !== undefined,
      continueTo: following ? STEP_WORDS[following].continueTo : 'the summary',
    },
    back: () => previous && goTo(previous),
    next: () => goTo(following ?? 'summary'),
  }
}
