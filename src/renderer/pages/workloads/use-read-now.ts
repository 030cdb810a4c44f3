import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem } from '../../../shared/ipc/result'
import { ask } from '../../api'
import { useNotices } from '../../notices'
import { showMoment } from '../../text/show-date'
import type { WayOption } from '../workload-tools/way-options'

/** Reads a workload from the Tool, with all its answers, and shows it. */
export const useReadNow = (
  workload: string,
): {
  readonly reading: boolean
  /** The way that was tried last. */
  readonly tried: WayOption | undefined
  readonly problem: Problem | undefined
  readonly read: (option: WayOption) => Promise<void>
} => {
  const client = useQueryClient()
  const { show } = useNotices()
  const [reading, setReading] = useState(false)
  const [tried, setTried] = useState<WayOption>()
  const [problem, setProblem] = useState<Problem>()
  const read = async (option: WayOption): Promise<void> => {
    setReading(true)
    setTried(option)
    setProblem(undefined)
    const answer = await ask('workloads:readNow', { workload, way: option.way })
    setReading(false)
    if (!answer.ok) {
      setProblem(answer.error)
      return
    }
    show({
      id: 'read now',
      type: 'success',
      header: 'The workload was read from the Tool',
      content: `Answers as of ${showMoment(answer.value.readAt)}.`,
    })
    await client.invalidateQueries({
      predicate: ({ queryKey: [channel] }) => typeof channel === 'string' && channel.startsWith('workloads:'),
    })
  }
  return { reading, tried, problem, read }
}
