import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readShipped } from '../gates/licenses.ts'

const isLicense = (file: string): boolean => /^(licen[cs]e|copying|notice)([-._].*)?$/i.test(file)

const textsOf = (folder: string, path: string): string =>
  readdirSync(join(folder, path))
    .filter(isLicense)
    .toSorted()
    .map((file) =>
      readFileSync(join(folder, path, file), 'utf8')
        .replaceAll('\r\n', '\n')
        .trim(),
    )
    .join('\n\n')

/** `resources/licenses.txt`: the licences of what is shipped; a text that several packages share stands once. */
export const makeLicenseTexts = async (): Promise<string> => {
  const folder = process.cwd()
  const shipped = (await readShipped(folder)).filter(({ name }) => !name.startsWith('@types/'))
  const byText = new Map<string, string[]>()
  for (const { name, version, license = '', path } of shipped) {
    const text = textsOf(folder, path)
    const heading = `${name} ${version} (${license})`
    const headings = byText.get(text) ?? []
    if (!headings.includes(heading)) headings.push(heading)
    byText.set(text, headings)
  }
  const parts = [...byText].map(
    ([text, headings]) => `${headings.join('\n')}\n\n${text || 'The package brings no text of its licence.'}`,
  )
  return `Plumbline is built with these packages, under their licences.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}
