import { isProblem } from '../setup/problem.ts'
import { say } from '../setup/say.ts'
import { tasks } from './tasks.ts'

/** Runs the task that the first argument names, and returns its exit code. Expected failures are printed as one sentence. */
export async function runTask(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args
  const task = tasks.get(name)
  if (task === undefined) {
    say(`There is no task "${name}". The tasks are: ${[...tasks.keys()].join(', ')}.`)
    return 2
  }
  try {
    return await task(rest)
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown
    say(thrown.message)
    return 1
  }
}
