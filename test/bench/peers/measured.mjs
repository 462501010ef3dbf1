import { createServer } from 'node:http'

/** What every peer does for the bench: says where it listens, tells its own CPU time when asked, and ends when the bench does. */
export function measured(port) {
  process.on('message', () => process.send({ cpu: process.cpuUsage() }))
  process.on('disconnect', () => process.exit(0))
  process.send({ port })
}

/** The plainest server there is: one JSON body in, one JSON body out. It listens on loopback alone. */
export function serve(answer) {
  const server = createServer((req, res) => {
    const chunks = []
    req.on('data', chunk => chunks.push(chunk))
    req.on('end', () => {
      answer(JSON.parse(Buffer.concat(chunks).toString('utf8'))).then(reply => send(res, 200, reply), error => {
        process.stderr.write(`${error.stack}\n`)
        send(res, 500, { error: error.message })
      })
    })
  })
  server.listen(0, '127.0.0.1', () => measured(server.address().port))
}

function send(res, status, body) {
  const text = JSON.stringify(body)
  res.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) })
  res.end(text)
}
