declare module 'virtual:tokens.css'

declare module 'virtual:icons' {
  /** Each icon's lines on 24 × 24 as path data parted by `|`, by its Tabler name; what begins with `*` is filled. */
  const drawings: Readonly<Record<string, string>>
  export default drawings
}

declare module 'virtual:faces' {
  /** The address of each face's image, by its emoji. */
  const faces: Readonly<Record<string, string>>
  export default faces
}
