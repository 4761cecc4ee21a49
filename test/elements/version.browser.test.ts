import { expect } from '@open-wc/testing';
import { defineAll } from '../../src/define/define-all.js';

describe('another version on the page', () => {
  it('is left alone: nothing is registered, and it is said once, unless there is a prefix', () => {
    customElements.define(
      'utility-provider',
      class extends HTMLElement {
        static readonly version = '9.9.9';
      },
    );
    const said: string[] = [];
    const { warn } = console;
    console.warn = (message: string) => said.push(message);
    expect(defineAll()).to.equal(false);
    expect(defineAll()).to.equal(false);
    console.warn = warn;
    expect(customElements.get('utility-bill-explainer')).to.equal(undefined);
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('9.9.9');
    expect(defineAll({ prefix: 'acme' })).to.equal(true);
    expect(customElements.get('acme-bill-explainer')).to.not.equal(undefined);
  });
});
