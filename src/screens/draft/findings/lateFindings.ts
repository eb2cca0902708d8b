import { defineAsyncComponent } from 'vue'

/** The findings of a screen, loaded once the screen itself is drawn. */
export const StepFindings = defineAsyncComponent(() => import('./StepFindings.vue'))
