import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { z } from 'zod'

const loopback = ['127.0.0.1', 'localhost', '::1']

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const

const wholeNumber = (from: number, to: number) => {
  const message = `must be a whole number from ${from} to ${to}`
  return z.coerce.number(message).int(message).min(from, message).max(to, message)
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
  return ok({
    databaseUrl: data.DATABASE_URL,
    folder: data.CLIENTELE_FOLDER,
    host: data.HOST,
    port: data.PORT,
    secret: data.CLIENTELE_SECRET,
    demoSignIn: (data.CLIENTELE_SIGN_IN ?? (loopback.includes(data.HOST) ? 'demo' : 'off')) === 'demo',
    uploadLimit: data.CLIENTELE_UPLOAD_LIMIT,
    logLevel: data.LOG_LEVEL,
  })
}
