namespace Seatrial.Cli.Commands.Access;

/// <summary>What of the page does not depend on the matrix.</summary>
internal static class AccessPage
{
    public const string Style = """
        :root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
        body { margin: 2rem auto; max-width: 78rem; padding: 0 1rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border-bottom: 1px solid #8884; padding: .4rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        th { white-space: nowrap; }
        code { font-size: .92em; }
        details ul { padding-left: 1.2rem; }
        td.missing { background: #c6282822; font-weight: 600; }
        td.missing::before { content: "\2717\00a0"; }
        td.enforced::before { content: "\2713\00a0"; }
        td.unsure { background: #f9a82522; }
        td.not_applicable { opacity: .65; }
        form { display: flex; flex-wrap: wrap; gap: .8rem; margin: 1rem 0; }
        input[type=search] { min-width: 18rem; padding: .3rem .5rem; font: inherit; }
        @media print { form { display: none; } body { max-width: none; } details > summary { list-style: none; } }
        @media (max-width: 46rem) {
          body { margin: 1rem auto; } thead { position: absolute; left: -9999px; }
          table, tbody, tr, td { display: block; width: auto; } tr { border-bottom: 1px solid #8884; padding: .6rem 0; } tr[hidden] { display: none; }
          td { border: 0; padding: .1rem .3rem; } td[data-label]::before { content: attr(data-label) ": "; opacity: .7; font-weight: 400; }
          input[type=search] { min-width: 0; width: 100%; }
        }

        """;

    /// <summary>Shown by the script alone: without it, nothing could be filtered.</summary>
    public const string Controls = """
        <form hidden>
        <label>Filter <input type="search" name="text" placeholder="route, handler, entity"></label>
        <label><input type="checkbox" name="missing"> only what lacks a check</label>
        <label><input type="checkbox" name="unsure"> only unsure</label>
        <output></output>
        </form>

        """;

    public const string Script = """
        const form = document.querySelector('form');
        const rows = [...document.querySelectorAll('tbody tr')];
        const apply = () => {
          const text = form.text.value.toLowerCase();
          let shown = 0;
          for (const row of rows) {
            const has = name => !form[name].checked || row.dataset.status.split(' ').includes(name);
            row.hidden = !(has('missing') && has('unsure') && row.textContent.toLowerCase().includes(text));
            shown += row.hidden ? 0 : 1;
          }
          form.querySelector('output').textContent = `${shown} of ${rows.length}`;
        };
        form.hidden = false;
        form.addEventListener('input', apply);
        form.addEventListener('submit', event => event.preventDefault());
        apply();

        """;
}
