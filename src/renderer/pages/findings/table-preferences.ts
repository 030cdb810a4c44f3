/** How the findings table is shown. */
export type TablePreferences = {
  readonly pageSize: number
  /** Ids of the columns that are shown. */
  readonly columns: readonly string[]
  readonly wrapLines: boolean
}

const key = 'plumbline-findings-table'

const usual: TablePreferences = {
  pageSize: 50,
  columns: ['severity', 'title', 'resource', 'account', 'region', 'result'],
  wrapLines: false,
}

const parse = (text: string | null): object => {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

/** The preferences that were kept last; what cannot be read is as usual. */
export const readTablePreferences = (): TablePreferences => {
  const kept = parse(window.localStorage.getItem(key))
  const columns: readonly unknown[] = 'columns' in kept && Array.isArray(kept.columns) ? kept.columns : usual.columns
  return {
    pageSize:
      'pageSize' in kept && typeof kept.pageSize === 'number' && kept.pageSize >= 1 && kept.pageSize <= 500
        ? kept.pageSize
        : usual.pageSize,
    columns: columns.filter((column) => typeof column === 'string'),
    wrapLines: 'wrapLines' in kept && kept.wrapLines === true,
  }
}

/** Keeps the preferences for the next start. */
export const keepTablePreferences = (preferences: TablePreferences): void =>
  window.localStorage.setItem(key, JSON.stringify(preferences))
