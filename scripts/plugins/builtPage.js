// @ts-check

/**
 * The page of a build. Throws where there is none.
 * @param {import('vite').Rolldown.OutputBundle} bundle
 */
export function builtPage(bundle) {
  const page = bundle['index.html']
  if (page?.type !== 'asset') throw new Error('The build gave no page.')
  return page
}
