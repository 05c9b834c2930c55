import { X509Certificate } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	renameSync,
	writeFileSync,
} from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import { createCA, createCert } from 'mkcert';

/** What a TLS server needs, and the CA that its clients must trust. */
export interface Certificates {
	/** PEM of the CA. */
	ca: string;
	/** Path of that PEM, for NODE_EXTRA_CA_CERTS. */
	caFile: string;
	/** PEM of the server's private key. */
	key: string;
	/** PEM of the server's certificate. */
	cert: string;
}

const domains = [
	'api.clickup.com',
	'app.clickup.com',
	'*.p.clickup-attachments.com',
	'localhost',
	'127.0.0.1',
];
const validDays = 365;
const renewBeforeMs = 30 * 24 * 60 * 60 * 1000;

/** The user's cache folder, by the habits of the operating system. */
function cacheDir(): string {
	if (platform() === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
	if (platform() === 'darwin') return join(homedir(), 'Library', 'Caches');
	return process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
}

function read(dir: string): Certificates | undefined {
	const file = (name: string) => join(dir, name);
	if (!['ca.pem', 'server.key', 'server.pem'].every((name) => existsSync(file(name)))) return undefined;
	const text = (name: string) => readFileSync(file(name), 'utf8');
	const found = {
		ca: text('ca.pem'),
		caFile: file('ca.pem'),
		key: text('server.key'),
		cert: text('server.pem'),
	};
	const server = new X509Certificate(found.cert);
	const fresh = Date.parse(server.validTo) - Date.now() > renewBeforeMs;
	const complete = domains.every((domain) => server.subjectAltName?.includes(domain));
	return fresh && complete ? found : undefined;
}

/**
 * The CA and the server certificate kept in `dir`, made on first use and again a month before they
 * expire. Each pair lives in a folder of its own that appears in one rename, so processes that start
 * at the same time never mix two pairs.
 */
export async function loadCertificates(
	dir = join(cacheDir(), 'n8n-nodes-clickup', 'sandbox-tls'),
): Promise<Certificates> {
	mkdirSync(dir, { recursive: true });
	const pairs = readdirSync(dir).filter((name) => name.startsWith('pair-'));
	for (const name of pairs.sort().reverse()) {
		const found = read(join(dir, name));
		if (found) return found;
	}

	const ca = await createCA({
		organization: 'n8n-nodes-clickup sandbox',
		countryCode: 'NL',
		state: 'Sandbox',
		locality: 'Sandbox',
		validity: validDays,
	});
	const server = await createCert({ ca, domains, validity: validDays });
	const draft = mkdtempSync(join(dir, 'draft-'));
	// The CA's key is not kept: a CA that nobody can sign with again is safe to trust.
	writeFileSync(join(draft, 'ca.pem'), ca.cert);
	writeFileSync(join(draft, 'server.key'), server.key, { mode: 0o600 });
	writeFileSync(join(draft, 'server.pem'), server.cert);
	const home = join(dir, `pair-${String(Date.now()).padStart(15, '0')}-${process.pid}`);
	renameSync(draft, home);
	return read(home)!;
}
