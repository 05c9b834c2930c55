/** Stored credentials have to work with both packages: ours are held against the ones n8n comes with. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ICredentialType } from 'n8n-workflow';
import { ClickUpApi } from '../../credentials/ClickUpApi.credentials';
import { ClickUpOAuth2Api } from '../../credentials/ClickUpOAuth2Api.credentials';
import { provideN8n } from '../host/install';
import { SETUP } from './support/world';

const ours: ICredentialType[] = [new ClickUpApi(), new ClickUpOAuth2Api()];
const builtin = new Map<string, ICredentialType>();

beforeAll(async () => {
	const { folder } = await provideN8n();
	const require = createRequire(path.join(folder, 'package.json'));
	for (const name of ['ClickUpApi', 'ClickUpOAuth2Api']) {
		const file = `n8n-nodes-base/dist/credentials/${name}.credentials.js`;
		const Type = (require(file) as Record<string, new () => ICredentialType>)[name];
		builtin.set(name, new Type());
	}
}, SETUP);

describe.each(ours.map((type) => [type.constructor.name, type] as const))('%s', (name, type) => {
	const theirs = () => builtin.get(name) as ICredentialType;

	it('has the name, the label and the parents of the built-in one', () => {
		expect([type.name, type.displayName, type.extends]).toEqual([
			theirs().name,
			theirs().displayName,
			theirs().extends,
		]);
	});

	it('has its fields, with their types and defaults, and no others', () => {
		const facts = ({ properties }: ICredentialType) =>
			properties.map((field) => [
				field.name,
				field.type,
				field.default,
				field.typeOptions?.password ?? false,
			]);
		expect(facts(type)).toEqual(facts(theirs()));
	});

	it('asks for nothing that the built-in node could not give', () => {
		expect(type).not.toHaveProperty('preAuthentication');
		expect(type).not.toHaveProperty('restrictToSupportedNodes');
		expect(type.properties.filter(({ required }) => required).map((field) => field.name)).toEqual(
			name === 'ClickUpApi' ? ['accessToken'] : ['authUrl', 'accessTokenUrl'],
		);
	});

	it('tests itself as the built-in one does, where that has a test', () => {
		if (theirs().test) expect(type.test).toEqual(theirs().test);
		expect(type.test?.request.url).toBe('/team');
	});
});
