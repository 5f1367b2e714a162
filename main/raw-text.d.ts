/** A file of `assets/` that the bundler puts into the program as text. */
declare module '*?raw' {
  const text: string
  export default text
}
