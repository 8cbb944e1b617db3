// Asks which previews a form can change when another club, match or person is chosen in it.
{
  const box = document.getElementById("reach");
  const names = box.dataset.names.split(" ");
  let asked = 0;

  const ask = async () => {
    const turn = ++asked;
    const query = new URLSearchParams();
    for (const name of names) {
      const field = box.form.elements[name];
      if (field && field.value) query.set(name, field.value);
    }
    const answer = await fetch(`${box.dataset.address}?${query}`).catch(() => null);
    // A slow answer to an earlier choice is not shown.
    if (answer?.ok && turn === asked) box.innerHTML = await answer.text();
  };

  box.form = box.closest("form");
  // The search fields of the admin say by jQuery that they have changed.
  django.jQuery(box.form).on("change", (event) => {
    if (names.includes(event.target.name)) ask();
  });
}
