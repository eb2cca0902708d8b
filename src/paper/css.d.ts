/** The look of a paper as text, for the file that stands alone. The bundler hands it in. */
declare module '*.css?raw' {
  const css: string
  export default css
}
