import type { Preview } from '@storybook/web-components-vite';

type Enhancer = NonNullable<Preview['argTypesEnhancers']>[number];

/** Only attributes can be set beside a story; properties, events and style sheet names are there to be read. */
export const controlAttributes: Enhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, type]) => {
      const { category } = (type.table ?? {}) as { category?: string };
      return [name, category === 'attributes' ? type : { ...type, control: false }];
    }),
  );
