// Verifies bundles with the verifier of Sigstore: node verify.mjs PUBLIC-KEY BUNDLE... prints 'OK' or 'FAIL reason' for each.
import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bundleFromJSON } from '@sigstore/bundle';
import { toSignedEntity, Verifier } from '@sigstore/verify';

const [keyFile, ...bundles] = process.argv.slice(2);
const publicKey = createPublicKey(readFileSync(keyFile));
const trust = {
  certificateAuthorities: [],
  timestampAuthorities: [],
  tlogs: [],
  ctlogs: [],
  publicKey: () => ({ publicKey, validFor: () => true }),
};
const verifier = new Verifier(trust, { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 });

for (const file of bundles) {
  try {
    verifier.verify(toSignedEntity(bundleFromJSON(JSON.parse(readFileSync(file, 'utf8')))));
    console.log('OK');
  } catch (error) {
    console.log(`FAIL ${error.code ?? ''} ${error.message}`.replaceAll('\n', ' '));
  }
}
