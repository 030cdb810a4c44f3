import { dialog } from 'electron'
import { ok, type Result } from '../../shared/ipc/result'
import { writeWhole } from './print'
import type { AppWindow } from './window'

/** What is to be saved. */
export type Saving = {
  /** Name without its ending. */
  readonly name: string
  readonly kind: 'PDF' | 'CSV'
  /** Made only once a place was chosen. */
  readonly bytes: () => Promise<Uint8Array>
}

/** Asks where to save, and writes the file whole or not at all; `null` where the reviewer chose nothing. */
export const saveAs = async (
  view: AppWindow | undefined,
  { name, kind, bytes }: Saving,
): Promise<Result<{ readonly path: string } | null>> => {
  const ending = kind.toLowerCase()
  const options = { defaultPath: `${name}.${ending}`, filters: [{ name: kind, extensions: [ending] }] }
  const parent = view?.window
  const chosen = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options))
  if (chosen.canceled || !chosen.filePath) return ok(null)
  return writeWhole(chosen.filePath, await bytes())
}
