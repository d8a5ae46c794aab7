import {common, say} from '/desk/webapps.js';

// What is urgent comes first; whoever wants another order chooses it above the list.
const urgentFirst = JSON.stringify([{sortBy: 'priority', sortOrder: 'desc'}, {sortBy: 'dueDate', sortOrder: 'asc'}]);
const startUrgentFirst = () => {
  const [path, search = ''] = window.location.hash.split('?');
  const asked = new URLSearchParams(search);
  if (['', '#', '#/'].includes(path) && !asked.has('sorting')) {
    asked.set('sorting', urgentFirst);
    window.history.replaceState(null, '', `#/?${asked}`);
  }
};
startUrgentFirst();

// Whoever may start no process is not offered to.
const hideStartingNothing = async () => {
  const startable = '/camunda/api/engine/engine/default/process-definition/count?latestVersion=true&active=true&startableInTasklist=true&startablePermissionCheck=true';
  const answer = await fetch(startable, {headers: {Accept: 'application/json'}});
  if (answer.ok && (await answer.json()).count === 0) {
    document.documentElement.classList.add('starts-nothing');
  }
};
hideStartingNothing().catch(() => undefined);

// A form forgets what was filled in as soon as its window shows something else, and the form viewer takes the target from every link.
const openBeside = press => {
  const link = press.target instanceof Element && press.target.closest('.fjs-container a[href]');
  if (link) {
    link.target = '_blank';
  }
};
document.addEventListener('click', openBeside, true);

// What the engine would keep in clear (comments), and what the people who work here may not read there (its history; theirs stands on the page of the case).
document
  .querySelector('base')
  .setAttribute('cam-exclude-plugins', 'tasklist.task.action:task-action-comment, tasklist.task.detail:task-detail-history');

export default {
  ...(await common('tasklist', 'After-sales desk', '售后服务台')),
  customScripts: ['scripts/desk.js'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: say('claims the currently selected task', '认领当前选中的任务')
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: say('moves to the first task list', '跳到第一个任务列表')
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: say('moves to the first task of the list', '跳到列表中的第一个任务')
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: say('moves to the first field of the form', '跳到表单的第一个输入框')
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: say('opens the dialog that starts a process', '打开启动流程对话框')
    }
  }
};
