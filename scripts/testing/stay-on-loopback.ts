import { afterEach, expect } from 'vitest'
import { stayOnLoopback } from '../../src/main/sample/loopback-only'

// Runs before each file of unit tests: nothing of the user's own AWS settings is seen, and no connection leaves this machine.
const left: string[] = []
stayOnLoopback((text) => left.push(text))

for (const name of Object.keys(process.env)) {
  const isSetting = name.startsWith('AWS_') && !name.startsWith('AWS_SDK_JS_')
  if (isSetting || name === 'PLUMBLINE_HOME') Reflect.deleteProperty(process.env, name)
}
// Without it, the default chain of credentials asks an address of the cloud.
process.env['AWS_EC2_METADATA_DISABLED'] = 'true'

afterEach(() => {
  expect(left.splice(0)).toEqual([])
})
