import { startBrowser } from '@clientele/vitest-config/chromium'
import type { TestProject } from 'vitest/node'
import { startMailbox } from './running-mailbox.ts'
import { startProduct } from './running-product.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run's browser takes orders. */
    browserEndpoint: string
    /** Address of the run's product. */
    productAddress: string
    /** Folder of the mails that the product has sent. */
    mailFolder: string
  }
}

/** Vitest global set-up: one browser and one product for the whole run, and a server that takes its mail. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const mailbox = await startMailbox()
  const starting = await Promise.allSettled([startBrowser(), startProduct({ smtpUrl: mailbox.smtpUrl })])
  const stop = async () => {
    for (const started of starting) if (started.status === 'fulfilled') await started.value.stop()
    await mailbox.stop()
  }
  const [browser, product] = starting
  if (browser.status === 'rejected' || product.status === 'rejected') {
    await stop()
    throw browser.status === 'rejected' ? browser.reason : product.status === 'rejected' && product.reason
  }
  project.provide('browserEndpoint', browser.value.endpoint)
  project.provide('productAddress', product.value.address)
  project.provide('mailFolder', mailbox.folder)
  return stop
}
