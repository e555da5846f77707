import { useEffect, useState } from 'react'
import { addressOfFile } from '@client/platform/files'
import type { KeptFile } from '@client/platform/kept-file'
import { Picture } from './picture'
import { VoiceNote } from './voice-note'

/** A picture or recording that is still on this phone. */
export function KeptFileView({ file }: { readonly file: KeptFile }) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let current = true
    void addressOfFile(file.id).then((found) => {
      if (current) setAddress(found)
    })
    return () => {
      current = false
    }
  }, [file.id])
  if (file.kind === 'voice')
    return <VoiceNote address={() => addressOfFile(file.id)} seconds={file.seconds} />
  return address === null ? null : <Picture address={address} label="要发的照片" />
}
