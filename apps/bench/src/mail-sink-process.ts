import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

// A mail server that reads every mail to its end and keeps none, in a process of its own, until its parent lets it go. Says
// its port, and, asked, how many mails it has taken.

let taken = 0
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _, callback) => {
    stream.resume()
    stream.once('end', () => {
      taken++
      callback()
    })
  },
})
server.on('error', () => {})
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
process.on('message', () => process.send?.(taken))
process.once('disconnect', () => server.close(() => process.exit(0)))
process.send?.((server.server.address() as AddressInfo).port)
