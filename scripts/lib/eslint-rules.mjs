// Our own lint rules: what only we forbid.
import { belowFloor } from './css-floor.mjs';

const cssFloor = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (node.tag.name !== 'css') return;
        // What is interpolated is checked where it is written.
        const text = node.quasi.quasis.map((part) => part.value.cooked ?? '').join(' ');
        for (const message of belowFloor(text)) context.report({ node, message });
      },
    };
  },
};

const pureTemplate = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        const pure = context.sourceCode
          .getCommentsBefore(node)
          .some(({ value }) => value.includes('__PURE__'));
        if (pure)
          context.report({
            node,
            message: 'No bundler reads this note before a template: it stands before calls.',
          });
      },
    };
  },
};

export default { rules: { 'css-floor': cssFloor, 'no-pure-template': pureTemplate } };
