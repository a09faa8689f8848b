namespace Seatrial.Secrets.Fixing;

/// <summary>How a language reads an environment variable.</summary>
public static class EnvironmentReads
{
    private static readonly (string Extensions, string Form)[] Forms =
    [
        (".js .jsx .mjs .cjs .ts .tsx .mts .cts .vue .svelte .astro", "process.env.{0}"),
        (".py .ipynb", "os.environ[\"{0}\"]"),
        (".cs .vb .fs .razor .cshtml", "Environment.GetEnvironmentVariable(\"{0}\")"),
        (".java .kt .kts .scala .groovy .gradle", "System.getenv(\"{0}\")"),
        (".go", "os.Getenv(\"{0}\")"),
        (".rb .rake .erb", "ENV.fetch(\"{0}\")"),
        (".php", "getenv('{0}')"),
        (".rs", "std::env::var(\"{0}\")"),
        (".properties .yml .yaml .sh .bash .zsh", "${{{0}}}"),
        (".tf", "a sensitive variable set by TF_VAR_{0}"),
    ];

    /// <summary>The expression for a file's language, or the variable's name in words.</summary>
    public static string Describe(string path, string name, bool isShell)
    {
        string extension = isShell ? ".sh" : Path.GetExtension(path).ToLowerInvariant();
        string? form = extension.Length == 0 ? null : Array.Find(Forms, f => f.Extensions.Split(' ').Contains(extension)).Form;
        return form is null
            ? $"the environment variable {name}"
            : string.Format(System.Globalization.CultureInfo.InvariantCulture, form, name);
    }
}
