/*
 * Shows a work page inside a Tasklist form. The page does the work and says so; Tasklist's own buttons, which could only send what
 * the form holds (nothing), are hidden.
 */

/** The nearest scope that has all these members itself. */
function holder(scope, ...members) {
  for (let at = scope; at; at = at.$parent) {
    if (members.every(member => Object.hasOwn(at, member))) {
      return at;
    }
  }
  return null;
}

/**
 * @param camForm the embedded form
 * @param scope its scope
 * @param address the work page
 */
export function show(camForm, scope, address) {
  const form = camForm.formElement[0];
  const frame = document.createElement('iframe');
  frame.className = 'desk-page';
  frame.title = document.title;
  frame.style.cssText = 'display:block;width:100%;height:380px;border:0;background:#fff';
  frame.src = address;
  form.append(frame);

  const tasklistForm = holder(scope, 'tasklistForm', 'options');
  const place = holder(scope, 'completionCallback', 'options');
  const dialog = form.closest('.modal-dialog');
  if (dialog) {
    dialog.style.width = 'min(1280px, 96vw)';
    dialog.style.marginTop = '10px';
  }

  let claimedInside = false;
  const stopHiding = scope.$watch(() => {
    if (frame.isConnected && tasklistForm?.options) {
      tasklistForm.options.hideCompleteButton = true;
      tasklistForm.options.hideStartButton = true;
      /* Tasklist would lay a veil over an unclaimed form, and with it over the page's own button to claim */
      tasklistForm.options.disableForm = false;
    }
    return place?.options?.disableCompleteButton;
  }, (locked, before) => {
    /* claimed or given back by Tasklist's own buttons: the page shows it too; claimed in the page: what was typed since stays */
    if (locked !== before && frame.isConnected && camForm.taskId) {
      if (!claimedInside) {
        frame.contentWindow.location.replace(address);
      }
      claimedInside = false;
    }
  });

  scope.$applyAsync();

  const fit = height => {
    const room = window.innerHeight - (dialog ? 200 : Math.max(frame.getBoundingClientRect().top, 120) + 40);
    frame.style.height = `${Math.max(320, Math.min(height + 4, Math.max(room, 420)))}px`;
  };

  const listen = event => {
    if (!frame.isConnected) {
      window.removeEventListener('message', listen);
      stopHiding();
      return;
    }
    if (event.origin !== window.location.origin || event.source !== frame.contentWindow || !event.data?.desk) {
      return;
    }
    if (event.data.desk === 'height') {
      fit(event.data.height);
    }
    if (event.data.desk === 'claimed') {
      claimedInside = true;
      scope.$apply(() => place?.taskData?.changed('task'));
    }
    if (event.data.desk === 'done' && event.data.of === 'task') {
      scope.$apply(() => place?.completionCallback());
    }
    if (event.data.desk === 'done' && event.data.of === 'filed') {
      scope.$root.$broadcast('refresh', 'tasks');
    }
  };
  window.addEventListener('message', listen);
}
