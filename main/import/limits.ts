/**
 * The bounds of every reader, in one place: what a report never reaches and a hostile file does.
 * The file itself is bounded by `largestFile` of the contract. Sizes are bytes unless said otherwise.
 */
export const limits = {
  /** Entries of a zip. */
  entries: 4000,
  /** One entry of a zip or one stream of a container, unpacked. */
  part: 200 * 1024 * 1024,
  /** All that is unpacked of a container. */
  unpacked: 400 * 1024 * 1024,
  /** How many times its packed size a part may take, once it is over `ratioFrom`. */
  ratio: 200,
  ratioFrom: 1024 * 1024,
  /** Elements inside one another. */
  depth: 200,
  /** Elements, comments and instructions of one XML part. */
  elements: 4_000_000,
  /** Elements of one XML tree that is held whole: a paragraph, a table, a part of styles. */
  treeElements: 1_000_000,
  /** All names and values of attributes of one element, in UTF-16 code units. */
  attributes: 1_000_000,
  /** Text of one XML part, white space between elements included, in UTF-16 code units. */
  xmlCharacters: 50_000_000,
  /** Text of a document, in UTF-16 code units. */
  characters: 5_000_000,
  /** Paragraphs, tables and pictures of a document. */
  blocks: 200_000,
  /** Grid of one table. */
  rows: 10_000,
  columns: 256,
  cells: 500_000,
  /** Styles that one is based on, one after another. */
  styleBases: 50,
  /** Of one picture, before anything decodes it. */
  pixels: 100_000_000,
  /** All pictures of a document. */
  pictures: 100 * 1024 * 1024,
  /** Pages of a PDF; operators of one page: glyphs, lines and changes of state. */
  pages: 2000,
  operators: 2_000_000,
  /** What draws one page or a part of it, unpacked. */
  drawing: 10 * 1024 * 1024,
  /** Of a PDF's picture that is decoded: a page of paper at 600 dots an inch has 35 million. */
  decodedPixels: 40_000_000,
  /** Time for decoding a PDF's pictures; those after it are left out. */
  pictureSeconds: 25,
} as const
