// Loads the SQLite addon named as argument in the runtime that runs this, and makes thousands of statements and rows
// that the garbage collector has to finalize: an addon built against the wrong headers dies here, a good one says so.
const Database = require('better-sqlite3')

const addon = process.argv[2]
for (let round = 0; round < 30; round += 1) {
  const database = new Database(':memory:', { nativeBinding: addon })
  for (let index = 0; index < 2000; index += 1) {
    database.prepare(`select ${index}`).get()
    for (const row of database.prepare('select 1 as one union select 2').iterate()) {
      if (row.one === 1 && index % 2 === 1) break
    }
  }
  if (round % 2 === 1) database.close()
  globalThis.gc()
}
console.log(
  `The SQLite addon works on ${process.versions.electron ? 'Electron' : 'Node'} ${process.versions.electron ?? process.versions.node}`,
)
