import {say} from '/desk/webapps.js';

// The pages of the desk that the signed-in person may open; a window of their own keeps what is half filled in here.
const places = async () => {
  const answer = await fetch('/desk/places', {headers: {Accept: 'application/json'}});
  return answer.ok && !answer.redirected ? answer.json() : [];
};

const link = ({address, name}) => {
  const entry = document.createElement('a');
  entry.href = address;
  entry.target = 'desk';
  entry.textContent = name;
  return entry;
};

// What is opened most stands in the header itself, the rest behind one word.
const menu = (node, [first, ...others]) => {
  const row = document.createElement('div');
  row.className = 'desk-menu';
  row.append(link(first));
  if (others.length > 0) {
    const more = document.createElement('details');
    const word = document.createElement('summary');
    const list = document.createElement('div');
    word.textContent = say('More pages', '更多页面');
    list.append(...others.map(link));
    more.append(word, list);
    const close = event => {
      if (event.type === 'keydown' ? event.key === 'Escape' : !word.contains(event.target)) {
        more.open = false;
      }
    };
    document.addEventListener('click', close);
    document.addEventListener('keydown', close);
    row.append(more);
  }
  node.replaceChildren(row);
};

export default [
  {
    id: 'desk-places',
    pluginPoint: 'tasklist.navbar.action',
    priority: 400,
    render: async node => {
      const open = await places().catch(() => []);
      if (open.length > 0) {
        menu(node, open);
      }
    }
  }
];
