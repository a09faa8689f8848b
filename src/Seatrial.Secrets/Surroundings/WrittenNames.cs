using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// What a file is called without the endings that copies and templates put behind it: <c>app.yml.j2</c>, <c>config.env.old</c>,
/// <c>.env.production.bak</c>.
/// </summary>
internal static class WrittenNames
{
    private static readonly WordSet Templates = new("j2 jinja jinja2 tpl tmpl template dist sample example in");

    private static readonly WordSet Copies = new(
        "bak bkp bk backup old orig original save saved copy disabled prev previous bak1 bak2 1 2"
    );

    private static readonly System.Buffers.SearchValues<char> Time = System.Buffers.SearchValues.Create("0123456789-_");

    /// <summary>Endings by which people tell the environments of one file apart, or have a mail program take it.</summary>
    private static readonly WordSet Stages = new("txt local prod production dev development staging stage live qa uat secret secrets");

    /// <summary>The name without them; the whole name where nothing would be left.</summary>
    public static ReadOnlySpan<char> Of(WorkspaceFile file)
    {
        ReadOnlySpan<char> name = file.Name.TrimEnd('~');
        for (
            int dot = name.LastIndexOf('.');
            dot > 0 && (Templates.Contains(name[(dot + 1)..]) || IsCopy(name[(dot + 1)..]));
            dot = name.LastIndexOf('.')
        )
        {
            if (name[..dot].IndexOf('.') < 0)
            {
                return name;
            }

            name = name[..dot];
        }

        return name;
    }

    /// <summary>The word alone, or with the time at which the copy was made: <c>bak</c>, <c>backup-20240409-1034</c>.</summary>
    private static bool IsCopy(ReadOnlySpan<char> ending)
    {
        int time = ending.IndexOfAny('-', '_');
        return Copies.Contains(time > 0 && ending[time..].IndexOfAnyExcept(Time) < 0 ? ending[..time] : ending);
    }

    /// <summary>Whether a program or a person fills the file in before it is used.</summary>
    public static bool IsTemplate(WorkspaceFile file)
    {
        ReadOnlySpan<char> name = file.Name;
        int dot = name.LastIndexOf('.');
        return dot > 0 && Templates.Contains(name[(dot + 1)..]);
    }

    /// <summary>
    /// Variables of an environment under a name that people give their copies: <c>.env.prod</c>, <c>prod.env</c>, <c>env.txt</c>,
    /// <c>env-backup.txt</c>.
    /// </summary>
    public static bool IsEnvironment(ReadOnlySpan<char> name)
    {
        if (
            name.StartsWith(".env", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".env", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".env.txt", StringComparison.OrdinalIgnoreCase)
        )
        {
            return true;
        }

        if (!name.StartsWith("env", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("dotenv", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        int end = name.IndexOfAny('.', '-', '_');
        return end < 0
            ? name.Length <= 6 && name.EndsWith("env", StringComparison.OrdinalIgnoreCase)
            : name[..end].EndsWith("env", StringComparison.OrdinalIgnoreCase)
                && Stages.Contains(name[(name.LastIndexOfAny('.', '-', '_') + 1)..]);
    }
}
