import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { Config } from './config'
import { demoStaff } from './demo'

const networkAddresses = () =>
  Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)

/** What a person at the terminal needs: where it runs, and in the demo how to sign in. */
export function greet(config: Config, address: AddressInfo | string | null, place: string): string {
  const port = typeof address === 'object' && address ? address.port : config.port
  const hosts = config.host === '0.0.0.0' ? ['127.0.0.1', ...networkAddresses()] : [config.host]
  const lines = [
    '',
    '家门口警务 · Doorstep Policing 已启动',
    ...hosts.map((host) => `  网页    http://${host}:${port}/`),
    `  接口    http://${hosts[0] ?? ''}:${port}/api/docs`,
    `  数据库  ${place}`,
  ]
  if (!config.production) {
    lines.push('', '演示登录（人都是编的）：', '  村民    任意 11 位手机号，验证码显示在页面上')
    for (const { roleName, name, staffNumber, password } of demoStaff()) {
      lines.push(`  ${roleName.padEnd(6, '　')} ${name}  警号（工号） ${staffNumber}  密码 ${password}`)
    }
  }
  return `${lines.join('\n')}\n\n`
}
