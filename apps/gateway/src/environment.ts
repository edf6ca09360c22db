import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import type { MailChannelOptions } from './delivery/mail-channel.ts'
import { parseMailSender } from './delivery/mail-sender.ts'

const loopback = ['127.0.0.1', 'localhost', '::1']

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const

const wholeNumber = (from: number, to: number) => {
  const message = `must be a whole number from ${from} to ${to}`
  return z.coerce.number(message).int(message).min(from, message).max(to, message)
}

function areNetworks(parts: readonly string[]): boolean {
  return parts.every(part => ipaddr.isValid(part) || ipaddr.isValidCIDR(part))
}

/** Each message ends the sentence `The variable X …`. */
const schema = z.object({
  /** A PostgreSQL of your own, as the owner of its tables; without it Clientele starts one in `CLIENTELE_FOLDER`. */
  DATABASE_URL: z
    .string()
    .refine(
      url => /^postgres(ql)?:/.test(url) && URL.canParse(url),
      'must be an address such as postgresql://user:password@host:5432/database',
    )
    .optional(),
  /** Where the embedded PostgreSQL and the secret are kept. */
  CLIENTELE_FOLDER: z.string().min(1).default('.clientele'),
  /** Address to listen on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Port to listen on; 0 chooses a free one. */
  PORT: wholeNumber(0, 65_535).default(4000),
  /** Signs session tokens, at least 32 characters; made and kept in `CLIENTELE_FOLDER` where it is absent. */
  CLIENTELE_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  /** `demo` lets anyone sign in as anyone; the default on loopback addresses. `off` elsewhere. */
  CLIENTELE_SIGN_IN: z.enum(['demo', 'off'], 'must be demo or off').optional(),
  /** Longest file that is taken, in bytes. */
  CLIENTELE_UPLOAD_LIMIT: wholeNumber(1, Number.MAX_SAFE_INTEGER).default(2 ** 30),
  /** The server that takes mail; without it mail waits. */
  SMTP_URL: z
    .string()
    .refine(
      url => /^smtps?:\/\/./.test(url) && URL.canParse(url),
      'must be an address such as smtps://user:password@mail.example.com',
    )
    .optional(),
  /** Whom mail comes from. */
  MAIL_FROM: z
    .string()
    .transform((text, context) => {
      const sender = parseMailSender(text)
      if (!sender)
        context.addIssue({ code: 'custom', message: 'must be such as Clientele <crm@example.com>' })
      return sender ?? z.NEVER
    })
    .optional(),
  /** Where people reach this site, for the links in mails; where it listens unless told otherwise. */
  PUBLIC_URL: z
    .string()
    .refine(
      url => /^https?:\/\/./.test(url) && URL.canParse(url),
      'must be an address such as https://crm.example.com',
    )
    .optional(),
  /** `public` sends webhooks by https to addresses on the public internet only, `any` wherever the endpoint is. */
  CLIENTELE_WEBHOOK_NETWORK: z.enum(['public', 'any'], 'must be public or any').default('public'),
  /** Addresses or networks of the proxies in front, whose `X-Forwarded-For` is believed; none unless given. */
  CLIENTELE_TRUSTED_PROXIES: z
    .string()
    .transform(text => text.split(',').map(part => part.trim()))
    .refine(areNetworks, 'must be addresses or networks such as 10.0.0.0/8, separated by commas')
    .default([]),
  /** Whoever shows it may read `/metrics`, at least 16 characters; without it there are none to be read. */
  CLIENTELE_METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  /** How much is logged. */
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
})

/** What the program is told by its surroundings. */
export interface Environment {
  readonly databaseUrl: string | undefined
  readonly folder: string
  readonly host: string
  readonly port: number
  readonly secret: string | undefined
  readonly demoSignIn: boolean
  readonly uploadLimit: number
  /** Undefined where no mail server is known. */
  readonly mail: MailChannelOptions | undefined
  /** Where people reach the site; undefined where they reach it where it listens. */
  readonly publicUrl: string | undefined
  readonly webhookNetwork: 'public' | 'any'
  readonly trustedProxies: readonly string[]
  /** Undefined where nobody may read the metrics. */
  readonly metricsToken: string | undefined
  readonly logLevel: z.infer<typeof schema>['LOG_LEVEL']
}

export type InvalidEnvironmentError = DomainError<'INVALID_ENVIRONMENT', { variable: string; reason: string }>

/** Reads the variables once; the first wrong one is named. */
export function parseEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Result<Environment, InvalidEnvironmentError> {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const variable = String(issue?.path[0])
    return err(domainError('INVALID_ENVIRONMENT', { variable, reason: issue?.message ?? 'is wrong' }))
  }
  const { data } = parsed
  const { SMTP_URL: smtpUrl, MAIL_FROM: from } = data
  if (smtpUrl && !from) {
    const reason = 'must say whom mail comes from, since SMTP_URL is set'
    return err(domainError('INVALID_ENVIRONMENT', { variable: 'MAIL_FROM', reason }))
  }
  return ok({
    databaseUrl: data.DATABASE_URL,
    folder: data.CLIENTELE_FOLDER,
    host: data.HOST,
    port: data.PORT,
    secret: data.CLIENTELE_SECRET,
    demoSignIn: (data.CLIENTELE_SIGN_IN ?? (loopback.includes(data.HOST) ? 'demo' : 'off')) === 'demo',
    uploadLimit: data.CLIENTELE_UPLOAD_LIMIT,
    mail: smtpUrl && from ? { smtpUrl, from } : undefined,
    publicUrl: data.PUBLIC_URL,
    webhookNetwork: data.CLIENTELE_WEBHOOK_NETWORK,
    trustedProxies: data.CLIENTELE_TRUSTED_PROXIES,
    metricsToken: data.CLIENTELE_METRICS_TOKEN,
    logLevel: data.LOG_LEVEL,
  })
}
