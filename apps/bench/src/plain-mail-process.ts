import { createTransport } from 'nodemailer'

// Sends so many mails over a pool of five connections as fast as nodemailer does, and nothing else, in a process of its own.

const [smtpUrl = '', count = ''] = process.argv.slice(2)
const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 5, maxMessages: 100 })
process.once('message', async () => {
  const start = performance.now()
  const mails = Array.from({ length: Number(count) }, (_, place) =>
    transport.sendMail({
      from: { name: 'Clientele', address: 'crm@example.com' },
      to: { name: '', address: `person-${place}@example.com` },
      messageId: `<plain-${place}@example.com>`,
      subject: `New reply: Case #${place} “轴承异响”`,
      text: `The customer has replied to case #${place} “轴承异响”.\n\nOpen: https://crm.example.com/cases/${place}\n`,
      html: `<p>The customer has replied to case #${place} “轴承异响”.</p><p><a href="https://crm.example.com/cases/${place}">Open</a></p>`,
    }),
  )
  await Promise.all(mails)
  process.send?.(performance.now() - start)
})
process.once('disconnect', () => transport.close())
process.send?.('ready')
