/** Plain data, as a template holds it. */
export type YamlData = string | number | YamlData[] | { [key: string]: YamlData }

type Line = { readonly indent: number; readonly text: string }

const scalarOf = (text: string): string | number => {
  if (/^-?\d+$/.test(text)) return Number(text)
  if (/^'(?:[^']|'')*'$/.test(text)) return text.slice(1, -1).replaceAll("''", "'")
  throw new Error(`${text} is neither a number nor in quotes`)
}

const entry = /^((?:[A-Za-z][\w:]*)|'(?:[^']|'')*'):(?: (.+))?$/

/** Reads the part of YAML that templates are written in, and refuses anything else. */
export const readYaml = (text: string): YamlData => {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line): Line => ({ indent: line.length - line.trimStart().length, text: line.trim() }))
  let at = 0
  const readBlock = (indent: number): YamlData => {
    const first = lines[at]
    if (!first || first.indent !== indent) throw new Error(`line ${at + 1} is not where a block begins`)
    if (first.text.startsWith('- ')) return readList(indent)
    return entry.test(first.text) ? readMap(indent) : readScalar()
  }
  const readScalar = (): YamlData => {
    const value = scalarOf(lines[at]?.text ?? '')
    at += 1
    return value
  }
  const readList = (indent: number): YamlData[] => {
    const items: YamlData[] = []
    for (let line = lines[at]; line?.indent === indent && line.text.startsWith('- '); line = lines[at]) {
      // What follows the dash is a block of its own, two places further in.
      lines[at] = { indent: indent + 2, text: line.text.slice(2) }
      items.push(readBlock(indent + 2))
    }
    return items
  }
  const readMap = (indent: number): { [key: string]: YamlData } => {
    const map: { [key: string]: YamlData } = {}
    for (let line = lines[at]; line?.indent === indent && !line.text.startsWith('- '); line = lines[at]) {
      const [, name = '', value] = entry.exec(line.text) ?? []
      const key = name.startsWith("'") ? String(scalarOf(name)) : name
      if (key === '' || key in map) throw new Error(`line ${at + 1} has no key of its own: ${line.text}`)
      at += 1
      map[key] = value === undefined ? readBlock(indent + 2) : scalarOf(value)
    }
    return map
  }
  const data = readBlock(0)
  if (at !== lines.length) throw new Error(`line ${at + 1} belongs to nothing`)
  return data
}
