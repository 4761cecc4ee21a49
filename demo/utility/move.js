// The wizard asks; once a move is on its way, the tracker shows it in the same place.
const wizard = document.querySelector('utility-move-wizard');
const tracker = document.querySelector('utility-move-tracker');

const follow = () => {
  tracker.hidden = false;
  wizard.hidden = true;
};

wizard.addEventListener('utility-move-submitted', ({ detail }) => {
  tracker.setAttribute('move-id', detail.moveId);
  follow();
});
// The tracker is ready where a move is on its way already.
tracker.addEventListener('utility-ready', () => {
  if (tracker.move.endedAt === null) follow();
});

const accounts = document.querySelector('#account');
accounts?.addEventListener('change', () => {
  tracker.removeAttribute('move-id');
  for (const element of [wizard, tracker]) element.setAttribute('account-id', accounts.value);
});
