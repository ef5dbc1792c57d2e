/** A profile in which a person has already allowed a site. The browser's own prompt is tried in permission.test.ts. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the permission as the browser keeps it, into a profile that is not in use yet. */
export function allowSite(profile: string, extension: string, url: string): void {
  const { protocol, hostname } = new URL(url);
  const site = {
    api: [],
    explicit_host: [`${protocol}//${hostname}/*`],
    manifest_permissions: [],
    scriptable_host: [],
  };
  const settings = { active_permissions: site, granted_permissions: site, runtime_granted_permissions: site };
  const preferences = {
    credentials_enable_service: false,
    profile: { password_manager_enabled: false },
    // Without it a browser switches off, when it loads it again, what no store handed out.
    extensions: { ui: { developer_mode: true }, settings: { [idOf(extension)]: settings } },
  };
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Chromium names an unpacked extension after its folder. */
function idOf(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
