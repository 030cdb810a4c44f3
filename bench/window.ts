import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '../scripts/setup/places.ts'
import { spawnTask, underDisplay } from '../scripts/tasks/spawn-task.ts'
import { windowSchema, type WindowFigures, type WindowTask } from './messages'

/** Runs the measurement in the real app, under a virtual display where there is none. */
export const runWindow = async (task: WindowTask): Promise<WindowFigures> => {
  const runner = join(projectFolder, 'scripts/tasks/run-source.ts')
  const program = join(projectFolder, 'bench/measure-window.ts')
  const code = await spawnTask(
    ...underDisplay(process.execPath, [...process.execArgv, runner, program, JSON.stringify(task)]),
  )
  if (code !== 0) throw new Error(`The measurement in the app ended with code ${code}.`)
  return windowSchema.parse(JSON.parse(await readFile(task.result, 'utf8')))
}
