const linesOfPage = 60

/** A line as a PDF string; what is not plain ASCII becomes a question mark. */
const literal = (line: string): string =>
  `(${line.replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, (character) => `\\${character}`)})`

const content = (lines: readonly string[]): string =>
  `BT /F1 9 Tf 40 800 Td 12 TL ${lines.map((line) => `${literal(line)} Tj T*`).join(' ')} ET`

/** A PDF with these lines in Helvetica, one under the other, on as many pages as it takes. */
export function writePdf(lines: readonly string[]): Buffer {
  const count = Math.max(1, Math.ceil(lines.length / linesOfPage))
  const pages = Array.from({ length: count }, (_, index) => lines.slice(index * linesOfPage, (index + 1) * linesOfPage))
  const first = 4
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids [${pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((page, index) => {
      const stream = content(page)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * index + 1} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ]
    }),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const table = ['0000000000 65535 f ', ...offsets.map((offset) => `${offset} 00000 n `)].join('\n')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(`${text}xref\n0 ${objects.length + 1}\n${table}\n${trailer}`, 'latin1')
}
