/**
 * Runs n8n's own community-package scanner on this folder: once on the source, as n8n does with the
 * repository a package was built from, and once on the packed tarball, as it does with what npm
 * holds. Ends with 1 when it finds anything.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Scan {
	passed: boolean;
	message?: string;
	details?: string;
}

interface Scanner {
	analyzePackage(folder: string, patterns?: string[]): Promise<Scan>;
	SOURCE_FILE_PATTERNS: string[];
}

const root = path.resolve(__dirname, '..');

async function main(): Promise<number> {
	// The scanner is an ES module without types.
	const scanner = (await import('@n8n/scan-community-package/scanner/scanner.mjs' as string)) as Scanner;
	const work = mkdtempSync(path.join(tmpdir(), 'n8n-nodes-clickup-scan-'));
	try {
		const [{ filename }] = JSON.parse(
			execFileSync('npm', ['pack', '--json', '--pack-destination', work], {
				cwd: root,
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'ignore'],
			}),
		) as Array<{ filename: string }>;
		execFileSync('tar', ['-xzf', filename], { cwd: work });
		const scans: Array<[string, Scan]> = [
			['source', await scanner.analyzePackage(root, scanner.SOURCE_FILE_PATTERNS)],
			['packed tarball', await scanner.analyzePackage(path.join(work, 'package'))],
		];
		for (const [what, { passed, message, details }] of scans) {
			console.log(`${passed ? 'clean' : 'NOT CLEAN'}: ${what}`);
			if (!passed) console.log([message, details].filter(Boolean).join('\n'));
		}
		return scans.every(([, { passed }]) => passed) ? 0 : 1;
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

main().then(
	(code) => (process.exitCode = code),
	(error) => {
		console.error(`The scan could not run: ${(error as Error).message}`);
		process.exitCode = 1;
	},
);
