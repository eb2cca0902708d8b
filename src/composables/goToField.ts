/**
 * Brings a field into view and puts the focus on it. The id is the field's own; a group takes the focus on
 * its first control that can have it. Returns whether the field is on this page.
 */
export function goToField(id: string): boolean {
  const field = document.getElementById(id)
  if (!field) return false
  const control = field.matches('input, textarea, select, button, a')
    ? field
    : (field.querySelector<HTMLElement>('input:checked') ??
      field.querySelector<HTMLElement>('input, textarea, select, button') ??
      field)
  control.focus({ preventScroll: true })
  field.scrollIntoView({ block: 'center' })
  return true
}
