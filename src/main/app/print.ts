import { BrowserWindow } from 'electron'
import { open, rename, rm } from 'node:fs/promises'
import { failed, ok, type Result } from '../../shared/ipc/result'
import { readPageTemplates } from '../../shared/page-lines'
import { withReportPage } from './page-protocol'

/** Prints a self-contained page to a tagged PDF with outline and page numbers, in a hidden window without script. */
export const printPage = (html: string): Promise<Buffer> =>
  withReportPage(html, async (url) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
    })
    const { head, foot } = readPageTemplates(html)
    try {
      await window.loadURL(url)
      return await window.webContents.printToPDF({
        pageSize: 'A4',
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        displayHeaderFooter: true,
        headerTemplate: head,
        footerTemplate: foot,
      })
    } finally {
      window.destroy()
    }
  })

/** Writes a file whole or not at all: aside first, then moved into place. */
export const writeWhole = async (path: string, bytes: Uint8Array): Promise<Result<{ readonly path: string }>> => {
  const aside = `${path}.part`
  try {
    const file = await open(aside, 'w', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(aside, path)
    return ok({ path })
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined)
    const text = error instanceof Error ? error.message : String(error)
    return failed(
      'FileNotWritten',
      `${path} could not be written: ${text}.`,
      'Choose another place, or make room there, and save again. The snapshot is not affected.',
    )
  }
}
