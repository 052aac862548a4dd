/* Bringing documents in. Without this script the form sends all files at once and the list is as old as the page.
   With it files can be dropped onto the form, each is sent by itself with its progress and its own answer, and the list
   follows the work. Every word comes from the page, in its language. */
"use strict";

(() => {
  const form = document.querySelector("form[data-upload]");
  if (form) prepareUpload(form);
  const list = document.querySelector("#arrivals");
  if (list) followWork(list);

  function prepareUpload(form) {
    const zone = form.querySelector(".drop");
    const input = form.querySelector("input[type=file]");
    const words = form.dataset;
    form.classList.add("scripted");
    form.addEventListener("submit", (event) => {
      if (!input.files.length) return; // the browser says that a file is needed
      event.preventDefault();
      send([...input.files]);
    });
    for (const name of ["dragenter", "dragover"]) {
      zone.addEventListener(name, (event) => {
        event.preventDefault();
        zone.classList.add("over");
      });
    }
    zone.addEventListener("dragleave", () => zone.classList.remove("over"));
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      zone.classList.remove("over");
      if (event.dataTransfer.files.length) send([...event.dataTransfer.files]);
    });

    async function send(files) {
      const button = form.querySelector("button[type=submit]");
      if (button.disabled) return;
      button.disabled = true;
      const area = form.querySelector(".sending");
      const lines = document.createElement("ul");
      area.replaceChildren(lines);
      const sendings = files.map((file) => [file, addLine(lines, file)]);
      let refused = 0;
      for (const [file, line] of sendings) {
        line.note.textContent = words.sending;
        const said = await post(file, line.progress);
        line.note.textContent = said.text;
        line.item.classList.toggle("refused", !said.received);
        if (!said.received) refused += 1;
      }
      button.disabled = false;
      form.reset();
      if (!refused) {
        location.assign(words.list);
        return;
      }
      const end = document.createElement("p");
      end.textContent = words.partly + " ";
      if (refused < files.length) {
        const link = document.createElement("a");
        link.href = words.list;
        link.textContent = words.see;
        end.append(link);
      }
      area.append(end);
    }

    function addLine(lines, file) {
      const item = document.createElement("li");
      const name = document.createElement("bdi");
      name.textContent = file.name;
      const progress = document.createElement("progress");
      progress.max = 1;
      progress.value = 0;
      progress.setAttribute("aria-label", file.name);
      const note = document.createElement("span");
      item.append(name, progress, note);
      lines.append(item);
      return { item, progress, note };
    }

    function post(file, progress) {
      return new Promise((resolve) => {
        const body = new FormData();
        body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
        body.append(input.name, file, file.name);
        const request = new XMLHttpRequest();
        request.open("POST", form.action);
        request.setRequestHeader("Accept", "application/json");
        request.upload.addEventListener("progress", (event) => {
          if (event.lengthComputable) progress.value = event.loaded / event.total;
        });
        request.addEventListener("loadend", () => {
          let answer = {};
          try {
            answer = JSON.parse(request.responseText);
          } catch {
            // a page instead: signed out meanwhile, or the server refused the whole form
          }
          const received = request.status === 200 && Boolean(answer.told);
          progress.value = received ? 1 : 0;
          resolve({ received, text: (answer.told || answer.errors || [words.failed]).join(" ") });
        });
        request.send(body);
      });
    }
  }

  /* While something waits or is read, the list is fetched again, unless somebody is about to use it. */
  function followWork(list) {
    const seconds = Number(list.dataset.refresh);
    if (!seconds) return;
    setTimeout(async () => {
      if (document.hidden || list.contains(document.activeElement)) {
        followWork(list);
        return;
      }
      try {
        const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.querySelector("#arrivals");
        if (!fresh) return; // signed out meanwhile
        list.replaceWith(fresh);
        followWork(fresh);
      } catch {
        followWork(list); // the server is away: look again
      }
    }, seconds * 1000);
  }
})();
