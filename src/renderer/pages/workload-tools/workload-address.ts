type WorkloadTool = 'send' | 'milestones' | 'plan' | 'edit'

const withQuery = (path: string, query: Readonly<Record<string, string | null | undefined>>): string => {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString()
  return search === '' ? path : `${path}?${search}`
}

/** The address of a workload's page, or of one of its tools. */
export const addressOfWorkload = (
  workload: string,
  tool?: WorkloadTool,
  query: Readonly<Record<string, string | null | undefined>> = {},
): string => withQuery(`#/workloads/${encodeURIComponent(workload)}${tool === undefined ? '' : `/${tool}`}`, query)
