/** What can be written as YAML here. */
export type YamlNode = string | number | readonly YamlNode[] | { readonly [key: string]: YamlNode }

/** Single quotes keep backslashes and what would otherwise be a date, a number or a yes. */
const scalar = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`

const keyOf = (key: string): string => (/^[A-Za-z][\w:]*$/.test(key) ? key : scalar(key))

const isScalar = (node: YamlNode): node is string | number => typeof node === 'string' || typeof node === 'number'

const isList = (node: YamlNode): node is readonly YamlNode[] => Array.isArray(node)

const linesOf = (node: YamlNode): readonly string[] => {
  if (isScalar(node)) return [scalar(node)]
  if (isList(node))
    return node.flatMap((item) => linesOf(item).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`))
  return Object.entries(node).flatMap(([key, value]) =>
    isScalar(value)
      ? [`${keyOf(key)}: ${scalar(value)}`]
      : [`${keyOf(key)}:`, ...linesOf(value).map((line) => `  ${line}`)],
  )
}

/** Writes plain data as YAML in block style, each text in quotes. Lists and maps must not be empty, texts hold no line break. */
export const writeYaml = (node: YamlNode): string => `${linesOf(node).join('\n')}\n`
