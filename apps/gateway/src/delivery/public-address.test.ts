import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { isPublicAddress, lookUpPublic } from './public-address.ts'

describe('an address of the public internet', () => {
  test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:8.8.8.8'])(
    'is %s',
    address => expect(isPublicAddress(address)).toBe(true),
  )

  test.each([
    '127.0.0.1',
    '127.1.2.3',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:0:53aa:64c::',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '2001:db8::1',
    'example.com',
    '',
  ])('is not %j', address => expect(isPublicAddress(address)).toBe(false))
})

test.each([{ all: true }, { all: false }])(
  'a name that stands for this machine is refused: %o',
  async options => {
    await expect(promisify(lookUpPublic)('localhost', options)).rejects.toThrow('not on the public internet')
  },
)
