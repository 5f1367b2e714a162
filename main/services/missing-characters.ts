import type { MissingCharacter } from '../../shared/contract/exporting'
import { writtenOut } from '../../shared/figures/written-out'
import { characterPlaces } from '../../shared/model/character-places'
import { ok, type Result } from '../../shared/model/failure'
import type { Report } from '../../shared/model/report'
import { resolve } from '../../shared/resolve/resolve'
import { withPrintWindow } from '../app/print-window'
import { distinctCharacters } from '../export/pdf/missing-characters'
import { charactersWithoutFace, facesOnly } from '../export/pdf/page-scripts'

/** More than anybody mends by hand, and little to send. */
const mostPlaces = 200

/** The characters of a report that no official and no bundled face holds, with their places. */
export async function missingCharacters(
  report: Report,
  { rendererFolder }: { readonly rendererFolder: string },
): Promise<Result<readonly MissingCharacter[]>> {
  const characters = distinctCharacters(resolve(report)).filter(isRare)
  if (characters.length === 0) return ok([])
  const missing = await withPrintWindow({ rendererFolder }, async (window) => {
    await window.show(facesOnly)
    return charactersWithoutFace(window, characters)
  })
  if (!missing.ok) return missing
  const written = writtenOut(report)
  return ok(
    missing.value.map((character) => ({
      character,
      places: characterPlaces(written, character).slice(0, mostPlaces),
    })),
  )
}

/** What every face holds needs no asking. */
function isRare(character: string): boolean {
  return !/^[\x21-\x7E]$/u.test(character)
}
