import type { Measure } from './pictures'

/** Has the browser decode a picture of the store: what it cannot show is not inserted. */
export const measurePicture: Measure = async (asset) => {
  const image = new Image()
  image.src = `app://asset/${asset}`
  try {
    await image.decode()
    return { width: image.naturalWidth, height: image.naturalHeight }
  } catch {
    return null
  }
}
