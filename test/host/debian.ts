/** Programs that Debian has, installed with apt-get where we may do that. */
import { existsSync } from 'node:fs';
import { run } from './process';
import { HostError, step } from './progress';

/**
 * A program that is on this machine, or comes with a package of Debian. It is installed only on Debian as root.
 * @param find looks for the program; asked again after an install
 * @param options title: for the person who waits, e.g. "Chromium"; package: Debian's name for it; needed: one or two
 *   sentences that say what is missing and what to do
 * @returns what `find` found
 * @throws HostError with `needed`, and apt-get's last line when that failed
 */
export async function provideFromDebian(
	find: () => string | undefined,
	options: { title: string; package: string; needed: string },
): Promise<string> {
	const found = find();
	if (found) return found;
	const { title, needed } = options;
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new HostError(needed);
	await step(`Installing ${title} with apt-get (once)`, async () => {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		await run('apt-get', ['update'], { env });
		const install = ['install', '-y', '--no-install-recommends', options.package];
		const { code, output } = await run('apt-get', install, { env });
		if (code !== 0) throw new HostError(`${needed} apt-get said: ${output.trim().split('\n').at(-1)}`);
	});
	const installed = find();
	if (!installed) throw new HostError(needed);
	return installed;
}
