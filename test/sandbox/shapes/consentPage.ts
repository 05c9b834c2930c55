import type { User, Workspace } from '../state/types';

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The page of app.clickup.com that asks which Workspaces an app may use. */
export function consentPage(
	user: User,
	workspaces: Workspace[],
	hidden: Record<string, string | undefined>,
): string {
	const inputs = Object.entries(hidden)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => `<input type="hidden" name="${name}" value="${escape(value!)}">`);
	const boxes = workspaces.map(
		({ id, name }) =>
			`<label><input type="checkbox" name="workspace" value="${escape(id)}"> ${escape(name)}</label><br>`,
	);
	return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Connect to ClickUp (sandbox)</title></head>
<body style="font-family: sans-serif; max-width: 30rem; margin: 4rem auto">
<h1>Connect to ClickUp</h1>
<p>Sandbox, logged in as ${escape(user.username ?? user.email)}. Which Workspaces may this app use?</p>
<form method="post" action="/sandbox/consent">
${[...inputs, ...boxes].join('\n')}
<p><button type="submit">Connect Workspace</button></p>
</form>
</body>
</html>
`;
}
