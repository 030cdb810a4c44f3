import { stayOnLoopback } from '../../sample/loopback-only.ts'

// Loaded before the command line where tests run it: a connection that leaves this machine fails the run, whatever it ends with.
stayOnLoopback((text) => {
  process.stderr.write(`${text}\n`)
  process.on('exit', () => {
    process.exitCode = 99
  })
})
