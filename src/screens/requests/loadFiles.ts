/** What writes and reads files of requests: 10 kB that most visits do without. */
export async function loadFiles() {
  const { useFilesStore } = await import('../../stores/files')
  return useFilesStore()
}
