import { lookup as lookUp } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** The name stands for an address that is not on the public internet. */
class AddressNotPublicError extends Error {
  readonly code = 'ADDRESS_NOT_PUBLIC'
  constructor(host: string) {
    super(`${host} is not on the public internet`)
  }
}

/**
 * Whether an IP address is one of the public internet: not of this machine, of a private network, of a link, nor of any
 * other special purpose, also where it is an IPv4 address in the clothes of IPv6.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}

/** The host of an address as it is looked up: an IPv6 address without its brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}

/** Whether a host needs no looking up, and is not on the public internet. */
export function isPrivateLiteral(host: string): boolean {
  return isIP(host) !== 0 && !isPublicAddress(host)
}

/**
 * Looks up a name as Node does, and refuses it where it stands for an address that is not public. The connection is made
 * to the very addresses that were seen here, so a name that changes in between gains nothing.
 */
export const lookUpPublic: LookupFunction = (host, options, callback) => {
  lookUp(host, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '')
    const [first] = addresses
    if (!first || !addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new AddressNotPublicError(host), '')
    }
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family)
  })
}
